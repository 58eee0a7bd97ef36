// Builds the WebAssembly of this package from source packages of Debian:
//   node packages/codecs-wasm/build/build.mjs --sources DIR [NAME ...]
// DIR holds what `apt-get source --download-only` fetches of the packages in libraries.mjs: the .orig tarballs, and the
// .dsc and .debian files where Debian's patches are applied. Needs the Debian 12 packages emscripten (3.1.6~dfsg-5),
// clang-14 and dpkg-dev. Writes src/wasm/NAME.generated.ts (the module, deflated, as base64: so it goes through every
// bundler and into every single file, in browsers, workers and Node alike, needs no address at which it would have to be
// served, and costs nothing until its door is called) and notes sources, flags and digests in build/built.json. The same
// sources and compiler give the same bytes.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { LINKED, libraries, OPTIMISED } from './libraries.mjs';

const here = import.meta.dirname;
const { values, positionals } = parseArgs({ options: { sources: { type: 'string' } }, allowPositionals: true });
const { sources } = values;
if (sources === undefined) throw new Error('--sources DIR: where the files of the source packages are');

for (const library of libraries) {
  if (positionals.length > 0 && !positionals.includes(library.name)) continue;
  const folder = mkdtempSync(join(tmpdir(), `codecs-${library.name}-`));
  try {
    note(library.name, await build(library, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {import('./libraries.mjs').Library} library
 * @param {string} folder
 */
async function build(library, folder) {
  const { name } = library;
  for (const [below, source] of Object.entries(library.sources)) unpack(source, join(folder, below));
  for (const [path, text] of Object.entries(library.made ?? {})) writeFileSync(join(folder, path), text);
  const objects = [];
  for (const unit of library.units) objects.push(...(await compiled(library, folder, unit)));
  const output = join(folder, `${name}.wasm`);
  const linked = [...LINKED, ...(library.linked ?? [])];
  await run('em++', [...OPTIMISED, ...linked, ...objects, '-o', output]);
  const wasm = readFileSync(output);
  const text = deflateRawSync(wasm, { level: 9 }).toString('base64');
  const first = Object.values(library.sources)[0];
  const from = first === undefined ? '' : ` of Debian's ${first.package} ${first.version}`;
  const head = `/** ${library.title}${from} as WebAssembly, deflated, in base64; written by build/build.mjs. */`;
  writeFileSync(
    join(here, `../src/wasm/${name}.generated.ts`),
    `${head}\nexport const ${name}: string =\n  '${text}';\n`,
  );
  const sha256 = digestOf(wasm);
  console.log(`${name}: ${wasm.length} bytes, ${text.length} as text, ${sha256}`);
  const units = library.units.map((unit, at) => [`unit ${at + 1}`, unit.flags.join(' ')]);
  const flags = { all: OPTIMISED.join(' '), ...Object.fromEntries(units), linked: linked.join(' ') };
  return { sources: library.sources, flags, bytes: wasm.length, sha256 };
}

/**
 * @param {import('./libraries.mjs').DebianSource} source
 * @param {string} folder is made
 */
function unpack({ package: name, version, origin, sha256, patches }, folder) {
  check(origin, sha256);
  if (patches !== undefined) {
    check(`${name}_${version}.debian.tar.xz`, patches);
    runSync('dpkg-source', ['--no-check', '-x', join(sources ?? '', `${name}_${version}.dsc`), folder]);
  } else {
    mkdirSync(folder);
    runSync('tar', ['-x', '-f', join(sources ?? '', origin), '-C', folder, '--strip-components=1']);
  }
}

/**
 * @param {string} file
 * @param {string} sha256
 */
function check(file, sha256) {
  const found = digestOf(readFileSync(join(sources ?? '', file)));
  if (found !== sha256) throw new Error(`${file} has the digest ${found}, not ${sha256}`);
}

/**
 * @param {import('./libraries.mjs').Library} library
 * @param {string} folder
 * @param {import('./libraries.mjs').Unit} unit
 */
async function compiled(library, folder, unit) {
  const includes = library.includes.map(each => `-I${join(folder, each)}`);
  const maps = [`-ffile-prefix-map=${folder}=.`, `-ffile-prefix-map=${here}=.`];
  const files = unit.files(folder, here);
  const objects = files.map(file => join(folder, `${relative(folder, file).replaceAll(/[^A-Za-z0-9]/g, '_')}.o`));
  const waiting = [...files.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, file] = next;
      const compiler = file.endsWith('.c') ? 'emcc' : 'em++';
      await run(compiler, [...OPTIMISED, ...maps, ...includes, ...unit.flags, '-c', file, '-o', objects[at] ?? '']);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return objects;
}

/**
 * What was built, in the order of the names, so that a run for one module changes its lines alone.
 * @param {string} name
 * @param {object} entry
 */
function note(name, entry) {
  const path = join(here, 'built.json');
  const built = { ...JSON.parse(readFileSync(path, 'utf8')), [name]: entry };
  const wanted = libraries.map(each => each.name).filter(each => each in built);
  const kept = Object.fromEntries(wanted.map(each => [each, built[each]]));
  writeFileSync(path, `${JSON.stringify(kept, undefined, 2)}\n`);
}

/** @param {Buffer} bytes */
function digestOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
async function run(command, args) {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${status}`);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function runSync(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (error !== undefined || status !== 0) throw error ?? new Error(`${command} ${args.join(' ')}: ${status}`);
}
