import { writeFile } from 'node:fs/promises';
import { ctSeries, freePort, type TestObject, temporaryFolder, testAuthority } from '@hounsfield/testkit';
import dimse from 'dcmjs-dimse';
import { readBytes } from 'hounsfield/file';
import { connect, listen } from 'hounsfield/network/node';
import {
  getObjects,
  getProposals,
  moveObjects,
  StudyRoot,
  StudyRootFind,
  storageProposals,
  Verification,
} from 'hounsfield/services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answers, ask, ourServices, theirScp } from './network.dcmjs-dimse.support.ts';
import { collector, type WireObject } from './network.retrieve.support.ts';

const { requests } = dimse;
const STUDY = '2.25.4300';
const study = ctSeries({ count: 3, patientId: 'D-1', studyInstanceUid: STUDY });
const objects = study.map(wire);
const authority = testAuthority('dcmjs-dimse');
const { certificate, key } = authority.issue({ commonName: 'PEER', names: ['127.0.0.1'] });
const ours = { certificate, key, authorities: [authority.certificate] };
const theirs = { key, cert: certificate, ca: authority.certificate, requestCert: true, rejectUnauthorized: true };

describe.each([
  { over: 'TCP', tls: undefined, security: undefined },
  { over: 'TLS with certificates of both sides', tls: ours, security: theirs },
])('dcmjs-dimse over $over', ({ tls, security }) => {
  const resources = new AsyncDisposableStack();
  const moved: WireObject[] = [];
  const destination = { port: 0, tls, security };
  beforeAll(async () => {
    const services = [collector(moved)];
    destination.port = resources.use(
      await listen({ port: 0, ae: 'DESTINATION', anyCalledAe: true, tls }, services),
    ).address.port;
  });
  afterAll(() => resources.disposeAsync());

  describe('as the client of our server', () => {
    const stored: WireObject[] = [];
    let port = 0;
    beforeAll(async () => {
      const services = ourServices({ uid: STUDY, objects }, stored, destination);
      port = resources.use(await listen({ port: 0, ae: 'HOUNSFIELD', tls }, services)).address.port;
    });
    const send = (request: dimse.requests.Request): Promise<Answers> => ask(request, port, security);

    it('verifies it (PS3.7 §9.1.5)', async () => {
      expect(await send(new requests.CEchoRequest())).toEqual({ statuses: [0], dataSets: [], got: [] });
    });

    it('stores a file, whose identity and pixels arrive as they were (PS3.7 §9.1.1)', async () => {
      await using folder = await temporaryFolder();
      await writeFile(folder.file('a.dcm'), study[0]!.bytes);
      const { statuses } = await send(new requests.CStoreRequest(folder.file('a.dcm')));
      expect(statuses).toEqual([0]);
      expect(stored.map(factsOf)).toEqual(objects.slice(0, 1).map(factsOf));
    });

    it('queries it and understands each match (PS3.7 §9.1.2)', async () => {
      const request = requests.CFindRequest.createStudyFindRequest({ PatientID: 'D-1', StudyInstanceUID: '' });
      const { statuses, dataSets } = await send(request);
      expect(statuses).toEqual([0xff00, 0xff00, 0]);
      expect(dataSets).toMatchObject([{ PatientID: 'D-1', StudyInstanceUID: STUDY }, { StudyInstanceUID: '2.25.9' }]);
    });

    it('gets a study over the same association (PS3.7 §9.1.3)', async () => {
      const { statuses, got } = await send(requests.CGetRequest.createStudyGetRequest(STUDY));
      expect(statuses).toEqual([0xff00, 0xff00, 0xff00, 0]);
      expect(got.map(uidOf)).toEqual(objects.map(each => each.sopInstanceUid));
    });

    it('cancels what it gets when the first object has come, and no more comes (PS3.7 §9.3.3.3)', async () => {
      const { statuses, got } = await ask(requests.CGetRequest.createStudyGetRequest(STUDY), port, security, true);
      expect(statuses.at(-1)).toBe(0xfe00);
      expect(got.map(uidOf)).toEqual([objects[0]?.sopInstanceUid]);
    });

    it('has a study moved, and learns that a destination is not known (PS3.7 §9.1.4)', async () => {
      moved.length = 0;
      const { statuses } = await send(requests.CMoveRequest.createStudyMoveRequest('DESTINATION', STUDY));
      expect(statuses).toEqual([0xff00, 0xff00, 0xff00, 0]);
      expect(moved.map(factsOf)).toEqual(objects.map(factsOf));
      const refused = await send(requests.CMoveRequest.createStudyMoveRequest('NOWHERE', STUDY));
      expect(refused.statuses).toEqual([0xa801]);
    });
  });

  describe('as the server of our client', () => {
    const taken: dimse.Dataset[] = [];
    let port = 0;
    beforeAll(async () => {
      port = await freePort();
      const server = new dimse.Server(theirScp(taken, destination));
      resources.defer(() => server.close());
      const ready = new Promise((resolve, reject) => {
        server.on('listening', () => resolve(undefined));
        server.on('networkError', reject);
      });
      // What it is given goes to `listen` of a socket, which takes an address too.
      server.listen({ host: '127.0.0.1', port } as never, security && { securityOptions: security });
      await ready;
    });
    const open = (propose: Parameters<typeof connect>[0]['propose'], got: WireObject[] = []) => {
      const peer = { host: '127.0.0.1', port, called: 'DCMJS', calling: 'HOUNSFIELD', tls };
      return connect({ ...peer, propose, services: [collector(got)] });
    };

    it('is verified, and takes objects (PS3.7 §9.1.1, §9.1.5)', async () => {
      await using association = await open([Verification, storageProposals(objects)]);
      expect((await association.echo()).status).toBe(0);
      for (const object of objects) expect((await association.store(object)).status).toBe(0);
      expect(taken.map(uidOf)).toEqual(objects.map(each => each.sopInstanceUid));
      expect(taken.map(each => each.getElement('PatientID'))).toEqual(['D-1', 'D-1', 'D-1']);
    });

    it('is queried, and finds what it has (PS3.7 §9.1.2)', async () => {
      await using association = await open([StudyRootFind]);
      const found: (string | undefined)[] = [];
      const keys = { QueryRetrieveLevel: 'STUDY', PatientID: 'D-1' } as const;
      for await (const match of association.find(StudyRoot, keys)) found.push(match.text('PatientID'));
      expect(found).toEqual(['D-1', 'D-1']);
    });

    it('gives what it took, moves it, and refuses an unknown destination (PS3.7 §9.1.3, §9.1.4)', async () => {
      const got: WireObject[] = [];
      const move = { abstractSyntax: StudyRoot.move, transferSyntaxes: ['1.2.840.10008.1.2'] };
      const sopClasses = [objects[0]?.sopClassUid ?? ''];
      await using association = await open([getProposals(StudyRoot, sopClasses), move], got);
      const keys = { studyInstanceUid: STUDY };
      const given = await getObjects(association, StudyRoot, keys);
      expect(given).toMatchObject({ status: 0, subOperations: { completed: 3, failed: 0 } });
      expect(got.map(factsOf)).toEqual(objects.map(factsOf));
      moved.length = 0;
      const sent = await moveObjects(association, StudyRoot, keys, { destination: 'DESTINATION' });
      expect(sent).toMatchObject({ status: 0, subOperations: { completed: 3 } });
      expect(moved.map(factsOf).sort()).toEqual(objects.map(factsOf).sort());
      const refused = await moveObjects(association, StudyRoot, keys, { destination: 'NOWHERE' });
      expect(refused).toMatchObject({ status: 0xa801, category: 'failure' });
    });
  });
});

function wire({ sopClassUid, sopInstanceUid, transferSyntaxUid, dataSet }: TestObject): WireObject {
  return { sopClassUid, sopInstanceUid, transferSyntaxUid, data: dataSet };
}

/** dcmjs writes data sets anew, so what they say is compared, in few words. */
function factsOf({ sopClassUid, sopInstanceUid, transferSyntaxUid, data }: WireObject): string {
  const dataSet = readBytes(data, { transferSyntaxUid });
  const pixels = dataSet.element('PixelData')?.bytes ?? new Uint8Array();
  const words = ['PatientID', 'StudyInstanceUID', 'InstanceNumber'] as const;
  const sum = pixels.reduce((all, byte) => (all * 31 + byte) >>> 0, 7);
  return [sopClassUid, sopInstanceUid, ...words.map(word => dataSet.text(word)), pixels.length, sum].join(' ');
}

function uidOf(dataSet: dimse.Dataset): string | undefined {
  return dataSet.getElement('SOPInstanceUID');
}
