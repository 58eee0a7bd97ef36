import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';
import { inRoot } from './tools.mjs';

/** @typedef {{ package: string, service?: string, commands?: string[], pythonModules?: string[], files?: Record<string, string> }} PeerRow */

/** The foreign programs that tests talk to, by Debian package. @type {PeerRow[]} */
const rows = JSON.parse(readFileSync(inRoot('packages', 'testkit', 'peers.json'), 'utf8'));

/**
 * Installs the missing peers on Debian as root; elsewhere says which are missing, and their suites are skipped.
 * @returns {Promise<number>} 0, or under HOUNSFIELD_STRICT=1 the exit code of a package manager that failed
 */
export async function ensurePeers() {
  const missing = missingPackages();
  if (missing.length === 0) return 0;
  if (!isDebian() || process.getuid?.() !== 0) {
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
