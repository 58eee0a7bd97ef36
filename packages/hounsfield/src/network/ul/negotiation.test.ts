import { describe, expect, it } from 'vitest';
import { applicationContext } from '../../dictionary/network-look-ups.ts';
import { AssociationError } from '../../errors/index.ts';
import {
  type AssociateRequest,
  acceptPdu,
  answerContexts,
  type ContextRule,
  protocolGround,
  readAcceptance,
  readRequest,
} from './negotiation.ts';
import type { Item, PduOf } from './pdu.ts';
import { decodePdu, encodePdu } from './pdu-codec.ts';
import { checkAeTitle, isUid, type PlannedContext, planContexts, requestPdu, splitProposals } from './proposal.ts';
import { rejectionPdu, rejectionRemedies, rejections } from './rejection.ts';

const CT = '1.2.840.10008.5.1.4.1.1.2';
const MR = '1.2.840.10008.5.1.4.1.1.4';
const IMPLICIT = '1.2.840.10008.1.2';
const EXPLICIT = '1.2.840.10008.1.2.1';
const JPEG = '1.2.840.10008.1.2.4.50';

const planned: readonly PlannedContext[] = [
  { id: 1, abstractSyntax: CT, transferSyntaxes: [JPEG, EXPLICIT, IMPLICIT] },
  { id: 3, abstractSyntax: MR, transferSyntaxes: [IMPLICIT], roles: { scu: true, scp: true } },
];
const base = { called: 'PACS', calling: 'ME', contexts: planned, maxPduLength: 131_072 };

/** A request as it comes out of the wire. */
function requestOf(items?: readonly Item[]): PduOf<'A-ASSOCIATE-RQ'> {
  const pdu = requestPdu(base);
  return decodePdu('A-ASSOCIATE-RQ', encodePdu(items === undefined ? pdu : { ...pdu, items }).subarray(6));
}

function context(id: number, ...items: readonly Item[]): Item {
  return { kind: 'proposed-context', id, items };
}

const abstract = (uid: string): Item => ({ kind: 'abstract-syntax', uid });
const transfer = (uid: string): Item => ({ kind: 'transfer-syntax', uid });

const BIG_ENDIAN = '1.2.840.10008.1.2.2';

describe('a request (PS3.8 §9.3.2)', () => {
  it('says what was proposed, and who we are', () => {
    const request = readRequest(requestOf());
    expect(request).toMatchObject({ calledAeTitle: 'PACS', callingAeTitle: 'ME', applicationContext });
    expect(request.contexts).toEqual(
      planned.map(({ id, abstractSyntax, transferSyntaxes }) => ({ id, abstractSyntax, transferSyntaxes })),
    );
    expect(request.user).toMatchObject({ maxPduLength: 131_072, roles: [{ sopClassUid: MR, scu: true, scp: true }] });
    expect(request.user.implementationClassUid).toMatch(/^2\.25\.\d+$/);
  });

  it('carries a user identity (PS3.7 §D.3.3.7)', () => {
    const identity = { type: 2, responseRequested: true, primary: Uint8Array.of(1), secondary: Uint8Array.of(2, 3) };
    const pdu = decodePdu('A-ASSOCIATE-RQ', encodePdu(requestPdu({ ...base, identity })).subarray(6));
    expect(readRequest(pdu).user.identity).toEqual(identity);
  });

  it('keeps all user information, and what nobody knows (PS3.7 §D.3.3)', () => {
    const items: readonly Item[] = [
      { kind: 'maximum-length', length: 0 },
      { kind: 'implementation-class', uid: '1.2.3' },
      { kind: 'implementation-version', versionName: 'V1' },
      { kind: 'asynchronous-operations', invoked: 8, performed: 4 },
      { kind: 'extended-negotiation', sopClassUid: CT, information: Uint8Array.of(1, 2) },
      {
        kind: 'common-extended-negotiation',
        sopClassUid: '1.2.4',
        serviceClassUid: '1.2.5',
        relatedSopClassUids: [CT],
      },
      { kind: 'user-identity-response', response: Uint8Array.of(7) },
      { kind: 'unknown', type: 0x77, bytes: Uint8Array.of(9) },
    ];
    const { user } = readRequest(requestOf([{ kind: 'user-information', items }]));
    expect(user).toMatchObject({
      maxPduLength: 0,
      implementationClassUid: '1.2.3',
      implementationVersionName: 'V1',
      asynchronous: { invoked: 8, performed: 4 },
      extended: [items[4]],
      common: [items[5]],
      identityResponse: Uint8Array.of(7),
      unknown: [items[7]],
    });
  });

  it('of a peer that names no maximum length is taken to mean 16 KiB', () => {
    expect(readRequest(requestOf([])).user.maxPduLength).toBe(16_384);
  });

  it.each([
    ['even', [context(2, abstract(CT), transfer(IMPLICIT))], /ID 2 is even/],
    ['given twice', [context(1, abstract(CT)), context(1, abstract(MR))], /ID 1 comes twice/],
  ])('cannot be answered when a context ID is %s (PS3.8 §9.3.2.2)', (_, items, message) => {
    expect(() => readRequest(requestOf(items))).toThrow(message);
  });

  it('is refused for reasons of the protocol, each with its ground', () => {
    const good = readRequest(requestOf());
    const grounds: readonly [AssociateRequest, string | undefined][] = [
      [good, undefined],
      [{ ...good, applicationContext: '1.2.3' }, 'application-context'],
      [{ ...good, applicationContext: '' }, 'application-context'],
      [{ ...good, contexts: [] }, 'no-context'],
      [{ ...good, user: { ...good.user, maxPduLength: 10 } }, 'tiny-pdu'],
      [{ ...good, user: { ...good.user, maxPduLength: 0 } }, undefined],
    ];
    for (const [request, ground] of grounds) expect(protocolGround(request)).toBe(ground);
  });
});

describe('the answer to each context (PS3.8 Table 9-18)', () => {
  const rule = (transferSyntaxes: readonly string[], more: Partial<ContextRule> = {}): ContextRule => ({
    transferSyntaxes,
    order: 'requestor',
    ...more,
  });
  const answers = (rules: Readonly<Record<string, ContextRule>>, items?: readonly Item[]) =>
    answerContexts(readRequest(requestOf(items)), uid => rules[uid]);

  it('takes the first transfer syntax of the requestor that the rule allows', () => {
    const [ct] = answers({ [CT]: rule([IMPLICIT, EXPLICIT]) });
    expect(ct).toMatchObject({ id: 1, result: 0, transferSyntax: EXPLICIT, why: undefined });
  });

  it('takes the first of ours that is proposed when the rule says so', () => {
    const [ct] = answers({ [CT]: rule([IMPLICIT, EXPLICIT], { order: 'acceptor' }) });
    expect(ct).toMatchObject({ result: 0, transferSyntax: IMPLICIT });
  });

  it('takes what this side has to send where the requestor is SCP, and nowhere else (PS3.7 §D.3.3.4)', () => {
    const preferred = () => [BIG_ENDIAN, IMPLICIT];
    const both = rule([EXPLICIT, IMPLICIT], { preferred, requestorMayBeScp: true });
    const syntaxes = [transfer(EXPLICIT), transfer(IMPLICIT), transfer(BIG_ENDIAN)];
    const items = [context(1, abstract(CT), ...syntaxes), context(3, abstract(MR), ...syntaxes)];
    const roles = { roles: [{ sopClassUid: MR, scu: false, scp: true }] };
    const request = { ...readRequest(requestOf(items)) };
    const user = { ...request.user, ...roles };
    const [ct, mr] = answerContexts({ ...request, user }, () => both);
    expect([ct?.transferSyntax, mr?.transferSyntax]).toEqual([EXPLICIT, IMPLICIT]);
    const [, other] = answerContexts({ ...request, user }, () => ({ ...both, preferred: () => [] }));
    expect(other?.transferSyntax).toBe(EXPLICIT);
  });

  it('refuses an abstract syntax without a rule with 3, and says so in a sentence', () => {
    const [, mr] = answers({ [CT]: rule([IMPLICIT]) });
    expect(mr).toMatchObject({ result: 3, transferSyntax: undefined });
    expect(mr?.why).toBe(`MR Image Storage (${MR}) is not served here`);
  });

  it('refuses transfer syntaxes that the rule does not have with 4, and lists them', () => {
    const [, mr] = answers({ [MR]: rule([EXPLICIT]) });
    expect(mr).toMatchObject({ result: 4, transferSyntax: undefined });
    expect(mr?.why).toContain(`proposed: Implicit VR Little Endian`);
  });

  it('refuses a context that names no abstract or no transfer syntax', () => {
    const [none, empty] = answers({ [CT]: rule([IMPLICIT]) }, [
      context(1, transfer(IMPLICIT)),
      context(3, abstract(CT)),
    ]);
    expect(none).toMatchObject({ result: 3, why: 'The context names no abstract syntax' });
    expect(empty).toMatchObject({ result: 4 });
  });

  it('lets the requestor be SCP only where the rule allows it (PS3.7 §D.3.3.4)', () => {
    const [, refused] = answers({ [MR]: rule([IMPLICIT]) });
    const [, allowed] = answers({ [MR]: rule([IMPLICIT], { requestorMayBeScp: true }) });
    expect([refused?.scu, refused?.scp, allowed?.scu, allowed?.scp]).toEqual([true, false, true, true]);
  });

  it('never repeats what a hostile peer wrote but as printable ASCII', () => {
    const [only] = answers({}, [context(1, abstract('1.2\n\u001b[31m'), transfer(IMPLICIT))]);
    expect(only?.why).toBe('1.2??[31m is not served here');
  });
});

describe('the acceptance (PS3.8 §9.3.3)', () => {
  it('tells the requestor what became of each context, and of the roles', () => {
    const pdu = requestOf();
    const request = readRequest(pdu);
    const contexts = answerContexts(request, uid =>
      uid === MR ? { transferSyntaxes: [IMPLICIT], order: 'requestor', requestorMayBeScp: true } : undefined,
    );
    const sent = acceptPdu(pdu, contexts, { maxPduLength: 65_536 });
    const answer = decodePdu('A-ASSOCIATE-AC', encodePdu(sent).subarray(6));
    expect(answer).toMatchObject({ calledAeTitle: 'PACS', callingAeTitle: 'ME', protocolVersion: 1 });
    const { contexts: seen, user } = readAcceptance(answer, planned);
    expect(user).toMatchObject({ maxPduLength: 65_536, roles: [{ sopClassUid: MR, scu: true, scp: true }] });
    expect(seen[0]).toMatchObject({ id: 1, result: 3, why: 'The peer does not support this abstract syntax' });
    expect(seen[1]).toMatchObject({ id: 3, result: 0, transferSyntax: IMPLICIT, scp: true, why: undefined });
  });

  it('sends back the reserved bytes and AE titles of the request (PS3.8 Table 9-17)', () => {
    const pdu: PduOf<'A-ASSOCIATE-RQ'> = { ...requestOf(), reserved: new Uint8Array(32).fill(7) };
    const answer = decodePdu('A-ASSOCIATE-AC', encodePdu(acceptPdu(pdu, [], { maxPduLength: 1 })).subarray(6));
    expect(answer.reserved).toEqual(new Uint8Array(32).fill(7));
  });

  const answered = (id: number, result: number, uid: string): Item => ({
    kind: 'answered-context',
    id,
    result,
    items: [{ kind: 'transfer-syntax', uid }],
  });
  const accept = (items: readonly Item[]): PduOf<'A-ASSOCIATE-AC'> => ({
    ...requestOf(),
    kind: 'A-ASSOCIATE-AC',
    items,
  });

  it.each([
    ['no answer', [], /did not answer/],
    ['a transfer syntax that was not proposed', [answered(1, 0, '1.2.3')], /chose '1\.2\.3'/],
    ['result 1', [answered(1, 1, '')], /user rejection/],
    ['result 2', [answered(1, 2, '')], /without a reason/],
    ['result 4', [answered(1, 4, '')], /none of the proposed transfer syntaxes/],
    ['result 77', [answered(1, 77, '')], /result 77/],
  ])('counts %s as a refusal and says why', (_, items, why) => {
    const [first] = readAcceptance(accept(items), planned).contexts;
    expect(first?.transferSyntax).toBeUndefined();
    expect(first?.result).not.toBe(0);
    expect(first?.why).toMatch(why);
  });
});

describe('the plan of contexts', () => {
  const proposals = Array.from({ length: 200 }, (_, at) => ({
    abstractSyntax: `1.2.${at}`,
    transferSyntaxes: [IMPLICIT],
  }));

  it('uses the odd IDs from 1 to 255 and no more (PS3.8 §9.3.2.2)', () => {
    const { contexts, leftOut } = planContexts(proposals);
    expect(contexts.map(each => each.id)).toEqual(Array.from({ length: 128 }, (_, at) => at * 2 + 1));
    expect(leftOut).toHaveLength(72);
  });

  it('makes the same proposal once', () => {
    const [first] = proposals;
    if (first === undefined) throw new Error('no proposal');
    expect(planContexts([first, first, { ...first, transferSyntaxes: [EXPLICIT] }]).contexts).toHaveLength(2);
  });

  it('spreads more than 128 over as many associations as they need', () => {
    const groups = splitProposals(proposals);
    expect(groups.map(group => group.length)).toEqual([128, 72]);
    expect(groups.flat()).toEqual(proposals);
    expect(splitProposals([])).toEqual([]);
  });

  it.each(['', ' ', 'SEVENTEEN LETTERS', 'BACK\\SLASH', 'TAB\t', 'ÜMLAUT'])(
    'refuses the AE title %j (PS3.5 Table 6.2-1)',
    title => {
      expect(() => checkAeTitle(title)).toThrow(AssociationError);
      expect(() => requestPdu({ ...base, called: title })).toThrow(AssociationError);
    },
  );

  it.each(['', '1.2.', '1..2', '.1', '1.a', `1.${'2'.repeat(70)}`, '../etc', '1.2\0'])(
    'takes %j for no UID (PS3.5 §9.1)',
    uid => {
      expect(isUid(uid)).toBe(false);
      const contexts = [{ id: 1, abstractSyntax: uid, transferSyntaxes: [IMPLICIT] }];
      expect(() => requestPdu({ ...base, contexts })).toThrow(/is not a UID/);
    },
  );

  it('refuses a context without a transfer syntax', () => {
    const contexts = [{ id: 1, abstractSyntax: CT, transferSyntaxes: [] }];
    expect(() => requestPdu({ ...base, contexts })).toThrow(/no transfer syntax/);
  });
});

describe('rejections (PS3.8 Table 9-21)', () => {
  it('have a sentence each, and codes that the standard knows', async () => {
    const { rejectReasons, rejectResults } = await import('../../dictionary/network-look-ups.ts');
    for (const [ground, { result, source, reason, why }] of Object.entries(rejections)) {
      expect(rejectResults[result], ground).toBeDefined();
      expect(rejectReasons[source]?.[reason], ground).toBeDefined();
      expect(why, ground).toMatch(/^[A-Z].*[^.]$/);
    }
    expect(rejectionPdu('called-ae-title')).toEqual({ kind: 'A-ASSOCIATE-RJ', result: 1, source: 1, reason: 7 });
    for (const key of Object.keys(rejectionRemedies)) {
      const [source = '', reason = ''] = key.split('/');
      expect(rejectReasons[Number(source)]?.[Number(reason)], key).toBeDefined();
    }
  });
});
