import { readFile as readBytes } from 'node:fs/promises';
import { codecTable } from '@hounsfield/codecs';
import { type Corpus, type CorpusRow, run, temporaryFolder } from '@hounsfield/testkit';
import { readFile } from 'hounsfield/file/node';
import {
  displayFacts,
  framesOf,
  hasOverlaysInPixels,
  loadCodecs,
  overlaysOf,
  type Picture,
  type RenderOptions,
  render,
  wholeWords,
} from 'hounsfield/pixels';

/** A way of showing, in our words and in those of dcm2pnm. */
export interface Way {
  readonly name: string;
  readonly options: RenderOptions;
  readonly args: readonly string[];
  /** Draws the overlays of the image too. */
  readonly overlays?: boolean;
}

/** The first frame of an image as we show it. */
export async function drawn(path: string, way: Way): Promise<Picture> {
  const object = await readFile(path);
  const frames = framesOf(object, object.transferSyntax);
  const options = { codecs: await loadCodecs(codecTable, [frames.syntax]) };
  const decoded = await frames.decode(0, options);
  // dcm2pnm knows neither padding nor shutters of images.
  const { padding: _, ...facts } = decoded.facts;
  const frame = { ...decoded, facts };
  const words = hasOverlaysInPixels(object)
    ? wholeWords(await frames.bytes(0), frames.facts, frames.syntax, options)
    : undefined;
  const overlays = way.overlays === true ? await overlaysOf(object, words === undefined ? {} : { words }) : [];
  return render(frame, { display: await displayFacts(object, 0), shutter: false, overlays, ...way.options });
}

export interface Pnm {
  readonly width: number;
  readonly height: number;
  readonly samples: 1 | 3;
  readonly data: Uint8Array;
}

/** The same by DCMTK; undefined where it refuses the image. */
export async function drawnByPeer(dcm2pnm: string, path: string, args: readonly string[]): Promise<Pnm | undefined> {
  await using folder = await temporaryFolder();
  const out = folder.file('frame.pnm');
  const finished = await run(dcm2pnm, ['-q', '+op', ...args, path, out]);
  return finished.code === 0 ? parsePnm(await readBytes(out)) : undefined;
}

/** PGM or PPM of 8 or 16 bits: kind, optional comment, width, height, highest value, then the samples. */
export function parsePnm(bytes: Buffer): Pnm {
  const head = /^P([56])\s+(?:#[^\n]*\n\s*)*(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 300));
  if (head === null) throw new Error('not a raw PGM or PPM of 8 bits');
  return {
    width: Number(head[2]),
    height: Number(head[3]),
    samples: head[1] === '5' ? 1 : 3,
    data: bytes.subarray(head[0].length),
  };
}

/** The largest difference of a sample; 256 for pictures of unlike size. */
export function largestDifference(ours: Picture, theirs: Pnm): number {
  if (ours.width !== theirs.width || ours.height !== theirs.height) return 256;
  let largest = 0;
  for (let pixel = 0; pixel < ours.width * ours.height; pixel++) {
    for (let sample = 0; sample < theirs.samples; sample++) {
      const mine = ours.data[pixel * ours.channels + Math.min(sample, ours.channels - 1)]!;
      largest = Math.max(largest, Math.abs(mine - theirs.data[pixel * theirs.samples + sample]!));
    }
  }
  return largest;
}

/** Rows of the corpus that have an image. */
export function imageRows(corpus: Corpus): readonly CorpusRow[] {
  return corpus.rows.filter(row => row.image !== undefined && row.photometric !== '');
}
