import { colourImage, ctSeries, type TemporaryFolder, type TestObject, temporaryFolder } from '@hounsfield/testkit';
import { explicitVrBigEndian, explicitVrLittleEndian, implicitVrLittleEndian, parse, toBytes } from 'hounsfield/data';
import {
  type Association,
  connect,
  type DimseContext,
  listen,
  type NetworkServer,
  type OpenOptions,
} from 'hounsfield/network/node';
import {
  getObjects,
  getProposals,
  moveObjects,
  PatientRoot,
  PatientRootMove,
  Storage,
  StudyRoot,
  serve,
  storageProposals,
} from 'hounsfield/services';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, startArchive } from '../archive.ts';

const EXPLICIT = '1.2.840.10008.1.2.1';
const IMPLICIT = '1.2.840.10008.1.2';
const BIG_ENDIAN = '1.2.840.10008.1.2.2';
const JPEG_2000 = '1.2.840.10008.1.2.4.90';

/** What a receiver was given. */
interface Kept {
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  readonly bytes: Uint8Array;
  readonly originator: readonly [string | undefined, number | undefined];
}

let folder: TemporaryFolder;
let receiver: NetworkServer;
let archive: Archive;
let kept: Kept[] = [];
let status = (_: number): number => 0;
/** What a receiver does before it takes an object. */
let disturb = (_: string, __: DimseContext): void => {};

const keeping = (transferSyntaxes?: readonly string[]) =>
  serve(
    Storage,
    {
      'C-STORE': async (rq, cx) => {
        const { transferSyntaxUid } = cx;
        disturb(rq.sopInstanceUid, cx);
        const chunks: Uint8Array[] = [];
        for await (const chunk of rq.data) chunks.push(chunk);
        const { sopInstanceUid, moveOriginatorAeTitle: title, moveOriginatorMessageId: id } = rq;
        kept.push({ sopInstanceUid, transferSyntaxUid, bytes: Buffer.concat(chunks), originator: [title, id] });
        return { status: status(kept.length) };
      },
    },
    transferSyntaxes === undefined ? {} : { transferSyntaxes },
  );

const series = ctSeries({ count: 4, rows: 32, columns: 32 });
const other = colourImage({ seed: 'other' });

beforeAll(async () => {
  folder = await temporaryFolder();
  receiver = await listen({ port: 0, ae: 'RECEIVER' }, [keeping()]);
  const plain = await listen({ port: 0, ae: 'PLAIN' }, [keeping([IMPLICIT])]);
  archive = await startArchive({
    data: folder.path,
    dicomPort: 0,
    httpPort: 0,
    logLevel: 'silent',
    peers: { RECEIVER: receiver.address, PLAIN: plain.address, GONE: { host: '127.0.0.1', port: 9 } },
  });
  const objects = [...series, other];
  await using association = await open({
    propose: storageProposals(objects.map(sending)),
  });
  for (const object of objects) expect((await association.store(sending(object))).status).toBe(0);
});
afterAll(async () => {
  await archive.close();
  await receiver.close();
  await folder.remove();
});
beforeEach(() => {
  kept = [];
  status = () => 0;
  disturb = () => {};
});

function open(options: Pick<OpenOptions, 'propose' | 'services'>): Promise<Association> {
  return connect({ ...archive.addresses.dicom, called: 'HOUNSFIELD', calling: 'CLIENT', ...options });
}

function sending(object: TestObject) {
  const { sopClassUid, sopInstanceUid, transferSyntaxUid, dataSet: data } = object;
  return { sopClassUid, sopInstanceUid, transferSyntaxUid, data };
}

const keysOf = (object: TestObject) => {
  const dataSet = parse(object.dataSet, { encoding: explicitVrLittleEndian });
  return {
    patientId: dataSet.get('PatientID') ?? '',
    studyInstanceUid: dataSet.get('StudyInstanceUID') ?? '',
    seriesInstanceUid: dataSet.get('SeriesInstanceUID') ?? '',
    sopInstanceUid: object.sopInstanceUid,
  };
};
const { patientId, studyInstanceUid, seriesInstanceUid } = keysOf(series[0]!);
const uids = (objects: readonly TestObject[]) => objects.map(object => object.sopInstanceUid).toSorted();
const got = () => kept.map(each => each.sopInstanceUid).toSorted();

describe('C-GET from the archive (PS3.4 §C.4.3)', () => {
  const classes = [...new Set([...series, other].map(object => object.sopClassUid))];
  const getter = (transferSyntaxes: readonly string[] = [EXPLICIT, IMPLICIT]) =>
    open({ propose: getProposals(StudyRoot, classes, transferSyntaxes), services: [keeping()] });

  it.each([
    ['a study', { studyInstanceUid }],
    ['a series', { studyInstanceUid, seriesInstanceUid }],
  ])('gives %s byte for byte, and counts', async (_, keys) => {
    await using association = await getter();
    const progress: unknown[] = [];
    const result = await getObjects(association, StudyRoot, keys, {
      onProgress: ({ subOperations }) => progress.push(subOperations.remaining),
    });
    expect(result).toMatchObject({ status: 0, subOperations: { completed: 4, failed: 0, warning: 0 } });
    expect(progress[0], 'after the first, then at most every 50 ms').toBe(3);
    expect(progress).toEqual(progress.toSorted().toReversed());
    expect(got()).toEqual(uids(series));
    for (const { sopInstanceUid, bytes } of kept) {
      const sent = series.find(object => object.sopInstanceUid === sopInstanceUid);
      expect(Buffer.from(bytes).equals(sent!.dataSet)).toBe(true);
    }
  });

  it('gives the instances of a list, each once, and nothing for what is not there', async () => {
    await using association = await getter();
    const [first, second] = uids(series);
    const sopInstanceUid = [first!, second!, first!, '1.2.3.4'];
    const result = await getObjects(association, StudyRoot, { studyInstanceUid, seriesInstanceUid, sopInstanceUid });
    expect(result).toMatchObject({ status: 0, subOperations: { completed: 2, failed: 0 } });
    expect(got()).toEqual([first, second]);
  });

  it.each([
    ['Implicit VR Little Endian', IMPLICIT, implicitVrLittleEndian],
    ['Explicit VR Big Endian', BIG_ENDIAN, explicitVrBigEndian],
  ])('writes native pixels anew for a peer that takes %s alone', async (_, uid, encoding) => {
    await using association = await getter([uid]);
    const sopInstanceUid = series[0]!.sopInstanceUid;
    const result = await getObjects(association, StudyRoot, { studyInstanceUid, seriesInstanceUid, sopInstanceUid });
    expect(result).toMatchObject({ status: 0, subOperations: { completed: 1 } });
    expect(kept[0]?.transferSyntaxUid).toBe(uid);
    const before = parse(series[0]!.dataSet, { encoding: explicitVrLittleEndian });
    expect(Buffer.from(kept[0]!.bytes).equals(toBytes(before, { encoding }))).toBe(true);
  });

  it('names what the peer did not take, and says A702 when that is all', async () => {
    status = count => (count === 2 ? 0xa700 : 0);
    await using association = await getter();
    const some = await getObjects(association, StudyRoot, { studyInstanceUid });
    expect(some).toMatchObject({ status: 0xb000, subOperations: { completed: 3, failed: 1 } });
    expect(some.failedSopInstanceUids).toEqual([kept[1]!.sopInstanceUid]);
    status = () => 0xa700;
    const none = await getObjects(association, StudyRoot, { studyInstanceUid });
    expect(none).toMatchObject({ status: 0xa702, subOperations: { completed: 0, failed: 4 } });
    expect(none.failedSopInstanceUids.toSorted()).toEqual(uids(series));
  });

  it('takes of the transfer syntaxes of a context the first in which it can send what it keeps of the class', async () => {
    const classes = [series[0]!.sopClassUid, '1.2.840.10008.5.1.4.1.1.128'];
    const propose = getProposals(StudyRoot, classes, [JPEG_2000, IMPLICIT, EXPLICIT]);
    await using association = await open({ propose, services: [keeping()] });
    const [, ct, unknown] = association.contexts;
    expect([ct?.transferSyntax, unknown?.transferSyntax]).toEqual([IMPLICIT, JPEG_2000]);
    await using sender = await open({
      propose: [{ abstractSyntax: classes[0]!, transferSyntaxes: [JPEG_2000, EXPLICIT] }],
    });
    expect(sender.contexts[0]?.transferSyntax, 'who stores has its way').toBe(JPEG_2000);
  });

  it('cannot give a class that was not proposed', async () => {
    await using association = await open({
      propose: getProposals(StudyRoot, [other.sopClassUid], [EXPLICIT]),
      services: [keeping()],
    });
    const result = await getObjects(association, StudyRoot, { studyInstanceUid });
    expect(result).toMatchObject({ status: 0xa702, subOperations: { failed: 4 } });
  });
});

describe('C-MOVE from the archive (PS3.4 §C.4.2)', () => {
  const mover = () => open({ propose: [PatientRootMove, { ...PatientRootMove, sopClasses: [StudyRoot.move] }] });

  it('sends all of a patient to a peer that it knows, and says who asked', async () => {
    await using association = await mover();
    const result = await moveObjects(association, PatientRoot, { patientId }, { destination: 'RECEIVER' });
    expect(result).toMatchObject({ status: 0, subOperations: { failed: 0 } });
    expect(got()).toEqual(expect.arrayContaining(uids(series)));
    expect(kept[0]?.originator).toEqual(['CLIENT', expect.any(Number)]);
  });

  it('writes native pixels anew where the peer takes no other form', async () => {
    await using association = await mover();
    const result = await moveObjects(association, StudyRoot, { studyInstanceUid }, { destination: 'PLAIN' });
    expect(result).toMatchObject({ status: 0, subOperations: { completed: 4 } });
    expect(new Set(kept.map(each => each.transferSyntaxUid))).toEqual(new Set([IMPLICIT]));
  });

  it('refuses a destination that is not in its configuration with A801', async () => {
    await using association = await mover();
    const result = await moveObjects(association, StudyRoot, { studyInstanceUid }, { destination: 'STRANGER' });
    expect(result).toMatchObject({ status: 0xa801, comment: expect.stringMatching(/not a peer/) });
    expect(kept).toEqual([]);
  });

  it('says A702 and names all instances when the destination does not answer', async () => {
    await using association = await mover();
    const result = await moveObjects(association, StudyRoot, { studyInstanceUid }, { destination: 'GONE' });
    expect(result).toMatchObject({ status: 0xa702, subOperations: { completed: 0, failed: 4 } });
    expect(result.failedSopInstanceUids.toSorted()).toEqual(uids(series));
  });

  it('sends what was under way once more when the association breaks', async () => {
    const seen: string[] = [];
    disturb = (uid, cx) => {
      if (seen.push(uid) === 2) cx.association.abort();
    };
    await using association = await mover();
    const result = await moveObjects(association, StudyRoot, { studyInstanceUid }, { destination: 'RECEIVER' });
    expect(result).toMatchObject({ status: 0, subOperations: { completed: 4, failed: 0 } });
    expect(seen).toHaveLength(5);
    expect(seen[2]).toBe(seen[1]);
    expect(got()).toEqual(uids(series));
  });

  it('names the instance that breaks the association twice, and goes on with the next', async () => {
    const bad = uids(series)[1]!;
    disturb = (uid, cx) => {
      if (uid === bad) cx.association.abort();
    };
    await using association = await mover();
    const result = await moveObjects(association, StudyRoot, { studyInstanceUid }, { destination: 'RECEIVER' });
    expect(result).toMatchObject({ status: 0xb000, subOperations: { completed: 3, failed: 1 } });
    expect(result.failedSopInstanceUids).toEqual([bad]);
  });

  it('tries no more after three instances in a row', async () => {
    let attempts = 0;
    disturb = (_, cx) => {
      attempts++;
      cx.association.abort();
    };
    await using association = await mover();
    const result = await moveObjects(association, StudyRoot, { studyInstanceUid }, { destination: 'RECEIVER' });
    expect(result).toMatchObject({ status: 0xa702, subOperations: { completed: 0, failed: 4 } });
    expect(attempts).toBe(6);
  });

  it('ends with FE00 after the sub-operation that is under way, with what failed and what remains (PS3.4 §C.4.2.3.1)', async () => {
    const cancel = new AbortController();
    status = count => (count === 1 ? 0xa700 : 0);
    disturb = () => {
      if (kept.length === 1) cancel.abort();
    };
    await using association = await mover();
    const options = { destination: 'RECEIVER', signal: cancel.signal };
    const result = await moveObjects(association, StudyRoot, { studyInstanceUid }, options);
    const { completed = 0, failed = 0, remaining = 0 } = result.subOperations!;
    expect(result).toMatchObject({ status: 0xfe00, category: 'cancel', subOperations: { failed: 1 } });
    expect(completed + failed).toBe(kept.length);
    expect(completed + failed + remaining).toBe(4);
    expect(result.failedSopInstanceUids).toEqual([kept[0]!.sopInstanceUid]);
  });

  it.each([
    ['no level', { StudyInstanceUID: studyInstanceUid }, /Query\/Retrieve Level/],
    ['no key of its level', { QueryRetrieveLevel: 'STUDY' }, /StudyInstanceUID must have a value/],
    ['no key of an upper level', { QueryRetrieveLevel: 'SERIES', SeriesInstanceUID: '1' }, /StudyInstanceUID/],
    ['a level that the model lacks', { QueryRetrieveLevel: 'PATIENT', PatientID: '1' }, /none of/],
  ])('refuses an identifier with %s as A900', async (_, identifier, words) => {
    await using association = await mover();
    const result = await association.move(StudyRoot.move, identifier, { destination: 'RECEIVER' });
    expect(result).toMatchObject({ status: 0xa900, comment: expect.stringMatching(words) });
  });
});
