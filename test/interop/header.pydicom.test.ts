import { describeWithCorpus, describeWithPeers } from '@hounsfield/testkit';
import { beforeAll, expect, it } from 'vitest';
import { type Compared, checked, compareCorpus } from './header.compare.support.ts';
import { readDifference, readings } from './header.pydicom.support.ts';

// File Meta Information and data set of every file of the corpus: tag, VR, decoded value and items of each element.

describeWithPeers(['pydicom'], 'headers against pydicom', peers => {
  describeWithCorpus('every file of the corpus', corpus => {
    let compared: Compared;

    beforeAll(async () => {
      const files = corpus.rows.map(row => ({ path: corpus.path(row), isBare: row.kind.startsWith('bare-') }));
      const answers = await readings(peers.get('pydicom') ?? '', files);
      compared = compareCorpus(corpus, answers, readDifference);
    });

    it('is read or refused as pydicom does, element by element, but for what the table explains (PS3.5 §7)', () => {
      expect(checked('pydicom', compared.differences).unexplained).toEqual([]);
      expect(compared.files).toBeGreaterThan(940);
      expect(compared.refused).toBeGreaterThan(230);
      expect(compared.elements).toBeGreaterThan(120_000);
    });

    it('leaves no row of the table without a difference', () => {
      expect(checked('pydicom', compared.differences).idle).toEqual([]);
    });
  });
});
