import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  findCommand,
  freePort,
  type PostgresServer,
  postgresPeer,
  runOk,
  type Server,
  spawnServer,
  startPostgres,
  testObject,
} from '@hounsfield/testkit';
import { raisePriority, withPriority } from '../lib/command.ts';
import { checkout, scratch, sharedFile } from '../lib/places.ts';
import type { Report } from '../lib/report.ts';
import { significant } from '../lib/statistics.ts';
import { orthanc, orthancDicomWeb } from '../store/servers.ts';
import { fillPostgres, fillSqlite } from './fill.ts';
import { type Answered, type Asked, ask, questions } from './queries.ts';
import { studyFacts } from './rows.ts';

const SMALL = 20_000;
/** Studies of the large index; HOUNSFIELD_BENCH_STUDIES for a trial. */
const LARGE = Number(process.env['HOUNSFIELD_BENCH_STUDIES'] ?? 1_000_000);

interface Measured {
  readonly bytes: number;
  readonly answers: readonly Answered[];
}

/**
 * Measures searches of indexes of 20,000 and of a million studies, five instances each, in both databases, and of
 * Orthanc with 20,000 studies of one instance.
 * @returns undefined with a line that says why where something is missing
 */
export async function benchArchive(): Promise<Report | undefined> {
  const missing = [
    ...(sharedFile('rawscu.mjs') === undefined ? ['the load generators (HOUNSFIELD_BENCH or ../shared/bench)'] : []),
    ...(postgresPeer.location === undefined ? ['PostgreSQL'] : []),
    ...(findCommand('Orthanc') === undefined ? ['Orthanc'] : []),
  ];
  if (missing.length > 0) {
    console.error(`archive: skipped, needs ${missing.join(', ')}`);
    return undefined;
  }
  const sqlite = [await inSqlite(SMALL), await inSqlite(LARGE)];
  const postgres = [await inPostgres(SMALL), await inPostgres(LARGE)];
  const theirs = await inOrthanc();
  const perInstance = ([, large]: readonly Measured[]): string => significant((large?.bytes ?? 0) / (LARGE * 5));
  return {
    name: 'archive',
    head: [
      'question',
      'SQLite 20,000',
      'SQLite 1 M',
      'ratio',
      'PostgreSQL 20,000',
      'PostgreSQL 1 M',
      'ratio',
      'Orthanc 20,000',
      'Orthanc to SQLite',
    ],
    rows: questions.map(({ title, by }, k) => {
      const cells = [sqlite, postgres].flatMap(([small, large]) => [
        shown(small?.answers[k]),
        shown(large?.answers[k]),
        ratio(large?.answers[k], small?.answers[k]),
      ]);
      return [`${by}: ${title}`, ...cells, shown(theirs?.[k]), ratio(theirs?.[k], sqlite[0]?.answers[k])];
    }),
    notes: [
      'Milliseconds from question to whole answer on one connection, median / 99th percentile; ratios are of the medians. Each question was asked as often before.',
      'Asked by a client that looks for the end of an answer and at nothing else in it, the same for all.',
      `Large index: ${LARGE.toLocaleString('en-GB')} studies, two of each patient, 100 of each day, five instances each; rows are made up and put in directly.`,
      `Index bytes for each instance, without headers: SQLite ${perInstance(sqlite)}, PostgreSQL ${perInstance(postgres)}.`,
      'PostgreSQL 15 on the same machine with its default memory. Orthanc: TCP_NODELAY=1, one instance in each study.',
    ],
    command: 'node bench/run.ts archive',
  };
}

function shown(answer: Answered | undefined): string {
  return answer === undefined ? '–' : `${significant(answer.median)} / ${significant(answer.p99)}`;
}

function ratio(one: Answered | undefined, other: Answered | undefined): string {
  return one === undefined || other === undefined ? '–' : `${significant(one.median / other.median)}×`;
}

async function inSqlite(studies: number): Promise<Measured> {
  const folder = newFolder();
  try {
    await (await serve(folder, {})).server.stop();
    const bytes = timed(`SQLite ${studies}: fill`, () => fillSqlite(join(folder, 'index.db'), studies));
    return { bytes, answers: await answersOf(`SQLite ${studies}`, await serve(folder, {}), studies) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inPostgres(studies: number): Promise<Measured> {
  const folder = newFolder();
  const database = await startPostgres(['fsync=off', 'max_wal_size=8GB', 'shared_buffers=128MB']);
  try {
    const env = { HOUNSFIELD_INDEX: await database.newDatabase() };
    await (await serve(folder, env)).server.stop();
    const start = performance.now();
    const bytes = await fillPostgres(env.HOUNSFIELD_INDEX, studies);
    console.error(`PostgreSQL ${studies}: fill ${significant((performance.now() - start) / 1000)} s`);
    return {
      bytes,
      answers: await answersOf(`PostgreSQL ${studies}`, { ...(await serve(folder, env)), database }, studies),
    };
  } finally {
    await database.crash();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inOrthanc(): Promise<readonly Answered[]> {
  const folder = newFolder();
  try {
    const { server, port, httpPort, ae } = await orthanc.start(folder, {
      ...orthancDicomWeb,
      DicomAlwaysAllowFind: true,
    });
    const send = [
      sharedFile('rawscu.mjs') ?? '',
      `--port=${port}`,
      `--aec=${ae}`,
      '--op=store',
      `--dir=${headersFolder()}`,
      '--conc=4',
    ];
    const { program, args } = withPriority(process.execPath, send);
    await runOk(program, args, { timeout: 900_000 });
    const url = `http://127.0.0.1:${httpPort}/dicom-web`;
    return await answersOf('Orthanc', { server, asked: { dicomPort: port, ae, url } }, SMALL, 10);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Serving {
  readonly server: Server;
  readonly asked: Pick<Asked, 'dicomPort' | 'ae' | 'url'>;
  readonly database?: PostgresServer;
}

async function serve(folder: string, env: Readonly<Record<string, string>>): Promise<Serving> {
  const [dicomPort, httpPort] = [await freePort(), await freePort()];
  const ports = ['--dicom-port', String(dicomPort), '--http-port', String(httpPort)];
  const script = join(checkout, 'packages', 'cli', 'bin', 'hu.js');
  const { program, args } = withPriority(process.execPath, [script, 'serve', '--data', folder, ...ports]);
  const server = await spawnServer(program, args, { ready: { port: dicomPort }, cwd: checkout, env });
  return { server, asked: { dicomPort, ae: 'HOUNSFIELD', url: `http://127.0.0.1:${httpPort}/dicom-web` } };
}

async function answersOf(
  title: string,
  { server, asked, database }: Serving,
  studies: number,
  patience = 1,
): Promise<Answered[]> {
  await using _running = server;
  const answers: Answered[] = [];
  for (const question of questions) {
    // Once to warm up: code that is compiled as it runs, and the pages of the database.
    await ask(question, { ...asked, studies, patience });
    if (database !== undefined) raisePriority(await database.processes());
    const answer = await ask(question, { ...asked, studies, patience });
    console.error(`${title}: ${question.by} ${question.title} ${shown(answer)} ms`);
    answers.push(answer);
  }
  return answers;
}

/** Headers without pixels for Orthanc, made once and kept. */
function headersFolder(): string {
  const folder = join(scratch, 'data', 'headers');
  if (existsSync(folder)) return folder;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  for (let k = 0; k < SMALL; k++) {
    const uids = {
      studyInstanceUid: `1.2.826.0.1.3680043.10.1234.1.${k}`,
      seriesInstanceUid: `1.2.826.0.1.3680043.10.1234.2.${k}`,
    };
    const { bytes } = testObject(CT_IMAGE, `header ${k}`, [['Modality', 'CT']], { ...studyFacts(k, SMALL), ...uids });
    writeFileSync(join(making, `${String(k).padStart(5, '0')}.dcm`), bytes);
  }
  renameSync(making, folder);
  return folder;
}

function newFolder(): string {
  mkdirSync(scratch, { recursive: true });
  return mkdtempSync(join(scratch, 'archive-'));
}

function timed<T>(title: string, action: () => T): T {
  const start = performance.now();
  const result = action();
  console.error(`${title} ${significant((performance.now() - start) / 1000)} s`);
  return result;
}
const CT_IMAGE = '1.2.840.10008.5.1.4.1.1.2';
