import { StorageError } from 'hounsfield/errors';
import { z } from 'zod';
import { logLevels } from './log.ts';
import type { PeerAddress } from './peers.ts';

/** The keys of the archive's configuration; each says its default, its limits and what it means. */
export const configSchema: ConfigSchema = z.strictObject({
  data: z.string().min(1).describe('Folder that holds all the archive keeps; made when it is not there'),
  host: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('Address to listen on; only this computer unless told otherwise'),
  dicomPort: port(11112).describe('Port of the DICOM services; 0 lets the system choose'),
  httpPort: port(8080).describe('Port of DICOMweb and the web page; 0 lets the system choose'),
  ae: aeTitle().default('HOUNSFIELD').describe('AE title of the archive (PS3.8 §9.3.2)'),
  strictCalledAe: z.boolean().default(false).describe('Reject associations that call another AE title than `ae`'),
  relationalQueries: z
    .boolean()
    .default(false)
    .describe('Answer C-FIND without the unique keys of upper levels as well (PS3.4 §C.4.1.2.2.1)'),
  peers: z
    .record(aeTitle(), z.strictObject({ host: z.string().min(1), port: z.int().min(1).max(65_535) }))
    .default({})
    .describe('Applications that objects may be sent to (C-MOVE), by AE title: where each listens'),
  maxPduLength: z
    .int()
    .min(4096)
    .max(1024 * 1024)
    .default(128 * 1024)
    .describe('Longest P-DATA-TF PDU that is taken, in bytes (PS3.8 §D.1)'),
  associations: z.int().min(1).max(10_000).default(256).describe('Associations served at a time'),
  graceSeconds: z.number().min(0).max(3600).default(10).describe('How long what runs may go on when the archive stops'),
  web: z.string().min(1).optional().describe('Folder of the built web page; without it only DICOMweb is served'),
  logLevel: z
    .enum(logLevels)
    .default('warn')
    .describe('What is logged, to standard error: warn is what was refused or failed, info each association too'),
});

type ConfigSchema = z.ZodType<ArchiveConfig, ArchiveSettings>;

/** The configuration with every key set. */
export interface ArchiveConfig {
  readonly data: string;
  readonly host: string;
  readonly dicomPort: number;
  readonly httpPort: number;
  readonly ae: string;
  readonly strictCalledAe: boolean;
  readonly relationalQueries: boolean;
  readonly peers: Readonly<Record<string, PeerAddress>>;
  readonly maxPduLength: number;
  readonly associations: number;
  readonly graceSeconds: number;
  readonly web?: string | undefined;
  readonly logLevel: (typeof logLevels)[number];
}

/** The configuration as it is given: all but the data folder has a default. */
export type ArchiveSettings = Pick<ArchiveConfig, 'data'> & {
  readonly [K in keyof ArchiveConfig]?: ArchiveConfig[K] | undefined;
};

/**
 * Checks a configuration and fills in the defaults.
 * @throws StorageError `bad-config` that names the key
 */
export function readConfig(settings: unknown): ArchiveConfig {
  const result = configSchema.safeParse(settings);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const key = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.');
  throw new StorageError('bad-config', {
    ...(key === undefined || key === '' ? {} : { path: key }),
    ...(issue === undefined ? {} : { detail: lowerFirst(issue.message) }),
  });
}

function aeTitle(): z.ZodString {
  return z
    .string()
    .regex(/^(?! *$)[\x20-\x5b\x5d-\x7e]{1,16}$/, 'must be 1 to 16 printable ASCII characters without a backslash');
}

function port(preset: number): z.ZodDefault<z.ZodInt> {
  return z.int().min(0).max(65_535).default(preset);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
