import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { hasPriority } from './command.ts';
import { checkout } from './places.ts';

/** A table of results and what a reader needs to judge it. */
export interface Report {
  /** The markers in docs/performance.md: `<!-- bench:NAME -->` and `<!-- /bench:NAME -->`. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** One line each: versions, data, remarks. */
  readonly notes: readonly string[];
  /** What to run for the same table. */
  readonly command: string;
}

/** The report as Markdown. */
export function markdown(report: Report): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = report.head.map((_, at) => (at === 0 ? '---' : '---:'));
  const table = [line(report.head), line(rule), ...report.rows.map(line)];
  const notes = [...report.notes, machine(), `Command: \`${report.command}\``];
  return [...table, '', ...notes.map(note => `- ${note}`)].join('\n');
}

/** Puts the report between its markers in docs/performance.md. @throws Error when the page has no such markers */
export function writeReport(report: Report): void {
  const path = join(checkout, 'docs', 'performance.md');
  const page = readFileSync(path, 'utf8');
  const [open, close] = [`<!-- bench:${report.name} -->`, `<!-- /bench:${report.name} -->`];
  const start = page.indexOf(open);
  const end = page.indexOf(close);
  if (start < 0 || end < start) throw new Error(`docs/performance.md has no markers for ${report.name}`);
  writeFileSync(path, `${page.slice(0, start + open.length)}\n${markdown(report)}\n${page.slice(end)}`);
}

/** What the figures were measured on. */
function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const priority = hasPriority ? 'measured programs at top priority' : 'no priority over other work';
  const revision = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: checkout, encoding: 'utf8' }).trim();
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, revision ${revision}, Node ${process.versions.node}, ${cpus().length} × ${first?.model ?? 'unknown'}, ${memory} GiB, ${priority}.`;
}
