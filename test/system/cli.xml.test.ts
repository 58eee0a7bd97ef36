import { readdir, readFile } from 'node:fs/promises';
import { ctSlice, describeWithPeers, runOk, sharedFolder } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { expectSentence, huWith } from './cli.hu.ts';

const folder = sharedFolder();

const ct = ctSlice(0);

describe('hu xml', () => {
  it('prints a document of a file, and makes the same data set of it again', async () => {
    const path = await folder.write('ct.dcm', ct.bytes);
    for (const more of [[], ['--pretty'], ['--no-namespace']]) {
      const { stdout } = await huWith(0, ['xml', path, ...more]);
      expect(stdout).toMatch(
        /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<NativeDicomModel [^>]*xml:space="preserve">/,
      );
      expect(stdout.includes('xmlns=')).toBe(more[0] !== '--no-namespace');
      expect(stdout.endsWith('</NativeDicomModel>\n')).toBe(true);
      const xml = await folder.write('ct.xml', stdout);
      await huWith(0, ['xml', xml, '--output', folder.file('back.dcm')]);
      expect((await huWith(0, ['xml', folder.file('back.dcm'), ...more])).stdout).toBe(stdout);
      const piped = await huWith(0, ['xml', '-'], { input: stdout });
      expect(Buffer.compare(piped.output, await readFile(folder.file('back.dcm')))).toBe(0);
    }
  });

  it('writes documents one behind the other, and a file of each of them', async () => {
    const paths = await Promise.all([0, 1].map(k => folder.write(`many${k}.dcm`, ctSlice(k).bytes)));
    const { stdout } = await huWith(0, ['xml', ...paths, '--bulk', 'none']);
    expect(stdout.match(/<NativeDicomModel /g)).toHaveLength(2);
    const told = await huWith(0, ['xml', '-', '--output', folder.file('documents/'), '--verbose'], { input: stdout });
    expect(told.stdout.split('\n')).toHaveLength(3);
    expect((await readdir(folder.file('documents'))).sort()).toEqual([1, 2].map(k => `standard-input-${k}.dcm`));
    const code = (await huWith(0, ['xml', ...paths, '--bulk', 'none', '--output', folder.file('xml')])).code;
    expect([code, (await readdir(folder.file('xml'))).sort()]).toEqual([0, ['many0.xml', 'many1.xml']]);
  });

  it('tells of characters that XML cannot hold', async () => {
    const json = await folder.write('feed.json', '{"00104000":{"vr":"LT","Value":["page\\fpage"]}}');
    await huWith(0, ['json', json, '--output', folder.file('feed.dcm')]);
    const { stdout, stderr } = await huWith(0, ['xml', folder.file('feed.dcm')]);
    expect(stdout).toContain('>page\ufffdpage<');
    expect(stderr).toMatch(/feed\.dcm: Characters that XML cannot hold became U\+FFFD in \(0010,4000\)\.\n$/);
  });

  it('refuses document types, entities and what is cut off with one sentence, without the text', async () => {
    const hostile = [
      '<!DOCTYPE x [<!ENTITY SECRET SYSTEM "file:///etc/passwd">]><NativeDicomModel>&SECRET;</NativeDicomModel>',
      '<NativeDicomModel><DicomAttribute tag="00100010" vr="PN"><PersonName number="1">SECRET',
      '<html>SECRET</html>',
    ];
    for (const text of hostile) {
      const path = await folder.write('hostile.xml', text);
      const { stderr } = await huWith(4, ['xml', path, '--output', folder.file('hostile.dcm')]);
      expectSentence(stderr, /hostile\.xml: .*Native DICOM Model/);
      expect(stderr).not.toContain('SECRET');
    }
    await expect(readFile(folder.file('hostile.dcm'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describeWithPeers(['dcm2xml', 'dcmdump'], 'hu xml beside dcm2xml', () => {
  it('makes of what dcm2xml wrote what dcmdump prints of the file', async () => {
    const path = await folder.write('theirs.dcm', ct.bytes);
    const { output } = await runOk('dcm2xml', ['-nat', '+Eb', '+M', path]);
    await huWith(0, ['xml', '-', '--output', folder.file('ours.dcm')], { input: output });
    const dump = async (name: string): Promise<string[]> =>
      (await runOk('dcmdump', ['-q', '+L', folder.file(name)])).stdout
        .split('\n')
        .filter(line => /^\s*\((?!0002|fffe|7fe0,0010)/.test(line))
        .map(line => line.replace(/(?: \(Sequence|#).*$/, ''));
    const [theirs, ours] = [await dump('theirs.dcm'), await dump('ours.dcm')];
    expect(theirs.length).toBeGreaterThan(20);
    expect(ours.filter(line => !line.includes('(0008,0005)'))).toEqual(
      theirs.filter(line => !line.includes('(0008,0005)')),
    );
  });
});
