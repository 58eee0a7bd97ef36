import { readFileSync } from 'node:fs';
import { build, defineConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';

interface Manifest {
  readonly exports: Readonly<Record<string, { readonly source: string; readonly node: string }>>;
}

// The file is our own.
const { exports } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as Manifest;

/**
 * The library as Node loads it: every door from few files, since a door of a hundred modules takes Node thirty
 * milliseconds and thirty megabytes. Bundlers and browsers take the modules that the compiler wrote, of which they leave
 * out what nobody uses.
 */
export default defineConfig(async () => {
  const files = await modulesOf('src/file/node/index.ts');
  return {
    ...common,
    build: {
      ...common.build,
      outDir: 'dist/node',
      rolldownOptions: {
        input: Object.fromEntries(Object.values(exports).map(({ source, node }) => [nameOf(node), source])),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          comments: false,
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ name: 'files', test: (id: string) => files.has(id) }],
          },
        },
      },
    },
  };
});

const common = {
  resolve: { conditions: ['source', 'node', 'import'] },
  ssr: { resolve: { conditions: ['source', 'node', 'import'] } },
  plugins: [plainText()],
  // What an error says of its place in the code is for people.
  build: { ssr: true, target: 'node20', minify: false, modulePreload: false },
} satisfies UserConfig;

/** The modules that stay when one door is bundled alone, those left out that it loads when they are called for. */
async function modulesOf(entry: string): Promise<ReadonlySet<string>> {
  // A module of constants alone would be taken apart and missed.
  const rolldownOptions = { optimization: { inlineConst: false } };
  const options = { ...common.build, ssr: entry, write: false, rolldownOptions };
  // One input and no watching gives one output.
  const { output } = (await build({
    ...common,
    configFile: false,
    logLevel: 'error',
    build: options,
  })) as Rolldown.RolldownOutput;
  const chunks = output.filter(part => part.type === 'chunk');
  const wanted = new Set(chunks.filter(chunk => chunk.isEntry).map(chunk => chunk.fileName));
  for (const name of wanted)
    for (const next of chunks.find(chunk => chunk.fileName === name)?.imports ?? []) wanted.add(next);
  return new Set(chunks.filter(chunk => wanted.has(chunk.fileName)).flatMap(chunk => chunk.moduleIds));
}

/** `./dist/node/file-node.js` → `file-node` */
function nameOf(path: string): string {
  return path.replace(/^.*\/|\.js$/g, '');
}

/** Writes characters beyond ASCII as escapes: one of them alone, and Node holds the file with two bytes for each character. */
function plainText(): Plugin {
  return {
    name: 'plain-text',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) if (part.type === 'chunk') part.code = escaped(part.code);
    },
  };
}

function escaped(code: string): string {
  return code.replaceAll(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
