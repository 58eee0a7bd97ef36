import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { ctSeries, describeWithPeers, type TemporaryFolder, temporaryFolder, testAuthority } from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { webHandler } from 'hounsfield/web';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type HttpServer, startHttp } from '../../packages/archive/src/http/index.ts';
import { MemoryBackend } from '../../packages/hounsfield/src/web/memory-backend.fixture.ts';

// curl speaks each version of HTTP to our server; unzip reads what it packs.

const run = promisify(execFile);
const quiet = { warn: () => {}, error: () => {} };

describeWithPeers(['curl', 'unzip'], 'DICOMweb by curl', peers => {
  const backend = new MemoryBackend();
  const objects = ctSeries({ count: 3, rows: 64, columns: 64 });
  const authority = testAuthority('Tests');
  const { certificate: cert, key } = authority.issue({ commonName: 'localhost', names: ['localhost'] });
  const servers: HttpServer[] = [];
  let folder: TemporaryFolder;
  let stow = '';
  const [study, series] = (['StudyInstanceUID', 'SeriesInstanceUID'] as const).map(name =>
    readBytes(objects[0]!.bytes).text(name),
  );

  beforeAll(async () => {
    folder = await temporaryFolder();
    const options = { port: 0, handler: webHandler(backend, { path: '/dicom-web' }), logger: quiet };
    servers.push(await startHttp(options), await startHttp({ ...options, tls: async () => ({ cert, key }) }));
    await writeFile(folder.file('ca.pem'), authority.certificate);
    stow = folder.file('stow');
    const parts = objects.flatMap(({ bytes }) => [
      Buffer.from('--b\r\nContent-Type: application/dicom\r\n\r\n'),
      bytes,
      Buffer.from('\r\n'),
    ]);
    await writeFile(stow, Buffer.concat([...parts, Buffer.from('--b--')]));
  });
  afterAll(async () => {
    for (const server of servers) await server.close({ grace: 0 });
    await folder.remove();
  });

  const curl = async (scheme: 'http' | 'https', path: string, flags: readonly string[]): Promise<string> => {
    const { port } = servers[scheme === 'http' ? 0 : 1]!.address;
    const address = `${scheme}://localhost:${port}/dicom-web${path}`;
    const resolve = ['--resolve', `localhost:${port}:127.0.0.1`, '--cacert', folder.file('ca.pem')];
    return (await run(peers.get('curl') ?? '', ['-sS', '-m', '30', ...resolve, ...flags, address])).stdout;
  };

  it.each([
    ['http', '--http1.0', '1.1'],
    ['http', '--http1.1', '1.1'],
    ['http', '--http2', '1.1'],
    ['http', '--http2-prior-knowledge', '2'],
    ['https', '--http1.0', '1.1'],
    ['https', '--http1.1', '1.1'],
    ['https', '--http2', '2'],
  ] as const)(
    'over %s with %s: store, search, metadata, retrieve, range, frame (RFC 9110)',
    async (scheme, flag, version) => {
      backend.objects.length = 0;
      const out = folder.file('out');
      const told = ['-o', out, '-w', '%{http_version} %{http_code}'];
      const type = 'Content-Type: multipart/related; type="application/dicom"; boundary=b';
      expect(await curl(scheme, '/studies', [flag, ...told, '--data-binary', `@${stow}`, '-H', type])).toBe(
        `${version} 200`,
      );
      expect(backend.objects).toHaveLength(3);
      const path = `/studies/${study}/series/${series}`;
      const [{ file, sopInstanceUid }] = backend.objects as [(typeof backend.objects)[number]];
      const one = `${path}/instances/${sopInstanceUid}`;
      const get = async (address: string, ...flags: string[]): Promise<Buffer> => {
        expect(await curl(scheme, address, [flag, ...told, ...flags])).toMatch(
          new RegExp(`^${version.replace('.', '\\.')} 20[06]$`),
        );
        return readFile(out);
      };
      expect(JSON.parse(String(await get('/studies')))).toHaveLength(1);
      expect(JSON.parse(String(await get(`${path}/metadata`, '--compressed')))).toHaveLength(3);
      const plain = ['-H', 'Accept: application/dicom; transfer-syntax=*'];
      expect((await get(one, ...plain)).equals(file)).toBe(true);
      expect((await get(one, ...plain, '-r', '128-131')).toString()).toBe('DICM');
      expect(await get(`${one}/frames/1`, '-H', 'Accept: application/octet-stream')).toHaveLength(64 * 64 * 2);
      expect(await curl(scheme, one, [flag, '-I', ...plain])).toMatch(
        new RegExp(`^content-length: ${file.length}\r$`, 'im'),
      );
    },
  );

  it('gives a series as a ZIP archive that unzip takes for whole', async () => {
    const path = folder.file('series.zip');
    await curl('http', `/studies/${study}/series/${series}`, [
      '-o',
      path,
      '-H',
      'Accept: application/zip; transfer-syntax=*',
    ]);
    const { stdout } = await run(peers.get('unzip') ?? '', ['-t', path]);
    expect(stdout).toContain('No errors detected');
    expect(stdout.match(/\.dcm\s+OK/g)).toHaveLength(3);
    const { stdout: first } = await run(
      peers.get('unzip') ?? '',
      ['-p', path, `*${backend.objects[0]!.sopInstanceUid}.dcm`],
      { encoding: 'buffer' },
    );
    expect(first.equals(backend.objects[0]!.file)).toBe(true);
  });
});
