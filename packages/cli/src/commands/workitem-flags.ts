import type { FlagParametersForType } from '@stricli/core';
import type { HuContext } from '../context.ts';
import { parseAeTitle, parseCount, parsePath } from '../parsers.ts';
import { textFlag, textsFlag } from './flag-kinds.ts';

/** What is said of a workitem alike over an association and over the web; each command takes some of it. */
export interface WorkitemFlags {
  readonly from?: string | undefined;
  readonly uid?: string | undefined;
  readonly transaction?: string | undefined;
  readonly files?: readonly string[] | undefined;
  readonly retrieveFrom?: string | undefined;
  readonly reason?: string | undefined;
}

export interface WorkitemSearchFlags {
  readonly return: readonly string[] | undefined;
  readonly limit: number | undefined;
}

export interface EventCountFlags {
  readonly count: number | undefined;
}

/** How a command is called, and how it is told about. */
export interface ActionFacts<FLAGS> {
  readonly brief: string;
  readonly about: string;
  /** What stands behind the address. */
  readonly words: string;
  readonly minimum: number;
  readonly flags: Readonly<Partial<Record<keyof FLAGS, object>>>;
  readonly example: { readonly words: string; readonly does: string };
}

type Call = Pick<ActionFacts<WorkitemFlags>, 'words' | 'minimum' | 'flags'>;

const transaction = textFlag('UID', 'Transaction UID that the workitem was claimed with');
const files = textsFlag('PATH', 'Files and folders of the objects that came of it; may be repeated', parsePath);
const retrieveFrom = textFlag('AE', 'AE title that the objects can be retrieved from; --files needs it', parseAeTitle);
const from = textFlag('FILE', 'Begin with this data set: a DICOM file or DICOM JSON', parsePath);
const locking = textFlag('UID', 'Transaction UID to lock it by; a new one unless told');

/** What both ways are called with alike. */
export const calls: Readonly<Record<'create' | 'claim' | 'update' | 'complete' | 'cancel', Call>> = {
  create: { words: '[KEY=VALUE...]', minimum: 1, flags: { from } },
  claim: { words: 'UID', minimum: 2, flags: { transaction: locking } },
  update: { words: 'UID KEY=VALUE...', minimum: 3, flags: { transaction } },
  complete: { words: 'UID [KEY=VALUE...]', minimum: 2, flags: { transaction, files, retrieveFrom } },
  cancel: { words: 'UID', minimum: 2, flags: { transaction, reason: textFlag('TEXT', 'Reason for cancellation') } },
};

export const VALUES = 'KEY=VALUE puts a value in, KEY as hu set has it.';

export const workitemSearchFlags: FlagParametersForType<WorkitemSearchFlags, HuContext> = {
  return: textsFlag('KEY,...', 'Keys to be returned and shown as well'),
  limit: { kind: 'parsed', parse: parseCount, optional: true, placeholder: 'N', brief: 'Stop after so many' },
};

export const eventCountFlags: FlagParametersForType<EventCountFlags, HuContext> = {
  count: { kind: 'parsed', parse: parseCount, optional: true, placeholder: 'N', brief: 'End after so many events' },
};
