import { readFile, writeFile } from 'node:fs/promises';
import {
  type Corpus,
  type CorpusRow,
  describeWithCorpus,
  describeWithPeers,
  freePort,
  spawnServer,
  temporaryFolder,
} from '@hounsfield/testkit';
import { collect } from 'hounsfield/bytes';
import type { DataSet } from 'hounsfield/data';
import { readBytes } from 'hounsfield/file';
import { type JsonDataSet, toJson } from 'hounsfield/models';
import { boundaryOf, readMultipart, webHandler } from 'hounsfield/web';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type HttpServer, startHttp } from '../../packages/archive/src/http/index.ts';
import { MemoryBackend } from '../../packages/hounsfield/src/web/memory-backend.fixture.ts';

// Orthanc's DICOMweb plug-in as the client of our server, and as a server for our multipart reader.

const quiet = { warn: () => {}, error: () => {} };

describeWithPeers(['Orthanc', 'orthanc-dicomweb'], 'DICOMweb against Orthanc', peers => {
  describeWithCorpus('real files', corpus => {
    const rows = sample(corpus);
    const backend = new MemoryBackend();
    const resources = new AsyncDisposableStack();
    let orthanc = '';

    beforeAll(async () => {
      const options = { path: '/dicom-web' };
      const server: HttpServer = resources.use(
        await startHttp({ port: 0, handler: webHandler(backend, options), logger: quiet }),
      );
      const folder = resources.use(await temporaryFolder());
      const port = await freePort();
      const configuration = {
        StorageDirectory: folder.file('storage'),
        IndexDirectory: folder.file('storage'),
        HttpPort: port,
        DicomServerEnabled: false,
        RemoteAccessAllowed: false,
        AuthenticationEnabled: false,
        Plugins: [peers.get('orthanc-dicomweb')],
        DicomWeb: { Enable: true, Servers: { ours: [`http://127.0.0.1:${server.address.port}/dicom-web/`] } },
      };
      const path = folder.file('orthanc.json');
      await writeFile(path, JSON.stringify(configuration));
      resources.use(await spawnServer(peers.get('Orthanc') ?? '', [path], { ready: { port } }));
      orthanc = `http://127.0.0.1:${port}`;
    });
    afterAll(() => resources.disposeAsync());
    beforeEach(() => {
      backend.objects.length = 0;
    });

    const call = async (path: string, body: unknown): Promise<unknown> => {
      const response = await fetch(`${orthanc}${path}`, { method: 'POST', body: JSON.stringify(body) });
      expect(response.status, path).toBe(200);
      return await response.json();
    };

    const upload = async (row: CorpusRow): Promise<{ id: string; object: DataSet }> => {
      const bytes = await readFile(corpus.path(row));
      const response = await fetch(`${orthanc}/instances`, { method: 'POST', body: new Uint8Array(bytes) });
      expect(response.status, row.path).toBe(200);
      // What Orthanc answers to an upload.
      const { ID: id } = (await response.json()) as { readonly ID: string };
      return { id, object: readBytes(new Uint8Array(bytes)) };
    };

    it('takes what Orthanc stores, finds it for Orthanc, and gives it back (PS3.18 §10.4, §10.5, §10.6)', async () => {
      expect(rows.length).toBeGreaterThan(8);
      for (const row of rows) {
        const { id, object } = await upload(row);
        backend.objects.length = 0;
        await call('/dicom-web/servers/ours/stow', { Resources: [id], Synchronous: true });
        expect(
          backend.objects.map(stored => comparable(stored.object)),
          row.path,
        ).toEqual([comparable(object)]);

        const study = object.text('StudyInstanceUID') ?? '';
        const found = await call('/dicom-web/servers/ours/qido', {
          Uri: '/studies',
          Arguments: { StudyInstanceUID: study },
        });
        expect(JSON.stringify(found), row.path).toContain(study);

        await fetch(`${orthanc}/instances/${id}`, { method: 'DELETE' });
        await call('/dicom-web/servers/ours/retrieve', { Resources: [{ Study: study }], Synchronous: true });
        const again = await fetch(`${orthanc}/instances/${id}/file`);
        expect(again.status, row.path).toBe(200);
        expect(comparable(readBytes(new Uint8Array(await again.arrayBuffer()))), row.path).toEqual(comparable(object));
        await fetch(`${orthanc}/instances/${id}`, { method: 'DELETE' });
      }
    });

    it("reads Orthanc's multipart answers (PS3.18 §8.6.1.2)", async () => {
      for (const row of rows) {
        const { id, object } = await upload(row);
        const study = object.text('StudyInstanceUID') ?? '';
        const response = await fetch(`${orthanc}/dicom-web/studies/${study}`, {
          headers: { accept: 'multipart/related; type="application/dicom"; transfer-syntax=*' },
        });
        const bodies: Uint8Array[] = [];
        const boundary = boundaryOf(response.headers.get('content-type') ?? '');
        for await (const part of readMultipart(response.body!, boundary)) bodies.push(await collect(part.body, 1e9));
        expect(
          bodies.map(bytes => comparable(readBytes(bytes))),
          row.path,
        ).toEqual([comparable(object)]);
        await fetch(`${orthanc}/instances/${id}`, { method: 'DELETE' });
      }
    });
  });
});

/** The data set without what Orthanc may pad. */
function comparable(dataSet: DataSet): JsonDataSet {
  const { '7FE00010': pixels, ...others } = toJson(dataSet);
  return pixels?.InlineBinary === undefined
    ? others
    : { ...others, '7FE00010': { ...pixels, InlineBinary: pixels.InlineBinary.slice(0, 1000) } };
}

/** One small image of each transfer syntax, with nothing odd about it. */
function sample(corpus: Corpus): CorpusRow[] {
  const seen = new Set<string>();
  return corpus.rows.filter(row => {
    const { dcmdump, pydicom } = row.verdicts;
    const isPlain = row.kind === 'part10' && row.expect === 'accept' && dcmdump === 'ok' && pydicom === 'ok';
    if (!isPlain || row.image === undefined || row.bytes > 300_000 || row.path.startsWith('pwn-fuzz/')) return false;
    if (UNKNOWN_TO_ORTHANC.test(row.transferSyntax) || seen.has(row.transferSyntax)) return false;
    seen.add(row.transferSyntax);
    return true;
  });
}

/** Big endian, which we do not read yet, deflated and High-Throughput JPEG 2000, which Orthanc 1.10 does not. */
const UNKNOWN_TO_ORTHANC = /^1\.2\.840\.10008\.1\.2\.(?:2|1\.99|4\.20\d)$/;
