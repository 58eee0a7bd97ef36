import type { TraceEvent, TraceHeader } from 'hounsfield/network/trace';
import { describe, expect, it } from 'vitest';
import { headerLine, type LineStyle, traceLines } from './lines.ts';

const plain: LineStyle = { isAll: false, width: undefined, paint: (_style, text) => text };
const shown = (event: TraceEvent, style: Partial<LineStyle> = {}): string =>
  traceLines(event, { ...plain, ...style }).join('\n');

const header: TraceHeader = {
  kind: 'trace',
  version: 1,
  time: '2026-01-02T03:04:05.000Z',
  vantage: 'requestor',
  address: '127.0.0.1:104',
  keeps: 'masked',
};
const user = { maxPduLength: 16_384 };
const accept: TraceEvent = {
  kind: 'A-ASSOCIATE-AC',
  at: 12.5,
  from: 'acceptor',
  bytes: 100,
  calling: 'A',
  called: 'B',
  applicationContext: '1.2.840.10008.3.1.1.1',
  user: {
    maxPduLength: 0,
    implementationVersionName: 'X_1',
    implementationClassUid: '1.2',
    asynchronous: { invoked: 0, performed: 1 },
    roles: [{ sopClassUid: '1.2.840.10008.5.1.4.1.1.2', scu: false, scp: true }],
    identity: {
      type: 2,
      meaning: 'username and passcode',
      responseRequested: false,
      primaryBytes: 4,
      secondaryBytes: 9,
    },
    identityResponseBytes: 3,
  },
  contexts: [
    { id: 1, result: 0, abstractSyntax: '1.2.840.10008.1.1', transferSyntax: '1.2.840.10008.1.2' },
    { id: 3, result: 3, abstractSyntax: '1.2.3', why: 'The acceptor does not know this abstract syntax' },
  ],
};
const message: TraceEvent = {
  kind: 'message',
  at: 3,
  from: 'acceptor',
  took: 0.25,
  contextId: 5,
  abstractSyntax: '1.2.840.10008.1.1',
  transferSyntax: '1.2.840.10008.1.2',
  name: 'C-FIND-RSP',
  messageId: 7,
  status: { code: 0xa700, category: 'failure', meaning: 'Refused' },
  command: { CommandField: 0x8020, ErrorComment: 'masked', AffectedSOPClassUID: '1.2.840.10008.1.1' },
  pdus: 2,
  dataSet: {
    bytes: 40,
    elements: [
      { level: 0, tag: '(0010,0010)', keyword: 'PatientName', vr: 'PN', length: 8, masked: true },
      { level: 0, tag: '(0008,1115)', keyword: 'ReferencedSeriesSequence', vr: 'SQ', length: -1, items: 1 },
      { level: 1, tag: '(FFFE,E000)', keyword: 'Item 1', vr: '', length: -1 },
      { level: 1, tag: '(0008,0016)', keyword: 'SOPClassUID', vr: 'UI', length: 18, value: '1.2.840.10008.1.1' },
      { level: 0, tag: '(7FE0,0010)', keyword: 'PixelData', vr: 'OW', length: 2048 },
      { level: 0, tag: '(0010,0020)', keyword: 'PatientID', vr: 'LO', length: 0 },
    ],
  },
};

describe('a trace as lines', () => {
  it('says what it is about, and what it keeps', () => {
    expect(headerLine({ ...header, calling: 'A', called: 'B' }, plain)).toBe(
      'Trace of 2026-01-02T03:04:05.000Z: A → B, taken at the requestor, peer at 127.0.0.1:104; what may tell who a patient is, is masked',
    );
  });

  it('shows contexts with the reason where one was refused, and user information', () => {
    expect(
      shown(accept)
        .split('\n')
        .map(line => line.trim()),
    ).toEqual([
      '12.500 ← A-ASSOCIATE-AC  1 of 2 contexts accepted',
      '1 Verification SOP Class: Implicit VR Little Endian',
      '3 1.2.3: refused. The acceptor does not know this abstract syntax',
      'PDUs up to any length; X_1, 1.2',
      'operations at once: any number invoked, 1 performed',
      'role of the requestor for CT Image Storage: SCP',
      'user identity: username and passcode, 4 bytes and 9 bytes that are masked',
      'answer to the user identity: 3 bytes',
    ]);
  });

  it('shows a message with its status, and the elements of its data set', () => {
    expect(
      shown(message)
        .split('\n')
        .map(line => line.trim()),
    ).toEqual([
      '3.000 ← C-FIND-RSP 7  A700 failure, Refused, data set of 40 bytes',
      'ErrorComment: masked',
      'Verification SOP Class, Implicit VR Little Endian, context 5',
      '(0010,0010) PN PatientName  masked, 8 bytes',
      '(0008,1115) SQ ReferencedSeriesSequence  1 item',
      '(FFFE,E000)    Item 1',
      '(0008,0016) UI SOPClassUID  1.2.840.10008.1.1 (Verification SOP Class)',
      '(7FE0,0010) OW PixelData  2.0 KiB',
      '(0010,0020) LO PatientID',
    ]);
    expect(shown(message, { isAll: true })).toMatch(/CommandField: 32800[\s\S]*2 P-DATA-TF, 0\.250 ms/);
  });

  it('shortens long lists, but no refusal', () => {
    const contexts = Array.from({ length: 100 }, (_, k) =>
      k === 90 ? { id: 181, result: 4, why: 'None of them' } : { id: 2 * k + 1, result: 0, transferSyntax: '1.2' },
    );
    const short = shown({ ...accept, user, contexts });
    expect(short.split('\n')).toHaveLength(20);
    expect(short).toMatch(/refused\. None of them\n +… 83 more contexts; --all shows them/);
    expect(shown({ ...accept, user, contexts }, { isAll: true }).split('\n')).toHaveLength(102);
  });

  it('lets no text of a peer move the cursor or pass for a line of its own (width too)', () => {
    const forged: TraceEvent = { kind: 'problem', at: 0, from: 'requestor', code: 'x', message: 'a\u001b[2J\nb' };
    expect(shown(forged)).toBe('       0.000 → bytes that cannot be understood: a␛[2J␊b');
    expect(
      shown(message, { width: 60 })
        .split('\n')
        .every(line => line.length <= 60),
    ).toBe(true);
  });

  it('paints by what happened', () => {
    const paint: LineStyle['paint'] = (style, text) => `<${style}>${text}`;
    expect(shown(message, { paint })).toContain('<red>C-FIND-RSP 7');
    expect(shown(accept, { paint })).toContain('<red>  3 1.2.3: refused');
    expect(shown({ kind: 'A-RELEASE-RQ', at: 1, from: 'requestor' }, { paint })).toMatch(
      /^<dim>.*<cyan>→ <bold>A-RELEASE-RQ$/,
    );
  });
});
