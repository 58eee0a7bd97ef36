import { randomBytes } from 'node:crypto';
import { chmod, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StorageError } from 'hounsfield/errors';
import { z } from 'zod';
import { type Scope, scopes } from './scopes.ts';

/** What is kept of a token: never the token itself. */
export interface TokenRow {
  /** Names it in lists and in the audit log. */
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** ISO 8601. */
  readonly made: string;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** The tokens in the file; none where it is not there. @throws StorageError `access-damaged` */
export async function readTokens(path: string): Promise<readonly TokenRow[]> {
  try {
    const text = await readFile(path, 'utf8');
    return fileSchema.parse(JSON.parse(text)).tokens;
  } catch (error) {
    if (isMissing(error)) return [];
    throw new StorageError('access-damaged', { path, cause: error });
  }
}

/** Puts the tokens in place of those in the file, whole or not at all, for the owner alone. */
export async function writeTokens(path: string, tokens: readonly TokenRow[]): Promise<void> {
  const folder = dirname(path);
  const fresh = join(folder, `access-${randomBytes(8).toString('hex')}.new`);
  try {
    const file = await open(fresh, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify({ format: FORMAT, tokens }, undefined, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
    const entries = await open(folder, 'r');
    await entries.sync().finally(() => entries.close());
  } catch (error) {
    await rm(fresh, { force: true });
    throw new StorageError('data-folder-unusable', { path: folder, cause: error });
  }
}

/** A text that changes when the file does; undefined where there is none. */
export async function versionOf(path: string): Promise<string | undefined> {
  try {
    const { mtimeNs, size, ino, mode } = await stat(path, { bigint: true });
    if ((mode & OTHERS) !== 0n) await chmod(path, 0o600);
    return `${mtimeNs} ${size} ${ino}`;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new StorageError('access-damaged', { path, cause: error });
  }
}

function isMissing(error: unknown): boolean {
  return (error as { code?: unknown }).code === 'ENOENT';
}

const FORMAT = 'hounsfield-access/1';
/** The rights of all but the owner. */
const OTHERS = 0o077n;

const fileSchema: z.ZodType<{ readonly tokens: readonly TokenRow[] }> = z.strictObject({
  format: z.literal(FORMAT),
  tokens: z.array(
    z.strictObject({
      id: z.string().regex(/^[\da-f]{8}$/),
      name: z.string(),
      scopes: z.array(z.enum(scopes)).min(1),
      made: z.iso.datetime(),
      sha256: z.string().regex(/^[\da-f]{64}$/),
    }),
  ),
});
