import { describeWithDatabases, temporaryFolder } from '@hounsfield/testkit';
import { expect, it } from 'vitest';
import { createLog } from '../../log.ts';
import { durabilities } from '../../storage/index.ts';
import { newUid, testRecord } from '../../testing/records.ts';
import { type FileIndex, openConfiguredIndex, type Upkeep } from '../index.ts';
import { AddedAttributes } from './added-attributes.ts';

const none = { patient: [], study: [], series: [], instance: [] };
const wanted = { ...none, study: ['RequestingPhysician'], instance: ['AcquisitionNumber'] };

describeWithDatabases('attributes of objects that are there already', newDatabase => {
  const open = async (url: string | undefined, path: string): Promise<FileIndex> =>
    openConfiguredIndex(url === undefined ? {} : { index: url }, { path, durability: durabilities.object });

  it('are indexed in the background in small steps, and matched by what is known meanwhile', async () => {
    await using folder = await temporaryFolder();
    const index = await open(await newDatabase(), folder.file('index.db'));
    const StudyInstanceUID = newUid();
    for (let number = 1; number <= 7; number++) {
      // The first that says something names its study.
      const said = number === 1 ? {} : { RequestingPhysician: `Doctor${number}` };
      await index.add(testRecord({ StudyInstanceUID, AcquisitionNumber: number, InstanceNumber: number, ...said }));
    }
    const steps: Upkeep[] = [];
    let before: Promise<readonly string[]> | undefined;
    const watched = {
      upkeep: (work: Upkeep) => {
        steps.push(work);
        if (work.what === 'headers' && work.after === 2) before = numbers(index, added, 'AcquisitionNumber', '1');
        return index.upkeep(work);
      },
    };
    const added = await AddedAttributes.open({ ...options, index: watched, wanted, page: 2 });
    expect(added.left).toBe(7);
    expect(added.keys.added.every(key => added.keys.isUnfinished(key))).toBe(true);
    // One that comes now brings its values.
    const late = testRecord({ StudyInstanceUID, AcquisitionNumber: 8, InstanceNumber: 8 });
    const values = added.keys.added.map(({ attribute, level, path }) => {
      const value = path === 'AcquisitionNumber' ? '8' : 'Late';
      return { attribute, level, value, value_key: value.toLowerCase(), value_any: null };
    });
    await index.add({ ...late, attributes: values });
    added.start();
    await added.settled();
    expect(await before).toEqual(['1']);
    expect(steps.filter(({ what }) => what === 'fill')).toHaveLength(4);
    expect(added.left).toBe(0);
    expect(added.keys.added.some(key => added.keys.isUnfinished(key))).toBe(false);
    expect(await numbers(index, added, 'AcquisitionNumber', '*')).toHaveLength(8);
    expect(await numbers(index, added, 'RequestingPhysician', 'doctor2')).toHaveLength(8);
    expect(await numbers(index, added, 'RequestingPhysician', 'late')).toEqual([]);
    await index.close();
  });

  it('are gone on with where the archive had stopped', async () => {
    await using folder = await temporaryFolder();
    const [url, path] = [await newDatabase(), folder.file('index.db')];
    let index = await open(url, path);
    for (let number = 1; number <= 6; number++) {
      await index.add(testRecord({ AcquisitionNumber: number, InstanceNumber: number }));
    }
    const stopping = {
      upkeep: async (work: Upkeep) => {
        if (work.what === 'headers' && work.after > 0) void first.close();
        return index.upkeep(work);
      },
    };
    const first = await AddedAttributes.open({ ...options, index: stopping, wanted, page: 2 });
    first.start();
    await first.settled();
    await index.close();
    index = await open(url, path);
    const steps: Upkeep[] = [];
    const counted = {
      upkeep: (work: Upkeep) => {
        steps.push(work);
        return index.upkeep(work);
      },
    };
    const second = await AddedAttributes.open({ ...options, index: counted, wanted, page: 2 });
    expect(second.left).toBeLessThan(6);
    expect(second.left).toBeGreaterThan(0);
    second.start();
    await second.settled();
    expect(steps.find(({ what }) => what === 'headers')).toMatchObject({ after: 4 });
    expect(await numbers(index, second, 'AcquisitionNumber', '*')).toHaveLength(6);
    expect(await numbers(index, second, 'AcquisitionNumber', '1')).toEqual(['1']);
    await index.close();
  });

  it('are not those of an object that was deleted between its header and them, nor of another in its place', async () => {
    await using folder = await temporaryFolder();
    const [url, path] = [await newDatabase(), folder.file('index.db')];
    const index = await open(url, path);
    const secret = testRecord({ AcquisitionNumber: 7, RequestingPhysician: 'Secret' });
    await index.add(secret);
    const id = (await index.locate(secret.sopInstanceUid))?.id ?? 0;
    const other = testRecord({ InstanceNumber: 2 });
    const overtaken = {
      upkeep: async (work: Upkeep) => {
        if (work.what === 'fill') {
          await index.upkeep({ what: 'remove', instances: [id] });
          await index.add(other);
        }
        return index.upkeep(work);
      },
    };
    const added = await AddedAttributes.open({ ...options, index: overtaken, wanted });
    added.start();
    await added.settled();
    expect(await numbers(index, added, 'RequestingPhysician', 'secret')).toEqual([]);
    expect(await numbers(index, added, 'AcquisitionNumber', '*')).toEqual([]);
    await index.close();
  });

  it('go away when the configuration has the attribute no more, and come anew when it has it again', async () => {
    await using folder = await temporaryFolder();
    const index = await open(await newDatabase(), folder.file('index.db'));
    for (let number = 1; number <= 3; number++) {
      await index.add(testRecord({ AcquisitionNumber: number, InstanceNumber: number }));
    }
    const settled = async (setting: typeof wanted): Promise<AddedAttributes> => {
      const added = await AddedAttributes.open({ ...options, index, wanted: setting });
      added.start();
      await added.settled();
      return added;
    };
    const first = await settled(wanted);
    const without = await settled({ ...none, study: wanted.study });
    expect(without.keys.added.map(key => key.path)).toEqual(['RequestingPhysician']);
    const left = await index.upkeep({ what: 'define', add: [], remove: [] });
    expect(left.map(row => row['path'])).toEqual(['RequestingPhysician']);
    expect(await numbers(index, first, 'AcquisitionNumber', '1')).toEqual([]);
    const again = await settled(wanted);
    expect(await numbers(index, again, 'AcquisitionNumber', '1')).toEqual(['1']);
    await index.close();
  });
});

const options = { log: createLog({ level: 'silent' }) };

/** Instance Numbers of what a key finds. */
async function numbers(
  index: FileIndex,
  { keys }: AddedAttributes,
  path: string,
  value: string,
): Promise<readonly string[]> {
  const match = value === '*' ? [] : [{ path, values: [value] }];
  const rows = index.search({
    ...{ level: 'instance', match, columns: ['InstanceNumber', path], added: keys.addedOf([path]) },
    ...{ withHeader: false, combinesDateAndTime: false },
  });
  const found: string[] = [];
  for await (const row of rows) if (row.values[1] !== '') found.push(String(row.values[0]));
  return found;
}
