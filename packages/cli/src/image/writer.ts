import type { HuContext } from '../context.ts';
import type { InputFile } from '../files/each-file.ts';
import { replaceFile } from '../files/replace-file.ts';
import { pathIn, type Target, WrittenPaths } from '../files/target.ts';

/** Writes what is made of files to where it is wanted, and tells of it. */
export class PictureWriter {
  readonly #hu: HuContext;
  readonly #isJson: boolean;
  readonly #target: Target;
  readonly #written = new WrittenPaths();

  constructor(hu: HuContext, isJson: boolean, target: Target) {
    this.#hu = hu;
    this.#isJson = isJson;
    this.#target = target;
  }

  /**
   * @param ending in place of the extension of the file
   * @throws CommandError `same-name`
   */
  async write(
    { path, base }: Pick<InputFile, 'path' | 'base'>,
    ending: string,
    content: Uint8Array | AsyncIterable<Uint8Array>,
    facts: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const chunks = content instanceof Uint8Array ? once(content) : content;
    if (this.#target.kind === 'standard-output') {
      for await (const chunk of chunks) await this.#hu.out.bytes(chunk);
      return;
    }
    const output = pathIn(this.#target, { path, base, subject: path, isNamed: true }, ending);
    this.#written.add(output);
    const bytes = await replaceFile(output, chunks);
    if (this.#isJson) await this.#hu.out.line(JSON.stringify({ file: path, output, ...facts, bytes }));
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
