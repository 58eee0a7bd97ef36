import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ctSlice, run, runOk, spawnServer, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHECKOUT } from '../layers/import-graph.ts';
import { machineNode } from './packed.ts';

/** The packages of the workspace that `hu` consists of. */
const OWN = ['hounsfield', 'archive', 'viewer', 'cli'];

let folder: TemporaryFolder;
let hu: string;
const ct = ctSlice(0);

beforeAll(async () => {
  await runOk(process.execPath, [join(CHECKOUT, 'scripts', 'build.mjs')], { timeout: 110_000 });
  folder = await temporaryFolder();
  const modules = folder.file('node_modules');
  await mkdir(join(modules, '@hounsfield'), { recursive: true });
  await lendDependencies(modules);
  for (const name of OWN) await unpack(name, join(modules, name === 'hounsfield' ? name : `@hounsfield/${name}`));
  hu = join(modules, '@hounsfield', 'cli', 'bin', 'hu.js');
  await writeFile(folder.file('ct.dcm'), ct.bytes);
  return () => folder.remove();
}, 240_000);

describe('hu, installed from its tarball', () => {
  it('prints the version of the package', async () => {
    const { stdout } = await runOk(process.execPath, [hu, '--version'], { cwd: folder.path });
    expect(stdout).toBe(`${manifestOf('cli').version}\n`);
  });

  it('finds the chunk of each command', async () => {
    const { stdout } = await runOk(process.execPath, [hu, 'dump', 'ct.dcm', '--path', 'PatientID'], {
      cwd: folder.path,
    });
    expect(stdout).toBe('TK-1\n');
    const refused = await run(process.execPath, [hu, 'echo', '127.0.0.1:1', '--timeout', '5'], { cwd: folder.path });
    expect(refused).toMatchObject({ code: 3, stderr: expect.stringMatching(/^hu: .*connection/) });
  });

  it.each([
    ['dump --jsn ct.dcm', 'hu: There is no option --jsn; did you mean --json? See hu dump --help.'],
    ['dump', 'hu: FILE is missing. See hu dump --help.'],
    ['echo a:1 --tls-profile old', 'hu: --tls-profile does not take "old"; it takes bcp195, modified-bcp195.'],
    ['serve --data d --ae ABCDEFGHIJKLMNOPQ', 'hu: ae: "ABCDEFGHIJKLMNOPQ" is not an AE title. Give 1 to 16'],
  ])(
    'says what is wrong with %j as it does before it is built, where classes have no names',
    async (line, expected) => {
      const { code, stderr } = await run(process.execPath, [hu, ...line.split(' ')], { cwd: folder.path });
      expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(expected) });
    },
  );

  const older = olderNode();
  it.skipIf(older === undefined)('says which Node it needs to an older one', async () => {
    const { code, stderr } = await run(older ?? '', [hu, 'dump', 'ct.dcm'], { cwd: folder.path });
    expect({ code, stderr }).toMatchObject({ code: 4, stderr: expect.stringMatching(/^hu: This is Node .* needs 24/) });
  });

  it('runs the archive with its threads, its codec and its page', async () => {
    const ports = ['--dicom-port', '0', '--http-port', '0', '--log-level', 'silent'];
    const words = [hu, 'serve', '--data', folder.file('data'), '--json', ...ports];
    await using server = await spawnServer(process.execPath, words, { ready: { line: /^\{"ae".*\}$/m } });
    const told = JSON.parse(server.ready[0] ?? '') as { ae: string; dicom: string; dicomweb: string; page: string };
    await runOk(process.execPath, [hu, 'store', `${told.ae}@${told.dicom}`, folder.file('ct.dcm')]);
    const [series] = (await (await fetch(`${told.dicomweb}/instances`)).json()) as readonly JsonInstance[];
    const [study, seriesUid, instance] = UIDS.map(tag => series?.[tag]?.Value?.[0]);
    const path = `${told.dicomweb}/studies/${study}/series/${seriesUid}/instances/${instance}/rendered`;
    const rendered = await fetch(path, { headers: { accept: 'image/jpeg' } });
    expect({ status: rendered.status, type: rendered.headers.get('content-type') }).toEqual({
      status: 200,
      type: 'image/jpeg',
    });
    expect(new Uint8Array(await rendered.arrayBuffer()).subarray(0, 3)).toEqual(Uint8Array.of(0xff, 0xd8, 0xff));
    expect((await fetch(told.page)).status).toBe(200);
  });

  it('tells an error of the archive, whose classes are not those of the bundle, as its own', async () => {
    await writeFile(folder.file('a file'), '');
    const { code, stderr } = await run(process.execPath, [hu, 'serve', '--data', folder.file('a file')]);
    expect({ code, stderr }).toMatchObject({ code: 4, stderr: expect.stringMatching(/^hu: [^\n]+\. [^\n]+\.\n$/) });
    expect(stderr).not.toContain('not foreseen');
  });
});

describe('the start of hu', () => {
  const bundle = join(CHECKOUT, 'packages', 'cli', 'dist', 'hu');
  const main = (): string => readFileSync(join(bundle, 'main.js'), 'utf8');

  it('loads one file and no module of Node: each costs, node:util and node:fs six milliseconds', () => {
    expect(main().match(/^import\s*[^(\s]|(?<!")\bfrom\s*["'][^"']+["']/gm)).toBeNull();
    expect(main().length).toBeGreaterThan(10_000);
    // The words of all commands, which are what takes the room.
    expect(main().length).toBeLessThan(152_000);
  });

  it('leaves the library to the commands: none of its tables is in the first file', () => {
    expect(main()).not.toContain('PatientBirthDate');
    expect(readdirSync(bundle).filter(name => name.endsWith('.js')).length).toBeGreaterThan(10);
  });

  it('opens neither standard error nor standard input when there is nothing for them', async () => {
    const { stderr } = await runOk(process.execPath, ['--import', WATCH, hu, '--version']);
    expect(stderr).toBe('opened: stdout\n');
  });
});

interface JsonInstance {
  readonly [tag: string]: { readonly Value?: readonly string[] } | undefined;
}

const UIDS = ['0020000D', '0020000E', '00080018'] as const;

/** Tells at the end which streams of the process were asked for. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  const opened = [];
  for (const name of ['stdin', 'stdout', 'stderr']) {
    const { get } = Object.getOwnPropertyDescriptor(process, name);
    Object.defineProperty(process, name, { configurable: true, get() { opened.push(name); return get.call(process); } });
  }
  process.on('exit', () => writeSync(2, 'opened: ' + [...new Set(opened)].join() + '\\n'));
`)}`;

/** The Node of the machine, where it is older than the one that `hu` needs. */
function olderNode(): string | undefined {
  const found = machineNode();
  if (found === undefined) return undefined;
  const version = execFileSync(found, ['--version'], { encoding: 'utf8' });
  return Number.parseInt(version.slice(1), 10) < 24 ? found : undefined;
}

function manifestOf(name: string): { readonly version: string } {
  // The file is our own.
  return JSON.parse(readFileSync(join(CHECKOUT, 'packages', name, 'package.json'), 'utf8'));
}

/** Packs a package as npm does, and unpacks it where npm would. */
async function unpack(name: string, target: string): Promise<void> {
  const packing = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder.path];
  await runOk('npm', packing, { cwd: join(CHECKOUT, 'packages', name) });
  const tarball = readdirSync(folder.path).find(
    file => file.endsWith('.tgz') && !existsSync(`${folder.file(file)}.done`),
  );
  if (tarball === undefined) throw new Error(`npm packed no ${name}`);
  await mkdir(target, { recursive: true });
  await runOk('tar', ['-xzf', folder.file(tarball), '-C', target, '--strip-components=1']);
  await writeFile(`${folder.file(tarball)}.done`, '');
}

/** What the registry would give: the other packages, as the workspace has them. */
async function lendDependencies(target: string): Promise<void> {
  const there = join(CHECKOUT, 'node_modules');
  const names = readdirSync(there).flatMap(name =>
    name.startsWith('@') ? readdirSync(join(there, name)).map(each => `${name}/${each}`) : [name],
  );
  for (const name of names.filter(each => !/^(\.|hounsfield|@hounsfield)/.test(each))) {
    await mkdir(join(target, name, '..'), { recursive: true });
    await symlink(join(there, name), join(target, name));
  }
}
