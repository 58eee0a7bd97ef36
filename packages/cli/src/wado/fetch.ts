import { WebError } from 'hounsfield/errors';
import { toJson } from 'hounsfield/models';
import type {
  CallOptions,
  NonPatientClient,
  RetrievedPart,
  RetrieveOptions,
  Scope,
  WebClient,
} from 'hounsfield/web/client';
import type { WadoFlags } from '../commands/wado.ts';
import { UsageError } from '../usage-error.ts';
import type { FileName } from './files.ts';
import { byteRange, byUri, drawing, frameNumbers, instanceOf, scopeOf, studyOf, viewing } from './request.ts';

/** Something to be written to a file. */
export interface Fetched extends Pick<RetrievedPart, 'mediaType' | 'transferSyntax' | 'body'> {
  readonly name?: Omit<FileName, 'extension'>;
}

/** What each kind of fetching gives, one file after the other. */
export const fetchers: Readonly<
  Record<WadoFlags['what'], (client: WebClient, asked: Asked) => AsyncIterable<Fetched>>
> = {
  instances: (client, { scope, options }) => instances(client, studyOf(scope), options),
  metadata: (client, { scope, options }) => metadata(client, studyOf(scope), options),
  frames: (client, asked) => frames(client, asked),
  pixeldata: (client, { scope, options }) => client.pixeldataOf(studyOf(scope), options),
  rendered: (client, asked) => pictures(client, asked, 'rendered'),
  thumbnail: (client, asked) => pictures(client, asked, 'thumbnail'),
  renderedmpr: (client, asked) => client.renderedMpr(partsOf(asked), { ...viewing(asked.flags), ...asked.options }),
  rendered3d: (client, asked) => client.rendered3d(partsOf(asked), { ...viewing(asked.flags), ...asked.options }),
  'wado-uri': (client, { scope, flags, options }) =>
    client.retrieveByUri(instanceOf(scope), { ...byUri(flags), ...(options.signal && { signal: options.signal }) }),
  capabilities: (client, { flags, options }) => capabilities(client, flags, options),
  bulkdata: (client, { scope, flags, options }) =>
    flags.uri === undefined ? client.bulkdataOf(studyOf(scope), options) : oneValue(client, flags, flags.uri, options),
};

export interface Asked {
  readonly scope: Partial<Scope>;
  readonly flags: WadoFlags;
  readonly options: RetrieveOptions;
}

/** @throws UsageError */
export function askedOf(flags: WadoFlags, words: readonly string[], options: CallOptions): Asked {
  if (flags.uri !== undefined && flags.what !== 'bulkdata')
    throw new UsageError('--uri goes with --what bulkdata', 'Add it');
  if (flags.range !== undefined && flags.uri === undefined)
    throw new UsageError('--range goes with --uri', 'Name the value');
  const own = { ...options, ...(flags.to === undefined ? {} : { transferSyntax: flags.to }) };
  return { scope: scopeOf(words, flags.category !== undefined), flags, options: own };
}

/** A single object is asked for by itself, since only then a broken transfer can go on; not every server gives it so. */
async function* instances(client: WebClient, scope: Scope, options: RetrieveOptions): AsyncGenerator<Fetched> {
  const { study, series, instance } = scope;
  if (series !== undefined && instance !== undefined) {
    try {
      const { headers, body, discard } = await client.instance({ study, series, instance }, options);
      const type = headers.get('Content-Type') ?? '';
      if (/^application\/dicom(?:;|$)/.test(type)) {
        const [, transferSyntax] = /transfer-syntax="?([\d.]+)/.exec(type) ?? [];
        yield { mediaType: 'application/dicom', transferSyntax, body };
        return;
      }
      await discard();
    } catch (error) {
      if (!(error instanceof WebError) || !WANTS_PARTS.has(error.status)) throw error;
    }
  }
  yield* client.retrieve(scope, options);
}

/** DICOM JSON as the server wrote it. */
async function* metadata(client: WebClient, scope: Scope, options: CallOptions): AsyncGenerator<Fetched> {
  for await (const part of client.metadataText(scope, options)) {
    yield { ...part, mediaType: 'application/dicom+json', name: { prefix: 'metadata-' } };
  }
}

async function* frames(client: WebClient, { scope, flags, options }: Asked): AsyncGenerator<Fetched> {
  if (flags.frames === undefined) throw new UsageError('No frames are named', 'Give --frames, such as 1,3-5');
  const numbers = frameNumbers(flags.frames);
  const wanted = { ...options, ...(flags.type === undefined ? {} : { mediaType: flags.type }) };
  let k = 0;
  // A server gives one part for each frame, in the order asked for (PS3.18 §10.4.1.1.6); the number is that of the request.
  for await (const part of client.frames(instanceOf(scope), numbers, wanted)) {
    yield { ...part, name: { prefix: 'frame-', number: numbers[k++] } };
  }
}

function pictures(
  client: WebClient,
  { scope, flags, options }: Asked,
  kind: 'rendered' | 'thumbnail',
): AsyncIterable<Fetched> {
  return client[kind](partsOf({ scope, flags }), { ...drawing(flags), ...options });
}

function partsOf({ scope, flags }: Pick<Asked, 'scope' | 'flags'>): Scope & { readonly frames?: readonly number[] } {
  if (flags.frames === undefined) return studyOf(scope);
  return { ...instanceOf(scope), frames: frameNumbers(flags.frames) };
}

async function* capabilities(client: WebClient, { type }: WadoFlags, options: CallOptions): AsyncGenerator<Fetched> {
  const mediaType = type ?? 'application/vnd.sun.wadl+xml';
  const text = await client.capabilities({ ...(options.signal && { signal: options.signal }), accept: mediaType });
  yield { mediaType, transferSyntax: undefined, body: once(text), name: { prefix: 'capabilities-' } };
}

/** An instance that belongs to no patient, or its attributes. @throws UsageError */
export async function* nonPatient(client: NonPatientClient, asked: Asked, category: string): AsyncGenerator<Fetched> {
  const { scope, flags, options } = asked;
  const { instance, study } = scope;
  if (instance === undefined || study !== undefined) {
    throw new UsageError('An instance of a category is named alone', 'Give SOPInstanceUID=UID and no other key');
  }
  const own = options.signal === undefined ? {} : { signal: options.signal };
  if (flags.what === 'metadata') {
    const text = JSON.stringify([toJson(await client.attributes(category, instance, own))]);
    const mediaType = 'application/dicom+json';
    yield { mediaType, transferSyntax: undefined, body: once(text), name: { prefix: 'metadata-' } };
  } else if (flags.what === 'instances') {
    const { body } = await client.instance(category, instance, own);
    yield { mediaType: 'application/dicom', transferSyntax: undefined, body };
  } else throw new UsageError('A category has no such resource', 'Give --what instances or metadata');
}

async function* once(text: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield new TextEncoder().encode(text);
}

async function* oneValue(
  client: WebClient,
  flags: WadoFlags,
  uri: string,
  options: CallOptions,
): AsyncGenerator<Fetched> {
  const { headers, body } = await client.bulkdata(uri, { ...options, ...byteRange(flags.range) });
  const [type = ''] = (headers.get('Content-Type') ?? '').split(';');
  yield { mediaType: type.trim().toLowerCase(), transferSyntax: undefined, body };
}

/** What servers answer that give objects in parts only. */
const WANTS_PARTS: ReadonlySet<number> = new Set([400, 406, 415]);
