import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { codecTable } from '@hounsfield/codecs';
import { DecodeError } from 'hounsfield/errors';
import { decodeFrame, drawLettering, loadCodecs, type Picture } from 'hounsfield/pixels';
import { failureOf } from 'hounsfield/pixels/transcode';
import { drawVolume, type Volume, VolumeBuilder, type VolumeScene } from 'hounsfield/pixels/volume';
import { withProfile } from '../embed-profile.ts';
import { renderToImage } from '../encode.ts';
import { encodeAnimation } from '../gif.ts';
import type { SceneQuestion, SliceQuestion, VolumeAnswer, VolumeFacts, VolumeQuestion } from './protocol.ts';
import type { Animation, Dress, VolumeLimits } from './request.ts';

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
  { scene, mediaType, quality, animation, dress }: SceneQuestion,
  volume: Volume,
  { limits }: VolumeFacts,
): Promise<VolumeAnswer> {
  const show = { ...scene.show, pixels: limits.pixels };
  if (animation !== undefined) return animated(volume, { ...scene, show }, { animation, dress, limits });
  const { picture, camera, window } = drawVolume(volume, { ...scene, show });
  const { lettering, embedded } = dress;
  if (lettering !== undefined) drawLettering(picture, lettering);
  const image = await renderToImage(picture, quality === undefined ? { mediaType } : { mediaType, quality });
  const profile = picture.channels === 4 ? embedded?.colour : embedded?.grey;
  const bytes = profile === undefined ? image : withProfile(image, mediaType, profile);
  const { width, height } = picture;
  return { picture: { bytes, mediaType, width, height, camera, ...(window === undefined ? {} : { window }) } };
}

interface Animated {
  readonly animation: Animation;
  readonly dress: Dress;
  readonly limits: VolumeLimits;
}

/** The window of the first picture is that of all. */
function animated(volume: Volume, scene: VolumeScene, { animation, dress, limits }: Animated): VolumeAnswer {
  const [first, ...rest] = scenesOf(animation);
  const count = rest.length + 1;
  const { picture, camera, window } = drawVolume(volume, { ...scene, ...first });
  const { width, height } = picture;
  if (width * height * count > limits.pixels * PICTURES_OF_ANIMATION) {
    throw new DecodeError('picture-too-large', { detail: `${count} of ${width} × ${height}` });
  }
  const show = { ...scene.show, ...(window === undefined ? {} : { voi: window }) };
  const lettered = (drawn: Picture): Picture => {
    if (dress.lettering !== undefined) drawLettering(drawn, dress.lettering);
    return drawn;
  };
  function* pictures(): Generator<Picture> {
    yield lettered(picture);
    for (const step of rest) yield lettered(drawVolume(volume, { ...scene, show, ...step }).picture);
  }
  const bytes = encodeAnimation(pictures(), animation.delay);
  const facts = { width, height, camera, ...(window === undefined ? {} : { window }) };
  return { picture: { bytes, mediaType: 'image/gif', ...facts } };
}

function scenesOf({ steps }: Animation): readonly Pick<VolumeScene, 'turn' | 'place'>[] {
  const along = steps.filter(step => typeof step !== 'number');
  return steps.map(step =>
    typeof step === 'number' ? { turn: { degrees: step, of: steps.length } } : { place: { at: step, along } },
  );
}

/** As many pictures of the largest size as an animation may have pixels of. */
const PICTURES_OF_ANIMATION = 4;
