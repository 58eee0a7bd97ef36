import { EventEmitter, once } from 'node:events';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import {
  type CorpusRow,
  captureProxy,
  ctSeries,
  ctSlice,
  describeWithCorpus,
  fileOf,
  folderForEach,
  freePort,
  type ListeningServer,
  listenOnLoopback,
  mrSeries,
  spawnServer,
  testObject,
} from '@hounsfield/testkit';
import { type DimseReply, failure, Status } from 'hounsfield/network/node';
import { describe, expect, it } from 'vitest';
import { expectSentence, HU, hu, huUnread, huWith, jsonLines } from './cli.hu.ts';
import { at, storagePeer, writeTo } from './cli.storage-peer.support.ts';

const folder = folderForEach();
const write = writeTo(folder);

const CT = '1.2.840.10008.5.1.4.1.1.2';

/** One file after another, however much the peer allows. */
const ONE_AT_A_TIME = ['--associations', '1', '--window', '1'];

describe('hu store', () => {
  it('sends folders and files, several associations side by side, and says how many', async () => {
    await using server = await storagePeer();
    await using proxy = await captureProxy({ port: server.address.port });
    const objects = [...ctSeries({ count: 12 }), ...mrSeries({ count: 4 })];
    await write(objects.slice(0, 10), 'study', 'a');
    await write(objects.slice(10), 'study', 'b');
    await writeFile(folder.file('study', 'notes.txt'), 'no DICOM');
    const { stdout, stderr } = await huWith(0, ['store', `KEEPER@127.0.0.1:${proxy.port}`, folder.file('study')]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Sent 16 of 16 files, [\d.]+ KiB in [\d.]+ s \(.*\/s\)\.\n1 skipped: .*notes\.txt\)\n$/);
    expect(proxy.conversations.length).toBeGreaterThan(1);
    expect(proxy.conversations.length).toBeLessThanOrEqual(4);
    for (const { sopInstanceUid, dataSet } of objects) {
      expect(Buffer.compare(server.taken.get(sopInstanceUid) ?? new Uint8Array(), dataSet)).toBe(0);
    }
  });

  it('tells a program of each file and of the whole', async () => {
    await using server = await storagePeer();
    const [object] = ctSeries({ count: 1 });
    const path = await write([object!], 'in');
    await writeFile(folder.file('in', 'x.txt'), 'x');
    const lines = jsonLines((await huWith(0, ['store', at(server), path, '--json'])).stdout);
    expect(lines).toEqual([
      { file: folder.file('in', 'x.txt'), outcome: 'skipped', reason: expect.stringContaining('not a DICOM file') },
      {
        file: folder.file('in', '0.dcm'),
        outcome: 'sent',
        status: 0,
        sopClassUid: CT,
        sopInstanceUid: object!.sopInstanceUid,
        transferSyntaxUid: '1.2.840.10008.1.2.1',
        bytes: object!.dataSet.length,
      },
      {
        summary: {
          sent: 1,
          warnings: 0,
          failed: 0,
          skipped: 1,
          planned: 0,
          bytes: object!.dataSet.length,
          seconds: expect.any(Number),
        },
      },
    ]);
  });

  it('sends nothing in a dry run, and needs no peer for it', async () => {
    const path = await write([...ctSeries({ count: 3 }), ...mrSeries({ count: 2 })], 'in');
    const nowhere = `127.0.0.1:${await freePort()}`;
    const { stdout } = await huWith(0, ['store', nowhere, path, '--dry-run']);
    expect(stdout).toContain('5 files would be sent');
    expect(stdout).toContain('3 files: CT Image Storage in Explicit VR Little Endian');
    const lines = jsonLines((await huWith(0, ['store', nowhere, path, '--dry-run', '--json'])).stdout);
    expect(lines.filter(line => line['outcome'] === 'planned')).toHaveLength(5);
  });

  it('names each file when it is asked to', async () => {
    await using server = await storagePeer();
    const path = await write(ctSeries({ count: 2 }), 'in');
    await writeFile(folder.file('in', 'x.txt'), 'x');
    const { stdout } = await huWith(0, ['store', at(server), path, '-v']);
    expect(stdout).toMatch(/^sent {4}.*0\.dcm$/m);
    expect(stdout).toMatch(/^skipped .*x\.txt: .*not a DICOM file/m);
  });

  it('explains what the peer thinks of each object, by the text of its status', async () => {
    const answers: Readonly<Record<number, DimseReply>> = {
      2: failure(0xa700, 'disk full'),
      3: { status: 0xb000 },
      4: failure(0xc001),
    };
    await using server = await storagePeer(number => answers[number] ?? Status.success);
    const path = await write(ctSeries({ count: 5 }), 'in');
    const { stdout } = await huWith(1, ['store', at(server), path, '--associations', '1']);
    expect(stdout).toMatch(/^Sent 3 of 5 files/);
    expect(stdout).toMatch(/^1 failed: A700 .*[Oo]ut of [Rr]esources.*disk full/m);
    expect(stdout).toMatch(/^1 failed: C001 /m);
    expect(stdout).toMatch(/^1 sent with a warning: B000 /m);
  });

  it('ends with 3 when the peer takes none of the objects', async () => {
    await using server = await storagePeer(() => failure(0xa900));
    const path = await write(ctSeries({ count: 3 }), 'in');
    const { stdout } = await huWith(3, ['store', at(server), path]);
    expect(stdout).toMatch(/^3 failed: A900 /m);
  });

  it('says which SOP class in which transfer syntax the peer refuses, and sends the rest', async () => {
    await using server = await storagePeer(undefined, ['1.2.840.10008.1.2.1']);
    const jpeg = fileOf({ ...ctSlice(7), transferSyntaxUid: '1.2.840.10008.1.2.4.70' });
    const path = await write([...ctSeries({ count: 2 }), jpeg], 'in');
    const { stdout } = await huWith(1, ['store', at(server), path]);
    expect(stdout).toMatch(/^Sent 2 of 3 files/);
    expect(stdout).toMatch(/^1 failed: The peer does not take .*CT Image Storage in JPEG Lossless/m);
    const alone = await huWith(3, ['store', at(server), folder.file('in', '2.dcm')]);
    expect(alone.stdout).toMatch(/^1 failed: The peer does not take .*CT Image Storage in JPEG Lossless/m);
  });

  it('spreads more than 128 presentation contexts over several associations (PS3.8 §9.3.2.2)', async () => {
    await using server = await storagePeer();
    const objects = Array.from({ length: 150 }, (_, k) =>
      testObject(`1.2.826.0.1.3680043.9.9999.${k}`, `private ${k}`, []),
    );
    const path = await write(objects, 'in');
    const { stdout } = await huWith(0, ['store', at(server), path]);
    expect(stdout).toMatch(/^Sent 150 of 150 files/);
    expect(server.taken.size).toBe(150);
  });

  it.each([
    ['deflated', '1.2.840.10008.1.2.1.99', Uint8Array.of(0x03, 0x00)],
    ['Big Endian', '1.2.840.10008.1.2.2', ctSlice(0).dataSet],
    ['of an unknown transfer syntax', '1.2.826.0.1.3680043.9.9999.1', new Uint8Array(1000).fill(7)],
    ['damaged', '1.2.840.10008.1.2.1', new Uint8Array(1000).fill(0xff)],
  ])('sends a data set that is %s as it is', async (_what, transferSyntaxUid, dataSet) => {
    await using server = await storagePeer(undefined, [transferSyntaxUid]);
    const path = await write([fileOf({ ...ctSlice(0), transferSyntaxUid, dataSet })], 'in');
    await huWith(0, ['store', at(server), path]);
    expect(Buffer.compare([...server.taken.values()][0] ?? new Uint8Array(), dataSet)).toBe(0);
  });

  it('follows no link out of the folder', async () => {
    await using server = await storagePeer();
    const outside = await write(ctSeries({ count: 1 }), 'outside');
    const path = await write(mrSeries({ count: 1 }), 'in');
    await symlink(outside, folder.file('in', 'link'));
    const { stdout } = await huWith(0, ['store', at(server), path, '-v']);
    expect(server.taken.size).toBe(1);
    expect(stdout).toContain('leads out of the folder');
  });

  it.each([
    ['a path that is not there', 'gone', /no such file/],
    ['a file that is not DICOM', 'text', /not a DICOM file/],
    ['a file without identity', 'anonymous', /SOP Class UID/],
  ])('fails for %s that was named, and sends the others', async (_what, name, about) => {
    await using server = await storagePeer();
    await writeFile(folder.file('text'), 'x'.repeat(1000));
    const anonymous = fileOf({
      sopClassUid: '',
      sopInstanceUid: '',
      transferSyntaxUid: '1.2.840.10008.1.2.1',
      dataSet: new Uint8Array(),
    });
    await writeFile(folder.file('anonymous'), anonymous.bytes);
    const path = await write(ctSeries({ count: 1 }), 'in');
    const [both, alone] = await Promise.all([
      huWith(1, ['store', at(server), folder.file(name), path]),
      huWith(4, ['store', at(server), folder.file(name)]),
    ]);
    expect(both.stdout).toMatch(/^Sent 1 of 2 files/);
    expect(both.stdout).toMatch(about);
    expect(alone.stdout).toMatch(about);
  });

  it('says that there is nothing to send', async () => {
    await mkdir(folder.file('empty'));
    expectSentence((await huWith(4, ['store', '127.0.0.1:1', folder.file('empty')])).stderr, /None of the paths/);
  });

  it('notices a file that becomes shorter while it is sent, and sends the others', async () => {
    const [first, second] = ctSeries({ count: 2, rows: 1024, columns: 1024 });
    const path = await write([first!, second!], 'in');
    await using server = await storagePeer(async number => {
      // The first answer comes after the header of the second file was read.
      if (number === 1) await truncate(folder.file('in', '1.dcm'), 1000);
      return Status.success;
    });
    const { stdout } = await huWith(1, ['store', at(server), path, ...ONE_AT_A_TIME]);
    expect(stdout).toMatch(/^Sent 1 of 2 files/);
    expect(stdout).toMatch(/1 failed: .*1\.dcm/);
  });

  it('opens an association again when the peer breaks it', async () => {
    await using server = await storagePeer();
    let connections = 0;
    await using cutting = await breakingProxy(server.address.port, () => ++connections === 1);
    const path = await write(ctSeries({ count: 6, rows: 512, columns: 512 }), 'in');
    const { stdout } = await huWith(1, ['store', `KEEPER@127.0.0.1:${cutting.port}`, path, ...ONE_AT_A_TIME]);
    expect(stdout).toMatch(/^Sent 5 of 6 files/);
    expect(connections).toBe(2);
  });

  it('finishes what is under way when it is interrupted, says how far it came and ends with 1', async () => {
    const path = await write(ctSeries({ count: 40 }), 'in');
    const started = new EventEmitter();
    const pid = once(started, 'pid');
    await using server = await storagePeer(async number => {
      // The third answer comes after the signal was sent, which reaches the program no later than the answer.
      if (number === 3) process.kill((await pid)[0], 'SIGINT');
      return Status.success;
    });
    const child = await spawnServer(process.execPath, [HU, 'store', at(server), path, ...ONE_AT_A_TIME, '-v'], {
      ready: { line: /^sent/m },
    });
    started.emit('pid', child.pid);
    expect(await child.ended).toBe(1);
    const sent = Number(/^Sent (\d+) of/m.exec(child.output())?.[1]);
    expect(sent).toBe(server.taken.size);
    expect(sent).toBeLessThan(40);
  });

  it('ends when nobody reads any more what it says', async () => {
    await using server = await storagePeer();
    const path = await write(ctSeries({ count: 600 }), 'in');
    await huUnread(['store', at(server), path, '-v']);
    expect(server.taken.size).toBeLessThan(600);
  });

  describeWithCorpus('every file of the corpus', corpus => {
    const rows = corpus.rows.filter(row => row.kind === 'part10' && !row.path.includes('pwn-fuzz'));

    it('arrives byte for byte as its data set stands in the file', async () => {
      const syntaxes = [...new Set(rows.map(row => row.transferSyntax).filter(uid => /^[\d.]+$/.test(uid)))];
      await using server = await storagePeer(undefined, syntaxes);
      const lines = jsonLines((await hu(['store', at(server), ...rows.map(row => corpus.path(row)), '--json'])).stdout);
      const sent = lines.filter(line => line['outcome'] === 'sent');
      expect(sent.length).toBeGreaterThan(rows.length * 0.95);
      const byPath = new Map(rows.map(row => [corpus.path(row), row]));
      const last = new Map(sent.map(line => [line['sopInstanceUid'], line]));
      for (const line of last.values()) {
        const taken = server.taken.get(String(line['sopInstanceUid'])) ?? new Uint8Array();
        // Of files that share a UID any may have come last.
        const candidates = sent.filter(each => each['sopInstanceUid'] === line['sopInstanceUid']);
        const tails = candidates.map(each =>
          tailOf(corpus.read(byPath.get(String(each['file']))!), Number(each['bytes'])),
        );
        expect(
          tails.some(tail => Buffer.compare(even(tail), taken) === 0),
          String(line['file']),
        ).toBe(true);
      }
      const failed = lines.filter(line => line['outcome'] === 'failed');
      const wrong = failed.filter(line => !isRightToFail(byPath.get(String(line['file'])), String(line['reason'])));
      expect(wrong.map(line => [line['file'], line['reason']])).toEqual([]);
    });
  });
});

/** As a message carries it: a deflated data set of odd length is padded (PS3.5 §A.5). */
function even(bytes: Uint8Array): Uint8Array {
  return bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Uint8Array.of(0)]);
}

function tailOf(bytes: Uint8Array, length: number): Uint8Array {
  return bytes.subarray(bytes.length - length);
}

function isRightToFail(row: CorpusRow | undefined, reason: string): boolean {
  return row !== undefined && /SOP Class UID|Transfer Syntax UID|meta|odd number of bytes/i.test(reason);
}

/** A proxy that hangs up in the middle of the connections that `breaks` picks. */
function breakingProxy(port: number, breaks: () => boolean): Promise<ListeningServer> {
  const server = createServer(client => {
    const isBroken = breaks();
    const upstream = connect({ port, host: '127.0.0.1' });
    let passed = 0;
    for (const socket of [client, upstream]) socket.on('error', () => {});
    client.on('data', chunk => {
      passed += chunk.length;
      upstream.write(chunk);
      if (isBroken && passed > 100_000) for (const socket of [client, upstream]) socket.destroy();
    });
    upstream.pipe(client);
    client.on('close', () => upstream.end());
  });
  return listenOnLoopback(server);
}
