import { once } from 'node:events';
import { styleText } from 'node:util';

/** The reader of our output has gone, as `head` does when it has seen enough. */
export class OutputClosed extends Error {
  override readonly name: string = 'OutputClosed';
}

/** A stream of the process that output can go to. */
export interface OutputStream extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What `styleText` knows and we use. */
export type Style = 'bold' | 'dim' | 'cyan' | 'green' | 'magenta' | 'red' | 'yellow';

/** Standard output or standard error: batches lines, waits when the reader is slow, notices when it has gone. */
export class Output {
  readonly isTerminal: boolean;
  readonly #stream: OutputStream;
  #isColoured: boolean;
  #pending = '';
  #isClosed = false;

  constructor(stream: OutputStream, environment: Readonly<Record<string, string | undefined>>) {
    this.#stream = stream;
    this.isTerminal = stream.isTTY === true;
    // https://no-color.org: any value but the empty one turns colours off.
    this.#isColoured = this.isTerminal && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
    stream.on('error', () => {
      this.#isClosed = true;
    });
  }

  /** Columns of the terminal; undefined where the output goes elsewhere. */
  get columns(): number | undefined {
    return this.isTerminal ? this.#stream.columns : undefined;
  }

  /** Whether the reader has gone. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Turns colours off for good. */
  withoutColour(): void {
    this.#isColoured = false;
  }

  paint(style: Style, text: string): string {
    return this.#isColoured ? styleText(style, text, { validateStream: false }) : text;
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
    try {
      await once(this.#stream, 'drain');
    } catch (cause) {
      throw new OutputClosed('', { cause });
    }
  }
}

const BATCH = 16 * 1024;
