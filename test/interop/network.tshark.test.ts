import { writeFile } from 'node:fs/promises';
import { ctSlice, describeWithPeers, runOk, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { DataSet } from 'hounsfield/data';
import { RTConventionalMachineVerification, Verification as verification } from 'hounsfield/dictionary';
import { type Association, connect, listen, type NetworkServer, pending, Status } from 'hounsfield/network/node';
import { parseTraceLine, type TraceLine, TraceRecorder, traced } from 'hounsfield/network/trace';
import {
  attend,
  getProposals,
  RTMachineVerification,
  reportCommitment,
  requestCommitment,
  Storage,
  StorageCommitmentPush,
  StudyRoot,
  StudyRootFind,
  StudyRootGet,
  StudyRootMove,
  serve,
  Verification,
} from 'hounsfield/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { clientPort, pcapOf, SERVER_PORT, type Stretch } from './pcap.support.ts';

const object = ctSlice(0);
const stored = { ...object, data: object.dataSet };
const explicit = ['1.2.840.10008.1.2.1'];
const [rtClass] = [RTConventionalMachineVerification];
const commitmentClass = StorageCommitmentPush.sopClasses[0]!;

/** One association as it was on the wire, and our own trace of it. */
interface Recorded {
  readonly stretches: readonly Stretch[];
  readonly lines: readonly TraceLine[];
}

type Options = Partial<Parameters<typeof connect>[0]>;

/** Our SCU and our SCP say to each other what a row asks for. */
const rows: readonly { what: string; options?: Options; does(association: Association): Promise<unknown> }[] = [
  {
    what: 'echo, store and find in one PDU each, and a context that is refused',
    async does(association) {
      await association.echo();
      await association.store(stored);
      for await (const match of association.find(
        StudyRoot,
        DataSet.of({ QueryRetrieveLevel: 'STUDY', PatientID: '*' }),
      )) {
        expect(match.get('PatientID')).toMatch(/^P\d$/);
      }
    },
  },
  {
    what: 'a store in many short PDUs, with an identity and a window of operations',
    options: {
      limits: { maxPduLength: 4096 },
      window: { invoked: 4, performed: 1 },
      identity: { type: 1, responseRequested: false, primary: Buffer.from('jane'), secondary: new Uint8Array() },
    },
    async does(association) {
      await Promise.all([association.store(stored), association.echo(), association.store(stored)]);
    },
  },
  {
    what: 'C-GET with its C-STORE the other way, C-MOVE with its counts (PS3.7 §9.1.3, §9.1.4)',
    options: {
      propose: [
        ...getProposals(StudyRoot, [object.sopClassUid], explicit),
        { abstractSyntax: StudyRoot.move, transferSyntaxes: explicit },
      ],
      services: [serve(Storage, { 'C-STORE': async ({ data }) => data.discard().then(() => Status.success) })],
    },
    async does(association) {
      const keys = { QueryRetrieveLevel: 'STUDY', StudyInstanceUID: '1.2.3' };
      expect(await association.get(StudyRoot.get, keys)).toMatchObject({ status: 0 });
      expect(await association.move(StudyRoot.move, keys, { destination: 'THERE' })).toMatchObject({ status: 0xb000 });
    },
  },
  {
    what: 'all operations of the normalized services (PS3.7 §10.1)',
    options: {
      propose: [commitmentClass, rtClass].map(abstractSyntax => ({ abstractSyntax, transferSyntaxes: explicit })),
      services: [attend(StorageCommitmentPush, { 'N-EVENT-REPORT': () => Status.success })],
    },
    async does(association) {
      await requestCommitment(association, { transactionUid: '1.2.3', instances: [stored] });
      const named = { sopClassUid: rtClass, sopInstanceUid: '1.2.3.4' };
      await association.nCreate({ ...named, dataSet: { PatientID: 'P1' } });
      await association.nSet({ ...named, dataSet: { PatientID: 'P2' } });
      await association.nGet({ ...named, attributes: [0x0010_0020] });
      await association.nAction({ ...named, actionTypeId: 1 });
      expect(await association.nDelete(named)).toMatchObject({ status: 0x0112 });
    },
  },
  {
    what: 'a rejection (PS3.8 §9.3.4)',
    options: { called: 'WRONG' },
    does: () => Promise.reject(new Error('accepted')),
  },
  { what: 'an abort (PS3.8 §9.3.8)', does: async association => association.abort() },
];

const propose = [verification, object.sopClassUid, StudyRoot.find, '1.2.3.4.5'].map(abstractSyntax => ({
  abstractSyntax,
  transferSyntaxes: [...explicit, '1.2.840.10008.1.2'],
}));

describeWithPeers(['tshark'], 'tshark', peers => {
  let folder: TemporaryFolder;
  let all: readonly Recorded[];
  /** What tshark prints of each association. */
  let texts: readonly string[];
  beforeAll(async () => {
    folder = await temporaryFolder();
    const server = await startServer();
    const recorded: Recorded[] = [];
    for (const { options, does } of rows) recorded.push(await record(server, options ?? {}, does));
    await server.close({ grace: 0 });
    all = recorded;
    const text = await dissected(recorded.map(({ stretches }) => stretches));
    texts = recorded.map((_, k) => framesOf(text, clientPort(k)));
    return () => folder[Symbol.asyncDispose]();
  });

  /** One run for all associations: tshark takes most of a second to start. */
  const dissected = async (connections: readonly (readonly Stretch[])[]): Promise<string> => {
    const file = folder.file(`${connections.length}.pcap`);
    await writeFile(file, pcapOf(connections));
    const checks = ['-o', 'tcp.check_checksum:TRUE', '-o', 'ip.check_checksum:TRUE'];
    const args = ['-n', '-r', file, '-d', `tcp.port==${SERVER_PORT},dicom`, '-Y', 'dicom', '-O', 'dicom', ...checks];
    return (await runOk(peers.get('tshark')!, args)).stdout;
  };

  describe.each(rows.map((row, k) => ({ ...row, k })))('of $what', ({ k }) => {
    it('finds no error', () => {
      expect(texts[k]).toContain('A-ASSOCIATE request');
      expect(texts[k]).not.toMatch(PROBLEMS);
    });

    it('reads the PDUs, messages and titles that our trace has', () => {
      expect(pdusOf(texts[k]!)).toEqual(all[k]!.lines.flatMap(pduText));
    });

    it('reads the contexts and statuses that our trace has', () => {
      const { lines } = all[k]!;
      const results = [...texts[k]!.matchAll(/Context ID: 0x([\da-f]+)\s+Result: [^(]*\(0x([\da-f]+)\)/g)];
      expect(results.map(([, id = '', result = '']) => [hex(id), hex(result)])).toEqual(
        lines.flatMap(line =>
          line.kind === 'A-ASSOCIATE-AC' ? line.contexts.map(each => [each.id, each.result]) : [],
        ),
      );
      const statuses = [...texts[k]!.matchAll(/\(0000,0900\) .*\(0x([\da-f]+)\)/g)];
      expect(statuses.map(([, code = '']) => hex(code))).toEqual(
        lines.flatMap(line => (line.kind === 'message' && line.status !== undefined ? [line.status.code] : [])),
      );
    });
  });

  it('would have found an error: a length of a data value that is wrong', async () => {
    const { stretches } = all[0]!;
    const data = stretches.findIndex(({ fromClient, bytes }) => fromClient && bytes[0] === 4);
    const broken = stretches.map((each, k) => (k === data ? { ...each, bytes: broke(each.bytes) } : each));
    expect(data).toBeGreaterThan(0);
    expect(await dissected([broken])).toMatch(PROBLEMS);
  });
});

/** The length of the first presentation data value made longer than its PDU. */
function broke(bytes: Uint8Array): Uint8Array {
  const broken = Uint8Array.from(bytes);
  broken[8] = 0x70;
  return broken;
}

async function record(
  server: NetworkServer,
  options: Options,
  does: (association: Association) => Promise<unknown>,
): Promise<Recorded> {
  const stretches: Stretch[] = [];
  let text = '';
  const write = (lines: string): void => {
    text += lines;
  };
  const recorder = new TraceRecorder({ vantage: 'requestor', address: 'server', write });
  const start = performance.now();
  const note = (fromClient: boolean, chunk: Uint8Array): void => {
    stretches.push({ fromClient, bytes: Uint8Array.from(chunk), at: performance.now() - start });
  };
  const opened = connect({
    ...server.address,
    called: 'HOUNSFIELD',
    calling: 'US',
    propose,
    ...options,
    wrap: transport =>
      traced(transport, {
        connected: () => recorder.connected(),
        sent: chunks => {
          for (const chunk of chunks) note(true, chunk);
          recorder.sent(chunks);
        },
        received: chunk => {
          note(false, chunk);
          recorder.received(chunk);
        },
        closed: (by, cause) => recorder.closed(by, cause),
      }),
  });
  const association = await opened.catch(() => undefined);
  if (association !== undefined) {
    await does(association);
    await association.release().catch(() => undefined);
    await association.closed;
  }
  return {
    stretches,
    lines: text
      .trimEnd()
      .split('\n')
      .map(line => parseTraceLine(line)!),
  };
}

function startServer(): Promise<NetworkServer> {
  return listen({ port: 0, ae: 'HOUNSFIELD' }, [
    serve(Verification, { 'C-ECHO': () => Status.success }),
    serve(Storage, { 'C-STORE': async ({ data }) => data.discard().then(() => Status.success) }, { bothRoles: true }),
    serve(StudyRootFind, {
      'C-FIND': async function* () {
        for (const PatientID of ['P1', 'P2']) yield pending(DataSet.of({ QueryRetrieveLevel: 'STUDY', PatientID }));
      },
    }),
    serve(StudyRootGet, {
      'C-GET': async function* (_, { association }) {
        await association.store(stored);
        yield { status: 0xff00, subOperations: { remaining: 0, completed: 1, failed: 0, warning: 0 } };
      },
    }),
    serve(StudyRootMove, {
      'C-MOVE': async function* () {
        yield { status: 0xff00, subOperations: { remaining: 1, completed: 1, failed: 0, warning: 0 } };
        yield { status: 0xb000, subOperations: { completed: 1, failed: 1, warning: 0 } };
      },
    }),
    serve(StorageCommitmentPush, {
      'N-ACTION': async (_, { association }) => {
        await reportCommitment(association, { transactionUid: '1.2.3', committed: [stored], failed: [] });
        return Status.success;
      },
    }),
    serve(RTMachineVerification, {
      'N-CREATE': () => Status.success,
      'N-SET': () => Status.success,
      'N-GET': () => ({ status: 0, dataSet: DataSet.of({ PatientID: 'P1' }) }),
      'N-ACTION': () => Status.success,
      'N-DELETE': () => ({ status: 0x0112 }),
    }),
  ]);
}

/** What tshark says of bytes that it cannot read; refusals and failure statuses are warnings of the group Response. */
const PROBLEMS = /malformed|invalid|missing|Expert Info \((?:Error|Warning)\/(?!Response)/i;

/** What is printed of the frames of one connection. */
function framesOf(text: string, port: number): string {
  const frames = text.split(/^(?=Frame \d)/m);
  return frames.filter(frame => new RegExp(`^Transmission.* Port: ${port},`, 'm').test(frame)).join('');
}

function hex(digits: string): number {
  return Number.parseInt(digits, 16);
}

/** One line for each PDU that tshark sees, data sets and the meaning of statuses left out. */
function pdusOf(text: string): readonly string[] {
  return [...text.matchAll(/^DICOM, (.*)$/gm)]
    .map(([, pdu = '']) => pdu.replace(/ \(.*\)$/, '').replace(/ +/g, ' '))
    .filter(pdu => /^A-|^ABORT|^[CN]-\S+-R(Q|SP)( ID=|$)/.test(pdu));
}

/** What tshark should say of a line of our trace. */
function pduText(line: TraceLine): readonly string[] {
  switch (line.kind) {
    case 'A-ASSOCIATE-RQ':
      return [`A-ASSOCIATE request ${line.calling} --> ${line.called}`];
    case 'A-ASSOCIATE-AC':
      return [`A-ASSOCIATE accept ${line.calling} <-- ${line.called}`];
    case 'A-RELEASE-RQ':
      return ['A-RELEASE request'];
    case 'A-RELEASE-RP':
      return ['A-RELEASE response'];
    case 'A-ASSOCIATE-RJ':
      return ['A-ASSOCIATE reject US <-- WRONG'];
    case 'A-ABORT':
      return ['ABORT US --> HOUNSFIELD'];
    case 'message': {
      // It gives either the ID or the meaning of a warning or failure.
      const { category = 'success' } = line.status ?? {};
      const isPlain = category === 'success' || category === 'pending';
      return [isPlain ? `${line.name} ID=${line.messageId}${countsText(line.command)}` : line.name];
    }
    default:
      return [];
  }
}

/** Numbers of sub-operations as tshark writes them, those that are 0 left out. */
function countsText(command: Readonly<Record<string, unknown>>): string {
  const counts = [
    ['C', command['NumberOfCompletedSuboperations']],
    ['R', command['NumberOfRemainingSuboperations']],
    ['W', command['NumberOfWarningSuboperations']],
    ['F', command['NumberOfFailedSuboperations']],
  ].filter(([, count]) => typeof count === 'number' && count > 0);
  return counts.map(([letter, count]) => ` ${letter}=${count}`).join('');
}
