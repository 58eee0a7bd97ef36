import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { describeWithCorpus, openCorpus, parseManifest } from './corpus.ts';

const HEAD =
  'path\tsha256\tbytes\tkind\ttransfer_syntax\tsop_class\tmodality\trows_cols_frames_samples\tphotometric\tcharset\tshows\texpect\tdcmdump\tgdcminfo\tpydicom\tdecoded_sha256\tnative_sha256';

describe('parseManifest', () => {
  it('reads rows by the names of the columns', () => {
    const line =
      'a/b.dcm\tff\t12\tpart10\t1.2\t1.3\tCT\t12x10x8xNone\tRGB\tISO_IR 100\tBOT;odd-length\taccept\tok\tok\twarn: x\t\taa';
    const [row] = parseManifest(`${HEAD}\n${line}\n`);
    expect(row).toMatchObject({
      path: 'a/b.dcm',
      bytes: 12,
      image: { rows: 12, columns: 10, frames: 8, samples: 0 },
      shows: ['BOT', 'odd-length'],
      verdicts: { dcmdump: 'ok', pydicom: 'warn: x' },
      decodedSha256: '',
    });
  });

  it('refuses a manifest without a column that is read', () => {
    expect(() => parseManifest('path\tbytes\n')).toThrow(/no column sha256/);
  });

  it('has no corpus where there is no manifest', () => {
    expect(openCorpus('/nonexistent')).toBeUndefined();
  });
});

describeWithCorpus('corpus', corpus => {
  it('holds the bytes that the manifest promises', () => {
    const small = corpus.rows.filter(row => row.bytes < 100_000).slice(0, 50);
    expect(small).toHaveLength(50);
    for (const row of small) {
      expect(createHash('sha256').update(corpus.read(row)).digest('hex')).toBe(row.sha256);
    }
  });
});
