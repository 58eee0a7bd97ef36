import { once } from 'node:events';
import { createServer, connect as rawConnect } from 'node:net';
import { FakeClock, mutants } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { concat } from '../../bytes/index.ts';
import { echoRequest, requestOf, storeRequest } from '../raw-peer.fixture.ts';
import {
  type AssociationInfo,
  connect,
  encodePdu,
  type FilledData,
  type ListenOptions,
  listen,
  type NetworkServer,
  type ServiceDefinition,
  Status,
  serve,
} from './index.ts';

const CT = '1.2.840.10008.5.1.4.1.1.2';
const EXPLICIT = '1.2.840.10008.1.2.1';
const definition = { section: '', statusService: 'general', transferSyntaxes: [EXPLICIT] } as const;
const verification: ServiceDefinition<'C-ECHO'> = {
  ...definition,
  name: 'Verification',
  sopClasses: ['1.2.840.10008.1.1'],
  operations: { 'C-ECHO': { statuses: [] } },
};
const storage: ServiceDefinition<'C-STORE'> = {
  ...definition,
  name: 'Storage',
  sopClasses: [CT],
  operations: { 'C-STORE': { statuses: [] } },
};

/** What the server's handler does with the data of an object. */
type Taker = (chunk: Uint8Array) => Promise<void> | undefined;

function start(options: Partial<ListenOptions> = {}, take: Taker = () => undefined): Promise<NetworkServer> {
  return listen({ port: 0, ae: 'SERVER', ...options }, [
    serve(verification, { 'C-ECHO': () => Status.success }),
    serve(storage, {
      'C-STORE': async rq => {
        await rq.data.consume(take);
        return Status.success;
      },
    }),
  ]);
}

function open(server: NetworkServer) {
  return connect({ ...server.address, called: 'SERVER', calling: 'CLIENT', propose: [verification, storage] });
}

const object = (data: Uint8Array | AsyncIterable<Uint8Array>) => ({
  sopClassUid: CT,
  sopInstanceUid: '1.2.3',
  transferSyntaxUid: EXPLICIT,
  data,
});

describe('a server and a client over TCP', () => {
  it('speak on a port that the system chose, and close it', async () => {
    const server = await start();
    expect(server.address.host).toBe('127.0.0.1');
    expect(server.address.port).toBeGreaterThan(0);
    {
      await using association = await open(server);
      expect((await association.echo()).status).toBe(0);
      expect(server.associations).toBe(1);
    }
    await server.close();
    await expect(open(server)).rejects.toMatchObject({ code: 'connection-refused', blame: 'transport' });
  });

  it('carry many associations at once', async () => {
    let received = 0;
    await using server = await start({}, chunk => {
      received += chunk.length;
      return undefined;
    });
    await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        await using association = await open(server);
        for (let turn = 0; turn < 5; turn++) {
          expect((await association.store(object(new Uint8Array(100_000 + 2 * at)))).status).toBe(0);
          expect((await association.echo()).status).toBe(0);
        }
      }),
    );
    expect(received).toBe(5 * (20 * 100_000 + 380));
  });

  it('pass an object far larger than their memory through a slow consumer', async () => {
    const size = 256;
    const chunk = new Uint8Array(0x10_0000);
    let made = 0;
    let taken = 0;
    let most = 0;
    let farthest = 0;
    await using server = await start({}, bytes => {
      taken += bytes.length;
      farthest = Math.max(farthest, made - taken);
      most = Math.max(most, process.memoryUsage().arrayBuffers);
      // Now and then the consumer takes its time.
      return taken % 7 === 0 ? new Promise(resolve => setImmediate(resolve)) : undefined;
    });
    await using association = await open(server);
    const before = process.memoryUsage().arrayBuffers;
    const source = async function* (): AsyncGenerator<Uint8Array> {
      for (; made < size * chunk.length; made += chunk.length) yield chunk;
    };
    expect((await association.store(object(source()))).status).toBe(0);
    expect(taken).toBe(size * chunk.length);
    // Kernel buffers of both sides, 1 MiB in the sender, the receiver's buffer.
    expect(farthest).toBeLessThan(24 * 0x10_0000);
    // Half of the object; what a busy collector leaves lying does not count against us.
    expect(most - before).toBeLessThan(128 * 0x10_0000);
  });

  it.each(['each chunk', 'all until they are flushed', 'nothing'])(
    'lose no byte when the server reads into one buffer and its handler borrows %s',
    async how => {
      const kept: Uint8Array[] = [];
      let lent: Uint8Array[] = [];
      const flush = (): void => {
        kept.push(Buffer.concat(lent));
        lent = [];
      };
      const service = serve(storage, {
        'C-STORE': async rq => {
          if (how === 'each chunk') {
            await rq.data.consume(chunk => void kept.push(chunk.slice()), { borrows: true });
          } else if (how === 'all until they are flushed') {
            await rq.data.consume(chunk => void lent.push(chunk), { borrows: true, flush });
          } else {
            for await (const chunk of rq.data) {
              kept.push(chunk);
              // What waits meanwhile must not be written over.
              await new Promise(resolve => setImmediate(resolve));
            }
          }
          return Status.success;
        },
      });
      await using server = await listen({ port: 0, ae: 'SERVER', lends: true }, [
        serve(verification, { 'C-ECHO': () => Status.success }),
        service,
      ]);
      const sent = Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * 31 + (at >> 9)) & 0xff);
      {
        await using association = await open(server);
        expect((await association.echo()).status).toBe(0);
        expect((await association.store(object(sent))).status).toBe(0);
      }
      expect(Buffer.concat(kept).equals(sent)).toBe(true);
    },
  );

  it('are all answered, whatever their length, where several are under way and answers go out together', async () => {
    const taken: number[] = [];
    await using server = await listen({ port: 0, ae: 'SERVER', lends: true }, [
      serve(storage, {
        'C-STORE': async rq => {
          let sum = 0;
          await rq.data.consume(
            chunk => {
              for (const byte of chunk) sum = (sum * 31 + byte) >>> 0;
              return undefined;
            },
            { borrows: true },
          );
          taken.push(sum);
          return Status.success;
        },
      }),
    ]);
    // About the length of the buffer that the server lends, which comes back full then, or just not.
    const lengths = [...Array.from({ length: 12 }, (_, k) => 0xc_0000 - 400 + k * 24), 2, 0x10_0000, 0x20_0000];
    const sums = lengths.map(length => {
      let sum = 0;
      for (let at = 0; at < length; at++) sum = (sum * 31 + ((at * length) & 0xff)) >>> 0;
      return sum;
    });
    const to = { ...server.address, called: 'SERVER', calling: 'CLIENT', propose: [storage] };
    await using association = await connect({ ...to, window: { invoked: 6 } });
    expect(association.window).toBe(6);
    let ends = 0;
    const filled = (length: number): FilledData => {
      let at = 0;
      const put = (parts: readonly Uint8Array[]): void => {
        for (const part of parts) for (let k = 0; k < part.length; k++, at++) part[k] = (at * length) & 0xff;
      };
      return { length, put, end: () => ends++ };
    };
    const results = await Promise.all(
      lengths.map(length => association.store({ ...object(new Uint8Array()), data: filled(length) })),
    );
    expect(results.map(({ status }) => status)).toEqual(lengths.map(() => 0));
    expect([...taken].sort()).toEqual([...sums].sort());
    expect(ends).toBe(lengths.length);
  });

  it('say what is wrong with a port or a host', async () => {
    await using server = await start();
    await expect(start({ port: server.address.port })).rejects.toMatchObject({ code: 'port-in-use', blame: 'local' });
    await expect(start({ host: '203.0.113.1' })).rejects.toMatchObject({ code: 'cannot-listen' });
    const nowhere = { called: 'A', calling: 'B', propose: [verification] };
    await expect(connect({ ...nowhere, host: 'name.invalid', port: 104 })).rejects.toMatchObject({
      code: 'connection-failed',
    });
    for (const port of [0, -1, 65_536, 1.5]) {
      await expect(connect({ ...nowhere, host: '127.0.0.1', port })).rejects.toMatchObject({
        code: 'connection-failed',
      });
    }
  });

  it('fail what is under way when the connection is reset', async () => {
    const server = createServer(socket => {
      socket.on('error', () => {});
      socket.once('data', () => socket.resetAndDestroy());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const opening = connect({ host: '127.0.0.1', port, called: 'A', calling: 'B', propose: [verification] });
    await expect(opening).rejects.toMatchObject({ code: 'connection-lost', blame: 'transport' });
    server.close();
  });

  it('close a server gracefully: what runs ends, what is left is aborted', async () => {
    const server = await start();
    const finishing = await open(server);
    const idle = await open(server);
    const closed = server.close({ grace: 300 });
    expect((await finishing.store(object(new Uint8Array(50_000)))).status).toBe(0);
    await finishing.release();
    await closed;
    expect(await idle.closed).toMatchObject({ how: 'aborted-by-peer' });
    expect([server.associations, server.connections]).toEqual([0, 0]);
  });

  it('keep no connection of peers that come and go', async () => {
    const ended: Promise<unknown>[] = [];
    await using server = await start({ onAssociation: (info: AssociationInfo) => ended.push(info.closed) });
    for (let at = 0; at < 60; at++) {
      const association = await open(server);
      if (at % 3 === 0) await association.release();
      else association.abort();
    }
    await Promise.all(ended);
    expect(ended).toHaveLength(60);
    expect(server.connections).toBe(0);
  });
});

describe('a server over TCP among hostile peers', () => {
  /** Sends bytes and half-closes; gives what came back until the server closed. */
  async function attack(port: number, bytes: Uint8Array): Promise<Uint8Array> {
    const socket = rawConnect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const chunks: Uint8Array[] = [];
    socket.on('error', () => {});
    socket.on('data', chunk => chunks.push(chunk));
    await once(socket, 'connect');
    socket.write(bytes);
    const closed = once(socket, 'close');
    socket.once('end', () => socket.end());
    setImmediate(() => socket.end());
    await closed;
    return concat(chunks);
  }

  it('survives damaged associations on real sockets, and serves others meanwhile', async () => {
    const clock = new FakeClock();
    await using server = await start({ clock });
    const stream = concat([requestOf(), echoRequest(1), storeRequest(2)].map(encodePdu));
    const honest = await open(server);
    let answered = 0;
    const batch: Promise<Uint8Array>[] = [];
    for (const { bytes } of mutants(new Uint8Array(stream), { seed: 5, count: 200 })) {
      batch.push(attack(server.address.port, bytes));
      if (batch.length < 20) continue;
      expect((await honest.echo()).status).toBe(0);
      for (const answer of await Promise.all(batch.splice(0))) if (answer.length > 0) answered++;
    }
    expect(answered).toBeGreaterThan(100);
    expect((await honest.echo()).status).toBe(0);
    await honest.release();
  });

  it('closes a silent connection when its time is over, on the clock that it was given', async () => {
    const clock = new FakeClock();
    await using server = await start({ clock });
    const socket = rawConnect({ port: server.address.port, host: '127.0.0.1' });
    socket.on('error', () => {});
    await once(socket, 'connect');
    const other = await open(server);
    expect((await other.echo()).status).toBe(0);
    expect(server.connections).toBe(2);
    const closed = once(socket, 'close');
    clock.advance(10_000);
    await closed;
    expect((await other.echo()).status).toBe(0);
    await other.release();
  });
});
