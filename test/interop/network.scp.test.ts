import { mkdir, writeFile } from 'node:fs/promises';
import { connect as rawConnect } from 'node:net';
import {
  bigObject,
  type Conversation,
  type CorpusRow,
  captureProxy,
  commandNumber,
  commandText,
  ctSeries,
  ctSlice,
  cuttingProxy,
  describeWithCorpus,
  describeWithPeers,
  mrSeries,
  run,
  runOk,
  temporaryFolder,
  testObject,
  type WireMessage,
  wireMessages,
} from '@hounsfield/testkit';
import { DataSet } from 'hounsfield/data';
import { pending } from 'hounsfield/network';
import { describe, expect, it } from 'vitest';
import { matches, type Stored, testServer } from './network.support.ts';

const AFFECTED_SOP_INSTANCE = 0x1000;
const US = ['-aet', 'DCMTK', '-aec', 'HOUNSFIELD', '127.0.0.1'];

describeWithPeers(['echoscu', 'storescu', 'dcmsend', 'findscu'], 'our server against DCMTK clients', () => {
  it('answers echoscu (PS3.4 §A)', async () => {
    await using server = await testServer();
    const { stdout, stderr } = await runOk('echoscu', ['-v', '--repeat', '20', ...US, server.port]);
    expect((stdout + stderr).match(/Received Echo Response \(Success\)/g)).toHaveLength(20);
    expect(await server.endings[0]).toMatchObject({ how: 'released' });
  });

  it('answers echoscu whatever transfer syntaxes and however many contexts it proposes', async () => {
    await using server = await testServer();
    await runOk('echoscu', ['-pts', '38', '-ppc', '128', ...US, server.port]);
  });

  it('rejects a wrong called AE title with its reason, and names it in the log (PS3.8 Table 9-21)', async () => {
    await using server = await testServer();
    const { code, stdout, stderr } = await run('echoscu', ['-aec', 'WRONG', '127.0.0.1', server.port]);
    expect(code).not.toBe(0);
    expect(stdout + stderr).toMatch(
      /Result: Rejected Permanent, Source: Service User[\s\S]*Called AE Title Not Recognized/,
    );
    expect(server.log.join()).toContain('The called AE title is not the one of this server');
  });

  it('rejects a wrong calling AE title when it knows its callers', async () => {
    await using server = await testServer({
      accept: ({ callingAeTitle }) => callingAeTitle === 'OTHER' || 'calling-ae-title',
    });
    const { stdout, stderr } = await run('echoscu', [...US, server.port]);
    expect(stdout + stderr).toContain('Calling AE Title Not Recognized');
  });

  it('rejects as transient when it has no room', async () => {
    await using server = await testServer({ limits: { perAddress: 0 } });
    const { stdout, stderr } = await run('echoscu', [...US, server.port]);
    expect(stdout + stderr).toMatch(/Rejected Transient[\s\S]*Local Limit Exceeded/);
  });

  it('stores byte for byte what storescu sends, in PDUs of any length', async () => {
    await using folder = await temporaryFolder();
    const objects = [...ctSeries({ count: 3 }), ...mrSeries({ count: 2 })];
    for (const [at, { bytes }] of objects.entries()) await writeFile(folder.file(`${at}.dcm`), bytes);
    for (const [announced, theirs] of [
      [4096, 4096],
      [16_384, 131_072],
      [131_072, 16_384],
    ] as const) {
      await using server = await testServer({ maxPduLength: announced });
      await using proxy = await captureProxy({ port: server.network.address.port });
      await runOk('storescu', ['-pdu', String(theirs), '+sd', ...US, String(proxy.port), folder.path]);
      expect(server.stored).toHaveLength(objects.length);
      expectSame(server.stored, proxy.conversations);
      for (const { sopInstanceUid, sopClassUid } of objects) {
        const stored = server.stored.find(each => each.sopInstanceUid === sopInstanceUid);
        expect(stored).toMatchObject({ sopClassUid, callingAeTitle: 'DCMTK' });
      }
    }
  });

  it('stores the same from several dcmsend at once', async () => {
    await using server = await testServer();
    await using folder = await temporaryFolder();
    await Promise.all(
      Array.from({ length: 4 }, async (_, sender) => {
        const own = folder.file(String(sender));
        await mkdir(own);
        const series = ctSeries({ count: 4, seed: `sender ${sender}` });
        for (const [at, { bytes }] of series.entries()) await writeFile(`${own}/${at}.dcm`, bytes);
        await runOk('dcmsend', ['--scan-directories', ...US.slice(0, 4), '127.0.0.1', server.port, own]);
      }),
    );
    expect(new Set(server.stored.map(each => each.sopInstanceUid)).size).toBe(16);
  });

  it('tells storescu of a failure and of a warning', async () => {
    await using folder = await temporaryFolder();
    await writeFile(folder.file('ct.dcm'), ctSlice(0).bytes);
    for (const [status, word] of [
      [0xa700, /Received Store Response \(Refused: OutOfResources\)/],
      [0xb000, /Received Store Response \(Warning: CoercionOfDataElements\)/],
    ] as const) {
      await using server = await testServer({ reply: () => ({ status }) });
      const { stdout, stderr } = await run('storescu', ['-v', ...US, server.port, folder.file('ct.dcm')]);
      expect(stdout + stderr).toMatch(word);
    }
  });

  it('says no to an abstract syntax that it does not serve, and takes it when told to', async () => {
    await using folder = await temporaryFolder();
    await writeFile(folder.file('private.dcm'), testObject('1.2.840.113619.4.999', 'private', []).bytes);
    for (const otherSopClasses of [false, true]) {
      await using server = await testServer({ otherSopClasses });
      const { stdout, stderr } = await run('dcmsend', ['-v', ...US, server.port, folder.file('private.dcm')]);
      expect((stdout + stderr).includes('No Acceptable Presentation Contexts')).toBe(!otherSopClasses);
      expect(server.stored).toHaveLength(otherSopClasses ? 1 : 0);
      expect(server.log.join().includes('1.2.840.113619.4.999 is not served here')).toBe(!otherSopClasses);
    }
  });

  it('answers findscu with pending matches and success (PS3.4 §C.4.1)', async () => {
    await using server = await testServer({ find: matches('P1', 'P2', 'P3') });
    for (const model of ['-S', '-P']) {
      const keys = ['-k', 'QueryRetrieveLevel=STUDY', '-k', 'PatientID'];
      const { stdout, stderr } = await runOk('findscu', ['-v', model, ...keys, ...US, server.port]);
      expect((stdout + stderr).match(/\(0010,0020\) LO \[P\d/g)).toEqual([
        '(0010,0020) LO [P1',
        '(0010,0020) LO [P2',
        '(0010,0020) LO [P3',
      ]);
      expect(stdout + stderr).toContain('Received Final Find Response (Success)');
    }
  });

  it('stops when findscu cancels, and says so with FE00 (PS3.7 §9.3.2.3)', async () => {
    let yielded = 0;
    await using server = await testServer({
      async *find(_, signal) {
        for (; !signal.aborted; yielded++) {
          yield pending(DataSet.of({ QueryRetrieveLevel: 'STUDY', PatientID: `P${yielded}` }));
          await new Promise(resolve => setImmediate(resolve));
        }
      },
    });
    const keys = ['-k', 'QueryRetrieveLevel=STUDY', '-k', 'PatientID'];
    const { stdout, stderr } = await runOk('findscu', ['-v', '-S', '--cancel', '5', ...keys, ...US, server.port]);
    expect(stdout + stderr).toMatch(/Matching Terminated Due To Cancel Request|Cancel/);
    expect(await server.endings[0]).toMatchObject({ how: 'released' });
    expect(yielded).toBeGreaterThanOrEqual(5);
  });

  it('throws away what echoscu --abort leaves, and goes on', async () => {
    await using server = await testServer();
    await runOk('echoscu', ['--abort', ...US, server.port]);
    expect(await server.endings[0]).toMatchObject({ how: 'aborted-by-peer' });
    await runOk('echoscu', [...US, server.port]);
  });

  it('never takes an object for whole whose sender dies in the middle, and goes on', async () => {
    await using server = await testServer();
    await using folder = await temporaryFolder();
    await bigObject(64 * 0x10_0000).writeSparse(folder.file('big.dcm'));
    await using cut = await cuttingProxy(server.network.address.port, 3_000_000);
    const { code } = await run('storescu', [...US, String(cut.port), folder.file('big.dcm')]);
    expect(code).not.toBe(0);
    expect(await server.endings[0]).toMatchObject({ how: 'failed', error: { code: 'connection-lost' } });
    await expect.poll(() => server.broken).toHaveLength(1);
    expect(server.stored).toEqual([]);
    await runOk('echoscu', [...US, server.port]);
  });

  it('stores 16 MiB without a byte lost', async () => {
    await using server = await testServer();
    await using folder = await temporaryFolder();
    const big = bigObject(16 * 0x10_0000);
    await writeFile(folder.file('big.dcm'), big.chunks());
    await using proxy = await captureProxy({ port: server.network.address.port });
    await runOk('storescu', [...US, String(proxy.port), folder.file('big.dcm')]);
    expect(server.stored[0]?.bytes.length).toBeGreaterThan(16 * 0x10_0000);
    expectSame(server.stored, proxy.conversations);
  });
});

describeWithPeers(['dcmsend'], 'our server against real objects', () => {
  describeWithCorpus('dcmsend with files of the corpus', corpus => {
    it('takes a file of every transfer syntax and SOP Class in turn, byte for byte', async () => {
      await using server = await testServer();
      await using proxy = await captureProxy({ port: server.network.address.port });
      const rows = oneOfEach(corpus.rows);
      expect(rows.length).toBeGreaterThan(60);
      const paths = rows.map(row => corpus.path(row));
      await run('dcmsend', ['--no-halt', '--decompress-never', ...US, String(proxy.port), ...paths], {
        timeout: 200_000,
      });
      expectSame(server.stored, proxy.conversations);
      const syntaxes = new Set(server.stored.map(each => each.transferSyntaxUid));
      const classes = new Set(server.stored.map(each => each.sopClassUid));
      expect(syntaxes.size).toBeGreaterThan(12);
      expect(classes.size).toBeGreaterThan(30);
    }, 300_000);
  });
});

describe('our server and programs that do not speak DICOM', () => {
  it('tells an HTTP client with an A-ABORT that this is no place for it, and closes', async () => {
    await using server = await testServer();
    const answer = await new Promise<Buffer>((resolve, reject) => {
      const socket = rawConnect({ port: server.network.address.port, host: '127.0.0.1' });
      const chunks: Buffer[] = [];
      socket.on('data', chunk => chunks.push(chunk));
      socket.on('error', reject);
      socket.on('data', () => socket.end());
      socket.on('close', () => resolve(Buffer.concat(chunks)));
      socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    });
    expect([...answer.subarray(0, 6)]).toEqual([7, 0, 0, 0, 0, 4]);
  });
});

/** Every stored object is what went over the wire to it. */
function expectSame(stored: readonly Stored[], conversations: readonly Conversation[]): void {
  const requests = conversations.flatMap(each => wireMessages(each.toServer).filter(isStore));
  expect(stored.length).toBeGreaterThan(0);
  for (const { sopInstanceUid, bytes } of stored) {
    // Some files have the UID of another. A difference would be too long to print.
    const same = requests.filter(each => commandText(each.command, AFFECTED_SOP_INSTANCE) === sopInstanceUid);
    const differences = same.map(each => Buffer.compare(bytes, each.dataSet ?? new Uint8Array()));
    expect(differences, sopInstanceUid).toContain(0);
  }
}

function isStore({ command }: WireMessage): boolean {
  return commandNumber(command, 0x0100) === 0x0001;
}

/** The smallest file of each pair of transfer syntax and SOP Class. */
function oneOfEach(rows: readonly CorpusRow[]): readonly CorpusRow[] {
  const found = new Map<string, CorpusRow>();
  for (const row of rows) {
    const isPlain = row.kind === 'part10' && row.verdicts.dcmdump === 'ok' && row.bytes < 3_000_000;
    const key = `${row.transferSyntax} ${row.sopClass}`;
    const best = found.get(key);
    if (isPlain && (best === undefined || row.bytes < best.bytes)) found.set(key, row);
  }
  return [...found.values()];
}
