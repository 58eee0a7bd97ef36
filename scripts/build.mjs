// npm run build: installs what is missing, then builds what has changed. With --clean everything is built anew.
import { clean, ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';

if (process.argv.includes('--clean')) clean();
await ensureInstalled();
await ensureBuilt();
