// Installs the libraries that bench/ measures beside ours, in the versions of bench/peers/package-lock.json, into
// bench/peers/node_modules, which git ignores. Orthanc comes from the system: `npm test` installs it on Debian as root.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const cwd = fileURLToPath(new URL('peers', import.meta.url));
const { status } = spawnSync(npm, ['ci', '--ignore-scripts'], { cwd, stdio: 'inherit' });
process.exitCode = status ?? 1;
