import { defineConfig } from 'vite';

/**
 * The archive and its five kinds of threads, each from few files: Node takes its time over each module, and an archive
 * loads a thousand of them. A thread is found beside the module that starts it, so all files are in one folder.
 */
export default defineConfig({
  resolve: { conditions: ['source', 'node', 'import'] },
  ssr: {
    // The driver is for those who use that database.
    external: ['pg'],
    noExternal: true,
    resolve: { conditions: ['source', 'node', 'import'] },
  },
  build: {
    ssr: true,
    outDir: 'dist/archive',
    target: 'node24',
    // Logs name errors by their classes.
    minify: false,
    modulePreload: false,
    rolldownOptions: {
      input: {
        index: 'src/index.ts',
        thread: 'src/index/thread.ts',
        worker: 'src/render/worker.ts',
        'volume-thread': 'src/render/volume/volume-thread.ts',
        'frame-thread': 'src/codecs/frame-thread.ts',
        'json-thread': 'src/backend/json/json-thread.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
