import type { DataSet } from 'hounsfield/data';
import { attributeByTag } from 'hounsfield/dictionary';
import type {
  AssociateRequest,
  AssociationInfo,
  DimseName,
  DimseRequests,
  ServedService,
  ServerObserver,
  ServerOptions,
} from 'hounsfield/network';
import { type AnyService, StorageCommitmentPush, UpsPull, UpsPush, UpsQuery, UpsWatch } from 'hounsfield/services';
import { keyNames, levelName, uidsOf } from './allowed.ts';
import type { AuditTrail } from './audit-trail.ts';
import type { Actor, AuditEvent } from './event.ts';

/** Records what is done over DICOM. */
export class DimseAudit {
  readonly #trail: AuditTrail;
  readonly #actors = new WeakMap<AssociateRequest, Actor>();
  #association = 0;

  constructor(trail: AuditTrail) {
    this.#trail = trail;
  }

  readonly onAssociation: NonNullable<ServerOptions['onAssociation']> = (info: AssociationInfo) => {
    const { request, remoteAddress, contexts, closed } = info;
    const by = this.#actor(request, remoteAddress);
    const accepted = contexts.filter(({ transferSyntax }) => transferSyntax !== undefined).length;
    this.#trail.record({ what: 'association-accepted', accepted, refused: contexts.length - accepted }, by);
    void closed.then(() => this.#trail.flush(by));
  };

  /** Whom a server tells, who tells it on. */
  observing(next: ServerObserver): ServerObserver {
    const refused: ServerObserver['refused'] = (why, who) => {
      next.refused?.(why, who);
      // Connections that are closed without a word have nobody to be told of.
      if (who === undefined) return;
      const { callingAeTitle: ae, remoteAddress: address } = who;
      this.#trail.record({ what: 'association-refused', why }, { via: 'dimse', ae, address });
    };
    return { ...next, refused };
  }

  /** The service, with what its handlers are asked written down first. */
  watched(service: ServedService): ServedService {
    return {
      ...service,
      handler: operation => {
        const handler = service.handler(operation);
        if (handler === undefined) return undefined;
        const tell = tellingOf(service)[operation];
        return (request, cx) => {
          const by = this.#actor(cx.request, cx.remoteAddress);
          // The request is of the operation's own type, as each handler of it gets.
          if (tell !== undefined) this.#trail.record(tell(request as never), by);
          return this.#trail.as(by, () => handler(request, cx));
        };
      },
    };
  }

  #actor(request: AssociateRequest, address: string): Actor {
    const known = this.#actors.get(request);
    if (known !== undefined) return known;
    const { callingAeTitle: ae } = request;
    const actor: Actor = { via: 'dimse', ae, address, association: ++this.#association };
    this.#actors.set(request, actor);
    return actor;
  }
}

type Telling = { readonly [D in DimseName]?: (request: DimseRequests[D]) => AuditEvent };

/** What is written of the request of an operation; C-STORE is written where its study is known. */
const told: Telling = {
  'C-FIND': ({ identifier }) => ({ what: 'query', level: levelOf(identifier), keys: keysOf(identifier) }),
  'C-GET': ({ identifier }) => ({ what: 'retrieve', how: 'C-GET', ...scopeOf(identifier) }),
  'C-MOVE': ({ identifier, moveDestination: destination }) => ({
    what: 'retrieve',
    how: 'C-MOVE',
    destination,
    ...scopeOf(identifier),
  }),
};

/** Of workitems; changes are written where it is known what came of them. */
const toldOfWorkitems: Telling = {
  'C-FIND': ({ identifier }) => ({ what: 'query', level: 'workitem', keys: keysOf(identifier) }),
  'N-GET': () => ({ what: 'retrieve', how: 'N-GET', level: 'workitem' }),
};

/** Services of which something else is written. */
const ownTelling: readonly (readonly [service: AnyService, told: Telling])[] = [
  [StorageCommitmentPush, { 'N-ACTION': () => ({ what: 'commitment-asked' }) }],
  ...[UpsPush, UpsPull, UpsWatch, UpsQuery].map(service => [service, toldOfWorkitems] as const),
];

function tellingOf({ sopClasses }: ServedService): Telling {
  const own = ownTelling.find(([service]) => service.sopClasses.some(uid => sopClasses.includes(uid)));
  return own?.[1] ?? told;
}

function levelOf(identifier: DataSet): string {
  return levelName(identifier.text('QueryRetrieveLevel') ?? '');
}

function scopeOf(identifier: DataSet): { readonly level: string; readonly studies: readonly string[] } {
  return { level: levelOf(identifier), studies: uidsOf(identifier.values('StudyInstanceUID')) };
}

function keysOf(identifier: DataSet): readonly string[] {
  const names: string[] = [];
  for (const { tag, length } of identifier) {
    if (length !== 0 && tag !== LEVEL && tag !== CHARACTER_SET) names.push(attributeByTag(tag)?.keyword ?? '');
  }
  return keyNames(names);
}

/** Query/Retrieve Level (0008,0052) and Specific Character Set (0008,0005) are no keys. */
const LEVEL = 0x0008_0052;
const CHARACTER_SET = 0x0008_0005;
