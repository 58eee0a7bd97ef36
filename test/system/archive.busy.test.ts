import { expect, it } from 'vitest';
import { startArchiveProcess } from './support/archive-process.ts';
import { faultsOf, filesOf, Ledger, largeObject, sendByStore, sendByStow } from './support/archive-senders.ts';

/** Together they want more of the memory that leads to the disk than there is. */
const senders = [sendByStore, sendByStow, sendByStore, sendByStow, sendByStore, sendByStow, sendByStore, sendByStow];
const EACH = 8;

it('keeps every byte of large objects that come from many senders at the same time (issue 5, TRUST §3)', {
  timeout: 120_000,
}, async () => {
  await using archive = await startArchiveProcess('serve');
  const ledger = new Ledger(largeObject);
  const all = [...senders, ...senders, ...senders];
  const told = await Promise.all(all.map(send => send(archive, ledger, EACH)));
  expect(told.every(status => status === 0 || status === 200)).toBe(true);
  expect(ledger.acknowledged.size).toBe(all.length * EACH);
  expect(faultsOf(await filesOf(archive), ledger)).toEqual([]);
});
