import { codecTable } from '@hounsfield/codecs';
import {
  colourImage,
  ctSlice,
  fileOf,
  mrSeries,
  type ObjectOptions,
  type SeriesOptions,
  type TestObject,
  testObject,
} from '@hounsfield/testkit';
import { ByteWriter } from 'hounsfield/bytes';
import { readBytes } from 'hounsfield/file';
import { loadCodecs } from 'hounsfield/pixels';
import { transcodedFile } from 'hounsfield/pixels/transcode';
import { transferSyntax } from 'hounsfield/syntax';
import { createBoundary, writeMultipart } from 'hounsfield/web';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chestScout, chestSlice } from './viewer.phantom.ts';

/** The study that the tests look for: a chest CT of 24 slices. */
export const chest = {
  seed: 'viewer chest',
  patientName: 'Röntgen^Wilhelmina',
  patientId: 'HU-1895-11',
  studyDescription: 'CT chest with contrast',
  accessionNumber: 'A26-01895',
  studyDate: '20261120',
} as const;
export const CHEST_SLICES = 24;

/** A colour cine of the heart. */
export const cine = {
  seed: 'viewer cine',
  patientName: 'Doppler^Christian',
  patientId: 'US-1842',
  studyDescription: 'Echocardiography',
  accessionNumber: 'A26-01842',
  studyDate: '20261118',
} as const;

/** The one image of the colour cine. */
export function cineImage(): TestObject {
  return colourImage({ ...cine, frames: 12, rows: 240, columns: 320, seriesDescription: 'Four chamber view' });
}

/** All studies of the test, as a department of invented patients would have them. */
export function* department(): Generator<TestObject> {
  yield* chestSeries();
  yield cineImage();
  for (const [at, row] of others.entries()) yield* smallStudy(at, row);
}

/** A CT slice in another transfer syntax. */
export async function compressedSlice(name: string, uid: string): Promise<TestObject> {
  const slice = ctSlice(0, { seed: name, patientId: name, patientName: name, rows: 128, columns: 128 });
  const to = transferSyntax(uid)!;
  const codecs = await loadCodecs(codecTable, [to, transferSyntax('1.2.840.10008.1.2.1')!]);
  const transcoded = await transcodedFile(readBytes(slice.bytes), { to, codecs });
  const chunks: Uint8Array[] = [];
  for await (const chunk of transcoded.file()) chunks.push(new Uint8Array(chunk));
  return { ...slice, transferSyntaxUid: uid, bytes: new Uint8Array(Buffer.concat(chunks)) };
}

/** An 8-bit grey image of 64 × 64 pixels whose one frame is a compressed stream (PS3.5 §A.4). */
export function compressedImage(transferSyntaxUid: string, stream: Uint8Array, options: ObjectOptions): TestObject {
  const plain = testObject(
    SECONDARY_CAPTURE,
    transferSyntaxUid,
    [
      ['Modality', 'OT'],
      ['SeriesNumber', 1],
      ['InstanceNumber', 1],
      ['SamplesPerPixel', 1],
      ['PhotometricInterpretation', 'MONOCHROME2'],
      ['Rows', 64],
      ['Columns', 64],
      ['BitsAllocated', 8],
      ['BitsStored', 8],
      ['HighBit', 7],
      ['PixelRepresentation', 0],
    ],
    options,
  );
  const { sopClassUid, sopInstanceUid } = plain;
  const even = stream.length + (stream.length % 2);
  const dataSet = new ByteWriter(plain.dataSet.length + even + 64)
    .bytes(plain.dataSet)
    // Pixel Data, OB of undefined length; an empty Basic Offset Table; one fragment; the end.
    .u32(0x0010_7fe0)
    .ascii('OB')
    .u16(0)
    .u32(0xffff_ffff)
    .u32(0xe000_fffe)
    .u32(0)
    .u32(0xe000_fffe)
    .u32(even)
    .bytes(stream)
    .zeros(even - stream.length)
    .u32(0xe0dd_fffe)
    .u32(0)
    .finish();
  return fileOf({ sopClassUid, sopInstanceUid, transferSyntaxUid, dataSet });
}

/** Sends objects by STOW-RS (PS3.18 §10.5). */
export async function store(dicomWeb: string, objects: Iterable<TestObject>): Promise<void> {
  for (const object of objects) {
    const boundary = createBoundary();
    const body = writeMultipart(parts(object), boundary);
    const response = await fetch(`${dicomWeb}/studies`, {
      method: 'POST',
      headers: { 'content-type': `multipart/related; type="application/dicom"; boundary=${boundary}` },
      body: ReadableStream.from(body),
      duplex: 'half',
    } as RequestInit);
    if (!response.ok) throw new Error(`STOW-RS answered ${response.status}: ${await response.text()}`);
    await response.arrayBuffer();
  }
}

/** A browser of its own with an empty profile, and what its pages complained about. */
export interface TestBrowser extends AsyncDisposable {
  readonly context: BrowserContext;
  /** Console errors, errors of the page, and requests that left the archive's origin. */
  readonly complaints: readonly string[];
  open(path: string): Promise<Page>;
}

/** Starts the system's Chromium. @param origin of the archive; a request to any other is a complaint */
export async function startBrowser(
  origin: string,
  profile: string,
  size = { width: 1440, height: 900 },
): Promise<TestBrowser> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: chromiumArguments,
    viewport: size,
    hasTouch: size.width < 500,
    colorScheme: 'dark',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  const complaints: string[] = [];
  const listen = (page: Page): void => {
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', error => complaints.push(error.message));
    page.on('request', request => {
      const { protocol, origin: asked } = new URL(request.url());
      if (protocol.startsWith('http') && asked !== origin) complaints.push(`asked ${asked}`);
    });
  };
  return {
    context,
    complaints,
    open: async path => {
      const page = await context.newPage();
      listen(page);
      await page.goto(origin + path);
      return page;
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}

export const CHROMIUM = '/usr/bin/chromium';

async function* parts(
  object: TestObject,
): AsyncGenerator<{ headers: Record<string, string>; body: AsyncIterable<Uint8Array> }> {
  yield { headers: { 'Content-Type': 'application/dicom' }, body: once(object.bytes) };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function* chestSeries(): Generator<TestObject> {
  const size = 384;
  for (let slice = 0; slice < CHEST_SLICES; slice++) {
    const z = (1500 - slice * 12).toFixed(1);
    yield ctSlice(slice, {
      ...chest,
      count: CHEST_SLICES,
      rows: 1,
      columns: 1,
      seriesNumber: 2,
      seriesDescription: 'Chest axial 5 mm',
      elements: [
        ['Rows', size],
        ['Columns', size],
        ['PixelSpacing', '0.9\\0.9'],
        ['SliceThickness', '5'],
        ['SliceLocation', z],
        ['ImagePositionPatient', `-172.8\\-172.8\\${z}`],
        [0x7fe0_0010, 'OW', chestSlice(size, (slice + 0.5) / CHEST_SLICES)],
      ],
    });
  }
  yield ctSlice(0, {
    ...chest,
    rows: 1,
    columns: 1,
    seriesNumber: 1,
    seriesDescription: 'Scout',
    elements: [
      ['Rows', SCOUT_SIZE],
      ['Columns', SCOUT_SIZE],
      ['PixelSpacing', '3.6\\3.6'],
      ['ImageOrientationPatient', '1\\0\\0\\0\\0\\-1'],
      ['WindowCenter', '-480'],
      ['WindowWidth', '620'],
      [0x7fe0_0010, 'OW', chestScout(SCOUT_SIZE)],
    ],
  });
}

type Other = readonly [modality: 'CT' | 'MR' | 'US', name: string, day: string, description: string, images: number];

function* smallStudy(
  at: number,
  [modality, patientName, studyDate, studyDescription, count]: Other,
): Generator<TestObject> {
  const options: SeriesOptions = {
    seed: `viewer ${at}`,
    patientName,
    studyDate,
    studyDescription,
    count,
    patientId: `HU-${2001 + at * 37}`,
    accessionNumber: `A26-${String(1200 - at * 17).padStart(5, '0')}`,
    rows: 64,
    columns: 64,
    elements: [
      ['PatientBirthDate', `19${31 + ((at * 17) % 62)}0${1 + (at % 9)}${11 + ((at * 7) % 18)}`],
      ['PatientSex', at % 3 === 0 ? 'M' : 'F'],
      ['StudyTime', `${String(8 + ((at * 5) % 10)).padStart(2, '0')}${10 + ((at * 13) % 50)}00`],
    ],
  };
  if (modality === 'US') yield colourImage({ ...options, frames: count });
  else if (modality === 'MR') yield* mrSeries({ ...options, privateBytes: 64 });
  else for (let slice = 0; slice < count; slice++) yield ctSlice(slice, options);
}

/** Invented patients; surnames are those of people of radiology and physics. */
const others: readonly Other[] = [
  ['MR', 'Lauterbur^Paula', '20261120', 'MR brain, first study', 6],
  ['CT', 'Cormack^Allan^^Dr.', '20261119', 'CT abdomen and pelvis', 8],
  ['MR', 'Larmor^Josephine', '20261119', 'MR knee right', 5],
  ['US', 'Edler^Inge', '20261119', 'US abdomen', 4],
  ['CT', 'Curie^Irène', '20261118', 'CT sinuses', 4],
  ['MR', 'Damadian^Ray', '20261117', 'MR spine lumbar', 6],
  ['CT', 'Seldinger^Svea', '20261117', 'CT angiography of the aorta', 7],
  ['MR', 'Bloch^Felicia', '20261116', 'MR prostate', 3],
  ['CT', 'Oldendorf^William', '20261113', 'CT head without contrast', 5],
  ['US', 'Hertz^Helga', '20261113', 'US thyroid', 1],
  ['MR', 'Purcell^Edwina', '20261112', 'MR shoulder left', 4],
  ['CT', 'Radon^Johanna', '20261111', 'CT chest, follow-up', 6],
  ['MR', '山田^太郎', '20261001', 'MR 頭部', 3],
  ['CT', 'Becquerel^Henriette', '20261109', 'CT colonography', 5],
  ['MR', 'Mansfield^Petra', '20261106', 'MR liver', 4],
  ['US', 'Satomura^Shigeo', '20261105', 'US carotid arteries', 3],
  ['CT', 'Pasteur^Louise', '20261104', 'CT temporal bones', 3],
  ['MR', 'Rabi^Isidora', '20261103', 'MR hip left', 2],
  ['CT', 'Coolidge^Wilma', '20261102', 'CT thorax low dose', 4],
  ['MR', 'Gorter^Cornelia', '20261030', 'MR wrist right', 2],
];

const SCOUT_SIZE = 96;
const SECONDARY_CAPTURE = '1.2.840.10008.5.1.4.1.1.7';

const chromiumArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
