import { banner, constArray, type Literal, quote, raw, tagLiteral, tagNumber, unionType } from './emit.ts';
import { type Row, readTable, type Table } from './table.ts';

/** web.generated.ts: the facts of PS3.18 that routes, answers and negotiation follow from. */
export function webTables(): string {
  const [resources, keys, media, statuses, reasons] = [
    readTable('web-resources.tsv'),
    readTable('web-search-keys.tsv'),
    readTable('web-media-types.tsv'),
    readTable('web-status.tsv'),
    readTable('web-store-reasons.tsv'),
  ];
  const classes = readTable('sop-classes.tsv');
  return [
    banner('web-*.tsv', 'PS3.18 2024e'),
    "\nimport type { WebMediaType, WebNonPatientCategory, WebResource, WebSearchKey, WebStatus, WebStoreReason } from './web-rows.ts';\n\n",
    '/** Groups of resources. */\n',
    unionType('WebService', cells(resources, 'service')),
    '\n/** Transactions of PS3.18; `resource-list` rows only name the resources of a service. */\n',
    unionType('WebTransaction', resources.rows.map(transaction).map(quote)),
    '\n/** Resources with their URI templates, in the order of the tables. */\n',
    constArray('webResources', 'readonly WebResource[]', resources.rows.map(resourceRow)),
    '\n/** Categories of instances of no patient (PS3.18 Table 12.1.1-1). */\n',
    constArray(
      'webNonPatientCategories',
      'readonly WebNonPatientCategory[]',
      readTable('web-non-patient.tsv').rows.map(row => categoryRow(row, classes)),
    ),
    '\n/** Attributes of the Search transaction (PS3.18 Tables 10.6.1-5 and 10.6.3-3 to 10.6.3-5). */\n',
    constArray('webSearchKeys', 'readonly WebSearchKey[]', keys.rows.map(searchKeyRow)),
    '\n/** Media types by table, kind of object and transfer syntax (PS3.18 §8.7). */\n',
    constArray('webMediaTypes', 'readonly WebMediaType[]', media.rows.map(mediaTypeRow)),
    '\n/** HTTP statuses; those of Table 8.5-1 hold for every transaction. */\n',
    constArray('webStatuses', 'readonly WebStatus[]', statuses.rows.map(statusRow)),
    '\n/** Warning Reason (0008,1196) and Failure Reason (0008,1197) of the Store transaction. */\n',
    constArray('webStoreReasons', 'readonly WebStoreReason[]', reasons.rows.map(reasonRow)),
  ].join('');
}

function cells(table: Table, column: string): readonly string[] {
  return table.rows.map(row => quote(row.cell(column)));
}

function transaction(row: Row): string {
  return row.cell('transaction') === '(resource list)' ? 'resource-list' : row.cell('transaction');
}

function resourceRow(row: Row): Literal {
  const [method = ''] = row.cell('method').split(' ');
  return {
    service: row.cell('service'),
    transaction: transaction(row),
    method: method || undefined,
    resource: row.cell('resource'),
    template: row.cell('uri-template'),
    section: `PS3.18 §${row.cell('section')}`,
    table: row.cell('table') || undefined,
  };
}

function categoryRow(row: Row, classes: Table): Literal {
  const sopClasses = row
    .cell('sop-classes')
    .split(' ')
    .map(keyword => {
      const found = classes.rows.find(each => each.cell('keyword') === keyword);
      if (found === undefined) throw new Error(`${keyword} is no SOP Class`);
      return quote(found.cell('uid'));
    });
  return { category: row.cell('category'), name: row.cell('npi-name'), sopClasses: raw(`[${sopClasses.join(', ')}]`) };
}

function searchKeyRow(row: Row): Literal {
  return {
    use: row.cell('kind'),
    level: row.cell('level'),
    tag: raw(tagLiteral(tagNumber(row.cell('tag')))),
    keyword: row.cell('keyword'),
    requirement: word(row.cell('requirement'), KEY_REQUIREMENTS),
  };
}

function mediaTypeRow(row: Row): Literal {
  return {
    table: row.cell('table'),
    category: row.cell('category').replace('Multi-Frame', 'Multi-frame') || undefined,
    mediaType: row.cell('media-type').replace(/ \(See Note \d\)$/, ''),
    transferSyntax: row.cell('transfer-syntax') || undefined,
    requirement: word(row.cell('restful-usage'), MEDIA_REQUIREMENTS),
    uriRequirement: word(row.cell('uri-usage'), MEDIA_REQUIREMENTS),
  };
}

function statusRow(row: Row): Literal {
  return {
    section: `PS3.18 §${row.cell('section')}`,
    table: row.cell('table'),
    class: row.cell('class').toLowerCase(),
    code: Number(row.cell('code')),
    reason: row.cell('reason'),
  };
}

function reasonRow(row: Row): Literal {
  const code = row.cell('code-hex');
  return {
    kind: row.cell('kind'),
    from: raw(`0x${code.replaceAll('x', '0')}`),
    to: raw(`0x${code.replaceAll('x', 'F')}`),
    meaning: row.cell('meaning'),
  };
}

/** Puts a word for the letter of a cell; an empty cell stays undefined, an unknown one stops the generator. */
function word(cell: string, words: Readonly<Record<string, string | undefined>>): string | undefined {
  if (!Object.hasOwn(words, cell)) throw new Error(`${cell} is not understood`);
  return words[cell];
}

const KEY_REQUIREMENTS: Readonly<Record<string, string | undefined>> = {
  '': undefined,
  required: 'required',
  U: 'unique',
  R: 'required',
  C: 'conditional',
};

const MEDIA_REQUIREMENTS: Readonly<Record<string, string | undefined>> = {
  '': undefined,
  D: 'default',
  R: 'required',
  O: 'optional',
  'not applicable': undefined,
  required: 'required',
  Default: 'default',
  Required: 'required',
  Optional: 'optional',
  Transform: 'transform',
  Unchanged: 'unchanged',
};
