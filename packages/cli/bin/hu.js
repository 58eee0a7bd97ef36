#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// What Node compiles is kept beside what it is compiled from, where that can be written to: it is loaded sooner then.
enableCompileCache(`${import.meta.dirname}/../dist/hu/compiled`);
const { main } = await import('../dist/hu/main.js');
// What is left then only waits for the other side to hang up.
if (await main(process)) process.exit();
