import type { FlagParametersForType } from '@stricli/core';
import type { HuContext } from '../context.ts';
import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parsePath, parseText } from '../parsers.ts';
import { textFlag } from './flag-kinds.ts';

/** What a token lets its bearer do, as the archive has it. */
export const tokenScopes = ['read', 'write', 'administer'] as const;
export type TokenScope = (typeof tokenScopes)[number];

export interface TokenFlags extends CommonFlags {
  readonly data: string;
}

export interface TokenAddFlags extends TokenFlags {
  readonly scope: readonly TokenScope[];
  readonly name: string | undefined;
}

const tokenFlags: FlagParametersForType<TokenFlags, HuContext> = {
  ...commonFlags,
  data: { kind: 'parsed', parse: parsePath, placeholder: 'DIR', brief: 'Folder that holds the archive' },
};

export const tokenAdd: Declaration = declare<TokenAddFlags, []>(
  {
    name: 'token add',
    brief: 'Make a token for DICOMweb and the web page of the archive',
    usage: '--data DIR --scope SCOPE,...',
    about: [
      'Makes a token and prints it: this once, for the archive keeps its digest only. Programs send it in the header',
      'Authorization, as Bearer TOKEN; the web page asks for it. read is to search and retrieve, write is to store,',
      'administer is all. An archive that runs takes it at once; the first token closes one on this machine to others.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"id":"5f0c2d11","name":"ward 3","scopes":["read"],"made":"2026-11-30T12:00:00.000Z","token":"hu_…"}',
        does: 'The token.',
      },
    ],
    examples: [
      { call: "hu token add --data ./data --scope read --name 'ward 3'", does: 'A token to look at studies with' },
      { call: 'hu token add --data ./data --scope read,write', does: 'One for a gateway that stores as well' },
    ],
  },
  {
    flags: {
      ...tokenFlags,
      scope: { kind: 'enum', values: tokenScopes, variadic: ',', brief: 'What it lets its bearer do' },
      name: textFlag('TEXT', 'Who it is for, to tell it from others'),
    },
  },
  async () => ({ run: (await import('../token/action.ts')).add }),
);

export const tokenList: Declaration = declare<TokenFlags, []>(
  {
    name: 'token list',
    brief: 'List the tokens of the archive',
    usage: '--data DIR',
    about: 'Lists what is known of each token. The tokens themselves are not kept.',
    jsonLines: [
      {
        call: '{"id":"5f0c2d11","name":"ward 3","scopes":["read"],"made":"2026-11-30T12:00:00.000Z"}',
        does: 'One token.',
      },
    ],
    examples: [{ call: 'hu token list --data ./data', does: 'Who may use the archive over the web?' }],
  },
  { flags: tokenFlags },
  async () => ({ run: (await import('../token/action.ts')).list }),
);

export const tokenRemove: Declaration = declare<TokenFlags, [string]>(
  {
    name: 'token remove',
    brief: 'Take a token back',
    usage: '--data DIR ID',
    about: 'Removes a token by its id. An archive that runs refuses it from the next second on.',
    jsonLines: [
      {
        call: '{"id":"5f0c2d11","name":"ward 3","scopes":["read"],"made":"2026-11-30T12:00:00.000Z","removed":true}',
        does: 'The token that was removed.',
      },
    ],
    examples: [{ call: 'hu token remove --data ./data 5f0c2d11', does: 'Take back the token of this id' }],
  },
  {
    flags: tokenFlags,
    positional: {
      kind: 'tuple',
      parameters: [{ brief: 'Id of the token, as hu token list has it', placeholder: 'ID', parse: parseText }],
    },
  },
  async () => ({ run: (await import('../token/action.ts')).remove }),
);
