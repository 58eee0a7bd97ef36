import { writeFile } from 'node:fs/promises';
import { temporaryFolder } from '@hounsfield/testkit';
import { WebError } from 'hounsfield/errors';
import type { StoreAnswer, StoreObject } from 'hounsfield/web/client';
import { describe, expect, it } from 'vitest';
import type { StoreHeader } from '../header/store-header.ts';
import type { Outcome } from '../store/outcome.ts';
import { batches } from './batches.ts';
import { outcomesOf, stow } from './send.ts';

const file = (uid: string, path = uid, dataLength = 10): StoreHeader => ({
  path,
  sopClassUid: '1.2',
  sopInstanceUid: uid,
  transferSyntaxUid: '1.3',
  dataStart: 4,
  dataLength,
});
const answer = (facts: Partial<StoreAnswer>): StoreAnswer => ({
  status: 200,
  retrieveUrl: undefined,
  results: [],
  others: [],
  ...facts,
});

describe('the requests of hu stow', () => {
  it('hold so many files and bytes, one of more alone, and no SOP Instance UID twice', () => {
    const files = [file('1'), file('2'), file('2', 'again'), file('3', '3', 500), file('4'), file('5'), file('6')];
    expect(batches(files, 2, 100).map(batch => batch.map(({ path }) => path))).toEqual([
      ['1', '2'],
      ['again'],
      ['3'],
      ['4', '5'],
      ['6'],
    ]);
    expect(batches([], 2)).toEqual([]);
  });

  it('are halved where the server finds them too large, and never sent again otherwise', async () => {
    const outcomes: Outcome[] = [];
    const sizes: number[] = [];
    const store = async (objects: Iterable<StoreObject> | AsyncIterable<StoreObject>): Promise<StoreAnswer> => {
      const list = [...(objects as readonly StoreObject[])];
      sizes.push(list.length);
      if (list.length > 2) throw new WebError('too-large', { answered: 413 });
      throw new WebError('no-answer');
    };
    await stow([['1', '2', '3', '4'].map(uid => file(uid))], {
      client: { store },
      study: undefined,
      parallel: 1,
      signal: new AbortController().signal,
      onBytes: () => {},
      done: async outcome => void outcomes.push(outcome),
    });
    expect(sizes).toEqual([4, 2, 2]);
    expect(outcomes.map(({ outcome, exit }) => [outcome, exit])).toEqual(Array(4).fill(['failed', 3]));
  });

  it('end with what the server says of each file (PS3.18 Annex I)', () => {
    const identity = (uid: string) => ({ sopClassUid: '1.2', sopInstanceUid: uid });
    const results = [
      { ...identity('3'), outcome: 'failed', reason: { code: 0xa700, meaning: 'Refused out of Resources' } },
      { ...identity('1'), outcome: 'stored' },
      { ...identity('2'), outcome: 'warning', reason: { code: 0xb000, meaning: 'Coercion of Data Elements' } },
    ] as const;
    const others = [{ code: 0xc000, meaning: 'Error: Cannot understand' }];
    const told = outcomesOf(
      ['1', '2', '3', '4', '5'].map(uid => file(uid)),
      answer({ results, others }),
    );
    expect(told.map(({ outcome, status, reason, exit }) => [outcome, status, reason, exit])).toEqual([
      ['sent', 0, undefined, undefined],
      ['warning', 0xb000, 'B000 Coercion of Data Elements', undefined],
      ['failed', 0xa700, 'A700 Refused out of Resources', 3],
      ['failed', 0xc000, 'C000 Error: Cannot understand', 3],
      ['failed', undefined, 'The server does not say what became of it', 3],
    ]);
  });

  it('fail where a file changes its length while it is sent', async () => {
    await using folder = await temporaryFolder();
    await writeFile(folder.file('a'), new Uint8Array(20));
    const outcomes: Outcome[] = [];
    const store = async (objects: Iterable<StoreObject> | AsyncIterable<StoreObject>): Promise<StoreAnswer> => {
      for (const object of objects as readonly { stream(): AsyncIterable<Uint8Array> }[]) {
        for await (const _ of object.stream());
      }
      return answer({});
    };
    await stow([[file('1', folder.file('a'))]], {
      client: { store },
      study: undefined,
      parallel: 1,
      signal: new AbortController().signal,
      onBytes: () => {},
      done: async outcome => void outcomes.push(outcome),
    });
    expect(outcomes).toMatchObject([{ outcome: 'failed', reason: expect.stringMatching(/changed its length/) }]);
  });
});
