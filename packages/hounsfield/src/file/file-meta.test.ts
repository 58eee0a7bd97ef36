import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat } from '../bytes/index.ts';
import { type FileFacts, fileMeta, fileMetaBytes, metaGroup, PREAMBLE_LENGTH, PREFIX } from './file-meta.ts';

const uid = fc.stringMatching(/^[0-9][0-9.]{0,62}[0-9]$/);
const title = fc.stringMatching(/^[ -[\]-~]{1,16}$/);

describe('the bytes in front of a data set (PS3.10 §7.1)', () => {
  it('are those of its File Meta Information as a data set, whatever the values', () => {
    const facts = fc.record(
      { sopClassUid: uid, sopInstanceUid: uid, transferSyntaxUid: uid, sourceAeTitle: title },
      { requiredKeys: ['sopClassUid', 'sopInstanceUid', 'transferSyntaxUid'] },
    );
    fc.assert(
      fc.property(facts, each => {
        expect(fileMetaBytes(each)).toEqual(throughDataSet(each));
      }),
    );
  });

  it.each(['', '1.2.a', '1.2 ', '1'.repeat(65)])('are so for what is no UID too: %j', sopInstanceUid => {
    const facts = { sopClassUid: '1.2', sopInstanceUid, transferSyntaxUid: '1.2.840.10008.1.2' };
    expect(attempt(() => fileMetaBytes(facts))).toEqual(attempt(() => throughDataSet(facts)));
  });
});

function throughDataSet(facts: FileFacts): Uint8Array {
  return concat([new Uint8Array(PREAMBLE_LENGTH), PREFIX, metaGroup(fileMeta(facts))]);
}

function attempt<T>(work: () => T): T | string {
  try {
    return work();
  } catch (error) {
    return String(error);
  }
}
