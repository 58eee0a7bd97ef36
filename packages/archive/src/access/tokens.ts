import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import type { Scope } from './scopes.ts';
import { readTokens, type TokenRow, versionOf, writeTokens } from './token-file.ts';

/** What may be said of a token. */
export type TokenFacts = Omit<TokenRow, 'sha256'>;

export interface NewToken {
  readonly name: string;
  readonly scopes: readonly Scope[];
}

/** The tokens of a data folder. Another process may change them: they are read again when their file has changed. */
export class Tokens {
  readonly #path: string;
  readonly #now: () => number;
  #rows: readonly TokenRow[] = [];
  #digests: readonly Buffer[] = [];
  #version: string | undefined;
  #lookedAt = Number.NEGATIVE_INFINITY;

  private constructor(path: string, now: () => number) {
    this.#path = path;
    this.#now = now;
  }

  /** @throws StorageError `access-damaged` */
  static async open(folder: string, now: () => number = Date.now): Promise<Tokens> {
    const tokens = new Tokens(join(folder, 'access.json'), now);
    await tokens.#read();
    return tokens;
  }

  /** @throws StorageError `access-damaged` */
  async list(): Promise<readonly TokenFacts[]> {
    await this.#renew();
    return this.#rows.map(({ sha256: _, ...facts }) => facts);
  }

  /** @throws StorageError `access-damaged` */
  async isEmpty(): Promise<boolean> {
    await this.#renew();
    return this.#rows.length === 0;
  }

  /** The token with this text. @throws StorageError `access-damaged` */
  async find(text: string): Promise<TokenFacts | undefined> {
    await this.#renew();
    const digest = digestOf(text);
    let found = -1;
    // All are compared, so that the time says nothing of them.
    for (const [at, each] of this.#digests.entries()) if (timingSafeEqual(digest, each)) found = at;
    return this.#rows[found];
  }

  /** Makes a token. Its text is told this once. @throws StorageError */
  async add({ name, scopes }: NewToken): Promise<{ readonly text: string; readonly facts: TokenFacts }> {
    await this.#read();
    const text = `hu_${randomBytes(32).toString('base64url')}`;
    const made = new Date(this.#now()).toISOString();
    const facts = { id: randomBytes(4).toString('hex'), name, scopes: [...new Set(scopes)], made };
    await this.#write([...this.#rows, { ...facts, sha256: digestOf(text).toString('hex') }]);
    return { text, facts };
  }

  /** Removes a token by its id; undefined where there is none. @throws StorageError */
  async remove(id: string): Promise<TokenFacts | undefined> {
    await this.#read();
    const row = this.#rows.find(each => each.id === id);
    if (row !== undefined) await this.#write(this.#rows.filter(each => each !== row));
    return row;
  }

  async #renew(): Promise<void> {
    if (this.#now() - this.#lookedAt >= LONGEST_BELIEF) await this.#read();
  }

  async #read(): Promise<void> {
    const version = await versionOf(this.#path);
    if (version === undefined || version !== this.#version) {
      const rows = await readTokens(this.#path);
      this.#rows = rows;
      this.#digests = rows.map(({ sha256 }) => Buffer.from(sha256, 'hex'));
    }
    this.#version = version;
    this.#lookedAt = this.#now();
  }

  async #write(rows: readonly TokenRow[]): Promise<void> {
    await writeTokens(this.#path, rows);
    await this.#read();
  }
}

/** A token is 256 random bits, which nobody can try: it needs no slow digest, as a password of a person would. */
function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Milliseconds for which a token that was removed may still work. */
const LONGEST_BELIEF = 1000;
