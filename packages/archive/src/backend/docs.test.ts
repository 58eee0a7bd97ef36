import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { webOpenApi, webReference } from './docs.ts';

const HOW = 'write it with node --conditions=source packages/archive/src/backend/docs.ts';

function page(name: string): Promise<string> {
  return readFile(new URL(`../../../../docs/reference/${name}`, import.meta.url), 'utf8');
}

it(`docs/reference/dicomweb.md is what the tables say; ${HOW}`, async () => {
  expect(await page('dicomweb.md')).toBe(webReference());
});

it(`docs/reference/dicomweb.openapi.json is what the tables say; ${HOW}`, async () => {
  expect(await page('dicomweb.openapi.json')).toBe(webOpenApi());
});
