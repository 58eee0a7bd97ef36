import { createReadStream } from 'node:fs';
import { WebError } from 'hounsfield/errors';
import type { StoreAnswer, StoredObject, StoreReason, StreamedObject, WebClient } from 'hounsfield/web/client';
import { CommandError } from '../errors.ts';
import { exitCode } from '../exit-code.ts';
import { failureOf } from '../failure.ts';
import type { StoreHeader } from '../header/store-header.ts';
import type { Outcome } from '../store/outcome.ts';
import { formatReason } from './reason.ts';

export interface Stowing {
  readonly client: Pick<WebClient, 'store'>;
  readonly study: string | undefined;
  /** Requests side by side. */
  readonly parallel: number;
  readonly signal: AbortSignal;
  onBytes(count: number): void;
  done(outcome: Outcome): Promise<void>;
}

/** Sends requests side by side; what is not begun when the signal comes is left out. */
export async function stow(batches: readonly (readonly StoreHeader[])[], stowing: Stowing): Promise<void> {
  const queue = [...batches];
  const worker = async (): Promise<void> => {
    for (let files = queue.shift(); files !== undefined; files = queue.shift()) {
      if (stowing.signal.aborted) return;
      const left = await request(files, stowing);
      if (left !== undefined) queue.unshift(...left);
    }
  };
  await Promise.all(Array.from({ length: stowing.parallel }, worker));
}

/** Sends one request; gives its halves where the server finds it too large. */
async function request(
  files: readonly StoreHeader[],
  { client, study, onBytes, done }: Stowing,
): Promise<readonly (readonly StoreHeader[])[] | undefined> {
  let outcomes: readonly Outcome[];
  try {
    let sent = 0;
    const answer = await client.store(files.map(streamed), {
      ...(study === undefined ? {} : { study }),
      onProgress: ({ bytes }) => {
        onBytes(bytes - sent);
        sent = bytes;
      },
    });
    outcomes = outcomesOf(files, answer);
  } catch (error) {
    if (error instanceof WebError && error.code === 'too-large' && files.length > 1) {
      const half = files.length >> 1;
      return [files.slice(0, half), files.slice(half)];
    }
    const { message, exit } = failureOf(error);
    outcomes = files.map(header => ({ file: header.path, header, outcome: 'failed', reason: message, exit }));
  }
  for (const outcome of outcomes) await done(outcome);
  return undefined;
}

/** What the answer says of each file. */
export function outcomesOf(files: readonly StoreHeader[], answer: StoreAnswer): readonly Outcome[] {
  const results = new Map(answer.results.map(result => [result.sopInstanceUid, result]));
  // Objects that the server could not name are among those that it does not tell of.
  const others = [...answer.others];
  return files.map(header => {
    const result = results.get(header.sopInstanceUid);
    return result === undefined ? untold(header, others.shift()) : outcomeOf(header, result);
  });
}

function outcomeOf(header: StoreHeader, { outcome, reason }: StoredObject): Outcome {
  const facts = { file: header.path, header, status: reason?.code ?? 0 };
  if (outcome === 'stored') return { ...facts, outcome: 'sent' };
  const text = reason === undefined ? {} : { reason: formatReason(reason) };
  if (outcome === 'warning') return { ...facts, outcome, ...text };
  return { ...facts, outcome, ...text, exit: exitCode.peer };
}

function untold(header: StoreHeader, reason: StoreReason | undefined): Outcome {
  const text = reason === undefined ? 'The server does not say what became of it' : formatReason(reason);
  const status = reason === undefined ? {} : { status: reason.code };
  return { file: header.path, header, outcome: 'failed', reason: text, exit: exitCode.peer, ...status };
}

/** The file, which must not change its length: that of the request is promised. */
function streamed({ path, dataStart, dataLength }: StoreHeader): StreamedObject {
  const length = dataStart + dataLength;
  return {
    length,
    async *stream() {
      let at = 0;
      for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
        at += (chunk as Uint8Array).length;
        if (at > length) throw new CommandError('changed-file');
        yield chunk as Uint8Array;
      }
      if (at < length) throw new CommandError('changed-file');
    },
  };
}

const CHUNK = 256 * 1024;
