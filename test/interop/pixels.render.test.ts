import { readFile as readText, writeFile } from 'node:fs/promises';
import {
  type Corpus,
  type CorpusRow,
  describeWithCorpus,
  describeWithPeers,
  temporaryFolder,
} from '@hounsfield/testkit';
import type { Changes } from 'hounsfield/data';
import { transferSyntaxes } from 'hounsfield/dictionary';
import { DicomObject, fileMeta, PREAMBLE_LENGTH } from 'hounsfield/file';
import { readFile, writeFile as writeObjectFile } from 'hounsfield/file/node';
import { displayFunction, hasOverlaysInPixels, overlaysOf } from 'hounsfield/pixels';
import { expect, it } from 'vitest';
import { knownDifferences } from './pixels.render.differences.ts';
import { drawn, drawnByPeer, imageRows, largestDifference, type Way } from './pixels.render.support.ts';

const ways: readonly Way[] = [
  { name: 'all values', options: { voi: 'full' }, args: ['+Wm', '-O'] },
  { name: 'the first window', options: { voi: { window: 0 } }, args: ['+Wi', '1', '-O'] },
  { name: 'overlays', options: { voi: 'full' }, args: ['+Wm'], overlays: true },
];

describeWithPeers(['dcm2pnm', 'dcmj2pnm', 'dcml2pnm'], 'pictures as DCMTK draws them', peers => {
  describeWithCorpus('of the corpus', corpus => {
    it('are ours within one grey level, in each way of showing', async () => {
      const rows = chosenRows(corpus);
      expect(rows.length).toBeGreaterThan(20);
      let compared = 0;
      const unlike: string[] = [];
      for (const row of rows) {
        for (const way of ways) {
          const difference = await differenceOf(corpus, row, way, peers);
          if (difference === undefined) continue;
          compared++;
          const known = knownDifferences.find(each => each.pattern.test(row.path))?.atMost ?? 1;
          if (difference > known) unlike.push(`${row.path}, ${way.name}: ${difference}`);
        }
      }
      expect(unlike).toEqual([]);
      expect(compared).toBeGreaterThan(isWhole ? 600 : 25);
    }, 600_000);
  });

  it('that differ are explained, each in a row of the table of docs/conformance.md', async () => {
    const document = await readText(new URL('../../docs/conformance.md', import.meta.url), 'utf8');
    for (const { why, atMost } of knownDifferences) expect(document).toContain(`| ${atMost} | ${why} |`);
  });

  it.each([
    ['CMYK', 4],
    ['ARGB', 4],
    ['HSV', 3],
  ] as const)('of the retired %s are ours within two levels', async (photometric, samples) => {
    await using folder = await temporaryFolder();
    const path = folder.file('retired.dcm');
    await writeObjectFile(path, retiredColour(photometric, samples));
    const way: Way = { name: '', options: {}, args: [] };
    expect(
      largestDifference(await drawn(path, way), (await drawnByPeer(peers.get('dcm2pnm')!, path, []))!),
    ).toBeLessThanOrEqual(2);
  });

  it('calibrated for a display by the GSDF are ours within one driving level (PS3.14)', async () => {
    await using folder = await temporaryFolder();
    const measured = Array.from({ length: 256 }, (_, level) => 0.5 + 249.5 * (level / 255) ** 2.2);
    const file = folder.file('monitor.lut');
    const lines = measured.map((luminance, level) => `${level} ${luminance.toFixed(6)}`);
    await writeFile(file, ['max 255', ...lines].join('\n'));
    const path = folder.file('ramp.dcm');
    await writeObjectFile(path, greyRamp());
    const plain = (await drawn(path, { name: '', options: { voi: 'full' }, args: [] })).data;
    const theirs = (await drawnByPeer(peers.get('dcm2pnm')!, path, ['+Wm', '+Dm', file, '+Dg']))!;
    const levels = displayFunction(measured, 256);
    const largest = Math.max(...Array.from(plain, (value, at) => Math.abs(levels[value]! - theirs.data[at]!)));
    expect(largest).toBeLessThanOrEqual(1);
  });
});

/** One of each kind of image, unless HOUNSFIELD_WHOLE_CORPUS is set. */
function chosenRows(corpus: Corpus): readonly CorpusRow[] {
  const ours = new Set(transferSyntaxes.filter(row => PROGRAMS.has(row.codec)).map(row => row.uid));
  const rows = imageRows(corpus).filter(
    row => row.bytes < MOST_BYTES && ours.has(row.transferSyntax) && !row.path.startsWith('pwn-fuzz/'),
  );
  if (isWhole) return rows;
  const codecs = new Map(transferSyntaxes.map(({ uid, codec }) => [uid, codec]));
  const kinds = new Map<string, CorpusRow>();
  for (const row of rows) {
    const kind = [row.photometric, codecs.get(row.transferSyntax)].join();
    if (row.bytes < FEW_BYTES && !kinds.has(kind)) kinds.set(kind, row);
  }
  const named = rows.filter(isNamed);
  return [...new Set([...named, ...kinds.values()])];
}

const isWhole = (process.env['HOUNSFIELD_WHOLE_CORPUS'] ?? '') !== '';
const isNamed = ({ path }: CorpusRow): boolean => ALWAYS.some(name => path.endsWith(name));

async function differenceOf(
  corpus: Corpus,
  row: CorpusRow,
  way: Way,
  peers: ReadonlyMap<string, string>,
): Promise<number | undefined> {
  const path = corpus.path(row);
  try {
    const object = await readFile(path);
    if (way.overlays === true && (await overlaysOf(object)).length === 0 && !hasOverlaysInPixels(object))
      return undefined;
    const hasWindow = object.values('WindowCenter').length > 0;
    const isFull = way.options.voi === 'full' && way.overlays !== true;
    // One way is enough for what the named ones show in all.
    if ((isFull && hasWindow && !isNamed(row) && !isWhole) || (!isFull && way.overlays !== true && !hasWindow))
      return undefined;
    const ours = await drawn(path, way);
    const program = PROGRAMS.get(object.transferSyntax.codec) ?? '';
    const theirs = await drawnByPeer(peers.get(program)!, path, way.args);
    return theirs === undefined ? undefined : largestDifference(ours, theirs);
  } catch (error) {
    // Images without windows, and data that cannot be decoded, are for other tests.
    if (typeof (error as { code?: unknown }).code === 'string') return undefined;
    throw error;
  }
}

function retiredColour(photometric: string, samples: number): DicomObject {
  // DCMTK loses its place in ARGB where alpha is 0, and its sums of CMYK overflow: neither is met here.
  const pixels = Uint8Array.from(
    { length: 64 * 64 * samples },
    (_, at) => 1 + ((at * 7919) % (samples === 4 ? 127 : 255)),
  );
  const alpha = photometric === 'ARGB' ? argbPalette() : {};
  return objectOf({
    ...alpha,
    SamplesPerPixel: samples,
    PhotometricInterpretation: photometric,
    PlanarConfiguration: 0,
    PixelData: pixels,
  });
}

/** The alpha plane of ARGB chooses colours of a palette. */
function argbPalette(): Changes {
  const table = (turn: number): Uint8Array =>
    Uint8Array.from({ length: 512 }, (_, at) => (at & 1 ? ((at >> 1) + turn) & 0xff : 0));
  return {
    RedPaletteColorLookupTableDescriptor: [256, 0, 16],
    GreenPaletteColorLookupTableDescriptor: [256, 0, 16],
    BluePaletteColorLookupTableDescriptor: [256, 0, 16],
    RedPaletteColorLookupTableData: table(0),
    GreenPaletteColorLookupTableData: table(85),
    BluePaletteColorLookupTableData: table(170),
  };
}

function greyRamp(): DicomObject {
  const pixels = Uint8Array.from({ length: 64 * 64 }, (_, at) => at % 256);
  return objectOf({ SamplesPerPixel: 1, PhotometricInterpretation: 'MONOCHROME2', PixelData: pixels });
}

function objectOf(image: Changes): DicomObject {
  const identity = { SOPClassUID: '1.2.840.10008.5.1.4.1.1.7', SOPInstanceUID: '2.25.1' };
  const layout = { Rows: 64, Columns: 64, BitsAllocated: 8, BitsStored: 8, HighBit: 7, PixelRepresentation: 0 };
  const facts = {
    sopClassUid: identity.SOPClassUID,
    sopInstanceUid: '2.25.1',
    transferSyntaxUid: '1.2.840.10008.1.2.1',
  };
  return DicomObject.empty
    .withFacts({ preamble: new Uint8Array(PREAMBLE_LENGTH), fileMeta: fileMeta(facts) })
    .with({ ...identity, ...layout, ...image });
}

/** Programs of DCMTK by the codecs that they know. */
const PROGRAMS: ReadonlyMap<string, string> = new Map([
  ['none', 'dcm2pnm'],
  ['rle', 'dcm2pnm'],
  ['jpeg', 'dcmj2pnm'],
  ['jpeg-ls', 'dcml2pnm'],
]);
const FEW_BYTES = 600_000;
const MOST_BYTES = 30_000_000;
/** Kinds that the columns of the manifest do not tell apart: tables, overlays, padding, windows. */
const ALWAYS = [
  'mlut_18.dcm',
  'vlut_04.dcm',
  'MR-SIEMENS-DICOM-WithOverlays.dcm',
  'TestPattern_Palette_16.dcm',
  'color-pl.dcm',
  'SC_rgb_16bit.dcm',
  'SC_ybr_full_uncompressed.dcm',
  'dx_image.dcm',
  '693_UNCI.dcm',
];
