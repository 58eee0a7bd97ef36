import { describeWithCorpus, describeWithPeers } from '@hounsfield/testkit';
import { beforeAll, expect, it } from 'vitest';
import { type Compared, checked, compareCorpus } from './header.compare.support.ts';
import { dumps, printedDifference } from './header.dcmdump.support.ts';

// File Meta Information and data set of every file of the corpus: tag, VR, length, value and items of each element.

describeWithPeers(['dcmdump'], 'headers against dcmdump', () => {
  describeWithCorpus('every file of the corpus', corpus => {
    let compared: Compared;

    beforeAll(async () => {
      const answers = await dumps(corpus.rows.map(row => corpus.path(row)));
      compared = compareCorpus(corpus, answers, printedDifference);
    });

    it('is read or refused as dcmdump does, element by element, but for what the table explains (PS3.5 §7)', () => {
      expect(checked('dcmdump', compared.differences).unexplained).toEqual([]);
      expect(compared.files).toBeGreaterThan(950);
      expect(compared.refused).toBeGreaterThan(250);
      expect(compared.elements).toBeGreaterThan(120_000);
    });

    it('leaves no row of the table without a difference', () => {
      expect(checked('dcmdump', compared.differences).idle).toEqual([]);
    });
  });
});
