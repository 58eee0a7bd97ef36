import { gzipSync } from 'node:zlib';
import { describeWithPeers, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AE_TITLE, type ArchiveProcess, startArchiveProcess } from './support/archive-process.ts';
import {
  boxOf,
  brightPixels,
  canvasPixels,
  colouredPixels,
  drag,
  eventually,
  firstName,
  inventedStudies,
  keepScreenshot,
  names,
  narrowed,
  openStudy,
  overImage,
  rows,
  sample,
  shown,
  windowIs,
  windowText,
} from './viewer.page.ts';
import {
  CHEST_SLICES,
  cine,
  cineImage,
  compressedImage,
  compressedSlice,
  department,
  startBrowser,
  store,
  type TestBrowser,
} from './viewer.support.ts';

describeWithPeers(['chromium'], 'the page of the archive, in a browser', () => {
  let archive: ArchiveProcess;
  let browser: TestBrowser;
  let profile: TemporaryFolder;

  beforeAll(async () => {
    archive = await startArchiveProcess('serve');
    profile = await temporaryFolder();
    browser = await startBrowser(`http://127.0.0.1:${archive.httpPort}`, profile.file('profile'));
  });
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await archive?.[Symbol.asyncDispose]();
    await profile?.remove();
  });

  describe('while the archive is empty', () => {
    it('tells how to send the first study, with the real address', async () => {
      const page = await browser.open('/');
      await page.getByText('No studies yet').waitFor();
      const command = await page.locator('code').first().textContent();
      expect(command).toBe(`storescu -aec ${AE_TITLE} 127.0.0.1 ${archive.dicomPort} +sd +r FOLDER`);
      await page.close();
    });

    it('says that a study is not there', async () => {
      const page = await browser.open('/study/1.2.3.4');
      await page.getByText('This study is not in the archive.').waitFor();
      await page.close();
    });

    it('shows the first study by itself when it arrives', async () => {
      const page = await browser.open('/');
      await page.getByText('No studies yet').waitFor();
      await store(archive.dicomWeb, [cineImage()]);
      await rows(page).first().waitFor();
      await page.close();
    });
  });

  describe('with the studies of a department', () => {
    beforeAll(() => store(archive.dicomWeb, department()));

    describe('the study list', () => {
      it('loads less than 250 kB of compressed scripts', async () => {
        const page = await browser.context.newPage();
        const scripts: Promise<Buffer>[] = [];
        page.on('response', response => {
          if (response.url().endsWith('.js')) scripts.push(response.body());
        });
        await page.goto(`http://127.0.0.1:${archive.httpPort}/`);
        await rows(page).first().waitFor();
        const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
        expect(bytes).toBeGreaterThan(10_000);
        expect(bytes).toBeLessThan(250_000);
        await page.close();
      });

      it('has the newest study first, and every other order by its headings', async () => {
        const page = await browser.open('/');
        await rows(page).first().waitFor();
        await page.getByText('22 studies', { exact: true }).waitFor();
        await keepScreenshot(page, 'study-list.png');
        const dates = await page.locator('.cell-studyDate').allTextContents();
        expect(dates[0]).toContain('20 Nov 2026');
        await page.getByRole('columnheader', { name: 'Patient name' }).click();
        await eventually(() => firstName(page)).toBe('Becquerel, Henriette');
        await page.getByRole('columnheader', { name: 'Images' }).click();
        await page.getByRole('columnheader', { name: 'Images' }).click();
        await eventually(() => firstName(page)).toBe('Röntgen, Wilhelmina');
        await page.close();
      });

      it('finds studies by name, identity, day, modality and accession number', async () => {
        const page = await browser.open('/');
        await rows(page).first().waitFor();
        await narrowed(page, 'Patient name', 'helmina', ['Röntgen, Wilhelmina']);
        await narrowed(page, 'Patient name', '太郎', ['山田, 太郎']);
        await narrowed(page, 'Patient ID', '1895', ['Röntgen, Wilhelmina']);
        await narrowed(page, 'Accession number', '01842', ['Doppler, Christian']);
        await narrowed(page, 'From', '2026-11-20', ['Lauterbur, Paula', 'Röntgen, Wilhelmina']);
        await page.getByRole('button', { name: /Modality/ }).click();
        await page.getByRole('option', { name: 'US' }).click();
        await expect
          .poll(() => names(page))
          .toEqual(['Doppler, Christian', 'Edler, Inge', 'Hertz, Helga', 'Satomura, Shigeo']);
        await page.getByLabel('Patient name').fill('nobody');
        await page.getByText('No study matches').waitFor();
        await page.close();
      });

      it('asks for long lists page by page, draws only the rows in sight, and shows names as text only', async () => {
        const page = await browser.context.newPage();
        const asked: string[] = [];
        await page.route('**/dicom-web/studies?*', async route => {
          const query = new URL(route.request().url()).searchParams;
          const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))];
          asked.push(`${offset}+${limit}`);
          await route.fulfill({ json: inventedStudies(1000).slice(offset, offset + limit) });
        });
        await page.goto(`http://127.0.0.1:${archive.httpPort}/`);
        await page.getByText('First 200 studies.').waitFor();
        expect(await rows(page).count()).toBeLessThan(80);
        expect(asked).toEqual(['0+200']);
        const scroll = 'const table = document.querySelector(".table"); table.scrollTop = table.scrollHeight';
        for (const count of [400, 600, 800]) {
          await page.evaluate(scroll);
          await page.getByText(`First ${count} studies.`).waitFor();
        }
        await page.evaluate(scroll);
        await page.getByText('1,000 studies').waitFor();
        expect(await rows(page).count()).toBeLessThan(80);
        await page.getByRole('columnheader', { name: 'Patient name' }).click();
        await eventually(() => firstName(page)).toBe('<img src=x onerror=alert(1)>');
        expect(await page.locator('.table img').count()).toBe(0);
        await page.close();
      });

      it('opens a study from the keyboard and comes back to the same search', async () => {
        const page = await browser.open('/');
        await page.getByLabel('Patient name').fill('wilhelmina');
        await eventually(() => names(page)).toEqual(['Röntgen, Wilhelmina']);
        await rows(page).first().focus();
        await page.keyboard.press('Enter');
        await shown(page, 'Image 1 / 1');
        await page.keyboard.press('Escape');
        await eventually(() => names(page)).toEqual(['Röntgen, Wilhelmina']);
        expect(await page.getByLabel('Patient name').inputValue()).toBe('wilhelmina');
        await page.close();
      });
    });

    describe('a study', () => {
      let page: Page;
      beforeAll(async () => {
        page = await browser.open('/');
        await openStudy(page, 'wilhelmina');
        await page.getByRole('button', { name: /Chest axial/ }).click();
        await shown(page, `Image 1 / ${CHEST_SLICES}`);
      });
      afterAll(() => page.close());

      it('has thumbnails of the right shape', async () => {
        const sizes = 'Array.from(document.querySelectorAll(".thumbnail img"), i => [i.naturalWidth, i.naturalHeight])';
        await eventually(() => page.evaluate(sizes)).toHaveLength(2);
        await eventually(() => page.evaluate(`${sizes}.every(([w, h]) => w > 50 && w === h)`)).toBe(true);
        const whole =
          'i => i.clientHeight <= i.parentElement.clientHeight && getComputedStyle(i).objectFit === "contain"';
        expect(await page.evaluate(`Array.from(document.querySelectorAll('.thumbnail img')).every(${whole})`)).toBe(
          true,
        );
      });

      it('scrolls by wheel, keys and slider', async () => {
        const first = await canvasPixels(page);
        await overImage(page, 0.5, 0.5);
        await page.mouse.wheel(0, 100);
        await shown(page, `Image 2 / ${CHEST_SLICES}`);
        await eventually(() => canvasPixels(page)).not.toBe(first);
        await page.keyboard.press('ArrowDown');
        await shown(page, `Image 3 / ${CHEST_SLICES}`);
        await page.keyboard.press('Shift+ArrowDown');
        await shown(page, `Image 13 / ${CHEST_SLICES}`);
        await page.keyboard.press('End');
        await shown(page, `Image ${CHEST_SLICES} / ${CHEST_SLICES}`);
        const box = await boxOf(page.getByRole('slider'));
        // The track has a margin of 14 pixels at its ends.
        await page.mouse.click(box.x + box.width / 2, box.y + 14 + ((box.height - 28) * 11) / (CHEST_SLICES - 1));
        await shown(page, `Image 12 / ${CHEST_SLICES}`);
        await keepScreenshot(page, 'viewer.png');
      });

      it('windows by dragging: the text says it and the picture shows it', async () => {
        await page.keyboard.press('0');
        await windowIs(page, 'C 40  W 400');
        const before = await canvasPixels(page);
        await drag(page, 60, -40);
        await eventually(() => windowText(page)).not.toContain('C 40  W 400');
        const [center = 0, width = 0] =
          (await windowText(page)).match(/-?\d+(?=\s+W|$)|(?<=W )\d+/gm)?.map(Number) ?? [];
        expect(center).toBeLessThan(40);
        expect(width).toBeGreaterThan(400);
        await eventually(() => canvasPixels(page)).not.toBe(before);
        await page.locator('.viewport-surface').dblclick();
        await windowIs(page, 'C 40  W 400');
        await eventually(() => canvasPixels(page)).toBe(before);
      });

      it('shows the grey that PS3.3 §C.11.2.1.2 gives for the value under the pointer', async () => {
        for (const [key, center, width] of [
          ['1', 40, 400],
          ['2', -600, 1500],
          ['3', 480, 2500],
        ] as const) {
          await page.keyboard.press(key);
          await windowIs(page, `C ${center}  W ${width}`);
          // The middle of the muscle beside the spine: even enough that smoothing changes little.
          const { hounsfield, grey } = await sample(page, 0.36, 0.66);
          const expected = 255 * Math.min(1, Math.max(0, (hounsfield - (center - 0.5)) / (width - 1) + 0.5));
          expect(Math.abs(grey - expected)).toBeLessThan((255 * 40) / width + 3);
        }
        await page.keyboard.press('0');
        await windowIs(page, 'C 40  W 400');
      });

      it('inverts, zooms, moves, fits and resets', async () => {
        const before = await canvasPixels(page);
        await page.keyboard.press('i');
        await eventually(() => canvasPixels(page)).not.toBe(before);
        await page.keyboard.press('i');
        await eventually(() => canvasPixels(page)).toBe(before);
        const zoom = await windowText(page);
        await overImage(page, 0.5, 0.5);
        await page.keyboard.down('Control');
        await page.mouse.wheel(0, -200);
        await page.keyboard.up('Control');
        await eventually(() => windowText(page)).not.toBe(zoom);
        await shown(page, `Image 12 / ${CHEST_SLICES}`);
        await drag(page, 80, 30, 'middle');
        await page.keyboard.press('r');
        await overImage(page, 0.5, 0.5);
        await eventually(() => canvasPixels(page)).toBe(before);
      });

      it('shows letters at its sides and a scale', async () => {
        const texts = await page.locator('.side').allTextContents();
        expect(texts).toEqual(['R', 'L', 'A', 'P']);
        expect(await page.locator('.scale').textContent()).toBe('10 cm');
      });

      it('explains mouse and keys', async () => {
        await page.keyboard.press('?');
        await page.getByRole('dialog', { name: 'Mouse and keys' }).waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      });

      it('changes the series from the keyboard', async () => {
        await page.keyboard.press('PageUp');
        await shown(page, 'Image 1 / 1');
        expect(await page.locator('.side').allTextContents()).toEqual(['R', 'L', 'H', 'F']);
      });
    });

    it('shows colour, frame by frame', async () => {
      const page = await browser.open('/');
      await openStudy(page, 'doppler');
      await shown(page, 'Image 1 / 12');
      await eventually(() => page.evaluate(colouredPixels)).toBeGreaterThan(1000);
      await page.keyboard.press('End');
      await shown(page, 'Image 12 / 12');
      expect(await windowText(page)).not.toContain('W ');
      expect(await page.title()).not.toContain(cine.patientName);
      await page.close();
    });

    describe('compressed images', () => {
      let second: TestBrowser;
      beforeAll(async () => {
        second = await startBrowser(`http://127.0.0.1:${archive.httpPort}`, profile.file('compressed'));
      });
      afterAll(() => second?.[Symbol.asyncDispose]());

      it.each([
        ['JPEGLS', '1.2.840.10008.1.2.4.80'],
        ['HTJ2K', '1.2.840.10008.1.2.4.201'],
      ])('are decoded by the page: %s', async (name, uid) => {
        await store(archive.dicomWeb, [await compressedSlice(name, uid)]);
        const page = await second.open('/');
        await openStudy(page, name);
        await eventually(() => page.evaluate(brightPixels)).toBeGreaterThan(1000);
        expect(await page.getByText('Drawn from').count()).toBe(0);
        await page.close();
      });

      it('that are damaged are told in a sentence', async () => {
        const page = await second.open('/');
        const stream = new Uint8Array(64).fill(7);
        await store(archive.dicomWeb, [
          compressedImage('1.2.840.10008.1.2.4.90', stream, {
            seed: 'j2k',
            patientId: 'HU-90',
            patientName: 'Compressed^Wavelet',
          }),
        ]);
        await openStudy(page, 'wavelet');
        await page.getByRole('alert').waitFor();
        await page.close();
      });
    });

    it('fits a small window: no column is out of sight', async () => {
      const folder = profile.file('small');
      const size = { width: 900, height: 700 };
      await using small = await startBrowser(`http://127.0.0.1:${archive.httpPort}`, folder, size);
      const page = await small.open('/');
      await rows(page).first().waitFor();
      await page.getByRole('columnheader', { name: 'Images' }).waitFor();
      const widths = '(table => [table.scrollWidth, table.clientWidth])(document.querySelector(".table"))';
      const [wanted, there] = (await page.evaluate(widths)) as readonly [number, number];
      expect(wanted).toBe(there);
    });

    it('fits a telephone', async () => {
      const folder = profile.file('telephone');
      await using telephone = await startBrowser(`http://127.0.0.1:${archive.httpPort}`, folder, {
        width: 390,
        height: 844,
      });
      const page = await telephone.open('/');
      await rows(page).first().waitFor();
      await page.getByLabel('Patient name').fill('wilhelmina');
      await page.getByText('1 study', { exact: true }).waitFor();
      await rows(page).first().tap();
      await page.getByRole('button', { name: /Chest axial/ }).tap();
      await shown(page, `Image 1 / ${CHEST_SLICES}`);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      expect(telephone.complaints).toEqual([]);
    });

    it('never complained, and never asked another host', () => {
      expect(browser.complaints).toEqual([]);
    });
  });

  it('says in a sentence that the archive is gone', async () => {
    const page = await browser.open('/');
    await rows(page).first().waitFor();
    await archive.stop();
    await page.getByLabel('Patient name').fill('wilhelmina');
    await page.getByText('The archive does not answer.').waitFor();
    await page.close();
  });
});
