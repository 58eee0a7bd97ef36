// Frames through a pool: node measure-workers.ts WORKERS METHOD IMAGE ENCODED
// Says that it is ready, then milliseconds of a frame, by wall time, for each line that comes in.
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { transferSyntaxes } from 'hounsfield/dictionary';
import { FramePool, nodePort } from 'hounsfield/pixels/transcode';
import { type MethodName, methods } from './contenders.ts';
import { type ImageName, images } from './images.ts';
import { answer } from './passes.ts';

const [workers = '', method = '', image = '', encodedPath = ''] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(encodedPath));
// Names come from codecs.ts, whose table has these types.
const { facts } = images[image as ImageName];
const syntax = transferSyntaxes.find(row => row.uid === methods[method as MethodName].uid)!;
const FRAMES = 60;
const thread = new URL('../../packages/cli/src/transcode/frame-thread.ts', import.meta.url);

using pool = new FramePool({
  spawn: () => nodePort(new Worker(thread, { execArgv: ['--conditions=source'] })),
  workers: Number(workers),
});
await decoded(FRAMES);
await answer({ isAble: true }, () => decoded(FRAMES));

/** Milliseconds of one of so many frames, `width` of which are under way. */
async function decoded(frames: number): Promise<number> {
  let next = 0;
  const start = performance.now();
  const lane = async (): Promise<void> => {
    while (next++ < frames) await pool.decode({ bytes, facts, syntax });
  };
  await Promise.all(Array.from({ length: pool.width }, lane));
  return (performance.now() - start) / frames;
}
