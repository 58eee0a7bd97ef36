import { describe, expect, it } from 'vitest';
import type { StoreHeader } from '../header/store-header.ts';
import { outcomeJson, outcomeOf, statusText, Tally } from './outcome.ts';
import { summaryJson, summaryLines } from './summary.ts';

const header: StoreHeader = {
  path: 'a.dcm',
  sopClassUid: '1.2.840.10008.5.1.4.1.1.2',
  sopInstanceUid: '1.2',
  transferSyntaxUid: '1.2.840.10008.1.2',
  dataStart: 300,
  dataLength: 1000,
};

describe('the outcome of a C-STORE (PS3.4 Table B.2-1)', () => {
  it.each([
    [0x0000, 'sent'],
    [0xb000, 'warning'],
    [0xb006, 'warning'],
    [0xb007, 'warning'],
    [0x0107, 'warning'],
    [0xa700, 'failed'],
    [0xa900, 'failed'],
    [0xc000, 'failed'],
    [0xcfff, 'failed'],
    [0x0111, 'failed'],
    [0x0122, 'failed'],
    [0x9999, 'failed'],
  ] as const)('is of status %i: %s', (status, outcome) => {
    expect(outcomeOf(header, status, undefined).outcome).toBe(outcome);
  });

  it('says what the status means, and what the peer adds', () => {
    expect(statusText(0xa700, undefined)).toMatch(/^A700 .*[Oo]ut of [Rr]esources/);
    expect(statusText(0xa700, 'disk full')).toMatch(/\(the peer says: disk full\)$/);
    expect(statusText(0x9999, undefined)).toMatch(/^9999 /);
  });

  it('is one JSON object', () => {
    expect(JSON.parse(outcomeJson(outcomeOf(header, 0, undefined)))).toEqual({
      file: 'a.dcm',
      outcome: 'sent',
      status: 0,
      sopClassUid: header.sopClassUid,
      sopInstanceUid: '1.2',
      transferSyntaxUid: header.transferSyntaxUid,
      bytes: 1000,
    });
  });
});

describe('the summary', () => {
  const tally = new Tally();
  tally.add(outcomeOf(header, 0, undefined));
  tally.add(outcomeOf(header, 0xb000, undefined));
  tally.add(outcomeOf(header, 0xa700, undefined));
  tally.add(outcomeOf({ ...header, path: 'b.dcm' }, 0xa700, undefined));
  tally.add({ file: 'x\n.txt', outcome: 'skipped', reason: 'No DICOM.' });

  it('counts files and bytes, and groups failures by their reason', () => {
    const [first, ...others] = summaryLines(tally, 2);
    expect(first).toBe('Sent 2 of 4 files, 2.0 KiB in 2.0 s (1000 bytes/s).');
    expect(others).toHaveLength(3);
    expect(others[0]).toMatch(/^2 failed: A700 .* \(a\.dcm and 1 more\)$/);
    expect(others[1]).toMatch(/^1 sent with a warning: B000 /);
    expect(others[2]).toBe('1 skipped: No DICOM (x␊.txt)');
  });

  it('is one JSON object', () => {
    expect(JSON.parse(summaryJson(tally, 2))).toEqual({
      summary: { sent: 1, warnings: 1, failed: 2, skipped: 1, planned: 0, bytes: 2000, seconds: 2 },
    });
  });
});
