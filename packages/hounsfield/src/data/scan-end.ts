import { scanAnyOrder } from './scan-any-order.ts';
import type { Scanner } from './scanner.ts';

/**
 * Ends a data set: the last element may wait for bytes that do not come.
 * @throws ParseError `truncated`
 */
export function endScan(scanner: Scanner): void {
  if (scanner.skip === 0 && !scanner.done) scanner.run();
  // As it should be.
  if (scanner.skip === 0 && scanner.open.depth === 0 && (scanner.done || scanner.pending === 0)) return;
  scanner.passKept();
  const isPadding = hasPadding(scanner);
  if (scanner.options.acceptsTruncated && !scanner.done && !isPadding) readCut(scanner);
  const left = scanner.done ? 0 : scanner.pending;
  if (scanner.skip > 0 || (left > 0 && !isPadding && !scanner.isCut)) scanner.fail('truncated', scanner.at);
  if (left > 0) scanner.warn('trailing-bytes', scanner.at);
  const { open } = scanner;
  while (open.depth > 0) {
    if (!open.isUndefined && !scanner.isCut) scanner.fail('truncated', scanner.at);
    scanner.warn(open.isUndefined ? 'unended-sequence' : 'truncated', scanner.at);
    scanner.close();
  }
}

/** Whether what is left are a few zeros behind the last element. */
function hasPadding({ kept, keptLength, at, open }: Scanner): boolean {
  return (
    keptLength > at &&
    keptLength - at < 8 &&
    open.depth === 0 &&
    kept.subarray(at, keptLength).every(byte => byte === 0)
  );
}

/** Takes of the last element what is there. */
function readCut(scanner: Scanner): void {
  scanner.isCut = true;
  if (scanner.skip === 0) {
    scanAnyOrder(scanner);
    return;
  }
  const { bulk, tokens } = scanner;
  bulk[bulk.length - 1]! -= scanner.skip;
  scanner.base -= scanner.skip;
  scanner.skip = 0;
  scanner.oddities.push({ code: 'truncated', offset: bulk.at(-2)!, token: tokens.count - 1 });
}
