import { describeWithDatabases, mrSlice, type TemporaryFolder, temporaryFolder, testUid } from '@hounsfield/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ArchiveProcess, startArchiveProcess } from './support/archive-process.ts';
import { stow } from './support/archive-senders.ts';
import { History, type Placed } from './support/history.ts';

/** More by hand, HOUNSFIELD_ROUNDS=50: each takes a second or two. */
const ROUNDS = Number(process.env['HOUNSFIELD_ROUNDS'] ?? 4);
const ASKERS = 8;
/** What they ask in a round. */
const QUESTIONS = 160;

const TITLE =
  'an archive in which the same few studies are stored and deleted by many at once (PS3.18 §10.5, TRUST §3)';

describeWithDatabases(TITLE, newDatabase => {
  let folder: TemporaryFolder;
  let env: Readonly<Record<string, string>>;
  const history = new History();
  const objects = fewStudies();
  beforeAll(async () => {
    folder = await temporaryFolder();
    const index = await newDatabase();
    env = { HOUNSFIELD_DELETES: 'true', ...(index !== undefined && { HOUNSFIELD_INDEX: index }) };
  });
  afterAll(() => folder.remove());

  it('has what was stored last and nothing that was deleted last, with true counts, though it is killed in every second round', {
    timeout: 300_000,
  }, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const archive = await startArchiveProcess('serve', folder, env);
      const isKilled = round % 2 === 1;
      await ask(archive, isKilled ? Math.ceil(QUESTIONS * Math.random()) : Number.POSITIVE_INFINITY);
      if (!isKilled) await expectTruth(archive);
      await archive.stop();
      history.killed();
    }
    await using archive = await startArchiveProcess('serve', folder, env);
    await expectTruth(archive);
    const { stores, deletions } = history.acknowledged;
    console.log(`${stores} stores and ${deletions} deletions were acknowledged in ${ROUNDS} rounds`);
    expect(Math.min(stores, deletions)).toBeGreaterThan(ROUNDS * (QUESTIONS / 10));
  });

  async function ask(archive: ArchiveProcess, killedAfter: number): Promise<void> {
    let asked = 0;
    const asker = async (): Promise<void> => {
      while (asked++ < QUESTIONS) {
        if (asked === killedAfter) process.kill(archive.server.pid, 'SIGKILL');
        await askOne(archive);
      }
    };
    await Promise.all(Array.from({ length: ASKERS }, asker));
  }

  async function askOne(archive: ArchiveProcess): Promise<void> {
    const chosen = oneOf(objects);
    if (Math.random() < 0.6) {
      await history.store(chosen, async () => (await stow(archive, chosen.object).catch(() => 0)) === 200);
      return;
    }
    const { path, of } = oneOf(scopes)(chosen);
    await history.delete(of, () => isDeleted(`${archive.dicomWeb}/${path}`));
  }

  async function expectTruth({ dicomWeb }: ArchiveProcess): Promise<void> {
    const listed = await rowsOf(`${dicomWeb}/instances?limit=1000&includefield=StudyInstanceUID,SeriesInstanceUID`);
    const there = objects.filter(each => listed.some(row => isRowOf(row, each)));
    const faults = objects.flatMap(each => {
      const demanded = history.demands(each);
      const is = there.includes(each);
      return demanded === undefined || demanded === is ? [] : [`${each.object.sopInstanceUid}: is there ${is}`];
    });
    expect(faults).toEqual([]);
    // Nothing twice, and nothing under another study or series.
    expect(listed).toHaveLength(there.length);
    for (const each of there) expect(await fileOf(dicomWeb, each)).toEqual(Buffer.from(each.object.dataSet));
    const studies = await rowsOf(`${dicomWeb}/studies?includefield=00201206,00201208`);
    const counts = studies.map(row => [row[STUDY], row['00201206'], row['00201208']].map(cell => cell?.Value?.[0]));
    expect(counts.toSorted()).toEqual(countsOf(there).toSorted());
  }
});

/** Two studies of one patient and one of another, of two series each. */
function fewStudies(): readonly Placed[] {
  const places = ['1', '2', '3'].flatMap(study => ['1', '2'].map(series => [study, series] as const));
  return places.flatMap(([number, part]) => {
    const study = testUid('deletion', number);
    const series = testUid('deletion', number, part);
    const patientId = number === '3' ? 'D2' : 'D1';
    return Array.from({ length: 5 }, (_, at) => {
      const seed = `deletion ${number} ${part}`;
      const own = { seed, patientId, studyInstanceUid: study, seriesInstanceUid: series, seriesNumber: Number(part) };
      return { study, series, object: mrSlice(at, { ...own, rows: 16, columns: 16, privateBytes: 100 }) };
    });
  });
}

interface Scope {
  readonly path: string;
  readonly of: (each: Placed) => boolean;
}

const scopes: readonly ((chosen: Placed) => Scope)[] = [
  ({ study }) => ({ path: `studies/${study}`, of: each => each.study === study }),
  ({ study, series }) => ({ path: `studies/${study}/series/${series}`, of: each => each.series === series }),
  chosen => ({ path: pathOf(chosen), of: each => each === chosen }),
];

function pathOf({ study, series, object }: Placed): string {
  return `studies/${study}/series/${series}/instances/${object.sopInstanceUid}`;
}

/** What is not there is deleted too. */
async function isDeleted(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { method: 'DELETE' });
    await response.text();
    return response.ok || response.status === 404;
  } catch {
    return false;
  }
}

type Row = Readonly<Record<string, { readonly Value?: readonly (string | number)[] } | undefined>>;

async function rowsOf(address: string): Promise<readonly Row[]> {
  const response = await fetch(address, { headers: { Accept: 'application/dicom+json' } });
  const text = await response.text();
  return response.status === 204 ? [] : (JSON.parse(text) as readonly Row[]);
}

function isRowOf(row: Row, { study, series, object }: Placed): boolean {
  const uids = [row[STUDY], row['0020000E'], row['00080018']].map(cell => cell?.Value?.[0]);
  return uids.join() === [study, series, object.sopInstanceUid].join();
}

async function fileOf(dicomWeb: string, each: Placed): Promise<Buffer> {
  const response = await fetch(`${dicomWeb}/${pathOf(each)}`, { headers: { Accept: 'application/dicom' } });
  const bytes = Buffer.from(await response.arrayBuffer());
  return bytes.subarray(-each.object.dataSet.length);
}

function countsOf(there: readonly Placed[]): readonly (readonly (string | number)[])[] {
  return [...new Set(there.map(({ study }) => study))].map(study => {
    const own = there.filter(each => each.study === study);
    return [study, new Set(own.map(({ series }) => series)).size, own.length];
  });
}

function oneOf<Value>(values: readonly Value[]): Value {
  return values[Math.floor(Math.random() * values.length)]!;
}

const STUDY = '0020000D';
