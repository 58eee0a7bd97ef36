import { sharedFolder } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { durabilities } from '../../storage/index.ts';
import { openWith } from '../database.ts';
import { worklistSchema } from './migrations.ts';
import { openWorklist } from './open.ts';
import type { WorklistTables } from './tables.ts';

describe('the tables of the worklist', () => {
  const folder = sharedFolder();

  it('wait for the disk with each transaction: nothing else could make a workitem again', async () => {
    const { raw } = await openWith<WorklistTables>(folder.file('one.db'), worklistSchema, durabilities.index);
    expect(raw.prepare('pragma synchronous').get()).toEqual({ synchronous: 2 });
    expect(raw.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    raw.close();
  });

  it('of a newer version are refused before anything is changed', async () => {
    const path = folder.file('newer.db');
    const { raw } = await openWith<WorklistTables>(path, worklistSchema, durabilities.index);
    raw.exec("insert into worklist_migration values ('9999-future', '2099-01-01')");
    raw.close();
    await expect(openWorklist({}, path)).rejects.toMatchObject({
      code: 'index-newer',
      message: expect.stringContaining('9999-future'),
    });
  });

  it('that cannot be read say so, and a change that fails leaves nothing behind', async () => {
    const database = await openWorklist({}, folder.file('two.db'));
    const row = { sop_instance_uid: '2.25.1', version: 1, data_set: new Uint8Array(4), state: 'SCHEDULED' };
    const event = { ae_title: 'A', sop_instance_uid: '2.25.1', event_type_id: 1, data_set: new Uint8Array(4) };
    const events = [[event], [event]];
    expect(await database.run({ what: 'add', row, events })).toEqual([
      { id: 1 },
      { id: 1, ae_title: 'A' },
      { id: 2, ae_title: 'A' },
    ]);
    expect(await database.run({ what: 'add', row, events })).toEqual([]);
    const broken = { ...row, sop_instance_uid: '2.25.2', state: null as unknown as string };
    await expect(database.run({ what: 'add', row: broken, events })).rejects.toMatchObject({ code: 'index-failed' });
    expect(await database.run({ what: 'count' })).toEqual([{ state: 'SCHEDULED', count: 1 }]);
    expect(await database.run({ what: 'waiting events' })).toHaveLength(2);
    await database.close();
    await expect(database.run({ what: 'count' })).rejects.toMatchObject({ code: 'index-closed' });
    await expect(openWorklist({}, folder.file('no', 'folder.db'))).rejects.toMatchObject({ code: 'disk-read-only' });
  });
});
