import { encodeElements } from '@hounsfield/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySource } from './bulk-value.ts';
import { type Changes, DataSet, parse } from './data-set.ts';
import { type DiffOptions, diff, diffWithBulk } from './diff.ts';
import { deleteAt, edit, insertItem, setAt } from './edit.ts';
import { Element } from './element.ts';
import { explicitVrLittleEndian, implicitVrLittleEndian } from './encoding.ts';
import { pathText } from './path.ts';
import { PushParser } from './push-parser.ts';
import { toBytes } from './writer.ts';

const object = DataSet.of({
  SpecificCharacterSet: ['ISO_IR 192'],
  PatientName: 'Müller^Anna',
  PatientWeight: 71.5,
  Rows: 4,
  RequestAttributesSequence: [
    DataSet.of({ ScheduledProcedureStepID: 'S0' }),
    DataSet.of({
      ScheduledProcedureStepID: 'S1',
      ScheduledProtocolCodeSequence: [DataSet.of({ CodeValue: 'A' }), DataSet.of({ CodeValue: 'B' })],
    }),
  ],
  PixelData: Uint8Array.of(1, 2, 3, 4),
});
const reread = (dataSet: DataSet): DataSet => parse(toBytes(dataSet), dataSet);
const CODE = 'RequestAttributesSequence[1].ScheduledProtocolCodeSequence[1].CodeValue';

function list(a: DataSet, b: DataSet, options?: DiffOptions): string[] {
  return [...diff(a, b, options)].map(({ kind, path }) => `${kind} ${pathText(path)}`);
}

describe('diff', () => {
  it('lists every change with its path, by ascending tags', () => {
    const changed = edit(reread(object), draft => {
      draft.set('PatientID', 'NEW');
      draft.delete('PatientWeight');
      draft.set(CODE, 'C');
      draft.insertItem('RequestAttributesSequence', DataSet.of({}));
      draft.set('PixelData', Uint8Array.of(1, 2, 3, 5));
    });
    const expected = [
      'added PatientID',
      'removed PatientWeight',
      `changed ${CODE}`,
      'added RequestAttributesSequence[2]',
      'changed PixelData',
    ];
    expect(list(reread(object), changed)).toEqual(expected);
    expect(list(reread(object), reread(changed))).toEqual(expected);
    expect(list(reread(changed), object)).toEqual(
      expected.map(line => line.replace(/^added|^removed/, kind => (kind === 'added' ? 'removed' : 'added'))),
    );
  });

  it('gives both elements, whose values are decoded when asked for', () => {
    const [difference, ...more] = diff(object, object.with({ Rows: 5 }));
    expect(more).toEqual([]);
    expect(difference?.before).toBeInstanceOf(Element);
    expect([difference?.before, difference?.after].map(side => (side as Element).values)).toEqual([[4], [5]]);
    const [item] = diff(object, insertItem(object, 'RequestAttributesSequence', DataSet.of({ PatientID: 'X' })));
    expect(item?.before).toBeUndefined();
    expect((item!.after as DataSet).get('PatientID')).toBe('X');
  });

  it('sees no difference in encodings, lengths of sequences, character sets and padding', () => {
    const implicit = parse(toBytes(object, { encoding: implicitVrLittleEndian }), { encoding: implicitVrLittleEndian });
    expect(list(object, implicit)).toEqual([]);
    const latin = parse(
      encodeElements(
        [
          ['SpecificCharacterSet', 'ISO_IR 100'],
          ['PatientName', 'Müller^Anna'],
        ],
        { latin1: true },
      ),
      { encoding: explicitVrLittleEndian },
    );
    const utf8 = DataSet.of({ SpecificCharacterSet: ['ISO_IR 192'], PatientName: 'Müller^Anna' });
    expect(list(latin, utf8)).toEqual(['changed SpecificCharacterSet']);
    const padded = object.withElements([{ tag: 0x0010_0020, vr: 'LO', value: 'ID  ' }]);
    const plain = object.with({ PatientID: 'ID' });
    expect(list(padded, plain)).toEqual([]);
    expect(list(padded, plain, { exact: true })).toEqual(['changed PatientID']);
  });

  it('counts another text of the same number, for values are never altered by reading', () => {
    const text = object.withElements([{ tag: 0x0010_1030, vr: 'DS', value: '71.50' }]);
    expect(list(object, text)).toEqual(['changed PatientWeight']);
  });

  it('tells another VR from another value', () => {
    const known = DataSet.fromElements([{ tag: 0x0009_1001, vr: 'LO', value: 'TEXT' }]);
    const unknown = DataSet.fromElements([{ tag: 0x0009_1001, vr: 'UN', value: new TextEncoder().encode('TEXT') }]);
    expect(list(known, unknown)).toEqual(['vr (0009,1001)']);
    expect(list(known, unknown, { ignoreVr: true })).toEqual([]);
    const sequence = DataSet.fromElements([{ tag: 0x0009_1001, vr: 'SQ', value: [] }]);
    expect(list(known, sequence)).toEqual(['changed (0009,1001)']);
  });

  it('passes over what it is told to ignore', () => {
    const changed = setAt(setAt(object, CODE, 'C'), 'Rows', 9);
    expect(list(object, changed, { ignore: ['**.CodeValue'] })).toEqual(['changed Rows']);
    expect(list(object, changed, { ignore: ['RequestAttributesSequence[*]', 'Rows'] })).toEqual([]);
    expect(list(object, changed, { ignore: element => element.tag === 0x0008_0100 })).toEqual(['changed Rows']);
    expect(list(object, deleteAt(object, 'Rows'), { ignore: ['Rows'] })).toEqual([]);
  });

  it('matches two elements of one tag in damaged data sets by their order', () => {
    const twice = (second: string): DataSet =>
      parse(Uint8Array.from(['A', 'B', second].flatMap(id => [...encodeElements([['PatientID', id]])])), {
        encoding: explicitVrLittleEndian,
      });
    expect(list(twice('C'), twice('D'))).toEqual(['changed PatientID']);
    expect(list(twice('C'), DataSet.of({ PatientID: 'A' }))).toEqual(['removed PatientID', 'removed PatientID']);
  });

  it('reads long values at their sources only when it may wait', async () => {
    const left = (last: number, chunk: number): DataSet => {
      const bytes = toBytes(
        DataSet.of({ PatientID: 'A', PixelData: new Uint8Array(5000).fill(7, 4999).fill(last, 4998) }),
      );
      const source = memorySource(bytes);
      const inChunks = {
        async *read(position: number, length: number): AsyncIterable<Uint8Array> {
          for await (const part of source.read(position, length))
            for (let at = 0; at < part.length; at += chunk) yield part.subarray(at, at + chunk);
        },
      };
      const parser = new PushParser({ encoding: explicitVrLittleEndian, bulkAbove: 100, source: inChunks });
      parser.push(bytes);
      return DataSet.fromTape(parser.finish());
    };
    const first = left(1, 777);
    expect(list(first, left(2, 1000))).toEqual(['unread PixelData']);
    expect(list(first, first.with({ PatientID: 'B' }))).toEqual(['changed PatientID']);
    const kinds = async (other: DataSet): Promise<string[]> => {
      const found: string[] = [];
      for await (const { kind } of diffWithBulk(first, other)) found.push(kind);
      return found;
    };
    expect(await kinds(left(1, 1000))).toEqual([]);
    expect(await kinds(left(2, 1000))).toEqual(['changed']);
    expect(await kinds(first.with({ PixelData: Uint8Array.of(1, 2) }))).toEqual(['changed']);
  });

  it('finds nothing between a data set and itself, and each of any changes between it and an edited one', () => {
    const names = ['PatientID', 'StudyID', 'AccessionNumber', 'SeriesDescription'] as const;
    const values = fc.dictionary(fc.constantFrom(...names), fc.stringMatching(/^[A-Z]{1,5}$/));
    fc.assert(
      fc.property(values, values, (a, b) => {
        const [before, after] = [a, b].map(each => DataSet.of(each as Changes));
        const expected = names
          .filter(name => a[name] !== b[name])
          .map(name => `${a[name] === undefined ? 'added' : b[name] === undefined ? 'removed' : 'changed'} ${name}`);
        expect(list(before!, after!).sort()).toEqual(expected.sort());
        expect(list(reread(before!), before!)).toEqual([]);
      }),
    );
  });

  it('goes down any depth that was read without recursion', () => {
    const deep = (value: string): DataSet => {
      let dataSet = DataSet.of({ PatientID: value });
      for (let level = 0; level < 5000; level++) dataSet = DataSet.of({ RequestAttributesSequence: [dataSet] });
      return dataSet;
    };
    const [difference] = diff(deep('A'), deep('B'));
    expect(difference?.path).toHaveLength(5001);
  });
});
