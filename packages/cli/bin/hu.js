#!/usr/bin/env node
// An older Node could not even read what follows, and would show where instead of why.
const OLDEST = 24;
if (Number.parseInt(process.versions.node, 10) < OLDEST) {
  console.error(
    `hu: This is Node ${process.versions.node}, and hu needs ${OLDEST} or newer. Install it, or use npx hu in a checkout, which brings its own.`,
  );
  process.exit(4);
}

// What Node compiles is kept beside what it is compiled from, where that can be written to: it is loaded sooner then.
process.getBuiltinModule('node:module').enableCompileCache(`${import.meta.dirname}/../dist/hu/compiled`);
const { main } = await import('../dist/hu/main.js');
// What is left then only waits for the other side to hang up.
if (await main(process)) process.exit();
