import { join } from 'node:path';
import { runOk } from '@hounsfield/testkit';
import { withPriority } from '../lib/command.ts';
import { checkout } from '../lib/places.ts';
import { days } from './rows.ts';

/** One question, asked by C-FIND or by QIDO-RS. */
export interface Question {
  readonly title: string;
  readonly by: 'C-FIND' | 'QIDO';
  /** Keys by tag, or the query of the URL; `#` is a number below `ids`, of seven digits. */
  readonly asks: Readonly<Record<string, string>> | string;
  ids(studies: number): number;
  /** Times it is asked of a server of this speed. */
  readonly times: number;
}

export interface Answered {
  readonly median: number;
  readonly p99: number;
}

const returned = { '00100010': '', '0020000D': '', '00080020': '', '00080050': '', '00080061': '', '00201208': '' };
const patients = (studies: number): number => studies / 2;
/** Families of 20 persons by the name of Smith. */
const families = (studies: number): number => Math.max(1, Math.floor(studies / 2 / 20 / 60));
const one = (): number => 1;

export const questions: readonly Question[] = [
  { title: 'PatientID', by: 'C-FIND', asks: { ...returned, '00100020': 'PID#' }, ids: patients, times: 300 },
  { title: 'a day of 100 studies', by: 'C-FIND', asks: { ...returned, '00080020': dayRange() }, ids: one, times: 100 },
  {
    title: 'name prefix, 40 studies',
    by: 'C-FIND',
    asks: { ...returned, '00100010': 'Smith#*' },
    ids: families,
    times: 100,
  },
  { title: 'PatientID', by: 'QIDO', asks: 'PatientID=PID#', ids: patients, times: 300 },
  { title: 'a day of 100 studies', by: 'QIDO', asks: `StudyDate=${dayRange()}`, ids: one, times: 100 },
  { title: 'name prefix, 40 studies', by: 'QIDO', asks: 'PatientName=Smith#*', ids: families, times: 100 },
  { title: 'first page of 25', by: 'QIDO', asks: 'limit=25', ids: one, times: 300 },
  {
    title: 'first 25 of all by the name of Smith',
    by: 'QIDO',
    asks: 'PatientName=Smith*&limit=25',
    ids: one,
    times: 30,
  },
];

/** A server to ask. */
export interface Asked {
  readonly dicomPort: number;
  readonly ae: string;
  /** Of DICOMweb. */
  readonly url: string;
  readonly studies: number;
  /** How many times fewer a slow server is asked. */
  readonly patience: number;
}

/** Asks one question again and again over one connection. @throws Error when an answer is none */
export async function ask({ by, asks, ids, times, title }: Question, server: Asked): Promise<Answered> {
  const count = String(Math.max(5, Math.round(times / server.patience)));
  const common = ['--n', count, '--ids', String(ids(server.studies))];
  const { port, pathname } = new URL(server.url);
  const how =
    typeof asks === 'string'
      ? ['get', '--port', port, '--path', `${pathname}/studies?${asks}`]
      : ['find', '--port', String(server.dicomPort), '--ae', server.ae, '--keys', JSON.stringify(asks)];
  const script = join(checkout, 'bench', 'archive', 'asker.ts');
  const { program, args } = withPriority(process.execPath, [script, ...how, ...common]);
  const { stdout } = await runOk(program, args, { timeout: 300_000, cwd: checkout });
  // One line, printed by asker.ts.
  const { bad, rows, bytes, p50, p99 } = JSON.parse(stdout) as Record<'bad' | 'rows' | 'bytes' | 'p50' | 'p99', number>;
  if (bad > 0) throw new Error(`${by} ${title}: ${bad} of ${count} questions were refused`);
  // An answer of headers alone would be quick indeed.
  if (by === 'C-FIND' ? rows < Number(count) : bytes < 1000 * Number(count))
    throw new Error(`${by} ${title}: nothing found`);
  return { median: p50, p99 };
}

function dayRange(): string {
  return `${days[77]}-${days[77]}`;
}
