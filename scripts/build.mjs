// npm run build: installs what is missing, then builds what has changed. With --clean everything is built anew, with
// --command-line the bundle of `hu` alone is made, for tests that start it.
import { clean, ensureBuilt, ensureCommandLine } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';

if (process.argv.includes('--clean')) clean();
if (process.argv.includes('--command-line')) {
  process.exitCode = await ensureCommandLine();
} else {
  await ensureInstalled();
  await ensureBuilt();
}
