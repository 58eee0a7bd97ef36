import { describe, expect, it } from 'vitest';
import { asciiBytes, concat } from '../../bytes/index.ts';
import {
  acceptOf,
  commandPdu,
  contexts,
  dataPdu,
  requestOf,
  STUDY_ROOT_FIND,
  storeRequest,
} from '../raw-peer.fixture.ts';
import { AssociationDecoder } from './association-decoder.ts';
import { describeEvent } from './describe-event.ts';
import { bytesOf, COMMENT, match, PATIENT, PATIENT_ID, type Script, script } from './trace.fixture.ts';
import type { TraceEvent } from './trace-event.ts';

/** The events of a script, whose bytes come in chunks of this size. */
function eventsOf(steps: Script, { values = false, size = Number.POSITIVE_INFINITY } = {}): TraceEvent[] {
  const events: TraceEvent[] = [];
  const decoder = new AssociationDecoder(event => events.push(event), { values, now: () => 0 });
  decoder.connected();
  for (const [from, bytes] of bytesOf(steps)) {
    for (let at = 0; at < bytes.length; at += size) decoder.bytes(from, bytes.subarray(at, at + size));
  }
  decoder.closed('requestor');
  return events;
}

const found = <K extends TraceEvent['kind']>(events: readonly TraceEvent[], kind: K) =>
  events.filter((event): event is Extract<TraceEvent, { kind: K }> => event.kind === kind);

describe('the decoder of an association', () => {
  it('tells each PDU and message in the order of the bytes (PS3.8 §9.3, PS3.7 §6.3.1)', () => {
    expect(eventsOf(script).map(describeEvent)).toEqual([
      'connected',
      'A-ASSOCIATE-RQ  CLIENT calls SERVER, 3 contexts',
      'A-ASSOCIATE-AC  3 of 3 contexts accepted',
      'C-ECHO-RQ 1  Verification SOP Class',
      'C-ECHO-RSP 1  0000 success, Success',
      'C-STORE-RQ 2  CT Image Storage, data set of 30000 bytes',
      expect.stringMatching(/^C-STORE-RSP 2 {2}A700 failure, Refused: Out of Resources/i),
      expect.stringMatching(/^C-FIND-RQ 3 {2}Study Root Query\/Retrieve.*data set of \d+ bytes$/),
      expect.stringMatching(/^C-FIND-RSP 3 {2}FF00 pending, .*data set of \d+ bytes$/),
      expect.stringMatching(/^C-FIND-RSP 3 {2}0000 success/),
      'A-RELEASE-RQ',
      'A-RELEASE-RP',
      'closed by the requestor',
    ]);
  });

  it.each([1, 7, 4096])('gives the same events whatever the chunks: %d bytes', size => {
    expect(eventsOf(script, { size })).toEqual(eventsOf(script));
  });

  it('counts a long data set and its PDUs, and keeps none of it', () => {
    const [store] = found(eventsOf(script), 'message').filter(({ name }) => name === 'C-STORE-RQ');
    expect(store).toMatchObject({ pdus: 3, dataSet: { bytes: 30_000, why: 'It is longer than a trace keeps' } });
    expect(found(eventsOf(script), 'closed')[0]).toMatchObject({ messages: { requestor: 3, acceptor: 4 } });
  });

  it('masks what may tell who a patient is, and shows UIDs and terms of the protocol', () => {
    const events = eventsOf(script);
    const text = JSON.stringify(events);
    for (const value of [PATIENT, PATIENT_ID, 'SPS-JANE', COMMENT]) expect(text).not.toContain(value);
    const [response] = found(events, 'message').filter(({ status }) => status?.code === 0xff00);
    expect(response?.dataSet?.elements).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ keyword: 'QueryRetrieveLevel', value: 'STUDY' }),
        expect.objectContaining({ keyword: 'StudyInstanceUID', value: '1.2.3.4.5', level: 0 }),
        expect.objectContaining({ keyword: 'StudyInstanceUID', value: '1.2.3', level: 1 }),
        expect.objectContaining({ keyword: 'PatientName', masked: true, vr: 'PN', length: 8 }),
        expect.objectContaining({ keyword: 'ScheduledProcedureStepID', masked: true, level: 1 }),
      ]),
    );
  });

  it('shows all of it when that is asked for', () => {
    const text = JSON.stringify(eventsOf(script, { values: true }));
    for (const value of [PATIENT, PATIENT_ID, 'SPS-JANE', COMMENT]) expect(text).toContain(value);
  });

  it('says why a context was refused (PS3.8 Table 9-18)', () => {
    const answer = acceptOf([1]);
    const items = [
      ...answer.items,
      { kind: 'answered-context', id: 3, result: 3, items: [] },
      { kind: 'answered-context', id: 5, result: 4, items: [] },
    ] as const;
    const [accept] = found(
      eventsOf([
        ['requestor', requestOf()],
        ['acceptor', { ...answer, items }],
      ]),
      'A-ASSOCIATE-AC',
    );
    expect(accept?.contexts).toEqual([
      { id: 1, result: 0, abstractSyntax: '1.2.840.10008.1.1', transferSyntax: '1.2.840.10008.1.2.1' },
      {
        id: 3,
        result: 3,
        abstractSyntax: '1.2.840.10008.5.1.4.1.1.2',
        why: 'The acceptor does not know this abstract syntax',
      },
      {
        id: 5,
        result: 4,
        abstractSyntax: STUDY_ROOT_FIND,
        why: 'The acceptor takes none of the transfer syntaxes that were proposed for it',
      },
    ]);
  });

  it('names who rejects and who aborts, and why (PS3.8 Tables 9-21 and 9-26)', () => {
    const events = eventsOf([
      ['requestor', requestOf()],
      ['acceptor', { kind: 'A-ASSOCIATE-RJ', result: 1, source: 1, reason: 7 }],
      ['acceptor', { kind: 'A-ABORT', source: 2, reason: 2 }],
    ]);
    expect(events.map(describeEvent)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^A-ASSOCIATE-RJ {2}.*called-AE-title-not-recognized$/),
        expect.stringMatching(/^A-ABORT {2}.*unexpected-PDU$/),
      ]),
    );
  });

  it('tells a message whose data set never came to its end', () => {
    const steps: Script = [
      ['requestor', requestOf()],
      ['requestor', storeRequest(1)],
      ['requestor', dataPdu(contexts.ct, new Uint8Array(100), false)],
    ];
    expect(found(eventsOf(steps), 'message')).toMatchObject([
      { name: 'C-STORE-RQ', incomplete: true, dataSet: { bytes: 100, why: 'It was cut off' } },
    ]);
  });

  it('makes an event of bytes that are no protocol, and goes on with the other side', () => {
    const events: TraceEvent[] = [];
    const decoder = new AssociationDecoder(event => events.push(event));
    decoder.bytes('requestor', asciiBytes('GET / HTTP/1.1\r\n\r\n'));
    decoder.bytes('requestor', asciiBytes('more of it'));
    for (const [, bytes] of bytesOf([['acceptor', { kind: 'A-ABORT', source: 2, reason: 1 }]]))
      decoder.bytes('acceptor', bytes);
    decoder.closed();
    expect(events.map(({ kind }) => kind)).toEqual(['problem', 'A-ABORT', 'closed']);
    expect(events.at(-1)).toMatchObject({ bytes: { requestor: 28, acceptor: 10 } });
  });

  it('masks a name that is written with another VR, or in place of a UID', () => {
    // (0008,0060) Modality as LO, (0020,000D) Study Instance UID with a text, (0010,0020) Patient ID as UI, a private UI.
    const explicit = (group: number, element: number, vr: string, value: string): Uint8Array => {
      const bytes = asciiBytes(value.padEnd(value.length + (value.length % 2), ' '));
      const header = [group & 0xff, group >> 8, element & 0xff, element >> 8, ...asciiBytes(vr), bytes.length, 0];
      return Uint8Array.from([...header, ...bytes]);
    };
    const dataSet = concat([
      explicit(0x0008, 0x0060, 'LO', 'HIDDEN-A'),
      explicit(0x0010, 0x0020, 'UI', 'HIDDEN-B'),
      explicit(0x0020, 0x000d, 'UI', 'HIDDEN-C'),
    ]);
    const find = commandPdu(contexts.find, 'C-FIND-RQ', {
      AffectedSOPClassUID: STUDY_ROOT_FIND,
      MessageID: 1,
      CommandDataSetType: 1,
    });
    const events = eventsOf([
      ['requestor', requestOf()],
      ['acceptor', acceptOf([5])],
      ['requestor', find],
      ['requestor', dataPdu(contexts.find, dataSet)],
    ]);
    expect(found(events, 'message')[0]?.dataSet?.elements).toHaveLength(3);
    expect(JSON.stringify(events)).not.toContain('HIDDEN');
  });

  it('reads no data set whose transfer syntax it does not know', () => {
    const steps: Script = [
      ['requestor', storeRequest(1)],
      ['requestor', dataPdu(contexts.ct, match)],
    ];
    expect(found(eventsOf(steps), 'message')[0]?.dataSet).toEqual({
      bytes: match.length,
      why: 'Its transfer syntax is not known',
    });
  });
});
