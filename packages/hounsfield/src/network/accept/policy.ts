import { uidByKeyword } from '../../dictionary/look-ups.ts';
import { AssociationError } from '../../errors/index.ts';
import type { AcceptHook } from '../acceptor.ts';
import { type Logger, silentLogger } from '../logger.ts';
import type { TransportPeer } from '../transport.ts';
import { namedUid, printable } from '../ul/describe-pdu.ts';
import type { AssociateRequest } from '../ul/negotiation.ts';
import { isUid } from '../ul/proposal.ts';
import type { RejectionGround } from '../ul/rejection.ts';
import { isInRange, parseHostRange } from './host-range.ts';
import { isLike } from './wild-card.ts';

/** One value or several, of which any may hold. */
export type OneOrMore = string | readonly string[];

/** What a rule asks of an association and its contexts; what is left out holds always. `*` and `?` are wildcards. */
export interface PolicyRule {
  readonly effect: 'allow' | 'refuse';
  readonly calledAe?: OneOrMore;
  readonly callingAe?: OneOrMore;
  /** Addresses or CIDR ranges of IPv4 and IPv6. */
  readonly host?: OneOrMore;
  /** Common name, alternative name or SHA-256 fingerprint of the certificate of the peer; without TLS it never holds. */
  readonly certificate?: OneOrMore;
  /** UIDs with wildcards, keywords of PS3.6, or names of services such as `Storage`. */
  readonly sopClass?: OneOrMore;
  /** UIDs with wildcards, or keywords of PS3.6. */
  readonly transferSyntax?: OneOrMore;
  /** For the log: why there is this rule, in a few words. */
  readonly because?: string;
}

/** Rules as data: the first that holds decides. */
export interface AcceptPolicy {
  readonly rules: readonly PolicyRule[];
  /** Where no rule holds; `refuse` unless told. */
  readonly otherwise?: PolicyRule['effect'];
}

export interface PolicyOptions {
  /** What names of services stand for; those given to `listen` fit. */
  readonly services?: readonly { readonly name: string; readonly sopClasses: readonly string[] }[];
  /** Is told why an association was rejected. */
  readonly logger?: Logger;
}

/** What is asked of a policy. */
export interface PolicyQuestion {
  readonly calledAe: string;
  readonly callingAe: string;
  readonly remoteAddress: string;
  readonly peer: TransportPeer | undefined;
  readonly sopClassUid: string;
  readonly transferSyntaxUid: string;
}

/** What a policy answers, with one sentence that says why. */
export interface PolicyDecision {
  readonly isAllowed: boolean;
  readonly why: string;
}

/**
 * Makes the rules an accept hook. An association that no rule lets have any of its contexts is rejected, with the AE
 * title as its reason where another title would have been let in (PS3.8 Table 9-21).
 * @throws AssociationError `invalid-policy`
 */
export function acceptPolicy(policy: AcceptPolicy, options: PolicyOptions = {}): AcceptHook {
  const rules = compile(policy, options);
  const { logger = silentLogger } = options;
  return (request, remoteAddress, peer) => {
    const asked = questions(request, remoteAddress, peer);
    const allowed = new Map<string, PolicyDecision>();
    for (const each of asked) allowed.set(keyOf(each), decide(rules, policy, each));
    const decisions = [...allowed.values()];
    if (decisions.some(each => each.isAllowed) || decisions.length === 0) {
      return { refusal: (...context) => refusalOf(allowed.get(context.join(' '))) };
    }
    const ground = groundOf(rules, asked);
    logger.warn?.({ remoteAddress, why: decisions[0]?.why }, 'accept policy refused an association');
    return ground;
  };
}

/** Asks a policy about one context of one peer, as `acceptPolicy` would. @throws AssociationError `invalid-policy` */
export function askPolicy(policy: AcceptPolicy, question: PolicyQuestion, options: PolicyOptions = {}): PolicyDecision {
  return decide(compile(policy, options), policy, question);
}

/**
 * An accept hook that binds AE titles to certificates: each title with the names that the certificate of its bearer may
 * have (common name, alternative name or SHA-256 fingerprint).
 */
export function byCertificate(titles: Readonly<Record<string, readonly string[]>>): AcceptHook {
  return ({ callingAeTitle }, _, peer) => {
    const names = Object.hasOwn(titles, callingAeTitle) ? titles[callingAeTitle] : undefined;
    const shown = namesOf(peer);
    return names?.some(name => shown.includes(name)) === true || 'calling-ae-title';
  };
}

type Test = (question: PolicyQuestion) => boolean;
type Criterion = Exclude<keyof PolicyRule, 'effect' | 'because'>;

interface CompiledRule {
  readonly rule: PolicyRule;
  readonly number: number;
  readonly tests: ReadonlyMap<Criterion, Test>;
}

/** How each criterion is read: texts of the rule in, a question that it answers out. */
const criteria: Readonly<Record<Criterion, (text: string, options: PolicyOptions) => Test>> = {
  calledAe: text => question => isLike(text, question.calledAe),
  callingAe: text => question => isLike(text, question.callingAe),
  host: text => {
    const range = parseHostRange(text);
    if (range === undefined) throw invalid(`${printable(text)} is neither an address nor a CIDR range`);
    return question => isInRange(range, question.remoteAddress);
  },
  certificate: text => question => namesOf(question.peer).some(name => isLike(text, name)),
  sopClass: (text, { services = [] }) => {
    const service = services.find(each => each.name === text);
    if (service === undefined) return uidTest(text, 'sopClassUid', 'SOP Class or service');
    const uids = new Set(service.sopClasses);
    return question => uids.has(question.sopClassUid);
  },
  transferSyntax: text => uidTest(text, 'transferSyntaxUid', 'transfer syntax'),
};

function uidTest(text: string, of: 'sopClassUid' | 'transferSyntaxUid', what: string): Test {
  if (/^[\d.]*[*?][\d.*?]*$/.test(text)) return question => isLike(text, question[of]);
  const uid = isUid(text) ? text : uidByKeyword(text)?.uid;
  if (uid === undefined) throw invalid(`there is no ${what} ${printable(text)}`);
  return question => question[of] === uid;
}

function compile({ rules }: AcceptPolicy, options: PolicyOptions): readonly CompiledRule[] {
  return rules.map((rule, at) => {
    const tests = new Map<Criterion, Test>();
    for (const [name, read] of Object.entries(criteria) as [Criterion, (typeof criteria)[Criterion]][]) {
      const texts = rule[name];
      if (texts === undefined) continue;
      const each = (typeof texts === 'string' ? [texts] : texts).map(text => read(text, options));
      tests.set(name, question => each.some(test => test(question)));
    }
    const unknown = Object.keys(rule).find(
      key => !Object.hasOwn(criteria, key) && key !== 'effect' && key !== 'because',
    );
    if (unknown !== undefined) throw invalid(`rule ${at + 1} has ${printable(unknown)}, which means nothing`);
    if (rule.effect !== 'allow' && rule.effect !== 'refuse') throw invalid(`rule ${at + 1} neither allows nor refuses`);
    return { rule, number: at + 1, tests };
  });
}

function decide(
  rules: readonly CompiledRule[],
  { otherwise = 'refuse' }: AcceptPolicy,
  question: PolicyQuestion,
): PolicyDecision {
  const found = rules.find(({ tests }) => [...tests.values()].every(test => test(question)));
  const isAllowed = (found?.rule.effect ?? otherwise) === 'allow';
  return { isAllowed, why: sentence(found, isAllowed, question) };
}

function sentence(found: CompiledRule | undefined, isAllowed: boolean, question: PolicyQuestion): string {
  const { callingAe, calledAe, remoteAddress, sopClassUid, transferSyntaxUid } = question;
  const who = found === undefined ? 'No rule holds, so the policy' : `Rule ${found.number}`;
  const does = isAllowed ? 'allows' : 'refuses';
  const because = found?.rule.because === undefined ? '' : `, because ${printable(found.rule.because)}`;
  const peer = `${printable(callingAe)} at ${printable(remoteAddress)}`;
  const context = `${namedUid(sopClassUid)} in ${namedUid(transferSyntaxUid)}`;
  return `${who} ${does} ${peer} to use ${context} of ${printable(calledAe)}${because}`;
}

function refusalOf(decision: PolicyDecision | undefined): string | undefined {
  if (decision === undefined) return 'The accept policy was not asked about this context';
  return decision.isAllowed ? undefined : decision.why;
}

/** The title, when a rule that allows would have held with another one. */
function groundOf(rules: readonly CompiledRule[], asked: readonly PolicyQuestion[]): RejectionGround {
  const allowing = rules.filter(({ rule }) => rule.effect === 'allow');
  for (const [but, ground] of GROUNDS) {
    const isNear = allowing.some(({ tests }) =>
      asked.some(question => [...tests].every(([name, test]) => (name === but) !== test(question))),
    );
    if (isNear) return ground;
  }
  return 'not-wanted';
}

function questions(
  request: AssociateRequest,
  remoteAddress: string,
  peer: TransportPeer | undefined,
): readonly PolicyQuestion[] {
  const { calledAeTitle: calledAe, callingAeTitle: callingAe, contexts } = request;
  return contexts.flatMap(({ abstractSyntax: sopClassUid, transferSyntaxes }) =>
    transferSyntaxes.map(transferSyntaxUid => {
      return { calledAe, callingAe, remoteAddress, peer, sopClassUid, transferSyntaxUid };
    }),
  );
}

function keyOf({ sopClassUid, transferSyntaxUid }: PolicyQuestion): string {
  return `${sopClassUid} ${transferSyntaxUid}`;
}

function namesOf(peer: TransportPeer | undefined): readonly string[] {
  const { certificate } = peer ?? {};
  if (certificate === undefined) return [];
  const { commonName, names, fingerprint } = certificate;
  return [...(commonName === undefined ? [] : [commonName]), ...names, fingerprint];
}

function invalid(detail: string): AssociationError {
  return new AssociationError('invalid-policy', { detail });
}

const GROUNDS: readonly (readonly [Criterion, RejectionGround])[] = [
  ['callingAe', 'calling-ae-title'],
  ['calledAe', 'called-ae-title'],
];
