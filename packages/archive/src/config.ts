import { z } from 'zod';
import { type AccessConfig, accessShape } from './access/config.ts';
import { type LimitsConfig, type LimitsSettings, limitsSchema } from './config/limits.ts';
import { type ConfigFacts, configError } from './config/problem.ts';
import { type TlsConfig, type TlsSettings, tlsSchema } from './config/tls.ts';
import { type IndexConfig, type IndexedAttributesSettings, indexShape } from './index/config.ts';
import { logFormats, logLevels } from './log.ts';
import { type DurabilityName, durabilityNames } from './storage/index.ts';

const duplicatePolicies = ['refuse', 'keep'] as const;

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
  ...accessShape,
  ...indexShape,
  maxPduLength: z
    .int()
    .min(4096)
    .max(1024 * 1024)
    .default(128 * 1024)
    .describe('Longest P-DATA-TF PDU that is taken, in bytes (PS3.8 §D.1)'),
  durability: z
    .enum(durabilityNames)
    .default('object')
    .describe(
      'What is synced before an object is acknowledged: object is its file, from which a start after a power cut makes ' +
        'a lost index record again; index is its record as well; none loses acknowledged objects at a power cut',
    ),
  cachesWrites: z
    .boolean()
    .default(true)
    .describe(
      'Whether what is stored goes through the memory in which the system keeps files, so that it is read the first time ' +
        'without the disk; false writes past that memory and leaves it to what is read, which is faster where memory has ' +
        'to be fetched first, as in many virtual machines; Linux with the embedded index only, others always cache',
    ),
  verifiesOnRead: z
    .boolean()
    .default(true)
    .describe(
      'Whether the digest of an object is compared when it is given back, so that what has changed on the disk is refused ' +
        'and not given; costs 0.02 ms for 0.5 MB on a processor with instructions for AES, and 0.3 ms for what earlier ' +
        'versions stored with SHA-256',
    ),
  duplicates: z
    .enum(duplicatePolicies)
    .default('refuse')
    .describe(
      'What happens to an object that comes again with other content: refuse answers 0111 and keeps the first one alone; ' +
        'keep stores it beside the first one, which searches and retrieval go on to give',
    ),
  tls: tlsSchema,
  hostNames: z
    .array(z.string().min(1))
    .default([])
    .describe('Names besides localhost by which the web may be asked on a loopback address, such as that of a proxy'),
  deletes: z
    .boolean()
    .default(false)
    .describe('Whether DELETE of a study, series or instance deletes it for good; a token needs the scope administer'),
  worklist: z
    .boolean()
    .default(true)
    .describe('Whether it keeps a worklist of workitems (UPS), for DIMSE and for DICOMweb (PS3.4 CC, PS3.18 §11)'),
  workitemDays: z
    .number()
    .min(0)
    .max(36_500)
    .optional()
    .describe(
      'Days after which workitems that are COMPLETED or CANCELED are deleted, unless a subscriber has locked them; they ' +
        'stay without it',
    ),
  allowedOrigins: z
    .array(z.string().regex(/^(?:\*|https?:\/\/[^/\s]+)$/, 'must be an origin such as https://viewer.example, or *'))
    .default([])
    .describe(
      'Origins of web pages of other sites that may use DICOMweb, such as https://viewer.example, or * for all; none ' +
        'unless told (CORS)',
    ),
  graceSeconds: z.number().min(0).max(3600).default(10).describe('How long what runs may go on when the archive stops'),
  web: z.string().min(1).optional().describe('Folder of the built web page; without it only DICOMweb is served'),
  logLevel: z
    .enum(logLevels)
    .default('warn')
    .describe('What is logged, to standard error: warn is what was refused or failed, info each association too'),
  logFormat: z.enum(logFormats).default('json').describe('Lines of JSON for programs, or plain ones for people'),
  limits: limitsSchema,
});

type ConfigSchema = z.ZodType<ArchiveConfig, ArchiveSettings>;

/** The configuration with every key set. */
export interface ArchiveConfig extends AccessConfig, IndexConfig {
  readonly data: string;
  readonly host: string;
  readonly dicomPort: number;
  readonly httpPort: number;
  readonly ae: string;
  readonly strictCalledAe: boolean;
  readonly relationalQueries: boolean;
  readonly maxPduLength: number;
  readonly durability: DurabilityName;
  readonly cachesWrites: boolean;
  readonly verifiesOnRead: boolean;
  readonly duplicates: (typeof duplicatePolicies)[number];
  readonly tls?: TlsConfig | undefined;
  readonly hostNames: readonly string[];
  readonly deletes: boolean;
  readonly worklist: boolean;
  readonly workitemDays?: number | undefined;
  readonly allowedOrigins: readonly string[];
  readonly graceSeconds: number;
  readonly web?: string | undefined;
  readonly logLevel: (typeof logLevels)[number];
  readonly logFormat: (typeof logFormats)[number];
  readonly limits: LimitsConfig;
}

/** The configuration as it is given: all but the data folder has a default. */
export type ArchiveSettings = Pick<ArchiveConfig, 'data'> & {
  readonly [K in Exclude<keyof ArchiveConfig, Nested>]?: ArchiveConfig[K] | undefined;
} & {
  readonly tls?: TlsSettings | undefined;
  readonly limits?: LimitsSettings | undefined;
  readonly indexedAttributes?: IndexedAttributesSettings | undefined;
};

/** What has settings of its own. */
type Nested = 'tls' | 'limits' | 'indexedAttributes';

/**
 * Checks a configuration and fills in the defaults.
 * @param placeOf where the value of a key stands, for the error
 * @throws StorageError `bad-config` that names the keys, their values unless secret, and what is allowed
 */
export function readConfig(settings: unknown, placeOf?: ConfigFacts['placeOf']): ArchiveConfig {
  const result = configSchema.safeParse(settings);
  if (result.success) return result.data;
  throw configError(result.error.issues, { settings, schema: configSchema, placeOf });
}

function aeTitle(): z.ZodString {
  return z
    .string()
    .regex(/^(?! *$)[\x20-\x5b\x5d-\x7e]{1,16}$/, 'must be 1 to 16 printable ASCII characters without a backslash');
}

function port(preset: number): z.ZodDefault<z.ZodInt> {
  return z.int().min(0).max(65_535).default(preset);
}
