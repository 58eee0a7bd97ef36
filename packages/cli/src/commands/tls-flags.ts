import type { FlagParametersForType } from '@stricli/core';
import type { HuContext } from '../context.ts';
import { parsePath } from '../parsers.ts';
import { UsageError } from '../usage-error.ts';

/** By which names the profiles of PS3.15 Annex B go here. */
export const tlsProfileFlags = ['bcp195', 'modified-bcp195'] as const;

/** The flags of TLS that clients and servers share. */
export interface TlsFlags {
  readonly tls?: boolean | undefined;
  readonly tlsProfile?: (typeof tlsProfileFlags)[number] | undefined;
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
  readonly keyPassphrase?: string | undefined;
  readonly ca?: readonly string[] | undefined;
  readonly crl?: readonly string[] | undefined;
}

/** The same as stricli wants them. */
export const tlsFlags: FlagParametersForType<TlsFlags, HuContext> = {
  tls: { kind: 'boolean', optional: true, withNegated: false, brief: 'Speak TLS 1.2 or newer (PS3.15 Annex B)' },
  tlsProfile: {
    kind: 'enum',
    values: tlsProfileFlags,
    optional: true,
    brief: 'With --tls: the profile of PS3.15 §B.12, which is taken unless told, or the stricter one of §B.13',
  },
  cert: {
    kind: 'parsed',
    parse: parsePath,
    optional: true,
    placeholder: 'FILE',
    brief: 'With --tls: our certificate and those between it and its authority, PEM',
  },
  key: { kind: 'parsed', parse: parsePath, optional: true, placeholder: 'FILE', brief: 'With --cert: its key, PEM' },
  keyPassphrase: {
    kind: 'parsed',
    parse: parseSecret,
    optional: true,
    placeholder: 'SECRET',
    brief: 'With --key: its passphrase; env:NAME or file:PATH keep it out of the list of processes',
  },
  ca: {
    kind: 'parsed',
    parse: parsePath,
    optional: true,
    variadic: true,
    placeholder: 'FILE',
    brief: 'With --tls: trust the authorities in this PEM file; without it those that Node knows; may be repeated',
  },
  crl: {
    kind: 'parsed',
    parse: parsePath,
    optional: true,
    variadic: true,
    placeholder: 'FILE',
    brief: 'With --tls: refuse certificates that this list revokes, PEM; may be repeated',
  },
};

/** Reads `env:NAME`, the first line of `file:PATH`, or else the text itself, which others can see. @throws UsageError */
export async function parseSecret(this: HuContext, text: string): Promise<string> {
  const [, kind, place = ''] = /^(env|file):(.+)$/s.exec(text) ?? [];
  if (kind === undefined) return text;
  if (kind === 'file') return firstLine(place);
  const value = this.own.env[place];
  if (value !== undefined && value !== '') return value;
  throw new UsageError('The environment variable is not set', `Set ${place}`);
}

async function firstLine(path: string): Promise<string> {
  // Few runs have such a file, and none shall wait for the module.
  const { readFile } = await import('node:fs/promises');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new UsageError('The file of the secret cannot be read', 'Check the path and who may read it');
  }
  const [line = ''] = text.split(/\r?\n/, 1);
  if (line !== '') return line;
  throw new UsageError('The first line of the file is empty', 'Write the secret into it');
}
