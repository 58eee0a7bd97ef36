import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { configSchema } from '../config.ts';
import { configurationReference, configurationSchema } from './docs.ts';
import { keysOf } from './keys.ts';

const HOW = 'write it with node --conditions=source packages/archive/src/config/docs.ts';

function page(name: string): Promise<string> {
  return readFile(new URL(`../../../../docs/reference/${name}`, import.meta.url), 'utf8');
}

it(`docs/reference/configuration.md is what the schema says; ${HOW}`, async () => {
  expect(await page('configuration.md')).toBe(configurationReference());
});

it(`docs/reference/configuration.schema.json is what the schema says; ${HOW}`, async () => {
  expect(await page('configuration.schema.json')).toBe(configurationSchema());
});

it('every key of the configuration says what it means', () => {
  const silent = keysOf(configSchema).filter(({ node, isGroup }) => !isGroup && node.description === undefined);
  expect(silent.map(({ path }) => path.join('.'))).toEqual([]);
});
