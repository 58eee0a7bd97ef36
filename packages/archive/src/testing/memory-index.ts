import { StorageError } from 'hounsfield/errors';
import type { AddResult, FoundRow, Index, InstanceFacts, InstanceRecord, Upkeep } from '../index/index.ts';
import type { Row } from '../index/query.ts';
import type { Durable } from '../storage/index.ts';

/** An index in memory that knows how to add; for tests of what happens around it. */
export class MemoryIndex implements Index {
  readonly records: Map<string, InstanceRecord> = new Map();
  /** Called before a record is added; may throw. */
  before: (record: InstanceRecord) => void | Promise<void> = () => {};

  async add(record: InstanceRecord, blob?: Durable): Promise<AddResult> {
    await blob?.durable;
    await this.before(record);
    const known = this.records.get(record.sopInstanceUid);
    if (known === undefined) {
      this.records.set(record.sopInstanceUid, record);
      return { kind: 'added' };
    }
    return {
      kind: 'duplicate',
      isSame: known.digest === record.digest && known.transferSyntaxUid === record.transferSyntaxUid,
    };
  }

  search(): AsyncIterable<FoundRow> {
    throw new StorageError('index-failed');
  }

  pages(): AsyncIterable<readonly FoundRow[]> {
    throw new StorageError('index-failed');
  }

  count(): Promise<number> {
    return Promise.resolve(this.records.size);
  }

  instances(): AsyncIterable<InstanceFacts> {
    throw new StorageError('index-failed');
  }

  locate(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  header(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  async blobKeys(beginning: string): Promise<readonly string[]> {
    return [...this.records.values()].map(record => record.blobKey).filter(key => key.startsWith(beginning));
  }

  async upkeep(work: Upkeep): Promise<readonly Row[]> {
    if (work.what === 'mend') return this.#mend(work);
    if (work.what === 'before') return [];
    if (work.what !== 'versions') throw new StorageError('index-failed');
    const known = this.records.get(work.sopInstanceUid);
    if (known === undefined) return [];
    const { blobKey: blob_key, length, digest, transferSyntaxUid: transfer_syntax_uid } = known;
    return [{ blob_key, length, digest, transfer_syntax_uid, received_at: known.receivedAt, source_ae_title: '' }];
  }

  async close(): Promise<void> {}

  #mend({ from, record }: Extract<Upkeep, { readonly what: 'mend' }>): readonly Row[] {
    const known = [...this.records.values()].find(each => each.blobKey === from);
    if (known === undefined) return [];
    this.records.set(known.sopInstanceUid, { ...known, ...record });
    return [{ blob_key: record.blobKey }];
  }
}
