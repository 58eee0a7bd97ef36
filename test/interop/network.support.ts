import { DataSet } from 'hounsfield/data';
import {
  type AssociationInfo,
  type DimseReply,
  type Ending,
  type ListenOptions,
  listen,
  type NetworkServer,
  pending,
  Status,
  serve,
} from 'hounsfield/network/node';
import { PatientRootFind, Storage, StudyRootFind, Verification } from 'hounsfield/services';

/** What a test server was sent. */
export interface Stored {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  readonly callingAeTitle: string;
  readonly bytes: Uint8Array;
}

/** A server that keeps in memory all that it is sent, and finds what a test tells it to. */
export interface TestServer extends AsyncDisposable {
  readonly network: NetworkServer;
  readonly port: string;
  readonly stored: readonly Stored[];
  /** Data sets that came to no end. */
  readonly broken: readonly string[];
  readonly endings: readonly Promise<Ending>[];
  /** Lines of the log: rejections and refused contexts with their reason. */
  readonly log: readonly string[];
}

export interface TestServerOptions extends Partial<ListenOptions> {
  readonly find?: (identifier: DataSet, signal: AbortSignal) => AsyncIterable<DimseReply>;
  readonly reply?: (stored: Stored) => DimseReply;
  /** Takes storage classes that the standard does not name. */
  readonly otherSopClasses?: boolean;
}

/** Starts a server with AE title HOUNSFIELD on a port of the system's choice. */
export async function testServer({
  find,
  reply,
  otherSopClasses,
  ...options
}: TestServerOptions = {}): Promise<TestServer> {
  const stored: Stored[] = [];
  const broken: string[] = [];
  const endings: Promise<Ending>[] = [];
  const log: string[] = [];
  const note = (facts: object, message: string): void => {
    log.push(`${message}: ${'why' in facts ? String(facts.why) : ''}`);
  };
  const onAssociation = (info: AssociationInfo): void => void endings.push(info.closed);
  const findAll = find ?? nothing;
  const logger = { info: note, warn: note, debug: note };
  const network = await listen({ port: 0, ae: 'HOUNSFIELD', logger, onAssociation, ...options }, [
    serve(Verification, { 'C-ECHO': () => Status.success }),
    serve(
      Storage,
      {
        'C-STORE': async ({ sopClassUid, sopInstanceUid, data }, { transferSyntaxUid, callingAeTitle }) => {
          const chunks: Uint8Array[] = [];
          try {
            for await (const chunk of data) chunks.push(chunk);
          } catch (error) {
            broken.push(sopInstanceUid);
            throw error;
          }
          const bytes = new Uint8Array(Buffer.concat(chunks));
          const object = { sopClassUid, sopInstanceUid, transferSyntaxUid, callingAeTitle, bytes };
          stored.push(object);
          return reply?.(object) ?? Status.success;
        },
      },
      { otherSopClasses: otherSopClasses ?? false },
    ),
    serve(StudyRootFind, { 'C-FIND': (rq, cx) => findAll(rq.identifier, cx.signal) }),
    serve(PatientRootFind, { 'C-FIND': (rq, cx) => findAll(rq.identifier, cx.signal) }),
  ]);
  const port = String(network.address.port);
  const dispose = () => network.close({ grace: 0 });
  return { network, port, stored, broken, endings, log, [Symbol.asyncDispose]: dispose };
}

/** Matches with the Patient IDs that are given, answering the level that was asked for. */
export function matches(...patientIds: readonly string[]): (identifier: DataSet) => AsyncIterable<DimseReply> {
  return async function* (identifier) {
    const QueryRetrieveLevel = identifier.text('QueryRetrieveLevel') ?? '';
    for (const PatientID of patientIds) yield pending(DataSet.of({ QueryRetrieveLevel, PatientID }));
  };
}

async function* nothing(): AsyncIterable<DimseReply> {}
