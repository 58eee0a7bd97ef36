import { readdir, readFile, writeFile } from 'node:fs/promises';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describeWithPeers, freePort, runOk, spawnServer, temporaryFolder, testAuthority } from '@hounsfield/testkit';
import { DataSet, explicitVrLittleEndian, toBytes } from 'hounsfield/data';
import { fileMetaBytes } from 'hounsfield/file';
import { connect } from 'hounsfield/network/node';
import { storageProposals, storageTransferSyntaxes } from 'hounsfield/services';
import { transferSyntax } from 'hounsfield/syntax';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { objectOf, type WireObject } from './network.retrieve.support.ts';
import { type TestServer, testServer } from './network.support.ts';

// The profiles that DCMTK 3.6.7 has ask for suites with RSA certificates.
const RSA = 2048;
const authority = testAuthority('Transfer syntaxes', RSA);
const { certificate, key } = authority.issue({ commonName: 'PEER', names: ['127.0.0.1'], rsa: RSA });
const tls = { certificate, key, authorities: [authority.certificate] };
const SC = '1.2.840.10008.5.1.4.1.1.7';

/** Pixel Data with an empty Basic Offset Table and one fragment (PS3.5 §A.4). */
const ENCAPSULATED = Buffer.from(
  'e07f10004f420000ffffffff' + 'feff00e000000000' + 'feff00e00400000001020304' + 'feffdde000000000',
  'hex',
);

/** An object in every transfer syntax that can be stored; pixels are opaque to who carries them. */
const objects: readonly WireObject[] = storageTransferSyntaxes().map((transferSyntaxUid, at) => ({
  sopClassUid: SC,
  sopInstanceUid: `2.25.470${at}`,
  transferSyntaxUid,
  data: dataSetIn(transferSyntaxUid, `2.25.470${at}`),
}));
/** DCMTK 3.6.7 takes so many; it has not heard of JPIP, HTJ2K, JPEG XL, SMPTE ST 2110 and fragmented video. */
const KNOWN = 21;

const resources = new AsyncDisposableStack();
let folder = '';
let secure: readonly string[] = [];
beforeAll(async () => {
  folder = resources.use(await temporaryFolder()).path;
  const files = { 'ca.pem': authority.certificate, 'peer.pem': certificate, 'peer.key': key };
  for (const [name, text] of Object.entries(files)) await writeFile(`${folder}/${name}`, text);
  secure = ['+tls', `${folder}/peer.key`, `${folder}/peer.pem`, '+cf', `${folder}/ca.pem`];
});
afterAll(() => resources.disposeAsync());

describeWithPeers(['storescp', 'storescu'], 'objects of every transfer syntax over TLS (PS3.15 §B.12)', () => {
  let taken: readonly WireObject[] = [];

  it('go from our client to storescp, byte for byte, on one association', async () => {
    await using received = await temporaryFolder();
    const port = await freePort();
    const args = ['--bit-preserving', '+xa', '-od', received.path, ...secure, String(port)];
    await using _server = await spawnServer('storescp', args, { ready: { port } });
    {
      const peer = { host: '127.0.0.1', port, called: 'STORESCP', calling: 'HOUNSFIELD', tls };
      await using association = await connect({ ...peer, propose: [storageProposals(objects)] });
      const syntaxes = association.storableSyntaxes(SC);
      taken = objects.filter(each => syntaxes.includes(each.transferSyntaxUid));
      for (const object of taken) expect((await association.store(object)).status, object.transferSyntaxUid).toBe(0);
    }
    expect(taken.length).toBeGreaterThanOrEqual(KNOWN);
    const names = await readdir(received.path);
    const files = await Promise.all(names.map(name => readFile(received.file(name))));
    expect(told(files.map(objectOf))).toEqual(told(taken));
  });

  it('come from storescu to our server, each in its own, on one association', async () => {
    await using sent = await temporaryFolder();
    for (const object of taken) {
      await writeFile(sent.file(`${object.sopInstanceUid}.dcm`), Buffer.concat([fileMetaBytes(object), object.data]));
    }
    await writeFile(`${folder}/storescu.cfg`, profileOf(taken));
    await using server = await testServer({ tls });
    const profile = ['-xf', `${folder}/storescu.cfg`, 'every'];
    await runOk('storescu', ['+sd', '-aec', 'HOUNSFIELD', ...secure, ...profile, '127.0.0.1', server.port, sent.path]);
    expect(server.endings).toHaveLength(1);
    expect(told(objectsOf(server), inflated)).toEqual(told(taken, inflated));
  });

  it('go between our own sides, those too that no independent peer here knows, byte for byte', async () => {
    await using server = await testServer({ tls });
    const peer = { host: '127.0.0.1', port: server.network.address.port, called: 'HOUNSFIELD', calling: 'OURS', tls };
    await using association = await connect({ ...peer, propose: [storageProposals(objects)] });
    for (const object of objects) expect((await association.store(object)).status, object.transferSyntaxUid).toBe(0);
    expect(objects.length).toBeGreaterThan(taken.length);
    expect(told(objectsOf(server))).toEqual(told(objects));
  });
});

/** One line for each object, in the order of their names. */
function told(all: readonly WireObject[], bytesOf = (each: WireObject) => each.data): readonly string[] {
  return all
    .map(each => `${each.sopInstanceUid} ${each.transferSyntaxUid} ${Buffer.from(bytesOf(each)).toString('base64')}`)
    .sort();
}

/** storescu deflates anew what it has read. */
function inflated({ transferSyntaxUid, data }: WireObject): Uint8Array {
  return transferSyntax(transferSyntaxUid)?.deflated === true ? inflateRawSync(data) : data;
}

/** What a server of ours was sent. */
function objectsOf(server: TestServer): readonly WireObject[] {
  return server.stored.map(({ bytes, ...each }) => ({ ...each, data: bytes }));
}

function dataSetIn(uid: string, sopInstanceUid: string): Uint8Array {
  const syntax = transferSyntax(uid)!;
  const elements = DataSet.of({
    SOPClassUID: SC,
    SOPInstanceUID: sopInstanceUid,
    PatientID: 'T-1',
    Rows: 2,
    Columns: 2,
  });
  if (syntax.deflated) {
    const bytes = deflateRawSync(toBytes(elements, { encoding: explicitVrLittleEndian }));
    return bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);
  }
  const plain = toBytes(elements, { encoding: syntax });
  return syntax.encapsulated ? Buffer.concat([plain, ENCAPSULATED]) : plain;
}

/** What storescu is to propose: a presentation context for each transfer syntax. */
function profileOf(all: readonly WireObject[]): string {
  const syntaxes = all.flatMap(({ transferSyntaxUid }, at) => [`[S${at}]`, `TransferSyntax1 = ${transferSyntaxUid}`]);
  const contexts = all.map((_, at) => `PresentationContext${at + 1} = SecondaryCaptureImageStorage\\S${at}`);
  const lines = ['[[TransferSyntaxes]]', ...syntaxes, '[[PresentationContexts]]', '[All]', ...contexts];
  return `${[...lines, '[[Profiles]]', '[every]', 'PresentationContexts = All'].join('\n')}\n`;
}
