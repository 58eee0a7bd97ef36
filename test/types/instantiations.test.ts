import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { attributes } from 'hounsfield/dictionary';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Inside node_modules, so that the compiler finds the library as a user's project would. */
const project = `${root}node_modules/.cache/hounsfield-types/`;

/** Type instantiations may grow by half over what was measured; beyond, an editor begins to lag. */
const MEASURED = { reads: 857, writes: 943, paths: 5886, items: 21_899 };
const MARGIN = 1.5;

/** Keywords spread evenly over the dictionary, so that every VR and VM is among them. */
const keywords = spread(
  [...attributes()].filter(entry => entry.kind === 'element').map(entry => entry.keyword),
  200,
);

beforeAll(() => {
  compile(['-b', `${root}packages/hounsfield/src/data`]);
});

describe('a project that names 200 attributes', () => {
  it('compiles within its bound of type instantiations when it reads them', () => {
    const lines = keywords.map(keyword => `export const ${keyword} = dataSet.get('${keyword}');`);
    const { errors, instantiations } = check(`declare const dataSet: DataSet;\n${lines.join('\n')}\n`);
    expect(errors).toEqual([]);
    expect(instantiations).toBeGreaterThan(keywords.length);
    expect(instantiations).toBeLessThanOrEqual(MEASURED.reads * MARGIN);
  });

  it('compiles within its bound of type instantiations when it writes them', () => {
    const lines = keywords.map(keyword => `export const ${keyword} = DataSet.of({ ${keyword}: null });`);
    const { errors, instantiations } = check(`${lines.join('\n')}\n`);
    expect(errors).toEqual([]);
    expect(instantiations).toBeLessThanOrEqual(MEASURED.writes * MARGIN);
  });

  it('compiles within its bound of type instantiations when it follows paths of three steps', () => {
    const lines = keywords.map(
      keyword =>
        `export const ${keyword} = dataSet.at('SourceImageSequence[0].PurposeOfReferenceCodeSequence[1].${keyword}');`,
    );
    const { errors, instantiations } = check(`declare const dataSet: DataSet;\n${lines.join('\n')}\n`);
    expect(errors).toEqual([]);
    expect(instantiations).toBeLessThanOrEqual(MEASURED.paths * MARGIN);
  });

  it('compiles within its bound of type instantiations when it writes items by keyword', () => {
    const lines = keywords.map(
      keyword => `export const ${keyword} = DataSet.of({ SourceImageSequence: [{ ${keyword}: null }] });`,
    );
    const { errors, instantiations } = check(`${lines.join('\n')}\n`);
    expect(errors).toEqual([]);
    expect(instantiations).toBeLessThanOrEqual(MEASURED.items * MARGIN);
  });

  it.each([
    ['a wrong type', "export const made = DataSet.of({ Rows: 'many' });"],
    ['a wrong type at a path', "setAt(DataSet.of({}), 'SourceImageSequence[0].Rows', 'many');"],
    ['a wrong type in an item', "export const made = DataSet.of({ SourceImageSequence: [{ Rows: 'many' }] });"],
    ['a wrong keyword in an item', 'export const made = DataSet.of({ SourceImageSequence: [{ Row: 1 }] });'],
    ['a wrong keyword', 'export const made = DataSet.of({ Row: 1 });'],
  ])('does not compile with %s', (_, line) => {
    const { errors } = check(`${line}\n`);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('uses.ts(2,');
  });

  it('does not compile with a keyword that PS3.6 does not have', () => {
    const { errors } = check("export const name = DataSet.of({}).get('PatientsName');\n");
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('uses.ts(2,');
  });
});

interface Checked {
  readonly errors: readonly string[];
  readonly instantiations: number;
}

function check(body: string): Checked {
  mkdirSync(project, { recursive: true });
  writeFileSync(`${project}uses.ts`, `import { DataSet, setAt } from 'hounsfield/data';\n${body}`);
  writeFileSync(`${project}tsconfig.json`, JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files: ['uses.ts'] }));
  const printed = compile(['-p', project, '--extendedDiagnostics']);
  const count = /^Instantiations:\s+(\d+)$/m.exec(printed)?.[1];
  if (count === undefined) throw new Error(`The compiler printed no number of instantiations: ${printed}`);
  return { errors: printed.split('\n').filter(line => line.includes('error TS')), instantiations: Number(count) };
}

/** Runs the compiler and returns what it prints, whether it found errors or not. */
function compile(args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, ...args], { encoding: 'utf8' });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return error.stdout;
    throw error;
  }
}

function spread(all: readonly string[], count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)] ?? '');
}

const COMPILER_OPTIONS = {
  target: 'es2023',
  module: 'nodenext',
  lib: ['es2023', 'dom'],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};
