import { type DataSet, type Path, select } from 'hounsfield/data';
import { attributeByTag, type Vr } from 'hounsfield/dictionary';
import { attributeTag } from '../attribute-path.ts';
import { UsageError } from '../usage-error.ts';
import type { Assignment } from './assignment.ts';

/**
 * The value of an assignment as the library takes it: numbers for binary numbers, bytes for bytes, else the text with a
 * value behind each backslash.
 * @throws UsageError
 */
export function assignedValue({ path, vr, text }: Assignment, dataSet: DataSet): unknown {
  if (text === '') return null;
  const vrs = vr === undefined ? vrsAt(path, dataSet) : [vr];
  const kind =
    vrs.map(each => kinds[each] ?? 'texts').find(each => each !== 'bytes') ?? (vrs.length > 0 ? 'bytes' : 'texts');
  const isOne = path.terms.at(-1)?.item !== undefined;
  const value = readers[kind](isOne ? [text] : text.split('\\'), text, String(path));
  return isOne && Array.isArray(value) ? value[0] : value;
}

/** The VR that the element has, else those that PS3.6 allows; none for what is not known. */
function vrsAt(path: Path, dataSet: DataSet): readonly Vr[] {
  for (const { element } of select(dataSet, path)) return [element.vr];
  const name = path.terms.at(-1)?.name;
  return name?.kind === 'tag' ? (attributeByTag(name.tag)?.vrs ?? []) : [];
}

type Kind = 'texts' | 'text' | 'numbers' | 'integers' | 'tags' | 'bytes' | 'items';

/** How words become values, by VR; of all others each value is a text. */
const kinds: Readonly<Partial<Record<Vr, Kind>>> = {
  LT: 'text',
  ST: 'text',
  UT: 'text',
  UR: 'text',
  US: 'numbers',
  SS: 'numbers',
  UL: 'numbers',
  SL: 'numbers',
  FL: 'numbers',
  FD: 'numbers',
  UV: 'integers',
  SV: 'integers',
  AT: 'tags',
  OB: 'bytes',
  OD: 'bytes',
  OF: 'bytes',
  OL: 'bytes',
  OV: 'bytes',
  OW: 'bytes',
  UN: 'bytes',
  SQ: 'items',
};

type Reader = (words: readonly string[], text: string, path: string) => unknown;

const readers: Readonly<Record<Kind, Reader>> = {
  texts: words => words,
  text: (_, text) => text,
  numbers: (words, _, path) => words.map(word => numberOf(word, path)),
  integers: (words, _, path) => words.map(word => integerOf(word, path)),
  tags: words => words.map(word => attributeTag(word.trim())),
  bytes: (_, text, path) => bytesOf(text, path),
  items: (_words, _text, path) => {
    throw new UsageError(`${path} is a sequence`, 'Insert an item and set the attributes in it');
  },
};

function numberOf(word: string, path: string): number {
  const number = Number(word);
  if (word.trim() !== '' && Number.isFinite(number)) return number;
  throw new UsageError(`The value for ${path} is not a number`, 'Write numbers with \\ between them');
}

function integerOf(word: string, path: string): bigint {
  if (/^\s*[+-]?\d{1,20}\s*$/.test(word)) return BigInt(word.trim().replace('+', ''));
  throw new UsageError(`The value for ${path} is not a whole number`, 'Write whole numbers with \\ between them');
}

function bytesOf(text: string, path: string): Uint8Array {
  const digits = text.replace(/[\s\\:]/g, '');
  if (digits.length % 2 === 0 && /^[\da-f]*$/i.test(digits)) return Uint8Array.from(Buffer.from(digits, 'hex'));
  throw new UsageError(
    `The value for ${path} is not bytes`,
    'Write them as in 00 FF, or take a file: --from PATH=FILE',
  );
}
