import { type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { createUid, DataSet, toBytes } from 'hounsfield/data';
import { ExplicitVRLittleEndian, type WebNonPatientCategory, webNonPatientCategories } from 'hounsfield/dictionary';
import { fileMetaBytes, readBytes } from 'hounsfield/file';
import { type Association, connect, listen, type NetworkServer } from 'hounsfield/network/node';
import {
  HangingProtocol,
  type NonPatientServices,
  nonPatientServices,
  queryIdentifier,
  Storage,
  serve,
  storageProposals,
} from 'hounsfield/services';
import { CommitmentClient, NonPatientClient } from 'hounsfield/web/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Archive, startArchive } from '../archive.ts';
import { rebuildIndex } from '../rebuild.ts';

interface Made {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly data: Uint8Array;
}

let folder: TemporaryFolder;
let archive: Archive;
let receiver: NetworkServer;
let received: string[] = [];
const keeping = serve(Storage, {
  'C-STORE': async rq => {
    for await (const _ of rq.data);
    received.push(rq.sopInstanceUid);
    return { status: 0 };
  },
});

/** An instance of a family with what its query returns. */
function made({ objects: [sopClassUid = ''] }: NonPatientServices, more: object = {}): Made {
  const sopInstanceUid = createUid();
  const own = { SpecificCharacterSet: ['ISO_IR 192'], SOPClassUID: sopClassUid, SOPInstanceUID: sopInstanceUid };
  return { sopClassUid, sopInstanceUid, data: toBytes(DataSet.of({ ...own, ...more })) };
}

function fileOf({ data, ...facts }: Made): Uint8Array {
  return Buffer.concat([fileMetaBytes({ ...facts, transferSyntaxUid: ExplicitVRLittleEndian }), data]);
}

function start(): Promise<Archive> {
  const peers = { RECEIVER: receiver.address };
  return startArchive({ data: folder.path, dicomPort: 0, httpPort: 0, logLevel: 'silent', peers });
}

function open(propose: Parameters<typeof connect>[0]['propose']): Promise<Association> {
  return connect({ ...archive.addresses.dicom, called: 'HOUNSFIELD', calling: 'WS', propose, services: [keeping] });
}

const webOf = (): ConstructorParameters<typeof NonPatientClient>[0] => {
  const { host, port } = archive.addresses.http;
  return { baseUrl: `http://${host}:${port}/dicom-web` };
};
const client = (): NonPatientClient => new NonPatientClient(webOf());

async function sent(object: Made): Promise<number> {
  await using association = await open(storageProposals([{ ...object, transferSyntaxUid: ExplicitVRLittleEndian }]));
  return (await association.store({ ...object, transferSyntaxUid: ExplicitVRLittleEndian })).status;
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const each of source) found.push(each);
  return found;
}

/** What C-FIND answers. */
async function found(family: NonPatientServices, identifier: DataSet): Promise<DataSet[]> {
  await using association = await open([family.find]);
  const { name, find } = family;
  return all(association.find({ name, find: find.sopClasses[0] ?? '' }, identifier));
}

beforeAll(async () => {
  folder = await temporaryFolder();
  receiver = await listen({ port: 0, ae: 'RECEIVER' }, [keeping]);
  archive = await start();
});
afterAll(async () => {
  await archive.close();
  await receiver.close();
  await folder.remove();
});

describe.each(nonPatientServices.map(family => [family.name, family] as const))(
  'instances that belong to no patient by DIMSE: %s',
  (_, family) => {
    const object = made(family, { InstanceCreationDate: '20240131', ContentCreatorName: 'Doe^Jane' });

    it('are stored, once', async () => {
      expect([await sent(object), await sent(object)]).toEqual([0, 0]);
      const changed = made(family, { SOPInstanceUID: object.sopInstanceUid, InstanceCreationDate: '20240201' });
      expect(await sent({ ...changed, sopInstanceUid: object.sopInstanceUid })).toBe(0x0111);
    });

    it('are found by their keys, and not by others', async () => {
      const ask = (keys: object): Promise<DataSet[]> =>
        found(family, DataSet.of({ SOPInstanceUID: '', ContentCreatorName: '', ...keys }));
      for (const keys of [{}, { SOPInstanceUID: object.sopInstanceUid }, { InstanceCreationDate: '20240101-20240201' }])
        expect((await ask(keys)).map(row => row.text('SOPInstanceUID'))).toEqual([object.sopInstanceUid]);
      expect(await ask({ InstanceCreationDate: '20250101-' })).toEqual([]);
      expect(await ask({ SOPInstanceUID: '1.2.3' })).toEqual([]);
    });

    it('are given by C-GET and C-MOVE', async () => {
      received = [];
      const { sopClassUid, sopInstanceUid } = object;
      await using association = await open([
        family.get,
        family.move,
        {
          abstractSyntax: sopClassUid,
          transferSyntaxes: [ExplicitVRLittleEndian],
          roles: { scu: false, scp: true },
        },
      ]);
      const identifier = DataSet.of({ SOPInstanceUID: sopInstanceUid });
      const [get = ''] = family.get.sopClasses;
      const [move = ''] = family.move.sopClasses;
      expect(await association.get(get, identifier)).toMatchObject({ status: 0, subOperations: ONE });
      expect(await association.move(move, identifier, { destination: 'RECEIVER' })).toMatchObject({
        status: 0,
        subOperations: ONE,
      });
      expect(received).toEqual([sopInstanceUid, sopInstanceUid]);
      expect((await association.get(get, DataSet.of({ SOPInstanceUID: '' }))).status).toBe(0xa900);
    });
  },
);

describe.each(webNonPatientCategories)(
  'instances that belong to no patient over the web: $category (PS3.18 §12)',
  category => {
    const { name } = category;
    const family = familyOf(category);
    const object = made(family, { ContentCreatorName: 'Roe^Ann', InstanceCreationDate: '20230131' });

    it('are stored, found, and given as file, JSON and XML', async () => {
      const { results } = await client().store(name, [fileOf(object)]);
      const { sopInstanceUid: uid } = object;
      const address = `${webOf().baseUrl}/${name}/${uid}`;
      expect(results).toMatchObject([{ outcome: 'stored', retrieveUrl: address }]);
      const rows = await all(
        client().search(name, { InstanceCreationDate: '-20231231' }, { include: ['ContentCreatorName'] }),
      );
      expect(
        rows.map(row => [row.text('SOPInstanceUID'), row.text('RetrieveURL'), row.text('ContentCreatorName')]),
      ).toEqual([[uid, address, 'Roe^Ann']]);
      const file = Buffer.concat(await all((await client().instance(name, uid)).body));
      expect(
        Buffer.from(readBytes(file).element('ContentCreatorName')?.bytes ?? [])
          .toString()
          .trim(),
      ).toBe('Roe^Ann');
      expect((await client().attributes(name, uid)).text('ContentCreatorName')).toBe('Roe^Ann');
      const xml = await fetch(address, { headers: { Accept: 'multipart/related; type="application/dicom+xml"' } });
      expect([xml.status, await xml.text()]).toEqual([200, expect.stringContaining(uid)]);
    });

    it('are refused where they are of another class or UID than the address (409)', async () => {
      const other = made(nonPatientServices.find(each => !category.sopClasses.includes(each.objects[0] ?? ''))!);
      const answers = [
        await client().store(name, [fileOf(other)]),
        await client().store(name, [fileOf(object)], { uid: '1.2.3' }),
      ];
      for (const { status, results } of answers) expect([status, results[0]?.reason?.code]).toEqual([409, 0xa900]);
      expect(await all(client().search(name, { SOPInstanceUID: other.sopInstanceUid }))).toEqual([]);
    });

    it('are not among studies, and are told where they are when they are stored there', async () => {
      const again = made(family);
      const response = await fetch(`${webOf().baseUrl}/studies`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/dicom' },
        body: new Uint8Array(fileOf(again)),
      });
      expect([response.status, await response.text()]).toEqual([
        200,
        expect.stringContaining(`/${name}/${again.sopInstanceUid}`),
      ]);
      expect(await (await fetch(`${webOf().baseUrl}/instances?SOPInstanceUID=${again.sopInstanceUid}`)).json()).toEqual(
        [],
      );
      const other = await fetch(`${webOf().baseUrl}/studies/1.2.3`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/dicom' },
        body: new Uint8Array(fileOf(made(family))),
      });
      expect([other.status, await other.text()]).toEqual([409, expect.stringContaining(String(0xa901))]);
    });
  },
);

describe('instances that belong to no patient', () => {
  const chest = made(HangingProtocol, {
    HangingProtocolName: 'CHEST',
    HangingProtocolDefinitionSequence: [{ Modality: 'CR', Laterality: '' }, { Modality: 'CT' }],
  });

  it('are found by keys inside of sequences (PS3.4 §C.2.2.2.6), and answer what the table returns', async () => {
    expect(await sent(chest)).toBe(0);
    const asked = queryIdentifier('hanging-protocol-query C-FIND', {
      HangingProtocolName: 'CH*',
      HangingProtocolDefinitionSequence: [{ Modality: 'CT' }],
    });
    const [row, ...more] = await found(HangingProtocol, asked);
    expect([row?.text('HangingProtocolName'), more.length]).toEqual(['CHEST', 0]);
    expect(row?.get('HangingProtocolDefinitionSequence')?.map(item => item.text('Modality'))).toEqual(['CR', 'CT']);
    const keys = { 'HangingProtocolDefinitionSequence.Modality': 'CT', HangingProtocolName: 'CH?ST' };
    expect(await all(client().search('hanging-protocols', keys))).toHaveLength(1);
    const none = { 'HangingProtocolDefinitionSequence.Modality': 'MR' };
    expect(await all(client().search('hanging-protocols', none))).toHaveLength(0);
  });

  it('come in pages that hold each once', async () => {
    for (let k = 0; k < 70; k++) await client().store('color-palettes', [fileOf(made(nonPatientServices[1]!))]);
    const uids = (await all(client().search('color-palettes', {}, { pageSize: 30 }))).map(row =>
      row.text('SOPInstanceUID'),
    );
    expect([uids.length, new Set(uids).size]).toEqual([73, 73]);
    const [only, ...rest] = await all(client().search('color-palettes', {}, { offset: 72 }));
    expect([only?.text('SOPInstanceUID'), rest.length]).toEqual([uids[72], 0]);
    expect(await all(client().search('color-palettes', {}, { include: 'all', limit: 1 }))).toHaveLength(1);
  });

  it.each([
    ['HangingProtocolName=', 200],
    ['HangingProtocolName=%27%3B%20drop%20table%20non_patient', 200],
    ['NumberOfScreens=two', 400],
    ['NumberOfScreens=1e999', 400],
    ['SOPInstanceUID=../../etc', 200],
    [`SOPInstanceUID=${Array.from({ length: 900 }, (_, k) => `1.2.${k}`).join(',')}`, 200],
    ['HangingProtocolDefinitionSequence=x', 400],
    ['00080000=1', 400],
    ['limit=0', 200],
    ['limit=-1', 400],
  ])('are searched for %s: %i', async (query, status) => {
    const response = await fetch(`${webOf().baseUrl}/hanging-protocols?${query}`);
    expect(response.status).toBe(status);
    await response.body?.cancel();
  });

  it('are committed to, and are there after a restart, and in an index made of the blobs alone', async () => {
    const { sopClassUid, sopInstanceUid } = chest;
    const commit = () => new CommitmentClient(webOf()).commit([{ sopClassUid, sopInstanceUid }]);
    expect(await commit()).toMatchObject({ kind: 'done', committed: [{ sopInstanceUid }], failed: [] });
    await archive.close();
    const rebuilt = await rebuildIndex(folder.path);
    expect([rebuilt.damaged, rebuilt.duplicate, rebuilt.version]).toEqual([0, 0, 0]);
    archive = await start();
    expect((await client().attributes('hanging-protocols', sopInstanceUid)).text('HangingProtocolName')).toBe('CHEST');
    expect(await all(client().search('color-palettes'))).toHaveLength(73);
    expect(await commit()).toMatchObject({ committed: [{ sopInstanceUid }] });
  });
});

function familyOf({ sopClasses }: WebNonPatientCategory): NonPatientServices {
  const family = nonPatientServices.find(({ objects }) => objects.some(uid => sopClasses.includes(uid)));
  if (family === undefined) throw new RangeError(sopClasses.join());
  return family;
}

const ONE = { completed: 1, failed: 0, warning: 0 };
