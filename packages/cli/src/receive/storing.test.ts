import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSet, explicitVrLittleEndian, toBytes } from 'hounsfield/data';
import { AssociationError } from 'hounsfield/errors';
import type { DimseRequests } from 'hounsfield/network';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filePattern } from './file-pattern.ts';
import { storeObject } from './storing.ts';

const sender = { callingAeTitle: 'CT\\1', calledAeTitle: 'HU', transferSyntaxUid: '1.2.840.10008.1.2.1' };

describe('what is answered to C-STORE', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hu-storing-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  function store(consume: (sink: (chunk: Uint8Array) => unknown) => Promise<void>, name = '{SOPInstanceUID}.dcm') {
    const data = { consume } as unknown as DimseRequests['C-STORE']['data'];
    const request = { sopClassUid: '1.2', sopInstanceUid: '1.2.3', messageId: 1, priority: 0, data };
    const options = { folder, existing: 'number', sync: false, mostBytes: 100, pattern: filePattern(name) } as const;
    return storeObject(request, sender, options);
  }

  it.each([
    ['ENOSPC', 0xa700, 'The disk is full'],
    ['EDQUOT', 0xa700, 'The disk is full'],
    ['EIO', 0x0110, 'The object could not be written to a file'],
  ])('an error %s of the disk', async (code, status, comment) => {
    const { reply, reception } = await store(async () => {
      throw Object.assign(new Error(code), { code });
    });
    expect(reply).toEqual({ status, comment });
    expect(reception).toMatchObject({ outcome: 'failed', status });
  });

  it('is nothing where the peer has gone', async () => {
    const { reception } = await store(() => Promise.reject(new AssociationError('connection-lost')));
    expect(reception).not.toHaveProperty('status');
    expect(await readdir(folder)).toEqual([]);
  });

  it('is a refusal of what is too long', async () => {
    const { reply } = await store(async sink => void (await sink(new Uint8Array(101))));
    expect(reply.status).toBe(0xa700);
  });

  it.each([
    ['of the header', toBytes(DataSet.of({ Modality: 'CT' }), { encoding: explicitVrLittleEndian }), 'CT-1.2.3'],
    ['without what cannot be read', Uint8Array.of(1, 2, 3), 'none-1.2.3'],
  ])('is success under a name %s, whatever the sender is called', async (_, bytes, name) => {
    const { reply } = await store(async sink => void (await sink(bytes)), '{Modality}-{SOPInstanceUID}');
    expect(reply.status).toBe(0);
    expect(await readdir(folder)).toEqual([name]);
  });
});
