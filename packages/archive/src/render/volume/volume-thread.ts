import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { codecTable } from '@hounsfield/codecs';
import { decodeFrame, loadCodecs } from 'hounsfield/pixels';
import { failureOf } from 'hounsfield/pixels/transcode';
import { drawVolume, type Volume, VolumeBuilder } from 'hounsfield/pixels/volume';
import { renderToImage } from '../encode.ts';
import type { SceneQuestion, SliceQuestion, VolumeAnswer, VolumeFacts, VolumeQuestion } from './protocol.ts';

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
  { scene, mediaType, quality }: SceneQuestion,
  volume: Volume,
  { limits }: VolumeFacts,
): Promise<VolumeAnswer> {
  const show = { ...scene.show, pixels: limits.pixels };
  const { picture, camera, window } = drawVolume(volume, { ...scene, show });
  const bytes = await renderToImage(picture, quality === undefined ? { mediaType } : { mediaType, quality });
  const { width, height } = picture;
  return { picture: { bytes, mediaType, width, height, camera, ...(window === undefined ? {} : { window }) } };
}
