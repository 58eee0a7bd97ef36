// npm start: installs and builds what is missing, then runs the archive until it is told to stop.
// Arguments go on to `hu serve`: npm start -- --dicom-port 11113
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { run } from './lib/run.mjs';
import { inRoot, pinnedNode } from './lib/tools.mjs';

const given = process.argv.slice(2);
/** @param {string} option */
const names = option => given.some(argument => argument === option || argument.startsWith(`${option}=`));
const { HOUNSFIELD_DATA, HOUNSFIELD_CONFIG } = process.env;
const namesFolder = names('--data') || names('--config') || Boolean(HOUNSFIELD_DATA) || Boolean(HOUNSFIELD_CONFIG);

await ensureInstalled();
await ensureBuilt();
const serve = [pinnedNode, inRoot('packages', 'cli', 'bin', 'hu.js'), 'serve'];
process.exitCode = await run([...serve, ...(namesFolder ? [] : ['--data', './data']), ...given]);
