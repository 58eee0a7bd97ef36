import { FakeClock } from '@hounsfield/testkit';
import { DataSet, explicitVrLittleEndian, toBytes } from '../data/index.ts';
import { AssociationServer, type ServerOptions } from './association-server.ts';
import type { DimseRequests } from './dimse/operations.ts';
import { type DimseMatches, type DimseReply, Status } from './dimse/status.ts';
import { type MemoryTransport, transportPair } from './memory-transport.ts';
import { CT, EXPLICIT, IMPLICIT, RawPeer, requestOf, STUDY_ROOT_FIND, VERIFICATION } from './raw-peer.fixture.ts';
import { type DimseContext, type ServedService, type ServiceDefinition, serve } from './service.ts';

const definition = { section: '', statusService: 'general', transferSyntaxes: [EXPLICIT, IMPLICIT] } as const;
export const verification: ServiceDefinition<'C-ECHO'> = {
  ...definition,
  name: 'Verification',
  sopClasses: [VERIFICATION],
  operations: { 'C-ECHO': { statuses: [] } },
};
export const storage: ServiceDefinition<'C-STORE'> = {
  ...definition,
  name: 'Storage',
  sopClasses: [CT],
  serviceClassUid: '1.2.840.10008.4.2',
  operations: { 'C-STORE': { statuses: [] } },
};
export const query: ServiceDefinition<'C-FIND'> = {
  ...definition,
  name: 'Query',
  sopClasses: [STUDY_ROOT_FIND],
  operations: { 'C-FIND': { statuses: [] } },
};

export type StoreHandler = (rq: DimseRequests['C-STORE'], cx: DimseContext) => Promise<DimseReply>;
export type FindHandler = (rq: DimseRequests['C-FIND'], cx: DimseContext) => AsyncIterable<DimseReply | DimseMatches>;

export interface Setup {
  readonly store?: StoreHandler;
  readonly find?: FindHandler;
  readonly options?: Partial<ServerOptions>;
}

export interface Rig {
  readonly server: AssociationServer;
  readonly clock: FakeClock;
  readonly log: string[];
  connect(): { readonly peer: RawPeer; readonly transport: MemoryTransport };
  /** A peer with an accepted association. */
  associate(): Promise<RawPeer>;
}

const storeAll: StoreHandler = async rq => {
  await rq.data.discard();
  return Status.success;
};

/** A server with its own clock and log. */
export function rig({ store = storeAll, find, options = {} }: Setup = {}): Rig {
  const clock = new FakeClock();
  const log: string[] = [];
  const note = (facts: object, message: string): void => {
    const { why, error } = facts as { readonly why?: string; readonly error?: Error };
    log.push([message, why, error?.message].filter(part => part !== undefined).join(': '));
  };
  const services: readonly ServedService[] = [
    serve(verification, { 'C-ECHO': () => Status.success }),
    serve(storage, { 'C-STORE': store }),
    serve(query, { 'C-FIND': find ?? async function* () {} }),
  ];
  const logger = { info: note, warn: note, debug: note };
  const server = new AssociationServer({ ae: 'SERVER', clock, logger, ...options }, services);
  const connect = () => {
    const [near, far] = transportPair();
    server.take(far);
    return { peer: new RawPeer(near), transport: near };
  };
  const associate = async () => {
    const { peer } = connect();
    peer.send(requestOf());
    await peer.next('A-ASSOCIATE-AC');
    return peer;
  };
  return { server, clock, log, connect, associate };
}

/** Lets all microtasks run that are waiting. */
export async function settle(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve));
}

/** An identifier with a level. */
export const identifier = (level: string): Uint8Array =>
  toBytes(DataSet.of({ QueryRetrieveLevel: level }), { encoding: explicitVrLittleEndian });
