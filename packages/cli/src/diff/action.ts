import { type DataSet, type Difference, type DiffOptions, diffWithBulk, pathText, select } from 'hounsfield/data';
import type { DicomObject } from 'hounsfield/file';
import { readFile } from 'hounsfield/file/node';
import { wayTo } from '../attribute-path.ts';
import type { DiffFlags } from '../commands/diff.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { spool } from '../files/spool.ts';
import { report } from '../report.ts';
import { UsageError } from '../usage-error.ts';
import { differenceJson, differenceLines, preambleDiffers } from './print.ts';

/** Lists the differences of two files. */
export async function run(hu: HuContext, flags: DiffFlags, a: string, b: string): Promise<ExitCode> {
  if (a === '-' && b === '-') throw new UsageError('Standard input cannot be compared with itself', 'Name a file');
  if (!flags.color) hu.out.withoutColour();
  const ignored = (flags.ignore ?? []).map(wayTo);
  await using input = a === '-' || b === '-' ? await spool(hu.own.stdin) : undefined;
  const objects: DicomObject[] = [];
  for (const path of [a, b]) {
    try {
      objects.push(await readFile(path === '-' ? input!.path : path));
    } catch (error) {
      return report(hu, error, path === '-' ? 'standard input' : path);
    }
  }
  const [before, after] = objects as [DicomObject, DicomObject];
  const isAlike = await compare(hu, { flags, files: [a, b], pairs: pairsOf(before, after, flags), ignored });
  await hu.out.flush();
  return isAlike ? exitCode.done : exitCode.partly;
}

interface Comparison {
  readonly flags: DiffFlags;
  readonly files: readonly [string, string];
  readonly pairs: { readonly preamble: boolean; readonly dataSets: readonly (readonly [DataSet, DataSet])[] };
  readonly ignored: readonly ReturnType<typeof wayTo>[];
}

function pairsOf(before: DicomObject, after: DicomObject, { meta }: DiffFlags): Comparison['pairs'] {
  if (!meta) return { preamble: false, dataSets: [[before, after]] };
  const preamble = Buffer.compare(before.preamble, after.preamble) !== 0;
  return {
    preamble,
    dataSets: [
      [before.fileMeta, after.fileMeta],
      [before, after],
    ],
  };
}

async function compare(hu: HuContext, { flags, files, pairs, ignored }: Comparison): Promise<boolean> {
  const isJson = flags.json === true;
  const width = flags.width ?? hu.out.columns ?? COLUMNS;
  let isAlike = true;
  const print = async (lines: readonly string[]): Promise<void> => {
    if (isAlike && !isJson)
      for (const [sign, file] of [
        ['---', files[0]],
        ['+++', files[1]],
      ] as const)
        await hu.out.line(hu.out.paint('bold', `${sign} ${file}`));
    isAlike = false;
    for (const line of lines) await hu.out.line(line);
  };
  if (pairs.preamble) await print([preambleDiffers(isJson)]);
  for (const [before, after] of pairs.dataSets) {
    for await (const difference of diffWithBulk(before, after, optionsFor([before, after], flags, ignored)))
      await print(isJson ? [differenceJson(difference, files)] : linesOf(hu, difference, width));
  }
  return isAlike;
}

function linesOf(hu: HuContext, difference: Difference, width: number): readonly string[] {
  return differenceLines(difference, { width, paint: (style, text) => hu.out.paint(style, text) });
}

function optionsFor(dataSets: readonly DataSet[], flags: DiffFlags, ignored: Comparison['ignored']): DiffOptions {
  const { exact = false, ignoreVr = false } = flags;
  const places = new Set(
    ignored.flatMap(way => dataSets.flatMap(each => Array.from(select(each, way), ({ path }) => pathText(path)))),
  );
  return {
    exact,
    ignoreVr,
    ignore: ({ tag }, path) => (!exact && (tag & 0xffff) === 0) || (places.size > 0 && places.has(pathText(path))),
  };
}

/** Where the output is no terminal. */
const COLUMNS = 120;
