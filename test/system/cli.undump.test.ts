import { mkdir, readdir, readFile, symlink, truncate } from 'node:fs/promises';
import {
  type CorpusRow,
  ctSlice,
  describeWithCorpus,
  describeWithPeers,
  run,
  runOk,
  sharedFolder,
} from '@hounsfield/testkit';
import { DataSet, type Difference, diff, Element, pathText, toBytes } from 'hounsfield/data';
import { uidEntries } from 'hounsfield/dictionary';
import { type DicomObject, PREAMBLE_LENGTH, readBytes } from 'hounsfield/file';
import { describe, expect, it } from 'vitest';
import { expectSentence, hu, huWith, inCheckout, jsonLines, twoAtATime } from './cli.hu.ts';

const folder = sharedFolder();

/** Differs in nothing that a dump shows, for a reason. */
interface Explanation {
  readonly why: string;
  isSo(before: string, after: string): boolean;
}

/** Lines of a dump that may differ from those of the file that was made of it. */
const explanations: readonly Explanation[] = [
  {
    why: 'blanks behind a value, beyond the one that makes its length even, are not shown',
    isSo: (before, after) => withoutLength(before) === withoutLength(after),
  },
  {
    why: 'a transfer syntax that the file did not name is named',
    isSo: (before, after) => before === `${after}, told by the first elements`,
  },
  {
    why: 'group lengths are counted, whatever the file said (PS3.5 §7.2, PS3.10 §7.1)',
    isSo: (before, after) => /^ *\([\da-f]{4},0000\) UL /i.test(before) && tagOf(before) === tagOf(after),
  },
  {
    why: 'dcmdump prints some doubles as their neighbour',
    isSo: (before, after) => / FD /.test(before) && tagOf(before) === tagOf(after) && areClose(before, after),
  },
];

function withoutLength(line: string): string {
  // dcmdump has the length behind the value, hu before it; blanks inside a value stay.
  return line
    .replace(/ *# *\d+, *\d+ /, ' # ')
    .replace(/^( *\(.{9}\) ..) +(?:\d+|undef) /, '$1 ')
    .replace(/ +\]/, ']');
}

function tagOf(line: string): string {
  return line.trimStart().slice(0, 11);
}

function areClose(before: string, after: string): boolean {
  const numbers = (line: string): number[] => (/ FD (\S+)/.exec(line)?.[1] ?? '').split('\\').map(Number);
  const others = numbers(after);
  return numbers(before).every((number, k) => Math.abs(number - others[k]!) <= Math.abs(number) * 1e-15);
}

/** The first lines of each text that nothing explains. File Meta Information is completed (PS3.10 Table 7.1-1). */
function unexplained(before: readonly string[], after: readonly string[]): string[] {
  const metaTags = new Set(before.filter(line => line.startsWith('(0002,')).map(tagOf));
  const completed = after.filter(line => !line.startsWith('(0002,') || metaTags.has(tagOf(line)));
  const lines: string[] = [];
  for (let k = 0; k < Math.max(before.length, completed.length) && lines.length < 3; k++) {
    const [one = '', other = ''] = [before[k], completed[k]];
    if (one !== other && !explanations.some(({ isSo }) => isSo(one, other)))
      lines.push(`${one.slice(0, 200)}\n${other.slice(0, 200)}`);
  }
  return lines;
}

/** Files of every origin, transfer syntax and kind of object that DCMTK reads too. */
function varied(rows: readonly CorpusRow[]): CorpusRow[] {
  const counts = new Map<string, number>();
  return rows.filter(row => {
    if (row.kind !== 'part10' || row.expect !== 'accept' || row.bytes > 60_000) return false;
    const keys = [row.path.split('/')[0] ?? '', `${row.transferSyntax} ${row.sopClass}`];
    const isNew = keys.some((key, k) => (counts.get(key) ?? 0) < (k === 0 ? 2 : 1));
    for (const key of isNew ? keys : []) counts.set(key, (counts.get(key) ?? 0) + 1);
    return isNew;
  });
}

/** The parts of the output of dcmdump for several files. */
function partsOf(text: string): string[][] {
  return text
    .split(/^# dcmdump \(\d+\/\d+\): .*\n/m)
    .slice(1)
    .map(part => part.trimEnd().split('\n'));
}

describeWithPeers(['dcmdump', 'dump2dcm'], 'hu undump beside DCMTK', () => {
  it('knows every name that dcmdump has for a UID of PS3.6', async () => {
    const uids = Array.from(uidEntries(), ({ uid }) => uid);
    const items = uids.map(uid => ({ ReferencedSOPInstanceUID: uid }));
    const path = await folder.write('uids', toBytes(DataSet.of({ ReferencedImageSequence: items })));
    const { stdout } = await runOk('dcmdump', ['-q', '-f', '-te', path]);
    const names = Array.from(stdout.matchAll(/\(0008,1155\) UI (\S+)/g), ([, name]) => name ?? '');
    expect(names.filter(name => name.startsWith('=')).length).toBeGreaterThan(400);
    const { output } = await huWith(0, ['undump', '-', '--meta', 'dropped'], { input: stdout });
    const read = readBytes(output).get('ReferencedImageSequence') ?? [];
    expect(read.map(item => item.get('ReferencedSOPInstanceUID'))).toEqual(uids);
  });

  it('takes pixels that dcmdump wrote to files, native and compressed ones', async () => {
    const path = await folder.write('px.dcm', ctSlice(0).bytes);
    await mkdir(folder.file('px'), { recursive: true });
    const { stdout } = await runOk('dcmdump', ['-q', '+L', '+W', folder.file('px'), path]);
    expect(stdout).toMatch(/^\(7fe0,0010\) OW =.*px\.dcm\.0\.raw/m);
    const text = await folder.write('px.txt', stdout);
    await huWith(0, ['undump', text, '--output', folder.file('px2.dcm')]);
    const [before, after] = [await readFile(path), await readFile(folder.file('px2.dcm'))];
    expect(Buffer.compare(after.subarray(128), before.subarray(128))).toBe(0);
  });

  describeWithCorpus('the files of the corpus', corpus => {
    // Every second kind; HOUNSFIELD_WHOLE_CORPUS=1 for all.
    const isWhole = (process.env['HOUNSFIELD_WHOLE_CORPUS'] ?? '') !== '';
    const rows = varied(corpus.rows).filter((_, k) => isWhole || k % 2 === 0);
    const paths = rows.map(row => corpus.path(row));

    it('dcmdump, hu undump, dcmdump: the same text, but for what the table explains', async () => {
      expect(rows.length).toBeGreaterThan(40);
      const before = await run('dcmdump', ['-q', '+L', '+F', ...paths]);
      await huWith(0, ['undump', '-', '--output', folder.file('theirs/')], { input: before.output });
      const made = paths.map((_, k) => folder.file('theirs', `standard-input-${k + 1}.dcm`));
      const after = await run('dcmdump', ['-q', '+L', '+F', ...made]);
      const [one, other] = [partsOf(latin1(before.output)), partsOf(latin1(after.output))];
      expect([one.length, other.length]).toEqual([rows.length, rows.length]);
      expect(rows.flatMap((row, k) => unexplained(one[k]!, other[k]!).map(lines => `${row.path}\n${lines}`))).toEqual(
        [],
      );
      const same = rows.filter((_, k) => one[k]!.join('\n') === other[k]!.join('\n')).length;
      console.log(`dcmdump of what was made says the same of ${same} of ${rows.length} files`);
      expect(same).toBeGreaterThan(rows.length * 0.75);
    });

    it('dump2dcm makes the same data set of the same text, but for what the table explains', {
      timeout: 120_000,
    }, async () => {
      const dumps = partsOf(latin1((await run('dcmdump', ['-q', '+L', '+F', ...paths])).output));
      await mkdir(folder.file('texts'), { recursive: true });
      const texts = await Promise.all(
        dumps.map((lines, k) => folder.write(`texts/${k}.txt`, Buffer.from(lines.join('\n'), 'latin1'))),
      );
      await huWith(0, ['undump', ...texts, '--lengths', 'defined', '--output', folder.file('ours')]);
      let [same, read] = [0, 0];
      const differing: string[] = [];
      await mkdir(folder.file('beside'), { recursive: true });
      const made = await twoAtATime([...texts.keys()], async k => {
        const path = folder.file('beside', `${k}.dcm`);
        await run('dump2dcm', ['-q', '+l', '100000000', texts[k]!, path]);
        return readFile(path).catch(() => undefined);
      });
      for (const [k, row] of rows.entries()) {
        const [ours, written] = [folder.file('ours', `${k}.dcm`), made[k]];
        if (written === undefined) {
          expect(dumps[k]!.some(isRefused), row.path).toBe(true);
          continue;
        }
        read++;
        const [one, other] = [await readFile(ours), written].map(bytes => ({
          bytes,
          object: readBytes(bytes),
        }));
        if (Buffer.compare(dataSetOf(one!), dataSetOf(other!)) === 0) {
          same++;
          continue;
        }
        const found = [...diff(one!.object, other!.object, { exact: true })];
        const open = found.filter(each => !beside.some(({ isSo }) => isSo(each)));
        differing.push(...open.map(({ path }) => `${row.path} ${pathText(path)}`));
        if (found.length === 0) expect(one!.object.transferSyntax.deflated, row.path).toBe(true);
      }
      expect(differing).toEqual([]);
      console.log(`dump2dcm makes the same of ${same} of the ${read} texts that it reads, of ${rows.length}`);
      expect(same).toBeGreaterThan(read / 2);
    });

    it('hu dump --all, hu undump, hu dump --all: the same text, and mostly the same file', async () => {
      const before = await hu(['dump', '--all', ...paths]);
      await huWith(0, ['undump', '-', '--output', folder.file('own/')], { input: before.stdout });
      const made = paths.map((_, k) => folder.file('own', `standard-input-${k + 1}.dcm`));
      const after = await hu(['dump', '--all', ...made]);
      const parts = (text: string): string[][] =>
        text
          .split(/^# \/.*\n/m)
          .slice(1)
          .map(part => part.split('\n'));
      const [one, other] = [parts(before.stdout), parts(after.stdout)];
      expect([one.length, other.length]).toEqual([rows.length, rows.length]);
      expect(rows.flatMap((row, k) => unexplained(one[k]!, other[k]!).map(lines => `${row.path}\n${lines}`))).toEqual(
        [],
      );
      let same = 0;
      for (const [k, path] of paths.entries()) {
        const [original, again] = [await readFile(path), await readFile(made[k]!)];
        if (Buffer.compare(original.subarray(128), again.subarray(128)) === 0) same++;
      }
      console.log(`${same} of ${rows.length} files are the same bytes from the prefix on`);
      expect(same).toBeGreaterThan(rows.length * 0.75);
    });
  });
});

/** What dump2dcm makes of a line that we read otherwise. */
const beside: readonly { readonly why: string; isSo(difference: Difference): boolean }[] = [
  {
    why: 'it reads doubles a little off; ours are the nearest',
    isSo: ({ before, after }) => {
      if (!(before instanceof Element && after instanceof Element) || !/^(FD|OD)$/.test(before.vr)) return false;
      const others = after.values;
      return before.values.every(
        (value, k) => Math.abs(Number(value) - Number(others[k])) <= Math.abs(Number(value)) * 1e-14,
      );
    },
  },
  {
    why: 'it takes every backslash before an n for CR LF, between two values too (--escapes newline does)',
    isSo: ({ before, after }) =>
      before instanceof Element && after instanceof Element && before.text?.replaceAll('\\n', '\r\n') === after.text,
  },
  {
    why: 'it drops Data Set Trailing Padding',
    isSo: ({ kind, path }) => kind === 'removed' && path[0]?.tag === 0xfffc_fffc,
  },
];

/** dump2dcm writes nothing of a dump with a text of several lines, or a NULL in it, or of a transfer syntax that it has no name for. */
function isRefused(line: string): boolean {
  return !/^ *(\(|#|$)/.test(line) || line.includes('\0') || line.startsWith('(0002,0010) UI [');
}

/** The data set behind the File Meta Information. */
function dataSetOf({ bytes, object }: { readonly bytes: Uint8Array; readonly object: DicomObject }): Uint8Array {
  return bytes.subarray(object.transferSyntax.deflated ? PREAMBLE_LENGTH + 4 : object.window.tape.origin);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

describe('hu undump', () => {
  const ct = ctSlice(0);
  const TEXT = '(0008,0016) UI =CTImageStorage\n(0008,0018) UI [1.2.3]\n(0010,0010) PN [Doe^Jane]\n';

  it('makes again what hu dump --all printed: a file, in a pipe, of a folder', async () => {
    const path = await folder.write('ct.dcm', ct.bytes);
    const { stdout } = await huWith(0, ['dump', '--all', path]);
    await mkdir(folder.file('dumps/deep'), { recursive: true });
    await folder.write('dumps/a.txt', stdout);
    await folder.write('dumps/deep/b.dump', stdout);
    await folder.write('dumps/readme.md', '(no dump)');
    const piped = await huWith(0, ['undump', '-'], { input: stdout });
    expect(Buffer.compare(piped.output, ct.bytes)).toBe(0);
    const told = await huWith(0, ['undump', folder.file('dumps'), '--output', folder.file('made'), '--json']);
    expect(jsonLines(told.stdout)).toEqual(
      ['a.txt a.dcm', 'deep/b.dump deep/b.dcm'].map(names => {
        const [text = '', dicom = ''] = names.split(' ');
        return { file: folder.file('dumps', text), output: folder.file('made', dicom), bytes: ct.bytes.length };
      }),
    );
    expect(Buffer.compare(await readFile(folder.file('made/deep/b.dcm')), ct.bytes)).toBe(0);
  });

  it('writes the transfer syntax, lengths and meta information that are asked for', async () => {
    const path = await folder.write('form.txt', `${TEXT}(0008,1140) SQ\n(fffe,e000)\n(fffe,e00d)\n(fffe,e0dd)\n`);
    const made = async (...words: string[]): Promise<ReturnType<typeof readBytes>> =>
      readBytes((await huWith(0, ['undump', path, ...words])).output);
    expect((await made()).transferSyntax.uid).toBe('1.2.840.10008.1.2.1');
    for (const [name, uid] of [
      ['implicit', '1.2.840.10008.1.2'],
      ['big-endian', '1.2.840.10008.1.2.2'],
      ['deflated', '1.2.840.10008.1.2.1.99'],
    ] as const) {
      const object = await made('--syntax', name, '--lengths', 'undefined', '--group-lengths', 'made');
      expect([object.transferSyntax.uid, object.fileMeta.get('TransferSyntaxUID')]).toEqual([uid, uid]);
      expect([object.element('ReferencedImageSequence')?.length, object.has(0x0010_0000)]).toEqual([-1, true]);
      expect(object.text('PatientName')).toBe('Doe^Jane');
    }
    expect((await made('--meta', 'dropped')).isGuessed).toBe(true);
  });

  it('takes values from files below the folder of the dump, or one that is named, and from no others', async () => {
    await mkdir(folder.file('in/sub'), { recursive: true });
    await mkdir(folder.file('other'), { recursive: true });
    await folder.write('in/sub/pixels', Uint8Array.of(1, 2, 3));
    await folder.write('other/pixels', Uint8Array.of(9, 9));
    await symlink(folder.file('other/pixels'), folder.file('in/link'));
    const text = (name: string): string => `${TEXT}(7fe0,0010) OW =${name}\n`;
    const inside = await folder.write('in/a.txt', text('sub/pixels'));
    const { output } = await huWith(0, ['undump', inside]);
    expect([...output.subarray(-4)]).toEqual([1, 2, 3, 0]);
    const named = ['--bulk-folder', folder.file('other')];
    expect([...(await huWith(0, ['undump', '-', ...named], { input: text('pixels') })).output.subarray(-2)]).toEqual([
      9, 9,
    ]);
    const names = ['../other/pixels', folder.file('other/pixels'), 'link', 'sub', 'gone', '', '\0'];
    const wrong = await Promise.all(names.map((name, k) => folder.write(`in/wrong${k}.txt`, text(name))));
    const { stderr } = await huWith(4, ['undump', ...wrong, '--output', folder.file('wrong/')]);
    const sentences = stderr.trimEnd().split('\n');
    expect(sentences).toHaveLength(names.length);
    for (const sentence of sentences)
      expectSentence(sentence, /wrong\d\.txt: A file that the dump names is not there.*line 4, \(7FE0,0010\)/);
    expectSentence((await huWith(4, ['undump', '-'], { input: text('pixels') })).stderr, /--bulk-folder/);
  });

  it('names the line that is wrong, leaves what is there as it is, and shows no value', async () => {
    const path = await folder.write('wrong.txt', `${TEXT}(0028,0010) US SECRET\n`);
    const output = await folder.write('kept.dcm', 'as it was');
    const { stderr } = await huWith(4, ['undump', path, '--output', output]);
    expectSentence(stderr, /wrong\.txt: A value of the dump cannot be one of its VR: line 4, \(0028,0010\)/);
    expect(stderr).not.toContain('SECRET');
    expect(await readFile(output, 'utf8')).toBe('as it was');
    expect((await readdir(folder.path)).filter(name => name.endsWith('.tmp'))).toEqual([]);
  });

  it('leaves empty what the dump does not hold only where that is asked for', async () => {
    const path = await folder.write('long.dcm', ct.bytes);
    const short = (await huWith(0, ['dump', path])).stdout;
    expectSentence(
      (await huWith(4, ['undump', '-'], { input: short })).stderr,
      /does not hold a whole value: line \d+/,
    );
    const { output, stderr } = await huWith(1, ['undump', '-', '--skip-missing'], { input: short });
    expect(stderr).toMatch(/^hu: standard input: \d+ values? (?:is|are) not in the dump and left empty\.\n$/);
    expect(readBytes(output).element('PixelData')?.length).toBe(0);
  });

  it('copies a value of 600 MB from its file in pieces', async () => {
    await mkdir(folder.file('big'), { recursive: true });
    await folder.write('big/big.txt', `${TEXT}(7fe0,0010) OB =pixels\n`);
    await folder.write('big/pixels', '');
    await truncate(folder.file('big/pixels'), 600 * 1024 ** 2);
    const bundle = inCheckout('packages', 'cli', 'dist', 'hu', 'main.js');
    const code = `const { main } = await import(${JSON.stringify(bundle)}); await main(process); console.error(process.resourceUsage().maxRSS);`;
    const words = [
      '--input-type=module',
      '-e',
      code,
      'hu',
      'undump',
      folder.file('big/big.txt'),
      '--output',
      folder.file('big/out.dcm'),
    ];
    const { stderr } = await runOk(process.execPath, words);
    expect(Number(stderr) / 1024).toBeLessThan(300);
  });
});
