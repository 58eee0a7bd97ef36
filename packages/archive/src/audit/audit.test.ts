import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { DataSet } from 'hounsfield/data';
import type { AssociateRequest, AssociationInfo, DimseContext } from 'hounsfield/network';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dimseServices } from '../dimse.ts';
import { keyNames, uidsOf } from './allowed.ts';
import { type AuditOptions, AuditTrail } from './audit-trail.ts';
import { DimseAudit } from './dimse.ts';
import type { Actor, AuditEvent } from './event.ts';

let folder: TemporaryFolder;
let now = Date.UTC(2026, 0, 1);
const warned: object[] = [];
const log = { warn: (fields: object) => void warned.push(fields) };
beforeEach(async () => {
  folder = await temporaryFolder();
  warned.length = 0;
});
afterEach(() => folder.remove());

function trail(options: Partial<AuditOptions> = {}): AuditTrail {
  return new AuditTrail({
    data: folder.path,
    log: log as AuditOptions['log'],
    auditFileBytes: 1e6,
    auditFiles: 3,
    now: () => now,
    ...options,
  });
}

async function lines(): Promise<readonly Record<string, unknown>[]> {
  const text = await readFile(folder.file('audit', 'audit.jsonl'), 'utf8');
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));
}

const ct: Actor = { via: 'dimse', ae: 'CT1', address: '10.0.0.7', association: 1 };
const stored = (study: string): AuditEvent => ({ what: 'stored', study });

describe('the audit log', () => {
  it('is lines of JSON with time, deed and doer, for the owner alone, and goes on after a start', async () => {
    for (const what of ['archive-started', 'archive-stopped'] as const) {
      const audit = trail();
      audit.record({ what });
      await audit.close();
    }
    const at = '2026-01-01T00:00:00.000Z';
    expect(await lines()).toEqual([
      { at, what: 'archive-started', by: { via: 'archive' } },
      { at, what: 'archive-stopped', by: { via: 'archive' } },
    ]);
    expect((await stat(folder.file('audit'))).mode & 0o777).toBe(0o700);
    expect((await stat(folder.file('audit', 'audit.jsonl'))).mode & 0o777).toBe(0o600);
  });

  it('says once what is done a thousand times, and how often when its actor is gone', async () => {
    const audit = trail();
    for (let image = 0; image < 1000; image++) audit.record(stored('1.2.3'), ct);
    audit.record(stored('1.2.4'), ct);
    audit.flush(ct);
    audit.record(stored('1.2.3'), ct);
    await audit.close();
    expect((await lines()).map(({ study, times }) => [study, times])).toEqual([
      ['1.2.3', undefined],
      ['1.2.4', undefined],
      ['1.2.3', 999],
      ['1.2.3', undefined],
    ]);
  });

  it('stays short whatever a stranger does', async () => {
    const audit = trail();
    for (let k = 0; k < 50_000; k++)
      audit.record({ what: 'association-refused', why: 'calling-ae-title' }, { via: 'dimse', ae: `X${k}` });
    await audit.close();
    const all = await lines();
    expect(all).toHaveLength(61);
    expect(all.at(-1)).toMatchObject({ what: 'others', of: 'association-refused', times: 49_940 });
  });

  it('stays short when a peer opens one association after the other', async () => {
    const audit = trail();
    for (let association = 0; association < 3000; association++) {
      const by: Actor = { ...ct, association };
      audit.record({ what: 'association-accepted', accepted: 1, refused: 0 }, by);
      audit.flush(by);
    }
    await audit.close();
    const all = await lines();
    expect(all).toHaveLength(2001);
    expect(all.at(-1)).toMatchObject({ what: 'others', of: 'association-accepted', times: 1000 });
  });

  it('knows who is at work without being told', async () => {
    const audit = trail();
    await audit.as(ct, async () => {
      await Promise.resolve();
      audit.record(stored('1.2.3'));
    });
    audit.record(stored('1.2.4'));
    await audit.close();
    expect((await lines()).map(({ by }) => by)).toEqual([ct, { via: 'archive' }]);
  });

  it('writes by itself, after nothing was to be written too', async () => {
    const audit = trail();
    await audit.written();
    for (const study of ['1.2.3', '1.2.4']) {
      audit.record(stored(study), ct);
      await expect.poll(async () => (await lines().catch(() => [])).at(-1)).toMatchObject({ study });
      await audit.written();
    }
    await audit.close();
  });

  it('ends no line early, whatever an AE title holds', async () => {
    const audit = trail();
    audit.record(
      { what: 'association-refused', why: 'calling-ae-title' },
      { via: 'dimse', ae: 'A"\n{}\u0085\u2028\u202e' },
    );
    await audit.close();
    const text = await readFile(folder.file('audit', 'audit.jsonl'), 'utf8');
    expect(text.trimEnd()).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
    expect(await lines()).toMatchObject([{ by: { ae: 'A"\n{}\u0085\u2028\u202e' } }]);
  });

  it('goes on in another file at its size, and keeps the newest files', async () => {
    const audit = trail({ auditFileBytes: 200 });
    for (let k = 0; k < 40; k++) {
      now += 1000;
      audit.record(stored(`1.2.${k}`), ct);
      if (k % 4 === 3) await audit.written();
    }
    await audit.close();
    const names = (await readdir(folder.file('audit'))).toSorted();
    expect(names.filter(name => /^audit-\d{8}T\d{9}\.jsonl$/.test(name))).toHaveLength(2);
    const last = await readFile(folder.file('audit', names.findLast(name => name !== 'audit.jsonl') ?? ''), 'utf8');
    expect(last).toContain('1.2.39');
  });

  it('counts what it cannot write, warns once, and says so when it can write again', async () => {
    const audit = trail();
    // Where its folder should be is a file: root may write whatever the rights are.
    await writeFile(folder.file('audit'), '');
    for (const study of ['1.2.1', '1.2.2', '1.2.3']) {
      audit.record(stored(study), ct);
      await audit.written();
    }
    expect(warned).toHaveLength(1);
    expect(audit.lost).toBe(3);
    await rm(folder.file('audit'));
    audit.record(stored('1.2.4'), ct);
    await audit.close();
    expect(await lines()).toMatchObject([
      { what: 'lost', lines: 3 },
      { what: 'stored', study: '1.2.4' },
    ]);
    expect(audit.lost).toBe(0);
  });
});

describe('what is written of DIMSE', () => {
  const services = dimseServices({
    finder: { find: async function* () {} },
    retriever: { move: async function* () {}, get: async function* () {} },
  } as never);
  const user = { maxPduLength: 0, roles: [], extended: [], common: [], unknown: [] };
  const request: AssociateRequest = {
    callingAeTitle: 'WS1',
    calledAeTitle: '',
    applicationContext: '',
    contexts: [],
    user,
  };
  const cx = { request, remoteAddress: '10.0.0.9' } as DimseContext;
  const find = '1.2.840.10008.5.1.4.1.2.2.1';

  it('are levels, keys and UIDs, and neither names nor patient IDs', async () => {
    const audit = trail();
    const watch = new DimseAudit(audit);
    const watched = services.map(service => watch.watched(service));
    const call = (operation: 'C-FIND' | 'C-MOVE', facts: object): void => {
      const handler = watched.map(service => service.handler(operation)).find(each => each !== undefined);
      handler?.({ sopClassUid: find, ...facts }, cx);
    };
    const keys = { PatientName: 'Doe^John', PatientID: '4711', StudyDate: '', StudyInstanceUID: '1.2.3' };
    call('C-FIND', { identifier: DataSet.of({ QueryRetrieveLevel: 'STUDY', ...keys }) });
    call('C-FIND', { identifier: DataSet.of({ QueryRetrieveLevel: 'DOE' }) });
    call('C-MOVE', {
      identifier: DataSet.of({ QueryRetrieveLevel: 'PATIENT', PatientID: '4711', StudyInstanceUID: '1.2.3\\4711' }),
      moveDestination: 'WS2',
    });
    const closed = Promise.resolve({ how: 'released' });
    const contexts = [{ transferSyntax: '1.2' }, { transferSyntax: undefined }];
    const { remoteAddress } = cx;
    watch.onAssociation({ request, remoteAddress, contexts, closed } as unknown as AssociationInfo);
    const counted: string[] = [];
    const { refused } = watch.observing({ refused: ground => void counted.push(ground) });
    refused?.('busy', { callingAeTitle: 'EVIL', remoteAddress: '10.6.6.6' });
    refused?.('connections');
    expect(counted).toEqual(['busy', 'connections']);
    await audit.close();
    const by = { via: 'dimse', ae: 'WS1', address: '10.0.0.9', association: 1 };
    const all = await lines();
    expect(all.map(({ at: _, ...line }) => line)).toEqual([
      { what: 'query', level: 'STUDY', keys: ['PatientID', 'PatientName', 'StudyInstanceUID'], by },
      { what: 'query', level: 'unknown', keys: [], by },
      { what: 'retrieve', how: 'C-MOVE', destination: 'WS2', level: 'PATIENT', studies: ['1.2.3'], by },
      { what: 'association-accepted', accepted: 1, refused: 1, by },
      { what: 'association-refused', why: 'busy', by: { via: 'dimse', ae: 'EVIL', address: '10.6.6.6' } },
    ]);
    expect(JSON.stringify(all)).not.toMatch(/Doe|4711/);
  });

  it.each([
    [
      ['PatientName', '00100020', '0010,0020', 'Doe^John', 'Doe'],
      ['PatientID', 'PatientName', 'unknown'],
    ],
    [[], []],
  ])('names of keys %j are told as %j', (names, told) => {
    expect(keyNames(names)).toEqual(told);
  });

  it('is no text that is not a UID', () => {
    expect(uidsOf(['1.2.3', 'Doe', '4711', '1.2.3 ', 5, undefined, `1.${'2'.repeat(80)}`])).toEqual(['1.2.3']);
  });
});
