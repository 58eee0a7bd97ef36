import type { DimseName, ServedService } from '../../network/index.ts';
import { services } from '../catalogue.ts';
import type { QueryExtensions, RetrieveExtensions, StorageExtensions } from '../extended-negotiation.ts';
import type { AnyService } from '../service-row.ts';

/** What an application does with a service, in one role. */
export interface ServiceUse {
  readonly service: AnyService;
  /** In place of those of the service. */
  readonly sopClasses?: readonly string[];
  /** In place of those of the service, in order of preference. */
  readonly transferSyntaxes?: readonly string[];
  /** An SCU need not invoke all of them (usage U in PS3.4). */
  readonly operations?: readonly DimseName[];
  /** SOP Classes of vendors, that no list names, are taken as well. */
  readonly takesPrivate?: boolean;
  readonly extended?: Partial<QueryExtensions> | Partial<RetrieveExtensions> | StorageExtensions;
  /** What else is to be known, in sentences. */
  readonly notes?: readonly string[];
}

/** A port that is listened on. */
export interface Port {
  readonly port: number;
  readonly secure: boolean;
}

/** One application entity: what it does in which role. */
export interface EntityDescription {
  readonly aeTitle: string;
  /** One sentence. */
  readonly does: string;
  /** As SCP. */
  readonly provides: readonly ServiceUse[];
  /** As SCU. */
  readonly uses: readonly ServiceUse[];
  readonly ports: readonly Port[];
  /** How it connects to others; plain unless told. */
  readonly connects?: readonly ('plain' | 'tls')[];
  readonly limits: EntityLimits;
}

export interface EntityLimits {
  /** Bytes of the longest P-DATA-TF PDU that is taken; 0 is any. */
  readonly maxPduLength: number;
  /** Associations at a time. */
  readonly associations: number;
  /** Operations under way on one association, as invoker and as performer; 1 is no asynchronous operation. */
  readonly invoked: number;
  readonly performed: number;
  /** Associations that call another AE title are rejected. */
  readonly checksCalledAeTitle: boolean;
}

/** An application, as its conformance statement needs it (PS3.2). */
export interface ApplicationDescription {
  readonly name: string;
  readonly version: string;
  readonly vendor?: string;
  /** What it is for, in sentences. */
  readonly overview: string;
  readonly entities: readonly EntityDescription[];
  /** Defined terms of Specific Character Set (0008,0005). */
  readonly characterSets: readonly string[];
  readonly web?: readonly WebUse[];
  readonly media?: readonly MediaUse[];
  readonly security?: {
    /** Names of the profiles of PS3.15 Annex B. */
    readonly tlsProfiles: readonly string[];
    readonly notes?: readonly string[];
  };
}

/** A resource of DICOMweb that is served (PS3.18). */
export interface WebUse {
  readonly method: string;
  /** The path, with its variables in braces. */
  readonly template: string;
  readonly resource: string;
  readonly section: string;
}

/** How an application deals with a media storage application profile (PS3.11). */
export interface MediaUse {
  readonly profile: string;
  readonly roles: readonly ('File Set Creator' | 'File Set Reader' | 'File Set Updater')[];
}

/** The use that a service with handlers is: what is really taken, not what could be. */
export function servedUse(served: ServedService): ServiceUse {
  const row = services.find(({ service }) => service.name === served.name);
  if (row === undefined) throw new RangeError(`${served.name} is no declared service`);
  return {
    service: row.service,
    sopClasses: served.sopClasses,
    transferSyntaxes: served.rule.transferSyntaxes,
    takesPrivate: served.otherSopClasses !== false,
  };
}
