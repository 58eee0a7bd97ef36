import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ctSlice,
  describeWithPeers,
  type Finished,
  freePort,
  run,
  runOk,
  type Server,
  spawnServer,
  type TemporaryFolder,
  temporaryFolder,
} from '@hounsfield/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectSentence, HU, huWith, jsonLines } from './cli.hu.ts';

const NAME = 'ZEBRA^ZOE';
const object = ctSlice(0, { patientName: NAME });

interface ProxyRun {
  readonly server: Server;
  readonly port: string;
}

async function startProxy(target: number, ...words: readonly string[]): Promise<ProxyRun> {
  const args = [HU, 'proxy', '0', `127.0.0.1:${target}`, '--json', ...words];
  const server = await spawnServer(process.execPath, args, {
    ready: { line: /^\{"proxy":"127\.0\.0\.1:(\d+)".*\}$/m },
  });
  return { server, port: server.ready[1] ?? '' };
}

/** What a proxy told of its associations, once it was stopped. */
async function ended({ server }: ProxyRun): Promise<readonly Record<string, unknown>[]> {
  expect(await server.stop('SIGINT')).toBe(0);
  return jsonLines(server.output()).slice(1);
}

async function traces(folder: TemporaryFolder, name: string): Promise<readonly string[]> {
  return (await readdir(folder.file(name))).toSorted().map(file => join(folder.file(name), file));
}

describeWithPeers(['storescp', 'echoscu', 'storescu'], 'traces', peers => {
  let folder: TemporaryFolder;
  let scpPort: number;
  let file: string;
  beforeAll(async () => {
    folder = await temporaryFolder();
    scpPort = await freePort();
    file = folder.file('a.dcm');
    await writeFile(file, object.bytes);
    const scp = await spawnServer(peers.get('storescp')!, ['--ignore', '--fork', String(scpPort)], {
      ready: { port: scpPort },
    });
    return async () => {
      await scp.stop();
      await folder[Symbol.asyncDispose]();
    };
  });

  const echo = (port: string | number, ...words: readonly string[]): Promise<Finished> =>
    run(peers.get('echoscu')!, ['-v', '-ta', '1', '-td', '1', ...words, '127.0.0.1', String(port)]);
  const store = (port: string | number): Promise<Finished> =>
    run(peers.get('storescu')!, ['-v', '-ta', '1', '-td', '1', '127.0.0.1', String(port), file]);

  describe('of a proxy between storescu and storescp', () => {
    let summaries: readonly Record<string, unknown>[];
    let files: readonly string[];
    beforeAll(async () => {
      const proxy = await startProxy(scpPort, '--trace', folder.file('masked'));
      const clients = await Promise.all([echo(proxy.port), store(proxy.port), store(proxy.port)]);
      expect(clients.map(({ code }) => code)).toEqual([0, 0, 0]);
      summaries = await ended(proxy);
      files = summaries.map(({ trace }) => String(trace));
    });

    it('are one file for each association, for its owner alone', async () => {
      expect(await traces(folder, 'masked')).toEqual(files.toSorted());
      expect(summaries.map(({ calling, faults }) => [calling, faults]).toSorted()).toEqual([
        ['ECHOSCU', []],
        ['STORESCU', []],
        ['STORESCU', []],
      ]);
      expect((await stat(files[0]!)).mode & 0o777).toBe(0o600);
    });

    it('hold no value of the patient, but UIDs, contexts and statuses', async () => {
      const text = await readFile(files[summaries.findIndex(({ calling }) => calling === 'STORESCU')]!, 'utf8');
      expect(text).not.toContain('ZEBRA');
      expect(text).toContain(object.sopInstanceUid);
      expect(text).toMatch(/"tag":"\(0010,0010\)","keyword":"PatientName","vr":"PN","length":10,"masked":true/);
    });

    it('are shown so that people can read them', async () => {
      const file = files[summaries.findIndex(({ calling }) => calling === 'STORESCU')]!;
      const { stdout } = await huWith(0, ['trace', 'show', file]);
      expect(stdout).toMatch(
        /^Trace of .*: STORESCU → ANY-SCP, between the two, acceptor at 127\.0\.0\.1:\d+; .* masked$/m,
      );
      expect(stdout).toMatch(/^ +\d+\.\d{3} → C-STORE-RQ 1 {2}CT Image Storage, data set of \d+ bytes$/m);
      expect(stdout).toMatch(/^ +\d+\.\d{3} ← C-STORE-RSP 1 {2}0000 success, /m);
      expect(stdout).toMatch(/^ +CT Image Storage, Explicit VR Little Endian, context \d+$/m);
      expect(stdout).toMatch(
        /closed by the requestor\n +requestor sent [\d.]+ KiB in 1 message, acceptor [\d.]+ KiB in 1 message/,
      );
      expect(stdout).not.toContain('\u001b');
      const lines = jsonLines((await huWith(0, ['trace', 'show', file, '--json'])).stdout);
      expect(lines.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['trace', 'A-ASSOCIATE-AC', 'message', 'closed']),
      );
    });

    it('without bytes are not replayed, and other files are no traces', async () => {
      expectSentence(
        (await huWith(4, ['trace', 'replay', files[0]!, `127.0.0.1:${scpPort}`])).stderr,
        /--trace-keeps raw/,
      );
      expectSentence((await huWith(4, ['trace', 'show', file])).stderr, /no trace/);
    });
  });

  it('with raw bytes are replayed, which finds the same peer the same and another one not', async () => {
    const proxy = await startProxy(scpPort, '--trace', folder.file('raw'), '--trace-keeps', 'raw');
    await runOk(peers.get('storescu')!, ['127.0.0.1', proxy.port, file]);
    await ended(proxy);
    const [trace = ''] = await traces(folder, 'raw');
    expect(await readFile(trace, 'utf8')).toContain('ZEBRA');
    const same = await huWith(0, ['trace', 'replay', trace, `127.0.0.1:${scpPort}`]);
    expect(same.stdout).toMatch(/^\d+ bytes sent to .*, 3 answers compared: all the same\.$/m);
    const refusing = await freePort();
    await using _other = await spawnServer(peers.get('storescp')!, ['--refuse', '--fork', String(refusing)], {
      ready: { port: refusing },
    });
    const { stdout } = await huWith(1, ['trace', 'replay', trace, `127.0.0.1:${refusing}`, '--json']);
    expect(jsonLines(stdout)[0]).toMatchObject({
      difference: { expected: expect.stringMatching(/^A-ASSOCIATE-AC/), got: expect.stringMatching(/^A-ASSOCIATE-RJ/) },
    });
    expectSentence((await huWith(3, ['trace', 'replay', trace, `127.0.0.1:${await freePort()}`])).stderr, /refused/);
  });

  it('are written by our own clients and servers', async () => {
    await huWith(0, ['echo', `127.0.0.1:${scpPort}`, '--trace', folder.file('own')]);
    const [trace = ''] = await traces(folder, 'own');
    expect((await huWith(0, ['trace', 'show', trace])).stdout).toMatch(
      /HU → ANY-SCP, taken at the requestor, peer at 127/,
    );
    await using server = await spawnServer(
      process.execPath,
      [HU, 'receive', '--port', '0', '--folder', folder.file('in'), '--trace', folder.file('served'), '--json'],
      { ready: { line: /"dicom":"127\.0\.0\.1:(\d+)"/ } },
    );
    expect((await store(server.ready[1] ?? '')).code).toBe(0);
    await server.stop();
    const [served = ''] = await traces(folder, 'served');
    const { stdout } = await huWith(0, ['trace', 'show', served]);
    expect(stdout).toMatch(/taken at the acceptor[\s\S]*→ C-STORE-RQ 1[\s\S]*← C-STORE-RSP 1 {2}0000/);
  });

  describe('of faults', () => {
    /** What a fault is, what its note says, and what the client says of it; in the order of the associations. */
    const rows: readonly (readonly [
      fault: string,
      note: string,
      client: 'echo' | 'store',
      code: 'ok' | 'fails',
      says: RegExp,
    ])[] = [
      ['delay:ms=20', 'delay: 20 ms before each PDU', 'echo', 'ok', /Echo Response \(Success\)/],
      ['throttle:rate=5000', 'throttle: 5000 bytes a second', 'echo', 'ok', /Echo Response \(Success\)/],
      ['cut:pdu=P-DATA-TF,n=1,at=middle', 'cut: after ', 'echo', 'fails', /Peer aborted|closed|reset|DIMSE Failed/i],
      ['cut:bytes=100,from=acceptor', 'cut: after 100 bytes', 'echo', 'fails', /./],
      ['stall:pdu=A-ASSOCIATE-AC,from=acceptor', 'stall: after 0 bytes', 'echo', 'fails', /Association Request Failed/],
      ['drop:pdu=P-DATA-TF', 'drop: P-DATA-TF 1 of 80 bytes', 'echo', 'fails', /timeout|DIMSE/i],
      ['corrupt:byte=0', 'corrupt: byte 0', 'echo', 'fails', /./],
      ['status:value=A700', 'status: A700 in place of 0000 in response 1', 'store', 'fails', /Out ?Of ?Resources/i],
      [
        'reject:result=1,source=1,reason=7',
        'reject: result 1, source 1, reason 7',
        'echo',
        'fails',
        /Called AE Title Not Recognized/,
      ],
      ['abort:messages=1', 'abort: after 1 message', 'echo', 'fails', /abort/i],
    ];

    it('show what each did, in what the client says and in the trace', async () => {
      const faults = rows.flatMap(([fault], k) => [
        '--fault',
        `${fault}${fault.includes(':') ? ',' : ':'}association=${k + 1}`,
      ]);
      const proxy = await startProxy(scpPort, '--trace', folder.file('faults'), ...faults);
      for (const [fault, , client, code, says] of rows) {
        const finished = await (client === 'echo' ? echo(proxy.port) : store(proxy.port));
        expect(finished.stdout + finished.stderr, fault).toMatch(says);
        // DCMTK's echoscu ends with 0 whatever happens once the association is there.
        if (client === 'echo')
          expect(/Echo Response \(Success\)/.test(finished.stdout + finished.stderr), fault).toBe(code === 'ok');
      }
      // The one behind them is left alone.
      expect((await echo(proxy.port)).code).toBe(0);
      const summaries = await ended(proxy);
      expect(summaries).toHaveLength(rows.length + 1);
      expect(summaries.at(-1)).toMatchObject({ faults: [] });
      for (const [k, [fault, note]] of rows.entries()) {
        const summary = summaries.find(({ association }) => association === k + 1);
        expect(summary?.['faults'], fault).toContainEqual(expect.stringContaining(note));
        const text = await readFile(String(summary?.['trace']), 'utf8');
        expect(text, fault).toContain(`"kind":"fault"`);
      }
    });

    it('are refused with a sentence when they cannot be understood', async () => {
      const { stderr } = await huWith(2, ['proxy', '0', `127.0.0.1:${scpPort}`, '--fault', 'cat']);
      expectSentence(stderr, /There is no fault "cat"/);
    });
  });
});
