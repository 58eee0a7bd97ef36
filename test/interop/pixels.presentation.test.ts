import { readFile as readBytes } from 'node:fs/promises';
import { type Corpus, describeWithCorpus, describeWithPeers, runOk, temporaryFolder } from '@hounsfield/testkit';
import type { Changes } from 'hounsfield/data';
import { readFile, writeFile } from 'hounsfield/file/node';
import { framesOf, overlaysOf, presentationFor, presentationState, render } from 'hounsfield/pixels';
import { expect, it } from 'vitest';
import { largestDifference, parsePnm } from './pixels.render.support.ts';

const words = (...values: readonly number[]): Uint8Array => new Uint8Array(Uint16Array.from(values).buffer);
const voi = (values: Changes): Changes => ({ SoftcopyVOILUTSequence: [values] });
const plain = voi({ WindowCenter: [40], WindowWidth: [400] });
const area = (left: number, top: number, right: number, bottom: number): Changes => ({
  DisplayedAreaSelectionSequence: [
    {
      DisplayedAreaTopLeftHandCorner: [left, top],
      DisplayedAreaBottomRightHandCorner: [right, bottom],
      PresentationSizeMode: 'SCALE TO FIT',
      PresentationPixelAspectRatio: [1, 1],
    },
  ],
});

/** What each state has beside what dcmpsmk gives it. Shutters are not among them: dcmp2pgm draws none but bitmaps. */
const states: readonly (readonly [string, Changes])[] = [
  ['a window', plain],
  [
    'a VOI table',
    voi({
      VOILUTSequence: [
        { LUTDescriptor: [256, 100, 12], LUTData: words(...Array.from({ length: 256 }, (_, at) => at * 16)) },
      ],
    }),
  ],
  ['the shape INVERSE', { ...plain, PresentationLUTShape: 'INVERSE' }],
  [
    'a presentation table',
    {
      ...plain,
      PresentationLUTShape: null,
      PresentationLUTSequence: [
        { LUTDescriptor: [4096, 0, 12], LUTData: words(...Array.from({ length: 4096 }, (_, at) => (at * at) >> 12)) },
      ],
    },
  ],
  ['rotation by 90 degrees', { ...plain, ImageRotation: 90, ImageHorizontalFlip: 'N' }],
  ['rotation by 180 degrees and a flip', { ...plain, ImageRotation: 180, ImageHorizontalFlip: 'Y' }],
  ['rotation by 270 degrees and a flip', { ...plain, ImageRotation: 270, ImageHorizontalFlip: 'Y' }],
];

describeWithPeers(['dcmp2pgm', 'dcmpsmk'], 'presentation states as DCMTK applies them', peers => {
  describeWithCorpus('to an image of the corpus', corpus => {
    it.each(states)('with %s give the same picture within one grey level', async (_, changes) => {
      expect(await differenceOf(corpus, changes, peers)).toBeLessThanOrEqual(1);
    });
  });
});

async function differenceOf(corpus: Corpus, changes: Changes, peers: ReadonlyMap<string, string>): Promise<number> {
  await using folder = await temporaryFolder();
  const [image, made, changed, out] = [
    `${corpus.folder}/${IMAGE}`,
    folder.file('a.dcm'),
    folder.file('b.dcm'),
    folder.file('c.pgm'),
  ];
  await runOk(peers.get('dcmpsmk')!, ['-q', image, made]);
  const object = await readFile(image);
  const size: readonly [number, number] = [object.require('Columns'), object.require('Rows')];
  const whole = area(1, 1, ...size);
  const turned = changes.ImageRotation === 90 || changes.ImageRotation === 270;
  await writeFile(changed, (await readFile(made)).with({ ...whole, ...changes }));
  await runOk(peers.get('dcmp2pgm')!, ['-q', '-p', changed, image, out]);
  const state = await presentationState(await readFile(changed));
  const frame = await framesOf(object, object.transferSyntax).decode(0);
  const presentation = presentationFor(state, { sopInstanceUid: object.require('SOPInstanceUID') });
  const ours = render(frame, { presentationState: presentation, overlays: await overlaysOf(object) });
  expect([ours.width, ours.height]).toEqual(turned ? [...size].reverse() : size);
  return largestDifference(ours, parsePnm(await readBytes(out)));
}

const IMAGE = 'pydicom/src/pydicom/data/test_files/CT_small.dcm';
