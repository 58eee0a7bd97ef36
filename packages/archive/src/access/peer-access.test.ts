import type { AssociateRequest, Conditions, DimseContext, TransportPeer } from 'hounsfield/network';
import {
  PatientRootFind,
  Storage,
  StorageCommitmentPush,
  StudyRootFind,
  StudyRootGet,
  StudyRootMove,
  UpsEvent,
  UpsPull,
  UpsPush,
  UpsQuery,
  UpsWatch,
  Verification,
} from 'hounsfield/services';
import { upsServices, type Worklist } from 'hounsfield/worklist';
import { describe, expect, it } from 'vitest';
import { type DimseParts, dimseServices } from '../dimse.ts';
import { type Caller, callersOf } from './callers.ts';
import type { PeerRow } from './config.ts';
import { PeerAccess } from './peer-access.ts';
import { type Right, rightsOf } from './rights.ts';

const workitems = upsServices({} as Worklist);
const services = dimseServices({ workitems } as Partial<DimseParts> as DimseParts);
const IMPLICIT = '1.2.840.10008.1.2';
/** One SOP Class of each kind; the last one is a vendor's. */
const classes = {
  echo: [Verification.sopClasses[0]!],
  store: [Storage.sopClasses[0]!, '1.3.12.2.1107.5.9.1'],
  query: [StudyRootFind.sopClasses[0]!, PatientRootFind.sopClasses[0]!],
  retrieve: [StudyRootMove.sopClasses[0]!, StudyRootGet.sopClasses[0]!],
  commit: [StorageCommitmentPush.sopClasses[0]!],
  schedule: [UpsPush.sopClasses[0]!],
  perform: [UpsPull.sopClasses[0]!],
  watch: [UpsWatch, UpsQuery, UpsEvent].map(service => service.sopClasses[0]!),
} as const satisfies Readonly<Record<Right, readonly string[]>>;
const everything = Object.values(classes).flat();

function rig(may: PeerRow['may'], facts: Partial<Caller> = {}, openEcho = false) {
  const logged: [string, object][] = [];
  const note = (level: string) => (fields: object) => void logged.push([level, fields]);
  const caller: Caller = {
    aeTitle: 'CT1',
    rights: rightsOf(may),
    addresses: at('10.0.0.7', '192.168.4.0/24'),
    ...facts,
  };
  const access = new PeerAccess([caller], {
    services,
    openEcho,
    logger: { info: note('info'), warn: note('warn') },
  });
  return { access, logged };
}

function requestOf(callingAeTitle: string, proposed: readonly string[] = everything): AssociateRequest {
  const contexts = proposed.map((abstractSyntax, at) => ({
    id: 2 * at + 1,
    abstractSyntax,
    transferSyntaxes: [IMPLICIT],
  }));
  const user = { maxPduLength: 0, roles: [], extended: [], common: [], unknown: [] };
  return { calledAeTitle: 'ARCHIVE', callingAeTitle, applicationContext: '', contexts, user };
}

const at =
  (...addresses: string[]) =>
  () =>
    Promise.resolve(addresses);

/** The classes that a verdict leaves open. */
function open(verdict: unknown): readonly string[] {
  const { refusal } = verdict as Conditions;
  return everything.filter(uid => refusal?.(uid, IMPLICIT) === undefined);
}

describe('the table of peers', () => {
  it.each(['10.0.0.7', '192.168.4.77', '::ffff:10.0.0.7'])('lets in a title that it knows, from %s', async address => {
    const { access, logged } = rig('all');
    expect(open(await access.accept(requestOf('CT1'), address, undefined))).toEqual(everything);
    expect(logged).toEqual([]);
  });

  it.each([
    ['MR1', '10.0.0.7'],
    ['ct1', '10.0.0.7'],
    ['CT?', '10.0.0.7'],
    ['', '10.0.0.7'],
    ['CT1', '10.0.0.8'],
    ['CT1', '192.168.5.1'],
    ['CT1', '127.0.0.1'],
    ['__proto__', '10.0.0.7'],
  ])('rejects %j from %s as a calling AE title that is not recognized (PS3.8 Table 9-21)', async (title, address) => {
    const { access, logged } = rig('all');
    expect(await access.accept(requestOf(title), address, undefined)).toBe('calling-ae-title');
    expect(logged).toEqual([['warn', expect.objectContaining({ callingAeTitle: title, why: expect.any(String) })]]);
  });

  it('rejects strangers whatever they ask for, contexts without transfer syntaxes too', async () => {
    const request = requestOf('MR1');
    const contexts = request.contexts.map(context => ({ ...context, transferSyntaxes: [] }));
    expect(await rig('all').access.accept({ ...request, contexts }, '10.0.0.7', undefined)).toBe('calling-ae-title');
  });

  it.each([
    ['echo', ['echo']],
    ['store', ['store']],
    ['query', ['query']],
    // The objects of C-GET come in contexts of Storage (PS3.4 §C.4.3).
    ['retrieve', ['store', 'retrieve']],
    ['commit', ['commit']],
    // A worklist is one store, but whoever looks on does not work on it (PS3.4 §CC.2).
    ['schedule', ['schedule']],
    ['perform', ['perform']],
    ['watch', ['watch']],
  ] as const)(
    'gives a peer that may %s the contexts of %j and refuses the others with a reason',
    async (may, rights) => {
      const { access, logged } = rig([may]);
      const verdict = await access.accept(requestOf('CT1'), '10.0.0.7', undefined);
      expect(open(verdict)).toEqual(rights.flatMap(right => classes[right]));
      expect(logged).toEqual([['info', expect.objectContaining({ why: expect.stringContaining('CT1') })]]);
    },
  );

  it('lets a peer in that may do nothing of what it asks for, with every context refused, and says so', async () => {
    const { access, logged } = rig('modality');
    const verdict = await access.accept(requestOf('CT1', classes.query), '10.0.0.7', undefined);
    expect(verdict).toEqual({ refusal: expect.any(Function) });
    expect(open(verdict)).toEqual([]);
    expect(logged).toContainEqual([
      'warn',
      { callingAeTitle: 'CT1', remoteAddress: '10.0.0.7', may: ['echo', 'store', 'commit'] },
    ]);
  });

  it('gives nobody the contexts of a service that no right opens', async () => {
    const sopClass = '1.2.840.10008.5.1.4.33';
    const other = { ...services[0]!, sopClasses: [sopClass], handler: () => undefined };
    const caller: Caller = { aeTitle: 'CT1', rights: rightsOf('all'), addresses: at('10.0.0.7') };
    const access = new PeerAccess([caller], { services: [...services, other], openEcho: false, logger: {} });
    const request = requestOf('CT1', [sopClass, ...everything]);
    const { refusal } = (await access.accept(request, '10.0.0.7', undefined)) as Conditions;
    expect([refusal?.(sopClass, IMPLICIT), refusal?.(classes.echo[0], IMPLICIT)]).toEqual([
      expect.any(String),
      undefined,
    ]);
  });

  it('takes a mere destination for a stranger', async () => {
    expect(await rig('destination').access.accept(requestOf('CT1'), '10.0.0.7', undefined)).toBe('calling-ae-title');
  });

  it('asks for the certificate where the table names one', async () => {
    const { access } = rig('all', { certificate: 'ct1.example' });
    const shown = (name: string): TransportPeer => ({
      certificate: { subject: '', commonName: name, names: [], fingerprint: 'AA:BB' },
    });
    expect(await access.accept(requestOf('CT1'), '10.0.0.7', undefined)).toBe('calling-ae-title');
    expect(await access.accept(requestOf('CT1'), '10.0.0.7', shown('other.example'))).toBe('calling-ae-title');
    expect(open(await access.accept(requestOf('CT1'), '10.0.0.7', shown('ct1.example')))).toEqual(everything);
  });

  it('with openEcho answers C-ECHO of strangers and nothing else', async () => {
    const { access } = rig('all', {}, true);
    expect(open(await access.accept(requestOf('MR1'), '10.9.9.9', undefined))).toEqual(classes.echo);
    expect(await access.accept(requestOf('MR1', classes.query), '10.9.9.9', undefined)).toBe('calling-ae-title');
  });
});

it.each([
  ['retrieve', 0x0124],
  ['store', 0x0000],
] as const)(
  'C-STORE of a peer that may %s is answered %i, though C-GET has opened its context (PS3.7 §C.5.25)',
  async (may, status) => {
    const stored = { kind: 'stored', identity: {}, isDuplicate: false };
    const ingest = { take: () => Promise.resolve(stored) } as unknown as DimseParts['ingest'];
    const caller: Caller = { aeTitle: 'CT1', rights: new Set([may]), addresses: at('10.0.0.7') };
    const own = dimseServices({ ingest } as DimseParts);
    const access = new PeerAccess([caller], { services: own, openEcho: false, logger: {} });
    const request = requestOf('CT1');
    expect(open(await access.accept(request, '10.0.0.7', undefined))).toEqual(
      expect.arrayContaining([...classes.store]),
    );
    const cx = { request, callingAeTitle: 'CT1', transferSyntaxUid: IMPLICIT } as unknown as DimseContext;
    const handler = access.services.find(({ name }) => name === Storage.name)?.handler('C-STORE');
    expect(await handler?.({ sopClassUid: '1.2', sopInstanceUid: '1.3' }, cx)).toMatchObject({ status });
  },
);

describe('the addresses of peers', () => {
  it('are those of `from`, else that of `host`, else what its name means', async () => {
    const callers = callersOf({
      A: { host: '10.0.0.7', port: 104, from: ['10.1.0.0/16'] },
      B: { host: '10.0.0.7', port: 104 },
      C: { host: 'localhost', port: 104 },
    });
    expect(await Promise.all(callers.map(each => each.addresses()))).toEqual([
      ['10.1.0.0/16'],
      ['10.0.0.7'],
      expect.arrayContaining(['127.0.0.1']),
    ]);
  });

  it('are asked for when the peer calls, again after some seconds where there are none, and then kept', async () => {
    const asked: string[] = [];
    let answer: readonly string[] | undefined;
    let now = 0;
    const resolve = async (name: string): Promise<readonly string[]> => {
      asked.push(name);
      if (answer === undefined) throw new Error('no name server');
      return answer;
    };
    const callers = callersOf({ A: { host: 'ct.example', port: 104 } }, { resolve, now: () => now });
    const access = new PeerAccess(callers, { services, openEcho: false, logger: {} });
    const call = async () => await access.accept(requestOf('A'), '10.0.0.7', undefined);
    expect(asked).toEqual([]);
    expect(await Promise.all([call(), call(), call()])).toEqual(new Array(3).fill('calling-ae-title'));
    answer = ['10.0.0.7'];
    expect(await call()).toBe('calling-ae-title');
    expect(asked).toEqual(['ct.example']);
    now += 10_000;
    expect(open(await call())).toEqual(everything);
    answer = ['10.6.6.6'];
    now += 1e9;
    expect(open(await call())).toEqual(everything);
    expect(asked).toHaveLength(2);
  });
});
