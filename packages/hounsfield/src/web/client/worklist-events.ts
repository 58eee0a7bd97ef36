import type { DataSet } from '../../data/index.ts';
import { ParseError, WebError } from '../../errors/index.ts';
import { jsonDataSets } from '../../models/index.ts';

/** What is used of a WebSocket; those of browsers, Node and `ws` are such. */
export interface EventSocket {
  addEventListener(type: 'open' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'close', listener: (event: { readonly code: number }) => void): void;
  close(): void;
}

/** Opens a WebSocket. A browser's takes no headers: who asks is known there by cookies, or as `pageSocket` has it. */
export type OpenEventSocket = (url: string, headers: Readonly<Record<string, string>>) => EventSocket;

/** An event of a workitem (PS3.18 §8.10.5, PS3.4 Table CC.2.4-1). */
export interface WorkitemEvent {
  readonly sopInstanceUid: string;
  readonly eventTypeId: number;
  /** The attributes of the event, and those of PS3.7 Table 10.3-1. */
  readonly dataSet: DataSet;
}

export interface EventLimits {
  /** Units of the text of one event; larger ones end the connection. */
  readonly dataSet: number;
  /** The same of all events that wait to be taken. */
  readonly waiting: number;
}

/** Events of a notification connection in their order, until it is closed; one iteration at a time. */
export class WorkitemEvents implements AsyncIterable<WorkitemEvent>, AsyncDisposable {
  readonly #socket: EventSocket;
  readonly #limits: EventLimits;
  readonly #where: string;
  readonly #waiting: string[] = [];
  #length = 0;
  #wake: () => void = () => {};
  #isOver = false;
  #error: WebError | undefined;

  /** Settles when the connection is open. @throws WebError `no-answer`, or what the signal was aborted with */
  static async open(
    socket: EventSocket,
    limits: EventLimits,
    { where, timeout, signal }: { readonly where: string; readonly timeout: number; readonly signal?: AbortSignal },
  ): Promise<WorkitemEvents> {
    const events = new WorkitemEvents(socket, limits, where);
    let timer: unknown;
    const aborted = (): void => events.#fail(undefined);
    signal?.addEventListener('abort', aborted, { once: true });
    try {
      await new Promise<void>((resolve, reject) => {
        const fail = (): void => reject(new WebError('no-answer', { path: where }));
        timer = setTimeout(() => reject(new WebError('answer-timeout', { path: where })), timeout);
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
        if (signal?.aborted === true) reject(signal.reason);
        socket.addEventListener('open', resolve);
        socket.addEventListener('error', fail);
        socket.addEventListener('close', fail);
      });
      return events;
    } catch (error) {
      events.#fail(undefined);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  private constructor(socket: EventSocket, limits: EventLimits, where: string) {
    this.#socket = socket;
    this.#limits = limits;
    this.#where = where;
    socket.addEventListener('message', ({ data }) => this.#take(data));
    socket.addEventListener('close', ({ code }) => {
      // One that ends in order says so; any other end may have lost events.
      const isOrderly = code === NORMAL || code === GOING_AWAY;
      this.#end(isOrderly ? undefined : new WebError('answer-cut', { path: this.#where, detail: `code ${code}` }));
    });
    socket.addEventListener('error', () => undefined);
  }

  /** @throws WebError `answer-cut` where the connection broke, `bad-answer`, `answer-too-large` */
  async *[Symbol.asyncIterator](): AsyncGenerator<WorkitemEvent, void, undefined> {
    try {
      for (;;) {
        const text = this.#waiting.shift();
        if (text !== undefined) {
          this.#length -= text.length;
          yield await this.#read(text);
        } else if (this.#error !== undefined) throw this.#error;
        else if (this.#isOver) return;
        else {
          await new Promise<void>(resolve => {
            this.#wake = resolve;
          });
        }
      }
    } finally {
      this.close();
    }
  }

  /** Ends the connection; events that wait can still be taken. */
  close(): void {
    this.#fail(undefined);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
  }

  #take(data: unknown): void {
    if (this.#isOver) return;
    if (typeof data !== 'string') this.#fail(this.#bad('an event is no text'));
    else if (data.length > this.#limits.dataSet) this.#fail(new WebError('answer-too-large', { path: this.#where }));
    else if (this.#length + data.length > this.#limits.waiting) {
      const detail = 'too many events wait to be taken';
      this.#fail(new WebError('answer-too-large', { path: this.#where, detail }));
    } else {
      this.#waiting.push(data);
      this.#length += data.length;
      this.#wake();
    }
  }

  async #read(text: string): Promise<WorkitemEvent> {
    const dataSet = await this.#parsed(text);
    const sopInstanceUid = dataSet.get('AffectedSOPInstanceUID');
    const eventTypeId = dataSet.get('EventTypeID');
    if (sopInstanceUid !== undefined && eventTypeId !== undefined) return { sopInstanceUid, eventTypeId, dataSet };
    throw this.#bad('an event does not say of what it is');
  }

  async #parsed(text: string): Promise<DataSet> {
    const bytes = new TextEncoder().encode(text);
    try {
      const limits = { length: bytes.length, depth: MOST_DEPTH };
      for await (const dataSet of jsonDataSets(once(bytes), { limits })) return dataSet;
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
    }
    throw this.#bad('an event is no DICOM JSON');
  }

  #bad(detail: string): WebError {
    return new WebError('bad-answer', { path: this.#where, detail });
  }

  #fail(error: WebError | undefined): void {
    this.#end(error);
    this.#socket.close();
  }

  #end(error: WebError | undefined): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#error = error;
    this.#wake();
  }
}

/** The platform's WebSocket, which Node has from 22 on. @throws WebError `no-answer` where there is none */
export const platformSocket: OpenEventSocket = (url, headers) => {
  const { WebSocket } = globalThis as { readonly WebSocket?: new (url: string, options?: object) => EventSocket };
  if (WebSocket === undefined) throw new WebError('no-answer', { detail: 'this platform has no WebSocket' });
  // Node takes headers, where a browser would take these options for a protocol.
  return Object.keys(headers).length === 0 ? new WebSocket(url) : new WebSocket(url, { headers });
};

/**
 * The WebSocket of a page, which cannot have headers: the token of `Authorization` goes as the name of a protocol,
 * `bearer.TOKEN`, as `hu serve` and `hu ups serve` take it. Other servers may refuse that.
 * @throws WebError `no-answer` where there is none
 */
export const pageSocket: OpenEventSocket = (url, { Authorization = '' }) => {
  const { WebSocket } = globalThis as { readonly WebSocket?: new (url: string, protocols: string[]) => EventSocket };
  if (WebSocket === undefined) throw new WebError('no-answer', { detail: 'this platform has no WebSocket' });
  const [, token] = /^Bearer +(\S+)$/i.exec(Authorization) ?? [];
  // A server has to choose one, which the token cannot be.
  return new WebSocket(url, token === undefined ? [] : ['dicom-json', `bearer.${token}`]);
};

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

const MOST_DEPTH = 32;
/** RFC 6455 §7.4.1 */
const NORMAL = 1000;
const GOING_AWAY = 1001;
