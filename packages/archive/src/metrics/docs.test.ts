import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { metricsReference } from './docs.ts';

it('docs/reference/metrics.md is what the declarations say; write it with node --conditions=source packages/archive/src/metrics/docs.ts', async () => {
  const page = await readFile(new URL('../../../../docs/reference/metrics.md', import.meta.url), 'utf8');
  expect(page).toBe(metricsReference());
});
