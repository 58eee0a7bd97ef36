import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseErrorOf } from '../errors/parse-error.fixture.ts';
import { blockKinds } from './block-kinds.ts';
import { changedBlock, type EtasBlock, type EtasFile } from './model.ts';
import { readEtas } from './read.ts';
import { writeEtas } from './write.ts';

const SAMPLE = `* encoding="utf-8"
! written by hand for this test
. and with a third kind of comment

KONSERVIERUNG_FORMAT 2.0

MODULKOPF Name "Modul"

FUNKTIONEN
  FKT Idle "1.0" "Idle speed, the ""slow"" one"
  FKT Torque "" ""
END

VARIANTENKODIERUNG
  KRITERIUM Gear manual automatic
END

FESTWERT K_IDLE
  LANGNAME "Idle speed"
  DISPLAYNAME Idle.Speed
  VAR Gear=manual, Country=de
  FUNKTION Idle
  EINHEIT_W "1/min"
* inside of the block
  WERT 7.5e+2
END

FESTWERT K_ON
  TEXT "true"
END

FESTWERTEBLOCK A_LIST 3
  WERT 1 2 3
END

FESTWERTEBLOCK A_TABLE 2 @ 2
  WERT 1 2
  WERT 3 4
END

KENNLINIE C_TORQUE 8
  EINHEIT_X "%"
  ST/X 0 1 2 3 4 5
  ST/X 6 7
  WERT 0 10 20 30 40 50
  WERT 60 70
END

FESTKENNLINIE C_FIXED 2
  ST/X 0 1
  WERT -1 .5
END

GRUPPENKENNLINIE C_GROUP 2
*SSTX D_SPEED
  ST/X 0 1
  TEXT "off" "on"
END

KENNFELD M_BOOST 3 2
  ST/X 1000 2000 3000
  ST/Y 10
  WERT 1 2 3
  ST/Y 30
  WERT 4 5 6
END

GRUPPENKENNFELD M_GROUP 1 2
*SSTX D_SPEED
*SSTY D_LOAD
  ST/X 1
  ST_TX/Y "low"
  WERT 1
  ST_TX/Y "high"
  WERT 2
END

STUETZSTELLENVERTEILUNG D_SPEED 2
*SST
  ST/X 0 1
END

TEXTSTRING T_NAME
  TEXT "a text"
END
`;

describe('calibration texts of ETAS, which share the extension .dcm', () => {
  const file = readEtas(SAMPLE);
  const block = (name: string): EtasBlock => blocksOf(file).find(each => each.name === name)!;

  it('are read with every kind of block', () => {
    expect(file.version).toBe('2.0');
    expect(block('K_IDLE')).toMatchObject({
      keyword: 'FESTWERT',
      values: [750],
      longName: 'Idle speed',
      displayName: 'Idle.Speed',
      variants: { Gear: 'manual', Country: 'de' },
      functions: ['Idle'],
      unitW: '1/min',
      comments: ['* inside of the block'],
    });
    expect(block('K_ON').values).toEqual(['true']);
    expect(block('A_TABLE')).toMatchObject({ size: [2, 2], values: [1, 2, 3, 4] });
    expect(block('C_TORQUE')).toMatchObject({ x: [0, 1, 2, 3, 4, 5, 6, 7], values: [0, 10, 20, 30, 40, 50, 60, 70] });
    expect(block('C_FIXED').values).toEqual([-1, 0.5]);
    expect(block('C_GROUP')).toMatchObject({ distributionX: 'D_SPEED', values: ['off', 'on'] });
    expect(block('M_BOOST')).toMatchObject({ x: [1000, 2000, 3000], y: [10, 30], values: [1, 2, 3, 4, 5, 6] });
    expect(block('M_GROUP')).toMatchObject({ distributionY: 'D_LOAD', y: ['low', 'high'] });
    expect(block('D_SPEED')).toMatchObject({ x: [0, 1], values: [] });
    expect(block('T_NAME').values).toEqual(['a text']);
    expect(file.nodes.find(({ kind }) => kind === 'functions')).toMatchObject({
      functions: [
        { name: 'Idle', version: '1.0', longName: 'Idle speed, the "slow" one' },
        { name: 'Torque', version: '', longName: '' },
      ],
    });
  });

  it('are written as they were read, comments and line ends included', () => {
    for (const text of [SAMPLE, SAMPLE.replaceAll('\n', '\r\n'), SAMPLE.trimEnd()])
      expect(writeEtas(readEtas(text))).toBe(text);
  });

  it('change in the block that was changed and nowhere else', () => {
    const nodes = file.nodes.map(node =>
      node === block('K_IDLE') ? changedBlock(block('K_IDLE'), { values: [800] }) : node,
    );
    const text = writeEtas({ ...file, nodes });
    const again = readEtas(text);
    expect(blocksOf(again).find(each => each.name === 'K_IDLE')).toMatchObject({
      values: [800],
      longName: 'Idle speed',
      comments: ['* inside of the block'],
      variants: { Gear: 'manual', Country: 'de' },
    });
    const [before, behind] = SAMPLE.split(block('K_IDLE').source!);
    expect(text.startsWith(before!)).toBe(true);
    expect(text.endsWith(behind!)).toBe(true);
  });

  it('are written anew so that they read the same', () => {
    const fresh = { ...file, nodes: file.nodes.map(node => (node.kind === 'block' ? changedBlock(node, {}) : node)) };
    const again = readEtas(writeEtas(fresh));
    expect(blocksOf(again).map(each => changedBlock(each, {}))).toEqual(blocksOf(fresh));
    expect(new Set(blocksOf(file).map(({ keyword }) => keyword)).size).toBe(blockKinds.length - 1);
  });

  it('keep names with blanks in one word, and no variants where none are named', () => {
    const node = blocksOf(readEtas('FESTWERT "I p"\n VAR\n FUNKTION "A b" C\n WERT 5\nEND\n'))[0]!;
    expect(node).toMatchObject({ name: 'I p', variants: {}, functions: ['A b', 'C'] });
    const text = writeEtas({ version: '1.x', nodes: [changedBlock(node, {})] });
    expect(changedBlock(blocksOf(readEtas(text))[0]!, {})).toEqual({ ...changedBlock(node, {}), variants: undefined });
  });

  it('hold any numbers and texts', () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({ unit: 'grapheme' }).filter(each => !/[\r\n\\]/.test(each)),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), values => {
        const list = values.every(each => typeof each === 'number') ? values : values.map(String);
        const node: EtasBlock = {
          kind: 'block',
          keyword: 'FESTWERTEBLOCK',
          name: 'A',
          size: [list.length],
          values: list,
        };
        expect(blocksOf(readEtas(writeEtas({ version: '2.0', nodes: [node] })))[0]?.values.map(Number)).toEqual(
          list.map(Number),
        );
      }),
    );
  });

  it('of the first version need no format line', () => {
    expect(readEtas('* INCA\nFESTWERT K_X\n  WERT 1\nEND\n')).toMatchObject({ version: '1.x' });
    expect(readEtas('KONSERVIERUNG_FORMAT 1.0\nFESTWERT K_X\nWERT 1\nEND').version).toBe('1.0');
  });

  it('may be in UTF-8 or Windows-1252', () => {
    const text = 'FESTWERT K\n EINHEIT_W "°C"\n WERT 1\nEND\n';
    for (const bytes of [new TextEncoder().encode(text), Uint8Array.from(text, character => character.charCodeAt(0))])
      expect(blocksOf(readEtas(bytes))[0]?.unitW).toBe('°C');
  });

  it.each([
    ['an empty text', ''],
    ['a text of another kind', 'hello world\n'],
    ['a block without END', 'FESTWERT K\n WERT 1\n'],
    ['a block without a name', 'FESTWERT\n WERT 1\nEND\n'],
    ['a size that is none', 'KENNLINIE K x\nEND\n'],
    ['a size beyond all', 'KENNFELD K 99999999999 99999999999\nEND\n'],
    ['too few values', 'KENNLINIE K 2\n ST/X 1 2\n WERT 1\nEND\n'],
    ['a word for a number', 'FESTWERT K\n WERT one\nEND\n'],
    ['a line that means nothing', 'FESTWERT K\n WORT 1\nEND\n'],
  ])('are refused with one sentence: %s', (_, text) => {
    const error = parseErrorOf(() => readEtas(text));
    expect(error?.code).toBe('malformed-etas');
    expect(error?.message).toMatch(/^[A-Z].*\. .*\.$/);
  });

  it('are read in time that grows with their length, whatever is in them', () => {
    for (const text of [
      '"'.repeat(100_000),
      `FESTWERT K\n TEXT ${'"a'.repeat(50_000)}\nEND`,
      ' '.repeat(200_000),
      '*\n'.repeat(100_000),
    ])
      expect(['malformed-etas', undefined]).toContain(parseErrorOf(() => readEtas(text))?.code);
  });
});

function blocksOf(file: EtasFile): readonly EtasBlock[] {
  return file.nodes.filter(node => node.kind === 'block');
}
