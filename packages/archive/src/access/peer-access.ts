import {
  type AcceptHook,
  type AssociateRequest,
  acceptPolicy,
  askPolicy,
  failure,
  type Logger,
  type PolicyRule,
  type ServedService,
  type TransportPeer,
  type Verdict,
} from 'hounsfield/network';
import type { Caller } from './callers.ts';
import { isOpenedBy, type Right, rights } from './rights.ts';

export interface PeerAccessOptions {
  readonly services: readonly ServedService[];
  /** Answers C-ECHO of everybody. */
  readonly openEcho: boolean;
  readonly logger: Logger;
}

/** Lets in the peers of a table, each with what it may do; all others are refused (PS3.8 Table 9-21). */
export class PeerAccess {
  readonly accept: AcceptHook = (request, remoteAddress, peer) => this.#decide({ request, remoteAddress, peer });
  /** The services, with C-STORE closed to those who may only retrieve. */
  readonly services: readonly ServedService[];
  readonly #options: PeerAccessOptions;
  readonly #peers: ReadonlyMap<string, KnownPeer>;
  readonly #echo: AcceptHook;
  readonly #mayStore = new WeakSet<AssociateRequest>();

  constructor(callers: readonly Caller[], options: PeerAccessOptions) {
    const { services } = options;
    this.#options = options;
    this.#peers = new Map(
      callers.filter(({ rights: own }) => own.size > 0).map(caller => [caller.aeTitle, knownPeer(caller, services)]),
    );
    this.#echo = acceptPolicy({ rules: [{ effect: 'allow', sopClass: classesOf('echo', services) }] });
    this.services = services.map(service => this.#guarded(service));
  }

  async #decide(call: Call): Promise<Verdict> {
    const { request, remoteAddress } = call;
    const known = this.#peers.get(request.callingAeTitle);
    if (known !== undefined && (await isHere(known.caller, call))) return this.#known(known, call);
    const echo = this.#options.openEcho ? await this.#echo(request, remoteAddress, call.peer) : NOT_KNOWN;
    if (typeof echo !== 'string') return echo;
    const why = known === undefined ? 'no peer of this AE title may call' : 'the peer of this AE title is another one';
    this.#options.logger.warn?.({ ...factsOf(call), why }, 'An association of a stranger is refused');
    return NOT_KNOWN;
  }

  /** A peer that is known is always let in, so that it learns which contexts it may not have. */
  async #known({ caller, contexts }: KnownPeer, call: Call): Promise<Verdict> {
    const { request, remoteAddress, peer } = call;
    const { rights: own } = caller;
    if (own.has('store')) this.#mayStore.add(request);
    const verdict = await contexts(request, remoteAddress, peer);
    const { logger } = this.#options;
    if (typeof verdict === 'string') {
      logger.warn?.({ ...factsOf(call), may: [...own] }, 'A peer may do nothing of what it asks for');
      return { refusal: () => 'This peer may do nothing of what it asks for' };
    }
    const { refusal } = verdict === true ? {} : verdict;
    const why = request.contexts
      .flatMap(({ abstractSyntax, transferSyntaxes }) => transferSyntaxes.map(uid => refusal?.(abstractSyntax, uid)))
      .find(each => each !== undefined);
    if (why !== undefined) logger.info?.({ ...factsOf(call), why }, 'A peer asks for more than it may do');
    return verdict;
  }

  #guarded(service: ServedService): ServedService {
    return {
      ...service,
      handler: operation => {
        const handler = service.handler(operation);
        if (operation !== 'C-STORE' || handler === undefined) return handler;
        return (request, cx) => (this.#mayStore.has(cx.request) ? handler(request, cx) : NOT_AUTHORIZED);
      },
    };
  }
}

interface Call {
  readonly request: AssociateRequest;
  readonly remoteAddress: string;
  readonly peer: TransportPeer | undefined;
}

interface KnownPeer {
  readonly caller: Caller;
  readonly contexts: AcceptHook;
}

/** Whether it comes from where the peer of its title is, with its certificate. */
async function isHere({ addresses, certificate }: Caller, { request, remoteAddress, peer }: Call): Promise<boolean> {
  const { callingAeTitle: callingAe, calledAeTitle: calledAe } = request;
  const who = { host: await addresses(), ...(certificate === undefined ? {} : { certificate }) };
  // Whatever it asks for.
  const question = { callingAe, calledAe, remoteAddress, peer, sopClassUid: '', transferSyntaxUid: '' };
  return askPolicy({ rules: [{ effect: 'allow', ...who }] }, question).isAllowed;
}

function knownPeer(caller: Caller, services: PeerServices): KnownPeer {
  const { aeTitle, rights: own } = caller;
  // Whoever retrieves by C-GET takes the objects in contexts of Storage (PS3.4 §C.4.3).
  const open = new Set<Right>(own.has('retrieve') ? [...own, 'store'] : own);
  const missing = rights.filter(right => !open.has(right));
  const rules: PolicyRule[] = [
    ...missing.map(right => {
      const because = `peers.${aeTitle}.may has no ${right}`;
      return { effect: 'refuse' as const, sopClass: classesOf(right, services), because };
    }),
    // What no right opens is open to nobody.
    {
      effect: 'refuse',
      sopClass: services.filter(service => !isOpenedBy(rights, service)).flatMap(each => each.sopClasses),
    },
    // SOP Classes of vendors are in no list, but those of Storage.
    {
      effect: 'allow',
      ...(open.has('store') ? {} : { sopClass: [...open].flatMap(each => classesOf(each, services)) }),
    },
  ];
  return { caller, contexts: acceptPolicy({ rules }) };
}

type PeerServices = PeerAccessOptions['services'];

function classesOf(right: Right, services: PeerServices): readonly string[] {
  return services.filter(service => isOpenedBy([right], service)).flatMap(({ sopClasses }) => sopClasses);
}

function factsOf({ request: { callingAeTitle }, remoteAddress }: Call): object {
  return { callingAeTitle, remoteAddress };
}

/** Result 1, source 1, reason 3 (PS3.8 Table 9-21). */
const NOT_KNOWN = 'calling-ae-title';
/** PS3.7 §C.5.25. */
const NOT_AUTHORIZED = failure(0x0124, 'This peer may not store here');
