/** The reader of our output has gone, as `head` does when it has seen enough. */
export class OutputClosed extends Error {
  override readonly name: string = 'OutputClosed';
}

/** A stream of the process that output can go to. */
export interface OutputStream extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly writableLength?: number;
}

/** What SGR of ECMA-48 knows and we use. */
export type Style = keyof typeof styles;

/** Standard output or standard error: batches lines, waits when the reader is slow, notices when it has gone. */
export class Output {
  readonly #open: () => OutputStream;
  readonly #wantsColour: boolean;
  #opened: OutputStream | undefined;
  #isPlain = false;
  #pending = '';
  #isClosed = false;

  /** @param open gives the stream when it is first needed: Node takes milliseconds to make each of its own */
  constructor(open: () => OutputStream, environment: Readonly<Record<string, string | undefined>>) {
    this.#open = open;
    // https://no-color.org: any value but the empty one turns colours off.
    this.#wantsColour = (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
  }

  get isTerminal(): boolean {
    return this.#stream.isTTY === true;
  }

  /** Columns of the terminal; undefined where the output goes elsewhere. */
  get columns(): number | undefined {
    return this.isTerminal ? this.#stream.columns : undefined;
  }

  /** Whether the reader has gone. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Whether the system has all that was written. */
  get isDrained(): boolean {
    return this.#pending === '' && (this.#opened?.writableLength ?? 0) === 0;
  }

  /** Turns colours off for good. */
  withoutColour(): void {
    this.#isPlain = true;
  }

  paint(style: Style, text: string): string {
    if (this.#isPlain || !this.#wantsColour || !this.isTerminal) return text;
    const [on, off] = styles[style];
    return `\u001b[${on}m${text}\u001b[${off}m`;
  }

  /** Writes a line; it may wait in memory until `flush`. @throws OutputClosed */
  async line(text: string): Promise<void> {
    this.#pending += `${text}\n`;
    if (this.#pending.length >= BATCH) await this.flush();
  }

  /** Writes text without a line's end. @throws OutputClosed */
  async text(text: string): Promise<void> {
    this.#pending += text;
    if (this.#pending.length >= BATCH) await this.flush();
  }

  /** Writes bytes as they are. @throws OutputClosed */
  async bytes(bytes: Uint8Array): Promise<void> {
    await this.flush();
    await this.#write(bytes);
  }

  /** Writes all that waits in memory and waits itself while the reader is slow. @throws OutputClosed */
  async flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    if (text !== '') await this.#write(text);
  }

  async #write(chunk: string | Uint8Array): Promise<void> {
    if (this.#isClosed) throw new OutputClosed();
    if (this.#stream.write(chunk)) return;
    await drained(this.#stream);
  }

  get #stream(): OutputStream {
    if (this.#opened !== undefined) return this.#opened;
    this.#opened = this.#open();
    this.#opened.on('error', () => {
      this.#isClosed = true;
    });
    return this.#opened;
  }
}

/** @throws OutputClosed */
function drained(stream: OutputStream): Promise<void> {
  return new Promise((resolve, reject) => {
    const drain = (): void => {
      stream.off('error', fail);
      resolve();
    };
    const fail = (cause: unknown): void => {
      stream.off('drain', drain);
      reject(new OutputClosed('', { cause }));
    };
    stream.once('drain', drain);
    stream.once('error', fail);
  });
}

/** What turns a style on, and what turns it off again. */
const styles = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  magenta: [35, 39],
  cyan: [36, 39],
} as const;

const BATCH = 16 * 1024;
