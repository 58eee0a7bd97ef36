import { applicationContext, protocolVersion } from '../../dictionary/network-look-ups.ts';
import { AssociationError } from '../../errors/index.ts';
import { implementationClassUid, implementationVersionName } from '../../file/index.ts';
import { printable } from './describe-pdu.ts';
import type { Item, ItemOf, PduOf } from './pdu.ts';
import {
  type OperationsWindow,
  type RoleSelection,
  type UserIdentity,
  userInformationItem,
} from './user-information.ts';

/** One thing that the requestor would like to speak about. */
export interface Proposal {
  /** A SOP Class UID. */
  readonly abstractSyntax: string;
  /** In order of preference; the acceptor chooses one. */
  readonly transferSyntaxes: readonly string[];
  /** Roles of the requestor, when it shall not be SCU alone (PS3.7 §D.3.3.4). */
  readonly roles?: { readonly scu: boolean; readonly scp: boolean };
  /** Service Class Application Information (PS3.7 §D.3.3.5): its meaning is the service's. */
  readonly extended?: Uint8Array;
  /** To which service a SOP Class belongs that the acceptor need not know, and what it is like (PS3.7 §D.3.3.6). */
  readonly common?: { readonly serviceClassUid: string; readonly relatedSopClassUids?: readonly string[] };
}

/** A proposal with its presentation context ID. */
export interface PlannedContext extends Proposal {
  /** Odd, 1 to 255. */
  readonly id: number;
}

/** What fits into one association, and what does not. */
export interface Plan {
  readonly contexts: readonly PlannedContext[];
  readonly leftOut: readonly Proposal[];
}

/**
 * Gives each proposal its presentation context ID: odd ones from 1 to 255, thus 128 of them (PS3.8 §9.3.2.2).
 * Proposals that are equal are made once; what is over comes back as `leftOut`.
 */
export function planContexts(proposals: Iterable<Proposal>): Plan {
  const different = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const key = [proposal.abstractSyntax, ...proposal.transferSyntaxes].join(' ');
    if (!different.has(key)) different.set(key, proposal);
  }
  const all = [...different.values()];
  const contexts = all.slice(0, MOST_CONTEXTS).map((proposal, index) => ({ ...proposal, id: index * 2 + 1 }));
  return { contexts, leftOut: all.slice(MOST_CONTEXTS) };
}

/** Proposals in groups of at most 128, one for each association that is needed to make them all. */
export function splitProposals(proposals: Iterable<Proposal>): readonly (readonly Proposal[])[] {
  const groups: (readonly Proposal[])[] = [];
  let left: Iterable<Proposal> = proposals;
  for (;;) {
    const { contexts, leftOut } = planContexts(left);
    if (contexts.length === 0) return groups;
    groups.push(contexts.map(({ id, ...proposal }) => proposal));
    left = leftOut;
  }
}

/** Who asks whom for what. */
export interface RequestFacts {
  readonly called: string;
  readonly calling: string;
  readonly contexts: readonly PlannedContext[];
  readonly maxPduLength: number;
  readonly identity?: UserIdentity;
  readonly asynchronous?: OperationsWindow;
}

/**
 * The A-ASSOCIATE-RQ PDU (PS3.8 §9.3.2).
 * @throws AssociationError `invalid-proposal` for an AE title or UID that the standard does not allow
 */
export function requestPdu(facts: RequestFacts): PduOf<'A-ASSOCIATE-RQ'> {
  for (const title of [facts.called, facts.calling]) checkAeTitle(title);
  const { contexts, maxPduLength, identity, asynchronous } = facts;
  for (const context of contexts) checkProposal(context);
  const user = userInformationItem({
    maxPduLength,
    implementationClassUid,
    implementationVersionName,
    roles: rolesOf(contexts),
    extended: [...bySopClass(contexts.flatMap(extendedItem)).values()],
    common: [...bySopClass(contexts.flatMap(commonItem)).values()],
    unknown: [],
    ...(identity === undefined ? {} : { identity }),
    ...(asynchronous === undefined ? {} : { asynchronous }),
  });
  return {
    kind: 'A-ASSOCIATE-RQ',
    protocolVersion,
    calledAeTitle: facts.called,
    callingAeTitle: facts.calling,
    reserved: new Uint8Array(),
    items: [{ kind: 'application-context', uid: applicationContext }, ...contexts.map(contextItem), user],
  };
}

/** @throws AssociationError `invalid-proposal` unless the title has 1 to 16 characters and is not blank (PS3.5 Table 6.2-1) */
export function checkAeTitle(title: string): void {
  if (/^[\x20-\x5b\x5d-\x7e]{1,16}$/.test(title) && title.trim() !== '') return;
  throw new AssociationError('invalid-proposal', {
    detail: `AE title '${printable(title)}': 1 to 16 printable characters without backslash are allowed, not all blank`,
  });
}

/** Whether a text is a UID as PS3.5 §9.1 allows, with the leading zeros that old implementations wrote. */
export function isUid(text: string): boolean {
  return text.length <= 64 && /^\d+(\.\d+)*$/.test(text);
}

function checkProposal({ abstractSyntax, transferSyntaxes }: Proposal): void {
  const wrong = [abstractSyntax, ...transferSyntaxes].find(uid => !isUid(uid));
  if (wrong !== undefined) {
    throw new AssociationError('invalid-proposal', { detail: `'${printable(wrong)}' is not a UID` });
  }
  if (transferSyntaxes.length === 0) {
    throw new AssociationError('invalid-proposal', { detail: `no transfer syntax for ${printable(abstractSyntax)}` });
  }
}

function contextItem({ id, abstractSyntax, transferSyntaxes }: PlannedContext): Item {
  const syntaxes: Item[] = transferSyntaxes.map(uid => ({ kind: 'transfer-syntax', uid }));
  return { kind: 'proposed-context', id, items: [{ kind: 'abstract-syntax', uid: abstractSyntax }, ...syntaxes] };
}

function extendedItem({ abstractSyntax: sopClassUid, extended }: Proposal): ItemOf<'extended-negotiation'>[] {
  return extended === undefined ? [] : [{ kind: 'extended-negotiation', sopClassUid, information: extended }];
}

function commonItem({ abstractSyntax: sopClassUid, common }: Proposal): ItemOf<'common-extended-negotiation'>[] {
  if (common === undefined) return [];
  const { serviceClassUid, relatedSopClassUids = [] } = common;
  return [{ kind: 'common-extended-negotiation', sopClassUid, serviceClassUid, relatedSopClassUids }];
}

/** One item for each SOP Class, however many contexts it has; the last one counts. */
function bySopClass<T extends { readonly sopClassUid: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map(item => [item.sopClassUid, item]));
}

function rolesOf(contexts: readonly PlannedContext[]): readonly RoleSelection[] {
  const roles = new Map<string, RoleSelection>();
  for (const { abstractSyntax, roles: wanted } of contexts) {
    if (wanted !== undefined) roles.set(abstractSyntax, { sopClassUid: abstractSyntax, ...wanted });
  }
  return [...roles.values()];
}

const MOST_CONTEXTS = 128;
