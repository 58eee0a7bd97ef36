import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A source file and what it imports. */
export interface Module {
  /** Relative to the checkout, with forward slashes. */
  readonly path: string;
  /** The package of the workspace that it belongs to, e.g. `hounsfield`. */
  readonly package: string;
  readonly lines: number;
  /** Lines that hold something: code and comments. */
  readonly filledLines: number;
  readonly imports: readonly Import[];
}

export interface Import {
  /** As written: `../data/index.ts`, `hounsfield/data`, `node:fs`. */
  readonly specifier: string;
  /** The imported file, when it was written as a relative path. */
  readonly path: string | undefined;
  /** Whether it is gone after compiling (`import type`). */
  readonly typeOnly: boolean;
}

/** All hand-written and generated modules of the packages, tests left out. */
export function sourceModules(): readonly Module[] {
  return packageNames()
    .flatMap(name => filesBelow(join(CHECKOUT, 'packages', name, 'src')))
    .filter(path => /\.tsx?$/.test(path) && !/\.(test(-d)?|fixture|d)\.tsx?$/.test(path))
    .map(readModule);
}

/** The folders of the workspace's packages. */
export function packageNames(): readonly string[] {
  return readdirSync(join(CHECKOUT, 'packages'));
}

/** The imports of a text, those in comments left out. */
export function importsIn(text: string): readonly Omit<Import, 'path'>[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
  const found = [...code.matchAll(STATEMENT), ...code.matchAll(DYNAMIC)];
  return found.map(({ groups }) => ({
    specifier: groups?.['specifier'] ?? '',
    typeOnly: groups?.['type'] !== undefined,
  }));
}

/** The first cycle of imports that remain after compiling, as the paths along it; empty when there is none. */
export function firstCycle(modules: readonly Module[]): readonly string[] {
  const byPath = new Map(modules.map(module => [module.path, module]));
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (finished.has(path)) return [];
    for (const each of byPath.get(path)?.imports ?? []) {
      const cycle = each.typeOnly || each.path === undefined ? [] : visit(each.path, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    finished.add(path);
    return [];
  };
  return modules.map(module => visit(module.path, [])).find(cycle => cycle.length > 0) ?? [];
}

function readModule(file: string): Module {
  const path = relative(CHECKOUT, file).replaceAll('\\', '/');
  const text = readFileSync(file, 'utf8');
  const imports = importsIn(text).map(found => ({ ...found, path: importedPath(path, found.specifier) }));
  const lines = text.trimEnd().split('\n');
  const filledLines = lines.filter(line => line.trim() !== '').length;
  return { path, package: path.split('/')[1] ?? '', lines: lines.length, filledLines, imports };
}

function importedPath(from: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : undefined;
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
}

export const CHECKOUT: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const STATEMENT =
  /^\s*(?:import|export)\s+(?<type>type\s+(?!from\b))?(?:[\w$*{}\s,]+?\s+from\s+)?(?<quote>['"])(?<specifier>[^'"]+)\k<quote>/gm;
const DYNAMIC = /\bimport\(\s*(?<quote>['"])(?<specifier>[^'"]+)\k<quote>\s*\)(?<type>\.\w+\s*[;,)|&>])?/g;
