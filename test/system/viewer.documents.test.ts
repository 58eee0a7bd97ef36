import { readFile } from 'node:fs/promises';
import {
  ctSlice,
  describeWithPeers,
  type Elements,
  type TemporaryFolder,
  type TestObject,
  temporaryFolder,
  testObject,
  testUid,
} from '@hounsfield/testkit';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArchiveProcess, startArchiveProcess } from './support/archive-process.ts';
import { openStudy, shown } from './viewer.page.ts';
import { startBrowser, store, type TestBrowser } from './viewer.support.ts';

const patient = { seed: 'documents', patientName: 'Report^Rosa', patientId: 'HU-DOC' } as const;
const pdf = new TextEncoder().encode('%PDF-1.4\n% a document of the test\n%%EOF\n');

describeWithPeers(['chromium'], 'a study with documents, in a browser', () => {
  let archive: ArchiveProcess;
  let browser: TestBrowser;
  let profile: TemporaryFolder;
  let page: Page;

  beforeAll(async () => {
    archive = await startArchiveProcess('serve');
    await store(archive.dicomWeb, [ctSlice(0, { ...patient, seriesNumber: 1 }), report(), file(), plan()]);
    profile = await temporaryFolder();
    browser = await startBrowser(`http://127.0.0.1:${archive.httpPort}`, profile.file('profile'));
    page = await browser.open('/');
    await openStudy(page, 'rosa');
    await shown(page, 'Image 1 / 1');
  });
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await archive?.[Symbol.asyncDispose]();
    await profile?.remove();
  });

  it('shows a report as text, whatever is in it (PS3.3 §C.17.3)', async () => {
    await page.keyboard.press('PageDown');
    await page.getByRole('heading', { name: 'Radiology Report' }).waitFor();
    expect(await page.locator('.report p').allTextContents()).toEqual(['Finding: <b>No</b> nodule', 'seen.']);
  });

  it('goes on and back by the keys where there is no image', async () => {
    await page.keyboard.press('PageDown');
    await page.getByRole('heading', { name: 'Referral' }).waitFor();
    await page.keyboard.press('PageUp');
    await page.getByRole('heading', { name: 'Radiology Report' }).waitFor();
    await page.keyboard.press('PageDown');
  });

  it('gives a PDF to be saved (PS3.3 §C.24.2)', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByText('Save the file', { exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('document.pdf');
    expect(new Uint8Array(await readFile(await download.path()))).toEqual(pdf);
  });

  describe('that holds an object which is neither image nor document', () => {
    it('says so, and counts objects instead of images', async () => {
      await page.keyboard.press('PageDown');
      await page.getByText('This series holds nothing that can be shown here.').waitFor();
      const cards = await page.locator('.series-facts').allTextContents();
      expect(cards).toEqual(['CT1 image1', 'SR1 object2', 'DOC1 object3', 'RTPLAN1 object4']);
    });

    it('leaves the study by Escape', async () => {
      await page.keyboard.press('Escape');
      await page.getByText('1 study', { exact: true }).waitFor();
    });
  });

  it('asks for no picture where there is none: nothing failed', () => {
    expect(browser.complaints).toEqual([]);
  });
});

function report(): TestObject {
  const concept = (meaning: string): Elements => [
    ['CodeValue', '1'],
    ['CodingSchemeDesignator', '99TEST'],
    ['CodeMeaning', meaning],
  ];
  return inSeries('1.2.840.10008.5.1.4.1.1.88.11', 'SR', 2, [
    ['ValueType', 'CONTAINER'],
    ['ConceptNameCodeSequence', [concept('Radiology Report')]],
    ['ContinuityOfContent', 'SEPARATE'],
    [
      'ContentSequence',
      [
        [
          ['RelationshipType', 'CONTAINS'],
          ['ValueType', 'TEXT'],
          ['ConceptNameCodeSequence', [concept('Finding')]],
          ['TextValue', '<b>No</b> nodule\r\nseen.'],
        ],
      ],
    ],
  ]);
}

function file(): TestObject {
  return inSeries('1.2.840.10008.5.1.4.1.1.104.1', 'DOC', 3, [
    ['DocumentTitle', 'Referral'],
    ['MIMETypeOfEncapsulatedDocument', 'application/pdf'],
    ['EncapsulatedDocument', pdf],
  ]);
}

function plan(): TestObject {
  return inSeries('1.2.840.10008.5.1.4.1.1.481.5', 'RTPLAN', 4, [['RTPlanLabel', 'Plan']]);
}

function inSeries(sopClassUid: string, modality: string, number: number, elements: Elements): TestObject {
  const place: Elements = [
    ['Modality', modality],
    ['SeriesNumber', number],
    ['InstanceNumber', 1],
  ];
  const seriesInstanceUid = testUid(patient.seed, modality);
  return testObject(sopClassUid, modality, [...place, ...elements], { ...patient, seriesInstanceUid });
}
