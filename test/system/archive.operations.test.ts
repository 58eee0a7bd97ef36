import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect as connectSocket, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { type Archive, type ArchiveSettings, startArchive } from '@hounsfield/archive';
import {
  ctSeries,
  describeWithPeers,
  run,
  runOk,
  type TemporaryFolder,
  type TestIdentity,
  temporaryFolder,
  testAuthority,
} from '@hounsfield/testkit';
import { type Association, connect } from 'hounsfield/network/node';
import { storageProposals, Verification } from 'hounsfield/services';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: TemporaryFolder;
const resources: AsyncDisposable[] = [];
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  for (const each of resources.splice(0).reverse()) await each[Symbol.asyncDispose]();
  await folder.remove();
});

async function start(settings: Partial<ArchiveSettings> = {}): Promise<Archive> {
  const ports = { dicomPort: 0, httpPort: 0, logLevel: 'silent', graceSeconds: 0 } as const;
  const archive = await startArchive({ data: folder.file('data'), ...ports, ...settings });
  resources.push(archive);
  return archive;
}

function associated({ addresses }: Archive): Promise<Association> {
  const propose = [
    Verification,
    ...storageProposals([{ sopClassUid: object.sopClassUid, transferSyntaxUid: EXPLICIT }]),
  ];
  return connect({ ...addresses.dicom, called: 'HOUNSFIELD', calling: 'TEST', propose });
}

function ask({ addresses }: Archive, path: string): Promise<Response> {
  return fetch(`http://${addresses.http.host}:${addresses.http.port}${path}`);
}

async function metric(archive: Archive, name: string): Promise<number> {
  const text = await (await ask(archive, '/metrics')).text();
  const line = text.split('\n').find(each => each.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1) ?? 0);
}

const EXPLICIT = '1.2.840.10008.1.2.1';
const [object, ...others] = ctSeries({ count: 10, rows: 64, columns: 64 }) as [ReturnType<typeof ctSeries>[number]];

const [large] = ctSeries({ count: 1, seed: 'slow', rows: 512, columns: 512 }) as [typeof object];

describe('an archive under peers that take and do not give (TRUST §5)', () => {
  const SERVED_WITHIN = 500;
  const honest = [...others];

  /** As `oneServed`, of two peers the one that waited less: a busy machine may hold up one of them. */
  async function served(archive: Archive): Promise<readonly number[]> {
    const waits = [await oneServed(archive), await oneServed(archive)];
    const [best = []] = waits.toSorted((a, b) => Math.max(...a) - Math.max(...b));
    return best;
  }

  /** Milliseconds until one more peer has associated and got its echo, and until its object is stored. */
  async function oneServed(archive: Archive): Promise<readonly number[]> {
    const begun = performance.now();
    await using association = await associated(archive);
    expect((await association.echo()).status).toBe(0);
    const echoed = performance.now();
    const { sopClassUid, sopInstanceUid, transferSyntaxUid, dataSet } = honest.shift() ?? object;
    const stored = await association.store({ sopClassUid, sopInstanceUid, transferSyntaxUid, data: dataSet });
    expect(stored.status).toBe(0);
    return [echoed - begun, performance.now() - echoed];
  }

  it('answers C-ECHO and C-STORE within 500 ms beside 500 silent connections, 200 idle associations and 50 slow senders', async () => {
    // On a slow machine the silent ones must not be gone before they were all there.
    const archive = await start({ limits: { requestSeconds: 60 } });
    // The first one of all compiles code and makes files.
    await served(archive);
    const waits: (readonly number[])[] = [];
    const silent: Socket[] = await Promise.all(
      Array.from({ length: 500 }, async () => {
        const socket = connectSocket(archive.addresses.dicom);
        socket.on('error', () => undefined);
        await once(socket, 'connect');
        return socket;
      }),
    );
    await expect.poll(() => metric(archive, 'hounsfield_dicom_connections'), POLL).toBeGreaterThanOrEqual(500);
    waits.push(await served(archive));
    const idle = await Promise.all(Array.from({ length: 200 }, () => associated(archive)));
    waits.push(await served(archive));
    const slow = await Promise.all(Array.from({ length: 50 }, () => associated(archive)));
    let end = (): void => undefined;
    const never = new Promise<void>(resolve => {
      end = resolve;
    });
    const sends = slow.map(association => {
      const { sopClassUid, sopInstanceUid, transferSyntaxUid, dataSet } = large;
      async function* data(): AsyncGenerator<Uint8Array> {
        yield dataSet.subarray(0, 300_000);
        await never;
      }
      return association.store({ sopClassUid, sopInstanceUid, transferSyntaxUid, data: data() }).catch(() => undefined);
    });
    await expect.poll(() => metric(archive, 'hounsfield_waiting{for="store"}'), POLL).toBe(50);
    waits.push(await served(archive));
    console.log(`waits of others: ${waits.map(each => each.map(Math.round).join(' + ')).join(', ')} ms`);
    for (const wait of waits.flat()) expect(wait).toBeLessThan(SERVED_WITHIN);
    expect(await metric(archive, 'hounsfield_associations')).toBe(250);
    expect(await metric(archive, 'hounsfield_dicom_connections')).toBe(750);
    for (const association of [...idle, ...slow]) void association.closed.catch(() => undefined);
    const closed = archive.close();
    for (const socket of silent) socket.destroy();
    end();
    await Promise.all([closed, ...sends]);
  });

  it('counts what its limits refuse and end, by the keys of the configuration', async () => {
    const limits = { associations: 2, perAddress: 1, requestSeconds: 1, idleSeconds: 2, http: { connections: 8 } };
    const archive = await start({ limits });
    const silent = connectSocket(archive.addresses.dicom);
    const first = await associated(archive);
    await expect(associated(archive)).rejects.toMatchObject({ code: 'rejected', rejection: { result: 2, source: 3 } });
    await Promise.all([once(silent, 'close'), first.closed.catch(() => undefined)]);
    for (const key of ['perAddress', 'requestSeconds', 'idleSeconds'])
      await expect.poll(() => metric(archive, `hounsfield_limit_hits_total{limit="limits.${key}"}`), POLL).toBe(1);
    expect(await metric(archive, 'hounsfield_limit{limit="limits.http.connections"}')).toBe(8);
    expect(await metric(archive, 'hounsfield_limit{limit="limits.idleSeconds"}')).toBe(2);
  });

  it('stores an object that is nested deeper than it reads, and counts it', async () => {
    const archive = await start({ limits: { depth: 1 } });
    await using association = await associated(archive);
    const { sopClassUid, sopInstanceUid, transferSyntaxUid, dataSet } = object;
    const { status } = await association.store({ sopClassUid, sopInstanceUid, transferSyntaxUid, data: dataSet });
    expect(status).toBe(0);
    expect(await metric(archive, 'hounsfield_limit_hits_total{limit="limits.depth"}')).toBe(1);
    expect(await metric(archive, 'hounsfield_stores_total{result="stored"}')).toBe(1);
  });
});

describe('what an archive tells of itself', () => {
  it('is alive and ready, and counts stores, operations and requests by their routes', async () => {
    const archive = await start();
    const association = await associated(archive);
    const { sopClassUid, sopInstanceUid, transferSyntaxUid, dataSet } = object;
    for (const _ of [1, 2]) await association.store({ sopClassUid, sopInstanceUid, transferSyntaxUid, data: dataSet });
    await association.release();
    expect(await (await ask(archive, '/health')).json()).toEqual({ status: 'alive' });
    expect(await (await ask(archive, '/ready')).json()).toEqual({ status: 'ready' });
    await (await ask(archive, '/dicom-web/studies?PatientID=x')).text();
    await (await ask(archive, '/dicom-web/studies/not-a-uid/evil{x="y"}')).text();
    const metrics = await ask(archive, '/metrics');
    expect(metrics.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const text = await metrics.text();
    for (const line of [
      'hounsfield_associations_total 1',
      'hounsfield_stores_total{result="stored"} 1',
      'hounsfield_stores_total{result="duplicate"} 1',
      'hounsfield_dimse_operations_total{service="Storage",operation="C-STORE",status="success"} 2',
      'hounsfield_store_duration_seconds_count 2',
      'hounsfield_index_duration_seconds_count{operation="add"} 2',
      'hounsfield_index_duration_seconds_count{operation="search"} 1',
      'hounsfield_http_requests_total{route="/dicom-web/studies",method="GET",status="200"} 1',
      'hounsfield_http_requests_total{route="/ready",method="GET",status="200"} 1',
      'hounsfield_http_requests_total{route="other",method="GET",status="404"} 1',
    ])
      expect(text).toContain(`${line}\n`);
    expect(text).not.toContain('evil');
    await expect.poll(() => metric(archive, 'hounsfield_associations'), POLL).toBe(0);
  });

  it('tells who reaches it from outside no more than that it is alive, unless there is a token to read', async () => {
    // An address of this machine alone that does not look like one.
    const archive = await start({ host: '::ffff:127.0.0.1' });
    const to = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`http://127.0.0.1:${archive.addresses.http.port}${path}`, { headers });
    expect((await to('/health')).status).toBe(200);
    expect((await to('/ready')).status).toBe(200);
    const refused = await to('/metrics');
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, expect.stringMatching(/^Bearer /)]);
    const answer = await to('/metrics', { Authorization: `Bearer ${await archive.firstToken()}` });
    expect(await answer.text()).toContain('hounsfield_associations 0');
  });
});

describeWithPeers(['dcmsend'], 'an archive that stops while DCMTK sends', () => {
  it('takes all of it, tells others to come back later, and says that it is not ready', async () => {
    const files = folder.file('in');
    await mkdir(files);
    const objects = ctSeries({ count: 100, rows: 16, columns: 16 });
    for (const [at, { bytes }] of objects.entries()) await writeFile(`${files}/${at}.dcm`, bytes);
    const archive = await start({ graceSeconds: 30 });
    const { host, port } = archive.addresses.dicom;
    const sent = run('dcmsend', ['+sd', '-aec', 'HOUNSFIELD', host, String(port), files]);
    await expect.poll(() => metric(archive, 'hounsfield_stores_total{result="stored"}'), POLL).toBeGreaterThan(0);
    const closed = archive.close();
    const ready = await ask(archive, '/ready');
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'not-ready', reason: 'stopping' }]);
    expect((await ask(archive, '/health')).status).toBe(200);
    const search = await ask(archive, '/dicom-web/studies');
    expect([search.status, search.headers.get('retry-after')]).toEqual([503, '5']);
    await expect(associated(archive)).rejects.toMatchObject({
      code: 'rejected',
      rejection: { result: 2, source: 3 },
    });
    const stored = await metric(archive, 'hounsfield_stores_total{result="stored"}');
    expect(stored).toBeLessThan(100);
    expect((await sent).code).toBe(0);
    await closed;
    const again = await start();
    const rows: unknown = await (await ask(again, '/dicom-web/instances?limit=1000')).json();
    expect(rows).toHaveLength(100);
  });
});

const RSA = 2048;
const authority = testAuthority('Operations authority', RSA);

describeWithPeers(['echoscu', 'curl'], 'an archive that speaks TLS', () => {
  const issue = (commonName: string): TestIdentity => authority.issue({ commonName, names: ['127.0.0.1'], rsa: RSA });
  const place = async (name: string, { certificate, key }: TestIdentity): Promise<void> => {
    await writeFile(folder.file(`${name}.pem`), certificate);
    await writeFile(folder.file(`${name}.key`), key);
  };
  const settings = (): NonNullable<ArchiveSettings['tls']> => ({
    certificate: folder.file('own.pem'),
    key: folder.file('own.key'),
    authorities: [folder.file('ca.pem')],
    port: 0,
  });
  beforeEach(async () => {
    await writeFile(folder.file('ca.pem'), authority.certificate);
    await place('own', issue('first'));
    await place('peer', issue('PEER'));
  });
  const echo = async (port: number, secure: boolean): Promise<boolean> => {
    const words = ['+tls', folder.file('peer.key'), folder.file('peer.pem'), '+cf', folder.file('ca.pem'), '+py'];
    const { code } = await run('echoscu', [...(secure ? words : []), '-aec', 'HOUNSFIELD', '127.0.0.1', String(port)]);
    return code === 0;
  };
  const nameOnPort = async (port: number): Promise<string | undefined> => {
    const socket = connectTls({ host: '127.0.0.1', port, ca: authority.certificate });
    await once(socket, 'secureConnect');
    const { subject } = socket.getPeerCertificate();
    socket.destroy();
    return subject.CN?.toString();
  };

  it('beside the plain port and over HTTPS, and takes new certificates while associations go on', async () => {
    const archive = await start({ tls: settings() });
    const { dicom, dicomTls, http } = archive.addresses;
    expect(await echo(dicomTls?.port ?? 0, true)).toBe(true);
    expect(await echo(dicomTls?.port ?? 0, false)).toBe(false);
    expect(await echo(dicom.port, false)).toBe(true);
    const page = `https://127.0.0.1:${http.port}/ready`;
    const { stdout } = await runOk('curl', ['--silent', '--cacert', folder.file('ca.pem'), page]);
    expect(JSON.parse(stdout)).toEqual({ status: 'ready' });
    expect(
      (await run('curl', ['--silent', '--cacert', folder.file('ca.pem'), '--tls-max', '1.1', page])).code,
    ).not.toBe(0);
    const association = await associated(archive);
    await place('own', issue('second'));
    await archive.reload();
    expect(await nameOnPort(http.port)).toBe('second');
    expect(await echo(dicomTls?.port ?? 0, true)).toBe(true);
    await writeFile(folder.file('own.key'), 'no key');
    await expect(archive.reload()).rejects.toMatchObject({ code: 'certificate-unreadable' });
    expect(await nameOnPort(http.port)).toBe('second');
    expect((await association.echo()).status).toBe(0);
    await association.release();
  });

  it('instead of the plain port, to peers without a certificate, where it is told so', async () => {
    const archive = await start({ tls: { ...settings(), only: true, verify: 'none', https: false } });
    const { dicom, dicomTls } = archive.addresses;
    expect(dicom).toEqual(dicomTls);
    expect(await echo(dicom.port, false)).toBe(false);
    const words = ['+tla', '+cf', folder.file('ca.pem'), '+py', '-aec', 'HOUNSFIELD', '127.0.0.1', String(dicom.port)];
    await runOk('echoscu', words);
    expect((await ask(archive, '/ready')).status).toBe(200);
  });
});

const POLL = { interval: 5, timeout: 30_000 };
