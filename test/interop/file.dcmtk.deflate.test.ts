import { describeWithCorpus, describeWithPeers, runOk, temporaryFolder } from '@hounsfield/testkit';
import { readFile, writeFile } from 'hounsfield/file/node';
import { expect, it } from 'vitest';

const DEFLATED = '1.2.840.10008.1.2.1.99';
const EXPLICIT = '1.2.840.10008.1.2.1';

describeWithPeers(['dcmdump', 'dcmconv'], 'deflated files against DCMTK (PS3.5 §A.5)', () => {
  describeWithCorpus('of real objects', corpus => {
    const rows = corpus.rows.filter(
      row =>
        row.transferSyntax === EXPLICIT &&
        row.image !== undefined &&
        !row.path.startsWith('ms-anon/') &&
        row.verdicts.dcmdump === 'ok' &&
        row.bytes < 300_000 &&
        !row.path.startsWith('pwn-fuzz/'),
    );
    const sample = rows.filter((_, k) => k % Math.ceil(rows.length / 12) === 0);

    it('writes what dcmdump inflates to the same data set', async () => {
      await using folder = await temporaryFolder();
      expect(sample.length).toBeGreaterThan(8);
      for (const row of sample) {
        const path = folder.file('deflated.dcm');
        await writeFile(path, await readFile(corpus.path(row)), { transferSyntaxUid: DEFLATED });
        expect(await dump(path), row.path).toEqual(await dump(corpus.path(row)));
      }
    });

    it('reads what dcmconv deflated, and writes it as it was before', async () => {
      await using folder = await temporaryFolder();
      for (const row of sample) {
        const [deflated, inflated, plain] = [folder.file('d.dcm'), folder.file('i.dcm'), folder.file('p.dcm')];
        await runOk('dcmconv', ['+td', '+cl', '9', corpus.path(row), deflated]);
        await runOk('dcmconv', ['+te', corpus.path(row), plain]);
        const object = await readFile(deflated);
        expect(object.transferSyntax.deflated).toBe(true);
        await writeFile(inflated, object, { transferSyntaxUid: EXPLICIT });
        expect(await dump(inflated), row.path).toEqual(await dump(plain));
      }
    });
  });
});

/** The data set as dcmdump prints it, values whole. */
async function dump(path: string): Promise<string[]> {
  const { stdout } = await runOk('dcmdump', ['-q', '+L', '-Un', '+R', '200', path]);
  return stdout.split('\n').filter(line => /^\s*\(/.test(line) && !/^\s*\(0002,/.test(line));
}
