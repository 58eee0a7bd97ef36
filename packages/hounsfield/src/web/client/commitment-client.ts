import { createUid } from '../../data/index.ts';
import { jsonChunks } from '../../models/index.ts';
import type { CommitmentReference, FailedCommitment } from '../commitment/backend.ts';
import { readResponse, requestModule } from '../commitment/module.ts';
import { target } from './addresses.ts';
import { type Answer, type Ask, exchange } from './exchange.ts';
import { type CallOptions, type Settings, settingsOf, type WebClientOptions } from './options.ts';
import { badAnswer } from './parts.ts';
import { dataSetsOf } from './search.ts';

export interface CommitmentOptions extends CallOptions {
  /** One that nobody else has, unless told. */
  readonly transactionUid?: string;
}

/** What the service says of a request. */
export type CommitmentAnswer = { readonly transactionUid: string } & (
  | {
      readonly kind: 'done';
      /** What it keeps. */
      readonly committed: readonly CommitmentReference[];
      /** What it does not keep, with a Failure Reason (0008,1197). */
      readonly failed: readonly FailedCommitment[];
    }
  /** It has not looked at all of it yet; `retryAfter` is in seconds, where it says when to ask again. */
  | { readonly kind: 'working'; readonly retryAfter: number | undefined }
);

/** A client of storage commitment over the web (PS3.18 §13), for browsers, workers and Node. Errors are as of `WebClient`. */
export class CommitmentClient {
  readonly #settings: Settings;

  /** @throws WebError `bad-address` */
  constructor(options: WebClientOptions) {
    this.#settings = settingsOf(options);
  }

  /**
   * Asks that objects be kept (§13.4). One whose study and series are given has to be there.
   * @throws WebError `transaction-in-use`, `unavailable`, `not-implemented` and what else a request may have
   */
  async request(
    references: readonly CommitmentReference[],
    { transactionUid = createUid(), ...options }: CommitmentOptions = {},
  ): Promise<CommitmentAnswer> {
    const text = new TextEncoder().encode([...jsonChunks(requestModule(references))].join(''));
    const ask = this.#ask('commitment-request', transactionUid, options);
    const body = { body: text, headers: { 'Content-Type': 'application/dicom+json' } };
    return this.#read(await exchange(this.#settings, { ...ask, body: () => body }), transactionUid);
  }

  /** What came of a request (§13.5). @throws WebError `not-found`, `gone` and what else a request may have */
  async result(transactionUid: string, options: CallOptions = {}): Promise<CommitmentAnswer> {
    const ask = this.#ask('commitment-result', transactionUid, options);
    return this.#read(await exchange(this.#settings, ask), transactionUid);
  }

  /**
   * Asks that objects be kept, and asks again as often as the service wants it, until the result is there or the time is
   * over.
   * @param options.wait in milliseconds; a minute unless told
   */
  async commit(
    references: readonly CommitmentReference[],
    { wait = 60_000, ...options }: CommitmentOptions & { readonly wait?: number } = {},
  ): Promise<CommitmentAnswer> {
    let answer = await this.request(references, options);
    for (let left = wait; answer.kind === 'working' && left > 0; ) {
      const asked = (answer.retryAfter ?? USUAL_WAIT) * 1000;
      const delay = Math.min(Math.max(asked, SHORTEST_WAIT), left);
      await this.#settings.wait(delay, options.signal);
      left -= delay;
      answer = await this.result(answer.transactionUid, options);
    }
    return answer;
  }

  async #read(answer: Answer, transactionUid: string): Promise<CommitmentAnswer> {
    if (answer.status === 202) {
      await answer.discard();
      const seconds = answer.headers.get('Retry-After') ?? '';
      return { kind: 'working', transactionUid, retryAfter: /^\d{1,9}$/.test(seconds) ? Number(seconds) : undefined };
    }
    for await (const module of dataSetsOf(answer, this.#settings.limits)) {
      return { kind: 'done', transactionUid, ...readResponse(module) };
    }
    throw badAnswer(answer.where, 'it has no result');
  }

  #ask(operation: 'commitment-request' | 'commitment-result', transaction: string, { signal }: CallOptions): Ask {
    const { resource, path } = target({ operation }, { transaction });
    return {
      method: resource.method,
      url: `${this.#settings.baseUrl}${path}`,
      what: resource.resource,
      headers: { Accept: 'application/dicom+json' },
      signal,
    };
  }
}

/** Seconds, where the service does not say. */
const USUAL_WAIT = 5;
/** Milliseconds. */
const SHORTEST_WAIT = 500;
