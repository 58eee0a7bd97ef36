import { writeFile } from 'node:fs/promises';
import { describeWithCorpus, describeWithPeers, run, runOk, temporaryFolder } from '@hounsfield/testkit';
import { deidentify } from 'hounsfield/deidentify';
import { writeObject } from 'hounsfield/file';
import { readFile } from 'hounsfield/file/node';
import { expect, it } from 'vitest';
import { twoAtATime } from '../system/cli.hu.ts';

const KEY = new Uint8Array(32).fill(9);
/** A sequence that two files have with VR UN and a length, so that nobody knows what it holds. */
const WRITTEN_AS_UN = /ReferencedRTPlanSequence.*Missing attribute for Type 1C/;
/** Of the files of the corpus that dciodvfy knows an IOD for. */
const SAMPLE = 100;

// No other program is known that does all of Table E.1-1, so that these judge what was made.
describeWithPeers(['dciodvfy', 'dcmdump', 'pydicom'], 'what was de-identified', peers => {
  describeWithCorpus('of the corpus', corpus => {
    it('has no error for dciodvfy that the object had not, and dcmdump and pydicom read it', async () => {
      await using folder = await temporaryFolder();
      const rows = corpus.rows.filter(({ path, sopClass }) => !path.startsWith('pwn-fuzz') && sopClass !== '');
      const step = Math.max(1, Math.floor(rows.length / SAMPLE));
      const made: (readonly [ours: string, original: string])[] = [];
      for (const [k, row] of rows.filter((_, at) => at % step === 0).entries()) {
        const path = corpus.path(row);
        const chunks: Uint8Array[] = [];
        try {
          const object = await deidentify(await readFile(path), { key: KEY, acceptsBurnedIn: true });
          for await (const chunk of writeObject(object)) chunks.push(chunk.slice());
        } catch (error) {
          expect(error).toMatchObject({ code: expect.any(String), remedy: expect.any(String) });
          continue;
        }
        await writeFile(folder.file(`${k}.dcm`), Buffer.concat(chunks));
        made.push([folder.file(`${k}.dcm`), path]);
      }
      expect(made.length).toBeGreaterThan(SAMPLE / 2);
      let judged = 0;
      const found = await twoAtATime(made, async ([ours, original]) => {
        const [before, after] = [await errorsOf(original), await errorsOf(ours)];
        // What it could not read to its end it does not judge.
        if (before === undefined) return [];
        judged++;
        if (after === undefined) return [`${original} is not read`];
        return after
          .filter(error => !before.includes(error) && !WRITTEN_AS_UN.test(error))
          .map(error => `${original}: ${error}`);
      });
      expect(found.flat()).toEqual([]);
      expect(judged).toBeGreaterThan(SAMPLE / 2);
      await runOk(peers.get('dcmdump')!, ['-q', ...made.map(([ours]) => ours)]);
      const { stdout } = await runOk(peers.get('pydicom')!, ['-c', READ, ...made.map(([ours]) => ours)]);
      expect(stdout.trim().split('\n')).toEqual(made.map(() => 'YES'));
    }, 60_000);
  });

  /** Sentences about attributes, without their values. */
  async function errorsOf(path: string): Promise<readonly string[] | undefined> {
    const { stdout, stderr } = await run(peers.get('dciodvfy')!, ['-new', path]);
    const lines = `${stdout}\n${stderr}`.match(/^Error.*$/gm) ?? [];
    if (!/^[A-Z]\w+$/m.test(`${stdout}\n${stderr}`)) return undefined;
    return lines.map(line => line.replace(/= <.*?>/g, '='));
  }
});

const READ = `
import sys, pydicom
for path in sys.argv[1:]:
    dataset = pydicom.dcmread(path)
    str(dataset)
    print(dataset.PatientIdentityRemoved)
`;
