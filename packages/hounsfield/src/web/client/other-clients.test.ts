import { beforeEach, describe, expect, it } from 'vitest';
import { HangingProtocolStorage } from '../../dictionary/index.ts';
import { readBytes } from '../../file/index.ts';
import { MemoryBackend } from '../memory-backend.fixture.ts';
import { DONE, GONE, memoryServices, nonPatientFile, UNKNOWN, uidIn, WORKING } from '../memory-services.fixture.ts';
import { webHandler } from '../server.ts';
import { CommitmentClient } from './commitment-client.ts';
import { gather } from './gather.fixture.ts';
import { NonPatientClient } from './non-patient-client.ts';

let services: ReturnType<typeof memoryServices>;
let waits: number[];
let options: ConstructorParameters<typeof CommitmentClient>[0];

beforeEach(() => {
  const backend = new MemoryBackend();
  services = memoryServices(backend);
  Object.assign(backend, services);
  backend.objects.push({ sopInstanceUid: '1.2.1' } as MemoryBackend['objects'][number]);
  const handler = webHandler(backend);
  waits = [];
  options = {
    baseUrl: 'http://pacs.test',
    fetch: (url, init) => handler(new Request(url, init)),
    wait: async milliseconds => {
      waits.push(milliseconds);
    },
  };
});

const one = { sopClassUid: '1.2.840.10008.5.1.4.1.1.2', sopInstanceUid: '1.2.1' };
const other = { ...one, sopInstanceUid: '1.2.9', studyInstanceUid: '1.2', seriesInstanceUid: '1.2.1' };

describe('the client of storage commitment (PS3.18 §13)', () => {
  it('gets for each object what the service says, in the form in which it asked', async () => {
    const answer = await new CommitmentClient(options).commit([one, other]);
    expect(answer).toMatchObject({ kind: 'done', committed: [one], failed: [{ ...other, reason: 0x0112 }] });
    expect(answer.transactionUid).toMatch(/^2\.25\.\d+$/);
  });

  it('asks again as the service wants it, and no longer than told', async () => {
    const client = new CommitmentClient(options);
    expect((await client.commit([one, one, one], { wait: 12_000 })).kind).toBe('working');
    expect(waits).toEqual([5000, 5000, 2000]);
    const states = [WORKING, DONE];
    services.commitment.result = async uid =>
      states.shift() === WORKING
        ? { kind: 'working', retryAfter: 1 }
        : { kind: 'done', committed: [{ ...one, sopInstanceUid: uid }], failed: [] };
    expect(await client.commit([one, one, one], { transactionUid: '1.5' })).toMatchObject({ kind: 'done' });
  });

  it.each([
    ['in use', (client: CommitmentClient) => client.request([one], { transactionUid: DONE }), 'transaction-in-use'],
    ['unknown', (client: CommitmentClient) => client.result(UNKNOWN), 'not-found'],
    ['over', (client: CommitmentClient) => client.result(GONE), 'gone'],
    ['no UID', (client: CommitmentClient) => client.result('../studies'), 'invalid-uid'],
  ])('tells of a transaction that is %s', async (_, call, code) => {
    await expect(call(new CommitmentClient(options))).rejects.toMatchObject({ code });
  });
});

describe('the client of instances that belong to no patient (PS3.18 §12)', () => {
  it('stores, finds and gets them', async () => {
    const client = new NonPatientClient(options);
    const file = nonPatientFile(HangingProtocolStorage, '1.8.1', { HangingProtocolName: 'CHEST' });
    const stored = await client.store('hanging-protocols', [file], { uid: '1.8.1' });
    expect(stored.results).toMatchObject([
      { outcome: 'stored', retrieveUrl: 'http://pacs.test/hanging-protocols/1.8.1' },
    ]);
    const found = await gather(client.search('hanging-protocols'));
    expect(found.map(row => row.text('SOPInstanceUID'))).toEqual([uidIn('hanging-protocols'), '1.8.1']);
    expect((await client.attributes('hanging-protocols', '1.8.1')).text('HangingProtocolName')).toBe('CHEST');
    const { body } = await client.instance('hanging-protocols', '1.8.1');
    const chunks = await gather(body);
    expect(readBytes(new Uint8Array(Buffer.concat(chunks))).text('SOPInstanceUID')).toBe('1.8.1');
  });

  it('knows the categories of the standard, and no others', async () => {
    const client = new NonPatientClient(options);
    expect(() => client.search('doorknobs')).toThrow(expect.objectContaining({ code: 'no-such-resource' }));
    await expect(client.attributes('hanging-protocols', '1.1')).rejects.toMatchObject({ code: 'not-found' });
  });
});
