import { DataSet, explicitVrLittleEndian, parse } from 'hounsfield/data';
import { transferSyntaxes } from 'hounsfield/dictionary';
import { ParseError } from 'hounsfield/errors';
import { DicomObject, fileMeta, PREAMBLE_LENGTH } from 'hounsfield/file';
import { type TransferSyntax, transferSyntax } from 'hounsfield/syntax';
import { CommandError } from '../errors.ts';
import { parsedParts } from '../files/parsed-parts.ts';
import { dcmtkLine } from './dcmtk-line.ts';
import { type ItemNode, treeParts } from './dump-tree.ts';
import { depthOf, huLine } from './hu-line.ts';
import { LineReader } from './line-reader.ts';
import type { TextLine } from './text-lines.ts';
import { TreeBuilder, type TreeOptions } from './tree-builder.ts';

export interface DumpOptions extends TreeOptions {
  /** File Meta Information of the dump with what it lacks, a new one, or none. */
  readonly meta: 'kept' | 'made' | 'dropped';
  /** In place of the one that the dump names. */
  readonly transferSyntaxUid: string | undefined;
  /** Bytes of a line. */
  readonly lineBytes: number;
}

/** An object that a dump describes. */
export interface DumpedObject {
  readonly object: DicomObject;
  /** Values that were left empty, because the dump does not hold them. */
  readonly missing: number;
}

/**
 * The objects of a text, printed by dcmdump or by `hu dump`, or written as these do.
 * @throws CommandError `dump-…` with the line; ParseError of the transfer syntax
 */
export async function* dumpObjects(
  chunks: AsyncIterable<Uint8Array>,
  options: DumpOptions,
): AsyncGenerator<DumpedObject> {
  const reader = new LineReader(chunks, options.lineBytes);
  try {
    let dump = new Dump(options);
    for (let line = await reader.next(); line !== undefined; line = await reader.next()) {
      if (dump.isBegunAnew(line)) {
        yield await dump.finish();
        dump = new Dump(options);
      }
      await dump.add(line, reader);
    }
    if (dump.isEmpty) throw new CommandError('dump-syntax', { detail: 'no line has an element' });
    yield await dump.finish();
  } finally {
    await reader.close();
  }
}

/** Whether a text begins as a dump does. */
export function looksLikeDump(front: Uint8Array): boolean {
  const text = Buffer.from(front.buffer, front.byteOffset, front.length).toString('latin1');
  const first = text
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .split('\n')
    .find(line => !/^\s*$/.test(line));
  return first !== undefined && /^\s*(?:#|\(\s*[\da-fA-F]{4}\s*,\s*[\da-fA-F]{4}\s*\))/.test(first);
}

/** One object as its lines come. */
class Dump {
  readonly #options: DumpOptions;
  readonly #tree: TreeBuilder;
  #isOurs: boolean | undefined;
  /** The transfer syntax that a comment names. */
  #told: string | undefined;

  constructor(options: DumpOptions) {
    this.#options = options;
    this.#tree = new TreeBuilder(options);
  }

  get isEmpty(): boolean {
    return this.#tree.isEmpty;
  }

  /** Whether the line is the first of another object. */
  isBegunAnew({ text }: TextLine): boolean {
    if (!this.#tree.hasData) return false;
    return HEADING.test(text) || META_LINE.test(text) || commentSyntax(text) !== undefined;
  }

  async add(line: TextLine, reader: LineReader): Promise<void> {
    const { text } = line;
    if (/^\s*(#|$)/.test(text)) {
      this.#told ??= commentSyntax(text);
      return;
    }
    const ours = this.#isOurs === false ? undefined : huLine(line);
    this.#isOurs ??= ours !== undefined;
    this.#tree.add(ours ?? (await dcmtkLine(reader, line, this.#isOurs ? depthOf(text) : undefined)));
  }

  async finish(): Promise<DumpedObject> {
    const { meta: choice, transferSyntaxUid, limits } = this.#options;
    const { fileMeta: metaTree, dataSet: tree } = this.#tree.finish();
    const meta = parse(bytesOf(metaTree), { encoding: explicitVrLittleEndian });
    const named = transferSyntaxUid ?? (meta.text('TransferSyntaxUID') || this.#told) ?? EXPLICIT;
    const syntax = transferSyntax(named);
    if (syntax?.binary !== true) throw new ParseError('unknown-transfer-syntax', { detail: shown(named) });
    const { depth, elements, bytes } = limits;
    const dataSet = await parsedParts(treeParts(tree), { depth, elements: elements + 1, headerBytes: bytes * 2 });
    checkPixels(dataSet, syntax);
    const facts = { transferSyntax: syntax, ...frontOf(choice, meta, dataSet, syntax.uid) };
    return { object: new DicomObject(dataSet, facts), missing: this.#tree.missing };
  }
}

interface Front {
  readonly preamble: Uint8Array;
  readonly fileMeta: DataSet;
}

/** What stands in front of the data set (PS3.10 §7.1). */
function frontOf(choice: DumpOptions['meta'], meta: DataSet, dataSet: DataSet, transferSyntaxUid: string): Front {
  if (choice === 'dropped') return { preamble: new Uint8Array(0), fileMeta: DataSet.of({}) };
  const made = fileMeta({
    sopClassUid: dataSet.text('SOPClassUID') ?? '',
    sopInstanceUid: dataSet.text('SOPInstanceUID') ?? '',
    transferSyntaxUid,
  });
  const isAnew = choice === 'made' || meta.window.tape.count === 0;
  return {
    preamble: new Uint8Array(PREAMBLE_LENGTH),
    fileMeta: isAnew ? made : completed(meta, made, transferSyntaxUid),
  };
}

/** The meta information of the dump, with what it must have and does not (PS3.10 Table 7.1-1), and its length counted. */
function completed(meta: DataSet, made: DataSet, transferSyntaxUid: string): DataSet {
  const missing = [...made].filter(({ tag }) => !meta.has(tag) && tag !== IMPLEMENTATION_VERSION_NAME);
  return meta
    .withElements(missing.map(({ tag, vr, values }) => ({ tag, vr, value: values })))
    .with({ TransferSyntaxUID: transferSyntaxUid });
}

/** @throws ParseError `no-transfer-syntax`, `invalid-value` where pixels and transfer syntax do not go together */
function checkPixels(dataSet: DataSet, { encapsulated }: TransferSyntax): void {
  const pixels = dataSet.element('PixelData');
  if (pixels === undefined || pixels.length === 0 || pixels.isEncapsulated === encapsulated) return;
  if (encapsulated) throw new ParseError('invalid-value', { path: 'PixelData', detail: 'fragments are expected' });
  throw new ParseError('no-transfer-syntax', { path: 'PixelData', detail: 'the pixels are fragments' });
}

function bytesOf(tree: ItemNode): Uint8Array {
  const parts = [...treeParts(tree)].filter(part => part instanceof Uint8Array);
  return Buffer.concat(parts);
}

/** The transfer syntax that a comment of dcmdump or `hu dump` names. */
function commentSyntax(text: string): string | undefined {
  const [, dcmtk] = /^# Used TransferSyntax: (.*?)\s*$/.exec(text) ?? [];
  if (dcmtk !== undefined) return dcmtkSyntaxes[dcmtk];
  const [, ours] = /^# (.*?)(?:, told by the first elements)?\s*$/.exec(text) ?? [];
  return ours === undefined ? undefined : transferSyntaxes.find(({ name }) => name === ours)?.uid;
}

function shown(uid: string): string {
  return /^[0-9.]{1,64}$/.test(uid) ? uid : 'a text that is not a UID';
}

/** Of bare data sets, which name none themselves. */
const dcmtkSyntaxes: Readonly<Record<string, string>> = {
  'Little Endian Implicit': '1.2.840.10008.1.2',
  'Little Endian Explicit': '1.2.840.10008.1.2.1',
  'Big Endian Explicit': '1.2.840.10008.1.2.2',
};
const EXPLICIT = '1.2.840.10008.1.2.1';
const IMPLEMENTATION_VERSION_NAME = 0x0002_0013;
const HEADING = /^# (?:Dicom-File-Format|Dicom-Data-Set|dcmdump \(\d+\/\d+\): .*)\s*$/;
const META_LINE = /^\(0002,[\da-fA-F]{4}\)/;
