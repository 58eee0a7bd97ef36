import type { DataSet } from '../../data/index.ts';
import { builtInCodecs } from '../decode.ts';
import { checkFrameSize } from '../facts.ts';
import { framesOf } from '../frames.ts';
import { codecFacts } from './codec-facts.ts';
import { type FrameWork, workHere } from './frame-work.ts';
import { layoutChanges } from './header.ts';
import type { TranscodeOptions } from './options.ts';
import { wordsOfFrames } from './pipeline.ts';
import { nativeBytes } from './words.ts';

/**
 * The data set with icons that are not compressed: an icon is compressed as the image is, or not at all (PS3.3
 * §C.7.6.1.1.6), and after transcoding only the latter is left.
 */
export async function withNativeIcons(dataSet: DataSet, options: TranscodeOptions): Promise<DataSet> {
  const icons = dataSet.element('IconImageSequence')?.items ?? [];
  if (!icons.some(isCompressed)) return dataSet;
  const work = options.work ?? workHere(options.codecs ?? builtInCodecs);
  const plain: DataSet[] = [];
  for (const icon of icons) plain.push(isCompressed(icon) ? await decoded(icon, options, work) : icon);
  return dataSet.with({ IconImageSequence: plain });
}

function isCompressed(icon: DataSet): boolean {
  return icon.element('PixelData')?.isEncapsulated === true;
}

async function decoded(icon: DataSet, { from, limits, signal }: TranscodeOptions, work: FrameWork): Promise<DataSet> {
  const frames = framesOf(icon, from);
  checkFrameSize(frames.facts, limits);
  const words = wordsOfFrames({ frames, work, keepsWords: codecFacts(from.codec).keepsWords });
  const frame = await words.frame(0, signal);
  const { facts } = frame;
  const vr = facts.bitsAllocated > 8 ? 'OW' : 'OB';
  return icon
    .with(layoutChanges(icon, facts, facts.photometric.name))
    .withElements([{ tag: 0x7fe0_0010, vr, value: nativeBytes(frame) }]);
}
