import type { ServerResponse } from 'node:http';
import { type WholeBody, wholeBody } from 'hounsfield/web';
import type { Outgoing } from './protocols.ts';

/**
 * Sends an answer: a chunk is taken from its body when the network has taken the one before, and the body is cancelled
 * when the client goes away. Where the body breaks off the connection is ended, so that the client sees an unfinished
 * answer; whoever made the body has reported why.
 */
export async function send(response: Response, outgoing: Outgoing): Promise<void> {
  const { status, headers, body } = response;
  // Says that the connection ends, which HTTP/2 says with a frame (RFC 9113 §8.2.2).
  if ('stream' in outgoing && headers.has('Connection')) headers.delete('Connection');
  // What is asked of both is the same; the types of their overloads differ.
  const target = outgoing as ServerResponse;
  const head: Head = [status, Object.fromEntries(headers)];
  const whole = wholeBody(response);
  if (whole !== undefined) sendWhole(whole, target, head);
  else if (body === null) target.writeHead(...head).end();
  else await pour(body.getReader(), target, head);
}

type Head = readonly [status: number, headers: Record<string, string>];
type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** In one go: head and body become one message to the system. */
function sendWhole({ pieces, release }: WholeBody, target: ServerResponse, head: Head): void {
  if (target.destroyed) {
    release();
    return;
  }
  target.writeHead(...head);
  // A session of HTTP/2 holds what it was given for as long as it wants.
  if (!('stream' in target)) target.once('close', release);
  for (const piece of pieces) target.write(piece);
  target.end();
}

async function pour(reader: Reader, target: ServerResponse, [status, headers]: Head): Promise<void> {
  const cancel = (): void => {
    reader.cancel().catch(() => {});
  };
  if (target.destroyed) {
    cancel();
    return;
  }
  target.once('close', cancel);
  try {
    const first = await reader.read();
    const second = first.done ? undefined : reader.read();
    second?.catch(() => {});
    // Of a short answer the length can be told.
    if (second !== undefined && !(LENGTH in headers) && (await isAtEnd(second)))
      headers[LENGTH] = String(first.value?.length);
    target.writeHead(status, headers);
    for (let chunk = first, ahead = second; !chunk.done; ahead = undefined) {
      if (!target.write(chunk.value)) await drained(target);
      chunk = await (ahead ?? reader.read());
    }
    target.end();
  } catch {
    abandon(target);
  } finally {
    target.off('close', cancel);
  }
}

/** Whether what is read turns out at once to be the end. */
async function isAtEnd(reading: ReturnType<Reader['read']>): Promise<boolean> {
  let isDone = false;
  reading.then(
    ({ done }) => {
      isDone = done;
    },
    () => {},
  );
  for (let turn = 0; turn < TURNS && !isDone; turn++) await undefined;
  return isDone;
}

/** Settles when more can be written, or nothing ever again. */
function drained(target: ServerResponse): Promise<void> {
  return new Promise(resolve => {
    if (target.destroyed) {
      resolve();
      return;
    }
    const settle = (): void => {
      target.off('drain', settle);
      target.off('close', settle);
      resolve();
    };
    target.on('drain', settle);
    target.on('close', settle);
  });
}

/** Ends an answer so that its client sees that it is not whole. */
function abandon(target: Outgoing): void {
  if ('stream' in target) target.stream.close(INTERNAL_ERROR);
  else target.destroy();
}

const LENGTH = 'content-length';
/** Of the queue of promises, in which a body that is in memory comes to its end. */
const TURNS = 8;
/** Of HTTP/2 (RFC 9113 §7). */
const INTERNAL_ERROR = 2;
