import { defaultServerLimits, defaultTimeouts } from 'hounsfield/network';
import { z } from 'zod';
import { defaultHttpLimits } from '../http/index.ts';
import { defaultIngestLimits } from '../ingest/index.ts';
import { defaultVolumeBytes } from '../render/index.ts';

/** What one archive gives to all its peers together, to each of them, and to one object; `hounsfield_limit` has each. */
export interface LimitsConfig {
  readonly associations: number;
  readonly perAddress?: number | undefined;
  readonly reserve: number;
  readonly connections: number;
  readonly operations: number;
  readonly requestSeconds: number;
  readonly idleSeconds: number;
  readonly responseSeconds: number;
  readonly sendSeconds: number;
  readonly releaseSeconds: number;
  readonly closingSeconds: number;
  readonly commandBytes: number;
  readonly identifierBytes: number;
  readonly dataBufferBytes: number;
  readonly depth: number;
  readonly elements: number;
  readonly headerBytes: number;
  readonly inflateRatio: number;
  readonly inflatedBytes: number;
  readonly workitems: number;
  readonly workitemBytes: number;
  readonly subscribers: number;
  readonly events: number;
  readonly logLines: number;
  readonly freeBytes: number;
  readonly databaseSeconds: number;
  readonly http: HttpLimitsConfig;
}

export interface HttpLimitsConfig {
  readonly connections: number;
  readonly headerSeconds: number;
  readonly idleSeconds: number;
  readonly keepAliveSeconds: number;
  readonly bodyBytes: number;
  readonly results: number;
  readonly viewportPixels: number;
  readonly pictures: number;
  readonly volumeBytes: number;
  readonly keptBytes: number;
  readonly notifications: number;
  readonly notificationBytes: number;
}

type Given<T> = { readonly [K in keyof T]?: (T[K] extends number | undefined ? T[K] : Given<T[K]>) | undefined };
export type LimitsSettings = Given<LimitsConfig>;

const { header, inflate } = defaultIngestLimits;
/** Above the usual limits of open files. */
const MOST_COUNT = 100_000;

export const limitsSchema: z.ZodType<LimitsConfig, LimitsSettings | undefined> = z
  .strictObject({
    associations: count(
      defaultServerLimits.associations,
      'Associations served at a time; one more is rejected as busy',
    ),
    perAddress: z
      .int()
      .min(1)
      .max(MOST_COUNT)
      .optional()
      .describe(
        `Associations of one address at a time; ${defaultServerLimits.perAddress} unless told, and on a loopback address, where all peers have the same one, as many as \`limits.associations\``,
      ),
    reserve: z
      .int()
      .min(0)
      .max(MOST_COUNT)
      .default(defaultServerLimits.reserve)
      .describe(
        'Of `limits.associations`, those that are kept for addresses that have none; none on a loopback address',
      ),
    connections: count(
      defaultServerLimits.connections,
      'DICOM connections without an association at a time (silent, half-open, being rejected); one more is closed',
    ),
    operations: count(
      16,
      'Requests of one association that are served at once, when its requestor asks for it (PS3.7 §D.3.3.3)',
    ),
    requestSeconds: seconds(
      defaultTimeouts.artim,
      'From the connection until the whole A-ASSOCIATE-RQ is there, TLS handshake and all, however many bytes come (ARTIM, PS3.8 §9.1.5)',
    ),
    idleSeconds: seconds(
      defaultTimeouts.idle,
      'Without a byte of the peer, between messages or within one; then A-ABORT',
    ),
    responseSeconds: seconds(defaultTimeouts.response, 'Until a peer answers what the archive asks on its association'),
    sendSeconds: seconds(defaultTimeouts.send, 'Until a peer takes what is sent to it'),
    releaseSeconds: seconds(defaultTimeouts.release, 'Until a peer answers a release request'),
    closingSeconds: seconds(defaultTimeouts.closing, 'Until a peer closes the connection when all is said'),
    commandBytes: bytes(defaultServerLimits.command, 'Bytes of a command set; more is answered by A-ABORT'),
    identifierBytes: bytes(
      defaultServerLimits.identifier,
      'Bytes of a query or another data set that is read as a whole',
    ),
    dataBufferBytes: bytes(
      defaultServerLimits.dataBuffer,
      'Bytes of an object that wait for the disk before its sender has to wait',
    ),
    depth: count(
      header.depth ?? 64,
      'Levels of sequences that are read of an object; one beyond this limit or the next two is stored too, and found by its outermost level',
      1000,
    ),
    elements: count(header.elements ?? 2_000_000, 'Data elements that are read of an object', 2 ** 26),
    headerBytes: bytes(
      header.headerBytes ?? 2 ** 25,
      'Bytes of an object that are kept in memory while it is received; long values do not count',
    ),
    inflateRatio: count(
      inflate.inflateRatio,
      'Inflated bytes for one deflated byte, asked for above 16 MiB; more is refused, C000',
      1032,
    ),
    inflatedBytes: bytes(inflate.inflatedBytes, 'Inflated bytes of a deflated data set; more is refused, C000'),
    workitems: count(
      100_000,
      'Workitems of the worklist, finished ones among them; one more is refused, 0213 or 503',
      10_000_000,
    ),
    workitemBytes: bytes(1024 ** 2, 'Bytes of a workitem; a longer one is refused, 0213 or 413'),
    subscribers: count(256, 'AE titles that are told of workitems; one more is refused, 0213 or 503', 10_000),
    events: count(
      1000,
      'Events of workitems that wait for an application that cannot be reached; the oldest one is lost for one more',
    ),
    logLines: count(
      100,
      'Lines of the log for each second, ten times as many at once; then lines are counted, not written',
      100_000,
    ),
    freeBytes: bytes(100 * 1024 ** 2, 'Free bytes of the disk below which `/ready` says that it is full'),
    databaseSeconds: seconds(
      10_000,
      'Until PostgreSQL has made a change, or its connection counts as lost; a search may take four times as long',
    ),
    http: httpLimits(),
  })
  .prefault({ http: {} });

function httpLimits(): z.ZodType<HttpLimitsConfig, Given<HttpLimitsConfig> | undefined> {
  const { connections, headers, idle, keepAlive } = defaultHttpLimits;
  return z
    .strictObject({
      connections: count(connections, 'HTTP connections at a time; one more is closed'),
      headerSeconds: seconds(headers, 'Until the whole header of a request is there'),
      idleSeconds: seconds(idle, 'Without a byte in either direction'),
      keepAliveSeconds: seconds(keepAlive, 'Between two requests on one connection'),
      bodyBytes: bytes(16 * 1024 ** 3, 'Bytes of a store request'),
      results: count(5000, 'Rows of one search answer', 1_000_000),
      viewportPixels: count(16_777_216, 'Pixels of a viewport', 2 ** 28),
      pictures: count(256, 'Pictures that may wait to be drawn, and volumes'),
      volumeBytes: bytes(
        defaultVolumeBytes,
        'Bytes that the voxels of a volume may take while it is drawn, one at a time (renderedmpr, rendered3d)',
      ),
      notifications: count(256, 'WebSockets for events of workitems at a time, eight of one AE title; one more is 503'),
      notificationBytes: bytes(
        1024 ** 2,
        'Bytes of events that wait for the reader of a WebSocket, who is cut off above',
      ),
      keptBytes: bytes(
        64 * 1024 ** 2,
        'Bytes of metadata as DICOM JSON that are kept in memory to be sent again, and an eighth as many of headers; those asked for longest ago go first',
      ),
    })
    .prefault({});
}

function count(preset: number, meaning: string, most: number = MOST_COUNT): z.ZodDefault<z.ZodInt> {
  return z.int().min(1).max(most).default(preset).describe(meaning);
}

function bytes(preset: number, meaning: string): z.ZodDefault<z.ZodInt> {
  return z
    .int()
    .min(1024)
    .max(2 ** 46)
    .default(preset)
    .describe(meaning);
}

/** @param preset in milliseconds, as the tables of defaults have it */
function seconds(preset: number, meaning: string): z.ZodDefault<z.ZodNumber> {
  return z
    .number()
    .min(0.1)
    .max(86_400)
    .default(preset / 1000)
    .describe(meaning);
}

/** The limits by key, such as `limits.http.connections`. */
export function flatLimits({ http, ...limits }: LimitsConfig): Readonly<Record<string, number>> {
  const flat: Record<string, number> = {};
  const add = (prefix: string, values: object): void => {
    for (const [name, value] of Object.entries(values))
      if (typeof value === 'number') flat[`${prefix}.${name}`] = value;
  };
  add('limits', limits);
  add('limits.http', http);
  return flat;
}
