import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startArchive } from '@hounsfield/archive';
import {
  acceptedContexts,
  type Capture,
  type Corpus,
  type CorpusRow,
  captureProxy,
  commandNumber,
  commandText,
  describeWithCorpus,
  describeWithPeers,
  freePort,
  run,
  type TemporaryFolder,
  temporaryFolder,
  wireMessages,
  wirePdus,
} from '@hounsfield/testkit';
import { DataSet, toBytes } from 'hounsfield/data';
import { isStorageSopClass, webNonPatientCategories } from 'hounsfield/dictionary';
import { fileMetaBytes, readBytes } from 'hounsfield/file';
import { connect } from 'hounsfield/network/node';
import { nonPatientServices } from 'hounsfield/services';
import { expect, it } from 'vitest';
import { AE_TITLE, type ArchiveProcess, startArchiveProcess } from './support/archive-process.ts';

/** An object that a peer sent: the bytes of its data set on the wire, and what the archive answered. */
interface Sent {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly dataSet: Uint8Array;
  readonly status: number | undefined;
  readonly transferSyntaxUid: string;
  /** Abstract syntax of the presentation context that it came in. */
  readonly contextClassUid: string;
}

describeWithPeers(['dcmsend', 'storescu', 'findscu'], 'the main job, end to end', () => {
  describeWithCorpus('every storable file of the corpus', async corpus => {
    const files = corpus.rows.filter(row => row.kind === 'part10');
    const sendable = await whatDcmsendTakes(files, row => corpus.path(row));
    const rounds = inRounds(sendable, row => corpus.read(row));
    const named = rounds.map((rows, k) => ({ rows, k, title: `round ${k + 1}, ${rows.length} files` }));

    it('has files that share a UID, which are sent to different archives', () => {
      expect(rounds.length).toBeGreaterThan(1);
      expect(rounds.flat().length).toBeGreaterThan(800);
    });

    const title = '$title: stores what it acknowledges byte for byte, and gives it back by C-FIND, QIDO-RS and WADO-RS';
    const options = { timeout: 240_000 };
    it.for(named.slice(0, 1))(title, options, ({ rows, k }) => proveRound(corpus, rows, k));
    it.concurrent.for(named.slice(1))(title, options, ({ rows, k }) => proveRound(corpus, rows, k));
  });
});

/** The files that dcmsend can read itself, as it says before it connects: the others never reach an archive. */
async function whatDcmsendTakes(
  rows: readonly CorpusRow[],
  pathOf: (row: CorpusRow) => string,
): Promise<readonly CorpusRow[]> {
  const nobody = ['127.0.0.1', String(await freePort())];
  const { stdout, stderr } = await run('dcmsend', [
    '-v',
    '--no-halt',
    '--no-uid-checks',
    ...nobody,
    ...rows.map(pathOf),
  ]);
  const refused = `${stdout}${stderr}`;
  return rows.filter(row => !refused.includes(`bad DICOM file: ${pathOf(row)}: `));
}

async function proveRound(corpus: Corpus, rows: readonly CorpusRow[], k: number): Promise<void> {
  await using archive = await archiveOf(k);
  await using proxy = await captureProxy({ port: archive.dicomPort });
  await Promise.all(
    shared(rows, Math.ceil(rows.length / FILES_PER_SENDER)).map(share =>
      send(
        proxy.port,
        share.map(row => corpus.path(row)),
      ),
    ),
  );
  const sent = objectsSent(proxy);
  // dcmsend leaves out what the archive accepts no context for.
  expect(sent.length).toBeGreaterThanOrEqual(Math.floor(rows.length / 2));
  const stored = sent.filter(({ status }) => status === 0);
  const unexplained: string[] = [];
  for (const object of sent.filter(({ status }) => status !== 0)) {
    // Nothing is refused without a status that says why, and without a reason in the object itself.
    expect(REFUSED_WITH, object.sopInstanceUid).toContain(object.status);
    if (isStorable(object)) unexplained.push(`${object.sopInstanceUid} ${object.status?.toString(16)}`);
  }
  expect(unexplained).toEqual([]);
  console.log(`${sent.length} of ${rows.length} sent, ${stored.length} stored`);
  expect(stored.length).toBeGreaterThanOrEqual(Math.floor(sent.length / 2));
  await proveStored(archive, stored);
}

/** What a round needs of its archive. */
type RoundArchive = AsyncDisposable & Pick<ArchiveProcess, 'dicomPort' | 'dicomWeb' | 'folder'>;

/**
 * The archive of a round, empty: the first is that of `npm start`, the second that of `hu serve`. Those of the rounds
 * with few files run in this process, where they do not cost more than what they are to show.
 */
async function archiveOf(round: number): Promise<RoundArchive> {
  if (round < 2) return startArchiveProcess(round === 0 ? 'start' : 'serve');
  const folder = await temporaryFolder();
  const settings = { data: folder.file('data'), dicomPort: 0, httpPort: 0, ae: AE_TITLE, logLevel: 'warn' } as const;
  const archive = await startArchive(settings);
  const { dicom, http } = archive.addresses;
  return {
    folder,
    dicomPort: dicom.port,
    dicomWeb: `http://127.0.0.1:${http.port}/dicom-web`,
    [Symbol.asyncDispose]: async () => {
      await archive.close();
      await folder.remove();
    },
  };
}

/** Deals what there is into lists of about the same length; an empty one is left out. */
function shared<T>(all: readonly T[], lists: number): readonly (readonly T[])[] {
  return Array.from({ length: lists }, (_, list) => all.filter((_each, at) => at % lists === list)).filter(
    list => list.length > 0,
  );
}

/** Files whose UIDs differ make a round; the second file with a UID waits for the next one. */
function inRounds(rows: readonly CorpusRow[], read: (row: CorpusRow) => Uint8Array): CorpusRow[][] {
  const rounds: CorpusRow[][] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const uid = uidOf(read(row));
    if (uid === undefined) continue;
    const round = seen.get(uid) ?? 0;
    seen.set(uid, round + 1);
    rounds[round] ??= [];
    rounds[round].push(row);
  }
  return rounds;
}

function uidOf(bytes: Uint8Array): string | undefined {
  try {
    return readBytes(bytes, { until: 0x0008_0019 }).fileMeta.get('MediaStorageSOPInstanceUID');
  } catch {
    return undefined;
  }
}

/** dcmsend sends every file in the transfer syntax that it is in, over as many associations as it needs. */
async function send(port: number, paths: readonly string[]): Promise<void> {
  const options = ['--no-halt', '--no-uid-checks', '--call', AE_TITLE];
  await run('dcmsend', [...options, '127.0.0.1', String(port), ...paths], { timeout: 300_000 });
}

function objectsSent(proxy: Capture): Sent[] {
  return proxy.conversations.flatMap(conversation => {
    const answers = new Map(
      wireMessages(conversation.toClient).map(({ command }) => [
        commandNumber(command, RESPONDED_TO),
        commandNumber(command, STATUS),
      ]),
    );
    const contexts = acceptedContexts(conversation.toClient);
    const abstract = proposedClasses(conversation.toServer);
    return wireMessages(conversation.toServer).map(({ contextId, command, dataSet }) => ({
      sopClassUid: commandText(command, AFFECTED_SOP_CLASS),
      sopInstanceUid: commandText(command, AFFECTED_SOP_INSTANCE),
      dataSet: dataSet ?? new Uint8Array(),
      status: answers.get(commandNumber(command, MESSAGE_ID)),
      transferSyntaxUid: contexts.get(contextId) ?? '',
      contextClassUid: abstract.get(contextId) ?? '',
    }));
  });
}

/** Whether an object has what an archive of studies needs: it can be read, and it says which study and series it is of. */
function isStorable({ dataSet, transferSyntaxUid, sopClassUid, sopInstanceUid, contextClassUid }: Sent): boolean {
  try {
    const object = readBytes(dataSet, { transferSyntaxUid });
    const uids = [object.text('StudyInstanceUID'), object.text('SeriesInstanceUID'), sopInstanceUid];
    const isNamed = uids.every(uid => /^(?=.{1,64}$)\d+(\.\d+)*$/.test(uid ?? ''));
    const isStorage = isStorageSopClass(object.text('SOPClassUID') ?? '') && object.text('SOPClassUID') === sopClassUid;
    return isNamed && isStorage && sopClassUid === contextClassUid && object.text('SOPInstanceUID') === sopInstanceUid;
  } catch {
    return false;
  }
}

/** The abstract syntax of each presentation context that was proposed (PS3.8 §9.3.2.2). */
function proposedClasses(chunks: readonly Uint8Array[]): ReadonlyMap<number, string> {
  const body = Buffer.from(wirePdus(chunks)[0]?.body ?? new Uint8Array());
  const classes = new Map<number, string>();
  for (let at = 68; at + 4 <= body.length; at += 4 + body.readUInt16BE(at + 2)) {
    if (body[at] !== 0x20) continue;
    const length = body.readUInt16BE(at + 10);
    classes.set(body[at + 4] ?? 0, body.toString('latin1', at + 12, at + 12 + length).replace(/\0+$/, ''));
  }
  return classes;
}

async function proveStored(archive: RoundArchive, stored: readonly Sent[]): Promise<void> {
  const onDisk = await digestsOnDisk(archive.folder.file('data'));
  for (const { sopInstanceUid, dataSet } of stored) expect(onDisk.has(sha256(dataSet)), sopInstanceUid).toBe(true);
  const locations = new Map<string, Location>();
  const ofStudies = stored.filter(object => categoryOf(object) === undefined);
  await Promise.all(
    shared(ofStudies, READERS).map(async share => {
      for (const object of share) locations.set(object.sopInstanceUid, await proveServed(archive, object));
    }),
  );
  for (const object of stored.filter(each => !ofStudies.includes(each))) await proveOfNoPatient(archive, object);
  await using folder = await temporaryFolder();
  expect(await foundByFindscu(archive, locations, folder)).toEqual([...locations.keys()].sort());
}

interface Location {
  readonly study: string;
  readonly series: string;
}

/** Searches and retrieves an object. */
async function proveServed(archive: RoundArchive, { sopInstanceUid, dataSet }: Sent): Promise<Location> {
  const [found] = await search(archive, `/instances?SOPInstanceUID=${sopInstanceUid}&includefield=StudyInstanceUID`);
  expect(found?.['00080018']?.Value?.[0], sopInstanceUid).toBe(sopInstanceUid);
  const [study, series] = [found?.['0020000D']?.Value?.[0] ?? '', found?.['0020000E']?.Value?.[0] ?? ''];
  const path = `/studies/${study}/series/${series}/instances/${sopInstanceUid}`;
  expect(await retrieved(archive, path), sopInstanceUid).toBe(sha256(dataSet));
  return { study, series };
}

/** Searches and retrieves an object that belongs to no patient (PS3.18 §12, PS3.4 Annexes U, X, BB, HH); findscu does not know their models. */
async function proveOfNoPatient(archive: RoundArchive, { sopClassUid, sopInstanceUid, dataSet }: Sent): Promise<void> {
  const name = `/${categoryOf({ sopClassUid })}`;
  const [found] = await search(archive, `${name}?SOPInstanceUID=${sopInstanceUid}`);
  expect(found?.['00080018']?.Value?.[0], sopInstanceUid).toBe(sopInstanceUid);
  expect(await retrieved(archive, `${name}/${sopInstanceUid}`), sopInstanceUid).toBe(sha256(dataSet));
  const family = nonPatientServices.find(({ objects }) => objects.includes(sopClassUid));
  const model = { name: family?.name ?? '', find: family?.find.sopClasses[0] ?? '' };
  const place = { host: '127.0.0.1', port: archive.dicomPort, called: AE_TITLE, calling: 'TEST' };
  await using association = await connect({ ...place, propose: [family?.find ?? []].flat() });
  const matches: (string | undefined)[] = [];
  for await (const match of association.find(model, { SOPInstanceUID: sopInstanceUid }))
    matches.push(match.text('SOPInstanceUID'));
  expect(matches).toEqual([sopInstanceUid]);
}

function categoryOf({ sopClassUid }: Pick<Sent, 'sopClassUid'>): string | undefined {
  return webNonPatientCategories.find(({ sopClasses }) => sopClasses.includes(sopClassUid))?.name;
}

/** The digest of the data set of what is at an address. */
async function retrieved(archive: RoundArchive, path: string): Promise<string> {
  const headers = { accept: 'application/dicom; transfer-syntax=*' };
  const response = await fetch(`${archive.dicomWeb}${path}`, { headers });
  expect(response.status, path).toBe(200);
  return sha256(behindMeta(new Uint8Array(await response.arrayBuffer())));
}

type JsonElement = { readonly Value?: readonly string[] };

async function search(archive: RoundArchive, query: string): Promise<readonly Record<string, JsonElement>[]> {
  const response = await fetch(`${archive.dicomWeb}${query}`, { headers: { accept: 'application/dicom+json' } });
  // The answer's form is DICOM JSON; what is read of it is compared with what was sent.
  return (await response.json()) as readonly Record<string, JsonElement>[];
}

/** SOP Instance UIDs that findscu gets back when it asks for each instance by its three UIDs (PS3.4 §C.4.1). */
async function foundByFindscu(
  archive: RoundArchive,
  locations: ReadonlyMap<string, Location>,
  folder: TemporaryFolder,
): Promise<string[]> {
  const queries: string[] = [];
  for (const [sopInstanceUid, { study, series }] of locations) {
    const query = DataSet.of({
      QueryRetrieveLevel: 'IMAGE',
      SOPInstanceUID: sopInstanceUid,
      StudyInstanceUID: study,
      SeriesInstanceUID: series,
    });
    const facts = {
      sopClassUid: '1.2.840.10008.5.1.4.1.2.2.1',
      sopInstanceUid: '2.25.1',
      transferSyntaxUid: '1.2.840.10008.1.2.1',
    };
    const path = folder.file(`${queries.length}.dcm`);
    await writeFile(path, Buffer.concat([fileMetaBytes(facts), toBytes(query)]));
    queries.push(path);
  }
  const { stdout, stderr } = await run(
    'findscu',
    ['-S', '-aec', AE_TITLE, '127.0.0.1', String(archive.dicomPort), ...queries],
    { timeout: 120_000 },
  );
  return [...`${stdout}${stderr}`.matchAll(/\(0008,0018\) UI \[([0-9.]+)/g)].map(match => match[1] ?? '').sort();
}

/** The object in a file of the archive: its seal, which says how long it is, comes behind it. */
function withoutSeal(file: Uint8Array): Uint8Array {
  const seal = Buffer.from(file.subarray(-56));
  if (seal.toString('latin1', 0, 16) !== 'HOUNSFIELD SEAL2') throw new Error('A file of the archive has no seal');
  return file.subarray(0, seal.readDoubleLE(16));
}

async function digestsOnDisk(data: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(data, { recursive: true, withFileTypes: true });
  const digests = new Set<string>();
  for (const entry of entries.filter(each => each.isFile())) {
    const bytes = new Uint8Array(await readFile(join(entry.parentPath, entry.name)));
    if (Buffer.from(bytes.subarray(128, 132)).toString() === 'DICM')
      digests.add(sha256(behindMeta(withoutSeal(bytes))));
  }
  return digests;
}

/** The data set of a Part 10 file: what stands behind the group 0002, whose length its first element tells. */
function behindMeta(file: Uint8Array): Uint8Array {
  const length = new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(140, true);
  return file.subarray(144 + length);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** PS3.4 Table B.2-1, and of PS3.7 Annex C: SOP Instance UID not valid (0117), SOP Class not supported (0122). */
const REFUSED_WITH: readonly (number | undefined)[] = [0xa900, 0xc000, 0xc122, 0x0117, 0x0122];
/** A program that sends starts for each so many files; an archive has so many readers at a time. */
const FILES_PER_SENDER = 250;
const READERS = 4;
const RESPONDED_TO = 0x0120;
const MESSAGE_ID = 0x0110;
const STATUS = 0x0900;
const AFFECTED_SOP_CLASS = 0x0002;
const AFFECTED_SOP_INSTANCE = 0x1000;
