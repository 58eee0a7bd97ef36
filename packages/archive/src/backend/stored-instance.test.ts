import { StorageError } from 'hounsfield/errors';
import { expect, it } from 'vitest';
import type { InstanceFacts } from '../index/index.ts';
import { ArchivedInstance, type InstanceParts } from './stored-instance.ts';

it.each([
  ['is not found where it was deleted since it was looked up', false, 'not-found'],
  ['is damage where the index still has it', true, 'index-damaged'],
] as const)('an instance without a header %s', async (_, isThere, code) => {
  const header = async (): Promise<never> => {
    throw new StorageError('index-damaged');
  };
  // Nothing else of them is asked for.
  const parts = { objects: { header, isThere: async () => isThere } } as unknown as InstanceParts;
  const instance = new ArchivedInstance({} as InstanceFacts, parts);
  await expect(instance.header()).rejects.toMatchObject({ code });
});
