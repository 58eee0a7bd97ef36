import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { captureProxy } from './capture.ts';
import { ctSeries } from './images.ts';
import { describeWithPeers } from './peers.ts';
import { freePort } from './ports.ts';
import { runOk, spawnServer } from './process.ts';
import { temporaryFolder } from './temporary.ts';
import { acceptedContexts, storedDataSets } from './wire.ts';

describeWithPeers(['storescu', 'storescp'], 'capture of a C-STORE between two foreign programs', peers => {
  it('has the data sets that the files hold, byte for byte', async () => {
    await using folder = await temporaryFolder();
    const objects = ctSeries({ count: 2, rows: 300, columns: 300 });
    const paths = objects.map((_, at) => folder.file(`${at}.dcm`));
    await Promise.all(objects.map((object, at) => writeFile(paths[at] ?? '', object.bytes)));
    const port = await freePort();
    await using _server = await spawnServer(peers.get('storescp') ?? '', ['--ignore', String(port)], {
      ready: { port },
    });
    await using proxy = await captureProxy({ port });
    await runOk(peers.get('storescu') ?? '', ['127.0.0.1', String(proxy.port), ...paths]);
    const [conversation] = proxy.conversations;
    await conversation?.ended;
    const sent = storedDataSets(conversation?.toServer ?? []);
    expect([...sent.keys()]).toEqual(objects.map(object => object.sopInstanceUid));
    for (const object of objects) {
      expect(Buffer.compare(sent.get(object.sopInstanceUid) ?? new Uint8Array(), object.dataSet)).toBe(0);
    }
    expect([...acceptedContexts(conversation?.toClient ?? []).values()]).toContain('1.2.840.10008.1.2.1');
  });
});
