import { readFile as readBytes } from 'node:fs/promises';
import { type Corpus, describeWithCorpus, describeWithPeers, runOk, temporaryFolder } from '@hounsfield/testkit';
import { readFile } from 'hounsfield/file/node';
import { displayFacts, framesOf, type Picture, type RenderOptions, render } from 'hounsfield/pixels';
import { expect, it } from 'vitest';
import { largestDifference, type Pnm, parsePnm } from './pixels.render.support.ts';

/** A way of showing, in our words and in those of dcm2pnm. */
interface Way {
  readonly name: string;
  readonly options: RenderOptions;
  readonly args: readonly string[];
}

const asInHeader: Way = { name: 'the window of the header', options: { voi: { window: 0 } }, args: ['+Wi', '1'] };
const byTable: Way = { name: 'the VOI table of the header', options: { voi: { table: 0 } }, args: ['+Wl', '1'] };
const extremes: Way = { name: 'all values', options: { voi: 'full' }, args: ['+Wm'] };
const inColour: Way = { name: 'its colours', options: { channels: 4 }, args: [] };
const linear = (center: number, width: number): Way => ({
  name: `center ${center}, width ${width}`,
  options: { voi: { center, width } },
  args: ['+Ww', String(center), String(width)],
});
const sigmoid = (center: number, width: number): Way => ({
  name: `sigmoid, center ${center}, width ${width}`,
  options: { voi: { center, width, function: 'sigmoid' } },
  args: ['+Ww', String(center), String(width), '+Wfs'],
});

/** Files that differ in all that the grey and colour pipelines look at. */
const cases: readonly (readonly [string, string, readonly Way[]])[] = [
  [
    'CT, 16 bits signed, rescaled',
    'pydicom/src/pydicom/data/test_files/CT_small.dcm',
    [extremes, linear(40, 400), linear(40, 1), sigmoid(0, 300)],
  ],
  [
    'CT, RLE, two windows',
    'cornerstone3D/packages/dicomImageLoader/testImages/CTImage.dcm_RLELosslessTransferSyntax_1.2.840.10008.1.2.5.dcm',
    [asInHeader, extremes],
  ],
  [
    'MR, 16 bits signed',
    'pydicom/src/pydicom/data/test_files/MR_small.dcm',
    [asInHeader, extremes, sigmoid(600, 1600)],
  ],
  ['MR, 12 bits of 16, fractions in the slope', 'nibabel/nibabel/nicom/tests/data/decimal_rescale.dcm', [asInHeader]],
  [
    'DX, MONOCHROME1 with shape INVERSE',
    'highdicom/data/test_files/dx_image.dcm',
    [asInHeader, linear(128, 64), sigmoid(128, 200)],
  ],
  ['RT dose, 32 bits', 'pydicom/src/pydicom/data/test_files/rtdose_1frame.dcm', [extremes]],
  ['modality table', 'pydicom-data/data_store/data/mlut_18.dcm', [extremes]],
  ['VOI table', 'pydicom-data/data_store/data/vlut_04.dcm', [byTable, extremes]],
  [
    'MR with overlays in the high bits',
    'pydicom-data/data_store/data/MR-SIEMENS-DICOM-WithOverlays.dcm',
    [asInHeader, extremes],
  ],
  ['palette, 8 bits', 'pydicom-data/data_store/data/OBXXXX1A.dcm', [inColour]],
  ['palette, RLE', 'pydicom-data/data_store/data/OBXXXX1A_rle.dcm', [inColour]],
  ['palette, 16 bits', 'cornerstone3D/packages/dicomImageLoader/testImages/TestPattern_Palette_16.dcm', [inColour]],
  ['RGB, colour by plane', 'pydicom-data/data_store/data/color-pl.dcm', [inColour]],
  ['RGB, 16 bits', 'pydicom-data/data_store/data/SC_rgb_16bit.dcm', [inColour]],
  ['RGB, RLE', 'pydicom/src/pydicom/data/test_files/SC_rgb_rle.dcm', [inColour]],
  ['single bits', 'pydicom-data/data_store/data/liver.dcm', [extremes]],
];

describeWithPeers(['dcm2pnm'], 'pictures as DCMTK draws them', peers => {
  describeWithCorpus('are ours within one grey level', corpus => {
    const rows = cases.flatMap(([what, path, ways]) => ways.map(way => [what, way.name, path, way] as const));
    it.each(rows)('%s by %s', async (_what, _way, path, way) => {
      const ours = await drawn(corpus, path, way.options);
      const theirs = await drawnByPeer(peers.get('dcm2pnm')!, `${corpus.folder}/${path}`, way.args);
      expect([theirs.width, theirs.height]).toEqual([ours.width, ours.height]);
      expect(largestDifference(ours, theirs)).toBeLessThanOrEqual(1);
    });
  });
});

async function drawn(corpus: Corpus, path: string, options: RenderOptions): Promise<Picture> {
  const object = await readFile(`${corpus.folder}/${path}`);
  const frame = await framesOf(object, object.transferSyntax).decode(0);
  return render(frame, { display: await displayFacts(object, 0), ...options });
}

async function drawnByPeer(dcm2pnm: string, path: string, args: readonly string[]): Promise<Pnm> {
  await using folder = await temporaryFolder();
  const out = folder.file('frame.pnm');
  await runOk(dcm2pnm, ['-q', '-O', '+op', ...args, path, out]);
  return parsePnm(await readBytes(out));
}
