import type { FlagParametersForType } from '@stricli/core';
import type { HuContext } from '../context.ts';
import { parseCount, parsePath, parseSeconds, parseText } from '../parsers.ts';
import { UsageError } from '../usage-error.ts';
import { onOff, type TextFlag, textFlag } from './flag-kinds.ts';
import { parseSecret } from './tls-flags.ts';

/** The flags of each command that asks a DICOMweb service. */
export interface WebFlags {
  readonly token: string | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly ca: string | undefined;
  readonly plainHttp: boolean | undefined;
  readonly timeout: number;
  readonly retries: number;
}

/** The same as stricli wants them. */
export const webFlags: FlagParametersForType<WebFlags, HuContext> = {
  token: {
    kind: 'parsed',
    parse: parseHiddenSecret,
    optional: true,
    placeholder: 'SECRET',
    brief: 'Tell the server who asks by a token (Bearer): env:NAME, or the first line of file:PATH',
  },
  user: { kind: 'parsed', parse: parseText, optional: true, placeholder: 'NAME', brief: 'Or by a name (Basic)' },
  password: {
    kind: 'parsed',
    parse: parseHiddenSecret,
    optional: true,
    placeholder: 'SECRET',
    brief: 'With --user: its password, env:NAME or file:PATH',
  },
  ca: caFlag(),
  plainHttp: onOff('Send token or password to another machine over http too, where everybody on the way can read it'),
  timeout: {
    kind: 'parsed',
    parse: parseSeconds,
    default: '60',
    placeholder: 'SECONDS',
    brief: 'Longest silence of the server',
  },
  retries: {
    kind: 'parsed',
    parse: parseTries,
    default: '3',
    placeholder: 'N',
    brief: 'How often to ask again when the server is away or busy; what stores is never sent twice',
  },
};

/** A path of a file of authorities. */
function caFlag(): TextFlag {
  return textFlag(
    'FILE',
    'With https: trust the authorities in this PEM file besides those that Node knows',
    parsePath,
  );
}

function parseTries(text: string): number {
  return text === '0' ? 0 : parseCount(text);
}

/** As `parseSecret`, but never a text that others see in the list of processes. @throws UsageError */
export async function parseHiddenSecret(this: HuContext, text: string): Promise<string> {
  if (/^(?:env|file):/.test(text)) return parseSecret.call(this, text);
  throw new UsageError('A secret on the command line can be seen by others', 'Write env:NAME or file:PATH');
}

/** Of the flag that names a category of instances that belong to no patient (PS3.18 Table 12.1.1-1). */
export const categoryBrief: string =
  'Instances that belong to no patient (PS3.18 §12): color-palettes, defined-procedure-protocols, hanging-protocols, implant-templates or inventories';
