import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

// The file is our own.
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

/** What `bin/hu.js` starts from is one file, since each module that Node loads costs a tenth of a millisecond or more. */
const START =
  /@stricli\/core|packages\/cli\/src\/(commands\/[\w-]+|application|context|declare|exit-code|index|output|parsers|usage-error|version)\.ts$/;

/**
 * What commands that talk to a peer have in common is one file more, and so are data sets, which others need as well.
 * Tables of the dictionary that few commands look into stay out, and so does TLS: Node's own takes longer to load.
 */
const DATA =
  /hounsfield\/src\/((bytes|errors|syntax|data)\/|dictionary\/(attributes|charsets|look-ups|name-of|packed|repeating|tag|transfer|uids|vr))/;
const NETWORK =
  /hounsfield\/src\/(network\/(?!trace|accept|association-server|node)|network\/(accept\/user-identity|node\/(certificates|connect|default-ports|tcp|tls-profiles))|dictionary\/(commands|network|statuses|upper)|file\/(file-meta|implementation))|packages\/cli\/src\/(byte-size|errors|failure|open-association|progress|security|text-width|tls-material|trace\/trace-option)\.ts/;
const SERVING =
  /hounsfield\/src\/network\/(accept(or|\/(?!user-identity))|association-server|node\/(lending|listen|plain-address))|packages\/cli\/src\/(listen|small-server)\.ts/;
/** The commands that are started for a few files at a time, each with what it loads when it runs. */
const STORE = /packages\/cli\/src\/(store\/|files\/(behind|collect|open-files)|header\/quick-header)/;
const RECEIVE = /packages\/cli\/src\/(receive\/)/;

const GROUPS = [
  { name: 'start', test: START },
  { name: 'data', test: DATA },
  { name: 'network', test: NETWORK },
  { name: 'serving', test: SERVING },
  { name: 'store', test: STORE },
  { name: 'receive', test: RECEIVE },
];

/**
 * Takes what is Node's own from where it lies. Where it is imported, Node asks such a module for the value of each name
 * that it has, and loads a good part of itself for some of them.
 */
const takenFromNode: Plugin = {
  name: 'taken-from-node',
  renderChunk: code =>
    code.replaceAll(
      /^import \{([^}]*)\} from "(node:[\w/]+)";$/gm,
      (_, names: string, module: string) =>
        `const {${names.replaceAll(' as ', ': ')}} = process.getBuiltinModule("${module}");`,
    ),
};

export default defineConfig({
  plugins: [takenFromNode],
  define: { HU_VERSION: JSON.stringify(version) },
  resolve: { conditions: ['source', 'node', 'import'] },
  ssr: {
    // The archive finds its worker threads beside its own modules, the web page is found through its package.
    external: ['@hounsfield/archive', '@hounsfield/viewer'],
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
        // Text of one byte for each character is read in half the time.
        charset: 'ascii',
        codeSplitting: { includeDependenciesRecursively: false, groups: GROUPS },
      },
    },
  },
});
