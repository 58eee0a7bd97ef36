import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { codecTable } from '@hounsfield/codecs';
import { DecodeError } from 'hounsfield/errors';
import {
  applyColourProfile,
  decodeFrame,
  drawLettering,
  loadCodecs,
  type Picture,
  type VoiChoice,
} from 'hounsfield/pixels';
import { failureOf } from 'hounsfield/pixels/transcode';
import {
  type DrawnVolume,
  drawState,
  drawVolume,
  stateVolume,
  type Volume,
  VolumeBuilder,
  type VolumeScene,
} from 'hounsfield/pixels/volume';
import { withProfile } from '../embed-profile.ts';
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

async function draw(question: SceneQuestion, volume: Volume, { limits }: VolumeFacts): Promise<VolumeAnswer> {
  const { mediaType, quality, animation, dress } = question;
  const { lettering, embedded } = dress;
  const drawn = drawerOf(question, volume, limits);
  const lettered = (picture: Picture): Picture => {
    if (lettering !== undefined) drawLettering(picture, lettering);
    return picture;
  };
  if (animation !== undefined) return animated(drawn, lettered, { animation, limits });
  const { picture, camera, window } = drawn({});
  const image = await renderToImage(lettered(picture), quality === undefined ? { mediaType } : { mediaType, quality });
  const profile = picture.channels === 4 ? embedded?.colour : embedded?.grey;
  const bytes = profile === undefined ? image : withProfile(image, mediaType, profile);
  const { width, height } = picture;
  return { picture: { bytes, mediaType, width, height, camera, ...(window === undefined ? {} : { window }) } };
}

/** Draws one picture, or one of an animation. */
type Draw = (step: Step) => DrawnVolume;
type Step = Pick<VolumeScene, 'turn' | 'place'> & { readonly voi?: VoiChoice };

function drawerOf({ scene, dress }: SceneQuestion, volume: Volume, limits: VolumeLimits): Draw {
  const show = { ...scene.show, pixels: limits.pixels };
  if (!('state' in scene)) {
    return ({ voi, ...step }) =>
      drawVolume(volume, { ...scene, ...step, show: voi === undefined ? show : { ...show, voi } });
  }
  const { profile, after } = dress;
  const own = stateVolume(volume, scene.state);
  return ({ voi: _none, ...step }) => {
    const drawn = drawState(own, { ...scene, ...step, show, ...(profile === undefined ? {} : { profile }) });
    if (after !== undefined && drawn.picture.channels === 4) applyColourProfile(drawn.picture.data, after);
    return drawn;
  };
}

interface Animated {
  readonly animation: Animation;
  readonly limits: VolumeLimits;
}

/** The window of the first picture is that of all. */
function animated(drawn: Draw, lettered: (picture: Picture) => Picture, { animation, limits }: Animated): VolumeAnswer {
  const [first, ...rest] = scenesOf(animation);
  const count = rest.length + 1;
  const { picture, camera, window } = drawn({ ...first });
  const { width, height } = picture;
  if (width * height * count > limits.pixels * PICTURES_OF_ANIMATION) {
    throw new DecodeError('picture-too-large', { detail: `${count} of ${width} × ${height}` });
  }
  const chosen = window === undefined ? {} : { voi: window };
  function* pictures(): Generator<Picture> {
    yield lettered(picture);
    for (const step of rest) yield lettered(drawn({ ...chosen, ...step }).picture);
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
