import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type BuildOptions, defineConfig } from 'vite';

// Where the development server finds an archive; the built page is served by the archive itself.
const archive = process.env['HOUNSFIELD_ARCHIVE'] ?? 'http://127.0.0.1:8080';
const library = fileURLToPath(new URL('../hounsfield/src', import.meta.url));
const proxy = { '/dicom-web': { target: archive }, '/api': { target: archive } };

/** A codec's package asks for modules of Node, but only in Node. */
const withoutNode: NonNullable<NonNullable<BuildOptions['rolldownOptions']>['onLog']> = (level, log, report) => {
  if (!log.message.includes('codec-openjph')) report(level, log);
};

export default defineConfig({
  plugins: [react()],
  // From the library's sources. The condition `source` would do it too, but React Aria names sources it does not ship.
  resolve: { alias: [{ find: /^hounsfield\/(.+)$/, replacement: `${library}/$1/index.ts` }] },
  server: { host: '127.0.0.1', port: 5173, proxy },
  preview: { host: '127.0.0.1', port: 4173, proxy },
  worker: {
    format: 'es',
    rolldownOptions: { onLog: withoutNode },
  },
  build: {
    outDir: 'dist',
    target: 'es2023',
    rolldownOptions: { onLog: withoutNode },
    // The page's policy allows files of the same origin only, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    // The study list, 190 kB compressed; the browser test holds it below 250 kB.
    chunkSizeWarningLimit: 700,
  },
});
