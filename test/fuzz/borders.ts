import { parse } from 'hounsfield/data';
import { longForm } from 'hounsfield/dictionary';
import { ParseError } from 'hounsfield/errors';
import { readBytes } from 'hounsfield/file';
import type { Sample } from './samples.ts';

/** Where an element or item stands in a sample. */
export interface Border {
  /** Offset of its first byte. */
  readonly at: number;
  /** Of its VR field; undefined where there is none. */
  readonly vrAt: number | undefined;
  readonly lengthAt: number;
  readonly lengthBytes: 2 | 4;
  /** Of its value. */
  readonly value: number;
  /** Behind the value; of a container that of its header. */
  readonly end: number;
  readonly tag: number;
}

export interface Borders {
  readonly littleEndian: boolean;
  /** Of the data set. */
  readonly origin: number;
  /** Elements of the File Meta Information. */
  readonly meta: readonly Border[];
  /** All elements, items and fragments of the data set, at any depth. */
  readonly own: readonly Border[];
}

/** The elements of a sample; none where it cannot be read. */
export function bordersOf(sample: Sample): Borders {
  const known = cache.get(sample);
  if (known !== undefined) return known;
  const made = sample.kind === 'file' ? read(sample) : NONE;
  cache.set(sample, made);
  return made;
}

function read({ bytes, deflatesFrom }: Sample): Borders {
  try {
    if (deflatesFrom !== undefined) {
      const encoding = { explicitVr: true, littleEndian: true };
      const { tape } = parse(bytes.subarray(deflatesFrom), { encoding, origin: deflatesFrom }).window;
      return { littleEndian: true, origin: deflatesFrom, meta: [], own: bordersIn(tape) };
    }
    const object = readBytes(bytes);
    const { tape } = object.window;
    const meta = bordersIn(object.fileMeta.window.tape);
    return { littleEndian: tape.littleEndian, origin: tape.origin, meta, own: bordersIn(tape) };
  } catch (error) {
    if (error instanceof ParseError) return NONE;
    throw error;
  }
}

type Tape = ReturnType<typeof parse>['window']['tape'];

function bordersIn({ tokens, origin, encoding }: Tape): readonly Border[] {
  const borders: Border[] = [];
  for (let index = 0; index < tokens.count; index++) {
    const tag = tokens.tag(index);
    const meta = tokens.meta(index);
    const value = origin + tokens.start(index);
    const hasVr = encoding.explicitVr && (meta & IMPLICIT_HEADER) === 0 && tag >>> 16 !== 0xfffe;
    const isLong = hasVr && longForm[meta >>> 16] === 1;
    const at = value - (isLong ? 12 : 8);
    const lengthBytes = hasVr && !isLong ? 2 : 4;
    const end = (meta & CONTAINER) === 0 ? origin + tokens.end(index) : value;
    borders.push({ at, vrAt: hasVr ? at + 4 : undefined, lengthAt: value - lengthBytes, lengthBytes, value, end, tag });
  }
  return borders;
}

/** As in `data/tokens.ts`: the element has no VR field although the others have. */
const IMPLICIT_HEADER = 16;
const CONTAINER = 2;
const NONE: Borders = { littleEndian: true, origin: 0, meta: [], own: [] };
const cache = new WeakMap<Sample, Borders>();
