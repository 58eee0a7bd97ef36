import type { ServedService, ServerObserver } from 'hounsfield/network';
import type { ListenOptions } from 'hounsfield/network/node';
import { type AuditTrail, DimseAudit } from '../audit/index.ts';
import type { Log } from '../log.ts';
import { callersOf } from './callers.ts';
import { type AccessConfig, requiresPeer } from './config.ts';
import { PeerAccess } from './peer-access.ts';

export interface DicomDoorOptions {
  readonly config: AccessConfig;
  /** Whether the server can be reached from this machine alone. */
  readonly isLoopback: boolean;
  readonly services: readonly ServedService[];
  /** Told as before. */
  readonly observer: ServerObserver;
  readonly audit: AuditTrail;
  readonly log: Log;
}

/** What `listen` is given so that only those get in who may, and what they do is written down. */
export interface DicomDoor {
  readonly services: readonly ServedService[];
  readonly hooks: Pick<ListenOptions, 'accept' | 'onAssociation'>;
  readonly observer: ServerObserver;
}

export function dicomDoor(options: DicomDoorOptions): DicomDoor {
  const { config, isLoopback, audit, log } = options;
  const watch = new DimseAudit(audit);
  const services = options.services.map(service => watch.watched(service));
  const { onAssociation } = watch;
  const observer = watch.observing(options.observer);
  if (!requiresPeer(config, isLoopback)) {
    if (!isLoopback) log.warn('Whoever reaches the DICOM port can store and read: requirePeer is never');
    return { services, observer, hooks: { onAssociation } };
  }
  const callers = callersOf(config.peers);
  const { openEcho } = config;
  const access = new PeerAccess(callers, { services, openEcho, logger: log });
  return { services: access.services, observer, hooks: { onAssociation, accept: access.accept } };
}
