import { existsSync } from 'node:fs';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ctSeries, nestedObject, run, runOk, suiteThatCannotRun } from '@hounsfield/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { doors, installPacked, lendTypes, machineNode, type Packed, tsc } from './packed.ts';

let user: Packed;
beforeAll(async () => {
  user = await installPacked();
  const [slice] = ctSeries({ count: 1, patientName: 'Käse^Anna' });
  await writeFile(user.folder.file('ct.dcm'), slice?.bytes ?? '');
  await writeFile(user.folder.file('doors.mjs'), IMPORT_DOORS);
  await writeFile(user.folder.file('read.mjs'), READ_FILE);
  return () => user[Symbol.asyncDispose]();
});

describe('the tarball', () => {
  it('holds what is needed to use the library, and nothing of its making', () => {
    const needless = user.files.filter(path => /tsbuildinfo|\.(test(-d)?|fixture)\.|(^|\/)node_modules\//.test(path));
    expect(needless).toEqual([]);
    expect(user.files).toContain('package.json');
  });

  it.each(doors())('has the code and the types of $name', ({ file, nodeFile, types }) => {
    expect([file, nodeFile, types].filter(path => !existsSync(join(user.library, path)))).toEqual([]);
  });

  it('closes what is not a door', async () => {
    const code = "await import('hounsfield/dist/data/index.js')";
    const { code: exit, stderr } = await run(process.execPath, ['--input-type=module', '-e', code], {
      cwd: user.folder.path,
    });
    expect(exit).not.toBe(0);
    expect(stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});

describe('a process that reads the header of a file of 262 MB', () => {
  it('stays below 60 MB of resident memory, of which Node itself takes 47 (issue 3)', async () => {
    const path = user.folder.file('big.dcm');
    const { bytes } = nestedObject({ frames: 500 });
    await writeFile(path, Buffer.concat([bytes, PIXELS_OF_262_MB]));
    await truncate(path, bytes.length + PIXELS_OF_262_MB.length + PIXELS_OF_262_MB.readUInt32LE(8));
    await writeFile(user.folder.file('header.mjs'), READ_HEADER);
    const { stdout } = await runOk(process.execPath, ['header.mjs', path], { cwd: user.folder.path });
    const { frames, megabytes } = JSON.parse(stdout) as { readonly frames: number; readonly megabytes: number };
    expect(frames).toBe(500);
    expect(megabytes).toBeLessThan(60);
  });
});

onNode('the pinned Node', process.execPath);
onNode("the machine's own Node", machineNode());

describe('the types', () => {
  const compile = async (name: string, options: Readonly<Record<string, unknown>>): Promise<string> => {
    const compilerOptions = { strict: true, noEmit: true, target: 'es2023', skipLibCheck: false, ...options };
    await writeFile(user.folder.file(`${name}.json`), JSON.stringify({ compilerOptions, files: [`${name}.ts`] }));
    return (await run(tsc, ['-p', `${name}.json`], { cwd: user.folder.path })).stdout;
  };
  const importAll = (isomorphic: boolean): string =>
    doors()
      .filter(door => !isomorphic || door.isomorphic)
      .map((door, at) => `import * as door${at} from '${door.name}';\nvoid door${at};\n`)
      .join('');

  it('compile in a browser project without Node types', async () => {
    await writeFile(user.folder.file('browser.ts'), importAll(true));
    const options = {
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: BROWSER,
      types: [],
    };
    expect(await compile('browser', options)).toBe('');
  });

  it('compile in a Node project', async () => {
    await lendTypes(user.folder, '@types/node');
    await lendTypes(user.folder, 'undici-types');
    await writeFile(user.folder.file('server.ts'), importAll(false));
    expect(await compile('server', { module: 'nodenext', lib: SERVER, types: ['node'] })).toBe('');
  });
});

function onNode(name: string, node: string | undefined): void {
  const title = `on ${name}`;
  if (node === undefined) {
    suiteThatCannotRun(title, 'needs a Node of the machine in the path');
    return;
  }
  describe(title, () => {
    it('opens every door', async () => {
      const names = doors().map(door => door.name);
      const { stdout } = await runOk(node, ['doors.mjs', ...names], { cwd: user.folder.path });
      const exported = JSON.parse(stdout) as Readonly<Record<string, number>>;
      expect(Object.keys(exported)).toEqual(names);
      expect(Object.entries(exported).filter(([, count]) => count === 0)).toEqual([]);
    });

    it('reads a file', async () => {
      const { stdout } = await runOk(node, ['read.mjs'], { cwd: user.folder.path });
      expect(stdout).toBe('Käse^Anna 64 8192\n');
    });
  });
}

/** An association is an AsyncDisposable, which is younger than ES2023. */
const SERVER = ['es2023', 'esnext.disposable'];
const BROWSER = [...SERVER, 'dom', 'dom.iterable'];

const IMPORT_DOORS = `const exported = {};
for (const name of process.argv.slice(2)) exported[name] = Object.keys(await import(name)).length;
console.log(JSON.stringify(exported));
`;

/** The header of Pixel Data, OW in Explicit VR Little Endian (PS3.5 §7.1.2). */
const PIXELS_OF_262_MB = Buffer.from('e07f10004f57000000000010', 'hex');

const READ_HEADER = `import { readFileSync } from 'hounsfield/file/node';
const object = readFileSync(process.argv[2]);
const megabytes = process.resourceUsage().maxRSS / 1024;
const frames = object.get('PerFrameFunctionalGroupsSequence').length;
console.log(JSON.stringify({ frames, megabytes }));
`;

const READ_FILE = `import { readFile } from 'hounsfield/file/node';
const ct = await readFile('ct.dcm');
const pixels = await ct.get('PixelData').bytes();
console.log(ct.get('PatientName').alphabetic, ct.get('Rows'), pixels.length);
`;
