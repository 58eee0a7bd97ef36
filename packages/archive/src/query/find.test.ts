import { type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { ByteWriter } from 'hounsfield/bytes';
import { type Changes, DataSet, implicitVrLittleEndian, parse, utf8CharacterSet } from 'hounsfield/data';
import type { DimseMatches, DimseReply } from 'hounsfield/network';
import { type InformationModel, PatientRoot, StudyRoot } from 'hounsfield/services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchWarnings } from '../backend/search.ts';
import { addedFacts, type Index, openIndex, SearchKeys } from '../index/index.ts';
import { createLog } from '../log.ts';
import { testRecord } from '../testing/records.ts';
import { Finder } from './find.ts';

let folder: TemporaryFolder;
let index: Index;

const study = { PatientID: 'P1', PatientName: 'Doe^John', StudyInstanceUID: '1.2.1', StudyDate: '20200101' };

beforeAll(async () => {
  folder = await temporaryFolder();
  index = await openIndex(folder.file('index.db'));
  const request = DataSet.of(
    {
      RequestedProcedureID: 'RP1',
      ScheduledProcedureStepID: 'SPS1',
      RequestedProcedureDescription: 'Schädel',
    },
    { characterSet: utf8CharacterSet },
  );
  const records: Changes[] = [
    {
      ...study,
      SeriesInstanceUID: '1.2.1.1',
      Modality: 'CT',
      InstanceNumber: 1,
      Rows: 512,
      KVP: 120,
      RequestAttributesSequence: [request, DataSet.of({ ScheduledProcedureStepID: 'SPS2' })],
    },
    {
      ...study,
      SeriesInstanceUID: '1.2.1.1',
      Modality: 'CT',
      InstanceNumber: 2,
      Rows: 512,
      SOPInstanceUID: '1.2.1.1.2',
    },
    { ...study, SeriesInstanceUID: '1.2.1.2', Modality: 'MR', InstanceNumber: 1, StudyDescription: '' },
    {
      PatientID: 'P2',
      PatientName: 'Müller^Jörg=山田',
      StudyInstanceUID: '1.2.2',
      StudyDate: '20210101',
      StudyDescription: 'Schädel',
      SpecificCharacterSet: ['ISO_IR 192'],
    },
    {
      PatientID: 'P3',
      PatientName: 'Ångström^Ö',
      StudyInstanceUID: '1.2.3',
      SpecificCharacterSet: ['ISO_IR 100'],
      InstitutionAddress: 'Straße 1',
    },
  ];
  for (const record of records) await index.add(testRecord(record));
});

afterAll(async () => {
  await index.close();
  await folder.remove();
});

describe('C-FIND (PS3.4 §C.4.1)', () => {
  it('answers a study query with what was asked for, the level and the place to retrieve from', async () => {
    const replies = await find(StudyRoot, {
      QueryRetrieveLevel: 'STUDY',
      PatientID: 'P1',
      StudyDate: '',
      ModalitiesInStudy: [],
      NumberOfStudyRelatedInstances: null,
    });
    expect(replies).toHaveLength(1);
    expect(replies[0]?.status).toBe(0xff00);
    const found = replies[0]!.dataSet!;
    expect([...found].map(element => [element.keyword, element.text])).toEqual([
      ['StudyDate', '20200101'],
      ['QueryRetrieveLevel', 'STUDY'],
      ['RetrieveAETitle', 'ARCHIVE'],
      ['InstanceAvailability', 'ONLINE'],
      ['ModalitiesInStudy', 'CT\\MR'],
      ['PatientID', 'P1'],
      ['NumberOfStudyRelatedInstances', '3'],
    ]);
  });

  it('answers at every level of both models', async () => {
    const keys = { PatientID: 'P1', StudyInstanceUID: '1.2.1', SeriesInstanceUID: '1.2.1.1', SOPInstanceUID: '' };
    const levels: [InformationModel, string, number][] = [
      [PatientRoot, 'PATIENT', 1],
      [PatientRoot, 'STUDY', 1],
      [PatientRoot, 'SERIES', 1],
      [PatientRoot, 'IMAGE', 2],
      [StudyRoot, 'STUDY', 1],
      [StudyRoot, 'SERIES', 1],
      [StudyRoot, 'IMAGE', 2],
    ];
    for (const [model, QueryRetrieveLevel, count] of levels) {
      const shown = Object.entries(keys).slice(
        0,
        ['PATIENT', 'STUDY', 'SERIES', 'IMAGE'].indexOf(QueryRetrieveLevel) + 1,
      );
      const replies = await find(model, { ...Object.fromEntries(shown), QueryRetrieveLevel });
      expect(replies.map(reply => reply.status)).toEqual(Array.from({ length: count }, () => 0xff00));
    }
  });

  it.each<[string, InformationModel, Changes, RegExp]>([
    ['no level', StudyRoot, { PatientID: 'P1' }, /Level/],
    ['a level that the model lacks', StudyRoot, { QueryRetrieveLevel: 'PATIENT' }, /STUDY, SERIES, IMAGE/],
    ['a level that does not exist', PatientRoot, { QueryRetrieveLevel: 'FRAGMENT' }, /Level/],
    [
      'no Study Instance UID at the series level',
      StudyRoot,
      { QueryRetrieveLevel: 'SERIES', Modality: 'CT' },
      /StudyInstanceUID/,
    ],
    [
      'a list of UIDs above the level',
      StudyRoot,
      { QueryRetrieveLevel: 'SERIES', StudyInstanceUID: '1.2.1\\1.2.2' },
      /StudyInstanceUID/,
    ],
    ['a wild card above the level', PatientRoot, { QueryRetrieveLevel: 'STUDY', PatientID: 'P*' }, /PatientID/],
    [
      'no Series Instance UID at the image level',
      StudyRoot,
      { QueryRetrieveLevel: 'IMAGE', StudyInstanceUID: '1.2.1' },
      /SeriesInstanceUID/,
    ],
  ])('refuses %s with A900 and says what is wrong', async (_, model, keys, comment) => {
    const replies = await find(model, keys);
    expect(replies).toEqual([{ status: 0xa900, comment: expect.stringMatching(comment) }]);
    expect(replies[0]?.comment?.length).toBeLessThanOrEqual(64);
  });

  it('answers without upper keys where relational queries are allowed (PS3.4 §C.4.1.2.2.1)', async () => {
    expect(await find(StudyRoot, { QueryRetrieveLevel: 'SERIES', Modality: 'MR' }, true)).toHaveLength(1);
  });

  it('answers C000 to a value that is none, without repeating it', async () => {
    const replies = await find(StudyRoot, { QueryRetrieveLevel: 'STUDY', StudyDate: 'Doe^John' });
    expect(replies).toEqual([{ status: 0xc000, comment: 'StudyDate has a value that cannot be matched' }]);
  });

  it('says with FF01 that a key is not supported, and leaves lower levels out (PS3.4 Table C.4-1)', async () => {
    const [matched] = await find(StudyRoot, { QueryRetrieveLevel: 'STUDY', PatientID: 'P1', Manufacturer: 'ACME' });
    expect(matched?.status).toBe(0xff01);
    const [below] = await find(StudyRoot, { QueryRetrieveLevel: 'STUDY', PatientID: 'P1', Modality: '' });
    expect(below?.status).toBe(0xff01);
    expect(below?.dataSet?.has('Modality')).toBe(false);
  });

  it('returns attributes that are no column from the header, empty ones as empty', async () => {
    const keys = {
      QueryRetrieveLevel: 'IMAGE',
      StudyInstanceUID: '1.2.1',
      SeriesInstanceUID: '1.2.1.1',
      InstanceNumber: '1',
      KVP: null,
      ExposureTime: null,
    };
    const [reply] = await find(StudyRoot, keys as unknown as Changes);
    expect(reply?.status).toBe(0xff00);
    expect(reply?.dataSet?.get('KVP')).toBe(120);
    expect(reply?.dataSet?.has('ExposureTime')).toBe(true);
    expect(reply?.dataSet?.get('ExposureTime')).toBeUndefined();
  });

  it('returns of a sequence what its item asks for (PS3.4 §C.2.2.2.6), with texts in the character set of the answer', async () => {
    const keys = { QueryRetrieveLevel: 'SERIES', StudyInstanceUID: '1.2.1' };
    const asked = DataSet.of({ ScheduledProcedureStepID: 'SPS1', RequestedProcedureDescription: '' });
    const replies = await find(StudyRoot, { ...keys, RequestAttributesSequence: [asked] });
    expect(replies).toHaveLength(1);
    const found = replies[0]!.dataSet!;
    expect(found.text('SpecificCharacterSet')).toBe('ISO_IR 192');
    const [item, ...others] = found.get('RequestAttributesSequence')!;
    expect(others, 'items that do not match').toEqual([]);
    expect([...item!].map(element => [element.keyword, element.text])).toEqual([
      ['RequestedProcedureDescription', 'Schädel'],
      ['ScheduledProcedureStepID', 'SPS1'],
    ]);
    const [whole] = await find(StudyRoot, { ...keys, SeriesInstanceUID: '1.2.1.1', RequestAttributesSequence: [] });
    expect([...whole!.dataSet!.get('RequestAttributesSequence')![0]!]).toHaveLength(3);
  });

  it('answers in UTF-8 where ASCII is not enough, whatever the objects are in (PS3.3 §C.12.1.1.2)', async () => {
    for (const [id, name] of [
      ['P2', 'Müller^Jörg=山田'],
      ['P3', 'Ångström^Ö'],
    ]) {
      const [reply] = await find(StudyRoot, {
        QueryRetrieveLevel: 'STUDY',
        PatientID: id!,
        PatientName: '',
        InstitutionAddress: '',
      });
      expect(reply?.dataSet?.text('SpecificCharacterSet')).toBe('ISO_IR 192');
      expect(reply?.dataSet?.text('PatientName')).toBe(name);
      if (id === 'P3') expect(reply?.dataSet?.text('InstitutionAddress')).toBe('Straße 1');
    }
    const [ascii] = await find(StudyRoot, { QueryRetrieveLevel: 'STUDY', PatientID: 'P1', PatientName: '' });
    expect(ascii?.dataSet?.has('SpecificCharacterSet')).toBe(false);
  });

  it('finds a name that is asked for in another character set', async () => {
    const latin = DataSet.of({
      SpecificCharacterSet: ['ISO_IR 100'],
      QueryRetrieveLevel: 'STUDY',
      PatientName: 'MÜLLER*',
    });
    expect(
      await collect(
        new Finder({ index, log, aeTitle: 'ARCHIVE', relational: false }).find(
          StudyRoot,
          latin,
          new AbortController().signal,
        ),
      ),
    ).toHaveLength(1);
  });

  it('matches and returns an attribute of the configuration, and warns while its values are being looked up', async () => {
    const facts = addedFacts('KVP', 'series');
    if (typeof facts === 'string') throw new RangeError(facts);
    const add = [{ path: 'KVP', level: 'series', kind: facts.kind }] as const;
    const [row] = await index.upkeep({ what: 'define', add, remove: [] });
    const attribute = Number(row?.['id']);
    const keys = new SearchKeys([{ ...facts, attribute }]);
    const values = [{ attribute, owner: 1, instance: 1, value: '120', value_key: '120', value_any: null }];
    await index.upkeep({ what: 'fill', values, attributes: [attribute], done: 1 });
    const asked = { QueryRetrieveLevel: 'SERIES', SeriesInstanceUID: '', KVP: 120 } as const;
    const search = async (): Promise<readonly unknown[]> => {
      const identifier = DataSet.of(asked);
      const own = new Finder({ index, log, aeTitle: 'ARCHIVE', relational: true, keys });
      const replies = await collect(own.find(StudyRoot, identifier, new AbortController().signal));
      return replies.map(({ status, dataSet }) => [status, dataSet?.text('SeriesInstanceUID'), dataSet?.text('KVP')]);
    };
    const web = { level: 'series', scope: {}, match: [], include: [[0x0018_0060]], includeAll: false } as const;
    const warned = () => searchWarnings({ index, keys }, { ...web, limit: 1, offset: 0, fuzzy: false });
    keys.unfinished.add(attribute);
    expect(await search()).toEqual([[0xff01, '1.2.1.1', '120']]);
    expect(warned()).toEqual(['KVP is not indexed for all objects yet. Matches may be missing.']);
    keys.unfinished.clear();
    expect(await search()).toEqual([[0xff00, '1.2.1.1', '120']]);
    expect(warned()).toEqual([]);
    const unknown = await find(StudyRoot, asked, true);
    expect(unknown[0]?.status).toBe(0xff01);
    expect(unknown.length).toBeGreaterThan(1);
  });

  it('ends when it is cancelled', async () => {
    const abort = new AbortController();
    const replies = finder(true).find(StudyRoot, DataSet.of({ QueryRetrieveLevel: 'IMAGE' }), abort.signal);
    abort.abort();
    await expect(replies.next()).rejects.toMatchObject({ name: 'AbortError' });
  });
});

const log = createLog({ level: 'silent' });

function finder(relational: boolean): Finder {
  return new Finder({ index, log, aeTitle: 'ARCHIVE', relational });
}

function find(model: InformationModel, keys: Changes, relational = false): Promise<DimseReply[]> {
  return collect(
    finder(relational).find(
      model,
      DataSet.of({ SpecificCharacterSet: ['ISO_IR 192'], ...keys }),
      new AbortController().signal,
    ),
  );
}

/** All replies, a match at a time, as they are read from what is sent. */
async function collect(source: AsyncIterable<DimseReply | DimseMatches>): Promise<DimseReply[]> {
  const found: DimseReply[] = [];
  for await (const each of source) {
    if (!('count' in each)) found.push(each);
    else for (let at = 0; at < each.count; at++) found.push({ status: each.status, dataSet: sent(each, at) });
  }
  return found;
}

function sent(matches: DimseMatches, at: number): DataSet {
  const into = new ByteWriter();
  matches.write(at, into, implicitVrLittleEndian);
  return parse(into.finish(), { encoding: implicitVrLittleEndian });
}
