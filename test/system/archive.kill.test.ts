import { ctSlice, type TestObject, temporaryFolder } from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { connect } from 'hounsfield/network/node';
import { boundaryOf, readMultipart } from 'hounsfield/web';
import { describe, expect, it } from 'vitest';
import { AE_TITLE, type ArchiveProcess, startArchiveProcess } from './support/archive-process.ts';

const ROUNDS = 3;
const SENDERS = 4;
const ACKNOWLEDGED_BEFORE_KILL = 25;

describe('an archive that is killed while objects come in (TRUST §3)', () => {
  it('has every object that it acknowledged, whole, and nothing half', { timeout: 300_000 }, async () => {
    await using folder = await temporaryFolder();
    const sent = new Map<string, TestObject>();
    const acknowledged = new Set<string>();
    for (let round = 0; round < ROUNDS; round++) {
      const archive = await startArchiveProcess('serve', folder);
      const goal = acknowledged.size + ACKNOWLEDGED_BEFORE_KILL + round;
      const kill = (): void => {
        if (acknowledged.size === goal) process.kill(archive.server.pid, 'SIGKILL');
      };
      const senders = Array.from({ length: SENDERS }, (_, sender) =>
        send(archive, `${round} ${sender}`, { sent, acknowledged, onAcknowledged: kill }),
      );
      await Promise.all(senders);
      await archive.server.ended;
      expect(acknowledged.size).toBeGreaterThanOrEqual(goal);
    }
    await using archive = await startArchiveProcess('serve', folder);
    const listed = await instancesOf(archive);
    for (const uid of acknowledged) expect(listed.has(uid), `acknowledged instance ${uid} is lost`).toBe(true);
    for (const [uid, path] of listed) {
      const original = sent.get(uid)!.dataSet;
      const [file] = await filesAt(path);
      expect(Buffer.from(file!).subarray(-original.length).equals(original), `instance ${uid} is whole`).toBe(true);
      expect(readBytes(file!).get('SOPInstanceUID')).toBe(uid);
    }
    console.log(`killed ${ROUNDS} times: ${acknowledged.size} acknowledged, ${listed.size} found, ${sent.size} begun`);
  });
});

interface Sending {
  readonly sent: Map<string, TestObject>;
  readonly acknowledged: Set<string>;
  readonly onAcknowledged: () => void;
}

/** Sends objects one after another until the archive is gone. */
async function send(
  { dicomPort }: ArchiveProcess,
  seed: string,
  { sent, acknowledged, onAcknowledged }: Sending,
): Promise<void> {
  const first = ctSlice(0, { seed });
  const propose = [{ abstractSyntax: first.sopClassUid, transferSyntaxes: [first.transferSyntaxUid] }];
  const association = await connect({ host: '127.0.0.1', port: dicomPort, called: AE_TITLE, calling: 'KILL', propose });
  for (let slice = 0; ; slice++) {
    const { sopClassUid, sopInstanceUid, transferSyntaxUid, dataSet } = ctSlice(slice, {
      seed,
      rows: 256,
      columns: 256,
    });
    sent.set(sopInstanceUid, { sopClassUid, sopInstanceUid, transferSyntaxUid, dataSet, bytes: dataSet });
    try {
      const { status } = await association.store({ sopClassUid, sopInstanceUid, transferSyntaxUid, data: dataSet });
      expect(status).toBe(0);
      acknowledged.add(sopInstanceUid);
      onAcknowledged();
    } catch {
      return;
    }
  }
}

/** Addresses of all instances, by SOP Instance UID. */
async function instancesOf({ dicomWeb }: ArchiveProcess): Promise<ReadonlyMap<string, string>> {
  const response = await fetch(`${dicomWeb}/instances?limit=5000`, { headers: { Accept: 'application/dicom+json' } });
  const rows = (await response.json()) as Record<string, { readonly Value?: readonly string[] }>[];
  return new Map(rows.map(row => [row['00080018']?.Value?.[0] ?? '', row['00081190']?.Value?.[0] ?? '']));
}

async function filesAt(address: string): Promise<Uint8Array[]> {
  const accept = 'multipart/related; type="application/dicom"; transfer-syntax=*';
  const response = await fetch(address, { headers: { Accept: accept } });
  const files: Uint8Array[] = [];
  const boundary = boundaryOf(response.headers.get('content-type') ?? '');
  for await (const part of readMultipart(response.body as unknown as AsyncIterable<Uint8Array>, boundary)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of part.body) chunks.push(chunk);
    files.push(Buffer.concat(chunks));
  }
  return files;
}
