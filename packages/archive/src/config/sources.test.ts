import { writeFile } from 'node:fs/promises';
import { sharedFolder } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { configSchema } from '../config.ts';
import { keysOf, variableOf } from './keys.ts';
import { type ConfigSources, loadConfig, readValue } from './sources.ts';

const folder = sharedFolder();

async function fileOf(settings: unknown): Promise<string> {
  const path = folder.file('archive.json');
  await writeFile(path, typeof settings === 'string' ? settings : JSON.stringify(settings));
  return path;
}

async function messageOf(sources: ConfigSources): Promise<string> {
  const error: unknown = await loadConfig(sources).then(
    () => undefined,
    thrown => thrown,
  );
  expect(error).toMatchObject({ code: 'bad-config' });
  return error instanceof Error ? error.message : '';
}

describe('a configuration of several sources', () => {
  it('takes options before the environment before the file before the defaults, key by key', async () => {
    const file = await fileOf({
      $schema: 'configuration.schema.json',
      data: '/file',
      ae: 'FILE',
      dicomPort: 1,
      limits: { associations: 5, perAddress: 2 },
    });
    const environment = { HOUNSFIELD_AE: 'ENV', HOUNSFIELD_DICOM_PORT: '2', HOUNSFIELD_LIMITS_PER_ADDRESS: '3' };
    const options = [{ path: ['dicomPort'], value: 3, origin: '--dicom-port' }];
    const { config, origins } = await loadConfig({ file, environment, options });
    expect(config).toMatchObject({ data: '/file', ae: 'ENV', dicomPort: 3, httpPort: 8080 });
    expect(config.limits).toMatchObject({ associations: 5, perAddress: 3, reserve: 32 });
    expect(origins).toMatchObject({
      data: file,
      ae: 'HOUNSFIELD_AE',
      dicomPort: '--dicom-port',
      httpPort: 'default',
      'limits.associations': file,
      'limits.perAddress': 'HOUNSFIELD_LIMITS_PER_ADDRESS',
      'limits.http.connections': 'default',
    });
  });

  it('reads variables by the kind of their key, and takes an empty one for none', async () => {
    const environment = {
      HOUNSFIELD_DATA: '12',
      HOUNSFIELD_STRICT_CALLED_AE: 'true',
      HOUNSFIELD_GRACE_SECONDS: '0.5',
      HOUNSFIELD_HOST_NAMES: 'pacs.example',
      HOUNSFIELD_PEERS: '{"A.B":{"host":"b","port":104}}',
      HOUNSFIELD_AE: '',
    };
    const options = [{ path: ['peers', 'C'], value: { host: 'c', port: 105 }, origin: '--peer' }];
    const { config, origins } = await loadConfig({ environment, options });
    expect(config).toMatchObject({ data: '12', strictCalledAe: true, graceSeconds: 0.5, ae: 'HOUNSFIELD' });
    expect(config.hostNames).toEqual(['pacs.example']);
    expect(config.peers).toEqual({ 'A.B': { host: 'b', port: 104 }, C: { host: 'c', port: 105 } });
    expect(origins).toMatchObject({ 'peers.A.B.host': 'HOUNSFIELD_PEERS', 'peers.C.port': '--peer' });
  });

  it('has a variable of its own for every key', () => {
    const names = keysOf(configSchema).map(({ path }) => variableOf(path));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('HOUNSFIELD_LIMITS_HTTP_KEEP_ALIVE_SECONDS');
    for (const name of names) expect(name).toMatch(/^HOUNSFIELD(_[A-Z0-9]+)+$/);
  });

  it('says what is wrong: key, value, place, what is allowed', async () => {
    const file = await fileOf({ data: '/x', dicomPort: 70_000, logLevel: 'loud' });
    expect(await messageOf({ file })).toBe(
      `The configuration cannot be used: dicomPort is 70000 (${file}), and must be a whole number from 0 to 65535; ` +
        `logLevel is "loud" (${file}), and must be "trace", "debug", "info", "warn", "error", "fatal", "silent" (dicomPort). ` +
        'Correct the key that is named.',
    );
    const environment = { HOUNSFIELD_DATA: '/x', HOUNSFIELD_LIMITS_DEPTH: 'deep' };
    expect(await messageOf({ environment })).toContain(
      'limits.depth is "deep" (HOUNSFIELD_LIMITS_DEPTH), and must be a whole number from 1 to 1000',
    );
    const options = [{ path: ['httpPort'], value: -1, origin: '--http-port' }];
    expect(await messageOf({ environment: { HOUNSFIELD_DATA: '/x' }, options })).toContain(
      'httpPort is -1 (--http-port)',
    );
    expect(await messageOf({})).toContain('data is not given');
    const tls = { certificate: 'c.pem', key: 'k.pem' };
    expect(await messageOf({ file: await fileOf({ data: '/x', tls }) })).toContain(
      'tls.authorities is not given, and must name a file unless tls.verify is none',
    );
  });

  it.each([
    ['perAdress', 'limits.perAddress'],
    ['dicomport', 'dicomPort'],
    ['asociations', 'limits.associations'],
    ['certficate', 'tls.certificate'],
  ])('asks whether %s was to be %s', async (key, meant) => {
    const file = await fileOf({ data: '/x', [key]: 3 });
    expect(await messageOf({ file })).toContain(`there is no key ${key} (${file}); did you mean ${meant}?`);
  });

  it('never prints a secret, neither in an error nor among the values in use', async () => {
    const secret = 'correct horse';
    const tls = { certificate: 'c.pem', key: 'k.pem', verify: 'none' };
    const wrong = await fileOf({ data: '/x', tls: { ...tls, passphrase: [secret] } });
    const message = await messageOf({ file: wrong });
    expect(message).toContain('tls.passphrase is what is given');
    expect(message).not.toContain(secret);
    const file = await fileOf({ data: '/x', tls: { ...tls, passphrase: secret } });
    const { config, printable } = await loadConfig({ file });
    expect(config.tls?.passphrase).toBe(secret);
    expect(printable).toMatchObject({ tls: { certificate: 'c.pem', passphrase: '********' } });
    expect(JSON.stringify(printable)).not.toContain(secret);
    expect(
      await messageOf({ file: await fileOf(`{ "data": "/x",\n "tls": { "passphrase": "${secret}" "`) }),
    ).not.toContain(secret);
  });

  it('says where a file is no JSON, and that one is missing or no object', async () => {
    expect(await messageOf({ file: await fileOf('{\n  "data": "/x",\n  "ae": A\n}') })).toContain('line 3, column 9');
    expect(await messageOf({ file: await fileOf('[1]') })).toContain('one JSON object');
    expect(await messageOf({ file: folder.file('nowhere.json') })).toContain('cannot be read');
    expect(await messageOf({ environment: { HOUNSFIELD_PEERS: '{' } })).toContain('HOUNSFIELD_PEERS must be JSON');
  });

  it('takes names of a file for names alone', async () => {
    const file = await fileOf('{"data":"/x","__proto__":{"ae":"EVIL"},"limits":{"constructor":1}}');
    const message = await messageOf({ file });
    expect(message).toMatch(/no key limits\.constructor.*no key __proto__/);
    expect(({} as Record<string, unknown>)['ae']).toBeUndefined();
  });

  it('tells of variables that were meant to be keys, and of no others', async () => {
    const environment = { HOUNSFIELD_DATA: '/x', HOUNSFIELD_DICOMPORT: '1', HOUNSFIELD_SERVICE_HOST: 'k8s' };
    expect((await loadConfig({ environment })).warnings).toEqual([
      'The variable HOUNSFIELD_DICOMPORT sets nothing; did you mean HOUNSFIELD_DICOM_PORT?',
    ]);
  });

  it('reads the text of an option as it reads a variable', () => {
    expect(readValue('7', ['limits', 'perAddress'])).toBe(7);
    expect(readValue('7', ['data'])).toBe('7');
    expect(readValue('7', ['nowhere'])).toBe('7');
  });
});
