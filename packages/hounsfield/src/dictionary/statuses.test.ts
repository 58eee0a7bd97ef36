import { describe, expect, it } from 'vitest';
import { dimseStatuses } from './statuses.generated.ts';
import { dimseStatus, statusCategory } from './statuses.ts';

describe('dimseStatus', () => {
  it('reads a code inside a range (PS3.4 §B.2.3)', () => {
    expect(dimseStatus(0xa7ff, 'Storage')).toMatchObject({ category: 'failure', meaning: 'Refused: Out of resources' });
  });

  it('prefers the row of the service to the general one', () => {
    expect(dimseStatus(0x0000, 'Query/Retrieve', 'C-FIND')?.meaning).toBe('Matching is complete');
    expect(dimseStatus(0x0000)?.meaning).toBe('Success');
  });

  it('prefers a row of one code to a range', () => {
    expect(dimseStatus(0xc311, 'UPS')).toMatchObject({ from: 0xc311, to: 0xc311 });
    expect(dimseStatus(0xc3ff, 'UPS')).toMatchObject({ from: 0xc000, to: 0xcfff });
  });

  it('tells the operations of one service apart', () => {
    expect(dimseStatus(0xa801, 'Query/Retrieve', 'C-MOVE')?.meaning).toBe('Refused: Move Destination unknown');
    expect(dimseStatus(0xa801, 'Query/Retrieve', 'C-FIND')).toBeUndefined();
  });

  it('falls back to the general codes of PS3.7 Annex C', () => {
    expect(dimseStatus(0x0122, 'Storage', 'C-STORE')?.section).toBe('PS3.7 §C.5.6');
  });

  it('knows nothing of a code that no table has', () => {
    expect(dimseStatus(0x4242, 'Storage')).toBeUndefined();
  });
});

describe('statusCategory', () => {
  it('agrees with every row of the tables at both ends of its range (PS3.7 Annex C)', () => {
    for (const { from, to, category, service, meaning } of dimseStatuses) {
      expect([statusCategory(from), statusCategory(to)], `${service}: ${meaning}`).toEqual([category, category]);
    }
  });

  it('takes an unknown code for a failure', () => {
    expect(statusCategory(0x4242)).toBe('failure');
  });
});
