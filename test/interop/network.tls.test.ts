import { readdir, writeFile } from 'node:fs/promises';
import {
  ctSeries,
  ctSlice,
  describeWithPeers,
  freePort,
  run,
  runOk,
  spawnServer,
  type TestIdentity,
  temporaryFolder,
  testAuthority,
} from '@hounsfield/testkit';
import { acceptPolicy } from 'hounsfield/network';
import { connect, type TlsClientOptions, type TlsProfileName, type TlsServerOptions } from 'hounsfield/network/node';
import { storageProposals, Verification } from 'hounsfield/services';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testServer } from './network.support.ts';

// The profiles that DCMTK 3.6.7 has ask for suites with RSA certificates.
const RSA = 2048;
const authority = testAuthority('Interop authority', RSA);
const ours = authority.issue({ commonName: 'HOUNSFIELD', names: ['127.0.0.1', 'localhost'], rsa: RSA });
const theirs = authority.issue({ commonName: 'PEER', names: ['127.0.0.1', 'urn:ae:PEER'], rsa: RSA });
const stranger = testAuthority('Another authority', RSA).issue({ commonName: 'STRANGER', rsa: RSA });
const modified: TlsProfileName = 'Modified BCP 195 RFC 8996, 9325 TLS Secure Transport Connection Profile';

const serverTls: TlsServerOptions = { ...pemOf(ours), authorities: [authority.certificate] };
const clientTls: TlsClientOptions = { ...serverTls };
const slice = ctSlice(0);
const US = ['-aet', 'PEER', '-aec', 'HOUNSFIELD', '127.0.0.1'];

const resources = new AsyncDisposableStack();
let folder = '';
beforeAll(async () => {
  const made = resources.use(await temporaryFolder());
  folder = made.path;
  const files = { 'ca.pem': authority.certificate, ...filesOf('theirs', theirs), ...filesOf('stranger', stranger) };
  for (const [name, text] of Object.entries(files)) await writeFile(`${folder}/${name}`, text);
});
afterAll(() => resources.disposeAsync());

describeWithPeers(['echoscu', 'storescu'], 'our server over TLS against DCMTK clients', () => {
  const secure = (name = 'theirs') => [
    '+tls',
    `${folder}/${name}.key`,
    `${folder}/${name}.pem`,
    '+cf',
    `${folder}/ca.pem`,
  ];

  it.each([
    ['+py', undefined, true],
    ['+px', undefined, true],
    ['+pz', undefined, true],
    ['+py', modified, true],
    ['+pz', modified, true],
    ['+pn', undefined, false],
  ] as const)('DCMTK with %s and our profile %s: an echo succeeds %j', async (option, profile, isGood) => {
    await using server = await testServer({ tls: { ...serverTls, profile } });
    const { code, stdout, stderr } = await run('echoscu', ['-v', ...secure(), option, ...US, server.port]);
    expect([code === 0, stdout + stderr]).toEqual([isGood, expect.any(String)]);
    if (!isGood) expect(server.log.join()).toContain('The peers have no cipher suite in common');
  });

  it('takes what storescu sends, byte for byte as over plain TCP, and binds AE titles to certificates', async () => {
    await using files = await temporaryFolder();
    const objects = ctSeries({ count: 3 });
    for (const [at, { bytes }] of objects.entries()) await writeFile(files.file(`${at}.dcm`), bytes);
    const refusals: object[] = [];
    const rules = [{ effect: 'allow', callingAe: 'PEER', certificate: 'urn:ae:PEER' }] as const;
    const accept = acceptPolicy({ rules }, { logger: { warn: facts => refusals.push(facts) } });
    await using server = await testServer({ tls: serverTls, accept });
    await using plain = await testServer();
    await runOk('storescu', [...secure(), '+sd', ...US, server.port, files.path]);
    await runOk('storescu', ['+sd', ...US, plain.port, files.path]);
    const sent = (stored: typeof plain.stored) => stored.map(({ sopInstanceUid, bytes }) => [sopInstanceUid, bytes]);
    expect(server.stored).toHaveLength(3);
    expect(sent(server.stored)).toEqual(sent(plain.stored));
    const other = await run('echoscu', [...secure(), '-aet', 'OTHER', ...US.slice(2), server.port]);
    expect(other.stdout + other.stderr).toContain('Calling AE Title Not Recognized');
    expect(refusals).toMatchObject([{ why: expect.stringContaining('No rule holds, so the policy refuses OTHER') }]);
  });

  it('refuses a stranger, a peer without a certificate and one without TLS, and says why', async () => {
    await using server = await testServer({ tls: serverTls });
    for (const [options, why] of [
      [secure('stranger'), 'was not issued by an authority that is trusted here'],
      [['+tla', '-ic'], 'The server wants a certificate, and the client showed none'],
      [[], 'The peer does not speak TLS'],
    ] as const) {
      expect((await run('echoscu', [...options, ...US, server.port])).code).not.toBe(0);
      await expect.poll(() => server.log.join()).toContain(why);
    }
    expect(server.endings).toHaveLength(0);
    await runOk('echoscu', [...secure(), ...US, server.port]);
  });
});

describeWithPeers(['openssl'], 'our server over TLS against openssl', () => {
  it('speaks TLS 1.2 and 1.3, nothing older, with the suites of the profile alone (RFC 8996, PS3.15 §B.13)', async () => {
    await using server = await testServer({ tls: { ...serverTls, profile: modified } });
    const mine = ['-cert', `${folder}/theirs.pem`, '-key', `${folder}/theirs.key`, '-CAfile', `${folder}/ca.pem`];
    const speak = async (...options: readonly string[]): Promise<string> => {
      const args = ['s_client', '-connect', `127.0.0.1:${server.port}`, '-verify_return_error', ...mine, ...options];
      const { stdout, stderr } = await run('openssl', args);
      return stdout + stderr;
    };
    expect(await speak('-tls1_2')).toMatch(/Cipher is ECDHE-RSA-AES256-GCM-SHA384[\s\S]*Verify return code: 0/);
    expect(await speak('-tls1_3')).toMatch(/TLSv1.3, Cipher is TLS_AES_256_GCM_SHA384/);
    expect(await speak('-tls1_1', '-cipher', 'ALL:@SECLEVEL=0')).toMatch(/alert protocol version/);
    expect(await speak('-tls1_2', '-cipher', 'AES128-SHA:ECDHE-RSA-AES128-SHA')).toMatch(/alert handshake failure/);
    const reasons = server.log.join();
    expect(reasons).toContain('The peers have no version of TLS in common');
    expect(reasons).toContain('The peers have no cipher suite in common');
  });
});

describeWithPeers(['storescp'], 'our client over TLS against storescp', () => {
  const scp = async (...options: readonly string[]) => {
    const port = await freePort();
    const received = await temporaryFolder();
    const secure = ['+tls', `${folder}/theirs.key`, `${folder}/theirs.pem`, '+cf', `${folder}/ca.pem`];
    const args = ['-v', '-od', received.path, ...(options[0] === 'plain' ? [] : secure), ...options.slice(1)];
    const server = await spawnServer('storescp', [...args, String(port)], { ready: { port } });
    const close = async () => {
      await server.stop('SIGKILL');
      await received.remove();
    };
    return { port, server, received, [Symbol.asyncDispose]: close };
  };
  const propose = [Verification, storageProposals([slice])];
  const open = (port: number, tls: TlsClientOptions | undefined) =>
    connect({ host: '127.0.0.1', port, called: 'STORESCP', calling: 'HOUNSFIELD', propose, tls });

  it.each([['+py'], ['+px'], ['+pz']])('stores with mutual authentication and %s', async option => {
    await using peer = await scp('tls', option);
    const profile = option === '+pz' ? modified : undefined;
    await using association = await open(peer.port, { ...clientTls, profile });
    const { status } = await association.store({ ...slice, data: slice.dataSet });
    expect(status).toBe(0);
    await association.release();
    expect(await readdir(peer.received.path)).toHaveLength(1);
  });

  it('says why when storescp wants a certificate, knows ours not, or speaks no TLS', async () => {
    await using peer = await scp('tls');
    await using plain = await scp('plain');
    const trusting = { authorities: [authority.certificate] };
    await expect(open(peer.port, trusting)).rejects.toMatchObject({
      code: expect.stringMatching(/^(certificate-required|tls-failed|connection-lost)$/),
      remedy: expect.stringMatching(/certificate/),
    });
    await expect(open(peer.port, { ...trusting, ...pemOf(stranger) })).rejects.toMatchObject({
      code: expect.stringMatching(/^(certificate-refused|connection-lost)$/),
    });
    await expect(open(peer.port, { authorities: [stranger.certificate] })).rejects.toMatchObject({
      code: 'certificate-unknown',
    });
    await expect(open(peer.port, undefined)).rejects.toMatchObject({ remedy: expect.stringMatching(/TLS/) });
    await expect(open(plain.port, clientTls)).rejects.toMatchObject({
      code: expect.stringMatching(/^tls-(not-spoken|failed)$/),
      remedy: expect.stringMatching(/TLS/),
    });
    await using association = await open(peer.port, clientTls);
    expect((await association.echo()).status).toBe(0);
  });
});

describeWithPeers(['Orthanc'], 'Orthanc over TLS', peers => {
  it('is echoed by our client, and echoes our server', async () => {
    await using server = await testServer({ tls: serverTls });
    await using storage = await temporaryFolder();
    const [http, dicom] = [await freePort(), await freePort()];
    const configuration = {
      StorageDirectory: storage.file('storage'),
      IndexDirectory: storage.file('storage'),
      HttpPort: http,
      DicomPort: dicom,
      DicomAet: 'PEER',
      RemoteAccessAllowed: false,
      AuthenticationEnabled: false,
      DicomTlsEnabled: true,
      DicomTlsCertificate: `${folder}/theirs.pem`,
      DicomTlsPrivateKey: `${folder}/theirs.key`,
      DicomTlsTrustedCertificates: `${folder}/ca.pem`,
      DicomModalities: {
        ours: { AET: 'HOUNSFIELD', Host: '127.0.0.1', Port: Number(server.port), UseDicomTls: true },
      },
    };
    await writeFile(storage.file('orthanc.json'), JSON.stringify(configuration));
    const options = { ready: { port: http } };
    await using _orthanc = await spawnServer(peers.get('Orthanc') ?? '', [storage.file('orthanc.json')], options);
    const propose = [Verification];
    await using association = await connect({
      host: '127.0.0.1',
      port: dicom,
      called: 'PEER',
      calling: 'HOUNSFIELD',
      propose,
      tls: clientTls,
    });
    expect((await association.echo()).status).toBe(0);
    const echo = await fetch(`http://127.0.0.1:${http}/modalities/ours/echo`, { method: 'POST', body: '{}' });
    expect(echo.status).toBe(200);
    expect(server.endings).toHaveLength(1);
  });
});

function pemOf({ certificate, key }: TestIdentity): Pick<TestIdentity, 'certificate' | 'key'> {
  return { certificate, key };
}

function filesOf(name: string, { certificate, key }: TestIdentity): Readonly<Record<string, string>> {
  return { [`${name}.pem`]: certificate, [`${name}.key`]: key };
}
