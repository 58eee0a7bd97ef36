import { deflateRawSync } from 'node:zlib';
import { transferSyntaxes, vrTable } from 'hounsfield/dictionary';
import { mutants } from '../../packages/testkit/src/hostile.ts';
import { type Border, type Borders, bordersOf } from './borders.ts';
import type { Random } from './random.ts';
import type { Sample } from './samples.ts';

/** What a mutation works on; `bytes` may have changed since `borders` were read. */
interface Damage {
  readonly bytes: Uint8Array;
  readonly borders: Borders;
  readonly random: Random;
  /** One more sample of the same kind. */
  readonly other: Sample;
}

/** Damages a sample in one to four ways. */
export function damaged(sample: Sample, other: Sample, random: Random): Uint8Array {
  const borders = bordersOf(sample);
  let { bytes } = sample;
  for (let left = 1 + random.below(random.once(4) ? 4 : 2); left > 0; left--) {
    const isStructured = borders.own.length > 0 && !random.once(4);
    const mutation = isStructured ? random.pick(STRUCTURED) : random.pick(PLAIN);
    bytes = mutation({ bytes, borders, random, other });
  }
  return sample.deflatesFrom === undefined ? bytes : deflatedAgain(bytes, sample.deflatesFrom, random);
}

type Mutation = (damage: Damage) => Uint8Array;

/** Those that know nothing of what the bytes mean. */
const PLAIN: readonly Mutation[] = [
  ({ bytes, random }) => [...mutants(bytes, { seed: random.next(), count: 1 })][0]?.bytes ?? bytes,
  ({ bytes, random }) => written(bytes, random.below(bytes.length), random.bytes(1 + random.below(16))),
  ({ bytes, random }) => spliced(bytes, random.below(bytes.length), 0, random.pick(TEXTS)),
  ({ bytes, random }) => written(bytes, random.below(bytes.length), random.pick(TEXTS)),
  ({ bytes, random, other }) =>
    joined(bytes, random.below(bytes.length), other.bytes, random.below(other.bytes.length)),
  ({ bytes, random }) => bytes.slice(0, random.below(bytes.length)),
  ({ bytes, random }) => repeated(bytes, random),
];

/** Those that know where the elements are. */
const STRUCTURED: readonly Mutation[] = [
  damage => length(damage, LENGTHS[damage.random.below(LENGTHS.length)]!),
  damage => length(damage, LENGTHS[damage.random.below(LENGTHS.length)]!),
  ({ bytes, borders, random }) => {
    const { vrAt, at } = random.pick(borders.own);
    return written(bytes, vrAt ?? at + 4, latin1(random.pick(VRS)));
  },
  ({ bytes, borders, random }) => written(bytes, random.pick(borders.own).at, tagBytes(random.pick(TAGS), borders)),
  ({ bytes, borders, random }) => {
    const [one, two] = [random.pick(borders.own), random.pick(borders.own)];
    return written(bytes, one.at, tagBytes(two.tag + random.below(3) - 1, borders));
  },
  // Delimiters dropped, doubled, or put where there are none.
  ({ bytes, borders, random }) => atDelimiter(bytes, borders, random, at => spliced(bytes, at, 8, NOTHING)),
  ({ bytes, borders, random }) =>
    atDelimiter(bytes, borders, random, at => spliced(bytes, at, 0, bytes.slice(at, at + 8))),
  ({ bytes, borders, random }) =>
    spliced(bytes, random.pick(borders.own).at, 0, delimiter(random.pick(DELIMITERS), borders, random)),
  // Cut at a border, or near it.
  ({ bytes, borders, random }) => bytes.slice(0, random.pick(borders.own).at + random.below(9) - 4),
  ({ bytes, borders, random }) => bytes.slice(0, random.pick(borders.own).end),
  // Elements left out, doubled, moved.
  ({ bytes, borders, random }) => {
    const { at, end } = random.pick(borders.own);
    return spliced(bytes, at, end - at, NOTHING);
  },
  ({ bytes, borders, random }) => {
    const { at, end } = random.pick(borders.own);
    return spliced(bytes, random.pick(borders.own).at, 0, bytes.slice(at, end));
  },
  // The beginning of one file and the end of another.
  ({ bytes, borders, random, other }) => {
    const { own } = bordersOf(other);
    const from = own.length === 0 ? random.below(other.bytes.length) : random.pick(own).at;
    return joined(bytes, random.pick(borders.own).at, other.bytes, from);
  },
  ({ bytes, borders, random, other }) => {
    const { own } = bordersOf(other);
    if (own.length === 0) return bytes;
    const { at } = random.pick(own);
    return spliced(bytes, random.pick(borders.own).at, 0, other.bytes.slice(at, at + 1 + random.below(2000)));
  },
  ({ bytes, borders, random }) => spliced(bytes, random.pick(borders.own).at, 0, nested(borders, random)),
  ({ bytes, borders, random }) => value(bytes, random.pick(borders.own), random),
  ({ bytes, borders, random }) => value(bytes, random.pick(borders.own), random),
  // What says how the pixels, the texts and the sizes are to be read.
  ({ bytes, borders, random }) => {
    const telling = borders.own.filter(({ tag }) => TELLING.has(tag));
    return telling.length === 0 ? bytes : value(bytes, random.pick(telling), random);
  },
  ({ bytes, borders, random }) => {
    const terms = borders.own.find(({ tag }) => tag === 0x0008_0005);
    return terms === undefined ? bytes : text(bytes, terms, borders, random.pick(CHARACTER_SETS));
  },
  // Another transfer syntax than the data set is in, and other damage before it.
  ({ bytes, borders, random }) => {
    const syntax = borders.meta.find(({ tag }) => tag === 0x0002_0010);
    return syntax === undefined ? bytes : text(bytes, syntax, borders, random.pick(SYNTAXES));
  },
  ({ bytes, borders, random }) => {
    if (borders.meta.length === 0) return bytes;
    const { at, end } = random.pick(borders.meta);
    return random.once(2) ? spliced(bytes, at, end - at, NOTHING) : value(bytes, random.pick(borders.meta), random);
  },
  ({ bytes, borders, random }) => random.pick(FRONTS)(bytes, borders.origin, random),
];

/** Lengths that readers trip over, by what is left behind the length field. */
const LENGTHS: readonly ((rest: number, now: number) => number)[] = [
  () => 0,
  () => 1,
  () => 0xffff_ffff,
  () => 0xffff_fffe,
  () => 0x7fff_ffff,
  () => 0x8000_0000,
  rest => rest + 1,
  rest => rest,
  (_, now) => now + 1,
  (_, now) => now - 1,
  (_, now) => now + 8,
  (_, now) => now * 2,
];

function length({ bytes, borders, random }: Damage, choose: (rest: number, now: number) => number): Uint8Array {
  const { lengthAt, lengthBytes, value: from, end } = random.pick(borders.own);
  const number = choose(Math.max(0, bytes.length - from), end - from);
  return written(bytes, lengthAt, numberBytes(number, lengthBytes, borders.littleEndian));
}

/** Other bytes in a value: a number at its limits, a text that is none, or anything. */
function value(bytes: Uint8Array, { value: at, end }: Border, random: Random): Uint8Array {
  const room = Math.max(0, end - at);
  const content = random.pick<() => Uint8Array>([
    () => random.bytes(room),
    () => new Uint8Array(room).fill(0xff),
    () => new Uint8Array(room).fill(random.pick([0, 0x20, 0x30, 0x5c, 0x1b, 0x7f])),
    () => numberBytes(random.pick(NUMBERS), room === 2 ? 2 : 4, random.once(2)),
    () => random.pick(TEXTS),
  ])();
  return written(bytes, at, content.subarray(0, room));
}

/** Another text in a value, whose length follows. */
function text(bytes: Uint8Array, border: Border, { littleEndian }: Borders, words: string): Uint8Array {
  const content = latin1(words.length % 2 === 0 ? words : `${words} `);
  const resized = spliced(bytes, border.value, border.end - border.value, content);
  const isMeta = border.tag >>> 16 === 0x0002;
  return written(resized, border.lengthAt, numberBytes(content.length, border.lengthBytes, isMeta || littleEndian));
}

/** Sequences in each other, with or without stated lengths. */
function nested(borders: Borders, random: Random): Uint8Array {
  const depth = random.pick([3, 20, 62, 63, 64, 65, 66, 500, 5000]);
  const stated = random.once(3) ? random.pick([0x10, 0x1000, 0x10_0000]) : 0xffff_ffff;
  const { littleEndian } = borders;
  const hasVr = borders.own[0]?.vrAt !== undefined;
  const four = numberBytes(stated, 4, littleEndian);
  const level = [
    ...tagBytes(0x0040_a730, borders),
    ...(hasVr ? [0x53, 0x51, 0, 0] : []),
    ...four,
    ...tagBytes(0xfffe_e000, borders),
    ...four,
  ];
  const all = new Uint8Array(level.length * depth);
  for (let k = 0; k < depth; k++) all.set(level, k * level.length);
  return all;
}

/** Preamble and prefix damaged, lost, or made to look like another format. */
const FRONTS: readonly ((bytes: Uint8Array, origin: number, random: Random) => Uint8Array)[] = [
  bytes => bytes.slice(128),
  bytes => bytes.slice(132),
  (bytes, origin) => bytes.slice(origin),
  (bytes, origin) => joined(bytes, 132, bytes, origin),
  (bytes, _, random) => written(bytes, 0, random.pick(TEXTS)),
  (bytes, _, random) => written(bytes, 128, random.bytes(4)),
  (bytes, _, random) => written(bytes, 140, numberBytes(random.pick(NUMBERS), 4, true)),
  (bytes, _, random) => spliced(bytes, random.below(133), 1 + random.below(8), NOTHING),
  (bytes, _, random) => spliced(bytes, 0, 0, new Uint8Array(random.pick([1, 4, 128, 132, 512]))),
];

function atDelimiter(
  bytes: Uint8Array,
  borders: Borders,
  random: Random,
  change: (at: number) => Uint8Array,
): Uint8Array {
  const found = random.pick(DELIMITERS);
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(
    tagBytes(found, borders),
    random.below(bytes.length),
  );
  return at < 0 ? bytes : change(at);
}

function delimiter(tag: number, borders: Borders, random: Random): Uint8Array {
  const stated = random.pick([0, 0, 0xffff_ffff, 8, 1]);
  return Uint8Array.of(...tagBytes(tag, borders), ...numberBytes(stated, 4, borders.littleEndian));
}

/** Deflated as zlib does, at a level of its own, and sometimes damaged as such. */
function deflatedAgain(bytes: Uint8Array, from: number, random: Random): Uint8Array {
  const front = bytes.subarray(0, Math.min(from, bytes.length));
  const packed = new Uint8Array(deflateRawSync(bytes.subarray(front.length), { level: random.pick([0, 1, 9]) }));
  const hurt = random.once(2) ? packed : random.pick(PLAIN.slice(0, 2))({ bytes: packed, random, ...UNKNOWN });
  return joined(front, front.length, hurt, 0);
}

function repeated(bytes: Uint8Array, random: Random): Uint8Array {
  const [at, count] = [random.below(bytes.length), 1 + random.below(64)];
  const piece = bytes.slice(at, at + count);
  const times = Math.min(random.pick([2, 10, 300]), Math.floor(20_000 / count));
  const all = new Uint8Array(piece.length * times);
  for (let k = 0; k < times; k++) all.set(piece, k * piece.length);
  return spliced(bytes, at, 0, all);
}

function written(bytes: Uint8Array, at: number, content: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const from = Math.max(0, Math.min(at, copy.length));
  copy.set(content.subarray(0, copy.length - from), from);
  return copy;
}

function spliced(bytes: Uint8Array, at: number, remove: number, insert: Uint8Array): Uint8Array {
  const from = Math.max(0, Math.min(at, bytes.length));
  const rest = bytes.subarray(Math.min(bytes.length, from + Math.max(0, remove)));
  const made = new Uint8Array(from + insert.length + rest.length);
  made.set(bytes.subarray(0, from));
  made.set(insert, from);
  made.set(rest, from + insert.length);
  return made;
}

/** The bytes of one before `end`, and those of another from `start`. */
function joined(bytes: Uint8Array, end: number, other: Uint8Array, start: number): Uint8Array {
  return spliced(bytes.subarray(0, Math.max(0, end)), bytes.length, 0, other.subarray(Math.max(0, start)));
}

function tagBytes(tag: number, { littleEndian }: Borders): Uint8Array {
  const [group, element] = [numberBytes(tag >>> 16, 2, littleEndian), numberBytes(tag & 0xffff, 2, littleEndian)];
  return Uint8Array.of(...group, ...element);
}

function numberBytes(number: number, count: 2 | 4, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number >>> 0, true);
  const few = bytes.slice(0, count);
  return littleEndian ? few : few.reverse();
}

function latin1(words: string): Uint8Array {
  return Uint8Array.from(words, character => character.charCodeAt(0));
}

const NOTHING = new Uint8Array(0);
const UNKNOWN = {
  borders: { littleEndian: true, origin: 0, meta: [], own: [] },
  other: { kind: 'file', name: '', bytes: NOTHING },
} as const;
const VRS: readonly string[] = [...Object.keys(vrTable), 'ZZ', '  ', '\0\0', 'sq', 'QQ', '\xff\xff', '??'];
const DELIMITERS: readonly number[] = [0xfffe_e000, 0xfffe_e00d, 0xfffe_e0dd];
/** Tags that mean something to readers. */
const TAGS: readonly number[] = [
  ...DELIMITERS,
  ...[0, 0x0002_0010, 0x0008_0000, 0x0008_0001, 0x0008_0005, 0x0008_0010, 0x0009_0010, 0x0009_1001, 0x0028_0103],
  ...[0x0028_3006, 0x0028_0106, 0x0040_0275, 0x5400_1010, 0x6000_3000, 0x7fe0_0010, 0x7fe0_0008, 0xfffc_fffc],
  ...[0xffff_ffff, 0xfffe_ffff, 0x0028_0008, 0x7fe0_0001, 0x7fe0_0002, 0x5200_9229, 0x5200_9230],
];
/** Attributes that say how others are read. */
const TELLING: ReadonlySet<number> = new Set([
  ...[0x0008_0005, 0x0028_0002, 0x0028_0004, 0x0028_0006, 0x0028_0008, 0x0028_0010, 0x0028_0011, 0x0028_0100],
  ...[0x0028_0101, 0x0028_0102, 0x0028_0103, 0x0028_1101, 0x0028_1102, 0x0028_1103, 0x0028_3002, 0x7fe0_0001],
  ...[0x7fe0_0002, 0x0048_0006, 0x0048_0007, 0xfffe_e000, 0x0028_1050, 0x0028_1051, 0x0028_1052, 0x0028_1053],
]);
const NUMBERS: readonly number[] = [0, 1, 2, 7, 8, 16, 32, 64, 255, 0x7fff, 0x8000, 0xffff, 0x7fff_ffff, 0xffff_ffff];
const SYNTAXES: readonly string[] = [
  ...Object.values(transferSyntaxes).map(({ uid }) => uid),
  ...['1.2.840.113619.5.2', '1.2.3.4', '', 'x', '1.2.840.10008.1.2\0\0\0'],
];
const CHARACTER_SETS: readonly string[] = [
  ...['', 'ISO_IR 100', 'ISO_IR 192', 'GB18030', 'ISO_IR 13', 'ISO_IR 166', '\\ISO 2022 IR 87', 'utf8', '\\\\\\\\'],
  ...['ISO 2022 IR 13\\ISO 2022 IR 87\\ISO 2022 IR 159', '\\ISO 2022 IR 149', '\\ISO 2022 IR 58', 'x'.repeat(300)],
];
/** Texts that readers of numbers, names, formats and models may trip over. */
const TEXTS: readonly Uint8Array[] = [
  ...['1e999', '-1e-999', '99999999999999999999', '--1', '0x10', '1\\2\\3\\\\', '^^^^^^', '====', '\\\\\\\\\\\\\\\\'],
  ...['99999999999999.999999+9999', '20260231', '999Y', '1..2', 'II*\0\xff\xff\xff\xff', 'MM\0*', 'MZ', '<?xml', '{"'],
  ...[
    '\x1b$B',
    '\x1b(J',
    '\x1b$)C',
    '\x1b',
    '\xff\xfe',
    '\xef\xbb\xbf',
    '\xf0\x9f',
    '\xed\xa0\x80',
    '&#x0;',
    '&amp',
    ']]>',
  ],
  ...[
    '<Item number="0"/>',
    '<Value number="99999999">',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '"vr":"SQ","Value":[{',
    '[[[[',
  ],
  ...[
    '"InlineBinary":"A"',
    '"\\ud800"',
    '1E400',
    'null',
    'END\n',
    'WERT 1',
    '99999999999 99999999999',
    '"',
    '[*]',
    '**.',
  ],
  ...['KONSERVIERUNG_FORMAT', '</NativeDicomModel>', '<DicomAttribute tag="00100010" vr="PN">', '\\', '[99999999999]'],
].map(latin1);
