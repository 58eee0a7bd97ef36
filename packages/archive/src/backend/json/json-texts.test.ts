import { randomBytes } from 'node:crypto';
import { ctSeries, temporaryFolder } from '@hounsfield/testkit';
import { DataSet, unpackTape } from 'hounsfield/data';
import { readBytes } from 'hounsfield/file';
import { addressedJson } from 'hounsfield/models';
import { describe, expect, it } from 'vitest';
import { startArchive } from '../../archive.ts';
import { type InstanceFacts, openIndex } from '../../index/index.ts';
import { testRecord } from '../../testing/records.ts';
import { JsonTexts } from './json-texts.ts';

const place = { serviceUrl: 'http://pacs.example/dicom-web', bulkAbove: 1024 };

describe('DICOM JSON that a thread makes of an index (PS3.18 §F.2)', () => {
  it('is what is made of each instance here, up to the first that is too long, and nothing before it is ready or when it is closed', async () => {
    await using folder = await temporaryFolder();
    const index = await openIndex(folder.file('index.db'));
    const ids = { StudyInstanceUID: '1.2.1', SeriesInstanceUID: '1.2.1.1' };
    for (let number = 1; number <= 12; number++) {
      const long = number === 9 ? { TextValue: randomBytes(150_000).toString('base64') } : {};
      const header = { ...ids, ...long, InstanceNumber: number, PatientName: `Sørensen^Åse ${number}` };
      await index.add(testRecord({ ...header, ImageComments: 'y'.repeat(number * 300) }));
    }
    const facts: InstanceFacts[] = [];
    for await (const each of index.instances({ series: '1.2.1.1' })) facts.push(each);
    const texts = new JsonTexts(folder.file('index.db'));
    expect((await texts.run(facts, place)).ends).toEqual([]);
    await texts.start();
    const [run, same, ofOthers] = await Promise.all([
      texts.run(facts, place),
      texts.run(facts, place),
      texts.run(facts.slice(9), place),
    ]);
    expect(same).toBe(run);
    expect([run.ends.length, ofOthers.ends.length]).toEqual([8, 3]);
    const own = await Promise.all(
      facts.slice(0, 8).map(async each => {
        const header = DataSet.fromTape(unpackTape((await index.header(each.id))!));
        const address = `${place.serviceUrl}/studies/1.2.1/series/1.2.1.1/instances/${each.sopInstanceUid}`;
        return addressedJson(header, { address, bulkAbove: place.bulkAbove, most: 100_000 });
      }),
    );
    expect(Buffer.from(run.bytes).toString()).toBe(own.join());
    expect(own[7]).toContain(`"BulkDataURI":"${place.serviceUrl}/studies/1.2.1/series/1.2.1.1/instances/`);
    expect((await texts.run(facts.slice(8), place)).ends).toEqual([]);
    await texts.close();
    expect((await texts.run(facts, place)).ends).toEqual([]);
    await index.close();
  });
});

describe('metadata of a series of many instances (PS3.18 §10.4.1.1.2)', () => {
  it('are those of its instances one by one, for the first time and again', async () => {
    await using folder = await temporaryFolder();
    await using archive = await startArchive({
      dicomPort: 0,
      httpPort: 0,
      logLevel: 'silent',
      data: folder.file('data'),
    });
    const service = `http://127.0.0.1:${archive.addresses.http.port}/dicom-web`;
    const objects = ctSeries({ count: 70, rows: 4, columns: 4 });
    const parts = objects.flatMap(({ bytes }) => [
      Buffer.from('--b\r\nContent-Type: application/dicom\r\n\r\n'),
      bytes,
      Buffer.from('\r\n'),
    ]);
    const headers = { 'Content-Type': 'multipart/related; type="application/dicom"; boundary=b' };
    const body = Buffer.concat([...parts, Buffer.from('--b--')]);
    expect((await fetch(`${service}/studies`, { method: 'POST', headers, body })).status).toBe(200);
    const first = readBytes(objects[0]!.bytes);
    const series = `${service}/studies/${first.text('StudyInstanceUID')}/series/${first.text('SeriesInstanceUID')}`;
    const ask = async (path: string): Promise<string> => (await fetch(`${series}${path}/metadata`)).text();
    // Kept for what comes next.
    const one = await ask(`/instances/${readBytes(objects[30]!.bytes).text('SOPInstanceUID')}`);
    const all = await ask('');
    expect(JSON.parse(all)).toHaveLength(70);
    expect(all).toContain(one.slice(1, -1));
    expect(await ask('')).toBe(all);
    const texts: string[] = [];
    for (const { bytes } of objects) {
      texts.push((await ask(`/instances/${readBytes(bytes).text('SOPInstanceUID')}`)).slice(1, -1));
    }
    expect(`[${texts.join()}]`).toBe(all);
  });
});
