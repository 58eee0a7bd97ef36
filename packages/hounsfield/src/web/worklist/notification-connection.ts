/** What is used of a WebSocket of a server. */
export interface NotificationSocket {
  /** Bytes that wait to be sent. */
  readonly bufferedAmount: number;
  send(text: string): void;
  /** Asks for a pong with the same data (RFC 6455 §5.5.2). */
  ping(data: string): void;
  /** Begins to end the connection, with a status code and reason of RFC 6455 §7.4. */
  close(code: number, reason: string): void;
  /** Ends it at once. */
  terminate(): void;
}

/** One connection that is open; whoever owns the socket tells it what happens. */
export interface OpenNotification {
  /** The subscriber answered a ping, with these data. */
  heard(data: string): void;
  /** The connection is over. */
  ended(): void;
}

/** A text for a subscriber, and what is done when it has it. */
export interface Message {
  readonly text: string;
  readonly id?: number | undefined;
  readonly delivered?: (() => void) | undefined;
}

export interface ConnectionLimits {
  /** Bytes that may wait for a subscriber, who is cut off above; 1 MiB unless given. */
  readonly backlog: number;
  /** Milliseconds between two pings; who has not answered one by the next is cut off. 30,000 unless given. */
  readonly silence: number;
}

/**
 * A notification connection. A subscriber has a text when it answers a ping that was sent behind it: what the system took
 * for it may still be lost.
 */
export class Connection implements OpenNotification {
  readonly #socket: NotificationSocket;
  readonly #limits: ConnectionLimits;
  readonly #over: () => void;
  #timer: unknown;
  #pings = 0;
  /** The ping that has no answer yet, and what was sent before it. */
  #asked: { readonly data: string; readonly delivered: readonly (() => void)[] } | undefined;
  /** That ping, if it was there when the last silence was over. */
  #marked: string | undefined;
  #unasked: (() => void)[] = [];
  /** What came while older texts were sent. */
  #held: Message[] | undefined;
  #heldLength = 0;
  #isOver = false;

  constructor(socket: NotificationSocket, limits: ConnectionLimits, over: () => void) {
    this.#socket = socket;
    this.#limits = limits;
    this.#over = over;
    this.#wait();
  }

  heard(data: string): void {
    if (this.#asked?.data !== data) return;
    const { delivered } = this.#asked;
    this.#asked = undefined;
    for (const each of delivered) each();
    if (this.#unasked.length > 0) this.#ask();
  }

  ended(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#over();
  }

  /** Sends what was kept, no faster than it is read, then what came meanwhile and was not among it. */
  async begin(kept: AsyncIterable<Message>): Promise<void> {
    const held: Message[] = [];
    this.#held = held;
    const sent = new Set<number | undefined>();
    for await (const message of kept) {
      while (this.#socket.bufferedAmount > this.#limits.backlog / 4 && !this.#isOver) await pause();
      if (this.#isOver) return;
      sent.add(message.id);
      this.#say(message);
    }
    this.#held = undefined;
    for (const message of held) if (message.id === undefined || !sent.has(message.id)) this.send(message);
  }

  /** @returns whether it goes on */
  send(message: Message): boolean {
    // A text has at most three bytes for each of its units; nearly all have one.
    const { length } = message.text;
    if (this.#isOver) return true;
    if (this.#socket.bufferedAmount + this.#heldLength + length > this.#limits.backlog) {
      this.cut();
      return false;
    }
    if (this.#held === undefined) this.#say(message);
    else {
      this.#held.push(message);
      this.#heldLength += length;
    }
    return true;
  }

  close(): void {
    this.#socket.close(GOING_AWAY, 'The worklist ends.');
    this.ended();
  }

  cut(): void {
    this.#socket.terminate();
    this.ended();
  }

  #say({ text, delivered }: Message): void {
    this.#socket.send(text);
    if (delivered === undefined) return;
    this.#unasked.push(delivered);
    if (this.#asked === undefined) this.#ask();
  }

  #ask(): string {
    const data = String(++this.#pings);
    this.#asked = { data, delivered: this.#unasked };
    this.#unasked = [];
    this.#socket.ping(data);
    return data;
  }

  #wait(): void {
    this.#timer = setTimeout(() => {
      if (this.#asked !== undefined && this.#asked.data === this.#marked) {
        this.cut();
        return;
      }
      this.#marked = this.#asked?.data ?? this.#ask();
      this.#wait();
    }, this.#limits.silence);
  }
}

function pause(): Promise<void> {
  return new Promise(resolve => void setTimeout(resolve, PAUSE));
}

/** Milliseconds between two looks at what still waits. */
const PAUSE = 20;
/** RFC 6455 §7.4.1 */
const GOING_AWAY = 1001;
