import { setTimeout } from 'node:timers/promises';
import { DataSet, unpackTape } from 'hounsfield/data';
import type { Log } from '../../log.ts';
import type { IndexConfig } from '../config.ts';
import { attributeCells } from '../extract.ts';
import { inflateHeader } from '../header.ts';
import { levels } from '../keys.ts';
import type { Index } from '../open-index.ts';
import { type AddedFacts, type AddedKey, addedFacts, SearchKeys } from './added-keys.ts';
import { type AttributeRow, type AttributeValue, attributeRow, valuesOf } from './upkeep.ts';

export interface AddedOptions {
  readonly index: Pick<Index, 'upkeep'>;
  readonly log: Log;
  readonly wanted: IndexConfig['indexedAttributes'];
  /** Headers that are looked at in one transaction. */
  readonly page?: number;
}

/**
 * The attributes that the configuration adds to the keys of the index. New objects bring their values with them; those of
 * earlier ones come from their stored headers in the background, and those of attributes that the configuration has no
 * more go away there. The index keeps how far that is, so that the next start goes on with it.
 */
export class AddedAttributes {
  readonly keys: SearchKeys;
  readonly #options: AddedOptions;
  readonly #stopping = new AbortController();
  readonly #unfinished: AttributeRow[];
  readonly #removed: readonly AttributeRow[];
  #running: Promise<void> | undefined;

  private constructor(options: AddedOptions, keys: readonly AddedKey[], rows: readonly AttributeRow[]) {
    this.#options = options;
    this.#removed = rows.filter(row => row.isRemoved);
    this.#unfinished = rows.filter(row => !row.isRemoved && row.done < row.goal);
    this.keys = new SearchKeys(keys);
    for (const { id } of this.#unfinished) this.keys.unfinished.add(id);
  }

  /**
   * Brings the list of the index in line with the configuration; values follow by `start`.
   * @throws StorageError
   */
  static async open(options: AddedOptions): Promise<AddedAttributes> {
    const { index, wanted } = options;
    const facts = levels.flatMap(level => wanted[level].map(text => addedFacts(text, level)));
    // The configuration was checked.
    const added = facts.filter((each): each is AddedFacts => typeof each !== 'string');
    const before = (await index.upkeep({ what: 'define', add: [], remove: [] })).map(attributeRow);
    const add = added.filter(each => !before.some(row => isOf(row, each)));
    const remove = before.filter(row => !row.isRemoved && !added.some(each => isOf(row, each))).map(row => row.id);
    const changed = add.length + remove.length > 0;
    const after = changed ? (await index.upkeep({ what: 'define', add, remove })).map(attributeRow) : before;
    const keys = added.map(each => ({ ...each, attribute: after.find(row => isOf(row, each))?.id ?? 0 }));
    return new AddedAttributes(options, keys, after);
  }

  /** How many objects are still to be looked at. */
  get left(): number {
    return Math.max(0, ...this.#unfinished.map(row => row.goal - row.done));
  }

  /** Begins what is to be done in the background. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** Settles when all has been done, or when it was told to stop. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        for (const row of this.#removed) await this.#forget(row);
        while (this.#unfinished.length > 0) await this.#fill();
        return;
      } catch (error) {
        if (this.#stopping.signal.aborted) return;
        this.#options.log.error({ err: error }, 'Added attributes could not be indexed; it is tried again');
        await this.#pause(RETRY_AFTER);
      }
    }
  }

  async #forget({ id, path }: AttributeRow): Promise<void> {
    const { index, log } = this.#options;
    for (;;) {
      const begun = performance.now();
      const left = await index.upkeep({ what: 'forget', attribute: id, limit: MOST_REMOVED });
      if (left.length === 0) break;
      await this.#pause(performance.now() - begun);
    }
    log.info({ attribute: path }, 'An attribute that is indexed no more was taken out of the index');
  }

  /** Brings the attributes that are farthest behind up to their goal. */
  async #fill(): Promise<void> {
    const { index, log, page = PAGE } = this.#options;
    let done = Math.min(...this.#unfinished.map(row => row.done));
    const behind = this.#unfinished.filter(row => row.done === done);
    const upTo = Math.max(...behind.map(row => row.goal));
    const attributes = behind.map(row => row.id);
    const keys = this.keys.added.filter(key => attributes.includes(key.attribute));
    log.info({ attributes: keys.map(key => key.path), objects: upTo - done }, 'Stored objects are being indexed anew');
    let told = performance.now();
    while (done < upTo) {
      const begun = performance.now();
      const rows = await index.upkeep({ what: 'headers', after: done, upTo, limit: page });
      const values = rows.flatMap(row => this.#valuesIn(row, keys));
      done = rows.length < page ? upTo : Number(rows.at(-1)?.['instance']);
      await index.upkeep({ what: 'fill', values, attributes, done });
      for (const row of behind) this.#unfinished.splice(this.#unfinished.indexOf(row), 1);
      behind.splice(0, behind.length, ...behind.map(row => ({ ...row, done })));
      this.#unfinished.push(...behind.filter(row => row.done < upTo));
      if (begun - told > TELL_EVERY) {
        told = begun;
        log.info({ left: upTo - done }, 'Stored objects are being indexed anew');
      }
      await this.#pause(performance.now() - begun);
    }
    for (const id of attributes) this.keys.unfinished.delete(id);
    log.info({ attributes: keys.map(key => key.path) }, 'Stored objects were indexed anew');
  }

  /** A header that cannot be read has no values: the rest goes on. */
  #valuesIn(row: HeaderRow, keys: readonly AddedKey[]): readonly AttributeValue[] {
    const { packed } = row;
    const owners = {
      patient: Number(row['patient']),
      study: Number(row['study']),
      series: Number(row['series']),
      instance: Number(row['instance']),
    };
    try {
      if (!(packed instanceof Uint8Array)) return [];
      return valuesOf(attributeCells(DataSet.fromTape(unpackTape(inflateHeader(packed))), keys), owners);
    } catch (error) {
      this.#options.log.error({ err: error, instance: owners.instance }, 'A header of the index cannot be read');
      return [];
    }
  }

  /** As long as the work took, so that whoever stores and searches has at least half of the time. */
  async #pause(milliseconds: number): Promise<void> {
    await setTimeout(milliseconds, undefined, { signal: this.#stopping.signal, ref: false });
  }
}

type HeaderRow = Awaited<ReturnType<Index['upkeep']>>[number];

function isOf(row: AttributeRow, { path, level, kind }: AddedFacts): boolean {
  return !row.isRemoved && row.path === path && row.level === level && row.kind === kind;
}

/** Headers of one transaction. */
const PAGE = 100;
const MOST_REMOVED = 1000;
const TELL_EVERY = 10_000;
const RETRY_AFTER = 60_000;
