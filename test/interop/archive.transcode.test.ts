import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { type Archive, startArchive } from '@hounsfield/archive';
import { codecTable } from '@hounsfield/codecs';
import {
  type CorpusRow,
  describeWithCorpus,
  describeWithPeers,
  freePort,
  runOk,
  spawnServer,
  temporaryFolder,
} from '@hounsfield/testkit';
import { type DicomObject, readBytes } from 'hounsfield/file';
import { framesOf, loadCodecs } from 'hounsfield/pixels';
import { transferSyntax } from 'hounsfield/syntax';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fill, objectOf } from './network.retrieve.support.ts';

// What is kept compressed is had by who cannot decompress it: PS3.4 §C.4.2.2.1, PS3.18 §8.7.3.

const EXPLICIT = '1.2.840.10008.1.2.1';
const RLE = '1.2.840.10008.1.2.5';

/** One object of each compression, all of them different instances. */
const FILES: readonly string[] = [
  'dicomkit/Sources/DICOMStudio/Resources/CLIParity/synthetic/syn-ct-rle.dcm',
  'pydicom/src/pydicom/data/test_files/SC_rgb_jpeg_gdcm.dcm',
  'wg04/data/WG04/JLSL/MR2_JLSL',
  'wg04/data/WG04/J2KR/NM1_J2KR',
  'dicomhtj2k/test/fixtures/htj2k/US1_JPH',
];

/** As the README of the corpus describes `decoded_sha256`. */
async function hashOf(object: DicomObject): Promise<string> {
  const frames = framesOf(object, object.transferSyntax);
  const codecs = await loadCodecs(codecTable, [object.transferSyntax]);
  const hash = createHash('sha256');
  for (let index = 0; index < frames.count; index++) {
    const { data } = await frames.decode(index, { codecs });
    hash.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }
  return hash.digest('hex');
}

describeWithPeers(['getscu', 'movescu', 'storescp'], 'an archive of compressed objects', () => {
  describeWithCorpus('of real files', corpus => {
    const resources = new AsyncDisposableStack();
    const named = corpus.rows.filter(row => FILES.includes(row.path));
    const isDecodable = ({ transferSyntax: uid }: CorpusRow): boolean =>
      Object.hasOwn(codecTable, transferSyntax(uid)?.codec ?? '');
    const rows = named.filter(isDecodable);
    const objects = rows.map(row => ({ row, object: readBytes(corpus.read(row)) }));
    let archive: Archive;
    let storePort = 0;
    let received = '';

    beforeAll(async () => {
      expect(named.map(row => row.path)).toEqual(expect.arrayContaining([...FILES]));
      const place = resources.use(await temporaryFolder());
      received = resources.use(await temporaryFolder()).path;
      storePort = await freePort();
      const args = ['-aet', 'STORESCP', '-od', received, String(storePort)];
      resources.use(await spawnServer('storescp', args, { ready: { port: storePort } }));
      const peers = { STORESCP: { host: '127.0.0.1', port: storePort } };
      const settings = { data: place.file('data'), dicomPort: 0, httpPort: 0, logLevel: 'silent', peers } as const;
      archive = resources.use(await startArchive(settings));
      const list = rows.map(row => objectOf(corpus.read(row)));
      const ours = { port: archive.addresses.dicom.port, ae: 'HOUNSFIELD' };
      expect(await fill(ours, list)).toHaveLength(list.length);
    });
    afterAll(() => resources.disposeAsync());

    const uidsOf = (object: DicomObject) => ({
      study: object.get('StudyInstanceUID') ?? '',
      series: object.get('SeriesInstanceUID') ?? '',
      instance: object.get('SOPInstanceUID') ?? '',
    });

    async function fileIn(folder: string, object: DicomObject): Promise<DicomObject> {
      for (const name of await readdir(folder)) {
        const file = readBytes(new Uint8Array(await readFile(`${folder}/${name}`)));
        if (file.get('SOPInstanceUID') === object.get('SOPInstanceUID')) return file;
      }
      throw new Error('the object did not come');
    }

    const keys = (object: DicomObject): readonly string[] => {
      const { study, series, instance } = uidsOf(object);
      const all = [`StudyInstanceUID=${study}`, `SeriesInstanceUID=${series}`, `SOPInstanceUID=${instance}`];
      return ['QueryRetrieveLevel=IMAGE', ...all].flatMap(key => ['-k', key]);
    };

    const cases = objects.map(({ row, object }) => ({ name: object.transferSyntax.name, row, object }));

    it.each(cases)('getscu fetches $name decompressed, equal to the golden pixels', async ({ row, object }) => {
      await using folder = await temporaryFolder();
      const { port } = archive.addresses.dicom;
      await runOk('getscu', ['-S', ...keys(object), '-aec', 'HOUNSFIELD', '-od', folder.path, '127.0.0.1', `${port}`]);
      const file = await fileIn(folder.path, object);
      expect(file.transferSyntax.encapsulated).toBe(false);
      expect(await hashOf(file)).toBe(row.decodedSha256);
    });

    it('movescu has all of them sent to a receiver that takes native pixels alone', async () => {
      const { port } = archive.addresses.dicom;
      for (const { object } of objects) {
        const to = ['-aem', 'STORESCP', '-aec', 'HOUNSFIELD', '127.0.0.1', `${port}`];
        await runOk('movescu', ['-S', ...keys(object), ...to]);
      }
      for (const { row, object } of objects) {
        const file = await fileIn(received, object);
        expect([row.path, await hashOf(file)]).toEqual([row.path, row.decodedSha256]);
      }
    });

    const fetched = async (path: string, accept: string): Promise<Response> => {
      const { host, port } = archive.addresses.http;
      return fetch(`http://${host}:${port}/dicom-web${path}`, { headers: { Accept: accept } });
    };
    const pathOf = (object: DicomObject): string => {
      const { study, series, instance } = uidsOf(object);
      return `/studies/${study}/series/${series}/instances/${instance}`;
    };

    it.each(cases)('WADO-RS gives $name in whatever is accepted (PS3.18 §8.7.3)', async ({ row, object }) => {
      const kept = object.transferSyntax.uid;
      const ways = [
        ['application/dicom', EXPLICIT],
        [`application/dicom; transfer-syntax=${RLE}`, RLE],
        ['application/dicom; transfer-syntax=*', kept],
      ] as const;
      for (const [accept, uid] of ways) {
        const response = await fetched(pathOf(object), accept);
        expect([accept, response.status]).toEqual([accept, 200]);
        const file = readBytes(new Uint8Array(await response.arrayBuffer()));
        expect([accept, file.transferSyntax.uid]).toEqual([accept, uid]);
        expect([accept, await hashOf(file)]).toEqual([accept, row.decodedSha256]);
      }
    });

    it.each(cases)('frames and pictures of $name are decoded', async ({ row, object }) => {
      const frame = await fetched(
        `${pathOf(object)}/frames/1`,
        `application/octet-stream; transfer-syntax=${EXPLICIT}`,
      );
      expect(frame.status).toBe(200);
      const bytes = new Uint8Array(await frame.arrayBuffer());
      if (row.image?.frames === 1) expect(createHash('sha256').update(bytes).digest('hex')).toBe(row.decodedSha256);
      const picture = await fetched(`${pathOf(object)}/rendered`, 'image/png');
      expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
      await picture.arrayBuffer();
    });
  });
});
