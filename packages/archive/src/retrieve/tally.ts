import { DataSet } from 'hounsfield/data';
import type { DimseReply } from 'hounsfield/network';

/** Counts the sub-operations of one C-MOVE or C-GET and makes its replies (PS3.4 §C.4.2.1.5 to §C.4.2.1.8). */
export class Tally {
  readonly #total: number;
  #completed = 0;
  #warning = 0;
  readonly #failed: string[] = [];

  constructor(total: number) {
    this.#total = total;
  }

  completed(): void {
    this.#completed++;
  }

  warned(): void {
    this.#warning++;
  }

  failed(sopInstanceUid: string): void {
    this.#failed.push(sopInstanceUid);
  }

  pending(): DimseReply {
    const { completed, failed, warning } = this.#numbers();
    const remaining = Math.max(0, this.#total - completed - failed - warning);
    return { status: PENDING, subOperations: { remaining, completed, failed, warning } };
  }

  last(): DimseReply {
    const subOperations = this.#numbers();
    const { completed, failed, warning } = subOperations;
    const isClean = failed === 0 && warning === 0;
    const status = isClean ? SUCCESS : completed + warning === 0 ? NOTHING_DONE : SOME_FAILED;
    return { status, subOperations, ...this.#failedList() };
  }

  /** The end after C-CANCEL: what was not begun remains. */
  cancelled(): DimseReply {
    return { ...this.pending(), status: CANCELLED, ...this.#failedList() };
  }

  #failedList(): Pick<DimseReply, 'dataSet'> {
    return this.#failed.length === 0 ? {} : { dataSet: DataSet.of({ FailedSOPInstanceUIDList: this.#failed }) };
  }

  #numbers(): { completed: number; failed: number; warning: number } {
    return { completed: this.#completed, failed: this.#failed.length, warning: this.#warning };
  }
}

/** PS3.4 Tables C.4-2 and C.4-3 */
const PENDING = 0xff00;
const CANCELLED = 0xfe00;
const SUCCESS = 0x0000;
const SOME_FAILED = 0xb000;
const NOTHING_DONE = 0xa702;
