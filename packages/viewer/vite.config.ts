import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import library from '../hounsfield/package.json' with { type: 'json' };

// Where the development server finds an archive; the built page is served by the archive itself.
const archive = process.env['HOUNSFIELD_ARCHIVE'] ?? 'http://127.0.0.1:8080';
/** Doors of the library and their sources. */
const doors: Readonly<Record<string, string | { readonly source: string }>> = library.exports;
const proxy = { '/dicom-web': { target: archive }, '/api': { target: archive } };

export default defineConfig({
  plugins: [react()],
  // From the library's sources. The condition `source` would do it too, but React Aria names sources it does not ship.
  resolve: {
    alias: Object.entries(doors).flatMap(([door, target]) => {
      if (typeof target === 'string') return [];
      const replacement = fileURLToPath(new URL(`../hounsfield/${target.source}`, import.meta.url));
      return [{ find: new RegExp(`^hounsfield${door.slice(1)}$`), replacement }];
    }),
  },
  server: { host: '127.0.0.1', port: 5173, proxy },
  preview: { host: '127.0.0.1', port: 4173, proxy },
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    target: 'es2023',
    // The page's policy allows files of the same origin only, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    // The study list, 190 kB compressed; the browser test holds it below 250 kB.
    chunkSizeWarningLimit: 700,
  },
});
