import { readFile } from 'node:fs/promises';
import { services } from 'hounsfield/services';
import { expect, it } from 'vitest';
import { serviceReference } from './service-docs.ts';

it('docs/reference/services.md is what the declarations say; write it with node --conditions=source packages/cli/src/service-docs.ts', async () => {
  const page = await readFile(new URL('../../../docs/reference/services.md', import.meta.url), 'utf8');
  expect(page).toBe(serviceReference());
});

it('the reference of the services says of each whether an independent peer was tested', () => {
  const [, overview = ''] = serviceReference().split('\n| Service ');
  const rows = overview.split('\n').slice(2, 2 + services.length);
  expect(rows).toHaveLength(services.length);
  for (const [at, { peers = [] }] of services.entries())
    expect(rows[at]).toContain(peers.length === 0 ? 'no independent peer tested but for messages' : peers.join(', '));
});
