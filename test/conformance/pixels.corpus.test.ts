import { createHash } from 'node:crypto';
import { type Corpus, type CorpusRow, describeWithCorpus } from '@hounsfield/testkit';
import { transferSyntaxes } from 'hounsfield/dictionary';
import { HounsfieldError } from 'hounsfield/errors';
import { readFile } from 'hounsfield/file/node';
import { builtInCodecs, displayFacts, type Frames, framesOf, render } from 'hounsfield/pixels';
import { expect, it } from 'vitest';

/** Bare data sets of the corpus are in the default transfer syntax. */
const implicit = '1.2.840.10008.1.2';
const syntaxOf = (row: CorpusRow): string => (row.transferSyntax === '?implicit-le' ? implicit : row.transferSyntax);

/** The frames of a file, wherever its bare data set needs to be told what it is. */
async function framesIn(corpus: Corpus, row: CorpusRow): Promise<Frames> {
  const options = row.transferSyntax === '?implicit-le' ? { transferSyntaxUid: implicit } : {};
  const object = await readFile(corpus.path(row), options);
  return framesOf(object, object.transferSyntax);
}

/** As the README of the corpus describes `decoded_sha256`: samples of all frames, little endian. */
async function decodedSha256(frames: Frames): Promise<string> {
  const hash = createHash('sha256');
  for (let index = 0; index < frames.count; index++) {
    const { data } = await frames.decode(index);
    hash.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }
  return hash.digest('hex');
}

/** `equal`, `different`, or the code of the error that stopped us. */
async function verdict(corpus: Corpus, row: CorpusRow): Promise<string> {
  try {
    return (await decodedSha256(await framesIn(corpus, row))) === row.decodedSha256 ? 'equal' : 'different';
  } catch (error) {
    if (error instanceof HounsfieldError) return error.code;
    throw error;
  }
}

describeWithCorpus('decoded pixels of the corpus', corpus => {
  const ours = transferSyntaxes.filter(row => row.codec in builtInCodecs).map(row => row.uid);
  const golden = corpus.rows.filter(
    row => row.decodedSha256 !== '' && row.image !== undefined && ours.includes(syntaxOf(row)),
  );

  it.each([...new Set(golden.map(syntaxOf))])(
    'of transfer syntax %s are what at least two other tools decode',
    async uid => {
      const rows = golden.filter(row => syntaxOf(row) === uid);
      const verdicts = await Promise.all(rows.map(async row => [row.path, await verdict(corpus, row)] as const));
      expect(verdicts.filter(([, found]) => found !== 'equal')).toEqual([]);
    },
  );

  it('are the same for one image in single bits, byte by byte and compressed by RLE', async () => {
    const folder = 'pydicom-data/data_store/data/';
    const row = (name: string): CorpusRow => corpus.rows.find(each => each.path === folder + name)!;
    const packed = await decodedSha256(await framesIn(corpus, row('liver.dcm')));
    expect(await decodedSha256(await framesIn(corpus, row('liver_rle.dcm')))).toBe(packed);
    const cut = await framesIn(corpus, row('liver_nonbyte_aligned.dcm'));
    const whole = await framesIn(corpus, row('liver.dcm'));
    for (let index = 0; index < whole.count; index++) {
      const large = await whole.decode(index);
      const small = await cut.decode(index);
      expect([small.rows, small.columns]).toEqual([510, 510]);
      const inside = large.data.filter((_, at) => at % 512 < 510 && at < 510 * 512);
      expect(Buffer.from(small.data).equals(Buffer.from(inside))).toBe(true);
    }
  });

  it('or the typed error that says why not: no file of the corpus gets anything else out of us', async () => {
    const outcomes = new Map<string, number>();
    for (const row of corpus.rows) {
      const outcome = await renderFirstFrame(corpus, row);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect(outcomes.get('rendered')).toBeGreaterThan(500);
  }, 300_000);
});

async function renderFirstFrame(corpus: Corpus, row: CorpusRow): Promise<string> {
  try {
    const object = await readFile(corpus.path(row));
    const frame = await framesOf(object, object.transferSyntax).decode(0);
    const picture = render(frame, { display: await displayFacts(object, 0), size: { width: 64, height: 64 } });
    expect(picture.data.length).toBe(picture.width * picture.height * picture.channels);
    return 'rendered';
  } catch (error) {
    expect(error).toBeInstanceOf(HounsfieldError);
    return (error as HounsfieldError).code;
  }
}
