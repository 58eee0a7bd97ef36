import { StorageError } from 'hounsfield/errors';
import { defaultServerLimits, defaultTimeouts } from 'hounsfield/network';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { defaultHttpLimits } from './http/index.ts';
import { defaultIngestLimits } from './ingest/index.ts';

describe('the configuration', () => {
  it('has a default for everything but the folder, and listens on this computer only', () => {
    const config = readConfig({ data: '/srv/dicom' });
    expect(config).toMatchObject({
      data: '/srv/dicom',
      host: '127.0.0.1',
      dicomPort: 11112,
      httpPort: 8080,
      ae: 'HOUNSFIELD',
      strictCalledAe: false,
      relationalQueries: false,
      peers: {},
      maxPduLength: 131_072,
      graceSeconds: 10,
      logLevel: 'warn',
    });
    expect(config.tls).toBeUndefined();
  });

  it('has the limits that the parts have by themselves', () => {
    const { limits } = readConfig({ data: '/srv/dicom' });
    const { associations, reserve, connections, command, identifier, dataBuffer } = defaultServerLimits;
    expect(limits).toMatchObject({ associations, reserve, connections });
    expect(limits).toMatchObject({ commandBytes: command, identifierBytes: identifier, dataBufferBytes: dataBuffer });
    const { artim, idle, response, send, release, closing } = defaultTimeouts;
    const seconds = { requestSeconds: artim, idleSeconds: idle, responseSeconds: response, sendSeconds: send };
    for (const [key, time] of Object.entries({ ...seconds, releaseSeconds: release, closingSeconds: closing }))
      expect(limits).toHaveProperty(key, time / 1000);
    expect(limits).toMatchObject({ ...defaultIngestLimits.header, ...defaultIngestLimits.inflate });
    expect(limits.perAddress).toBeUndefined();
    expect(limits.http).toMatchObject({
      connections: defaultHttpLimits.connections,
      headerSeconds: defaultHttpLimits.headers / 1000,
      idleSeconds: defaultHttpLimits.idle / 1000,
      keepAliveSeconds: defaultHttpLimits.keepAlive / 1000,
      results: 5000,
      bodyBytes: 16 * 1024 ** 3,
      viewportPixels: 4096 * 4096,
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
    [{ data: '/x', limits: { perAdress: 3 } }, 'limits.perAdress'],
    [{ data: '/x', limits: { http: { connections: 0 } } }, 'limits.http.connections'],
    [{ data: '/x', tls: { certificate: 'a.pem' } }, 'tls.key'],
    [{ data: '/x', duplicates: 'both' }, 'duplicates'],
    [{ data: '/x', indexedAttributes: { study: ['RequestingPhysican'] } }, 'indexedAttributes.study.0'],
    [{ data: '/x', indexedAttributes: { study: ['KVP'], series: ['KVP'] } }, 'indexedAttributes.series.0'],
    [{ data: '/x', indexedAttributes: { studies: [] } }, 'indexedAttributes.studies'],
    [{ data: '/x', indexedAttributes: { study: Array(33).fill('KVP') } }, 'indexedAttributes.study'],
    [{ data: '/x', peers: { 'A\\B': { host: 'b', port: 1 } } }, 'peers.A\\B'],
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

  it('says what an attribute has to be, and which one may be meant', () => {
    const settings = { data: '/x', indexedAttributes: { study: ['RequestingPhysican', 'PatientID'] } };
    expect(() => readConfig(settings)).toThrow(
      /study\.0 is "RequestingPhysican", and must be a keyword .*; did you mean RequestingPhysician\?.*study\.1 is "PatientID", and is a key already/,
    );
  });
});
