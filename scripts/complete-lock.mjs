// Completes package-lock.json with the packages of other platforms. A registry that serves only some of them makes npm
// leave the rest out, and then npm ci refuses the file everywhere. Run it after npm install when test/packages says so.
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/tools.mjs';

/**
 * @typedef {object} Entry
 * @property {string} [version]
 * @property {string} [license]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {Record<string, string>} [optionalDependencies]
 */

const path = inRoot('package-lock.json');
/** @type {{ packages: Record<string, Entry> }} */
const lock = JSON.parse(readFileSync(path, 'utf8'));

for (const [parent, { optionalDependencies = {}, dev, license }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const key = `node_modules/${name}`;
    if (key in lock.packages || `${parent}/${key}` in lock.packages) continue;
    lock.packages[key] = {
      version,
      ...platformOf(name),
      ...(dev && { dev }),
      ...(license && { license }),
      optional: true,
    };
    console.log(`Added ${name} ${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);

/**
 * What npm would read from the package's manifest, as its name says it: `cli-linux-x64-musl`.
 * @param {string} name
 */
function platformOf(name) {
  const [, os, cpu, libc] = /-(aix|android|darwin|freebsd|linux|win32)-(\w+?)(?:-(gnu|musl|msvc))?$/.exec(name) ?? [];
  if (os === undefined || cpu === undefined) throw new Error(`The name ${name} does not tell its platform`);
  return { os: [os], cpu: [cpu], ...(os === 'linux' && { libc: [libc === 'musl' ? 'musl' : 'glibc'] }) };
}
