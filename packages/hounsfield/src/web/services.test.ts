import { beforeEach, describe, expect, it } from 'vitest';
import { DataSet, toBytes } from '../data/index.ts';
import { CTImageStorage, ExplicitVRLittleEndian } from '../dictionary/index.ts';
import { withCors } from './cors.ts';
import { describeService } from './description.ts';
import { fileOf, MemoryBackend } from './memory-backend.fixture.ts';
import { webHandler } from './server.ts';

let backend: MemoryBackend;
beforeEach(() => {
  backend = new MemoryBackend();
  for (let k = 1; k <= 30; k++) backend.add(file(`1.2.1.${k}`));
});

function file(instance: string): Uint8Array {
  const facts = { sopClassUid: CTImageStorage, sopInstanceUid: instance, transferSyntaxUid: ExplicitVRLittleEndian };
  const uids = {
    SOPClassUID: CTImageStorage,
    SOPInstanceUID: instance,
    StudyInstanceUID: '1.2',
    SeriesInstanceUID: '1.2.1',
  };
  return fileOf(toBytes(DataSet.of({ ...uids, PixelData: new Uint8Array(2000) })), facts);
}

const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  await webHandler(backend)(new Request(`http://pacs.test${path}`, { headers, method }));

describe('compression by negotiation (PS3.18 §8.4.1)', () => {
  const XML = 'multipart/related; type="application/dicom+xml"';

  it.each([
    ['/studies/1.2/metadata', 'application/dicom+json'],
    ['/studies/1.2/metadata', XML],
    ['/instances', 'application/json'],
  ])('makes %s in %s shorter for who asks, and leaves it the same', async (path, accept) => {
    const [plain, short] = [
      await ask(path, { Accept: accept }),
      await ask(path, { Accept: accept, 'Accept-Encoding': 'br, gzip;q=0.5' }),
    ];
    expect([plain.headers.get('Content-Encoding'), short.headers.get('Content-Encoding')]).toEqual([null, 'gzip']);
    expect(short.headers.get('Vary')).toContain('Accept-Encoding');
    const bytes = new Uint8Array(await short.clone().arrayBuffer());
    const inflated = await new Response(short.body!.pipeThrough(new DecompressionStream('gzip'))).text();
    const normal = (text: string): string => text.replaceAll(/hounsfield-\w+/g, '');
    expect(normal(inflated)).toBe(normal(await plain.text()));
    expect(bytes.length * 3).toBeLessThan(inflated.length);
  });

  it('leaves pixels, short answers and errors as they are', async () => {
    const gzip = { 'Accept-Encoding': 'gzip' };
    for (const path of [
      '/studies/1.2',
      '/studies',
      '/nothing',
      '/studies/1.2/series/1.2.1/instances/1.2.1.1/frames/1',
    ]) {
      expect((await ask(path, gzip)).headers.get('Content-Encoding'), path).toBeNull();
    }
    expect(
      (await ask('/instances', { 'Accept-Encoding': 'gzip;q=0, *;q=0' })).headers.get('Content-Encoding'),
    ).toBeNull();
  });

  it('ends what it reads when the client goes', async () => {
    const response = await ask('/studies/1.2/metadata', { 'Accept-Encoding': 'gzip' });
    await response.body?.cancel();
    await expect.poll(() => backend.open).toBe(0);
  });
});

describe('capabilities (PS3.18 §8.9)', () => {
  it('are a description in WADL unless said otherwise', async () => {
    const response = await ask('/', {}, 'OPTIONS');
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/vnd.sun.wadl+xml']);
    const text = await response.text();
    for (const { template } of describeService({ renderedMediaTypes: ['image/jpeg'] }).map(({ resource }) => resource))
      expect(text).toContain(`path="${template.slice(1)}"`);
    const opened = [...text.matchAll(/<(\w+)(?:\s[^>]*[^/>])?>/g)].map(([, name]) => name);
    const closed = [...text.matchAll(/<\/(\w+)>/g)].map(([, name]) => name);
    expect(opened.sort()).toEqual(closed.sort());
    expect(text).not.toContain('DELETE');
  });

  it('are a document of OpenAPI for who asks, with a row for each method of each resource', async () => {
    const response = await ask('/', { Accept: 'application/json' }, 'OPTIONS');
    const document = (await response.json()) as { paths: Record<string, Record<string, { operationId: string }>> };
    const found = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter(name => name !== 'parameters')
        .map(method => `${method.toUpperCase()} ${path}`),
    );
    const served = describeService({ renderedMediaTypes: ['image/jpeg'], volumes: true }).map(row => row.resource);
    expect(new Set(found)).toEqual(new Set(served.map(({ method, template }) => `${method} ${template}`)));
    const ids = Object.values(document.paths)
      .flatMap(methods => Object.values(methods).map(each => each.operationId))
      .filter(Boolean);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are not sent again to who has them, and 406 in another form', async () => {
    const tag = (await ask('/', {}, 'OPTIONS')).headers.get('ETag') ?? '';
    expect((await ask('/', { 'If-None-Match': tag }, 'OPTIONS')).status).toBe(304);
    expect((await ask('/', { Accept: 'text/html' }, 'OPTIONS')).status).toBe(406);
  });
});

describe('deleting', () => {
  const one = '/studies/1.2/series/1.2.1/instances/1.2.1.1';

  it('takes an instance, a series, a study away, where the store can', async () => {
    const own = Object.assign(backend, { remove: backend.removeIn.bind(backend) });
    const remove = async (path: string): Promise<number> =>
      (await webHandler(own)(new Request(`http://pacs.test${path}`, { method: 'DELETE' }))).status;
    expect(await remove(one)).toBe(204);
    expect(backend.objects).toHaveLength(29);
    expect(await remove(one)).toBe(404);
    expect(await remove('/studies/1.2/series/1.2.1')).toBe(204);
    expect(backend.objects).toHaveLength(0);
    expect(await remove('/studies/1.2/metadata')).toBe(405);
    expect((await ask(one, {}, 'OPTIONS')).headers.get('Allow')).toContain('DELETE');
  });
});

describe('pages of other sites (Fetch Standard §3.2)', () => {
  const from = async (origin: string, origins: readonly string[], init: RequestInit = {}): Promise<Response> => {
    const handler = withCors(webHandler(backend), { origins });
    return await handler(
      new Request('http://pacs.test/studies', {
        ...init,
        headers: { Origin: origin, ...(init.headers as Record<string, string>) },
      }),
    );
  };
  const preflight = { method: 'OPTIONS', headers: { 'Access-Control-Request-Method': 'POST' } };

  it('may read nothing unless told', async () => {
    for (const origins of [[], ['https://viewer.example']]) {
      const response = await from('https://evil.example', origins);
      expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
      expect(
        (await from('https://evil.example', origins, preflight)).headers.get('Access-Control-Allow-Methods'),
      ).toBeNull();
    }
  });

  it('may read what their origin is told for', async () => {
    const response = await from('https://viewer.example', ['https://viewer.example']);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('https://viewer.example');
    expect(response.headers.get('Vary')).toContain('Origin');
    expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    const asked = await from('https://viewer.example', ['https://viewer.example'], preflight);
    expect([asked.status, asked.headers.get('Access-Control-Allow-Headers')]).toEqual([
      204,
      expect.stringContaining('Authorization'),
    ]);
    expect((await from('https://other.example', ['*'])).headers.get('Access-Control-Allow-Origin')).toBe('*');
  });
});
