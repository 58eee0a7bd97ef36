import { DatabaseSync } from 'node:sqlite';
import { describeWithDatabases, temporaryFolder } from '@hounsfield/testkit';
import { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { openTestIndex } from '../testing/index-databases.ts';
import { testRecord } from '../testing/records.ts';
import { sqliteDialect } from './dialect.ts';
import { sqlite } from './flavour.ts';
import { type QueryContext, Shapes } from './query.ts';
import type { Cell } from './record.ts';
import type { FoundRow, PageRequest, SearchRequest } from './search.ts';
import type { Tables } from './tables.ts';
import { pageQuestions } from './walk.ts';

const STUDIES = 900;

/** Every other study is of one of the many, the older half of one of the old, three of one of the few. */
const records = Array.from({ length: STUDIES }, (_, k) => {
  const template = testRecord({ PatientName: 'x' });
  const kinds = [k % 2 === 0 ? 'many' : '', k < STUDIES / 2 ? 'old' : '', k % 300 === 7 ? 'few' : ''];
  const date = String(20000101 + Math.floor(k / 20));
  return {
    ...template,
    studyInstanceUid: `1.${k}`,
    sopInstanceUid: `1.${k}.1`,
    blobKey: `${template.blobKey}${k}`,
    keys: {
      ...template.keys,
      patient: { ...template.keys.patient, patient_id: `P${k}`, patient_name_key: kinds.join('-') },
      study: { ...template.keys.study, study_instance_uid: `1.${k}`, study_date: date, study_date_key: date },
      instance: { ...template.keys.instance, sop_instance_uid: `1.${k}.1` },
    },
  };
});

const asked = (name: string): SearchRequest => ({
  level: 'study',
  match: [{ path: 'PatientName', values: [name] }],
  columns: ['StudyInstanceUID'],
  withHeader: false,
  combinesDateAndTime: false,
});

describeWithDatabases('a short page of many matches', newDatabase => {
  it('is the same as the beginning of a long one, wherever the matches are', async () => {
    await using own = await temporaryFolder();
    const { reader, writer, close } = await openTestIndex(await newDatabase(), own.file('index.db'));
    await writer.add(records);
    for (const name of ['many*', 'm*-*', '-old*', '*few', 'm*', '*']) {
      const { rows } = await reader.search(asked(name), { limit: 200, offset: 0 });
      const found: FoundRow[] = [];
      let cursor: readonly Cell[] | undefined;
      do {
        const page: PageRequest = { limit: 2, offset: 0, ...(cursor === undefined ? {} : { cursor }) };
        const next = await reader.search(asked(name), page);
        found.push(...next.rows);
        cursor = next.cursor;
      } while (cursor !== undefined && found.length < 7);
      expect(found).toEqual(rows.slice(0, found.length));
      expect(found.length).toBe(name === '*few' ? 3 : 8);
    }
    await close();
  });
});

it('goes through the newest studies first where many match, and puts all in order where these are not enough', () => {
  expect(askedFor({ matches: 3, found: 0 })).toEqual(['count', 'page']);
  expect(askedFor({ matches: 400, found: 2 })).toEqual(['count', 'place', 'page to 20000101,0,5']);
  expect(askedFor({ matches: 400, found: 1 })).toEqual(['count', 'place', 'page to 20000101,0,5', 'page']);
  expect(askedFor({ matches: 400, found: 0, place: undefined })).toEqual(['count', 'place', 'page']);
});

interface Told {
  readonly matches: number;
  readonly found: number;
  readonly place?: readonly Cell[] | undefined;
}

/** What is asked for a page of two, of a database that says so. */
function askedFor(told: Told): readonly string[] {
  const { matches, found, place } = { place: ['20000101', '0', 5], ...told };
  const raw = new DatabaseSync(':memory:');
  const context: QueryContext = {
    db: new Kysely<Tables>({ dialect: sqliteDialect(raw) }),
    flavour: sqlite,
    shapes: new Shapes(),
  };
  const of = ({ end }: PageRequest) => {
    const sql = end === undefined ? 'page' : `page to ${end.join()}`;
    return { compiled: { ...context.db.selectFrom('study').selectAll().compile(), sql }, answer: () => found };
  };
  const steps = pageQuestions(context, asked('m*'), { limit: 2, offset: 0 }, { of, rowsIn: rows => rows });
  const names: string[] = [];
  for (let step = steps.next(); step.done !== true; ) {
    const { sql } = step.value.compiled;
    const name = sql.startsWith('page') ? sql : sql.includes('count(*)') ? 'count' : 'place';
    names.push(name);
    step = steps.next(name === 'count' ? matches : name === 'place' ? place : found);
  }
  raw.close();
  return names;
}
