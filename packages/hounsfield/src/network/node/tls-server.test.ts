import { generateKeyPairSync } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect as rawConnect, type Socket } from 'node:net';
import { FakeClock, temporaryFolder } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { connect, defaultPorts, listen, readTlsFiles, type TlsServerOptions, tlsProfiles } from './index.ts';
import {
  authority,
  clientIdentity,
  clientTls,
  localIdentity,
  logged,
  open,
  pemOf,
  serverIdentity,
  serverTls,
  start,
  stranger,
} from './tls-rig.fixture.ts';

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const locked = privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }).toString();
const weak = authority.issue({ commonName: 'weak', rsa: 1024 });

describe('options for TLS are checked before anything is listened for or connected to', () => {
  it.each([
    ['a key of another certificate', { ...serverTls, key: clientIdentity.key }, 'key-mismatch'],
    ['no certificate', { authorities: [authority.certificate] }, 'tls-options'],
    ['nobody to trust', pemOf(serverIdentity), 'tls-options'],
    ['a certificate that is none', { ...serverTls, certificate: 'x' }, 'certificate-unreadable'],
    ['authorities that are none', { ...serverTls, authorities: ['x'] }, 'certificate-unreadable'],
    ['a revocation list that is none', { ...serverTls, revocationLists: ['x'] }, 'certificate-unreadable'],
    ['an encrypted key without its passphrase', { ...serverTls, key: locked }, 'certificate-unreadable'],
    ['a wrong passphrase', { ...serverTls, key: locked, passphrase: 'y' }, 'certificate-unreadable'],
    ['a weak key', { ...serverTls, ...pemOf(weak) }, 'certificate-weak'],
    ['a wrong pair for a name', { ...serverTls, byServerName: { a: { ...pemOf(weak) } } }, 'certificate-weak'],
  ])('%s', async (_, tls, code) => {
    await expect(start({ tls })).rejects.toMatchObject({ code });
  });

  it('profiles that are retired are refused by name, and so is a name that is none (PS3.15 Annex B)', async () => {
    for (const [profile, code] of [
      ['AES TLS Secure Transport Connection Profile', 'tls-profile-retired'],
      ['Non-Downgrading BCP 195 TLS Secure Transport Connection Profile', 'tls-profile-retired'],
      ['constructor', 'tls-options'],
    ]) {
      const tls = { ...serverTls, profile } as unknown as TlsServerOptions;
      await expect(start({ tls })).rejects.toMatchObject({ code });
    }
  });

  it('files that are not there or hold no PEM are named', async () => {
    await using folder = await temporaryFolder();
    await writeFile(folder.file('empty.pem'), '');
    for (const path of [folder.file('absent.pem'), folder.file('empty.pem')]) {
      await expect(readTlsFiles({ authorities: [path] })).rejects.toMatchObject({
        code: 'certificate-unreadable',
        path,
      });
    }
    await writeFile(folder.file('ca.pem'), authority.certificate);
    const read = await readTlsFiles({ authorities: [folder.file('ca.pem')] });
    expect(read.authorities).toEqual([authority.certificate]);
  });

  it('both profiles know TLS 1.2 with ECDHE and AEAD, and TLS 1.3, and nothing else (PS3.15 §B.12, §B.13)', () => {
    for (const { cipherSuites, minVersion } of Object.values(tlsProfiles)) {
      expect(minVersion).toBe('TLSv1.2');
      for (const suite of cipherSuites) expect(suite).toMatch(/^(TLS|ECDHE)[-_].*(GCM|CCM|CHACHA20)/);
    }
  });
});

describe('ports that are known by number', () => {
  it('2761, once of ISCL, is refused with a sentence, plain and with TLS', async () => {
    expect(defaultPorts[2761].security).toBe('ISCL');
    for (const tls of [undefined, serverTls]) {
      await expect(start({ port: 2761, tls })).rejects.toMatchObject({ code: 'port-retired', blame: 'local' });
      const opening = connect({ host: '127.0.0.1', port: 2761, called: 'A', calling: 'B', propose: [], tls });
      await expect(opening).rejects.toMatchObject({ code: 'port-retired', message: expect.stringContaining('ISCL') });
    }
  });

  it('nothing of a server is bound on UDP, so that a probe gets nothing', async () => {
    await using server = await start();
    const socket = createSocket('udp4');
    socket.bind({ port: server.address.port, address: '127.0.0.1', exclusive: true });
    await once(socket, 'listening');
    socket.close();
  });
});

describe('certificates of a server', () => {
  const lab = authority.issue({ commonName: 'lab', names: ['lab.example'] });
  const any = authority.issue({ commonName: 'any', names: ['*.wards.example'] });

  it('are chosen by the name that the client asks for (RFC 6066 §3)', async () => {
    const byServerName = { 'LAB.example': pemOf(lab), '*.wards.example': pemOf(any) };
    await using server = await start({ tls: { ...serverTls, byServerName } });
    for (const serverName of ['lab.example', 'w1.wards.example', 'localhost', '127.0.0.1']) {
      await using association = await open(server, { ...clientTls, serverName });
      expect((await association.echo()).status).toBe(0);
    }
    const opening = open(server, { ...clientTls, serverName: 'a.b.wards.example' });
    await expect(opening).rejects.toMatchObject({ code: 'certificate-name' });
  });

  it('are taken anew without a restart: associations go on, new ones see the new certificate', async () => {
    let tls: TlsServerOptions = serverTls;
    await using server = await start({ tls: () => tls });
    await using running = await open(server);
    tls = { ...pemOf(localIdentity({ by: stranger })), authorities: [stranger.certificate] };
    await server.reload();
    await expect(open(server)).rejects.toMatchObject({ code: 'certificate-unknown' });
    const theirs = { ...pemOf(stranger.issue({ commonName: 'CT1' })), authorities: [stranger.certificate] };
    await using other = await open(server, theirs);
    expect((await other.echo()).status).toBe(0);
    expect((await running.echo()).status).toBe(0);
  });

  it('stay as they were when the new ones are not good', async () => {
    let tls: TlsServerOptions = serverTls;
    await using server = await start({ tls: () => tls });
    tls = { ...serverTls, key: clientIdentity.key };
    await expect(server.reload()).rejects.toMatchObject({ code: 'key-mismatch' });
    await using association = await open(server);
    expect((await association.echo()).status).toBe(0);
  });

  it('that expired are a warning in the log when the server starts', async () => {
    const { logger, codes } = logged();
    await using server = await start({ tls: { ...serverTls, ...pemOf(localIdentity({ days: [-9, -1] })) }, logger });
    expect(codes).toEqual(['the certificate of this server has expired']);
    expect(server.connections).toBe(0);
  });
});

describe('handshakes that do not come to an end', () => {
  async function silent(port: number, bytes = 0): Promise<Socket> {
    const socket = rawConnect({ port, host: '127.0.0.1' });
    socket.resume();
    socket.on('error', () => {});
    await once(socket, 'connect');
    if (bytes > 0) socket.write(CLIENT_HELLO.subarray(0, bytes));
    return socket;
  }

  it('count as connections, leave others alone, and are closed when the time for a request is over', async () => {
    const clock = new FakeClock();
    const { logger, codes } = logged();
    await using server = await start({ clock, logger });
    const sockets = await Promise.all([0, 1, 5, 40, 74].map(bytes => silent(server.address.port, bytes)));
    await using association = await open(server);
    expect((await association.echo()).status).toBe(0);
    expect(server.connections).toBe(sockets.length + 1);
    const closed = Promise.all(sockets.map(socket => new Promise(resolve => socket.once('close', resolve))));
    clock.advance(10_000);
    await closed;
    await expect.poll(() => server.connections).toBe(1);
    expect((await association.echo()).status).toBe(0);
    expect(codes).toEqual([]);
  });

  it('cannot be more than the connections that a server takes, even of 300', async () => {
    await using server = await start({ limits: { connections: 5 } });
    const first = await Promise.all(Array.from({ length: 5 }, () => silent(server.address.port, 74)));
    await expect.poll(() => server.connections).toBe(5);
    const more = await Promise.all(Array.from({ length: 300 }, () => silent(server.address.port, 74)));
    await Promise.all(more.map(socket => socket.closed || new Promise(resolve => socket.once('close', resolve))));
    expect(server.connections).toBe(5);
    for (const socket of first) socket.destroy();
    await expect.poll(() => server.connections).toBe(0);
    await using association = await open(server);
    expect((await association.echo()).status).toBe(0);
  });

  it('survive a server that closes, and damage of any kind', async () => {
    const server = await listen({ port: 0, ae: 'SERVER', tls: serverTls }, []);
    const sockets: Socket[] = [];
    for (let at = 0; at < 120; at++) {
      const socket = await silent(server.address.port);
      const hello = Buffer.from(CLIENT_HELLO);
      hello[at % hello.length]! ^= 0x81;
      socket.write(hello);
      sockets.push(socket);
    }
    await server.close({ grace: 0 });
    expect([server.associations, server.connections]).toEqual([0, 0]);
    for (const socket of sockets) socket.destroy();
  });
});

/** A ClientHello of TLS 1.2 that offers ECDHE-ECDSA-AES128-GCM-SHA256 (RFC 5246 §7.4.1.2), whole in one record. */
const CLIENT_HELLO: Buffer = Buffer.from(
  `1603010045010000410303${'ab'.repeat(32)}000002c02b01000016000a000400020017000b00020100000d000400020403`,
  'hex',
);
