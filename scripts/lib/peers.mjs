import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { run } from './run.mjs';
import { inRoot, stampFile } from './tools.mjs';

/** @typedef {{ version: string, integrity: string }} NpmFacts */
/** @typedef {{ package: string, npm?: NpmFacts, service?: string, commands?: string[], pythonModules?: string[], files?: Record<string, string> }} PeerRow */

/** The foreign programs that tests talk to, by package. @type {PeerRow[]} */
const all = JSON.parse(readFileSync(inRoot('packages', 'testkit', 'peers.json'), 'utf8'));
/** Those of Debian. */
const rows = all.filter(row => row.npm === undefined);

/**
 * Installs the missing peers on Debian as root; elsewhere says which are missing, and their suites are skipped.
 * @returns {Promise<number>} 0, or under HOUNSFIELD_STRICT=1 the exit code of a package manager that failed
 */
export async function ensurePeers() {
  const code = await ensureDebianPeers();
  if (code !== 0 || !canInstall()) return code;
  for (const row of all) {
    const failure = row.npm === undefined ? 0 : await ensureNpmPeer(row.package, row.npm);
    if (failure !== 0 && process.env.HOUNSFIELD_STRICT === '1') return failure;
  }
  return 0;
}

async function ensureDebianPeers() {
  const missing = missingPackages();
  if (missing.length === 0) return 0;
  if (!canInstall()) {
    console.log(`Not installed, so suites that need them are skipped: ${missing.join(' ')}`);
    if (isDebian()) console.log(`As root, npm test installs them; or: apt-get install ${missing.join(' ')}`);
    return 0;
  }
  console.log(`Installing ${missing.join(' ')} ...`);
  const code = await installPackages(missing);
  for (const { package: name, service } of rows)
    if (service !== undefined && missing.includes(name)) stopService(service);
  if (code === 0 || process.env.HOUNSFIELD_STRICT === '1') return code;
  console.log('Could not be installed, so suites that need them are skipped.');
  return 0;
}

/** A program of fifty megabytes is not brought to a machine where nothing else is installed either. */
const canInstall = () => isDebian() && process.getuid?.() === 0;

/**
 * Unpacks a package of npm, without what it depends on, into a folder of its own: it is a program, no module of ours.
 * @param {string} name
 * @param {NpmFacts} facts
 */
async function ensureNpmPeer(name, { version, integrity }) {
  const folder = stampFile(join('peers', `${name}-${version}`));
  if (existsSync(folder)) return 0;
  console.log(`Fetching ${name} ${version} ...`);
  const unpacked = `${folder}.part`;
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked, { recursive: true });
  const options = { cwd: unpacked, quiet: true };
  const code = await run(['npm', 'pack', '--silent', `${name}@${version}`], options);
  if (code !== 0) return code;
  const [file = ''] = readdirSync(unpacked);
  const digest = createHash('sha512')
    .update(readFileSync(join(unpacked, file)))
    .digest('base64');
  if (`sha512-${digest}` !== integrity) throw new Error(`${name} ${version} is not what peers.json says`);
  const failure = await run(['tar', '-xzf', file], options);
  if (failure !== 0) return failure;
  mkdirSync(dirname(folder), { recursive: true });
  renameSync(join(unpacked, 'package'), folder);
  rmSync(unpacked, { recursive: true });
  return 0;
}

/** @param {readonly string[]} packages */
async function installPackages(packages) {
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true };
  const install = ['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...packages];
  const updated = await run(['apt-get', 'update', '-q'], options);
  return updated === 0 ? run(install, options) : updated;
}

/** Tests start their own servers; the package's would hold a port and answer to nobody. @param {string} name */
function stopService(name) {
  const result = spawnSync('service', [name, 'stop'], { stdio: 'ignore' });
  if (result.error) console.log(`The service ${name} may run: there is no command to stop it.`);
}

function missingPackages() {
  if (!isDebian()) return rows.filter(row => !isFound(row)).map(row => row.package);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a format of dpkg-query
  const format = '${Package} ${db:Status-Status}\n';
  const names = rows.map(row => row.package);
  const { stdout = '' } = spawnSync('dpkg-query', ['-W', '-f', format, ...names], { encoding: 'utf8' });
  const installed = new Set(stdout.split('\n').map(line => line.replace(/ installed$/, '')));
  return names.filter(name => !installed.has(name));
}

const isDebian = () => existsSync('/etc/debian_version') && !spawnSync('dpkg-query', ['--version']).error;

/** Where there is no package manager that we know, what a package gives is looked for. @param {PeerRow} row */
function isFound({ commands = [], pythonModules = [], files = {} }) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const hasCommands = commands.every(command => folders.some(folder => existsSync(join(folder, command))));
  return hasCommands && pythonModules.length === 0 && Object.values(files).every(file => existsSync(file));
}
