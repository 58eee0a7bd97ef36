import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import {
  type ConnectionOptions,
  createServer as createTlsServer,
  type TlsOptions,
  connect as tlsConnect,
} from 'node:tls';
import { FakeClock } from '@hounsfield/testkit';
import { describe, expect, it, vi } from 'vitest';
import { CT, EXPLICIT } from '../raw-peer.fixture.ts';
import type { AcceptHook, Transport } from './index.ts';
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

const modified = 'Modified BCP 195 RFC 8996, 9325 TLS Secure Transport Connection Profile';
const object = (length: number) => ({
  sopClassUid: CT,
  sopInstanceUid: '1.2.3',
  transferSyntaxUid: EXPLICIT,
  data: new Uint8Array(length),
});

describe('associations over TLS', () => {
  it('carry messages with both sides authenticated, and know the certificate of the peer', async () => {
    let transport: Transport | undefined;
    const wrap = (taken: Transport): Transport => {
      transport = taken;
      return taken;
    };
    await using server = await start({ wrap });
    await using association = await open(server);
    expect((await association.echo()).status).toBe(0);
    expect((await association.store(object(3_000_000))).status).toBe(0);
    expect(transport?.peer?.certificate).toMatchObject({ commonName: 'CT1', names: ['ct1.example', 'urn:ae:CT1'] });
  });

  it('take no name of a certificate for two', async () => {
    const shown: unknown[] = [];
    const accept: AcceptHook = (_request, _address, peer) => shown.push(peer?.certificate?.names) > 0 || 'not-wanted';
    const tricky = authority.issue({ commonName: 'x', names: ['urn:a, DNS:b.example', 'c.example, URI:d"e'] });
    await using server = await start({ accept });
    await using association = await open(server, { ...clientTls, ...pemOf(tricky) });
    await association.echo();
    expect(shown).toEqual([['urn:a, DNS:b.example', 'c.example, URI:d"e']]);
  });

  it.each(['127.0.0.1', '::1'])(
    'set no-delay and keep-alive on both sides, with and without TLS, on %s',
    async host => {
      // What Node has inside of a socket, and of one that listens, from which those that it accepts have it on Linux.
      const bare = createServer().listen(0, host);
      await once(bare, 'listening');
      const { _handle: handle } = bare as unknown as { readonly _handle: object };
      const inside = Object.getPrototypeOf(handle) as Record<'setNoDelay' | 'setKeepAlive', (isOn: boolean) => number>;
      bare.close();
      for (const tls of [true, false]) {
        const spies = [vi.spyOn(inside, 'setNoDelay'), vi.spyOn(inside, 'setKeepAlive')];
        await using server = await start({ host, ...(tls ? {} : { tls: undefined }) });
        await using association = await open(server, clientTls, tls ? {} : { tls: undefined });
        await association.echo();
        for (const spy of spies) {
          const told = new Set(spy.mock.contexts.filter((_, at) => spy.mock.calls[at]?.[0] === true));
          expect(told.size, String(tls)).toBeGreaterThanOrEqual(2);
          spy.mockRestore();
        }
      }
    },
  );

  it('speak the Modified profile with each other and with the other profile', async () => {
    await using server = await start({ tls: { ...serverTls, profile: modified } });
    for (const profile of [modified, undefined] as const) {
      await using association = await open(server, { ...clientTls, profile });
      expect((await association.echo()).status).toBe(0);
    }
  });

  it('take a client without a certificate where that is told', async () => {
    for (const clientCertificate of ['wanted', 'none'] as const) {
      await using server = await start({ tls: { ...serverTls, clientCertificate } });
      await using association = await open(server, { authorities: [authority.certificate] });
      expect((await association.echo()).status).toBe(0);
    }
  });

  it('take any certificate where verification is turned off', async () => {
    await using server = await start({ tls: { ...serverTls, ...pemOf(localIdentity({ by: stranger })) } });
    await using association = await open(server, { ...clientTls, verify: false });
    expect((await association.echo()).status).toBe(0);
  });
});

describe('a client over TLS says why it does not trust the server', () => {
  const expired = localIdentity({ days: [-9, -1] });
  const future = localIdentity({ days: [1, 2] });
  const lists = [authority.revoke([serverIdentity.serial])];
  it.each([
    ['an authority that it does not know', { ...pemOf(localIdentity({ by: stranger })) }, {}, 'certificate-unknown'],
    ['an expired certificate', pemOf(expired), {}, 'certificate-expired'],
    ['one of the future', pemOf(future), {}, 'certificate-expired'],
    ['one for another name', {}, { serverName: 'other.example' }, 'certificate-name'],
    ['one that is revoked', {}, { revocationLists: lists }, 'certificate-revoked'],
    [
      'a revocation list that is too old',
      {},
      { revocationLists: [authority.revoke([], [-9, -1])] },
      'certificate-revoked',
    ],
  ])('%s', async (_, theirs, ours, code) => {
    const { logger, codes } = logged();
    await using server = await start({ tls: { ...serverTls, ...theirs }, logger });
    await expect(open(server, { ...clientTls, ...ours })).rejects.toMatchObject({ code, blame: 'peer' });
    await expect.poll(() => server.connections).toBe(0);
    expect(codes.filter(each => each !== 'the certificate of this server has expired')).toHaveLength(1);
  });

  it('a weak key', async () => {
    const { certificate: cert, key } = authority.issue({ commonName: 'weak', names: ['127.0.0.1'], rsa: 1024 });
    await using peer = await tlsPeer({ cert, key, ciphers: 'DEFAULT@SECLEVEL=0' });
    await expect(open(peer)).rejects.toMatchObject({ code: 'certificate-weak' });
  });

  it('and goes on where the list does not name it', async () => {
    await using server = await start();
    await using association = await open(server, { ...clientTls, revocationLists: [authority.revoke([77])] });
    expect((await association.echo()).status).toBe(0);
  });
});

describe('a server over TLS says why it does not take the client', () => {
  const trusting = { authorities: [authority.certificate] };
  const byStranger = stranger.issue({ commonName: 'CT1' });
  const expired = authority.issue({ commonName: 'CT1', days: [-9, -1] });
  it.each([
    ['no certificate', trusting, 'certificate-required', 'certificate-required'],
    ['an unknown authority', { ...trusting, ...pemOf(byStranger) }, 'certificate-unknown', 'connection-lost'],
    ['an expired certificate', { ...trusting, ...pemOf(expired) }, 'certificate-expired', 'connection-lost'],
    ['a revoked certificate', clientTls, 'certificate-revoked', 'connection-lost'],
  ])('%s', async (_, tls, ours, theirs) => {
    const { logger, codes } = logged();
    const revocationLists = ours === 'certificate-revoked' ? [authority.revoke([clientIdentity.serial])] : undefined;
    await using server = await start({ tls: { ...serverTls, revocationLists }, logger });
    await expect(open(server, tls)).rejects.toMatchObject({ code: theirs });
    await expect.poll(() => codes).toEqual([ours]);
    expect([server.associations, server.connections]).toEqual([0, 0]);
  });

  it('a weak key, a bad certificate that was only wanted', async () => {
    const weak = authority.issue({ commonName: 'CT1', rsa: 1024 });
    for (const [shown, code] of [
      [weak, /^certificate-weak$/],
      [byStranger, /^certificate-unknown$/],
    ] as const) {
      const { logger, codes } = logged();
      await using server = await start({ tls: { ...serverTls, clientCertificate: 'wanted' }, logger });
      await raw(server.address.port, { cert: shown.certificate, key: shown.key, ciphers: 'DEFAULT@SECLEVEL=0' });
      await expect.poll(() => codes.join()).toMatch(code);
      await expect.poll(() => server.connections).toBe(0);
    }
  });

  it.each([
    ['TLS 1.1 (RFC 8996)', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL@SECLEVEL=0' }, 'tls-version'],
    ['a suite with CBC', { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA256' }, 'tls-no-shared-cipher'],
    ['static RSA', { maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256' }, 'tls-no-shared-cipher'],
  ] as const)('%s', async (_, options, code) => {
    const { logger, codes } = logged();
    await using server = await start({ logger });
    await raw(server.address.port, { cert: clientIdentity.certificate, key: clientIdentity.key, ...options });
    await expect.poll(() => codes).toEqual([code]);
    expect(server.connections).toBe(0);
  });
});

describe('TLS and plain DICOM on one port', () => {
  it('a client for TLS is told that the peer does not speak it', async () => {
    await using server = await start({ tls: undefined });
    await expect(open(server)).rejects.toMatchObject({ code: 'tls-not-spoken', blame: 'peer' });
  });

  it('a plain client is told that the peer may expect TLS; the server says that the peer does not speak it', async () => {
    const { logger, codes } = logged();
    await using server = await start({ logger });
    const opening = open(server, undefined, { tls: undefined });
    await expect(opening).rejects.toMatchObject({
      code: 'connection-lost',
      remedy: expect.stringContaining('expects TLS'),
    });
    await expect.poll(() => codes).toEqual(['tls-not-spoken']);
    expect(server.connections).toBe(0);
  });

  it('an alert tells a plain client for sure (RFC 8446 §6)', async () => {
    await using peer = await answering(socket => socket.end(Buffer.from([0x15, 3, 3, 0, 2, 2, 70])));
    const opening = open(peer, undefined, { tls: undefined });
    await expect(opening).rejects.toMatchObject({ code: 'tls-expected', blame: 'local' });
  });

  it('a peer that never answers the handshake is given the time of a connection', async () => {
    const clock = new FakeClock();
    await using peer = await answering(() => clock.advance(10_000));
    await expect(open(peer, clientTls, { clock })).rejects.toMatchObject({ code: 'timeout', blame: 'peer' });
  });

  it('a peer that closes in the handshake is no riddle', async () => {
    await using peer = await answering(socket => socket.end());
    await expect(open(peer)).rejects.toMatchObject({
      code: 'tls-failed',
      remedy: expect.stringContaining('expects TLS on this port'),
    });
  });

  it.each([
    ['TLS 1.1', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL@SECLEVEL=0' }, 'tls-version'],
    ['suites with CBC', { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA256' }, 'tls-no-shared-cipher'],
  ] as const)('a client does not fall back to %s', async (_, options, code) => {
    await using peer = await tlsPeer(options);
    await expect(open(peer)).rejects.toMatchObject({ code });
  });
});

interface RawServer extends AsyncDisposable {
  readonly address: { readonly host: string; readonly port: number };
}

function answering(answer: (socket: Socket) => void): Promise<RawServer> {
  return listening(
    createServer(socket => {
      socket.on('error', () => {});
      socket.once('data', () => answer(socket));
    }),
  );
}

function tlsPeer(options: TlsOptions): Promise<RawServer> {
  const { certificate: cert, key } = serverIdentity;
  const server = createTlsServer({ cert, key, ...options });
  server.on('tlsClientError', () => {});
  return listening(server);
}

async function listening(server: Server): Promise<RawServer> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return { address: { host: '127.0.0.1', port }, [Symbol.asyncDispose]: async () => void server.close() };
}

/** A handshake of another kind than ours; settles when it is over either way. */
async function raw(port: number, options: ConnectionOptions): Promise<void> {
  const socket = tlsConnect({ ...options, port, host: '127.0.0.1', rejectUnauthorized: false });
  socket.on('error', () => {});
  await new Promise(resolve => socket.once('close', resolve));
}
