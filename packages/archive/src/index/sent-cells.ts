import { IndexFailure } from './failure.ts';
import type { Level } from './keys.ts';
import type { Cells, InstanceRecord } from './record.ts';

/** What a record says of patient, study and series. */
type UpperCells = Readonly<Record<Exclude<Level, 'instance'>, Cells>>;

/** A record on its way to a thread: most of a series say the same of the upper levels, which then goes only once. */
export interface SentRecord extends Omit<InstanceRecord, 'keys'> {
  readonly instance: Cells;
  /** The number of its cells of the upper levels, */
  readonly upper: number;
  /** and these, where the thread has not got them yet. */
  readonly cells?: UpperCells;
}

/** Numbers cells as they are sent. Both sides keep the same numbers, and let go of the same. */
export class CellSender {
  readonly #sent = new Map<number, UpperCells>();
  /** By the cells of the series. */
  readonly #numbers = new WeakMap<Cells, number>();
  #next = 1;

  pack({ keys, ...facts }: InstanceRecord): SentRecord {
    const { instance, ...cells } = keys;
    const known = this.#numbers.get(cells.series) ?? 0;
    const sent = this.#sent.get(known);
    if (sent?.study === cells.study && sent.patient === cells.patient) return { ...facts, instance, upper: known };
    const number = this.#next++;
    this.#numbers.set(cells.series, number);
    keep(this.#sent, number, cells);
    return { ...facts, instance, upper: number, cells };
  }
}

/** Puts records together again; those that were sent with the same cells have the same objects then. */
export class CellReceiver {
  readonly #kept = new Map<number, UpperCells>();

  /** @throws IndexFailure `index-failed` for cells that never came */
  unpack({ instance, upper, cells, ...facts }: SentRecord): InstanceRecord {
    if (cells !== undefined) keep(this.#kept, upper, cells);
    const found = cells ?? this.#kept.get(upper);
    if (found === undefined) throw new IndexFailure('index-failed', 'a record came without its cells');
    return { ...facts, keys: { ...found, instance } };
  }
}

/** What came first goes first. */
function keep(map: Map<number, UpperCells>, number: number, cells: UpperCells): void {
  map.set(number, cells);
  if (map.size <= MOST) return;
  for (const first of map.keys()) {
    map.delete(first);
    return;
  }
}

const MOST = 32;
