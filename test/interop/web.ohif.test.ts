import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { startArchive } from '@hounsfield/archive';
import { ctSeries, describeWithPeers, runOk, temporaryFolder } from '@hounsfield/testkit';
import { WebClient } from 'hounsfield/web/client';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ohifPages } from './web.ohif.support.ts';

// OHIF itself, as its package of npm has it, with the archive as its source of data.

describeWithPeers(['ohif', 'chromium', 'dcmcjpls'], 'OHIF over the archive (PS3.18 §10)', peers => {
  const resources = new AsyncDisposableStack();
  const native = ctSeries({ count: 4, patientName: 'Ohif^Anna', patientId: 'OHIF-1', seed: 'ohif native' });
  const other = ctSeries({ count: 2, patientName: 'Other^Bert', patientId: 'OHIF-2', seed: 'ohif other' });
  /** Status, method and address behind the root of each request for DICOM. */
  const asked: string[] = [];
  const errors: string[] = [];
  let client: WebClient;
  let page: Page;
  let origin = '';

  beforeAll(async () => {
    const folder = resources.use(await temporaryFolder());
    let root = '';
    const pages = await ohifPages(dirname(peers.get('ohif') ?? ''), async from => {
      const settings = { data: folder.file('data'), dicomPort: 0, httpPort: 0, logLevel: 'silent' } as const;
      const archive = resources.use(await startArchive({ ...settings, allowedOrigins: [from] }));
      root = `http://127.0.0.1:${archive.addresses.http.port}/dicom-web`;
      return root;
    });
    resources.use(pages);
    ({ origin } = pages);
    const compressed: Uint8Array[] = [];
    for (const { bytes } of other) {
      await writeFile(folder.file('native.dcm'), bytes);
      await runOk(peers.get('dcmcjpls') ?? '', [folder.file('native.dcm'), folder.file('compressed.dcm')]);
      compressed.push(await readFile(folder.file('compressed.dcm')));
    }
    client = new WebClient({ baseUrl: root });
    const { results } = await client.store([...native.map(each => each.bytes), ...compressed]);
    expect(results.map(each => each.outcome)).toEqual(Array(6).fill('stored'));
    const args = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
    const browser = await chromium.launch({ executablePath: peers.get('chromium') ?? '', args });
    resources.defer(() => browser.close());
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('pageerror', error => errors.push(String(error)));
    page.on('response', response => {
      if (!response.url().startsWith(root)) return;
      asked.push(`${response.status()} ${response.request().method()} ${response.url().slice(root.length)}`);
    });
  });
  afterAll(() => resources.disposeAsync());

  it('lists the studies, and finds one by a part of the name of its patient (§10.6)', async () => {
    await page.goto(origin);
    await page.getByText('Ohif, Anna').waitFor();
    await page.getByText('Other, Bert').waitFor();
    const answered = page.waitForResponse(response => /[?&]PatientName=/.test(response.url()));
    await page.locator('input[type="text"], input:not([type])').first().fill('Bert');
    expect((await answered).status()).toBe(200);
    await page.getByText('Ohif, Anna').waitFor({ state: 'detached' });
    await page.getByText('Other, Bert').waitFor();
  });

  it.each([
    ['native', 'OHIF-1', native],
    ['compressed as JPEG-LS', 'OHIF-2', other],
  ])('draws a study whose frames are %s, and asks for each of them (§10.4.1.1.6)', async (_, patient, objects) => {
    const { study, series } = await seriesOf(client, patient);
    const path = `/studies/${study}/series/${series}`;
    await page.goto(`${origin}/viewer?StudyInstanceUIDs=${study}`);
    await page.waitForFunction(IS_DRAWN);
    for (const { sopInstanceUid } of objects)
      await expect.poll(() => asked).toContain(`200 GET ${path}/instances/${sopInstanceUid}/frames/1`);
    expect(asked).toContain(`200 GET ${path}/metadata`);
  });

  it('was answered each of its requests, and met no error of its own', () => {
    expect(asked.filter(line => !line.startsWith('200 '))).toEqual([]);
    expect(errors).toEqual([]);
  });
});

async function seriesOf(
  client: WebClient,
  patient: string,
): Promise<{ readonly study: string; readonly series: string }> {
  for await (const row of client.search('series', { PatientID: patient }))
    return { study: row.text('StudyInstanceUID') ?? '', series: row.text('SeriesInstanceUID') ?? '' };
  throw new Error(`The archive has nothing of ${patient}`);
}

/** Whether the canvas of the viewport shows more greys than an empty one; runs in the page. */
const IS_DRAWN = `(() => {
  const canvas = document.querySelector('canvas.cornerstone-canvas');
  const context = canvas?.getContext('2d');
  if (!context || canvas.width === 0) return false;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return new Set(data.filter((_, at) => at % 4 === 0)).size > 16;
})()`;
