// Writes the generated code of the library from the fact tables; with --check it only compares and exits 1 on a difference.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { staleOutputs } from './generator/check.ts';
import { outputs } from './generator/outputs.ts';

const root = new URL('../', import.meta.url);
const all = outputs();
const stale = staleOutputs(all, root);
if (process.argv.includes('--check')) {
  for (const { path } of stale)
    console.error(`${path} is not what standard/tables make: run node standard/generate.ts`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const { path, text } of stale) writeFileSync(fileURLToPath(new URL(path, root)), text);
  console.log(`${stale.length} of ${all.length} generated files written`);
}
