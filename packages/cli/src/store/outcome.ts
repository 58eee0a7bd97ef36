import { dimseStatus, statusCategory, uidByValue } from 'hounsfield/dictionary';
import { formatStatus } from 'hounsfield/network';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { StoreHeader } from '../header/store-header.ts';

/** What became of one file. */
export interface Outcome {
  readonly file: string;
  readonly outcome: 'sent' | 'warning' | 'failed' | 'skipped' | 'planned';
  readonly header?: StoreHeader;
  /** Status (0000,0900) of the answer. */
  readonly status?: number;
  /** One sentence. */
  readonly reason?: string;
  /** Whose fault a failure is. */
  readonly exit?: ExitCode;
}

/** Files that met the same reason. */
export interface Reason {
  readonly count: number;
  readonly first: string;
}

/** All outcomes of one run in numbers, and the reasons of failures and skips with their counts. */
export class Tally {
  readonly counts: Record<Outcome['outcome'], number> = { sent: 0, warning: 0, failed: 0, skipped: 0, planned: 0 };
  readonly failures: ExitCode[] = [];
  /** How many files each reason met, and the first of them; failures, warnings and skips apart. */
  readonly reasons: ReadonlyMap<Outcome['outcome'], Map<string, Reason>> = new Map([
    ['failed', new Map<string, Reason>()],
    ['warning', new Map<string, Reason>()],
    ['skipped', new Map<string, Reason>()],
  ]);
  /** Bytes of data sets that the peer has taken. */
  bytes = 0;

  add({ file, outcome, header, reason = '', exit }: Outcome): void {
    this.counts[outcome]++;
    if (outcome === 'failed') this.failures.push(exit ?? exitCode.local);
    if (outcome === 'sent' || outcome === 'warning') this.bytes += header?.dataLength ?? 0;
    const reasons = this.reasons.get(outcome);
    const { count, first } = reasons?.get(reason) ?? { count: 0, first: file };
    reasons?.set(reason, { count: count + 1, first });
  }

  /** Files that the peer has, warnings counted. */
  get stored(): number {
    return this.counts.sent + this.counts.warning;
  }
}

/** The outcome that a status of C-STORE means (PS3.4 Table B.2-1). */
export function outcomeOf(header: StoreHeader, status: number, comment: string | undefined): Outcome {
  const facts = { file: header.path, header, status };
  const category = statusCategory(status);
  if (category === 'success') return { ...facts, outcome: 'sent' };
  const reason = statusText(status, comment);
  if (category === 'warning') return { ...facts, outcome: 'warning', reason };
  return { ...facts, outcome: 'failed', reason, exit: exitCode.peer };
}

/** A status as the standard words it, with what the peer adds: `A700 Refused: Out of Resources (disk full)`. */
export function statusText(status: number, comment: string | undefined): string {
  const meaning =
    dimseStatus(status, 'Storage', 'C-STORE')?.meaning ?? `a status of the kind ${statusCategory(status)}`;
  const words = `${formatStatus(status)} ${meaning}`;
  return comment === undefined || comment === '' ? words : `${words} (the peer says: ${comment})`;
}

/** A UID with its name in the standard. */
export function nameOfUid(uid: string): string {
  const name = uidByValue(uid)?.name;
  return name === undefined || name === '' ? uid : name;
}

/** The object that --json prints for a file. */
export function outcomeJson({ file, outcome, status, reason, header }: Outcome): string {
  const facts =
    header === undefined
      ? {}
      : {
          sopClassUid: header.sopClassUid,
          sopInstanceUid: header.sopInstanceUid,
          transferSyntaxUid: header.transferSyntaxUid,
          bytes: header.dataLength,
        };
  return JSON.stringify({ file, outcome, status, reason, ...facts });
}
