import type { Item, ItemOf, UnknownItem } from './pdu.ts';

/** The user information of either side (PS3.8 §9.3.2.3, PS3.7 §D.3.3), all items kept. */
export interface UserInformation {
  /** The longest variable field of a P-DATA-TF PDU that this side takes; 0 is without limit (PS3.8 §D.1). */
  readonly maxPduLength: number;
  readonly implementationClassUid?: string;
  readonly implementationVersionName?: string;
  /** Without it one at a time. */
  readonly asynchronous?: OperationsWindow;
  readonly roles: readonly RoleSelection[];
  readonly extended: readonly ItemOf<'extended-negotiation'>[];
  readonly common: readonly ItemOf<'common-extended-negotiation'>[];
  readonly identity?: UserIdentity;
  readonly identityResponse?: Uint8Array;
  /** Items that PS3.7 and PS3.8 do not name. */
  readonly unknown: readonly UnknownItem[];
}

/** Operations that the requestor may have invoked, and that it performs, at once; 0 is without limit (PS3.7 §D.3.3.3). */
export interface OperationsWindow {
  readonly invoked: number;
  readonly performed: number;
}

/** Roles of the requestor for one SOP Class (PS3.7 §D.3.3.4). */
export interface RoleSelection {
  readonly sopClassUid: string;
  readonly scu: boolean;
  readonly scp: boolean;
}

/** Who asks (PS3.7 §D.3.3.7); `type` as in Table D.3-14: 1 name, 2 name and passcode, 3 Kerberos, 4 SAML, 5 JWT. */
export interface UserIdentity {
  readonly type: number;
  readonly responseRequested: boolean;
  readonly primary: Uint8Array;
  readonly secondary: Uint8Array;
}

/** Reads the sub-items; of an item that may come once the last one counts. */
export function readUserInformation(items: readonly Item[]): UserInformation {
  const draft: Draft = { maxPduLength: DEFAULT_MAX_PDU_LENGTH, roles: [], extended: [], common: [], unknown: [] };
  for (const item of items) readItem(draft, item);
  return draft;
}

/** The sub-items to be sent, in the order of their types. */
export function userInformationItem(information: UserInformation): ItemOf<'user-information'> {
  const { implementationClassUid, asynchronous, implementationVersionName, identity, identityResponse } = information;
  const items: Item[] = [{ kind: 'maximum-length', length: information.maxPduLength }];
  if (implementationClassUid !== undefined) items.push({ kind: 'implementation-class', uid: implementationClassUid });
  if (asynchronous !== undefined) items.push({ kind: 'asynchronous-operations', ...asynchronous });
  items.push(...information.roles.map(roleItem));
  if (implementationVersionName !== undefined) {
    items.push({ kind: 'implementation-version', versionName: implementationVersionName.slice(0, 16) });
  }
  items.push(...information.extended, ...information.common);
  if (identity !== undefined) items.push(identityItem(identity));
  if (identityResponse !== undefined) items.push({ kind: 'user-identity-response', response: identityResponse });
  return { kind: 'user-information', items: [...items, ...information.unknown] };
}

type Draft = {
  -readonly [K in keyof UserInformation]: UserInformation[K] extends readonly (infer T)[] ? T[] : UserInformation[K];
};

function readItem(draft: Draft, item: Item): void {
  switch (item.kind) {
    case 'maximum-length':
      draft.maxPduLength = item.length;
      break;
    case 'implementation-class':
      draft.implementationClassUid = item.uid;
      break;
    case 'implementation-version':
      draft.implementationVersionName = item.versionName;
      break;
    case 'asynchronous-operations':
      draft.asynchronous = { invoked: item.invoked, performed: item.performed };
      break;
    case 'role-selection':
      draft.roles.push(roleOf(item));
      break;
    case 'extended-negotiation':
      draft.extended.push(item);
      break;
    case 'common-extended-negotiation':
      draft.common.push(item);
      break;
    case 'user-identity':
      draft.identity = identityOf(item);
      break;
    case 'user-identity-response':
      draft.identityResponse = item.response;
      break;
    case 'unknown':
      draft.unknown.push(item);
      break;
    // Items of other places come as unknown ones: the decoder's table says what may be here.
    default:
  }
}

function roleOf({ sopClassUid, scu, scp }: ItemOf<'role-selection'>): RoleSelection {
  return { sopClassUid, scu: scu === 1, scp: scp === 1 };
}

function roleItem({ sopClassUid, scu, scp }: RoleSelection): ItemOf<'role-selection'> {
  return { kind: 'role-selection', sopClassUid, scu: scu ? 1 : 0, scp: scp ? 1 : 0 };
}

function identityOf(item: ItemOf<'user-identity'>): UserIdentity {
  const { identityType, responseRequested, primary, secondary } = item;
  return { type: identityType, responseRequested: responseRequested === 1, primary, secondary };
}

function identityItem({ type, responseRequested, primary, secondary }: UserIdentity): ItemOf<'user-identity'> {
  const requested = responseRequested ? 1 : 0;
  return { kind: 'user-identity', identityType: type, responseRequested: requested, primary, secondary };
}

/** What a peer that says nothing can be expected to take. */
const DEFAULT_MAX_PDU_LENGTH = 16_384;
