import { defineConfig } from 'vitest/config';

const conditions = ['source', 'node', 'import', 'module', 'default'];

/** Suites that build, install or start whole programs share the machine badly: their files run one after the other. */
const oneAtATime = { fileParallelism: false };

const projects = [
  { name: 'unit', include: ['packages/*/src/**/*.test.ts', 'standard/**/*.test.ts'] },
  { name: 'layers', include: ['test/{layers,types}/**/*.test.ts'], ...oneAtATime },
  { name: 'interop', include: ['test/{conformance,interop}/**/*.test.ts'] },
  { name: 'system', include: ['test/system/**/*.test.ts'], ...oneAtATime },
  { name: 'packages', include: ['test/packages/**/*.test.ts'], ...oneAtATime },
];

export default defineConfig({
  // Tests run the sources: each door of the library has a condition for them.
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    projects: projects.map(test => ({ extends: true, test })),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
  },
});
