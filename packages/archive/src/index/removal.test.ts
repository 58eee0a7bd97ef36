import { describeWithDatabases, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestIndex, type TestIndex } from '../testing/index-databases.ts';
import { newUid, testRecord } from '../testing/records.ts';

describeWithDatabases('instances that are removed from the index', newDatabase => {
  let folder: TemporaryFolder;
  let index: TestIndex;

  beforeAll(async () => {
    folder = await temporaryFolder();
    index = await openTestIndex(await newDatabase(), folder.file('index.db'));
  });
  afterAll(async () => {
    await index.close();
    await folder.remove();
  });

  const counts = async (): Promise<readonly number[]> => {
    const tables = ['patient', 'study', 'series', 'series_sop_class', 'instance', 'header', 'patient_word'];
    const found = await Promise.all(tables.map(table => index.rows(`select count(*) as n from ${table}`)));
    return found.map(([row]) => Number(row?.['n']));
  };
  const ids = async (where: string): Promise<number[]> =>
    (
      await index.rows(`select instance.id as id from instance join series on series.id = instance.series ${where}`)
    ).map(row => Number(row['id']));
  const remove = (instances: readonly number[]) => index.reader.upkeep({ what: 'remove', instances });

  it('take with them what has none left, and leave the rest standing on what is left', async () => {
    const [one, other] = [newUid(), newUid()];
    const [a, b] = [newUid(), newUid()];
    const records = [
      testRecord({ PatientID: 'A', PatientName: 'Doe^Jane', StudyInstanceUID: one, SeriesInstanceUID: a }),
      testRecord({ PatientID: 'A', PatientName: 'Doe^Jane', StudyInstanceUID: one, SeriesInstanceUID: a }),
      testRecord({ PatientID: 'A', PatientName: 'Doe^Jane', StudyInstanceUID: one, SeriesInstanceUID: b }),
      testRecord({ PatientID: 'B', PatientName: 'Roe^John', StudyInstanceUID: other, SeriesInstanceUID: newUid() }),
    ];
    for (const record of records) await index.writer.add([record]);
    expect(await counts()).toEqual([2, 2, 3, 3, 4, 4, 4]);

    const [first, second] = await ids(`where series_instance_uid = '${a}' order by instance.id`);
    const blobs = await index.reader.upkeep({ what: 'blobs', instances: [first!] });
    expect(blobs.map(row => row['blob_key'])).toEqual([records[0]!.blobKey]);
    await remove([first!]);
    expect(await counts()).toEqual([2, 2, 3, 3, 3, 3, 4]);
    const [series] = await index.rows(
      `select instances, first_instance from series where series_instance_uid = '${a}'`,
    );
    expect([Number(series?.['instances']), Number(series?.['first_instance'])]).toEqual([1, second]);
    const [study] = await index.rows(`select first_instance from study where study_instance_uid = '${one}'`);
    expect(Number(study?.['first_instance'])).toBe(second);

    await remove(await ids(`join study on study.id = series.study where study_instance_uid = '${one}'`));
    expect(await counts()).toEqual([1, 1, 1, 1, 1, 1, 2]);
    await remove(await ids(''));
    expect(await counts()).toEqual([0, 0, 0, 0, 0, 0, 0]);
    for (const record of records) expect(await index.writer.add([record])).toEqual([{ kind: 'added' }]);
  });
});
