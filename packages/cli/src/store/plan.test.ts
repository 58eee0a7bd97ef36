import { describe, expect, it } from 'vitest';
import type { StoreHeader } from '../header/store-header.ts';
import { plan } from './plan.ts';

const file = (sopClassUid: string, transferSyntaxUid: string, path = 'f'): StoreHeader => ({
  path,
  sopClassUid,
  sopInstanceUid: '1.2',
  transferSyntaxUid,
  dataStart: 0,
  dataLength: 10,
});

describe('the plan of what goes over which association', () => {
  it('has one presentation context for each SOP class and transfer syntax', () => {
    const [batch, ...others] = plan([
      file('1', '9', 'a'),
      file('1', '8', 'b'),
      file('1', '9', 'c'),
      file('2', '9', 'd'),
    ]);
    expect(others).toEqual([]);
    expect(batch?.kinds.map(kind => [kind.sopClassUid, kind.transferSyntaxUid, kind.files.length])).toEqual([
      ['1', '9', 2],
      ['1', '8', 1],
      ['2', '9', 1],
    ]);
    expect(batch?.files.map(({ path }) => path)).toEqual(['a', 'c', 'b', 'd']);
  });

  it('never puts more than 128 into one association (PS3.8 §9.3.2.2), and leaves no file out', () => {
    const files = Array.from({ length: 300 }, (_, k) => file(`1.${k}`, '9', `${k}`));
    const batches = plan(files);
    expect(batches.map(({ kinds }) => kinds.length)).toEqual([128, 128, 44]);
    expect(batches.flatMap(batch => batch.files)).toHaveLength(300);
  });

  it('is empty without files', () => {
    expect(plan([])).toEqual([]);
  });
});
