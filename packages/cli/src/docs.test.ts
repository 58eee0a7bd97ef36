import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { commandLineReference } from './docs.ts';

it('docs/reference/command-line.md is what the declarations say; write it with node packages/cli/src/docs.ts', async () => {
  const page = await readFile(new URL('../../../docs/reference/command-line.md', import.meta.url), 'utf8');
  expect(page).toBe(commandLineReference());
});
