import { mkdir, readdir, readFile } from 'node:fs/promises';
import {
  type CorpusRow,
  ctSlice,
  describeWithCorpus,
  describeWithPeers,
  nestedObject,
  runOk,
  sharedFolder,
} from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { expectSentence, hu, huWith, jsonLines } from './cli.hu.ts';

const folder = sharedFolder();

const ct = ctSlice(0);

describe('hu json', () => {
  it('prints one object of a file, pixels in it, and makes the same data set of it again', async () => {
    const path = await folder.write('one/ct.dcm', ct.bytes);
    const { stdout } = await huWith(0, ['json', path]);
    const [object] = jsonLines(stdout) as [Record<string, { vr: string; InlineBinary?: string }>];
    expect(object['00020010']).toBeUndefined();
    expect(object['00080060']).toEqual({ vr: 'CS', Value: ['CT'] });
    expect(Buffer.from(object['7FE00010']?.InlineBinary ?? '', 'base64').length).toBeGreaterThan(4096);
    const json = await folder.write('one/ct.json', stdout);
    await huWith(0, ['json', json, '--output', folder.file('one/back.dcm')]);
    expect((await huWith(0, ['json', folder.file('one/back.dcm')])).stdout).toBe(stdout);
    const piped = await huWith(0, ['json', '-'], { input: stdout });
    expect(Buffer.compare(piped.output, await readFile(folder.file('one/back.dcm')))).toBe(0);
    expect((await huWith(0, ['json', '-'], { input: ct.bytes })).stdout).toBe(stdout);
  });

  it('leaves long values out, or tells where they lie, and finds them there again', async () => {
    const path = await folder.write('bulk/ct.dcm', ct.bytes);
    const header = jsonLines((await huWith(0, ['json', path, '--bulk', 'none'])).stdout)[0] ?? {};
    expect(header['7FE00010']).toBeUndefined();
    const text = (await huWith(0, ['json', path, '--bulk', 'uri'])).stdout;
    expect(text).toMatch(/"7FE00010":\{"vr":"OW","BulkDataURI":"file:\/\/\/.*ct\.dcm\?offset=\d+&length=\d+"\}/);
    const json = await folder.write('bulk/ct.json', text);
    const without = await huWith(1, ['json', json, '--output', folder.file('bulk/without.dcm')]);
    expect(without.stderr).toMatch(/ct\.json: 1 value is elsewhere and left out/);
    const found = folder.file('bulk/found.dcm');
    await huWith(0, ['json', json, '--output', found, '--bulk-folder', folder.file('bulk')]);
    expect((await huWith(0, ['json', found])).stdout).toBe((await huWith(0, ['json', path])).stdout);
    await mkdir(folder.file('bulk/other'));
    const outside = await huWith(1, ['json', json, '--output', found, '--bulk-folder', folder.file('bulk/other')]);
    expect(outside.stderr).toContain('left out');
    expectSentence((await huWith(2, ['json', '-', '--bulk', 'uri'], { input: ct.bytes })).stderr, /no address/);
  });

  it('takes folders and patterns: lines, one array, or a file each with the names below the folder', async () => {
    for (let k = 0; k < 3; k++) await folder.write(`many/${k === 2 ? 'deep/' : ''}1.2.${k}`, ctSlice(k).bytes);
    await folder.write('many/notes.txt', 'no DICOM');
    await folder.write('many/row.json', '{}');
    const many = folder.file('many');
    const lines = jsonLines((await huWith(0, ['json', many, '--bulk', 'none'])).stdout);
    expect(lines).toHaveLength(3);
    const { stdout } = await huWith(0, ['json', folder.file('many/**/1.2.*'), '--bulk', 'none', '--array']);
    expect(JSON.parse(stdout)).toEqual(lines);
    const told = await huWith(0, ['json', many, '--output', folder.file('out'), '--json']);
    expect(jsonLines(told.stdout).map(({ output }) => output)).toEqual(
      ['1.2.0.json', '1.2.1.json', 'deep/1.2.2.json'].map(name => folder.file(`out/${name}`)),
    );
    expect(JSON.parse(await readFile(folder.file('out/deep/1.2.2.json'), 'utf8'))).toMatchObject(lines[2] ?? {});
    await huWith(0, ['json', folder.file('out'), '--to-dicom', '--output', folder.file('back')]);
    expect(await readdir(folder.file('back'), { recursive: true })).toEqual(
      expect.arrayContaining(['1.2.0.dcm', '1.2.1.dcm', 'deep/1.2.2.dcm']),
    );
    await huWith(0, ['json', '-', '--output', `${folder.file('array')}/`], { input: stdout });
    expect((await readdir(folder.file('array'))).sort()).toEqual([1, 2, 3].map(k => `standard-input-${k}.dcm`));
    expectSentence((await huWith(2, ['json', '-'], { input: stdout })).stderr, /several data sets/);
  });

  it('keeps the text of numbers, or writes numbers of the same value', async () => {
    const json = await folder.write('numbers.json', '{"00280030":{"vr":"DS","Value":["0.50",0.5]}}');
    await huWith(0, ['json', json, '--output', folder.file('numbers.dcm')]);
    const printed = async (...more: string[]): Promise<string> =>
      (await huWith(0, ['json', folder.file('numbers.dcm'), ...more])).stdout;
    expect(await printed()).toContain('["0.50",0.5]');
    expect(await printed('--numbers', 'value')).toContain('[0.5,0.5]');
    expect(await printed('--pretty')).toBe('{\n  "00280030": {"vr": "DS", "Value": ["0.50", 0.5]}\n}\n');
  });

  it('goes on after an error, tells of each in one sentence, and ends with the code of it', async () => {
    const good = await folder.write('errors/good.dcm', ct.bytes);
    const cut = await folder.write('errors/cut.dcm', ct.bytes.subarray(0, 900));
    const text = await folder.write(
      'errors/text.json',
      '{"00100010":{"vr":"PN","Value":["SECRET^NAME"],"InlineBinary":""}}',
    );
    const partly = await huWith(1, ['json', cut, good, '--bulk', 'none']);
    expect(jsonLines(partly.stdout)).toHaveLength(1);
    expectSentence(partly.stderr, /cut\.dcm: .*end in the middle/);
    const refused = await huWith(4, ['json', text, '--output', folder.file('errors/no.dcm')]);
    expectSentence(refused.stderr, /text\.json: .*DICOM JSON Model.*PatientName/);
    expect(refused.stderr).not.toContain('SECRET');
    expectSentence((await huWith(4, ['json', folder.file('errors/nothing.dcm')])).stderr, /no such file/i);
    expectSentence((await huWith(4, ['json', folder.file('array/standard-input-1.dcm'), '--to-dicom'])).stderr, /JSON/);
    await expect(readFile(folder.file('errors/no.dcm'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('says where a file of a text that is hostile would have no end', async () => {
    const deep = await folder.write('deep.json', '{"0040A730":{"vr":"SQ","Value":['.repeat(5000));
    expectSentence((await huWith(4, ['json', deep, '--output', folder.file('deep.dcm')])).stderr, /deeper/);
    const nested = await folder.write('nested.dcm', nestedObject().bytes);
    const { stdout } = await huWith(0, ['json', nested]);
    expect(JSON.parse(stdout)).toBeTypeOf('object');
  });
});

describeWithPeers(['dcm2json'], 'hu json beside dcm2json', peers => {
  it('writes the data set of an image as dcm2json does', async () => {
    const path = await folder.write('peer/ct.dcm', ct.bytes);
    const theirs: unknown = JSON.parse((await runOk(peers.get('dcm2json') ?? '', [path])).stdout);
    const ours: unknown = JSON.parse((await huWith(0, ['json', path, '--numbers', 'value'])).stdout);
    expect(ours).toEqual(theirs);
  });
});

describeWithCorpus('compressed and hostile files of the corpus', corpus => {
  it('needs the transfer syntax to encapsulate fragments again', async () => {
    const isSmallJpeg = (row: CorpusRow): boolean =>
      row.transferSyntax === '1.2.840.10008.1.2.4.50' && row.expect === 'accept' && row.bytes < 100_000;
    const row = corpus.rows.find(isSmallJpeg);
    if (row === undefined) throw new Error('the corpus has no small JPEG file');
    const { stdout } = await huWith(0, ['json', corpus.path(row)]);
    const json = await folder.write('jpeg.json', stdout);
    const back = folder.file('jpeg.dcm');
    expectSentence((await huWith(4, ['json', json, '--output', back])).stderr, /fragments/);
    await huWith(0, ['json', json, '--output', back, '--syntax', 'JPEGBaseline8Bit']);
    expect((await huWith(0, ['json', back])).stdout).toBe(stdout);
  });

  it('refuses or writes hostile files one by one, each with one sentence', async () => {
    const rows = corpus.rows.filter(row => row.path.startsWith('pwn-fuzz/'));
    expect(rows.length).toBeGreaterThan(200);
    const { code, stdout, stderr } = await hu(['json', ...rows.map(row => corpus.path(row)), '--bulk', 'none']);
    expect(code).toBe(1);
    const complaints = stderr.trimEnd().split('\n');
    expect(complaints.filter(line => !/^hu: \/.*\. [A-Z].*\.$/.test(line))).toEqual([]);
    expect(complaints.filter(line => line.includes('not foreseen'))).toEqual([]);
    expect(jsonLines(stdout).length + complaints.length).toBeGreaterThanOrEqual(rows.length);
  });
});
