import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** As `expect`, for what becomes true after a while; long enough for a machine that does other things as well. */
export function eventually<T>(value: () => T): ReturnType<typeof expect.poll<T>> {
  return expect.poll(value, { timeout: 20_000 });
}

/** Finds the one study whose name holds a text, and opens it. */
export async function openStudy(page: Page, name: string): Promise<void> {
  await page.getByLabel('Patient name').fill(name);
  await page.getByText('1 study', { exact: true }).waitFor();
  await rows(page).first().click();
}

/** The rows of the study list that exist, which are those in sight. */
export const rows = (page: Page): Locator => page.locator('.row');

/** Rows of an answer; one of them has a name that would be an attack where names were anything but text. */
export function inventedStudies(count: number): readonly unknown[] {
  return Array.from({ length: count }, (_, at) => ({
    '00080020': { vr: 'DA', Value: ['20260101'] },
    '00100010': { vr: 'PN', Value: [{ Alphabetic: at === 7 ? '<img src=x onerror=alert(1)>' : `Patient^No. ${at}` }] },
    '0020000D': { vr: 'UI', Value: [`1.2.3.${at}`] },
  }));
}

/** The names in sight, in alphabetical order. */
export async function names(page: Page): Promise<readonly string[]> {
  return (await page.locator('.cell-name').allTextContents()).toSorted();
}

/** The name in the first row. */
export async function firstName(page: Page): Promise<string | null> {
  return await page.locator('.cell-name').first().textContent();
}

/** Types into a search field, waits for the names that are to be found, and clears the search. */
export async function narrowed(page: Page, label: string, typed: string, expected: readonly string[]): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(typed);
  await eventually(() => names(page)).toEqual(expected);
  await page.getByRole('button', { name: 'Clear' }).click();
  await eventually(() => rows(page).count()).toBeGreaterThan(10);
}

/** Waits until an image is on the screen whose position reads `text`. */
export async function shown(page: Page, text: string): Promise<void> {
  await page.locator('[data-testid=overlay-position]').getByText(text, { exact: true }).waitFor();
  await page.locator('[data-testid=overlay-window]').getByText('Zoom').waitFor();
}

/** What the corner says of window and zoom; the value under the pointer is left out, as it moves with the mouse. */
export async function windowText(page: Page): Promise<string> {
  const lines = await page.locator('[data-testid=overlay-window] p').allTextContents();
  return lines.filter(line => /^(C|Zoom) /.test(line)).join('\n');
}

/** Waits until the corner says `text`. */
export async function windowIs(page: Page, text: string): Promise<void> {
  await eventually(() => windowText(page)).toContain(text);
}

/** Where an element is on the screen. */
export async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('the element is not visible');
  return box;
}

/** Moves the mouse over a place of the image, given as shares of its sides. @returns the place in CSS pixels */
export async function overImage(page: Page, across: number, down: number): Promise<{ x: number; y: number }> {
  const box = await boxOf(page.locator('.viewport-surface'));
  const place = { x: Math.round(box.width * across), y: Math.round(box.height * down) };
  await page.mouse.move(box.x + place.x, box.y + place.y);
  return place;
}

/** Drags from the middle of the image. */
export async function drag(page: Page, dx: number, dy: number, button: 'left' | 'middle' = 'left'): Promise<void> {
  const box = await boxOf(page.locator('.viewport-surface'));
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down({ button });
  await page.mouse.move(x + dx, y + dy, { steps: 6 });
  await page.mouse.up({ button });
}

/** A text that changes when any pixel of the canvas does; taken when all that was asked for has been drawn. */
export async function canvasPixels(page: Page): Promise<string> {
  await drawn(page);
  return await page.evaluate('document.querySelector("canvas").toDataURL()');
}

/** Waits until what was asked for before is on the screen: the frame after the next one. */
async function drawn(page: Page): Promise<void> {
  const frame = 'new Promise(done => requestAnimationFrame(() => done()))';
  await page.evaluate(frame);
  await page.evaluate(frame);
}

/** The value that the corner gives for a place of the image, and the grey that the canvas has there. */
export async function sample(page: Page, across: number, down: number): Promise<{ hounsfield: number; grey: number }> {
  const { x, y } = await overImage(page, across, down);
  const line = page.locator('[data-testid=overlay-window]').getByText('HU');
  await line.waitFor();
  await drawn(page);
  const hounsfield = Number(/(-?\d+) HU/.exec((await line.textContent()) ?? '')?.[1]);
  const grey = await page.evaluate<number>(
    `document.querySelector('canvas').getContext('2d').getImageData(${x}, ${y}, 1, 1).data[0]`,
  );
  return { hounsfield, grey };
}

/** Counts pixels of the canvas whose red and blue differ clearly. */
export const colouredPixels = `(() => {
  const canvas = document.querySelector('canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if (Math.abs(data[at] - data[at + 2]) > 80) count++;
  return count;
})()`;

/** Counts pixels of the canvas that are nearly white. */
export const brightPixels = `(() => {
  const canvas = document.querySelector('canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return data.filter((value, at) => at % 4 === 0 && value > 200).length;
})()`;

/** Pictures for the documents: made anew when asked for, so that a test run leaves the checkout as it was. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));
  const picture = await page.screenshot();
  if (existsSync(folder + name) && process.env['HOUNSFIELD_KEEP_SCREENSHOTS'] !== '1') return;
  await mkdir(folder, { recursive: true });
  await writeFile(folder + name, picture);
}
