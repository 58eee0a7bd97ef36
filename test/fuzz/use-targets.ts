import {
  convertCharacterSet,
  type DataSet,
  deleteAt,
  diff,
  edit,
  insertItem,
  moveItem,
  type PathStep,
  pathText,
  select,
  setAt,
} from 'hounsfield/data';
import { deidentify } from 'hounsfield/deidentify';
import { type DicomObject, readBytes, writeObject } from 'hounsfield/file';
import { withTiff } from 'hounsfield/file/tiff';
import { fromJson, fromXml, modelObject, toJson, xmlChunks } from 'hounsfield/models';
import {
  colourProfile,
  type DecodedFrame,
  displayFacts,
  framesOf,
  geometryOf,
  iccProfileOf,
  overlaysOf,
  photometricOf,
  presentationDrawing,
  presentationFor,
  presentationState,
  realWorldMappings,
  render,
} from 'hounsfield/pixels';
import { loadCodecs, ownCodecs } from 'hounsfield/pixels/codecs';
import { transcodedFile } from 'hounsfield/pixels/transcode';
import { drawState, stateVolume, type Volume, volumetricState } from 'hounsfield/pixels/volume';
import { transferSyntax } from 'hounsfield/syntax';
import type { Random } from './random.ts';
import type { Target } from './targets.ts';
import { AGAIN, attempt, attempted, collected, isTold, LIMITS, readAgain, Violation, walk } from './walk.ts';

/** What is done with an object that was read. */
export const useTargets: readonly Target[] = [
  { name: 'json of files', kind: 'file', weight: 2, run: jsonOfFiles },
  { name: 'xml of files', kind: 'file', weight: 2, run: xmlOfFiles },
  { name: 'edits', kind: 'file', weight: 3, run: edits },
  { name: 'charsets', kind: 'file', weight: 2, run: charsets },
  { name: 'pixels', kind: 'file', weight: 3, run: pixels },
  { name: 'presentations', kind: 'file', weight: 1, run: presentations },
  { name: 'volumetric states', kind: 'file', weight: 1, run: volumetricStates },
  { name: 'transcode', kind: 'file', weight: 2, run: transcode },
  { name: 'tiff', kind: 'file', weight: 1, run: tiff },
  { name: 'deidentify', kind: 'file', weight: 2, run: deidentified },
];

function readObject(bytes: Uint8Array, random: Random): DicomObject {
  return readBytes(bytes, { limits: LIMITS, acceptsTruncated: random.once(2), opensUnknown: random.once(2) });
}

function jsonOfFiles(bytes: Uint8Array, random: Random): void {
  const object = readObject(bytes, random);
  const json = attempt(() => toJson(object, { numbers: random.pick(['text', 'value'] as const) }));
  if (json === undefined) return;
  const back = attempt(() => fromJson(json, { limits: LIMITS }));
  if (back === undefined) return;
  walk(back);
  attempt(() => modelObject(back));
}

async function xmlOfFiles(bytes: Uint8Array, random: Random): Promise<void> {
  const object = readObject(bytes, random);
  const xml = attempt(() => [...xmlChunks(object, { pretty: random.once(2) })].join(''));
  if (xml === undefined) return;
  const back = await attempted(() => fromXml([new TextEncoder().encode(xml)], { limits: LIMITS }));
  if (back !== undefined) walk(back);
}

/** Changes at places that there are and at some that there are not; what is unlike afterwards, and written. */
async function edits(bytes: Uint8Array, random: Random): Promise<void> {
  const object = readObject(bytes, random);
  if (!diff(object, object).next().done) throw new Violation('an object differs from itself');
  const places: (readonly PathStep[])[] = [];
  for (const { path } of select(object, '**.(xxxx,xxxx)')) if (places.push(path) >= MOST_PLACES) break;
  let changed: DicomObject = object;
  for (let left = 1 + random.below(4); left > 0; left--) {
    const path = places.length === 0 || random.once(5) ? random.pick(PATHS) : pathText(random.pick(places));
    changed = attempt(() => random.pick(CHANGES)(changed, path, random)) ?? changed;
  }
  walk(changed);
  for (const { path } of diff(object, changed)) pathText(path);
  const transferSyntaxUid = random.pick([undefined, '1.2.840.10008.1.2.1', '1.2.840.10008.1.2.2']);
  const options = transferSyntaxUid === undefined ? {} : { transferSyntaxUid };
  const written = await attempted(() => collected(writeObject(changed, options)));
  if (written === undefined) return;
  if (isTold(changed)) readAgain('an edited object', written, all => readBytes(all, AGAIN));
}

const CHANGES: readonly ((object: DicomObject, path: string, random: Random) => DicomObject)[] = [
  (object, path, random) =>
    setAt(object, path, random.pick<unknown>(VALUES), { create: random.pick(['all', 'element']) }),
  (object, path) => deleteAt(object, path),
  (object, path) => insertItem(object, path, { PatientID: 'X' }, { create: 'all' }),
  (object, path) => insertItem(object, `${path}[0]`, object, { create: 'all' }),
  (object, path, random) => moveItem(object, `${path}[0]`, random.below(3)),
  (object, _, random) => edit(object, draft => draft.deleteWhere(({ tag }) => tag % (2 + random.below(5)) === 0)),
  (object, _, random) =>
    object.with({ PatientName: random.pick(['M\u00fcller', '\u5c71\u7530', 'A^B=C']), Rows: null }),
];

function charsets(bytes: Uint8Array, random: Random): void {
  const object = readObject(bytes, random);
  const loss = random.pick(['refuse', 'replace', 'escape'] as const);
  const assume = random.once(3) ? { assume: random.pick(SETS) } : {};
  const converted = attempt(() => convertCharacterSet<DataSet>(object, random.pick(SETS), { loss, ...assume }));
  if (converted === undefined) return;
  walk(converted);
  const back = attempt(() => convertCharacterSet(converted, random.pick(SETS), { loss: 'escape' }));
  if (back !== undefined) walk(back);
}

/** The first frames decoded and drawn. */
async function pixels(bytes: Uint8Array, random: Random): Promise<void> {
  const object = readObject(bytes, random);
  const frames = framesOf(object, object.transferSyntax);
  const limits = { frameBytes: 1024 * 1024 };
  for (const index of new Set([0, 1, frames.count - 1])) {
    const display = await attempted(() => displayFacts(object, index));
    await attempted(() => frames.spans(index));
    const frame = await attempted(() => frames.decode(index, { limits }));
    if (frame === undefined) continue;
    const size = random.pick([undefined, { width: 16, height: 16 }]);
    attempt(() => render(frame, { pixels: 2 ** 20, ...(display && { display }), ...(size && { size }) }));
  }
}

/** What is shown beside the pixels, and presentation states applied to a small image. */
async function presentations(bytes: Uint8Array, random: Random): Promise<void> {
  const object = readObject(bytes, random);
  attempt(() => geometryOf(object, 1));
  attempt(() => realWorldMappings(object, 1));
  const profile = await attempted(() => iccProfileOf(object));
  if (profile !== undefined) attempt(() => colourProfile(profile));
  const overlays = (await attempted(() => overlaysOf(object, { frame: random.below(3) }))) ?? [];
  attempt(() => render(SMALL_FRAME, { overlays }));
  const state = await attempted(() => presentationState(object));
  const [image] = state?.images ?? [];
  if (state === undefined || image === undefined) return;
  const frame = (image.frames?.[0] ?? 1) - 1;
  const presentation = attempt(() => presentationFor(state, { ...image, frame }));
  if (presentation === undefined) return;
  const options = { presentationState: presentation, overlays, pixels: 2 ** 16, displaySpacing: 0.25 };
  attempt(() => render(SMALL_FRAME, options));
  attempt(() => presentationDrawing(SMALL_FRAME, presentation, options));
}

/** Volumetric presentation states, drawn of a small volume; no picture is larger than one may be. */
async function volumetricStates(bytes: Uint8Array, random: Random): Promise<void> {
  const state = await attempted(() => volumetricState(readObject(bytes, random)));
  if (state === undefined) return;
  const volume = attempt(() => stateVolume(SMALL_VOLUME, state));
  if (volume === undefined) return;
  const viewpoint = random.pick([undefined, { side: 'a' as const }]);
  attempt(() => drawState(volume, viewpoint === undefined ? {} : { viewpoint }));
}

const SMALL_VOLUME: Volume = {
  grid: {
    columns: 7,
    rows: 6,
    slices: 5,
    origin: [0, 0, 0],
    order: [],
    steps: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  },
  voxels: Uint8Array.from({ length: 7 * 6 * 5 }, (_, at) => at),
  slope: 1,
  intercept: 0,
};

const SMALL_FRAME: DecodedFrame = {
  rows: 16,
  columns: 16,
  samplesPerPixel: 1,
  photometric: photometricOf('MONOCHROME2'),
  data: Uint8Array.from({ length: 256 }, (_, at) => at),
  facts: {
    rows: 16,
    columns: 16,
    samplesPerPixel: 1,
    photometric: photometricOf('MONOCHROME2'),
    planar: false,
    numbers: 'integer',
    bitsAllocated: 8,
    bitsStored: 8,
    highBit: 7,
    signed: false,
    frames: 1,
    corrected: [],
  },
};

/** Written in another transfer syntax, each frame checked, and read again. */
async function transcode(bytes: Uint8Array, random: Random): Promise<void> {
  const object = readObject(bytes, random);
  const to = transferSyntax(random.pick(SYNTAXES))!;
  const limits = { frameBytes: 1024 * 1024 };
  const codecs = await attempted(() => loadCodecs(ownCodecs, [object.transferSyntax, to]));
  const options = { to, limits, verify: true, offsetTable: random.pick(['empty', 'basic', 'extended'] as const) };
  const file = await attempted(() => transcodedFile(object, { ...options, ...(codecs && { codecs }) }));
  const written = file && (await attempted(() => collected(file.file())));
  if (written !== undefined) readAgain('a transcoded file', written, all => readBytes(all, AGAIN));
}

async function tiff(bytes: Uint8Array, random: Random): Promise<void> {
  const dual = await withTiff(readObject(bytes, random));
  const written = await collected(writeObject(dual));
  readAgain('a TIFF', written, all => readBytes(all, AGAIN));
}

/** Nothing private, of another group or unknown is left, and no preamble. */
async function deidentified(bytes: Uint8Array, random: Random): Promise<void> {
  const object = readObject(bytes, random);
  const made = await deidentify(object, { key: DEIDENTIFICATION_KEY, acceptsBurnedIn: true });
  const written = await attempted(() => collected(writeObject(made)));
  if (written === undefined) return;
  for (const { element } of select(made, '**.(xxxx,xxxx)')) {
    if (element.tag >>> 16 < 8 || (element.tag >>> 16) % 2 === 1 || element.keyword === undefined)
      throw new Violation('a de-identified object has an element that nobody knows');
  }
  if (isTold(made)) readAgain('a de-identified object', written, all => readBytes(all, AGAIN));
}

const DEIDENTIFICATION_KEY = new Uint8Array(16).fill(3);

const SYNTAXES: readonly string[] = [
  '1.2.840.10008.1.2',
  '1.2.840.10008.1.2.1',
  '1.2.840.10008.1.2.2',
  '1.2.840.10008.1.2.1.98',
  '1.2.840.10008.1.2.4.50',
  '1.2.840.10008.1.2.4.70',
  '1.2.840.10008.1.2.5',
  '1.2.840.10008.1.2.8.1',
];
const MOST_PLACES = 500;
const PATHS: readonly string[] = [
  'PatientName',
  'RequestAttributesSequence[1].ScheduledProcedureStepID',
  'PixelData',
  '**.CodeValue',
  '(0009,"NEW CREATOR",01)',
  'SpecificCharacterSet',
  'PixelRepresentation',
];
const VALUES: readonly unknown[] = [
  '',
  'A',
  'M\u00fcller',
  5,
  -1,
  1e300,
  [1, 2],
  ['a', 'b'],
  null,
  new Uint8Array(3),
  [{}],
  2n ** 70n,
  true,
];
const SETS: readonly (readonly string[])[] = [
  [],
  ['ISO_IR 100'],
  ['ISO_IR 192'],
  ['GB18030'],
  ['', 'ISO 2022 IR 87'],
  ['', 'ISO 2022 IR 149'],
  ['ISO_IR 13'],
  ['ISO_IR 166'],
];
