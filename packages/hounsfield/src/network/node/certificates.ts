import { AssociationError } from '../../errors/index.ts';
import type { TlsMaterial } from './tls-options.ts';

/** Paths of PEM files. */
export interface TlsFiles {
  readonly certificate?: string | undefined;
  readonly key?: string | undefined;
  readonly passphrase?: string | undefined;
  readonly authorities?: readonly string[] | undefined;
  readonly revocationLists?: readonly string[] | undefined;
}

/** Reads the files that `connect` and `listen` want for TLS. @throws AssociationError `certificate-unreadable` */
export async function readTlsFiles(files: TlsFiles): Promise<TlsMaterial> {
  const { certificate, key, passphrase, authorities, revocationLists } = files;
  return {
    certificate: await readPem(certificate),
    key: await readPem(key),
    passphrase,
    authorities: await readAll(authorities),
    revocationLists: await readAll(revocationLists),
  };
}

async function readAll(paths: readonly string[] | undefined): Promise<readonly string[] | undefined> {
  if (paths === undefined || paths.length === 0) return undefined;
  const texts: string[] = [];
  for (const path of paths) texts.push((await readPem(path)) ?? '');
  return texts;
}

async function readPem(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined;
  // Plain connections need none of it.
  const { readFile } = await import('node:fs/promises');
  let text: string;
  try {
    text = await readFile(path, 'latin1');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new AssociationError('certificate-unreadable', { detail: code, path, cause: error });
  }
  if (text.includes('-----BEGIN ')) return text;
  throw new AssociationError('certificate-unreadable', { detail: 'it is no PEM text', path });
}
