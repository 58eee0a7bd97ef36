import * as dictionary from 'hounsfield/dictionary';
import { describe, expect, it } from 'vitest';
import { serviceAttributes } from '../packages/hounsfield/src/dictionary/service-attributes.generated.ts';
import { serviceOperations } from '../packages/hounsfield/src/dictionary/service-operations.generated.ts';
import { type Row, readTable } from './generator/table.ts';

const exported: ReadonlyMap<string, unknown> = new Map(Object.entries(dictionary));

function tag(row: Row): number {
  return Number.parseInt(row.cell('tag').replace(/[(),]/g, ''), 16);
}

describe('UIDs of PS3.6 Annex A', () => {
  const { rows } = readTable('uids.tsv');

  it('are each found by value and keyword with type, name and retirement as in the table', () => {
    expect(rows).toHaveLength(496);
    for (const row of rows) {
      const entry = {
        uid: row.cell('uid'),
        keyword: row.cell('keyword'),
        type: row.cell('type'),
        name: row.cell('name'),
        retired: row.flag('retired'),
      };
      expect(dictionary.uidByValue(entry.uid)).toEqual(entry);
      if (entry.keyword !== '') expect(dictionary.uidByKeyword(entry.keyword)).toEqual(entry);
    }
    expect([...dictionary.uidEntries()].map(entry => entry.uid)).toEqual(rows.map(row => row.cell('uid')));
  });

  it('have a constant for each keyword', () => {
    const named = rows.filter(row => row.cell('keyword') !== '');
    expect(named).toHaveLength(494);
    for (const row of named) expect(exported.get(row.cell('keyword'))).toBe(row.cell('uid'));
  });

  it('are not found by an empty keyword, a private UID or a part of a UID', () => {
    expect(dictionary.uidByKeyword('')).toBeUndefined();
    expect(dictionary.uidByValue('1.2.3')).toBeUndefined();
    expect(dictionary.uidByValue('1.2.840.10008.1')).toBeUndefined();
  });
});

describe('transfer syntaxes of PS3.5 Annex A', () => {
  const { rows } = readTable('transfer-syntaxes.tsv');

  it.each(rows.map(row => [row.cell('keyword'), row] as const))('%s is as in the table', (keyword, row) => {
    const found = dictionary.transferSyntaxByUid(row.cell('uid'));
    const yes = (column: string): boolean => row.cell(column) === 'Y';
    const dash = (cell: string, other: string): string => (cell.startsWith('-') ? other : cell);
    expect(found).toMatchObject({
      uid: row.cell('uid'),
      keyword,
      name: row.cell('name'),
      binary: row.cell('vr') !== '-',
      explicitVr: row.cell('vr') === 'explicit',
      littleEndian: row.cell('byte-order') === 'LE',
      encapsulated: yes('encapsulated'),
      deflated: yes('dataset-deflated'),
      codec: row.cell('codec'),
      loss: dash(row.cell('loss'), 'lossless'),
      fragment: dash(row.cell('fragment'), 'none'),
      retired: yes('retired'),
    });
    expect(dictionary.uidByValue(row.cell('uid'))).toMatchObject({ type: 'Transfer Syntax', keyword });
  });

  it('are 63, all that PS3.6 names', () => {
    const named = [...dictionary.uidEntries()].filter(entry => entry.type === 'Transfer Syntax');
    expect(dictionary.transferSyntaxes.map(row => row.uid).sort()).toEqual(named.map(entry => entry.uid).sort());
    expect(rows).toHaveLength(63);
  });

  it('have fragments where Pixel Data is encapsulated and nowhere else (PS3.5 §A.4)', () => {
    for (const row of dictionary.transferSyntaxes) expect(row.fragment !== 'none', row.keyword).toBe(row.encapsulated);
  });
});

describe('SOP classes', () => {
  const { rows } = readTable('sop-classes.tsv');

  it('are each found with kind, IOD, name and retirement as in the table', () => {
    expect(rows).toHaveLength(323);
    for (const row of rows) {
      const iod = row.cell('iod');
      expect(dictionary.sopClassByUid(row.cell('uid'))).toEqual({
        uid: row.cell('uid'),
        keyword: row.cell('keyword'),
        class: row.cell('class') || 'service',
        ...(iod === '' ? {} : { iod }),
        name: row.cell('name'),
        retired: row.flag('retired'),
      });
    }
  });

  it('are stored with C-STORE if their kind is one of the storage kinds', () => {
    const stored = rows.filter(row => row.cell('class').startsWith('storage'));
    expect(stored).toHaveLength(203);
    for (const row of rows)
      expect(dictionary.isStorageSopClass(row.cell('uid')), row.cell('uid')).toBe(stored.includes(row));
    expect(dictionary.isStorageSopClass('1.2.3')).toBe(false);
  });
});

describe('value representations of PS3.5 §6.2', () => {
  const { rows } = readTable('vr.tsv');

  it('are the 34 of Table 6.2-1 with header form, unit, padding and separator as in the table', () => {
    expect(Object.keys(dictionary.vrTable)).toEqual(rows.map(row => row.cell('vr')));
    expect(rows).toHaveLength(34);
    for (const row of rows) {
      const vr = row.cell('vr');
      if (!dictionary.isVr(vr)) throw new Error(`${vr} is no VR`);
      const facts = dictionary.vrTable[vr];
      expect(facts).toMatchObject({
        name: row.cell('name'),
        longForm: row.cell('explicit-length-bytes') === '4',
        unit: Number(row.cell('unit-bytes')),
      });
      expect(facts.padding, vr).toBe({ space: 0x20, 'zero byte': 0, none: undefined }[row.cell('padding')]);
      expect(facts.separator[0], vr).toBe({ '\\': 'b', packed: 'p', single: 's' }[row.cell('value-separator')]);
      expect(facts.json.field, vr).toBe(row.cell('json-field').split(' ')[0]);
    }
  });

  it('have the greatest lengths that the table prints', () => {
    const { AE, AS, DS, DT, LO, OB, OD, PN, UC, UI } = dictionary.vrTable;
    expect([AE, AS, DS, DT, LO, OB, OD, PN, UC, UI].map(row => row.maxLength)).toEqual([
      16, 4, 16, 26, 64, 0xffff_fffe, 0xffff_fff8, 64, 0xffff_fffe, 64,
    ]);
    expect([AE, LO, PN].map(row => row.lengthUnit)).toEqual(['bytes', 'characters', 'characters of a component group']);
    expect([AS.fixed, AE.fixed, DT.rangeLength, AE.rangeLength]).toEqual([true, false, 54, undefined]);
    const undefinedLength = Object.entries(dictionary.vrTable).filter(([, row]) => row.undefinedLength);
    expect(undefinedLength.map(([vr]) => vr)).toEqual(['OB', 'SQ', 'UN']);
  });

  it('swap AT in halves, because a tag is a pair of 16-bit numbers (PS3.5 §7.3)', () => {
    expect(dictionary.vrTable.AT).toMatchObject({ unit: 4, swap: 2 });
    for (const [vr, row] of Object.entries(dictionary.vrTable)) if (vr !== 'AT') expect(row.swap, vr).toBe(row.unit);
  });
});

describe('DIMSE messages of PS3.7 §9.3 and §10.3', () => {
  const { rows } = readTable('dimse-messages.tsv');

  it('are 23 and have the command elements of the table', () => {
    const messages = [...new Set(rows.map(row => row.cell('message')))];
    expect(Object.keys(dictionary.commandFields)).toEqual(messages);
    expect(messages).toHaveLength(23);
    const flat = Object.entries(dictionary.commandElements).flatMap(([message, elements]) =>
      elements.map(({ tag: number, keyword, vr, vm, use, echoed }) => [
        message,
        number,
        keyword,
        vr,
        vm,
        use.charAt(0).replace('m', 'M').replace('o', 'U').replace('c', 'C') + (echoed === true ? '(=)' : ''),
      ]),
    );
    const expected = rows
      .filter(row => row.cell('tag') !== 'dataset')
      .map(row => [row.cell('message'), tag(row), row.cell('field'), row.cell('vr'), row.cell('vm'), row.cell('use')]);
    const order = (all: readonly (readonly unknown[])[]): readonly string[] => all.map(String).sort();
    expect(order(flat)).toEqual(order(expected));
  });

  it('name attributes of group 0000 with their VR in ascending order of tags', () => {
    for (const elements of Object.values(dictionary.commandElements)) {
      for (const element of elements) {
        expect(dictionary.attributeByTag(element.tag)).toMatchObject({
          keyword: element.keyword,
          vrs: [element.vr],
          kind: 'command',
        });
      }
      const tags = elements.map(element => element.tag);
      expect(tags).toEqual([...tags].sort((a, b) => a - b));
    }
  });

  it('have a data set where the table has one', () => {
    const uses: Readonly<Record<string, string>> = { M: 'mandatory', U: 'optional', C: 'conditional' };
    const expected = rows
      .filter(row => row.cell('tag') === 'dataset')
      .map(row => [row.cell('message'), uses[row.cell('use')]]);
    expect(Object.entries(dictionary.commandDataSets)).toEqual(expected);
  });

  it('answer with the request code and the highest bit (PS3.7 §E.1)', () => {
    const fields: ReadonlyMap<string, number> = new Map(Object.entries(dictionary.commandFields));
    for (const [message, code] of fields) {
      if (message.endsWith('RSP')) expect(code, message).toBe((fields.get(message.replace('RSP', 'RQ')) ?? 0) | 0x8000);
    }
    expect(fields.get('C-CANCEL-RQ')).toBe(0x0fff);
  });
});

describe('statuses', () => {
  it('are those rows of the table that name a code', () => {
    const rows = readTable('dimse-status.tsv').rows.filter(row => row.cell('code') !== '(service specific)');
    expect(dictionary.dimseStatuses).toHaveLength(221);
    const digits = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');
    for (const [at, row] of rows.entries()) {
      const status = dictionary.dimseStatuses[at];
      expect(status).toMatchObject({ service: row.cell('service'), meaning: row.cell('meaning') });
      expect(status?.category).toBe(row.cell('category').toLowerCase());
      expect([digits(status?.from ?? -1), digits(status?.to ?? -1)]).toEqual([
        row.cell('code').replaceAll('x', '0'),
        row.cell('code').replaceAll('x', 'F'),
      ]);
    }
  });
});

describe('upper layer of PS3.8', () => {
  it('has the 123 cells of Table 9-10', () => {
    const { rows } = readTable('ul-state-machine.tsv');
    let cells = 0;
    for (const row of rows) {
      const found = dictionary.upperLayerTable[Number(row.cell('event')) - 1];
      expect(found?.name).toBe(row.cell('name'));
      const printed = Object.entries(found?.cells ?? {}).map(([state, cell]) => [
        state,
        `${cell.action}>${cell.next.join('|')}`,
      ]);
      const states = Array.from({ length: 13 }, (_, at) => [String(at + 1), row.cell(`sta${at + 1}`)]);
      expect(printed).toEqual(states.filter(([, cell]) => cell !== ''));
      cells += printed.length;
    }
    expect(cells).toBe(123);
    expect(dictionary.upperLayerCell(6, 2)).toEqual({ action: 'AE-6', next: [3, 13] });
    expect(dictionary.upperLayerCell(1, 2)).toBeUndefined();
  });

  it('names the same action and state in table and lists', () => {
    const used = new Set(dictionary.upperLayerTable.flatMap(row => Object.values(row.cells).map(cell => cell.action)));
    expect([...used].sort()).toEqual(Object.keys(dictionary.upperLayerActions).sort());
    expect(Object.keys(dictionary.upperLayerStates)).toHaveLength(13);
  });

  it('has seven PDUs whose items all have a layout', () => {
    const items = new Set(dictionary.itemLayouts.map(item => item.type));
    expect(dictionary.pduLayouts.map(pdu => pdu.type)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const pdu of dictionary.pduLayouts) for (const item of pdu.items ?? []) expect(items.has(item)).toBe(true);
    expect(items.size).toBe(15);
  });

  it('has the constants of the standard', () => {
    expect(dictionary.uidByValue(dictionary.applicationContext)?.type).toBe('Application Context Name');
    expect(dictionary.noDataSet).toBe(0x0101);
    expect(dictionary.priorities).toEqual({ low: 2, medium: 0, high: 1 });
    expect(dictionary.rejectReasons[1]?.[7]).toBe('called-AE-title-not-recognized');
  });
});

describe('character sets, query keys and web tables', () => {
  it('have every code element of every defined term (PS3.3 §C.12.1.1.2)', () => {
    const { rows } = readTable('charsets.tsv');
    const printed = dictionary.characterSets.map(set => [
      set.term,
      set.codeElement ?? '',
      (set.escape ?? []).map(byte => byte.toString(16).toUpperCase().padStart(2, '0')).join(' '),
      set.decoder,
    ]);
    expect(printed).toEqual(
      rows.map(row => [
        row.cell('defined-term'),
        row.cell('code-element'),
        row.cell('escape'),
        row.cell('iana-or-table'),
      ]),
    );
  });

  it('have every query key once at its level, each path leading through sequences (PS3.4 §C.6)', () => {
    const { rows } = readTable('qr-keys.tsv');
    const plain = rows.filter(
      row => row.cell('model') !== 'macro' && row.cell('include') === '' && row.cell('tag') !== '*',
    );
    for (const row of plain) {
      const found = dictionary.queryKeys.filter(
        key => key.model === row.cell('model') && key.level === row.cell('level') && key.tag === tag(row),
      );
      expect(
        found.some(key => key.path.length === Number(row.cell('depth')) + 1),
        row.cell('keyword'),
      ).toBe(true);
    }
    for (const { path, tag: number } of dictionary.queryKeys) {
      expect(dictionary.tagOf(path.at(-1) ?? '')).toBe(number);
      for (const sequence of path.slice(0, -1)) expect(dictionary.attributeByKeyword(sequence)?.vrs).toEqual(['SQ']);
    }
    const names = dictionary.queryKeys.map(({ model, level, path }) => `${model}/${level}/${path.join('/')}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('write out the code macro in each sequence that includes it (PS3.4 §C.6.1.1.3)', () => {
    const codes = dictionary.queryKeys.filter(key => key.path.join('/') === 'ProcedureCodeSequence/CodeValue');
    expect(codes.map(key => `${key.model} ${key.level} ${key.type}`)).toEqual([
      'patient-root STUDY conditional',
      'study-root STUDY conditional',
    ]);
  });

  it('have all rows of PS3.18', () => {
    const { webResources, webSearchKeys, webMediaTypes, webStatuses, webStoreReasons } = dictionary;
    const { rows: resources } = readTable('web-resources.tsv');
    expect(webResources.map(row => row.template)).toEqual(resources.map(row => row.cell('uri-template')));
    expect(webSearchKeys.map(row => row.tag)).toEqual(readTable('web-search-keys.tsv').rows.map(tag));
    const { rows: types } = readTable('web-media-types.tsv');
    expect(webMediaTypes.map(row => row.transferSyntax ?? '')).toEqual(types.map(row => row.cell('transfer-syntax')));
    const { rows: statuses } = readTable('web-status.tsv');
    expect(webStatuses.map(row => String(row.code))).toEqual(statuses.map(row => row.cell('code')));
    expect(webStoreReasons).toHaveLength(9);
    const { rows: categories } = readTable('web-non-patient.tsv');
    expect(dictionary.webNonPatientCategories.map(row => row.name)).toEqual(
      categories.map(row => row.cell('npi-name')),
    );
    const nonPatient = dictionary.sopClasses.filter(row => row.class === 'storage-non-patient').map(row => row.uid);
    const named = dictionary.webNonPatientCategories.flatMap(row => row.sopClasses);
    // Protocol Approval is the one that the web has no resource for.
    expect(new Set([...named, dictionary.ProtocolApprovalStorage])).toEqual(new Set(nonPatient));
  });

  it('name only transfer syntaxes and attributes that the dictionary knows', () => {
    for (const { transferSyntax } of dictionary.webMediaTypes) {
      if (transferSyntax !== undefined)
        expect(dictionary.transferSyntaxByUid(transferSyntax)?.uid).toBe(transferSyntax);
    }
    for (const { tag: number, keyword } of dictionary.webSearchKeys) expect(dictionary.tagOf(keyword)).toBe(number);
  });
});

describe('messages of the services (PS3.4)', () => {
  const attributes = (name: string) => {
    const { rows } = readTable(name);
    return rows.filter(row => row.cell('tag') !== '*' && row.cell('tag') !== '');
  };
  const lines = Object.values(serviceAttributes).flatMap(({ rows, columns }) =>
    rows.split('\n').map(line => ({ line, columns })),
  );

  it('have every attribute of the five tables as often as they do, each cell in its column', () => {
    const names = [
      'mpps-attributes.tsv',
      'mwl-keys.tsv',
      'ups-attributes.tsv',
      'print-attributes.tsv',
      'service-attributes.tsv',
    ];
    const printed = names.flatMap(attributes).map(row => row.cell('keyword'));
    const packed = lines.flatMap(({ line }) => (line.includes('@') ? [] : [line.replace(/^>*/, '').split(' ')[0]]));
    expect(packed.sort()).toEqual(printed.sort());
    expect(printed.length).toBeGreaterThan(1000);
    for (const { line, columns } of lines)
      if (!line.includes('@')) expect(line.split(' '), line).toHaveLength(1 + columns.length);
  });

  it('name tags by keyword as the tables print them, and include only tables that there are', () => {
    for (const name of [
      'mpps-attributes.tsv',
      'mwl-keys.tsv',
      'ups-attributes.tsv',
      'print-attributes.tsv',
      'service-attributes.tsv',
    ])
      for (const row of attributes(name))
        expect(dictionary.tagOf(row.cell('keyword')), row.cell('keyword')).toBe(lowestTag(row));
    const included = lines.flatMap(({ line }) => /@(\S+)$/.exec(line)?.[1] ?? []);
    expect(included.length).toBeGreaterThan(80);
    for (const name of included) expect(serviceAttributes).toHaveProperty([name]);
  });

  it('have the operations of every SOP Class with their usage', () => {
    const { rows } = readTable('service-operations.tsv');
    expect(serviceOperations.map(({ operation, kind, scu, scp }) => [operation, kind, `${scu}/${scp}`])).toEqual(
      rows.map(row => {
        const [operation, kind] = row.cell('operation').split(' - ');
        return [operation, kind, row.cell('usage')];
      }),
    );
    for (const { sopClasses } of serviceOperations)
      for (const uid of sopClasses) expect(dictionary.uidByValue(uid)?.type).toBe('SOP Class');
  });
});

/** Of a repeating attribute, which is printed as (60xx,3000). */
function lowestTag(row: Row): number {
  return Number.parseInt(row.cell('tag').replace(/[(),]/g, '').replaceAll('x', '0'), 16);
}
