import { createServer, type Server as TcpServer } from 'node:net';
import { ctSlice, folderForEach, freePort, type ListeningServer, listenOnLoopback } from '@hounsfield/testkit';
import { listen, Status } from 'hounsfield/network/node';
import { serve, Verification } from 'hounsfield/services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectSentence, huWith, jsonLines, twoAtATime } from './cli.hu.ts';
import { at, storagePeer, writeTo } from './cli.storage-peer.support.ts';

const write = writeTo(folderForEach());

describe('hu echo', () => {
  it('tells that the peer answered, once or as often as asked', async () => {
    await using server = await storagePeer();
    const once = await huWith(0, ['echo', at(server)]);
    expect(once.stdout).toMatch(/^KEEPER at 127\.0\.0\.1:\d+ answered in [\d.]+ ms\.\n$/);
    const often = await huWith(0, ['echo', at(server), '--repeat', '20', '--json']);
    const lines = jsonLines(often.stdout);
    expect(lines).toHaveLength(20);
    expect(lines[0]).toEqual({
      peer: at(server).slice(7),
      called: 'KEEPER',
      status: 0,
      milliseconds: expect.any(Number),
    });
  });
});

describe('a peer that is not there, or not what it should be: one sentence and the exit code 3', () => {
  const silent = createServer(() => {});
  const garbage = createServer(socket => {
    socket.on('error', () => {});
    socket.write('HTTP/1.1 400 Bad Request\r\n\r\n');
  });
  const closing = createServer(socket => {
    socket.on('error', () => {});
    socket.destroy();
  });
  const listening = new Map<TcpServer, ListeningServer>();
  beforeAll(async () => {
    for (const server of [silent, garbage, closing]) listening.set(server, await listenOnLoopback(server));
  });
  afterAll(() => {
    // Nothing reads the connections to the silent one, so that it does not see that they end.
    for (const server of listening.values()) void server.close();
  });
  const portOf = (server: TcpServer): number => listening.get(server)!.port;

  it.each([
    ['nobody listens', async (): Promise<string> => `127.0.0.1:${await freePort()}`, /refused the connection/],
    ['the host has no address', async (): Promise<string> => 'no-such-host.invalid:104', /connection|host/i],
    ['it says nothing', async (): Promise<string> => `127.0.0.1:${portOf(silent)}`, /did not answer in time/],
    ['it speaks another protocol', async (): Promise<string> => `127.0.0.1:${portOf(garbage)}`, /PDU|protocol/],
    ['it hangs up', async (): Promise<string> => `127.0.0.1:${portOf(closing)}`, /connection/i],
  ] as const)('%s', async (_what, address, about) => {
    const peer = await address();
    const path = await write([ctSlice(0)], 'in');
    const calls = [
      ['echo', peer],
      ['store', peer, path],
      ['find', peer, 'PatientID=X'],
    ];
    for (const { stdout, stderr } of await twoAtATime(calls, words => huWith(3, [...words, '--timeout', '0.5']))) {
      expect(stdout).toBe('');
      expectSentence(stderr, about);
    }
  });

  it('it does not know our name for it', async () => {
    await using server = await storagePeer();
    const { stderr } = await huWith(3, ['echo', at(server), '--called', 'NOBODY']);
    expectSentence(stderr, /rejected.*called AE title/i);
    const told = await huWith(3, ['echo', at(server), '--called', 'NOBODY', '--json']);
    expect(jsonLines(told.stderr)).toEqual([{ error: expect.objectContaining({ code: 'rejected' }) }]);
  });

  it('it has no search to offer', async () => {
    await using server = await listen({ port: 0, ae: 'KEEPER' }, [
      serve(Verification, { 'C-ECHO': () => Status.success }),
    ]);
    expectSentence((await huWith(3, ['find', at(server), 'PatientID=X'])).stderr, /no presentation context/);
  });
});
