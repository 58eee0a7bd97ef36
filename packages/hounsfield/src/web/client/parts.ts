import { type Bytes, collect } from '../../bytes/index.ts';
import { WebError } from '../../errors/index.ts';
import { parseMediaType } from '../media-types.ts';
import { boundaryOf, readMultipart } from '../multipart.ts';
import type { Answer } from './exchange.ts';
import type { ClientLimits } from './options.ts';
import { lengthOf, type OnProgress, told } from './progress.ts';

/** One object, frame, value or picture of an answer. */
export interface RetrievedPart {
  /** Type without parameters, in lower case; `application/octet-stream` where the server names none. */
  readonly mediaType: string;
  /** Transfer Syntax UID, where the part names one. */
  readonly transferSyntax: string | undefined;
  /** Content-Location, as given; an address from outside. */
  readonly location: string | undefined;
  /** Bytes, where they are known beforehand. */
  readonly length: number | undefined;
  /**
   * The bytes, as they arrive. Can be read once, and only until the next part is asked for; what is left is skipped.
   * Nothing is read ahead: who reads slowly makes the server slow.
   */
  readonly body: AsyncIterable<Bytes>;
  /** Reads all bytes into memory. @throws WebError `answer-too-large` */
  bytes(): Promise<Bytes>;
}

export interface PartsOptions {
  readonly limits: ClientLimits;
  readonly onProgress: OnProgress | undefined;
}

/**
 * The parts of an answer one after the other: those of `multipart/related`, or the whole where it has none, since
 * servers send single objects so too. Leaving the loop ends the transfer.
 * @throws WebError
 */
export async function* partsOf(answer: Answer, options: PartsOptions): AsyncGenerator<RetrievedPart> {
  const { limits, onProgress } = options;
  try {
    if (answer.status === 204) return;
    const contentType = answer.headers.get('Content-Type') ?? '';
    const body = told(answer.body, onProgress, lengthOf(answer.headers));
    if (parseMediaType(contentType)?.type !== 'multipart/related') {
      yield part(answer.headers, body, limits, answer.where);
      return;
    }
    let count = 0;
    for await (const { headers, body: own } of readMultipart(body, boundaryOf(contentType))) {
      if (++count > limits.parts) throw tooLarge(answer.where, `${limits.parts} parts`);
      yield part(headers, translated(own, answer.where), limits, answer.where);
    }
  } catch (error) {
    throw translation(error, answer.where);
  } finally {
    await answer.discard();
  }
}

/** The error for an answer that breaks a rule. */
export function badAnswer(where: string, why: WebError | string): WebError {
  if (typeof why === 'string') return new WebError('bad-answer', { path: where, detail: why });
  const [, detail = why.summary] = /: (.*)$/.exec(why.summary) ?? [];
  return new WebError('bad-answer', { path: where, detail, cause: why });
}

/** Reads into memory what may be kept there. @throws WebError `answer-too-large` */
export async function inMemory(body: AsyncIterable<Bytes>, most: number, where: string): Promise<Bytes> {
  try {
    return await collect(body, most);
  } catch (error) {
    throw error instanceof RangeError ? tooLarge(where, `${most} bytes`) : error;
  }
}

/** What the reader of parts says to a server, as it is said to a client. */
function translation(error: unknown, where: string): unknown {
  return error instanceof WebError && error.code === 'malformed-multipart' ? badAnswer(where, error) : error;
}

async function* translated(body: AsyncIterable<Bytes>, where: string): AsyncGenerator<Bytes> {
  try {
    yield* body;
  } catch (error) {
    throw translation(error, where);
  }
}

function part(
  headers: { get(name: string): string | null | undefined },
  body: AsyncIterable<Bytes>,
  limits: ClientLimits,
  where: string,
): RetrievedPart {
  const type = parseMediaType(headers.get('content-type') ?? '');
  return {
    mediaType: type?.type ?? 'application/octet-stream',
    transferSyntax: type?.parameters.get('transfer-syntax'),
    location: headers.get('content-location') ?? undefined,
    length: lengthOf(headers),
    body,
    bytes: () => inMemory(body, limits.inMemory, where),
  };
}

function tooLarge(where: string, most: string): WebError {
  return new WebError('answer-too-large', { path: where, detail: `the limit is ${most}` });
}
