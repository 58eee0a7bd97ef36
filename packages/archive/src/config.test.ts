import { StorageError } from 'hounsfield/errors';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('the configuration', () => {
  it('has a default for everything but the folder, and listens on this computer only', () => {
    expect(readConfig({ data: '/srv/dicom' })).toEqual({
      data: '/srv/dicom',
      host: '127.0.0.1',
      dicomPort: 11112,
      httpPort: 8080,
      ae: 'HOUNSFIELD',
      strictCalledAe: false,
      relationalQueries: false,
      peers: {},
      maxPduLength: 131_072,
      associations: 256,
      graceSeconds: 10,
      logLevel: 'warn',
    });
  });

  it.each([
    [{}, 'data'],
    [{ data: '' }, 'data'],
    [{ data: '/x', dicomPort: 65_536 }, 'dicomPort'],
    [{ data: '/x', httpPort: 80.5 }, 'httpPort'],
    [{ data: '/x', httpPort: '80' }, 'httpPort'],
    [{ data: '/x', ae: '' }, 'ae'],
    [{ data: '/x', ae: '   ' }, 'ae'],
    [{ data: '/x', ae: 'SEVENTEEN LETTERS' }, 'ae'],
    [{ data: '/x', ae: 'A\\B' }, 'ae'],
    [{ data: '/x', maxPduLength: 100 }, 'maxPduLength'],
    [{ data: '/x', logLevel: 'loud' }, 'logLevel'],
    [{ data: '/x', colour: 'red' }, 'colour'],
  ])('refuses %j and names the key', (settings, key) => {
    let error: unknown;
    try {
      readConfig(settings);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(StorageError);
    expect(error).toMatchObject({ code: 'bad-config', path: key });
    expect((error as StorageError).message).toMatch(
      /^The configuration cannot be used: .*\. Correct the key that is named\.$/,
    );
  });
});
