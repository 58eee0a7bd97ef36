import { ctSeries, temporaryFolder } from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { expect, it } from 'vitest';
import { startArchive } from '../archive.ts';

it('volumes of the archive are held to the limit of its configuration (limits.http.volumeBytes), and must be volumes', async () => {
  await using folder = await temporaryFolder();
  const limits = { http: { volumeBytes: 32 * 32 * 2 * 3 } };
  const archive = await startArchive({
    data: folder.file('data'),
    dicomPort: 0,
    httpPort: 0,
    logLevel: 'silent',
    limits,
  });
  try {
    const { host, port } = archive.addresses.http;
    const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
      fetch(`http://${host}:${port}/dicom-web/studies${path}`, init);
    const slices = ctSeries({ count: 4, rows: 32, columns: 32 }).map(({ bytes }) => bytes);
    const object = readBytes(slices[0]!);
    const series = `/${object.text('StudyInstanceUID')}/series/${object.text('SeriesInstanceUID')}`;
    const results: [number, string | null][] = [];
    for (const body of slices) {
      await (await ask('', { method: 'POST', headers: { 'Content-Type': 'application/dicom' }, body })).text();
      const response = await ask(`${series}/rendered3d`);
      const { error } = response.ok ? {} : ((await response.json()) as { error: { message: string } });
      results.push([response.status, error?.message ?? response.headers.get('Content-Type')]);
      await response.body?.cancel().catch(() => {});
    }
    expect(results).toEqual([
      [406, 'The images make no volume: 1 of 2 slices at least.'],
      [200, 'image/jpeg'],
      [200, 'image/jpeg'],
      [413, 'The volume is larger than the server draws: 8192 bytes, limit 6144.'],
    ]);
  } finally {
    await archive.close();
  }
});
