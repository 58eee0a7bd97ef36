import type { NegotiatedContext, Proposal, RetrieveResult } from 'hounsfield/network';
import { StudyRoot } from 'hounsfield/services';
import { describe, expect, it } from 'vitest';
import { Rounds, together } from './rounds.ts';

const EXPLICIT = '1.2.840.10008.1.2.1';
const JPEG_2000 = '1.2.840.10008.1.2.4.90';
const RLE = '1.2.840.10008.1.2.5';
const SYNTAXES = [EXPLICIT, JPEG_2000, RLE];
const classes = (count: number) => Array.from({ length: count }, (_, k) => `1.2.3.${k}`);

/** A peer that takes the first transfer syntax of every context. */
function answered(proposals: readonly Proposal[]): readonly NegotiatedContext[] {
  return proposals.map(({ abstractSyntax, transferSyntaxes, roles }, k) => ({
    id: 2 * k + 1,
    abstractSyntax,
    transferSyntaxes,
    transferSyntax: transferSyntaxes[0],
    result: 0,
    why: undefined,
    scu: roles?.scu ?? true,
    scp: roles?.scp ?? false,
  }));
}

describe('what hu get proposes (PS3.8 §9.3.2.2)', () => {
  it('is each class in each transfer syntax where there is room, and then nothing is left', () => {
    const rounds = new Rounds(StudyRoot, classes(42), SYNTAXES);
    const first = rounds.next();
    expect(first).toHaveLength(1 + 42 * 3);
    expect(first[0]?.abstractSyntax).toBe(StudyRoot.get);
    expect(first.slice(1).every(each => each.transferSyntaxes.length === 1 && each.roles?.scp)).toBe(true);
    rounds.note(answered(first));
    expect(rounds.hasMore).toBe(false);
  });

  it('is else what was left out, and then what the peer did not choose, 127 at a time', () => {
    const rounds = new Rounds(StudyRoot, classes(150), SYNTAXES);
    const first = rounds.next();
    expect(first).toHaveLength(128);
    rounds.note(answered(first));
    const second = rounds.next();
    expect(second).toHaveLength(128);
    expect(second.slice(1, 24).map(each => each.abstractSyntax)).toEqual(classes(150).slice(127));
    expect(second[24]).toMatchObject({ abstractSyntax: '1.2.3.0', transferSyntaxes: [JPEG_2000, RLE] });
  });

  it('comes to an end, whatever the peer does', () => {
    const rounds = new Rounds(
      StudyRoot,
      classes(194),
      Array.from({ length: 50 }, (_, k) => `1.2.4.${k}`),
    );
    let count = 0;
    for (; rounds.hasMore; count++) rounds.note(answered(rounds.next()));
    expect(count).toBe(6);
  });
});

describe('what came of several associations', () => {
  const result = (completed: number, failed: readonly string[], category: RetrieveResult['category'] = 'warning') => ({
    status: failed.length === 0 ? 0 : 0xb000,
    category,
    meaning: '',
    subOperations: { completed, failed: failed.length, warning: 0 },
    failedSopInstanceUids: failed,
  });

  it('is a success when all that failed once has come since', () => {
    const before = together(undefined, result(1, ['2']), new Set(['1']));
    expect(before).toMatchObject({ status: 0xb000, subOperations: { completed: 1, failed: 1 } });
    const after = together(before, result(1, ['1']), new Set(['1', '2']));
    expect(after).toMatchObject({ status: 0, category: 'success', subOperations: { completed: 2, failed: 0 } });
    expect(after.failedSopInstanceUids).toEqual([]);
  });

  it('names what never came, and is no success when it was cancelled', () => {
    const before = together(undefined, result(1, ['2', '3']), new Set(['1']));
    expect(together(before, result(1, ['1', '3']), new Set(['1', '2'])).failedSopInstanceUids).toEqual(['3']);
    expect(together(before, result(1, [], 'cancel'), new Set(['1', '2', '3'])).category).toBe('cancel');
  });
});
