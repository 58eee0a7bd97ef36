import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { serverRig, settle } from './server-rig.fixture.ts';

const MEBI = 1024 * 1024;
const SIZE = 200 * MEBI;
const { start, ask, logged } = serverRig();

describe('streams over real connections', () => {
  it('sends 200 MB as fast as the client reads, in bounded memory', async () => {
    const chunk = new Uint8Array(64 * 1024).fill(7);
    let produced = 0;
    await start(() => {
      const body = new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            if (produced === SIZE) return controller.close();
            produced += chunk.length;
            controller.enqueue(chunk);
          },
        },
        { highWaterMark: 0 },
      );
      return Promise.resolve(new Response(body));
    });
    const asked = ask('/dicom-web/studies/1');
    asked.end();
    const [incoming] = (await once(asked, 'response')) as [IncomingMessage];
    await settle();
    expect(produced).toBeLessThan(32 * MEBI);
    const memory = watchMemory();
    let received = 0;
    for await (const piece of incoming) {
      received += (piece as Uint8Array).length;
      memory.look();
    }
    expect(received).toBe(SIZE);
    expect(memory.growth()).toBeLessThan(128 * MEBI);
  });

  it('takes 200 MB as fast as the handler reads, in bounded memory', async () => {
    let received = 0;
    let read: () => void = () => {};
    const mayRead = new Promise<void>(resolve => {
      read = resolve;
    });
    const memory = watchMemory();
    await start(async incoming => {
      await mayRead;
      for await (const chunk of incoming.body!) {
        received += chunk.length;
        memory.look();
      }
      return new Response('done');
    });
    const asked = ask('/dicom-web/studies', { method: 'POST', headers: { 'Content-Length': SIZE } });
    const chunk = new Uint8Array(64 * 1024).fill(7);
    let sent = 0;
    const send = (): void => {
      while (sent < SIZE) {
        sent += chunk.length;
        if (!asked.write(chunk)) return void asked.once('drain', send);
      }
    };
    send();
    await settle();
    expect(sent).toBeLessThan(32 * MEBI);
    read();
    const [incoming] = (await once(asked, 'response')) as [IncomingMessage];
    expect(incoming.statusCode).toBe(200);
    expect(received).toBe(SIZE);
    expect(memory.growth()).toBeLessThan(128 * MEBI);
    incoming.resume();
  });

  it('cancels the answer and aborts the signal when the client goes', async () => {
    let signal: AbortSignal | undefined;
    const cancelled = new Promise<void>(resolve => {
      void start(incoming => {
        signal = incoming.signal;
        const body = new ReadableStream<Uint8Array>(
          { pull: controller => controller.enqueue(new Uint8Array(65536)), cancel: () => resolve() },
          { highWaterMark: 0 },
        );
        return Promise.resolve(new Response(body));
      }).then(async () => {
        const asked = ask('/dicom-web/studies/1');
        asked.on('error', () => {});
        asked.end();
        await once(asked, 'response');
        asked.destroy();
      });
    });
    await cancelled;
    expect(signal?.aborted).toBe(true);
  });

  it('ends the upload for the handler when the client goes', async () => {
    const failed = new Promise<unknown>(resolve => {
      void start(async incoming => {
        try {
          for await (const _ of incoming.body!);
        } catch (error) {
          resolve(error);
        }
        return new Response('late');
      }).then(() => {
        const asked = ask('/dicom-web/studies', { method: 'POST', headers: { 'Content-Length': 1000 } });
        asked.on('error', () => {});
        asked.write('x'.repeat(100), () => asked.destroy());
      });
    });
    expect(await failed).toBeInstanceOf(Error);
  });

  it('breaks the connection, and prints nothing, when an answer fails after it began', async () => {
    await start(() => {
      let turn = 0;
      const body = new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            if (turn++ === 20) throw new Error('secret');
            controller.enqueue(new Uint8Array(65536));
          },
        },
        { highWaterMark: 0 },
      );
      return Promise.resolve(new Response(body));
    });
    const asked = ask('/dicom-web/studies/1');
    asked.end();
    const [incoming] = (await once(asked, 'response')) as [IncomingMessage];
    await expect(
      (async () => {
        for await (const _ of incoming);
      })(),
    ).rejects.toThrow('aborted');
    expect(logged).toEqual([]);
  });

  it('answers in the middle of an upload that the handler gave up', async () => {
    await start(async incoming => {
      for await (const _ of incoming.body!) break;
      return new Response('malformed', { status: 400 });
    });
    const asked = ask('/dicom-web/studies', { method: 'POST', headers: { 'Content-Length': 3 * MEBI } });
    // The connection is closed once the answer is out and the rest does not come soon.
    asked.on('error', () => {});
    asked.write(new Uint8Array(MEBI));
    const [incoming] = (await once(asked, 'response')) as [IncomingMessage];
    expect(incoming.statusCode).toBe(400);
    let text = '';
    for await (const chunk of incoming) text += String(chunk);
    expect(text).toBe('malformed');
  });

  it('answers before an upload was read, and does not hang', async () => {
    await start(() => Promise.resolve(new Response('no', { status: 415 })));
    const asked = ask('/dicom-web/studies', { method: 'POST', headers: { 'Content-Length': 10 * MEBI } });
    asked.on('error', () => {});
    asked.write(new Uint8Array(100));
    const [incoming] = (await once(asked, 'response')) as [IncomingMessage];
    expect(incoming.statusCode).toBe(415);
    asked.destroy();
  });
});

function watchMemory(): { look(): void; growth(): number } {
  const before = process.memoryUsage.rss();
  let most = before;
  return {
    look: () => {
      most = Math.max(most, process.memoryUsage.rss());
    },
    growth: () => most - before,
  };
}
