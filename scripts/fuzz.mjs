// node scripts/fuzz.mjs --seconds 600 --seed 7: damages files and texts and gives them to every reader of the library.
// An error that is not ours, a rule that is broken, memory or time without bound is a finding: a file in test/fuzz/found.
// --inputs N, --target NAME, --replay (the findings so far), --no-corpus, --found FOLDER, --patience SECONDS, --json.
import { run } from './lib/run.mjs';
import { inRoot, pinnedNode } from './lib/tools.mjs';

const flags = ['--conditions=source', '--expose-gc', '--stack-trace-limit=30'];
process.exitCode = await run([pinnedNode, ...flags, inRoot('test', 'fuzz', 'main.ts'), ...process.argv.slice(2)]);
