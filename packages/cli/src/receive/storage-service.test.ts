import { ExplicitVRLittleEndian, ImplicitVRLittleEndian, JPEGLSLossless } from 'hounsfield/dictionary';
import { storageTransferSyntaxes } from 'hounsfield/services';
import { describe, expect, it } from 'vitest';
import type { StorageFlags } from '../commands/storage-flags.ts';
import { UsageError } from '../usage-error.ts';
import { storageService } from './storage-service.ts';

const none: StorageFlags = {
  folder: '.',
  name: undefined,
  perStudy: undefined,
  existing: 'number',
  prefer: undefined,
  only: undefined,
  maxBytes: undefined,
  sync: undefined,
  verbose: undefined,
};
const all = storageTransferSyntaxes();

describe('the transfer syntaxes that are taken', () => {
  it.each([
    [{}, 'requestor', all],
    [
      { prefer: ['implicit'] },
      'acceptor',
      [ImplicitVRLittleEndian, ...all.filter(uid => uid !== ImplicitVRLittleEndian)],
    ],
    [{ only: [`JPEGLSLossless,${ExplicitVRLittleEndian}`] }, 'acceptor', [JPEGLSLossless, ExplicitVRLittleEndian]],
  ] as const)('with %j are those in the order of the %s', async (flags, order, transferSyntaxes) => {
    const { rule } = await storageService({ ...none, ...flags }, () => Promise.resolve());
    expect(rule).toMatchObject({ order, transferSyntaxes });
  });

  it('are not named twice', async () => {
    const flags = { ...none, prefer: ['implicit'], only: ['explicit'] };
    await expect(storageService(flags, () => Promise.resolve())).rejects.toThrow(UsageError);
  });
});
