import { StorageError } from 'hounsfield/errors';
import { IndexFailure } from '../failure.ts';
import type { AddResult, InstanceRecord } from '../record.ts';
import { Doubt } from './doubt.ts';
import { isLost, postgresFailure, UnknownOutcome } from './failure.ts';

/** What adds records in one transaction. */
export interface BatchWriter {
  add(records: readonly InstanceRecord[]): Promise<readonly AddResult[]>;
}

interface Waiting {
  readonly record: InstanceRecord;
  resolve(result: AddResult): void;
  reject(error: unknown): void;
}

/** Records that come while others are written share the next transaction, and so its sync. */
export class GroupCommit {
  readonly #writer: BatchWriter;
  readonly #doubt: Doubt;
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;

  constructor(writer: BatchWriter, doubt: Doubt = new Doubt()) {
    this.#writer = writer;
    this.#doubt = doubt;
  }

  /** @throws StorageError */
  async add(record: InstanceRecord): Promise<AddResult> {
    this.#doubt.refuseOthers();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ record, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // What is given in the same moment is together from the start.
    await Promise.resolve();
    while (this.#waiting.length > 0) await this.#write(this.#waiting.splice(0, MOST));
    this.#running = undefined;
  }

  /** Where one record is at fault all are tried one by one, so that it does not refuse the others. */
  async #write(batch: readonly Waiting[]): Promise<void> {
    try {
      this.#doubt.refuseOthers();
      const results = await this.#added(batch.map(({ record }) => record));
      for (const [k, { resolve }] of batch.entries()) resolve(results[k] ?? { kind: 'added' });
    } catch (error) {
      if (batch.length > 1 && isOfOne(error)) for (const each of batch) await this.#write([each]);
      else {
        // Whoever waits behind a server that is away, or hangs, need not wait for that once more.
        const others = isLost(error) ? this.#waiting.splice(0) : [];
        for (const { reject } of [...batch, ...others]) reject(postgresFailure(error));
      }
    }
  }

  /** Whoever waits behind a batch in doubt is refused at once: that may take as long as the database is away. */
  async #added(records: readonly InstanceRecord[]): Promise<readonly AddResult[]> {
    try {
      return await this.#writer.add(records);
    } catch (error) {
      if (!(error instanceof UnknownOutcome)) throw error;
      const settling = this.#doubt.settle(() => this.#writer.add(records));
      for (const { reject } of this.#waiting.splice(0)) reject(postgresFailure(error.cause));
      return settling;
    }
  }
}

function isOfOne(error: unknown): boolean {
  return !isLost(error) && ![UnknownOutcome, StorageError, IndexFailure].some(kind => error instanceof kind);
}

/** Records of one transaction, at most. */
const MOST = 64;
