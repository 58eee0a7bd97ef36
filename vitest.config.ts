import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const conditions = ['source', 'node', 'import', 'module', 'default'];
/** Vitest hands these to Node, where what is found by `import` must not be found by `require` too. */
const nodeConditions = conditions.filter(each => each !== 'import');

/** Suites that build and install, and those that measure memory, share the machine badly: one file after the other. */
const oneAtATime = { fileParallelism: false };

/** Tens of gigabytes each. */
const large = ['test/system/{file.memory,memory}.test.ts'];

const projects = [
  // A process loads the sources once for all its files, which takes half of the time that each alone would.
  { name: 'unit', include: ['packages/*/src/**/*.test.ts', 'standard/**/*.test.ts'], isolate: false },
  { name: 'layers', include: ['test/{layers,types}/**/*.test.ts'], ...oneAtATime },
  { name: 'interop', include: ['test/{conformance,interop}/**/*.test.ts'] },
  { name: 'system', include: ['test/system/**/*.test.ts'], exclude: large },
  { name: 'memory', include: large, ...oneAtATime },
  { name: 'packages', include: ['test/packages/**/*.test.ts'], ...oneAtATime },
];

export default defineConfig({
  // Tests run the sources: each door of the library has a condition for them.
  resolve: { conditions },
  ssr: { resolve: { conditions: nodeConditions, externalConditions: nodeConditions } },
  test: {
    projects: projects.map(test => ({ extends: true, test })),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // V8 aborts now and then where a process starts many threads and the processor has protection keys
    // (`Check failed: jit_page.has_value()`); files that open archives one after the other do.
    execArgv: ['--no-memory-protection-keys'],
    // Most tests wait for a program that they started: one for each core leaves none idle.
    maxWorkers: availableParallelism(),
  },
});
