import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

// The file is our own.
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

/** What `bin/hu.js` starts from is one file, since each module that Node loads costs a tenth of a millisecond or more. */
const START =
  /@stricli\/core|packages\/cli\/src\/(commands\/[\w-]+|application|context|declare|exit-code|index|output|parsers|usage-error|version)\.ts$/;

export default defineConfig({
  define: { HU_VERSION: JSON.stringify(version) },
  resolve: { conditions: ['source', 'node', 'import'] },
  ssr: {
    // The archive finds its worker threads and codecs beside its own modules, the web page is found through its package,
    // a codec finds its WebAssembly in its package.
    external: ['@cornerstonejs/codec-openjph', '@hounsfield/archive', '@hounsfield/viewer'],
    noExternal: true,
    resolve: { conditions: ['source', 'node', 'import'] },
  },
  build: {
    ssr: true,
    outDir: 'dist/hu',
    target: 'node24',
    minify: true,
    modulePreload: false,
    rolldownOptions: {
      // A thread is found beside the module that starts it.
      input: { main: 'src/index.ts', 'frame-thread': 'src/transcode/frame-thread.ts' },
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'start', test: START }] },
      },
    },
  },
});
