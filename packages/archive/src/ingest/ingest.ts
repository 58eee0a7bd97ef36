import type { DataSet } from 'hounsfield/data';
import { ParseError, type ParseErrorCode, StorageError } from 'hounsfield/errors';
import { fileMetaBytes } from 'hounsfield/file';
import type { TransferSyntax } from 'hounsfield/syntax';
import type { Audit, AuditEvent } from '../audit/index.ts';
import type { AddResult, Index, InstanceRecord, SearchKeys } from '../index/index.ts';
import type { Log } from '../log.ts';
import type { BlobStore, CommittedBlob, Durable, PendingBlob } from '../storage/index.ts';
import { HeaderReader } from './header-reader.ts';
import { asked, CoercedData, type HookFacts, type IngestHooks } from './hooks.ts';
import { type Announced, type Identity, isUid } from './identity.ts';
import { acceptedSyntax, type IngestLimits } from './limits.ts';
import { type ObjectData, type Received, receive, Source } from './reception.ts';
import { type PreparedRecord, prepareRecord } from './record.ts';
import { Refusal, type RefusalReason } from './refusal.ts';
import { settle } from './same-content.ts';
import { Turns } from './turns.ts';

/** An object that arrives: what is known before its first byte, and its data set. */
export interface Arrival extends Announced {
  readonly transferSyntaxUid: string;
  /** AE title of the sender; absent for one that comes over the web. */
  readonly sourceAeTitle?: string;
  readonly data: ObjectData;
}

/** What became of an object. */
export type IngestResult =
  /** It is durable: bytes, name and index record. `isDuplicate` when that had been so before. */
  | {
      readonly kind: 'stored';
      readonly identity: Identity;
      readonly isDuplicate: boolean;
      /** It has other content than the first one of its instance, and is kept beside it. */
      readonly isVersion?: boolean;
      /** Whether a hook changed it before. */
      readonly isCoerced: boolean;
    }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

export interface IngestOptions {
  readonly blobs: BlobStore;
  readonly index: Index;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly limits: IngestLimits;
  readonly hooks?: IngestHooks;
  /** What its configuration adds to the keys of the index. */
  readonly keys?: SearchKeys;
  /** Whether an instance that comes again with other content is kept beside the first one, or refused. */
  readonly keepsVersions?: boolean;
  /** Where it is written down what was stored. */
  readonly audit?: Pick<Audit, 'record'>;
  /** Told what was wrong in a data set, and which limit it passed, for whoever counts. */
  readonly onUnreadable?: (code: ParseErrorCode) => void;
}

/**
 * The one way into the archive, for C-STORE and STOW-RS. While the bytes stream to a blob, their header is read and their
 * digest made; then the blob is sealed and made durable, then its record is put into the index, and only then is success
 * told. A crash leaves at worst a sealed blob without a record, which the next start indexes.
 */
export class Ingest {
  readonly #options: IngestOptions;
  readonly #turns = new Turns();

  constructor(options: IngestOptions) {
    this.#options = options;
  }

  /**
   * Takes one object in. An object that is not acceptable is a result; nothing is left of it then.
   * @throws whatever the source throws, when the peer is gone for instance; nothing is left then either
   */
  async take(arrival: Arrival): Promise<IngestResult> {
    const source = new Source();
    try {
      return await this.#take(arrival, source);
    } catch (error) {
      if (source.hasFailed(error)) throw error;
      return { kind: 'refused', reason: this.#reasonOf(error) };
    }
  }

  async #take(arrival: Arrival, source: Source): Promise<IngestResult> {
    if (!isUid(arrival.sopClassUid) || !isUid(arrival.sopInstanceUid)) throw new Refusal('invalid-uid');
    const syntax = acceptedSyntax(arrival.transferSyntaxUid);
    const { blobs, limits, onUnreadable: onLimit } = this.#options;
    const data = this.#coerced(arrival, syntax);
    const blob = blobs.put(syntax);
    const fileMeta = metaOf(arrival);
    const { header, inflate } = limits;
    const reader = new HeaderReader({ syntax, origin: fileMeta.length, limits: header, inflate, onLimit });
    let received: Received;
    try {
      // Data that came with the command is taken before this turn ends: what is only lent would have to be copied else.
      const pending = blob.write(fileMeta);
      if (pending !== undefined) await pending;
      const write = (chunk: Uint8Array): Promise<void> | undefined => blob.write(chunk);
      received = await receive({ announced: arrival, data, source, reader, write });
      await this.#accept(received.dataSet, arrival, syntax);
    } catch (error) {
      await blob.abort();
      throw error;
    }
    const result = await this.#turns.take(arrival.sopInstanceUid, () => this.#keep(blob, received, arrival));
    return { ...result, isCoerced: data instanceof CoercedData && data.isChanged };
  }

  async #keep(blob: PendingBlob, received: Received, arrival: Arrival): Promise<Indexed> {
    const receivedAt = this.#options.now();
    const committed = await blob.commit({ digest: received.digest, receivedAt });
    const { transferSyntaxUid, sourceAeTitle = '' } = arrival;
    const facts = { blobKey: committed.key, length: blob.length, receivedAt, transferSyntaxUid, sourceAeTitle };
    // While the disk syncs.
    const prepared = await this.#prepared(received, committed);
    const { keepsVersions: isVersion = false } = this.#options;
    return this.#index({ ...prepared, ...facts, isVersion }, committed);
  }

  /** What cannot be indexed is refused, and must not come back with the next start. */
  async #prepared(received: Received, { key, durable }: CommittedBlob): Promise<PreparedRecord> {
    const { blobs, keys } = this.#options;
    try {
      return prepareRecord(received, keys);
    } catch (error) {
      await durable.then(() => blobs.remove(key, { forGood: true })).catch(() => {});
      throw error;
    }
  }

  #coerced(arrival: Arrival, syntax: TransferSyntax): ObjectData {
    const { hooks, limits } = this.#options;
    const coerce = hooks?.coerce;
    if (coerce === undefined || syntax.deflated) return arrival.data;
    return new CoercedData(arrival.data, { coerce, facts: factsOf(arrival), syntax, limits });
  }

  async #accept(dataSet: DataSet, arrival: Arrival, syntax: TransferSyntax): Promise<void> {
    const { accept, coerce } = this.#options.hooks ?? {};
    const facts = factsOf(arrival);
    if (accept !== undefined && !(await asked(() => accept(dataSet, facts)))) throw new Refusal('not-accepted');
    if (coerce === undefined || !syntax.deflated) return;
    if ((await asked(() => coerce(dataSet, facts))) !== undefined) throw new Refusal('not-coercible');
  }

  async #index(record: InstanceRecord, blob: Durable): Promise<Indexed> {
    const { blobs, index, log, audit } = this.#options;
    const { studyInstanceUid, seriesInstanceUid, sopClassUid, sopInstanceUid, blobKey, digest } = record;
    const identity = { studyInstanceUid, seriesInstanceUid, sopClassUid, sopInstanceUid };
    const add = (): Promise<AddResult> => this.#add({ ...record, isVersion: false }, blob);
    const { added, again } = await settle(record, add, { index, blobs });
    // Only now it is known that it is another content.
    const result = again === 'other' && record.isVersion === true ? await this.#add(record, blob) : added;
    if (result.kind === 'added') {
      audit?.record(eventOf('stored', identity));
      return { kind: 'stored', identity, isDuplicate: false };
    }
    if (result.kind === 'version') {
      audit?.record({ what: 'version-kept', instance: sopInstanceUid });
      log.warn({ sopInstanceUid, digest }, 'An instance came again with other content, which is kept beside the first');
      return { kind: 'stored', identity, isDuplicate: false, isVersion: true };
    }
    if (again === 'other') {
      // What was refused must not come back.
      await blobs.remove(blobKey, { forGood: true });
      audit?.record({ what: 'duplicate-refused', instance: sopInstanceUid });
      log.warn({ sopInstanceUid, digest }, 'An instance came again with other content and was refused');
      throw new Refusal('duplicate-differs');
    }
    if (again === 'same') await blobs.remove(blobKey);
    else this.#mended(record);
    audit?.record(eventOf('stored-again', identity));
    return { kind: 'stored', identity, isDuplicate: true };
  }

  async #add(record: InstanceRecord, blob: Durable): Promise<AddResult> {
    const { blobs, index } = this.#options;
    try {
      return await index.add(record, blob);
    } catch (error) {
      // On any other error the record may have been written, so its blob stays for the next start to look at.
      if (error instanceof StorageError && UNWRITTEN.has(error.code))
        await blobs.remove(record.blobKey).catch(() => {});
      throw error;
    }
  }

  #mended({ sopInstanceUid, digest }: InstanceRecord): void {
    const { audit, log } = this.#options;
    audit?.record({ what: 'mended', instance: sopInstanceUid });
    log.error(
      { sopInstanceUid, digest },
      'A stored object was damaged or gone; the same came again and took its place',
    );
  }

  #failed(error: unknown): void {
    this.#options.log.error({ err: error }, 'An object could not be processed');
  }

  #reasonOf(error: unknown): RefusalReason {
    if (error instanceof Refusal) {
      if (error.cause !== undefined && error.reason === 'processing-failure') this.#failed(error.cause);
      return error.reason;
    }
    if (error instanceof ParseError) {
      this.#options.onUnreadable?.(error.code);
      return reasons[error.code] ?? 'cannot-understand';
    }
    const { log } = this.#options;
    if (error instanceof StorageError) {
      log.error({ code: error.code }, error.message);
      return 'out-of-resources';
    }
    this.#failed(error);
    return 'processing-failure';
  }
}

/** After these there is no record. Its blob would come back with the next start, even where the object was deleted since. */
const UNWRITTEN: ReadonlySet<string> = new Set(['disk-full', 'index-unreachable', 'index-in-use', 'index-behind']);

/** What cannot be read for a reason of its own. */
const reasons: Readonly<Partial<Record<ParseErrorCode, RefusalReason>>> = { 'inflated-too-large': 'inflates-too-much' };

/** A result before it is known whether the object was changed on its way. */
type Indexed = Omit<Extract<IngestResult, { readonly kind: 'stored' }>, 'isCoerced'>;

function eventOf(what: 'stored' | 'stored-again', { studyInstanceUid: study, sopInstanceUid }: Identity): AuditEvent {
  return study === '' ? { what: `non-patient-${what}`, instance: sopInstanceUid } : { what, study };
}

function factsOf({ sopClassUid, sopInstanceUid, transferSyntaxUid, sourceAeTitle }: Arrival): HookFacts {
  const source = sourceAeTitle === undefined ? {} : { sourceAeTitle };
  return { sopClassUid, sopInstanceUid, transferSyntaxUid, ...source };
}

function metaOf({ sopClassUid, sopInstanceUid, transferSyntaxUid, sourceAeTitle }: Arrival): Uint8Array {
  return fileMetaBytes({
    sopClassUid,
    sopInstanceUid,
    transferSyntaxUid,
    ...(sourceAeTitle === undefined || sourceAeTitle === '' ? {} : { sourceAeTitle }),
  });
}
