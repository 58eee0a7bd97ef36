// npm start: installs and builds what is missing, then runs the archive until it is told to stop.
// Arguments go on to `hu serve`: npm start -- --dicom-port 11113
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { run } from './lib/run.mjs';
import { inRoot, pinnedNode } from './lib/tools.mjs';

const given = process.argv.slice(2);
const namesFolder = given.some(argument => argument === '--data' || argument.startsWith('--data='));

await ensureInstalled();
await ensureBuilt();
const serve = [pinnedNode, inRoot('packages', 'cli', 'bin', 'hu.js'), 'serve'];
process.exitCode = await run([...serve, ...(namesFolder ? [] : ['--data', './data']), ...given]);
