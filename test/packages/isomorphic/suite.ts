// Runs in Node, in a page and in a worker alike: nothing of any of the three is used here.
import fc from 'fast-check';
import { concat } from 'hounsfield/bytes';
import {
  convertCharacterSet,
  createUid,
  DataSet,
  deleteAt,
  diff,
  edit,
  explicitVrBigEndian,
  explicitVrLittleEndian,
  implicitVrLittleEndian,
  isUid,
  parse,
  select,
  setAt,
  toBytes,
} from 'hounsfield/data';
import { deidentify } from 'hounsfield/deidentify';
import { ParseError } from 'hounsfield/errors';
import { type DicomObject, identify, Part10Parser, read, readBytes, writeObject } from 'hounsfield/file';
import { fromJson, fromXml, jsonChunks, toJson, xmlChunks } from 'hounsfield/models';
import { loadCodecs, ownCodecs } from 'hounsfield/pixels/codecs';
import { transcodedFile } from 'hounsfield/pixels/transcode';
import { transferSyntax } from 'hounsfield/syntax';
import { mutants } from '../../../packages/testkit/src/hostile.ts';

/** Bytes of files by name, as base64, since they pass through JSON. */
export type Fixtures = Readonly<Record<string, string>>;

/** What each check found: a text that must be the same everywhere, or `error: ` and what went wrong. */
export type Findings = Readonly<Record<string, string>>;

/** Runs all checks. Never rejects. */
export async function runSuite(fixtures: Fixtures): Promise<Findings> {
  const files = Object.entries(fixtures).map(([name, text]): File => ({ name, bytes: bytesOf(text) }));
  const findings: Record<string, string> = {};
  for (const [name, check] of Object.entries(checks)) {
    try {
      findings[name] = await check(files);
    } catch (error) {
      findings[name] = `error: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
    }
  }
  return findings;
}

interface File {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type Check = (files: readonly File[]) => string | Promise<string>;

const checks: Readonly<Record<string, Check>> = {
  'files are read, and their elements are the same': files =>
    lines(files, ({ bytes }) => {
      const object = readBytes(bytes);
      const elements = [...select(object, '**.(xxxx,xxxx)')];
      const values = elements.map(({ element }) => `${element.tag} ${element.vr} ${element.text ?? element.length}`);
      return `${object.transferSyntax.uid} ${elements.length} ${digest(utf8(values.join('\n')))}`;
    }),
  'pixels are compressed, and decompressed to what they were': files =>
    lines(files, async ({ bytes }) => {
      const object = readBytes(bytes);
      if (!object.has('PixelData')) return 'no pixels';
      const found: string[] = [];
      for (const uid of ['1.2.840.10008.1.2.5', '1.2.840.10008.1.2.4.70', '1.2.840.10008.1.2.8.1']) {
        const packed = await transcodedTo(object, uid);
        const back = await transcodedTo(readBytes(packed), object.transferSyntax.uid);
        found.push(`${digest(packed)} ${same(back, bytes)}`);
      }
      return found.join(' ');
    }),
  'objects are de-identified, with the same UIDs': files =>
    lines(files, async ({ bytes }) => {
      const object = readBytes(bytes);
      if (!object.has('SOPInstanceUID')) return 'no instance';
      const key = new Uint8Array(32).fill(1);
      return digest(await written(await deidentify(object, { key, acceptsBurnedIn: true })));
    }),
  'files are told': files => lines(files, ({ bytes }) => identify(bytes).description),
  'what is not changed is written as it came': files =>
    lines(files, async ({ bytes }) => verdict(same(await written(readBytes(bytes)), bytes))),
  'any chunks give the same': files =>
    lines(files, ({ bytes }) => {
      const whole = toBytes(chunked(bytes, []));
      return verified(
        fc.property(fc.uniqueArray(fc.nat(bytes.length), { maxLength: 20 }), cuts =>
          same(
            toBytes(
              chunked(
                bytes,
                cuts.sort((a, b) => a - b),
              ),
            ),
            whole,
          ),
        ),
        60,
      );
    }),
  'a stream of the web is read': files =>
    lines(files, async ({ bytes }) => {
      const object = await read(new Blob([bytes]).stream() as unknown as AsyncIterable<Uint8Array>, {
        until: 0x0020_000e,
      });
      return String(object.get('StudyInstanceUID'));
    }),
  'edits give the same bytes': files =>
    lines(files, async ({ bytes }) => {
      const object = readBytes(bytes);
      const changed = edit(deleteAt(object, '**.StudyID'), draft => {
        draft.set('PatientName', 'Ngô^Thị Hoa');
        draft.set('RequestAttributesSequence[0].ScheduledProcedureStepID', 'S1', { create: 'all' });
        draft.deleteWhere(({ tag }) => (tag & 0x1_0000) !== 0);
      });
      const differences = [...diff(object, changed)].length;
      return `${differences} ${digest(await written(setAt(changed, 'PatientID', 'ID-7')))}`;
    }),
  'other encodings and back': files =>
    lines(files, ({ bytes }) => {
      const dataSet = new DataSet(readBytes(bytes).window);
      const found = [implicitVrLittleEndian, explicitVrLittleEndian, explicitVrBigEndian].map(encoding => {
        const encoded = toBytes(dataSet, { encoding });
        return `${digest(encoded)} ${[...diff(dataSet, parse(encoded, { encoding }), { ignoreVr: true })].length}`;
      });
      return found.join(', ');
    }),
  'deflated and inflated': files =>
    lines(files, async ({ bytes }) => {
      const object = readBytes(bytes);
      if (object.transferSyntax.encapsulated) return 'not meant';
      const deflated = concat(await all(writeObject(object, { transferSyntaxUid: '1.2.840.10008.1.2.1.99' })));
      return verdict([...diff(object, readBytes(deflated), { ignoreVr: true })].length === 0);
    }),
  'DICOM JSON and back': files =>
    lines(files, ({ bytes }) => {
      const object = readBytes(bytes);
      const text = [...jsonChunks(object)].join('');
      const back = fromJson(JSON.parse(text));
      return `${digest(utf8(text))} ${JSON.stringify(toJson(back)) === JSON.stringify(toJson(object))}`;
    }),
  'Native DICOM XML and back': files =>
    lines(files, async ({ bytes }) => {
      const text = [...xmlChunks(readBytes(bytes))].join('');
      const back = [...xmlChunks(await fromXml([utf8(text)]))].join('');
      return `${digest(utf8(text))} ${back === text}`;
    }),
  'texts in all character sets': () =>
    texts
      .map(([terms, text]) => {
        const written = toBytes(DataSet.of({ SpecificCharacterSet: terms, PatientName: text, PatientComments: text }));
        const back = parse(written, { encoding: explicitVrLittleEndian });
        const unicode = convertCharacterSet(back, ['ISO_IR 192']);
        return `${terms.join('\\')} ${digest(written)} ${back.text('PatientName') === text} ${unicode.text('PatientComments')}`;
      })
      .join('\n'),
  'every text survives in Unicode': () =>
    verified(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), text => {
        const meant = text.replace(/[\p{Cc}\\]/gu, '').trimEnd();
        const dataSet = DataSet.of({ SpecificCharacterSet: ['ISO_IR 192'], PatientComments: meant });
        return (parse(toBytes(dataSet), { encoding: explicitVrLittleEndian }).get('PatientComments') ?? '') === meant;
      }),
      300,
    ),
  'every number survives': () =>
    verified(
      fc.property(
        fc.double({ noNaN: true }),
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
        (number, integer) => {
          const made = DataSet.fromElements([
            { tag: 0x0009_1001, vr: 'FD', value: number },
            { tag: 0x0009_1002, vr: 'SV', value: integer },
          ]);
          const back = parse(toBytes(made), { encoding: explicitVrLittleEndian });
          return Object.is(back.values(0x0009_1001)[0], number) && back.values(0x0009_1002)[0] === integer;
        },
      ),
      300,
    ),
  'new UIDs are UIDs': () => verdict(Array.from({ length: 100 }, () => createUid()).every(isUid)),
  'damaged files are read or refused for the same reasons': files =>
    lines(files.slice(0, 3), ({ bytes }) => {
      const reasons = new Map<string, number>();
      for (const mutant of mutants(bytes, { seed: 2026, count: 400 })) {
        const reason = reasonOf(mutant.bytes);
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
      return JSON.stringify([...reasons].sort());
    }),
  'random bytes are refused with a typed error': () =>
    verified(
      fc.property(fc.uint8Array({ maxLength: 600 }), bytes => /^[a-z-]+$/.test(reasonOf(bytes))),
      400,
    ),
};

/** Terms of Specific Character Set, and a text that each can hold. */
const texts: readonly (readonly [readonly string[], string])[] = [
  [['ISO_IR 100'], 'Buc^Jérôme'],
  [['ISO_IR 101'], 'Wałęsa'],
  [['ISO_IR 126'], 'Διονυσιος'],
  [['ISO_IR 144'], 'Люкceмбypг'],
  [['ISO_IR 127'], 'قباني^لنزار'],
  [['ISO_IR 138'], 'שרון^דבורה'],
  [['ISO_IR 148'], 'Çavuşoğlu'],
  [['ISO_IR 166'], 'ไทย'],
  [['ISO_IR 13'], 'ﾔﾏﾀﾞ^ﾀﾛｳ'],
  [['', 'ISO 2022 IR 87'], 'Yamada^Tarou=山田^太郎=やまだ^たろう'],
  [['', 'ISO 2022 IR 149'], 'Hong^Gildong=洪^吉洞=홍^길동'],
  [['ISO_IR 192'], 'Wang^XiaoDong=王^小東'],
  [['GB18030'], 'Wang^XiaoDong=王^小东'],
  [['GBK'], 'Wang^XiaoDong=王^小东'],
];

async function transcodedTo(object: DicomObject, uid: string): Promise<Uint8Array<ArrayBuffer>> {
  const to = transferSyntax(uid)!;
  const codecs = await loadCodecs(ownCodecs, [object.transferSyntax, to]);
  const chunks: Uint8Array[] = [];
  const { file } = await transcodedFile(object, { to, codecs, verify: true });
  for await (const chunk of file()) chunks.push(new Uint8Array(chunk));
  return new Uint8Array(concat(chunks));
}

async function lines(files: readonly File[], check: (file: File) => string | Promise<string>): Promise<string> {
  const found: string[] = [];
  for (const file of files) found.push(`${file.name}: ${await check(file)}`);
  return found.join('\n');
}

/** Runs a property with one seed, so that all three look at the same examples. */
function verified(property: Parameters<typeof fc.check>[0], numRuns: number): string {
  const {
    failed,
    counterexample,
    numRuns: ran,
  } = fc.check(property, { seed: 20260501, numRuns }) as {
    readonly failed: boolean;
    readonly counterexample: unknown;
    readonly numRuns: number;
  };
  if (failed) throw new Error(`fails for ${String(counterexample)}`);
  return `holds in ${ran} cases`;
}

function verdict(holds: boolean): string {
  if (!holds) throw new Error('does not hold');
  return 'holds';
}

function reasonOf(bytes: Uint8Array): string {
  try {
    readBytes(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof ParseError) return error.code;
    throw error;
  }
}

function chunked(bytes: Uint8Array, cuts: readonly number[]): DicomObject {
  const parser = new Part10Parser({ bulkAbove: bytes.length });
  let from = 0;
  for (const cut of [...cuts, bytes.length]) {
    parser.push(bytes.slice(from, cut));
    from = cut;
  }
  return parser.finish();
}

async function written(object: DicomObject): Promise<Uint8Array> {
  return concat(await all(writeObject(object)));
}

async function all(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const found: Uint8Array[] = [];
  for await (const chunk of chunks) found.push(chunk);
  return found;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** FNV-1a, 32 bits: enough to tell two results apart. */
function digest(bytes: Uint8Array): string {
  let hash = 0x811c_9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x0100_0193);
  return `${bytes.length}:${(hash >>> 0).toString(16)}`;
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}
