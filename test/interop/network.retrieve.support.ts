import { writeFile } from 'node:fs/promises';
import { freePort, type Server, spawnServer, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { explicitVrLittleEndian, parse } from 'hounsfield/data';
import {
  type Association,
  connect,
  type DimseContext,
  type DimseReply,
  type ServedService,
  type ServeOptions,
  Status,
  serve,
} from 'hounsfield/network/node';
import { Storage, storageProposals } from 'hounsfield/services';
import { dcmqrscpConfig } from './dcmqrscp.support.ts';

/** An object as it is sent. */
export interface WireObject {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  readonly data: Uint8Array;
}

/** A foreign archive that takes, finds and gives back objects, and knows where it may move them to. */
export interface ForeignArchive extends AsyncDisposable {
  readonly port: number;
  readonly ae: string;
  /** Where its web interface is, if it has one. */
  readonly http: string;
  output(): string;
}

/** Titles that both archives know, and the port that each is at. */
export type Destinations = Readonly<Record<string, number>>;

export async function dcmqrscp(destinations: Destinations): Promise<ForeignArchive> {
  const folder = await temporaryFolder();
  const port = await freePort();
  const config = dcmqrscpConfig({ port, ae: 'QRSCP', folder: folder.path, destinations, maxPdu: 131_072 });
  await writeFile(folder.file('qr.cfg'), config);
  const server = await spawnServer('dcmqrscp', ['-v', '-c', folder.file('qr.cfg')], { ready: { port } });
  return archive(folder, server, { port, ae: 'QRSCP', http: '' });
}

/** @param more settings of Orthanc beside those that all tests need */
export async function orthanc(program: string, destinations: Destinations, more: object = {}): Promise<ForeignArchive> {
  const folder = await temporaryFolder();
  const [port, httpPort] = [await freePort(), await freePort()];
  const configuration = {
    Name: 'test',
    StorageDirectory: folder.file('storage'),
    IndexDirectory: folder.file('storage'),
    HttpPort: httpPort,
    RemoteAccessAllowed: false,
    AuthenticationEnabled: false,
    DicomPort: port,
    DicomAet: 'ORTHANC',
    DicomAlwaysAllowStore: true,
    DicomAlwaysAllowFind: true,
    DicomAlwaysAllowGet: true,
    DicomAlwaysAllowMove: true,
    DicomCheckModalityHost: false,
    UnknownSopClassAccepted: true,
    DicomModalities: Object.fromEntries(Object.entries(destinations).map(([ae, at]) => [ae, [ae, '127.0.0.1', at]])),
    ...more,
  };
  await writeFile(folder.file('orthanc.json'), JSON.stringify(configuration));
  const server = await spawnServer(program, [folder.file('orthanc.json')], { ready: { port: httpPort } });
  return archive(folder, server, { port, ae: 'ORTHANC', http: `http://127.0.0.1:${httpPort}` });
}

function archive(
  folder: TemporaryFolder,
  server: Server,
  facts: Pick<ForeignArchive, 'port' | 'ae' | 'http'>,
): ForeignArchive {
  return {
    ...facts,
    output: server.output,
    [Symbol.asyncDispose]: async () => {
      await server.stop('SIGKILL');
      await folder.remove();
    },
  };
}

type Opening = Parameters<typeof connect>[0];

export function open(
  { port, ae }: Pick<ForeignArchive, 'port' | 'ae'>,
  propose: Opening['propose'],
  more: Pick<Opening, 'services'> = {},
): Promise<Association> {
  return connect({ host: '127.0.0.1', port, called: ae, calling: 'HOUNSFIELD', propose, ...more });
}

/** Puts objects into an archive. @returns those that it took */
export async function fill(
  target: Pick<ForeignArchive, 'port' | 'ae'>,
  objects: readonly WireObject[],
): Promise<readonly WireObject[]> {
  await using association = await open(target, storageProposals(objects));
  const taken: WireObject[] = [];
  for (const object of objects) {
    if (!association.storableSyntaxes(object.sopClassUid).includes(object.transferSyntaxUid)) continue;
    if ((await association.store(object)).status === 0) taken.push(object);
  }
  return taken;
}

/** Takes objects that come over an association, and keeps their bytes. */
export function collector(into: WireObject[], options: ServeOptions = {}): ServedService {
  return serve(
    Storage,
    {
      'C-STORE': async ({ sopClassUid, sopInstanceUid, data }, { transferSyntaxUid }) => {
        const chunks: Uint8Array[] = [];
        for await (const chunk of data) chunks.push(chunk.slice());
        into.push({ sopClassUid, sopInstanceUid, transferSyntaxUid, data: new Uint8Array(Buffer.concat(chunks)) });
        return Status.success;
      },
    },
    { otherSopClasses: true, ...options },
  );
}

/** Sends objects one after another over an association, and says how far it has come (PS3.4 §C.4.2, §C.4.3). */
export async function* sendAll(
  association: Association,
  objects: readonly WireObject[],
  { signal, originator }: { readonly signal: DimseContext['signal']; readonly originator?: DimseContext },
): AsyncGenerator<DimseReply> {
  const counts = { completed: 0, failed: 0, warning: 0 };
  const moveOriginator = originator && { aeTitle: originator.callingAeTitle, messageId: originator.messageId };
  for (const object of objects) {
    if (signal.aborted) {
      yield { status: 0xfe00, subOperations: { ...counts, remaining: objects.length - counts.completed } };
      return;
    }
    const { status } = await association.store({ ...object, ...(moveOriginator && { moveOriginator }) });
    if (status === 0) counts.completed++;
    else counts.failed++;
    yield {
      status: 0xff00,
      subOperations: { ...counts, remaining: objects.length - counts.completed - counts.failed },
    };
  }
  yield { status: counts.failed === 0 ? 0 : 0xb000, subOperations: counts };
}

/** An object as it stands in a file: its data set is not looked at, whatever its encoding. */
export function objectOf(file: Uint8Array): WireObject {
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  // The group length of File Meta Information says where the data set starts (PS3.10 §7.1).
  const end = 132 + 12 + view.getUint32(132 + 8, true);
  const fileMeta = parse(file.subarray(132, end), { encoding: explicitVrLittleEndian });
  return {
    sopClassUid: fileMeta.text('MediaStorageSOPClassUID') ?? '',
    sopInstanceUid: fileMeta.text('MediaStorageSOPInstanceUID') ?? '',
    transferSyntaxUid: fileMeta.text('TransferSyntaxUID') ?? '',
    data: file.subarray(end),
  };
}
