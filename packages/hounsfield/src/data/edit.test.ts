import { type ElementRow, type Elements, encodeElements } from '@hounsfield/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseErrorCodeOf } from '../errors/parse-error.fixture.ts';
import { utf8CharacterSet } from './charset/character-set.ts';
import { type Changes, DataSet, parse } from './data-set.ts';
import { deleteAt, edit, insertItem, moveItem, setAt, withPrivate } from './edit.ts';
import type { EditOptions } from './edit-draft.ts';
import { type Encoding, explicitVrLittleEndian, implicitVrLittleEndian } from './encoding.ts';
import { pathText } from './path.ts';
import { select } from './path-select.ts';
import { privateBlock } from './private-attribute.ts';
import { toBytes } from './writer.ts';

interface Values {
  readonly step?: string;
  readonly code?: string;
}

/** The elements of one object; texts of odd length have an odd pad so that a new writer would show. */
function rows({ step = 'S0', code = 'CODE' }: Values = {}): ElementRow[] {
  return [
    ['ImageType', 'ORIGINAL\\PRIMARY'],
    ['PatientWeight', '71.50 '],
    [
      'RequestAttributesSequence',
      [
        [['ScheduledProcedureStepID', 'first']],
        [
          ['ScheduledProcedureStepID', step],
          ['ScheduledProtocolCodeSequence', [[['CodeValue', 'A']], [['CodeValue', code]], []]],
          ['RequestedProcedureID', '0012 '],
        ],
        [],
      ],
    ],
    ['ReferencedImageSequence', []],
    ['PixelData', new Uint8Array(6)],
  ];
}

const codings = [explicitVrLittleEndian, implicitVrLittleEndian].flatMap(encoding =>
  [false, true].map(undefinedLengths => ({ encoding, undefinedLengths })),
);
const objectOf = (elements: Elements, coding: { encoding: Encoding; undefinedLengths: boolean }): DataSet =>
  parse(encodeElements(elements, { ...coding.encoding, ...coding }), coding);
const object = objectOf(rows(), { encoding: explicitVrLittleEndian, undefinedLengths: false });
const CODE = 'RequestAttributesSequence[1].ScheduledProtocolCodeSequence[1].CodeValue';

describe.each(codings)('an edit inside items, $encoding, undefined lengths: $undefinedLengths (PS3.5 §7.5)', coding => {
  const written = (elements: Elements): Uint8Array =>
    encodeElements(elements, { ...coding.encoding, undefinedLengths: coding.undefinedLengths });
  const before = objectOf(rows(), coding);

  it('writes the bytes that another writer writes for the changed object, and no other', () => {
    const longer = setAt(before, CODE, 'A LONG ONE');
    expect(toBytes(longer)).toEqual(written(rows({ code: 'A LONG ONE' })));
    expect(toBytes(setAt(before, 'RequestAttributesSequence[1].ScheduledProcedureStepID', 'S17'))).toEqual(
      written(rows({ step: 'S17' })),
    );
    expect(toBytes(before)).toEqual(written(rows()));
  });

  it('changes nothing but the lengths of the containers around', () => {
    const old = toBytes(before);
    const fresh = toBytes(setAt(before, CODE, 'CODEX1'));
    const at = text(old).indexOf('CODE');
    // The value, then what is behind it, as it was.
    expect(text(fresh).indexOf('CODEX1')).toBe(at);
    expect(fresh.subarray(at + 6)).toEqual(old.subarray(at + 4));
    // Of what is before it only length fields: the element's own and, where they are stated, those of four containers.
    const different = [...old.subarray(0, at).keys()].filter(k => old[k] !== fresh[k]);
    expect(different).toHaveLength(coding.undefinedLengths ? 1 : 5);
    for (const k of different) expect((fresh[k] ?? 0) - (old[k] ?? 0)).toBe(2);
  });

  it('set back gives the first bytes again', () => {
    const there = parse(toBytes(setAt(before, CODE, 'ELSE')), coding);
    expect(toBytes(setAt(there, CODE, 'CODE'))).toEqual(toBytes(before));
    const removed = parse(toBytes(deleteAt(before, 'RequestAttributesSequence[0]')), coding);
    const first = before.at('RequestAttributesSequence[0]')!;
    expect(toBytes(insertItem(removed, 'RequestAttributesSequence[0]', first))).toEqual(toBytes(before));
  });

  it('puts new items in the form of those around them', () => {
    const item = DataSet.of({ ScheduledProcedureStepID: 'NEW1' });
    const expected = rows();
    const items = expected[2]![1] as Elements[];
    expected[2] = ['RequestAttributesSequence', [items[0]!, [['ScheduledProcedureStepID', 'NEW1']], ...items.slice(1)]];
    expect(toBytes(insertItem(before, 'RequestAttributesSequence[1]', item))).toEqual(written(expected));
    expect(
      toBytes(deleteAt(insertItem(before, 'RequestAttributesSequence', item), 'RequestAttributesSequence[3]')),
    ).toEqual(toBytes(before));
    expected[2] = ['RequestAttributesSequence', [items[2]!, items[0]!, items[1]!]];
    expect(toBytes(moveItem(before, 'RequestAttributesSequence[2]', 0))).toEqual(written(expected));
  });
});

describe('an edit', () => {
  it('leaves the data set that it began with as it was', () => {
    const bytes = toBytes(object);
    edit(object, draft => {
      draft.set(CODE, 'X');
      draft.delete('RequestAttributesSequence[0]');
    });
    expect(toBytes(object)).toEqual(bytes);
    expect(object.at(CODE)).toBe('CODE');
  });

  it('of nothing gives the same object', () => {
    expect(edit(object, () => undefined)).toBe(object);
    expect(edit(object, draft => draft.delete('RequestAttributesSequence[*].PatientID'))).toBe(object);
    expect(deleteAt(object, '(0009,"ACME",01)')).toBe(object);
  });

  it('counts the places that it changed', () => {
    edit(object, draft => {
      expect(draft.set('RequestAttributesSequence[*].ScheduledProcedureStepID', 'ALL')).toBe(3);
      expect(draft.set('RequestAttributesSequence[*].RequestedProcedureID', 'P', { create: 'nothing' })).toBe(1);
      expect(draft.delete('RequestAttributesSequence[*].ScheduledProcedureStepID')).toBe(3);
      expect(draft.set('**.CodeValue', 'C')).toBe(2);
      expect(draft.delete('**.CodeValue')).toBe(2);
      expect(draft.delete('**.CodeValue')).toBe(0);
      expect(draft.delete('RequestAttributesSequence[*]')).toBe(3);
      expect(draft.finish().get('RequestAttributesSequence')).toEqual([]);
    });
  });

  it('keeps the exact text of the other values of an element (PS3.5 §6.2)', () => {
    const weighed = object.withElements([
      { tag: 0x0020_0032, vr: 'DS', value: ['-1.50', '+2', ' 3.0e0 '] },
      { tag: 0x0028_0009, vr: 'AT', value: [1, 2] },
    ]);
    expect(setAt(weighed, 'ImagePositionPatient[1]', 7).text('ImagePositionPatient')).toBe('-1.50\\7\\ 3.0e0');
    expect(deleteAt(weighed, 'ImagePositionPatient[0]').text('ImagePositionPatient')).toBe('+2\\ 3.0e0');
    expect(setAt(weighed, 'FrameIncrementPointer[1]', 9).get('FrameIncrementPointer')).toEqual([1, 9]);
    expect(setAt(object, 'ImageType[2]', 'AXIAL').get('ImageType')).toEqual(['ORIGINAL', 'PRIMARY', 'AXIAL']);
    expect(setAt(object, 'ImageType[*]', 'X').get('ImageType')).toEqual(['X', 'X']);
    expect(deleteAt(object, 'ImageType[*]').has('ImageType')).toBe(true);
    expect(setAt(object, 'PatientWeight', '71.500' as unknown as number).text('PatientWeight')).toBe('71.500');
  });

  it('makes what is missing on the way if asked to', () => {
    const path = 'RequestAttributesSequence[2].ScheduledProtocolCodeSequence[1].CodeValue';
    expect(parseErrorCodeOf(() => setAt(object, path, 'X'))).toBe('path-not-found');
    const made = setAt(object, path, 'X', { create: 'all' });
    expect(made.at(path)).toBe('X');
    expect(made.at('RequestAttributesSequence[2].ScheduledProtocolCodeSequence')).toHaveLength(2);
    expect(parseErrorCodeOf(() => setAt(object, 'PatientID', 'X', { create: 'nothing' }))).toBe('path-not-found');
    expect(setAt(DataSet.of({}), path, 'X', { create: 'all' }).at(path)).toBe('X');
    expect(setAt(object, 'ReferencedImageSequence[0]', DataSet.of({})).get('ReferencedImageSequence')).toHaveLength(1);
    expect(
      insertItem(DataSet.of({}), 'ReferencedImageSequence', object).at('ReferencedImageSequence[0].ImageType'),
    ).toEqual(['ORIGINAL', 'PRIMARY']);
  });

  it.each<[what: string, edit: [string, unknown, EditOptions], code: string]>([
    ['to go on in a text', ['PatientID[0].Rows', 1, { create: 'all' }], 'not-a-sequence'],
    ['to go on in a text that is there', ['ImageType[0].Rows', 1, {}], 'not-a-sequence'],
    ['a million items', ['ReferencedImageSequence[1000000].Rows', 1, { create: 'all' }], 'too-many-elements'],
    ['a text for an item', ['RequestAttributesSequence[0]', 'X', {}], 'invalid-value'],
    ['a text for a sequence', ['RequestAttributesSequence', 'X', {}], 'invalid-value'],
    ['a value behind the next', ['ImageType[7]', 'X', {}], 'path-not-found'],
    ['an item behind the next', ['ReferencedImageSequence[1]', DataSet.of({}), {}], 'path-not-found'],
    ['a private element without a VR', ['(0009,"ACME",01)', 'X', {}], 'unknown-attribute'],
    ['a private element of nobody', ['(0009,"ACME",01)', 'X', { create: 'nothing' }], 'path-not-found'],
  ])('refuses %s', (_, [path, value, options], code) => {
    expect(parseErrorCodeOf(() => setAt(object, path, value, options))).toBe(code);
  });

  it('refuses to move or insert an item where there is none', () => {
    expect(parseErrorCodeOf(() => moveItem(object, 'RequestAttributesSequence[0]', 3))).toBe('path-not-found');
    expect(parseErrorCodeOf(() => moveItem(object, 'RequestAttributesSequence[5]', 0))).toBe('path-not-found');
    expect(parseErrorCodeOf(() => insertItem(object, 'RequestAttributesSequence[4]', object))).toBe('path-not-found');
    expect(parseErrorCodeOf(() => insertItem(object, 'PatientID', object))).toBe('not-a-sequence');
  });

  it('takes away what a test says, at any depth', () => {
    const coded = deleteWhere(object, tag => tag === 0x0008_0100 || tag === 0x0040_1001);
    expect([...select(coded, '**.CodeValue')]).toEqual([]);
    expect(coded.at('RequestAttributesSequence[1].ScheduledProtocolCodeSequence')).toHaveLength(3);
    expect(
      deleteWhere(object, tag => tag === 0x0040_0275 || tag === 0x0008_0100).has('RequestAttributesSequence'),
    ).toBe(false);
  });

  it('carries items into another object with the character set of their texts (PS3.3 §C.12.1.1.2)', () => {
    const other = DataSet.of({
      SpecificCharacterSet: ['ISO_IR 192'],
      RequestAttributesSequence: [DataSet.of({ ScheduledProcedureStepID: 'ü' }, { characterSet: utf8CharacterSet })],
    });
    const latin = DataSet.of({ SpecificCharacterSet: ['ISO_IR 100'] });
    const both = insertItem(latin, 'RequestAttributesSequence', other.at('RequestAttributesSequence[0]')!);
    const back = parse(toBytes(both), { encoding: explicitVrLittleEndian });
    expect(back.at('RequestAttributesSequence[0].ScheduledProcedureStepID')).toBe('ü');
    expect(back.at('RequestAttributesSequence[0].SpecificCharacterSet')).toEqual(['ISO_IR 192']);
  });

  it('gives signed attributes the VR that Pixel Representation asks for (PS3.3 §C.7.6.3)', () => {
    const made = DataSet.of({ PixelRepresentation: 1, SmallestImagePixelValue: 5 });
    expect(made.element('SmallestImagePixelValue')?.vr).toBe('SS');
    expect(made.with({ LargestImagePixelValue: 9 }).element('LargestImagePixelValue')?.vr).toBe('SS');
    expect(DataSet.of({ SmallestImagePixelValue: 5 }).element('SmallestImagePixelValue')?.vr).toBe('US');
  });
});

describe('an edit inside a sequence that is UN (PS3.5 §6.2.2 note 4)', () => {
  const inner = encodeElements(
    [
      ['CodeValue', 'CODE'],
      ['CodeMeaning', 'M '],
    ],
    { explicitVr: false },
  );
  const unknown = (content: Uint8Array): Uint8Array =>
    Uint8Array.from([
      ...[0x09, 0, 0x01, 0x10, 0x55, 0x4e, 0, 0, 0xff, 0xff, 0xff, 0xff],
      ...[0xfe, 0xff, 0x00, 0xe0, content.length, 0, 0, 0],
      ...content,
      ...[0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0],
      ...encodeElements([['PatientID', 'P1']]),
    ]);
  const before = parse(unknown(inner), { encoding: explicitVrLittleEndian });

  it('keeps its items Implicit VR', () => {
    const longer = encodeElements(
      [
        ['CodeValue', 'LONGER'],
        ['CodeMeaning', 'M '],
      ],
      { explicitVr: false },
    );
    expect(toBytes(setAt(before, '(0009,1001)[0].CodeValue', 'LONGER'))).toEqual(unknown(longer));
  });

  it('moves an item out of it as Explicit VR', () => {
    const item = before.at('(0009,1001)[0]') as DataSet;
    const moved = insertItem(before, 'RequestAttributesSequence', item, { create: 'all' });
    const back = parse(toBytes(moved), { encoding: explicitVrLittleEndian });
    expect(back.at('RequestAttributesSequence[0].CodeValue')).toBe('CODE');
    expect(back.element('RequestAttributesSequence')?.items?.[0]?.window.tape.warnings).toEqual([]);
  });
});

describe('private elements (PS3.5 §7.8.1)', () => {
  const acme = privateBlock(
    { creator: 'ACME 1.1', group: 0x0009 },
    {
      Dose: { element: 0x0c, vr: 'DS' },
      Labels: { element: 0x0d, vr: 'LO', vm: '1-n' },
      Steps: { element: 0x0e, vr: 'SQ' },
    },
  );

  it('reserve one block for their creator and use it again', () => {
    const made = withPrivate(DataSet.of({ PatientID: 'P' }), acme, { Dose: 4.5, Labels: ['a', 'b'] });
    expect([...made].map(({ tag }) => tag)).toEqual([0x0009_0010, 0x0009_100c, 0x0009_100d, 0x0010_0020]);
    expect(made.text(0x0009_0010)).toBe('ACME 1.1');
    expect([made.get(acme.Dose), made.get(acme.Labels)]).toEqual([4.5, ['a', 'b']]);
    const more = withPrivate(made, acme, { Dose: null, Steps: [DataSet.of({ PatientID: 'in' })] });
    expect(more.get(acme.Dose)).toBeUndefined();
    expect(more.has(acme.Dose)).toBe(true);
    expect(more.get(acme.Steps)?.[0]?.get('PatientID')).toBe('in');
    expect(deleteAt(more, '(0009,"ACME 1.1",xx)').tagsBetween(0x0009_0000, 0x0009_ffff)).toEqual([0x0009_0010]);
  });

  it('take the first block that nobody reserved and that holds nothing', () => {
    const crowded = DataSet.fromElements([
      { tag: 0x0009_0010, vr: 'LO', value: 'OTHER' },
      { tag: 0x0009_1101, vr: 'LO', value: 'an orphan' },
      { tag: 0x0009_0012, vr: 'LO', value: 'THIRD' },
    ]);
    expect(acme.Dose.tagIn(withPrivate(crowded, acme, { Dose: 1 }))).toBe(0x0009_130c);
    const full = DataSet.fromElements(
      Array.from({ length: 240 }, (_, k) => ({ tag: 0x0009_0010 + k, vr: 'LO' as const, value: `C${k}` })),
    );
    expect(parseErrorCodeOf(() => withPrivate(full, acme, { Dose: 1 }))).toBe('no-private-block');
    expect(acme.Dose.tagIn(withPrivate(deleteAt(full, '(0009,00FF)'), acme, { Dose: 1 }))).toBe(0x0009_ff0c);
  });

  it('are read with the VR that was declared where the file says UN or another text', () => {
    const unknown = DataSet.fromElements([
      { tag: 0x0009_0010, vr: 'LO', value: 'ACME 1.1' },
      { tag: 0x0009_100c, vr: 'UN', value: new TextEncoder().encode('1.25') },
      { tag: 0x0009_100d, vr: 'SH', value: ['x', 'y'] },
    ]);
    expect(unknown.get(acme.Dose)).toBe(1.25);
    expect(unknown.get(acme.Labels)).toEqual(['x', 'y']);
    const wrong = unknown.withElements([{ tag: 0x0009_100c, vr: 'US', value: 7 }]);
    expect(wrong.get(acme.Dose)).toBeUndefined();
    const asText = unknown.withElements([{ tag: 0x0009_100c, vr: 'LO', value: '9.5' }]);
    expect(asText.get(acme.Dose)).toBe(9.5);
  });

  it('that are declared as sequences are found in UN values too (PS3.5 §6.2.2)', () => {
    const item = encodeElements([['PatientID', 'IN UN']], { explicitVr: false });
    const items = Uint8Array.from([0xfe, 0xff, 0, 0xe0, item.length, 0, 0, 0, ...item]);
    const unknown = (value: Uint8Array): DataSet =>
      DataSet.fromElements([
        { tag: 0x0009_0010, vr: 'LO', value: 'ACME 1.1' },
        { tag: 0x0009_100e, vr: 'UN', value },
      ]);
    expect(
      unknown(items)
        .get(acme.Steps)
        ?.map(step => step.get('PatientID')),
    ).toEqual(['IN UN']);
    expect(unknown(items.subarray(0, 12)).get(acme.Steps)).toEqual([]);
    expect(unknown(Uint8Array.of(1, 2, 3, 4)).get(acme.Steps)).toEqual([]);
    expect(unknown(new Uint8Array(0)).get(acme.Steps)).toEqual([]);
  });

  it('are edited at any depth by path', () => {
    const made = setAt(object, 'RequestAttributesSequence[0].(0009,"ACME 1.1",0C)', 3, { vr: 'DS' });
    const back = parse(toBytes(made), { encoding: explicitVrLittleEndian });
    expect(back.at('RequestAttributesSequence[0]')?.get(acme.Dose)).toBe(3);
    expect(back.at('RequestAttributesSequence[1]')?.get(acme.Dose)).toBeUndefined();
  });
});

describe('any chain of edits', () => {
  it('gives the same bytes as the changed tree written anew', () => {
    const names = ['PatientID', 'CodeValue', 'StudyID'] as const;
    const step = fc.record({
      kind: fc.constantFrom('set', 'delete', 'insert', 'remove'),
      outer: fc.nat(2),
      inner: fc.nat(2),
      name: fc.constantFrom(...names),
      value: fc.stringMatching(/^[A-Z]{0,9}$/),
    });
    type Item = { values: Map<string, string>; items: Item[] };
    const plain = (item: Item): DataSet =>
      DataSet.of({
        ...(Object.fromEntries(item.values) as Changes),
        ...(item.items.length === 0 ? {} : { RequestAttributesSequence: item.items.map(plain) }),
      });
    const leaf = (): Item => ({ values: new Map(), items: [] });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.boolean(), (steps, rereads) => {
        const tree: Item = {
          values: new Map(),
          items: [0, 1, 2].map(() => ({ ...leaf(), items: [leaf(), leaf(), leaf()] })),
        };
        let edited = plain(tree);
        for (const { kind, outer, inner, name, value } of steps) {
          const sequence = `RequestAttributesSequence[${outer}].RequestAttributesSequence`;
          const items = tree.items[outer]!.items;
          if (inner >= items.length) continue;
          const removes = kind === 'remove' && items.length > 1;
          if (kind === 'set') items[inner]!.values.set(name, value);
          if (kind === 'delete') items[inner]!.values.delete(name);
          if (kind === 'insert') items.splice(inner, 0, { ...leaf(), values: new Map([[name, value]]) });
          if (removes) items.splice(inner, 1);
          if (rereads) edited = parse(toBytes(edited), { encoding: explicitVrLittleEndian });
          if (kind === 'set') edited = setAt(edited, `${sequence}[${inner}].${name}` as string, value);
          if (kind === 'delete') edited = deleteAt(edited, `${sequence}[${inner}].${name}`);
          if (kind === 'insert')
            edited = insertItem(edited, `${sequence}[${inner}]`, DataSet.of({ [name]: value } as Changes));
          if (removes) edited = deleteAt(edited, `${sequence}[${inner}]`);
        }
        expect(toBytes(edited)).toEqual(toBytes(plain(tree)));
      }),
    );
  });
});

function deleteWhere(dataSet: DataSet, test: (tag: number) => boolean): DataSet {
  return edit(dataSet, draft => draft.deleteWhere((element, path) => pathText(path) !== '' && test(element.tag)));
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
