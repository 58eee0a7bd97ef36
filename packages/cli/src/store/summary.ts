import { byteSize } from '../byte-size.ts';
import { visible } from '../text-width.ts';
import { nameOfUid, type Outcome, type Tally } from './outcome.ts';
import type { Batch } from './plan.ts';

/** What is printed when all is done: one line for the whole, one for each reason. */
export function summaryLines(tally: Tally, seconds: number): string[] {
  const { counts, stored, bytes } = tally;
  const all = stored + counts.failed;
  const rate = seconds > 0 ? ` (${byteSize(Math.round(bytes / seconds))}/s)` : '';
  const first = `Sent ${stored} of ${plural(all, 'file')}, ${byteSize(bytes)} in ${seconds.toFixed(1)} s${rate}.`;
  return [first, ...reasonLines(tally)];
}

/** What a run that only looks would send. */
export function planLines(batches: readonly Batch[], tally: Tally): string[] {
  const lines = [`${plural(tally.counts.planned, 'file')} would be sent:`];
  for (const { kinds } of batches) {
    for (const { sopClassUid, transferSyntaxUid, files } of kinds) {
      lines.push(`  ${plural(files.length, 'file')}: ${nameOfUid(sopClassUid)} in ${nameOfUid(transferSyntaxUid)}`);
    }
  }
  if (batches.length > 1)
    lines.push(`in ${batches.length} rounds, because an association holds 128 presentation contexts.`);
  return [...lines, ...reasonLines(tally)];
}

/** The last line of --json. */
export function summaryJson({ counts, bytes }: Tally, seconds: number): string {
  const { sent, warning: warnings, failed, skipped, planned } = counts;
  return JSON.stringify({
    summary: { sent, warnings, failed, skipped, planned, bytes, seconds: Number(seconds.toFixed(3)) },
  });
}

/** One file on one line. */
export function outcomeLine({ file, outcome, reason }: Outcome): string {
  return visible(`${outcome.padEnd(7)} ${file}${reason === undefined ? '' : `: ${reason}`}`);
}

function reasonLines(tally: Tally): string[] {
  const lines: string[] = [];
  for (const [outcome, reasons] of tally.reasons) {
    for (const [reason, { count, first }] of reasons) {
      const files = count === 1 ? first : `${first} and ${count - 1} more`;
      lines.push(visible(`${count} ${NAMES[outcome] ?? outcome}: ${reason.replace(/\.$/, '')} (${files})`));
    }
  }
  return lines;
}

function plural(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}

const NAMES: Readonly<Record<string, string>> = {
  failed: 'failed',
  warning: 'sent with a warning',
  skipped: 'skipped',
};
