// Generated from standard/tables/vr.tsv (PS3.5 2026c, PS3.18 2024e). Do not edit: run `node standard/generate.ts`.

import type { VrRow } from './rows.ts';

/** The value representations of PS3.5 Table 6.2-1. */
export type Vr =
  | 'AE'
  | 'AS'
  | 'AT'
  | 'CS'
  | 'DA'
  | 'DS'
  | 'DT'
  | 'FD'
  | 'FL'
  | 'IS'
  | 'LO'
  | 'LT'
  | 'OB'
  | 'OD'
  | 'OF'
  | 'OL'
  | 'OV'
  | 'OW'
  | 'PN'
  | 'SH'
  | 'SL'
  | 'SQ'
  | 'SS'
  | 'ST'
  | 'SV'
  | 'TM'
  | 'UC'
  | 'UI'
  | 'UL'
  | 'UN'
  | 'UR'
  | 'US'
  | 'UT'
  | 'UV';

/** PS3.5 Tables 6.2-1, 7.1-1 and 7.1-2; JSON form of PS3.18 Annex F. */
export const vrTable: Readonly<Record<Vr, VrRow>> = {
  AE: { name: 'Application Entity', longForm: false, unit: 1, swap: 1, maxLength: 16, lengthUnit: 'bytes', fixed: false, undefinedLength: false, padding: 32, repertoire: 'default', separator: 'backslash', json: { type: 'string', field: 'Value' } },
  AS: { name: 'Age String', longForm: false, unit: 1, swap: 1, maxLength: 4, lengthUnit: 'bytes', fixed: true, undefinedLength: false, padding: 32, repertoire: 'default', separator: 'backslash', json: { type: 'string', field: 'Value' } },
  AT: { name: 'Attribute Tag', longForm: false, unit: 4, swap: 2, maxLength: 4, lengthUnit: 'bytes', fixed: true, undefinedLength: false, repertoire: 'none', separator: 'packed', json: { type: 'tag', field: 'Value' } },
  CS: { name: 'Code String', longForm: false, unit: 1, swap: 1, maxLength: 16, lengthUnit: 'bytes', fixed: false, undefinedLength: false, padding: 32, repertoire: 'default', separator: 'backslash', json: { type: 'string', field: 'Value' } },
  DA: { name: 'Date', longForm: false, unit: 1, swap: 1, maxLength: 8, lengthUnit: 'bytes', fixed: true, rangeLength: 18, undefinedLength: false, padding: 32, repertoire: 'default', separator: 'backslash', json: { type: 'string', field: 'Value' } },
  DS: { name: 'Decimal String', longForm: false, unit: 1, swap: 1, maxLength: 16, lengthUnit: 'bytes', fixed: false, undefinedLength: false, padding: 32, repertoire: 'default', separator: 'backslash', json: { type: 'number or string', field: 'Value' } },
  DT: { name: 'Date Time', longForm: false, unit: 1, swap: 1, maxLength: 26, lengthUnit: 'bytes', fixed: false, rangeLength: 54, undefinedLength: false, padding: 32, repertoire: 'default', separator: 'backslash', json: { type: 'string', field: 'Value' } },
  FD: { name: 'Floating Point Double', longForm: false, unit: 8, swap: 8, maxLength: 8, lengthUnit: 'bytes', fixed: true, undefinedLength: false, repertoire: 'none', separator: 'packed', json: { type: 'number', field: 'Value' } },
  FL: { name: 'Floating Point Single', longForm: false, unit: 4, swap: 4, maxLength: 4, lengthUnit: 'bytes', fixed: true, undefinedLength: false, repertoire: 'none', separator: 'packed', json: { type: 'number', field: 'Value' } },
  IS: { name: 'Integer String', longForm: false, unit: 1, swap: 1, maxLength: 12, lengthUnit: 'bytes', fixed: false, undefinedLength: false, padding: 32, repertoire: 'default', separator: 'backslash', json: { type: 'number or string', field: 'Value' } },
  LO: { name: 'Long String', longForm: false, unit: 1, swap: 1, maxLength: 64, lengthUnit: 'characters', fixed: false, undefinedLength: false, padding: 32, repertoire: 'specific', separator: 'backslash', json: { type: 'string', field: 'Value' } },
  LT: { name: 'Long Text', longForm: false, unit: 1, swap: 1, maxLength: 10240, lengthUnit: 'characters', fixed: false, undefinedLength: false, padding: 32, repertoire: 'specific', separator: 'single', json: { type: 'string', field: 'Value' } },
  OB: { name: 'Other Byte', longForm: true, unit: 1, swap: 1, maxLength: 4294967294, lengthUnit: 'bytes', fixed: false, undefinedLength: true, padding: 0, repertoire: 'none', separator: 'single', json: { type: 'base64', field: 'InlineBinary' } },
  OD: { name: 'Other Double', longForm: true, unit: 8, swap: 8, maxLength: 4294967288, lengthUnit: 'bytes', fixed: false, undefinedLength: false, repertoire: 'none', separator: 'single', json: { type: 'base64', field: 'InlineBinary' } },
  OF: { name: 'Other Float', longForm: true, unit: 4, swap: 4, maxLength: 4294967292, lengthUnit: 'bytes', fixed: false, undefinedLength: false, repertoire: 'none', separator: 'single', json: { type: 'base64', field: 'InlineBinary' } },
  OL: { name: 'Other Long', longForm: true, unit: 4, swap: 4, maxLength: 4294967292, lengthUnit: 'bytes', fixed: false, undefinedLength: false, repertoire: 'none', separator: 'single', json: { type: 'base64', field: 'InlineBinary' } },
  OV: { name: 'Other 64-bit Very Long', longForm: true, unit: 8, swap: 8, maxLength: 4294967288, lengthUnit: 'bytes', fixed: false, undefinedLength: false, repertoire: 'none', separator: 'single', json: { type: 'base64', field: 'InlineBinary' } },
  OW: { name: 'Other Word', longForm: true, unit: 2, swap: 2, maxLength: 4294967294, lengthUnit: 'bytes', fixed: false, undefinedLength: false, repertoire: 'none', separator: 'single', json: { type: 'base64', field: 'InlineBinary' } },
  PN: { name: 'Person Name', longForm: false, unit: 1, swap: 1, maxLength: 64, lengthUnit: 'characters of a component group', fixed: false, undefinedLength: false, padding: 32, repertoire: 'specific', separator: 'backslash', json: { type: 'person name', field: 'Value' } },
  SH: { name: 'Short String', longForm: false, unit: 1, swap: 1, maxLength: 16, lengthUnit: 'characters', fixed: false, undefinedLength: false, padding: 32, repertoire: 'specific', separator: 'backslash', json: { type: 'string', field: 'Value' } },
  SL: { name: 'Signed Long', longForm: false, unit: 4, swap: 4, maxLength: 4, lengthUnit: 'bytes', fixed: true, undefinedLength: false, repertoire: 'none', separator: 'packed', json: { type: 'number', field: 'Value' } },
  SQ: { name: 'Sequence of Items', longForm: true, unit: 1, swap: 1, maxLength: 4294967294, lengthUnit: 'bytes', fixed: false, undefinedLength: true, repertoire: 'none', separator: 'single', json: { type: 'data set', field: 'Value' } },
  SS: { name: 'Signed Short', longForm: false, unit: 2, swap: 2, maxLength: 2, lengthUnit: 'bytes', fixed: true, undefinedLength: false, repertoire: 'none', separator: 'packed', json: { type: 'number', field: 'Value' } },
  ST: { name: 'Short Text', longForm: false, unit: 1, swap: 1, maxLength: 1024, lengthUnit: 'characters', fixed: false, undefinedLength: false, padding: 32, repertoire: 'specific', separator: 'single', json: { type: 'string', field: 'Value' } },
  SV: { name: 'Signed 64-bit Very Long', longForm: true, unit: 8, swap: 8, maxLength: 8, lengthUnit: 'bytes', fixed: true, undefinedLength: false, repertoire: 'none', separator: 'packed', json: { type: 'number or string', field: 'Value' } },
  TM: { name: 'Time', longForm: false, unit: 1, swap: 1, maxLength: 14, lengthUnit: 'bytes', fixed: false, rangeLength: 28, undefinedLength: false, padding: 32, repertoire: 'default', separator: 'backslash', json: { type: 'string', field: 'Value' } },
  UC: { name: 'Unlimited Characters', longForm: true, unit: 1, swap: 1, maxLength: 4294967294, lengthUnit: 'bytes', fixed: false, undefinedLength: false, padding: 32, repertoire: 'specific', separator: 'backslash', json: { type: 'string', field: 'Value' } },
  UI: { name: 'Unique Identifier', longForm: false, unit: 1, swap: 1, maxLength: 64, lengthUnit: 'bytes', fixed: false, undefinedLength: false, padding: 0, repertoire: 'default', separator: 'backslash', json: { type: 'string', field: 'Value' } },
  UL: { name: 'Unsigned Long', longForm: false, unit: 4, swap: 4, maxLength: 4, lengthUnit: 'bytes', fixed: true, undefinedLength: false, repertoire: 'none', separator: 'packed', json: { type: 'number', field: 'Value' } },
  UN: { name: 'Unknown', longForm: true, unit: 1, swap: 1, maxLength: 4294967294, lengthUnit: 'bytes', fixed: false, undefinedLength: true, padding: 0, repertoire: 'none', separator: 'single', json: { type: 'base64', field: 'InlineBinary' } },
  UR: { name: 'URI or URL', longForm: true, unit: 1, swap: 1, maxLength: 4294967294, lengthUnit: 'bytes', fixed: false, undefinedLength: false, padding: 32, repertoire: 'default', separator: 'single', json: { type: 'string', field: 'Value' } },
  US: { name: 'Unsigned Short', longForm: false, unit: 2, swap: 2, maxLength: 2, lengthUnit: 'bytes', fixed: true, undefinedLength: false, repertoire: 'none', separator: 'packed', json: { type: 'number', field: 'Value' } },
  UT: { name: 'Unlimited Text', longForm: true, unit: 1, swap: 1, maxLength: 4294967294, lengthUnit: 'bytes', fixed: false, undefinedLength: false, padding: 32, repertoire: 'specific', separator: 'single', json: { type: 'string', field: 'Value' } },
  UV: { name: 'Unsigned 64-bit Very Long', longForm: true, unit: 8, swap: 8, maxLength: 8, lengthUnit: 'bytes', fixed: true, undefinedLength: false, repertoire: 'none', separator: 'packed', json: { type: 'number or string', field: 'Value' } },
};
