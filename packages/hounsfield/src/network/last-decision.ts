import type { ServedService, ServiceIndex } from './service.ts';
import { isKnownRequest } from './ul/known-request.ts';
import type { AssociateRequest, NegotiatedContext } from './ul/negotiation.ts';
import type { PduOf } from './ul/pdu.ts';
import { encodeOnce } from './ul/pdu-codec.ts';
import type { UserInformation } from './ul/user-information.ts';

/** How a request was answered that was accepted. */
export interface Decision {
  readonly pdu: PduOf<'A-ASSOCIATE-RQ'>;
  readonly request: AssociateRequest;
  readonly contexts: readonly NegotiatedContext[];
  /** What this side performs, by abstract syntax. */
  readonly served: ReadonlyMap<string, ServedService>;
  readonly answer: PduOf<'A-ASSOCIATE-AC'>;
  readonly agreed: UserInformation['asynchronous'];
}

/**
 * The last decision of a server. The same request gets the same answer as long as the rules are data: then a device that
 * asks once a minute, or a thousand times, costs no negotiation.
 */
export class LastDecision {
  readonly #areRulesData: boolean;
  #last: Decision | undefined;

  constructor(services: ServiceIndex) {
    this.#areRulesData = services.areRulesData;
  }

  /** What was decided on this very request without conditions of an accept hook. */
  of(pdu: PduOf<'A-ASSOCIATE-RQ'>): Decision | undefined {
    return this.#last?.pdu === pdu ? this.#last : undefined;
  }

  keep(decision: Decision): void {
    if (this.#last === decision || !this.#areRulesData || !isKnownRequest(decision.pdu)) return;
    encodeOnce(decision.answer);
    this.#last = frozen(decision);
  }
}

/** Several associations see the same objects from now on. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || value instanceof Map) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}
