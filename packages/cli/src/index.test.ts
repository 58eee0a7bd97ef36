import { describe, expect, it } from 'vitest';
import { declarations, groups } from './application.ts';
import { main } from './index.ts';
import { fakeProcess } from './testing/fake-process.ts';

const COMMANDS = declarations.map(({ name }) => name);

async function hu(...words: string[]): Promise<{ code: unknown; out: string; err: string }> {
  const own = fakeProcess(words);
  await main(own);
  return { code: own.exitCode, out: own.stdout.text(), err: own.stderr.text() };
}

describe('hu', () => {
  it('shows all commands without arguments and with --help', async () => {
    const { code, out, err } = await hu();
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const name of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${name.split(' ')[0]} `, 'm'));
    expect(out).toMatch(/^Usage:\n {2}hu COMMAND \[options\]\n {2}hu --version\n\n/);
    expect((await hu('--help')).out).toBe(out);
    expect((await hu('-h')).out).toBe(out);
  });

  it.each(COMMANDS)('explains %s with its options and examples', async name => {
    const { code, out, err } = await hu(...name.split(' '), '--help');
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toContain(`hu ${name} `);
    expect(out).toContain('Examples:');
    expect(out).toContain('--json');
  });

  it.each(Object.entries(groups))('lists what is in the group %s', async (name, brief) => {
    const { code, out } = await hu(name);
    expect(code).toBe(0);
    expect(out).toContain(brief);
    const members = COMMANDS.filter(each => each.startsWith(`${name} `));
    expect(members.length).toBeGreaterThan(0);
    for (const member of members) expect(out).toMatch(new RegExp(`^ {2}${member.split(' ')[1]} `, 'm'));
  });

  it('prints its version', async () => {
    expect(await hu('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it.each([
    [['dmup'], 'hu: There is no command "dmup"; did you mean `dump`? See hu --help.\nUsage: hu COMMAND [options]\n'],
    [['constructor'], 'hu: There is no command "constructor". See hu --help.\nUsage: hu COMMAND [options]\n'],
    [['--constructor'], 'hu: There is no such option. See hu --help.\nUsage: hu COMMAND [options]\n'],
    [['dump'], 'hu: FILE is missing. See hu dump --help.\nUsage: hu dump FILE... [options]\n'],
    [
      ['dump', '--jsn', 'x'],
      'hu: There is no option --jsn; did you mean --json? See hu dump --help.\nUsage: hu dump FILE... [options]\n',
    ],
    [['serve', '--dicomport', '1'], /There is no option --dicomport; did you mean --dicom-port\?/],
    [['dump', '--__proto__', 'x'], /^hu: .*--__proto__/],
    [['dump', '-q', 'x'], /There is no option -q\./],
    [['dump', '--width', 'x', 'y'], /^hu: width: "x" is not a whole number above 0\. Give a number such as 10\./],
    [
      ['dump', '--path', 'PatientNaem', 'y'],
      /^hu: "PatientNaem" is neither a keyword of PS3.6 nor a tag\. Did you mean .*PatientName/,
    ],
    [
      ['dump', 'x', '--syntax', 'ImplicitVRLitleEndian'],
      /^hu: .* is no transfer syntax of PS3.6\. Did you mean ImplicitVRLittleEndian/,
    ],
    [['transcode', 'a', '--to', 'jpeg-lss', '--output', 'b'], /Did you mean jpeg-ls\b/],
    [['convert', 'a', '--syntax', 'explict', '--output', 'b'], /Did you mean explicit\b/],
    [['image', 'a', '--output', 'a.gif'], /"a\.gif" has the name of a format that is not written here/],
    [['image', 'a', 'b', '--output', 'brain.nii.gz'], /format that is not written here/],
    [['echo', 'nowhere'], /^hu: HOST:PORT: "nowhere" is not an address\./],
    [['echo', 'a:1', 'b:2'], /^hu: The argument "b:2" is one too many\./],
    [['echo', 'a:1', '--called', 'A\\B'], /^hu: called: .* is not an AE title/],
    [['echo', 'a:1', '--called', 'A', '--called', 'B'], /given twice/],
    [['store', 'a:1'], /^hu: HOST:PORT PATH is missing/],
    [['store', 'nowhere', 'x'], /^hu: "nowhere" is not an address/],
    [['find', 'nowhere'], /^hu: "nowhere" is not an address/],
    [['find', 'a:1', '--study', '--series'], /^hu: .*one level/],
    [['find', 'a:1', 'PatientNaem=X'], /Did you mean .*PatientName/],
    [['find', 'a:1', '--model', 'x'], /--model does not take "x"; it takes study-root, patient-root/],
    [
      ['worklist', 'fnd'],
      'hu: There is no command "fnd"; did you mean `find`? See hu worklist --help.\nUsage: hu worklist COMMAND [options]\n',
    ],
    [['receive', '--name', '../x'], /^hu: A pattern of names has an empty part, or one of dots\./],
    [['receive', '--name', 'a', '--per-study'], /exclude each other/],
    [['receive', '--only', 'implicit', '--prefer', 'explicit'], /exclude each other/],
    [['receive', '--only', 'Nonsense', '--port', '0'], /"Nonsense" is no transfer syntax/],
    [['get', 'a:1', 'Modality=CT'], /takes the unique keys of the levels/],
    [
      ['get', 'a:1', 'SeriesInstanceUID=1.2'],
      /Give the keys of the level that is wanted and one key of each level above/,
    ],
    [['move', 'a:1'], /^hu: HOST:PORT KEY=VALUE is missing\. See hu move --help\./],
    [['ups', 'complete', 'a:1', '1.2'], /Give --transaction UID, as hu ups claim printed it/],
    [['mpps', 'set', 'a:1'], /^hu: HOST:PORT UID KEY=VALUE is missing\. See hu mpps set --help\.\nUsage: hu mpps set /],
    [['serve'], /^hu: There is no data folder\. Give --data DIR, HOUNSFIELD_DATA, or a file with --config\./],
    [['serve', '--data', 'x', '--dicom-port', '99999'], /"99999" is not a port/],
  ] as const)('refuses %j with one sentence and the exit code 2', async (words, expected) => {
    const { code, out, err } = await hu(...words);
    expect(code).toBe(2);
    expect(out).toBe('');
    if (typeof expected === 'string') expect(err).toBe(expected);
    else expect(err).toMatch(expected);
    expect(err).not.toMatch(/^ {4}at /m);
  });

  it('tells a program of a wrong command line in JSON', async () => {
    const { code, err } = await hu('echo', 'nowhere', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(err)).toEqual({
      error: {
        code: 'usage',
        message: 'HOST:PORT: "nowhere" is not an address. Write HOST:PORT, such as 127.0.0.1:11112.',
        remedy: 'See hu echo --help.',
      },
    });
  });

  it('shows where an error arose only when it is asked for', async () => {
    expect((await hu('dump', '/nonexistent/file')).err).not.toMatch(/^ {4}at /m);
    expect((await hu('dump', '/nonexistent/file', '--debug')).err).toMatch(/^ {4}at |^Error: ENOENT/m);
  });
});
