import { latin1 } from '../../bytes/index.ts';
import { userIdentityTypes } from '../../dictionary/network-look-ups.ts';
import { printable } from '../ul/describe-pdu.ts';
import type { Item, ItemOf, PduOf } from '../ul/pdu.ts';
import { readUserInformation, type UserIdentity, type UserInformation } from '../ul/user-information.ts';
import { abstractSyntaxOf, type ContextTable } from './context-table.ts';
import type {
  AnsweredContextFacts,
  IdentityFacts,
  ProposedContextFacts,
  TraceEvent,
  UserFacts,
} from './trace-event.ts';

/** What a request for an association says. */
export type RequestFacts = Omit<Extract<TraceEvent, { kind: 'A-ASSOCIATE-RQ' }>, 'kind' | 'at' | 'from' | 'bytes'>;
/** What the answer says that accepts it. */
export type AcceptFacts = Omit<Extract<TraceEvent, { kind: 'A-ASSOCIATE-AC' }>, 'kind' | 'at' | 'from' | 'bytes'>;

/** Reads an A-ASSOCIATE-RQ (PS3.8 §9.3.2). `values` keeps the name of the user. */
export function requestFacts(pdu: PduOf<'A-ASSOCIATE-RQ'>, values: boolean): RequestFacts {
  return {
    ...commonFacts(pdu, values),
    contexts: itemsOf(pdu.items, 'proposed-context').map(proposedContext),
  };
}

/** Reads an A-ASSOCIATE-AC (PS3.8 §9.3.3); the names of its contexts are those of the request. */
export function acceptFacts(pdu: PduOf<'A-ASSOCIATE-AC'>, table: ContextTable, values: boolean): AcceptFacts {
  return {
    ...commonFacts(pdu, values),
    contexts: itemsOf(pdu.items, 'answered-context').map(item => answeredContext(item, table)),
  };
}

function commonFacts(pdu: PduOf<'A-ASSOCIATE-RQ'> | PduOf<'A-ASSOCIATE-AC'>, values: boolean) {
  const information = itemsOf(pdu.items, 'user-information').flatMap(({ items }) => items);
  return {
    calling: printable(pdu.callingAeTitle),
    called: printable(pdu.calledAeTitle),
    applicationContext: printable(itemsOf(pdu.items, 'application-context')[0]?.uid ?? ''),
    user: userFacts(readUserInformation(information), values),
  };
}

function proposedContext({ id, items }: ItemOf<'proposed-context'>): ProposedContextFacts {
  const abstractSyntax = printable(itemsOf(items, 'abstract-syntax')[0]?.uid ?? '');
  return { id, abstractSyntax, transferSyntaxes: itemsOf(items, 'transfer-syntax').map(({ uid }) => printable(uid)) };
}

function answeredContext(item: ItemOf<'answered-context'>, table: ContextTable): AnsweredContextFacts {
  const { id, result } = item;
  const abstractSyntax = abstractSyntaxOf(table, id);
  const facts = { id, result, ...(abstractSyntax === undefined ? {} : { abstractSyntax }) };
  const transferSyntax = itemsOf(item.items, 'transfer-syntax')[0]?.uid;
  // Of a refused context the transfer syntax means nothing (PS3.8 §9.3.3.2).
  if (result !== 0) return { ...facts, why: refusals[result] ?? `It gives no reason that is known (result ${result})` };
  return transferSyntax === undefined ? facts : { ...facts, transferSyntax: printable(transferSyntax) };
}

function userFacts(user: UserInformation, values: boolean): UserFacts {
  const { implementationClassUid, implementationVersionName, asynchronous, identity, identityResponse } = user;
  return {
    maxPduLength: user.maxPduLength,
    ...(implementationClassUid === undefined ? {} : { implementationClassUid: printable(implementationClassUid) }),
    ...(implementationVersionName === undefined
      ? {}
      : { implementationVersionName: printable(implementationVersionName).slice(0, 16) }),
    ...(asynchronous === undefined ? {} : { asynchronous }),
    ...(user.roles.length === 0 ? {} : { roles: user.roles.map(role => ({ ...role, ...classOf(role) })) }),
    ...(user.extended.length === 0 ? {} : { extended: user.extended.map(extendedFacts) }),
    ...(user.common.length === 0 ? {} : { common: user.common.map(commonExtendedFacts) }),
    ...(identity === undefined ? {} : { identity: identityFacts(identity, values) }),
    ...(identityResponse === undefined ? {} : { identityResponseBytes: identityResponse.length }),
  };
}

function classOf({ sopClassUid }: { readonly sopClassUid: string }): { readonly sopClassUid: string } {
  return { sopClassUid: printable(sopClassUid) };
}

function extendedFacts(item: ItemOf<'extended-negotiation'>) {
  const shown = item.information.subarray(0, MOST_INFORMATION);
  const information = Array.from(shown, byte => byte.toString(16).padStart(2, '0')).join('');
  return { ...classOf(item), information };
}

function commonExtendedFacts(item: ItemOf<'common-extended-negotiation'>) {
  return { ...classOf(item), serviceClassUid: printable(item.serviceClassUid) };
}

/** A name is somebody's; passcodes, tickets, assertions and tokens let others in as somebody (PS3.7 §D.3.3.7). */
function identityFacts(identity: UserIdentity, values: boolean): IdentityFacts {
  const { type, responseRequested, primary, secondary } = identity;
  const facts = {
    type,
    meaning: userIdentityTypes[type] ?? 'of a type that PS3.7 does not name',
    responseRequested,
    primaryBytes: primary.length,
    secondaryBytes: secondary.length,
  };
  const isName = type === 1 || type === 2;
  return values && isName ? { ...facts, name: printable(latin1(primary, 0, primary.length)) } : facts;
}

function itemsOf<K extends Exclude<Item['kind'], 'unknown'>>(items: readonly Item[], kind: K): readonly ItemOf<K>[] {
  return items.filter((item): item is ItemOf<K> & Item => item.kind === kind);
}

/** PS3.8 Table 9-18 as sentences. */
const refusals: Readonly<Record<number, string>> = {
  1: 'The acceptor does not want it from this requestor (user rejection)',
  2: 'The acceptor gives no reason (provider rejection)',
  3: 'The acceptor does not know this abstract syntax',
  4: 'The acceptor takes none of the transfer syntaxes that were proposed for it',
};
const MOST_INFORMATION = 32;
