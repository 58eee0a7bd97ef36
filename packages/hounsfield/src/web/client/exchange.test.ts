import { describe, expect, it } from 'vitest';
import { collect } from '../../bytes/index.ts';
import { WebError } from '../../errors/index.ts';
import { WebClient } from './client.ts';
import { gather } from './gather.fixture.ts';
import type { WebClientOptions } from './options.ts';

interface Call {
  readonly url: string;
  readonly init: RequestInit;
}
type Script = (call: Call, count: number) => Response | Promise<Response>;

const scope = { study: '1.2', series: '1.3', instance: '1.4' };
const json = (rows: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(rows), { headers: { 'Content-Type': 'application/dicom+json', ...headers } });

function scripted(script: Script, options: Partial<WebClientOptions> = {}) {
  const calls: Call[] = [];
  const waits: number[] = [];
  const client = new WebClient({
    baseUrl: 'https://pacs.example/rs',
    fetch: async (url, init) => {
      calls.push({ url, init });
      return script({ url, init }, calls.length);
    },
    wait: async milliseconds => {
      waits.push(milliseconds);
    },
    ...options,
  });
  return { client, calls, waits };
}
const header = ({ init }: Call, name: string): string | null =>
  new Headers(init.headers as Record<string, string>).get(name);
const failure = async (work: Promise<unknown>): Promise<WebError> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(WebError);
  return error as WebError;
};
const search = (client: WebClient): Promise<unknown> => gather(client.search('study', { PatientName: 'DOE' }));

describe('a request of the client', () => {
  it.each([
    [400, 'refused'],
    [401, 'unauthorised'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [406, 'not-acceptable'],
    [413, 'too-large'],
    [500, 'server-error'],
    [501, 'not-implemented'],
    [507, 'out-of-storage'],
  ])('is a typed error after status %i: %s, with nothing of the address and of the body', async (status, code) => {
    const { client } = scripted(() => new Response('DOE^JANE was born 1970', { status }));
    const error = await failure(search(client));
    expect(error).toMatchObject({ code, status, blame: 'peer' });
    expect(error.message).toContain('All Studies of https://pacs.example');
    expect(error.message).not.toMatch(/DOE/);
  });

  it("takes the code of our own server's answer, not its text", async () => {
    const body = { error: { code: 'unknown-attribute', message: 'DOE' } };
    const { client } = scripted(() => new Response(JSON.stringify(body), { status: 400 }));
    const error = await failure(search(client));
    expect(error.code).toBe('unknown-attribute');
    expect(error.message).not.toMatch(/DOE/);
  });

  it('is sent again when the server is busy, after the time that it asks for (RFC 9110 §10.2.3)', async () => {
    const { client, waits } = scripted((_, count) =>
      count < 3 ? new Response(null, { status: 503, headers: { 'Retry-After': '7' } }) : json([]),
    );
    expect(await search(client)).toEqual([]);
    expect(waits).toEqual([7000, 7000]);
  });

  it('is not sent again when the server asks for a longer wait than is allowed, or more often than told', async () => {
    const patient = scripted(() => new Response(null, { status: 429, headers: { 'Retry-After': '3600' } }));
    expect((await failure(search(patient.client))).message).toContain('it asks to wait 3600 s');
    expect(patient.calls).toHaveLength(1);
    const gone = scripted(() => Promise.reject(new TypeError('fetch failed: https://pacs.example/?PatientName=DOE')));
    const error = await failure(search(gone.client));
    expect(error).toMatchObject({ code: 'no-answer', blame: 'transport' });
    expect(error.message).not.toMatch(/DOE/);
    expect(gone.calls).toHaveLength(4);
    expect(gone.waits.every((wait, k) => wait >= 250 * 2 ** k && wait <= 500 * 2 ** k)).toBe(true);
  });

  it('that stores is never sent twice after the server was away (RFC 9110 §9.2.2)', async () => {
    const { client, calls } = scripted(() => new Response(null, { status: 503 }));
    expect((await failure(client.store([new Uint8Array(3)]))).code).toBe('unavailable');
    expect(calls).toHaveLength(1);
  });

  it('that stores is sent whole where the platform turns out to send no streams, unless an object was under way', async () => {
    const sent: string[] = [];
    const script =
      (reads: number): Script =>
      async ({ init }) => {
        sent.push(init.body instanceof ReadableStream ? 'stream' : 'whole');
        if (!(init.body instanceof ReadableStream)) return json([{}]);
        const reader = init.body.getReader();
        for (let k = 0; k < reads; k++) await reader.read();
        throw new TypeError('net::ERR_H2_OR_QUIC_REQUIRED');
      };
    const { client } = scripted(script(1));
    expect((await client.store([new Uint8Array(1000)])).status).toBe(200);
    expect(sent.splice(0)).toEqual(['stream', 'whole']);
    const broken = scripted(script(2));
    expect((await failure(broken.client.store([new Uint8Array(1000)]))).code).toBe('no-answer');
    const told = scripted(script(1), { streamsBodies: true });
    expect((await failure(told.client.store([new Uint8Array(1000)]))).code).toBe('no-answer');
    expect(sent).toEqual(['stream', 'stream']);
  });

  it('asks the hook for credentials, and once more after 401', async () => {
    const asked: boolean[] = [];
    const authorise = async ({ again }: { again: boolean }): Promise<Record<string, string>> => {
      asked.push(again);
      return { Authorization: `Bearer ${again ? 'new' : 'old'}` };
    };
    const { client, calls } = scripted(
      call => (header(call, 'Authorization') === 'Bearer new' ? json([]) : new Response(null, { status: 401 })),
      { authorise },
    );
    expect(await search(client)).toEqual([]);
    expect(asked).toEqual([false, true]);
    await client.store([new Uint8Array(3)]);
    const once = client.store(
      (async function* () {
        yield new Uint8Array(3);
      })(),
    );
    expect((await failure(once)).code).toBe('unauthorised');
    expect(calls.every(({ init }) => init.redirect === 'manual' && init.credentials === 'omit')).toBe(true);
  });

  it.each(['https://evil.example/rs/studies', '//evil.example/', 'http://pacs.example/rs/studies'])(
    'is not redirected to %s, another origin',
    async location => {
      const { client, calls } = scripted(() => new Response(null, { status: 302, headers: { Location: location } }), {
        headers: { Authorization: 'Bearer secret' },
      });
      expect((await failure(search(client))).code).toBe('redirected');
      expect(calls).toHaveLength(1);
    },
  );

  it('follows a redirect within the origin, though not for ever', async () => {
    const moved = scripted(({ url }) =>
      url.includes('/v2/') ? json([]) : new Response(null, { status: 307, headers: { Location: '/v2/studies' } }),
    );
    expect(await search(moved.client)).toEqual([]);
    const circle = scripted(() => new Response(null, { status: 307, headers: { Location: '/a' } }));
    expect((await failure(search(circle.client))).code).toBe('redirected');
    expect(circle.calls).toHaveLength(6);
  });

  it('ends when the server falls silent, before the answer and in it', async () => {
    const never = new Promise<never>(() => {});
    const until = (signal: AbortSignal | null | undefined): Promise<never> =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    const silent = scripted(({ init }) => until(init.signal), { timeout: 5 });
    expect(await failure(search(silent.client))).toMatchObject({ code: 'answer-timeout', status: 504 });
    // It may be at the same work still.
    expect(silent.calls).toHaveLength(1);
    const halting = scripted(
      ({ init }) => {
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('[{'));
            init.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
          },
          pull: () => never,
        });
        return new Response(body, { headers: { 'Content-Type': 'application/dicom+json' } });
      },
      { timeout: 5 },
    );
    expect((await failure(search(halting.client))).code).toBe('answer-timeout');
  });

  it("ends with the caller's own reason when the caller aborts", async () => {
    const stop = new AbortController();
    const { client } = scripted(async ({ init }) => {
      stop.abort(new Error('enough'));
      init.signal?.throwIfAborted();
      return json([]);
    });
    const work = gather(client.search('study', {}, { signal: stop.signal }));
    await expect(work).rejects.toThrow('enough');
    const meanwhile = new AbortController();
    const authorise = async (): Promise<Record<string, string>> => {
      meanwhile.abort(new Error('left'));
      return {};
    };
    const other = scripted(
      async ({ init }) => {
        init.signal?.throwIfAborted();
        return json([]);
      },
      { authorise },
    );
    await expect(gather(other.client.search('study', {}, { signal: meanwhile.signal }))).rejects.toThrow('left');
  });

  it.each([
    ['text', () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } })],
    ['half an array', () => new Response('[{}', { headers: { 'Content-Type': 'application/json' } })],
    ['no object', () => new Response('[7]', { headers: { 'Content-Type': 'application/json' } })],
  ])('whose answer is %s is a typed error', async (_, answer) => {
    const { client } = scripted(answer);
    expect((await failure(search(client))).code).toBe('bad-answer');
  });

  it.each([
    ['no boundary', 'multipart/related', '--b\r\n\r\n\r\n--b--'],
    ['a body without an end', 'multipart/related; boundary=b', '--b\r\n\r\nabc'],
    ['an endless header', 'multipart/related; boundary=b', `--b\r\nA: ${'x'.repeat(20_000)}`],
  ])('whose parts have %s is a typed error', async (_, type, text) => {
    const { client } = scripted(() => new Response(text, { headers: { 'Content-Type': type } }));
    const all = gather(client.retrieve({ study: '1.2' }), part => part.bytes());
    expect((await failure(all)).code).toBe('bad-answer');
  });

  it('takes no more than its limits', async () => {
    const limits = { rows: 3, inMemory: 10, dataSet: 100, parts: 1 };
    const rows = Array.from({ length: 5 }, (_, k) => ({ '0020000D': { vr: 'UI', Value: [`1.${k}`] } }));
    const many = scripted(() => json(rows), { limits });
    expect((await failure(search(many.client))).code).toBe('answer-too-large');
    const long = scripted(() => json([{ '00081030': { vr: 'LO', Value: ['x'.repeat(200)] } }]), { limits });
    expect((await failure(search(long.client))).code).toBe('bad-answer');
    const large = scripted(() => new Response(new Uint8Array(11)), { limits });
    const bytes = gather(large.client.rendered(scope), part => part.bytes());
    expect((await failure(bytes)).code).toBe('answer-too-large');
    const two = '--b\r\n\r\na\r\n--b\r\n\r\nb\r\n--b--';
    const type = { 'Content-Type': 'multipart/related; boundary=b' };
    const parts = scripted(() => new Response(two, { headers: type }), { limits });
    expect((await failure(gather(parts.client.retrieve(scope)))).code).toBe('answer-too-large');
  });

  it.each(['https://user:secret@pacs.example/rs', 'ftp://pacs.example', 'pacs', 'https://pacs.example/rs?a=b'])(
    'needs an address that can be used: not %s',
    baseUrl => {
      expect(() => new WebClient({ baseUrl })).toThrow(WebError);
      expect(() => new WebClient({ baseUrl })).not.toThrow(/secret/);
    },
  );

  it.each(['https://evil.example/x', 'http://169.254.169.254/latest', '//evil.example/x', 'file:///etc/passwd'])(
    'is not sent to an address of the metadata that is of another origin: %s',
    async address => {
      const { client, calls } = scripted(() => new Response('x'));
      expect((await failure(client.bulkdata(address))).code).toBe('foreign-address');
      expect(calls).toEqual([]);
    },
  );
});

describe('a download', () => {
  const content = Uint8Array.from({ length: 100 }, (_, at) => at);
  /** Gives what is asked for, at most 30 bytes at a time, then breaks. */
  const breaking =
    (etag: string): Script =>
    call => {
      const [, from = '0'] = /bytes=(\d+)-/.exec(header(call, 'Range') ?? '') ?? [];
      const start = Number(from);
      const end = Math.min(100, start + 30);
      let isSent = false;
      const body = new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            if (isSent && end < 100) controller.error(new TypeError('terminated'));
            else if (isSent) controller.close();
            else controller.enqueue(content.slice(start, end));
            isSent = true;
          },
        },
        { highWaterMark: 0 },
      );
      const headers = { ETag: etag, 'Content-Length': String(100 - start) };
      return start === 0
        ? new Response(body, { headers })
        : new Response(body, { status: 206, headers: { ...headers, 'Content-Range': `bytes ${start}-99/100` } });
    };

  it('goes on where the connection broke, if the bytes are still the same (RFC 9110 §13.1.5)', async () => {
    const { client, calls } = scripted(breaking('"v1"'));
    const progress: number[] = [];
    const { body } = await client.instance(scope, { onProgress: ({ bytes }) => progress.push(bytes) });
    expect(await collect(body, 1000)).toEqual(content);
    expect(calls.map(call => [header(call, 'Range'), header(call, 'If-Range')])).toEqual([
      [null, null],
      ['bytes=30-', '"v1"'],
      ['bytes=60-', '"v1"'],
      ['bytes=90-', '"v1"'],
    ]);
    expect(progress).toEqual([30, 60, 90, 100]);
  });

  it('does not go on where only a weak tag is there (RFC 9110 §8.8.1)', async () => {
    const { client, calls } = scripted(breaking('W/"v1"'));
    const { body } = await client.instance(scope);
    expect((await failure(collect(body, 1000))).code).toBe('answer-cut');
    expect(calls).toHaveLength(1);
  });

  it('is not made of two versions of an object', async () => {
    const first = breaking('"v1"');
    const { client } = scripted((call, count) =>
      count === 1 ? first(call, count) : new Response(content, { headers: { ETag: '"v2"' } }),
    );
    const { body } = await client.instance(scope);
    expect((await failure(collect(body, 1000))).code).toBe('changed');
  });

  it('is an error where the server gives another range than was asked for', async () => {
    const first = breaking('"v1"');
    const { client } = scripted((call, count) =>
      count === 1
        ? first(call, count)
        : new Response(content, { status: 206, headers: { 'Content-Range': 'bytes 0-99/100' } }),
    );
    const { body } = await client.instance(scope);
    expect((await failure(collect(body, 1000))).code).toBe('bad-answer');
  });

  it('gives the range that was asked for, even where the server does not know ranges', async () => {
    const { client } = scripted(() => new Response(content));
    const { body, from } = await client.bulkdata('x', { start: 98, end: 100 });
    expect([from, ...(await collect(body, 10))]).toEqual([98, 98, 99]);
  });

  it('gives a value that comes as the only part of several, whole or not at all', async () => {
    const type = { 'Content-Type': 'multipart/related; type="application/octet-stream"; boundary=b' };
    const whole = scripted(() => new Response('--b\r\nContent-Length: 3\r\n\r\nabc\r\n--b--', { headers: type }));
    const { body, length } = await whole.client.bulkdata('x', { start: 1, end: 3 });
    expect([length, new TextDecoder().decode(await collect(body, 10))]).toEqual([undefined, 'bc']);
    const cut = scripted(() => new Response('--b\r\n\r\nabc', { headers: type }));
    const part = await cut.client.bulkdata('x');
    expect((await failure(collect(part.body, 10))).code).toBe('bad-answer');
  });
});
