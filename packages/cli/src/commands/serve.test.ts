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
  const config = readConfig({ data: 'anywhere', tls: { certificate: 'c', key: 'k', authorities: ['a'] } });
  const { host, dicomPort, httpPort, ae, logLevel, tls } = config;
  const shown = own.stdout
    .text()
    .replaceAll(/\s+/g, ' ')
    .matchAll(/; (\S+) unless told/g);
  expect(Array.from(shown, match => match[1])).toEqual(
    [dicomPort, httpPort, ae, host, logLevel, tls?.port, tls?.verify].map(String),
  );
});
