import { ctSeries, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { DataSet, toBytes } from 'hounsfield/data';
import { fileMetaBytes, readBytes } from 'hounsfield/file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Archive, startArchive } from '../archive.ts';
import { encodableFrom } from '../codecs/index.ts';

const [object] = ctSeries({ count: 1, rows: 32, columns: 32 });
const kept = readBytes(object!.bytes);
const uids = (['StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'] as const).map(name => kept.text(name));
const path = `/dicom-web/studies/${uids[0]}/series/${uids[1]}/instances/${uids[2]}`;

let folder: TemporaryFolder;
let archive: Archive;
beforeAll(async () => {
  folder = await temporaryFolder();
  archive = await startArchive({ data: folder.file('data'), dicomPort: 0, httpPort: 0, logLevel: 'silent' });
  const stored = await ask('/dicom-web/studies', {
    method: 'POST',
    headers: { 'Content-Type': 'application/dicom' },
    body: object!.bytes,
  });
  expect(stored.status).toBe(200);
});
afterAll(async () => {
  await archive.close();
  await folder.remove();
});

function ask(address: string, init: RequestInit = {}): Promise<Response> {
  const { host, port } = archive.addresses.http;
  return fetch(`http://${host}:${port}${address}`, init);
}

const syntaxes = encodableFrom(kept.transferSyntax.uid);
/** What has no room for the 12 bits of the image, or wants a JPEG to begin with. */
const impossible = new Set(['1.2.840.10008.1.2.4.50', '1.2.840.10008.1.2.4.111']);
/** What PS3.18 Table 8.7.3-5 has no media type for. */
const withoutMediaType = new Set(['1.2.840.10008.1.2.1.98', '1.2.840.10008.1.2.8.1']);

describe('an object of the archive by DICOMweb', () => {
  it('can be had in each transfer syntax that there is an encoder for', () => {
    expect(syntaxes.length).toBeGreaterThan(12);
  });

  it.each(syntaxes)('comes in %s for who asks, as a file and as a frame (PS3.18 §8.7.3)', async uid => {
    const accept = `application/dicom; transfer-syntax=${uid}`;
    const response = await ask(path, { headers: { Accept: accept } });
    expect(response.status).toBe(impossible.has(uid) ? 406 : 200);
    const frame = await ask(`${path}/frames/1`, { headers: { Accept: `*/*; transfer-syntax=${uid}` } });
    if (impossible.has(uid)) return void (await Promise.all([response.text(), frame.text()]));
    const file = readBytes(new Uint8Array(await response.arrayBuffer()));
    expect([file.transferSyntax.uid, file.fileMeta.text('MediaStorageSOPInstanceUID')]).toEqual([
      uid,
      file.text('SOPInstanceUID'),
    ]);
    expect([file.get('Rows'), file.get('BitsStored')]).toEqual([kept.get('Rows'), kept.get('BitsStored')]);
    // Lossy objects are others (PS3.3 §C.7.6.1.1.2).
    expect(file.text('SOPInstanceUID') === kept.text('SOPInstanceUID')).toBe(file.transferSyntax.loss !== 'lossy');
    expect(frame.status).toBe(withoutMediaType.has(uid) ? 406 : 200);
    if (frame.status === 200) expect(Buffer.from(await frame.arrayBuffer()).toString('latin1')).toContain(uid);
  });
});

describe('a presentation state in the archive', () => {
  const state = DataSet.of({
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.11.1',
    SOPInstanceUID: '1.2.3.4',
    StudyInstanceUID: uids[0] ?? '',
    SeriesInstanceUID: '1.2.3',
    ContentLabel: 'INVERSE',
    PresentationLUTShape: 'INVERSE',
    ReferencedSeriesSequence: [
      DataSet.of({
        SeriesInstanceUID: uids[1] ?? '',
        ReferencedImageSequence: [
          DataSet.of({
            ReferencedSOPClassUID: kept.text('SOPClassUID') ?? '',
            ReferencedSOPInstanceUID: uids[2] ?? '',
          }),
        ],
      }),
    ],
    DisplayedAreaSelectionSequence: [
      DataSet.of({
        DisplayedAreaTopLeftHandCorner: [1, 1],
        DisplayedAreaBottomRightHandCorner: [32, 32],
        PresentationSizeMode: 'SCALE TO FIT',
        PresentationPixelAspectRatio: [1, 1],
      }),
    ],
  });

  it('is drawn as its image, by itself and by the URI Service (PS3.18 §9.5.1.2.7, §10.4.1.1.3)', async () => {
    const file = fileMetaBytes({
      sopClassUid: '1.2.840.10008.5.1.4.1.1.11.1',
      sopInstanceUid: '1.2.3.4',
      transferSyntaxUid: '1.2.840.10008.1.2.1',
    });
    const body = new Uint8Array([...file, ...toBytes(state)]);
    const headers = { 'Content-Type': 'application/dicom' };
    expect((await ask('/dicom-web/studies', { method: 'POST', headers, body })).status).toBe(200);
    const png = async (address: string): Promise<string> => {
      const response = await ask(`/dicom-web${address}`, { headers: { Accept: 'image/png' } });
      expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/png']);
      return Buffer.from(await response.arrayBuffer()).toString('base64');
    };
    const own = await png(`/studies/${uids[0]}/series/1.2.3/instances/1.2.3.4/rendered?viewport=32,32`);
    const asked = `requestType=WADO&studyUID=${uids[0]}&seriesUID=${uids[1]}&objectUID=${uids[2]}&rows=32&columns=32`;
    expect(await png(`/wado?${asked}&presentationSeriesUID=1.2.3&presentationUID=1.2.3.4`)).toBe(own);
    expect(await png(`/wado?${asked}`)).not.toBe(own);
    expect(
      (await ask(`/dicom-web/studies/${uids[0]}/series/1.2.3/instances/1.2.3.4/rendered?window=1,2,linear`)).status,
    ).toBe(400);
  });

  it('is refused for an image that it does not refer to', async () => {
    const asked = `requestType=WADO&studyUID=${uids[0]}&seriesUID=${uids[1]}&objectUID=${uids[2]}`;
    const wrong = `presentationSeriesUID=${uids[1]}&presentationUID=${uids[2]}`;
    expect((await ask(`/dicom-web/wado?${asked}&${wrong}`)).status).toBe(406);
  });
});
