import { applicationContext, protocolVersion } from '../../dictionary/network-look-ups.ts';
import { AssociationError } from '../../errors/index.ts';
import { implementationClassUid, implementationVersionName } from '../../file/index.ts';
import { namedUid, printable } from './describe-pdu.ts';
import type { Item, ItemOf, PduOf } from './pdu.ts';
import type { PlannedContext } from './proposal.ts';
import type { RejectionGround } from './rejection.ts';
import {
  type RoleSelection,
  readUserInformation,
  type UserInformation,
  userInformationItem,
} from './user-information.ts';

/** An A-ASSOCIATE-RQ as it was understood. AE titles are as they came, without the padding: not trusted text. */
export interface AssociateRequest {
  readonly calledAeTitle: string;
  readonly callingAeTitle: string;
  readonly applicationContext: string;
  readonly contexts: readonly ProposedContext[];
  readonly user: UserInformation;
}

/** A presentation context as it was proposed. */
export interface ProposedContext {
  readonly id: number;
  /** Empty when the peer forgot it. */
  readonly abstractSyntax: string;
  readonly transferSyntaxes: readonly string[];
}

/** What the acceptor takes for one abstract syntax. */
export interface ContextRule {
  /** In our order of preference. */
  readonly transferSyntaxes: readonly string[];
  /** `requestor`: of the proposed ones the first that we take; `acceptor`: of ours the first that is proposed. */
  readonly order: 'requestor' | 'acceptor';
  /** Whether a requestor that asks for the role may be SCU (PS3.7 §D.3.3.4); it may unless told. */
  readonly requestorMayBeScu?: boolean;
  /** Whether it may be SCP; it may not unless told. */
  readonly requestorMayBeScp?: boolean;
  /** Of what is proposed, what to choose where the requestor is SCP, because this side can send it: first the best. */
  readonly preferred?: (proposed: readonly string[]) => readonly string[];
  /** Why a transfer syntax is not wanted from this peer, in a sentence; undefined when it is. */
  readonly refusal?: (transferSyntaxUid: string) => string | undefined;
}

/** A presentation context as it was negotiated. */
export interface NegotiatedContext extends ProposedContext {
  /** 0 accepted, else why not (PS3.8 Table 9-18). */
  readonly result: number;
  /** The one that was chosen, when the context was accepted. */
  readonly transferSyntax: string | undefined;
  /** In a sentence, when the context was not accepted. */
  readonly why: string | undefined;
  /** Roles of the requestor. */
  readonly scu: boolean;
  readonly scp: boolean;
}

/**
 * Reads a request.
 * @throws AssociationError `malformed-pdu` when context IDs are even or come twice: then no answer could be told apart
 */
export function readRequest(pdu: PduOf<'A-ASSOCIATE-RQ'>): AssociateRequest {
  const contexts = itemsOf(pdu.items, 'proposed-context').map(proposedContext);
  const ids = new Set<number>();
  for (const { id } of contexts) {
    const fault = id % 2 === 0 ? 'is even' : ids.has(id) ? 'comes twice' : undefined;
    if (fault !== undefined) {
      throw new AssociationError('malformed-pdu', { detail: `A-ASSOCIATE-RQ: presentation context ID ${id} ${fault}` });
    }
    ids.add(id);
  }
  return {
    calledAeTitle: pdu.calledAeTitle,
    callingAeTitle: pdu.callingAeTitle,
    applicationContext: itemsOf(pdu.items, 'application-context')[0]?.uid ?? '',
    contexts,
    user: readUserInformation(itemsOf(pdu.items, 'user-information').flatMap(each => each.items)),
  };
}

/** A ground of the protocol on which the request cannot be accepted, whoever asks for whatever. */
export function protocolGround(request: AssociateRequest): RejectionGround | undefined {
  if (request.applicationContext !== applicationContext) return 'application-context';
  if (request.contexts.length === 0) return 'no-context';
  const { maxPduLength } = request.user;
  return maxPduLength !== 0 && maxPduLength < LEAST_PDU_LENGTH ? 'tiny-pdu' : undefined;
}

/** Answers each proposed context by the rule of its abstract syntax. */
export function answerContexts(
  request: AssociateRequest,
  ruleOf: (abstractSyntax: string) => ContextRule | undefined,
): readonly NegotiatedContext[] {
  const wanted = new Map(request.user.roles.map(role => [role.sopClassUid, role]));
  return request.contexts.map(context => answer(context, ruleOf(context.abstractSyntax), wanted));
}

/** What the acceptor tells of itself. */
export type AcceptorInformation = Pick<UserInformation, 'maxPduLength'> &
  Partial<Pick<UserInformation, 'identityResponse' | 'asynchronous' | 'extended'>>;

/** The A-ASSOCIATE-AC PDU (PS3.8 §9.3.3). */
export function acceptPdu(
  request: PduOf<'A-ASSOCIATE-RQ'>,
  contexts: readonly NegotiatedContext[],
  own: AcceptorInformation,
): PduOf<'A-ASSOCIATE-AC'> {
  const asked = rolesAsked(request);
  const roles = new Map<string, RoleSelection>();
  if (asked.size > 0) {
    for (const { abstractSyntax: sopClassUid, result, scu, scp } of contexts) {
      if (result === ACCEPTED && asked.has(sopClassUid)) roles.set(sopClassUid, { sopClassUid, scu, scp });
    }
  }
  const user = userInformationItem({
    extended: [],
    ...own,
    implementationClassUid,
    implementationVersionName,
    roles: [...roles.values()],
    common: [],
    unknown: [],
  });
  const { calledAeTitle, callingAeTitle, reserved } = request;
  const items: Item[] = [{ kind: 'application-context', uid: applicationContext }, ...contexts.map(answerItem), user];
  return { kind: 'A-ASSOCIATE-AC', protocolVersion, calledAeTitle, callingAeTitle, reserved, items };
}

/** What an A-ASSOCIATE-AC made of the planned contexts. */
export interface Acceptance {
  readonly contexts: readonly NegotiatedContext[];
  readonly user: UserInformation;
}

/** Reads the answer; a context that it does not mention counts as refused. */
export function readAcceptance(pdu: PduOf<'A-ASSOCIATE-AC'>, planned: readonly PlannedContext[]): Acceptance {
  const answers = new Map(itemsOf(pdu.items, 'answered-context').map(item => [item.id, item]));
  const user = readUserInformation(itemsOf(pdu.items, 'user-information').flatMap(each => each.items));
  const roles = new Map(user.roles.map(role => [role.sopClassUid, role]));
  const contexts = planned.map(context => negotiated(context, answers.get(context.id), roles));
  return { contexts, user };
}

function answer(
  context: ProposedContext,
  rule: ContextRule | undefined,
  wanted: ReadonlyMap<string, RoleSelection>,
): NegotiatedContext {
  const role = wanted.get(context.abstractSyntax);
  const scp = role?.scp === true && rule?.requestorMayBeScp === true;
  // Requestors that do not ask are SCU, or believe that everyone knows them to be SCP.
  const scu = role === undefined || (role.scu && rule?.requestorMayBeScu !== false);
  const common = { ...context, scu, scp };
  const refused = (result: number, why: string): NegotiatedContext => ({
    ...common,
    result,
    transferSyntax: undefined,
    why,
  });
  if (context.abstractSyntax === '') return refused(ABSTRACT_SYNTAX, 'The context names no abstract syntax');
  if (rule === undefined) return refused(ABSTRACT_SYNTAX, `${namedUid(context.abstractSyntax)} is not served here`);
  if (!scu && !scp) return refused(USER_REJECTION, `${namedUid(context.abstractSyntax)}: neither role is taken here`);
  const transferSyntax =
    (scp ? preferredOf(context.transferSyntaxes, rule) : undefined) ?? choose(context.transferSyntaxes, rule);
  if (transferSyntax !== undefined) return { ...common, result: ACCEPTED, transferSyntax, why: undefined };
  const unwanted = context.transferSyntaxes.map(uid => rule.refusal?.(uid)).find(why => why !== undefined);
  if (unwanted !== undefined) return refused(USER_REJECTION, unwanted);
  const proposed = context.transferSyntaxes.slice(0, 4).map(namedUid).join(', ') || 'none';
  return refused(
    TRANSFER_SYNTAXES,
    `No proposed transfer syntax is taken for ${namedUid(context.abstractSyntax)}; proposed: ${proposed}`,
  );
}

function choose(proposed: readonly string[], { transferSyntaxes, order, refusal }: ContextRule): string | undefined {
  const [first, second] =
    order === 'requestor' ? [proposed, setOf(transferSyntaxes)] : [transferSyntaxes, new Set(proposed)];
  return first.find(uid => second.has(uid) && refusal?.(uid) === undefined);
}

/** The best of what this side can send; undefined when nothing of it was proposed. */
function preferredOf(proposed: readonly string[], rule: ContextRule): string | undefined {
  const { transferSyntaxes, preferred, refusal } = rule;
  const isTaken = (uid: string): boolean => proposed.includes(uid) && transferSyntaxes.includes(uid);
  return preferred?.(proposed).find(uid => isTaken(uid) && refusal?.(uid) === undefined);
}

/** The lists of rules stay, so each is made a set once. */
function setOf(transferSyntaxes: readonly string[]): ReadonlySet<string> {
  const known = SETS.get(transferSyntaxes);
  if (known !== undefined) return known;
  const set = new Set(transferSyntaxes);
  SETS.set(transferSyntaxes, set);
  return set;
}

function answerItem(context: NegotiatedContext): Item {
  // A refused context has a transfer syntax too, which means nothing (PS3.8 Table 9-18); DCMTK wants to see it.
  const uid = context.transferSyntax ?? context.transferSyntaxes[0] ?? '';
  return {
    kind: 'answered-context',
    id: context.id,
    result: context.result,
    items: [{ kind: 'transfer-syntax', uid }],
  };
}

function negotiated(
  planned: PlannedContext,
  item: ItemOf<'answered-context'> | undefined,
  roles: ReadonlyMap<string, RoleSelection>,
): NegotiatedContext {
  const { id, abstractSyntax, transferSyntaxes } = planned;
  const role = roles.get(abstractSyntax);
  // Without an answer the default roles hold (PS3.7 §D.3.3.4).
  const facts = { id, abstractSyntax, transferSyntaxes, scu: role?.scu ?? true, scp: role?.scp ?? false };
  const transferSyntax = item?.items.find(each => each.kind === 'transfer-syntax')?.uid ?? '';
  if (item?.result === ACCEPTED && transferSyntaxes.includes(transferSyntax)) {
    return { ...facts, result: ACCEPTED, transferSyntax, why: undefined };
  }
  const result = item === undefined || item.result === ACCEPTED ? NO_REASON : item.result;
  return { ...facts, result, transferSyntax: undefined, why: refusalOfPeer(item, transferSyntax) };
}

function refusalOfPeer(item: ItemOf<'answered-context'> | undefined, transferSyntax: string): string {
  if (item === undefined) return 'The peer did not answer this presentation context';
  if (item.result === ACCEPTED) return `The peer chose '${printable(transferSyntax)}', which was not proposed`;
  return REFUSALS[item.result] ?? `The peer answered result ${item.result}, which the standard does not know`;
}

function proposedContext({ id, items }: ItemOf<'proposed-context'>): ProposedContext {
  return {
    id,
    abstractSyntax: itemsOf(items, 'abstract-syntax')[0]?.uid ?? '',
    transferSyntaxes: itemsOf(items, 'transfer-syntax').map(item => item.uid),
  };
}

function itemsOf<K extends Item['kind']>(items: readonly Item[], kind: K): (Item & { kind: K })[] {
  return items.filter((item): item is Item & { kind: K } => item.kind === kind);
}

/** The SOP Classes for which the requestor selects roles. */
function rolesAsked({ items }: PduOf<'A-ASSOCIATE-RQ'>): ReadonlySet<string> {
  const asked = new Set<string>();
  for (const item of items) {
    if (item.kind !== 'user-information') continue;
    for (const each of item.items) if (each.kind === 'role-selection') asked.add(each.sopClassUid);
  }
  return asked;
}

const SETS = new WeakMap<readonly string[], ReadonlySet<string>>();
const ACCEPTED = 0;
const USER_REJECTION = 1;
const NO_REASON = 2;
const ABSTRACT_SYNTAX = 3;
const TRANSFER_SYNTAXES = 4;
const REFUSALS: Readonly<Record<number, string>> = {
  1: 'The peer does not want this presentation context (user rejection)',
  2: 'The peer refused this presentation context without a reason',
  3: 'The peer does not support this abstract syntax',
  4: 'The peer supports none of the proposed transfer syntaxes for this abstract syntax',
};
/** Shorter PDUs would cost a header for every few bytes. */
export const LEAST_PDU_LENGTH = 128;
