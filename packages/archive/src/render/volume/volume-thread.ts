import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { codecTable } from '@hounsfield/codecs';
import { DecodeError } from 'hounsfield/errors';
import { decodeFrame, loadCodecs, type Picture } from 'hounsfield/pixels';
import { failureOf } from 'hounsfield/pixels/transcode';
import { drawVolume, type Volume, VolumeBuilder, type VolumeScene } from 'hounsfield/pixels/volume';
import { renderToImage } from '../encode.ts';
import { encodeAnimation } from '../gif.ts';
import type { SceneQuestion, SliceQuestion, VolumeAnswer, VolumeFacts, VolumeQuestion } from './protocol.ts';
import type { Animation, VolumeLimits } from './request.ts';

/* The thread of one volume: takes its slices one at a time, draws it once, and is ended with its memory. */

// Node types what a worker is given as `any`; the job gives exactly this.
serve(parentPort, workerData as VolumeFacts);

function serve(port: MessagePort | null, facts: VolumeFacts): void {
  const builder = new VolumeBuilder(facts.grid, facts.kind);
  port?.on('message', async (question: VolumeQuestion) => {
    const asked = 'scene' in question ? draw(question, builder.volume, facts) : take(question, builder, facts);
    const answer = await asked.catch((error: unknown) => ({ failure: failureOf(error, 'render-failed') }));
    port.postMessage(answer, 'picture' in answer ? [answer.picture.bytes.buffer] : []);
  });
}

async function take(question: SliceQuestion, builder: VolumeBuilder, { limits }: VolumeFacts): Promise<VolumeAnswer> {
  const { place, bytes, facts, syntax, rescale } = question;
  const codecs = await loadCodecs(codecTable, [syntax]);
  builder.put(place, decodeFrame(bytes, facts, syntax, { limits, codecs }), rescale);
  return { taken: true };
}

async function draw(
  { scene, mediaType, quality, animation }: SceneQuestion,
  volume: Volume,
  { limits }: VolumeFacts,
): Promise<VolumeAnswer> {
  const show = { ...scene.show, pixels: limits.pixels };
  if (animation !== undefined) return animated(volume, { ...scene, show }, animation, limits);
  const { picture, camera, window } = drawVolume(volume, { ...scene, show });
  const bytes = await renderToImage(picture, quality === undefined ? { mediaType } : { mediaType, quality });
  const { width, height } = picture;
  return { picture: { bytes, mediaType, width, height, camera, ...(window === undefined ? {} : { window }) } };
}

/** The window of the first picture is that of all. */
function animated(volume: Volume, scene: VolumeScene, animation: Animation, { pixels }: VolumeLimits): VolumeAnswer {
  const { turns, delay } = animation;
  const [start = 0, ...rest] = turns;
  const of = turns.length;
  const first = drawVolume(volume, { ...scene, turn: { degrees: start, of } });
  const { picture, camera, window } = first;
  const { width, height } = picture;
  if (width * height * turns.length > pixels * PICTURES_OF_ANIMATION) {
    throw new DecodeError('picture-too-large', { detail: `${turns.length} of ${width} × ${height}` });
  }
  const show = { ...scene.show, ...(window === undefined ? {} : { voi: window }) };
  function* pictures(): Generator<Picture> {
    yield picture;
    for (const degrees of rest) yield drawVolume(volume, { ...scene, show, turn: { degrees, of } }).picture;
  }
  const bytes = encodeAnimation(pictures(), delay);
  const facts = { width, height, camera, ...(window === undefined ? {} : { window }) };
  return { picture: { bytes, mediaType: 'image/gif', ...facts } };
}

/** As many pictures of the largest size as an animation may have pixels of. */
const PICTURES_OF_ANIMATION = 4;
