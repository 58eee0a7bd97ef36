import { openTokenDesk } from '@hounsfield/archive';
import { describeWithPeers, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { connect } from 'hounsfield/network/node';
import { storageProposals } from 'hounsfield/services';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Running, serveIn } from './cli.serve.support.ts';
import { eventually, keepScreenshot, rows } from './viewer.page.ts';
import { cine, cineImage, startBrowser, type TestBrowser } from './viewer.support.ts';

describeWithPeers(['chromium'], 'the page of an archive that asks for a token', () => {
  const resources = new AsyncDisposableStack();
  let folder: TemporaryFolder;
  let archive: Running;
  let browser: TestBrowser;
  const tokens = { read: '', write: '' };

  beforeAll(async () => {
    folder = resources.use(await temporaryFolder());
    archive = resources.use(await serveIn(folder, '--set', 'requireToken=always'));
    await using desk = await openTokenDesk(folder.file('data'), { warn: () => undefined });
    for (const scope of ['read', 'write'] as const) {
      tokens[scope] = (await desk.add({ name: '', scopes: [scope] })).text;
    }
    const image = cineImage();
    const called = { host: '127.0.0.1', port: archive.dicomPort, called: 'HOUNSFIELD', calling: 'TEST' };
    await using association = await connect({ ...called, propose: storageProposals([image]) });
    expect((await association.store({ ...image, data: image.dataSet })).status).toBe(0);
    const { origin } = new URL(archive.told.dicomweb);
    browser = resources.use(await startBrowser(origin, folder.file('profile')));
  });
  afterAll(() => resources.disposeAsync());

  it('shows nothing before it has one that may read, and everything then, until the tab signs out', async () => {
    const page = await browser.open('/');
    const field = page.getByLabel('Access token');
    await field.waitFor();
    expect(await page.locator('.header').count()).toBe(0);
    await keepScreenshot(page, 'sign-in.png');
    for (const [text, answer] of [
      ['hu_wrong', 'The archive does not know this token.'],
      [tokens.write, 'This token does not let you look at studies.'],
    ] as const) {
      await field.fill(text);
      await page.keyboard.press('Enter');
      await page.getByText(answer).waitFor();
    }
    await field.fill(tokens.read);
    await page.getByRole('button', { name: 'Open the archive' }).click();
    await rows(page).first().click();
    // Thumbnails are asked for with the token, too.
    const whole = "Array.from(document.querySelectorAll('.thumbnail img'), image => image.naturalWidth > 0)";
    await eventually(() => page.evaluate(whole)).toEqual([true]);
    await page.locator('[data-testid=overlay-position]').waitFor();
    expect(await page.evaluate('[document.cookie, localStorage.length, sessionStorage.length].join()')).toBe(',0,1');
    await page.reload();
    await page.getByText(cine.studyDescription).first().waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await field.waitFor();
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    // Besides the answers that asked for the token there is nothing to complain about.
    expect(browser.complaints.filter(text => !/status of 40[13]/.test(text))).toEqual([]);
  });
});
