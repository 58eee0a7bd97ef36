import { readdir, writeFile } from 'node:fs/promises';
import { ctSlice, type TestObject, temporaryFolder } from '@hounsfield/testkit';
import { DimseError, type WebError } from 'hounsfield/errors';
import type { Association, DimseContext, DimseReply, DimseRequests, ServedService } from 'hounsfield/network';
import { describe, expect, it } from 'vitest';
import { GatewayBackend, type GatewayParts } from './backend.ts';
import { ObjectCache } from './cache.ts';
import { Fetcher, type Wanted } from './fetcher.ts';
import { gated } from './gate.ts';
import { FetchedInstance } from './instance.ts';
import { failedResult, webErrorOf } from './peer-error.ts';

const objects = [0, 1, 2].map(k => ctSlice(k, { seed: `gateway ${k}`, columns: 256, rows: 64 }));
const [first, second] = objects as [TestObject, TestObject, TestObject];
const wanted = (...some: readonly TestObject[]): Wanted => ({
  study: '1',
  series: '1.1',
  expected: some.map(each => each.sopInstanceUid),
  sopClasses: [],
});
const { signal } = new AbortController();
const none = (): Promise<never> => Promise.reject(new Error('no codec'));
const transcoding = { codecs: {}, choices: () => [], frame: none, encoded: none, object: none };

/** A PACS that sends what it is told to when it is asked. */
class Peer {
  readonly calling = 'GATEWAY';
  readonly sends: TestObject[] = [];
  readonly answers: number[] = [];
  asked = 0;
  status = 0;
  /** Settles when the retrieval may go on. */
  gate: Promise<void> = Promise.resolve();

  async work<T>(
    _: unknown,
    work: (association: Association) => Promise<T>,
    { services: [service] = [] }: { readonly services?: readonly ServedService[] } = {},
  ): Promise<T> {
    this.asked++;
    const get = async (_model: string, _identifier: unknown, { signal: cancel }: { readonly signal?: AbortSignal }) => {
      await this.gate;
      for (const object of this.sends) {
        if (cancel?.aborted === true) break;
        this.answers.push((await store(service!, object)).status);
      }
      const failed = this.status === 0 ? 0 : 1;
      const subOperations = { completed: failed === 1 ? 0 : this.sends.length, failed, warning: 0 };
      const category = this.status === 0 ? 'success' : 'failure';
      return { status: this.status, category, meaning: '', subOperations, failedSopInstanceUids: [] };
    };
    return work({ contexts: [], get } as unknown as Association);
  }
}

function store(service: ServedService, { dataSet, ...facts }: TestObject): Promise<DimseReply> {
  const data = {
    consume: async (sink: (chunk: Uint8Array) => unknown, { flush }: { flush?: () => void } = {}) => {
      for (let at = 0; at < dataSet.length; at += 10_000) {
        sink(dataSet.subarray(at, at + 10_000));
        flush?.();
      }
    },
  };
  const handler = service.handler('C-STORE') as (
    request: DimseRequests['C-STORE'],
    context: DimseContext,
  ) => Promise<DimseReply>;
  return handler({ ...facts, data } as unknown as DimseRequests['C-STORE'], facts as unknown as DimseContext);
}

describe('the cache and the retrievals of the gateway', () => {
  it('share one retrieval among all who want something of it, and ask for nothing twice', async () => {
    await using folder = await temporaryFolder();
    const cache = await ObjectCache.open(folder.path, 1e6);
    const peer = new Peer();
    peer.sends.push(first, second);
    const fetcher = new Fetcher(peer, cache, { moves: false });
    const both = wanted(first, second);
    const got = await Promise.all(
      [first, second, first].map(each => fetcher.object(both, each.sopInstanceUid, signal)),
    );
    expect(got.map(object => object?.sopInstanceUid)).toEqual([first, second, first].map(each => each.sopInstanceUid));
    expect(got[0]).toMatchObject({ frames: 1, transferSyntaxUid: first.transferSyntaxUid });
    expect((await fetcher.object(both, second.sopInstanceUid, signal))?.digest).toBe(got[1]?.digest);
    expect(peer.asked).toBe(1);
  });

  it('take nothing that nobody has asked for', async () => {
    await using folder = await temporaryFolder();
    const cache = await ObjectCache.open(folder.path, 1e6);
    const peer = new Peer();
    peer.sends.push(second);
    const fetcher = new Fetcher(peer, cache, { moves: false });
    expect((await store(fetcher.service(), first)).status).toBe(0x0124);
    expect(await fetcher.object(wanted(first), first.sopInstanceUid, signal)).toBeUndefined();
    expect(peer.answers).toEqual([0x0124]);
    expect(await readdir(folder.path)).toEqual([]);
  });

  it('are an error where the PACS fails, and end when nobody waits any more', async () => {
    await using folder = await temporaryFolder();
    const cache = await ObjectCache.open(folder.path, 1e6);
    const peer = new Peer();
    peer.status = 0xa701;
    const fetcher = new Fetcher(peer, cache, { moves: false });
    const failed = fetcher.object(wanted(first), first.sopInstanceUid, signal);
    await expect(failed).rejects.toMatchObject({ code: 'peer-busy', status: 503 });

    let open = (): void => {};
    peer.gate = new Promise<void>(resolve => {
      open = resolve;
    });
    peer.status = 0;
    peer.sends.push(first);
    const leave = new AbortController();
    const left = fetcher.object(wanted(first), first.sopInstanceUid, leave.signal);
    leave.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    open();
    await new Promise(resolve => setImmediate(resolve));
    expect(peer.answers).toEqual([]);
  });

  it('make room by what was used longest ago, which is fetched again when it is read (a folder of bounded size)', async () => {
    await using folder = await temporaryFolder();
    const cache = await ObjectCache.open(folder.path, 90_000);
    const peer = new Peer();
    const fetcher = new Fetcher(peer, cache, { moves: false });
    const fetched = async (object: TestObject): Promise<FetchedInstance> => {
      peer.sends.splice(0, 1, object);
      const again = () => {
        peer.sends.splice(0, 1, object);
        return fetcher.object(wanted(object), object.sopInstanceUid, signal);
      };
      const got = await fetcher.object(wanted(object), object.sopInstanceUid, signal);
      return new FetchedInstance(got!, { cache, transcoding, again });
    };
    const instances = [];
    for (const object of objects) instances.push(await fetched(object));
    expect(cache.bytes).toBeLessThanOrEqual(90_000);
    expect(await readdir(folder.path)).toHaveLength(2);
    const bytes: Uint8Array[] = [];
    for await (const chunk of instances[0]!.stream()) bytes.push(chunk);
    const file = Buffer.concat(bytes);
    expect(file.subarray(file.length - first.dataSet.length)).toEqual(Buffer.from(first.dataSet));
    expect(peer.asked).toBe(4);
    expect((await instances[1]!.header()).text('SOPInstanceUID')).toBe(second.sopInstanceUid);
    expect(peer.asked).toBe(5);
    await cache.close();
    expect(await readdir(folder.path)).toEqual([]);
  });

  it('fetch a series that is larger than the cache once, and then what is missing one by one', async () => {
    await using folder = await temporaryFolder();
    const cache = await ObjectCache.open(folder.path, 90_000);
    const peer = new Peer();
    peer.sends.push(...objects);
    const fetcher = new Fetcher(peer, cache, { moves: false });
    const instances = objects.map(({ sopInstanceUid, sopClassUid }, k) => {
      return { study: '1', series: '1.1', instance: sopInstanceUid, sopClassUid, number: k };
    });
    const listing = {
      async *series() {
        yield instances;
      },
    };
    const parts = { upstream: peer, cache, fetcher, listing, transcoding, drawing: { mediaTypes: [] }, mostBytes: 1e6 };
    const backend = new GatewayBackend(parts as unknown as GatewayParts);
    const uids: string[] = [];
    for await (const instance of backend.instances({ study: '1' }, { signal })) {
      uids.push(instance.sopInstanceUid);
      peer.sends.splice(0, 3, ...objects.filter(({ sopInstanceUid }) => !uids.includes(sopInstanceUid)));
    }
    expect(uids).toEqual(objects.map(({ sopInstanceUid }) => sopInstanceUid));
    expect(peer.asked).toBeLessThanOrEqual(3);
  });

  it('refuse an object that is larger than the cache', async () => {
    await using folder = await temporaryFolder();
    const cache = await ObjectCache.open(folder.path, 20_000);
    const peer = new Peer();
    peer.sends.push(first);
    const fetcher = new Fetcher(peer, cache, { moves: false });
    const got = fetcher.object(wanted(first), first.sopInstanceUid, signal);
    await expect(got).rejects.toMatchObject({ code: 'cache-full', status: 507 });
    expect(peer.answers).toEqual([0xa700]);
    expect(await readdir(folder.path)).toEqual([]);
  });

  it('begin by removing what an earlier run left, and nothing else', async () => {
    await using folder = await temporaryFolder();
    const left = [`${'a'.repeat(64)}.dcm`, '.00000000-0000-4000-8000-000000000000.part'];
    for (const name of [...left, 'mine.dcm', 'notes.txt']) await writeFile(folder.file(name), 'x');
    await ObjectCache.open(folder.path, 1e6);
    expect((await readdir(folder.path)).sort()).toEqual(['mine.dcm', 'notes.txt']);
  });
});

describe('an error of the PACS', () => {
  it.each([
    [0x0122, 501],
    [0x0124, 502],
    [0xa700, 503],
    [0xa701, 503],
    [0xa702, 502],
    [0xa801, 502],
    [0xa900, 502],
    [0xc000, 502],
  ])('of status %i is the HTTP status %i, without the text of the PACS', (status, http) => {
    const error = webErrorOf(new DimseError('operation-failed', { status, detail: 'DOE^JANE' })) as WebError;
    expect(error.status).toBe(http);
    expect(error.message).not.toMatch(/DOE/);
    expect(failedResult({ status, category: 'failure', meaning: 'x' }).status).toBe(http);
  });
});

describe('the gate', () => {
  const handler = gated(() => Promise.resolve(new Response('in')), 'secret');
  it.each([
    [{ Authorization: 'Bearer secret' }, 200],
    [{ Authorization: 'bearer secret' }, 200],
    [{ Authorization: 'Bearer secret2' }, 401],
    [{ Authorization: 'Basic secret' }, 401],
    [{}, 401],
  ])('answers to %j with %i', async (headers, status) => {
    expect((await handler(new Request('http://x/', { headers }))).status).toBe(status);
  });
});
