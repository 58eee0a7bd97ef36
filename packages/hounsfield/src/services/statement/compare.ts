import { nameOfUid } from './document.ts';
import type { ConformanceStatement, StatedEntity, StatedService } from './statement.ts';

/** One message that one application would like to send to another: whether it can, and in what. */
export interface Talk {
  /** Who invokes the operation or notification, and who performs it. */
  readonly from: string;
  readonly to: string;
  readonly sopClassUid: string;
  readonly operation: string;
  readonly works: boolean;
  /** In common, in the order of the one that opens the association. */
  readonly transferSyntaxes: readonly string[];
  /** Why not, in one sentence; empty when it works. */
  readonly why: string;
}

/**
 * Whether two applications could work together, as far as their statements tell: for each SOP Class that one uses, each
 * operation and notification, in both directions.
 */
export function wouldTheseTwoTalk(a: ConformanceStatement, b: ConformanceStatement): readonly Talk[] {
  const [first, second] = a.product.name === b.product.name ? [`${a.product.name} (1)`, `${b.product.name} (2)`] : [];
  const one = { statement: a, name: first ?? a.product.name };
  const other = { statement: b, name: second ?? b.product.name };
  return [...talks(one, other), ...talks(other, one)];
}

interface Side {
  readonly statement: ConformanceStatement;
  readonly name: string;
}

/** What `user` would like to use of `provider`, and what comes back as notifications. */
function talks(user: Side, provider: Side): readonly Talk[] {
  return user.statement.entities.flatMap(entity =>
    entity.services
      .filter(({ role }) => role === 'SCU')
      .flatMap(use => use.sopClasses.flatMap(uid => talksOf({ user, provider, entity, use, uid }))),
  );
}

interface Wish {
  readonly user: Side;
  readonly provider: Side;
  readonly entity: StatedEntity;
  readonly use: StatedService;
  readonly uid: string;
}

function talksOf(wish: Wish): readonly Talk[] {
  const { user, provider, use, uid } = wish;
  const found = offerFor(wish);
  const obstacle = typeof found === 'string' ? found : '';
  const offer = typeof found === 'string' ? undefined : found;
  const transferSyntaxes = offer === undefined ? [] : common(use, offer);
  const talk = (operation: string, isNotification: boolean): Talk => {
    const why = obstacle || lack(wish, offer, operation, isNotification);
    const [from, to] = isNotification ? [provider.name, user.name] : [user.name, provider.name];
    const works = why === '';
    return { from, to, sopClassUid: uid, operation, works, why, transferSyntaxes: works ? transferSyntaxes : [] };
  };
  return [
    ...use.operations.map(operation => talk(operation, false)),
    ...use.notifications.map(operation => talk(operation, true)),
  ];
}

/** The service that provides the SOP Class in a way that both can reach, or the sentence why there is none. */
function offerFor({ user, provider, entity, use, uid }: Wish): StatedService | string {
  const offers = provider.statement.entities.flatMap(each =>
    each.services
      .filter(service => service.role === 'SCP' && provides(service, uid))
      .map(service => ({ each, service })),
  );
  if (offers.length === 0) return `${provider.name} does not provide ${nameOfUid(uid)}.`;
  const reachable = offers.filter(({ each }) => connection(user, provider, entity, each) === '');
  const [first] = offers;
  if (reachable.length === 0 && first !== undefined) return connection(user, provider, entity, first.each);
  const best = reachable.find(({ service }) => common(use, service).length > 0);
  if (best !== undefined) return best.service;
  const words = (uids: readonly string[]): string => uids.map(nameOfUid).join(', ') || 'none';
  const theirs = words(reachable[0]?.service.transferSyntaxes ?? []);
  const ours = words(use.transferSyntaxes);
  return `They have no transfer syntax in common for ${nameOfUid(uid)}: ${user.name} proposes ${ours}; ${provider.name} accepts ${theirs}.`;
}

function provides({ sopClasses, takesPrivate }: StatedService, uid: string): boolean {
  return sopClasses.includes(uid) || (takesPrivate && !uid.startsWith(STANDARD_ROOT));
}

/** Why no connection comes about; empty when it does. */
function connection(user: Side, provider: Side, entity: StatedEntity, other: StatedEntity): string {
  if (other.ports.length === 0) return `${provider.name} listens on no port.`;
  const ways = entity.connects.filter(way => other.ports.some(({ secure }) => secure === (way === 'tls')));
  const words = (isSecure: boolean): string => (isSecure ? 'TLS' : 'plain TCP');
  if (ways.length === 0) {
    const theirs = [...new Set(other.ports.map(({ secure }) => words(secure)))].join(' and ');
    const ours = entity.connects.map(way => words(way === 'tls')).join(' and ') || 'nothing';
    return `${user.name} connects by ${ours}, ${provider.name} listens for ${theirs}.`;
  }
  if (ways.includes('plain')) return '';
  const [mine, theirs] = [user.statement.security.tlsProfiles, provider.statement.security.tlsProfiles];
  if (mine.length === 0 || theirs.length === 0 || mine.some(profile => theirs.includes(profile))) return '';
  return `They have no TLS profile in common: ${mine.join(', ')} and ${theirs.join(', ')}.`;
}

/** Why an operation is not possible although the SOP Class is; empty when it is. */
function lack(
  { user, provider, uid }: Wish,
  offer: StatedService | undefined,
  operation: string,
  isNotification: boolean,
): string {
  const supported = isNotification ? offer?.notifications : offer?.operations;
  if (supported?.includes(operation) !== true) {
    return `${provider.name} does not ${isNotification ? 'send' : 'perform'} ${operation} for ${nameOfUid(uid)}.`;
  }
  // Objects come back as C-STORE on the same association (PS3.4 §C.4.3).
  const stores = user.statement.entities.some(({ services }) =>
    services.some(({ role, operations }) => role === 'SCP' && operations.includes('C-STORE')),
  );
  return operation === 'C-GET' && !stores ? `${user.name} takes no objects by C-STORE, which C-GET needs.` : '';
}

function common(use: StatedService, offer: StatedService): readonly string[] {
  return use.transferSyntaxes.filter(uid => offer.transferSyntaxes.includes(uid));
}

const STANDARD_ROOT = '1.2.840.10008.';
