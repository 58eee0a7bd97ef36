import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CHECKOUT,
  firstCycle,
  type Import,
  importsIn,
  type Module,
  packageNames,
  sourceModules,
} from './import-graph.ts';
import { layers, products } from './layer-table.ts';

const modules = sourceModules();
const library = modules.filter(module => module.package === 'hounsfield');

describe('importsIn', () => {
  it('sees each form of import and export, and none in comments', () => {
    const text = [
      "import a from './a.ts';",
      "import type { B } from './b.ts';",
      "import {\n  c,\n  type D,\n} from '../c.ts';",
      "export * from './e.ts';",
      "export type { F } from './f.ts';",
      "import 'g';",
      "const h = await import('./h.ts');",
      "// import i from './i.ts';",
      "/** import j from './j.ts'; */",
      "export const text = 'from here';",
    ].join('\n');
    expect(importsIn(text)).toEqual([
      { specifier: './a.ts', typeOnly: false },
      { specifier: './b.ts', typeOnly: true },
      { specifier: '../c.ts', typeOnly: false },
      { specifier: './e.ts', typeOnly: false },
      { specifier: './f.ts', typeOnly: true },
      { specifier: 'g', typeOnly: false },
      { specifier: './h.ts', typeOnly: false },
    ]);
  });
});

describe('firstCycle', () => {
  const module = (path: string, ...imports: readonly string[]): Module => ({
    path,
    package: 'x',
    lines: 1,
    filledLines: 1,
    imports: imports.map(each => ({ specifier: each, path: each, typeOnly: false })),
  });

  it('finds a cycle and accepts a diamond', () => {
    expect(firstCycle([module('a', 'b', 'c'), module('b', 'd'), module('c', 'd'), module('d')])).toEqual([]);
    expect(firstCycle([module('a', 'b'), module('b', 'c'), module('c', 'b')])).toEqual(['b', 'c', 'b']);
  });
});

describe('the import graph', () => {
  it('is the whole of the workspace: a reader that sees too few modules proves nothing', () => {
    expect(modules.length).toBeGreaterThan(150);
    expect(new Set(modules.map(module => module.package))).toEqual(new Set(packageNames()));
    expect(modules.flatMap(module => module.imports).length).toBeGreaterThan(2 * modules.length);
  });

  it('has no cycle', () => {
    expect(firstCycle(modules)).toEqual([]);
  });

  it('leads to files that exist, inside of the same package', () => {
    const bad = edges(modules).filter(({ from, to }) => {
      if (to.path === undefined) return false;
      const staysInside = to.path.startsWith(`packages/${from.package}/`);
      return !staysInside || !existsSync(join(CHECKOUT, to.path.replace(/\?.*$/, '')));
    });
    expect(bad.map(print)).toEqual([]);
  });

  it('goes down only between the layers of the library', () => {
    const bad = edges(library).filter(({ from, to }) => {
      const here = layerOf(from.path);
      const there = to.path === undefined ? undefined : layerOf(to.path);
      if (here === undefined || there === undefined || here === there) return false;
      return !here.mayImport.includes(there.folder);
    });
    expect(bad.map(print)).toEqual([]);
  });

  it('leaves the library without dependencies, and with node: modules in folders named node only', () => {
    const bad = edges(library).filter(({ from, to }) => {
      if (to.path !== undefined) return false;
      return !(to.specifier.startsWith('node:') && layerOf(from.path)?.isomorphic === false);
    });
    expect(bad.map(print)).toEqual([]);
  });

  it.each(products)('keeps $folder to its doors', ({ folder, doors, mayImport }) => {
    const own = modules.filter(module => module.package === folder);
    const bad = edges(own).filter(({ to }) => {
      const door = /^hounsfield(?:\/(.+))?$/.exec(to.specifier);
      if (door !== null) return doors !== 'all' && !doors.includes(door[1] ?? '');
      return to.specifier.startsWith('@hounsfield/') && !mayImport.includes(to.specifier);
    });
    expect(own.length).toBeGreaterThan(0);
    expect(bad.map(print)).toEqual([]);
  });

  it('keeps node: modules out of the viewer', () => {
    const bad = edges(modules).filter(({ from, to }) => from.package === 'viewer' && to.specifier.startsWith('node:'));
    expect(bad.map(print)).toEqual([]);
  });
});

interface Edge {
  readonly from: Module;
  readonly to: Import;
}

function edges(from: readonly Module[]): readonly Edge[] {
  return from.flatMap(module => module.imports.map(to => ({ from: module, to })));
}

function print({ from, to }: Edge): string {
  return `${from.path} imports ${to.specifier}`;
}

/** The layer of the longest folder: `file/node` before `file`. */
function layerOf(path: string): (typeof layers)[number] | undefined {
  const below = path.replace(/^packages\/hounsfield\/src\//, '');
  const holding = layers.filter(layer => below.startsWith(`${layer.folder}/`));
  return holding.sort((a, b) => b.folder.length - a.folder.length)[0];
}
