import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { draw } from './draw.ts';
import { type Answer, answerOf, Cancelled, type Question, type WorkerFacts } from './protocol.ts';

/* A worker of the renderer: answers questions one at a time until it is stopped. */

// Node types what a worker is given as `any`; the pool gives exactly this.
serve(parentPort, workerData as WorkerFacts);

function serve(port: MessagePort | null, { limits, cancelled }: WorkerFacts): void {
  const flag = new Int32Array(cancelled);
  const checkpoint = (): void => {
    if (Atomics.load(flag, 0) !== 0) throw new Cancelled();
  };
  port?.on('message', async (question: Question) => {
    const answer = await draw(question, limits, checkpoint).then((picture): Answer => ({ picture }), answerOf);
    port.postMessage(answer, 'picture' in answer ? [answer.picture.bytes.buffer] : []);
  });
}
