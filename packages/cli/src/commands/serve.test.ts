import { logLevels as archiveLevels, readConfig } from '@hounsfield/archive';
import { expect, it } from 'vitest';
import { main } from '../index.ts';
import { fakeProcess } from '../testing/fake-process.ts';
import { logLevels } from './serve.ts';

// The help of hu must not load the archive, so that it repeats what the archive's configuration says.
it('hu serve has the defaults and log levels of the archive', async () => {
  expect(logLevels).toEqual(archiveLevels);
  const own = fakeProcess(['serve', '--help']);
  await main(own);
  const { host, dicomPort, httpPort, ae, logLevel } = readConfig({ data: 'anywhere' });
  const shown = own.stdout
    .text()
    .replaceAll(/\s+/g, ' ')
    .matchAll(/\[(?:[^\]]*, )?default ([^\]]+)\]/g);
  expect(Array.from(shown, match => match[1])).toEqual([String(dicomPort), String(httpPort), ae, host, logLevel]);
});
