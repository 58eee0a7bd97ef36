import { CommandError } from '../errors.ts';
import { hasComment } from './dcmtk-line.ts';
import { type TextLine, textLines } from './text-lines.ts';

/** Lines one after another, with a look at the next one. */
export class LineReader {
  readonly #lines: AsyncGenerator<TextLine>;
  readonly #most: number;
  #peeked: TextLine | undefined;
  #isPrinted: boolean | undefined;

  /** @param most bytes of a line, and of a text that goes on over several */
  constructor(chunks: AsyncIterable<Uint8Array>, most: number) {
    this.#lines = textLines(chunks, most);
    this.#most = most;
  }

  /** Whether the first element was printed by dcmdump and not written by hand. */
  get isPrinted(): boolean {
    return this.#isPrinted === true;
  }

  /** Undefined behind the last one. */
  async next(): Promise<TextLine | undefined> {
    const line = await this.peek();
    this.#peeked = undefined;
    if (line !== undefined && this.#isPrinted === undefined && line.text.trimStart().startsWith('('))
      this.#isPrinted = hasComment(line.text);
    return line;
  }

  async peek(): Promise<TextLine | undefined> {
    if (this.#peeked === undefined) {
      const { done, value } = await this.#lines.next();
      this.#peeked = done === true ? undefined : value;
    }
    return this.#peeked;
  }

  /** A text with one more of its lines. @throws CommandError `dump-too-large` */
  joined(text: string, { text: more, number }: TextLine): string {
    if (text.length + more.length + 1 > this.#most)
      throw new CommandError('dump-too-large', {
        detail: `the text up to line ${number} is longer than a line may be`,
      });
    return `${text}\n${more}`;
  }

  /** Lets go of the text. */
  async close(): Promise<void> {
    await this.#lines.return(undefined);
  }
}
