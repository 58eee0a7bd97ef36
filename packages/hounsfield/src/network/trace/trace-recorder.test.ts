import { describe, expect, it } from 'vitest';
import { asciiBytes, concat } from '../../bytes/index.ts';
import { requestOf } from '../raw-peer.fixture.ts';
import { decodePdu, encodePdu } from '../ul/pdu-codec.ts';
import {
  acceptWithIdentity,
  bytesOf,
  COMMENT,
  PATIENT,
  PATIENT_ID,
  requestWithIdentity,
  type Script,
  SECRETS,
  script,
} from './trace.fixture.ts';
import type { Side, TraceKeeping, TraceLine } from './trace-event.ts';
import { parseTraceLine, rawBytes } from './trace-line.ts';
import { TraceRecorder, type TraceRecorderOptions } from './trace-recorder.ts';

function recorded(steps: Script, options: Partial<TraceRecorderOptions> & { size?: number } = {}): string {
  let text = '';
  const { size = Number.POSITIVE_INFINITY } = options;
  const recorder = new TraceRecorder({
    vantage: 'between',
    address: '127.0.0.1:104',
    now: () => Date.UTC(2026, 0, 2, 3, 4, 5),
    write: lines => {
      text += lines;
    },
    ...options,
  });
  recorder.connected();
  for (const [from, bytes] of bytesOf(steps)) {
    for (let at = 0; at < bytes.length; at += size) recorder.bytes(from, bytes.subarray(at, at + size));
  }
  recorder.closedBy('requestor');
  return text;
}

function linesOf(text: string): readonly TraceLine[] {
  return text
    .trimEnd()
    .split('\n')
    .map(line => parseTraceLine(line) ?? expect.fail(`no line of a trace: ${line}`));
}

function rawOf(lines: readonly TraceLine[], side: Side): Uint8Array {
  const raw = lines.flatMap(line => (line.kind === 'raw' && line.from === side ? [rawBytes(line)!] : []));
  return concat(raw);
}

describe('a trace', () => {
  it('begins with its version, time, AE titles and address, although these come later', () => {
    expect(linesOf(recorded(script))[0]).toEqual({
      kind: 'trace',
      version: 1,
      time: '2026-01-02T03:04:05.000Z',
      vantage: 'between',
      address: '127.0.0.1:104',
      calling: 'CLIENT',
      called: 'SERVER',
      keeps: 'masked',
    });
  });

  it('is text that is read back line by line', () => {
    const text = recorded(script, { keeps: 'raw' });
    const again = linesOf(text).map(line => `${JSON.stringify(line)}\n`);
    expect(again.join('')).toBe(text);
  });

  it('begins with what it knows when nobody asks for an association', () => {
    const lines = linesOf(recorded([['acceptor', { kind: 'A-ABORT', source: 2, reason: 0 }]]));
    expect(lines.map(({ kind }) => kind)).toEqual(['trace', 'connected', 'A-ABORT', 'closed']);
  });

  it('holds no value that may tell who a patient is, unless that is asked for', () => {
    const masked = recorded(script);
    for (const value of [PATIENT, PATIENT_ID, COMMENT]) expect(masked).not.toContain(value);
    const whole = recorded(script, { keeps: 'values' });
    for (const value of [PATIENT, PATIENT_ID, COMMENT]) expect(whole).toContain(value);
  });

  it.each([1, 5, 1000])('keeps the raw bytes of both sides when that is asked for, in chunks of %d', size => {
    const lines = linesOf(recorded(script, { keeps: 'raw', size }));
    for (const side of ['requestor', 'acceptor'] as const) {
      const bytes = concat(bytesOf(script).flatMap(([from, each]) => (from === side ? [each] : [])));
      expect(rawOf(lines, side)).toEqual(bytes);
    }
  });

  it.each(['masked', 'values', 'raw'] as const)('never holds what proves who a user is: %s (PS3.7 §D.3.3.7)', keeps => {
    const scripts: readonly Script[] = [
      [['requestor', requestWithIdentity(2, 'jane', SECRETS[0]!)]],
      ...SECRETS.slice(1).map((secret, k): Script => [['requestor', requestWithIdentity(k + 3, secret, '')]]),
      [
        ['requestor', requestOf()],
        ['acceptor', acceptWithIdentity(SECRETS[1]!)],
      ],
    ];
    for (const each of scripts) {
      for (const size of [1, 1000]) {
        const text = recorded(each, { keeps, size });
        expect(text).toContain('"kind":"A-ASSOCIATE-RQ"');
        const kept = `${text}${textOf(linesOf(text))}`;
        for (const secret of SECRETS) expect(kept).not.toContain(secret);
        // The name of a user who has a passcode is told where values are kept.
        expect(kept.includes('jane')).toBe(keeps !== 'masked' && each === scripts[0]);
      }
    }
  });

  it('leaves out of the raw bytes a request that cannot be read', () => {
    const bytes = encodePdu(requestWithIdentity(2, 'jane', SECRETS[0]!));
    // The length of the application context goes beyond the PDU.
    bytes[76] = 0xff;
    expect(() => decodePdu('A-ASSOCIATE-RQ', bytes.subarray(6))).toThrow();
    let text = '';
    const recorder = new TraceRecorder({
      vantage: 'requestor',
      address: 'x',
      keeps: 'raw',
      write: lines => {
        text += lines;
      },
    });
    recorder.sent([bytes]);
    recorder.closed('peer', Object.assign(new Error('DOE^JANE'), { code: 'ECONNRESET' }));
    expect(linesOf(text).map(({ kind }) => kind)).toEqual(['trace', 'problem', 'closed']);
    expect(linesOf(text).at(-1)).toMatchObject({ by: 'acceptor', cause: 'ECONNRESET' });
  });

  it.each(['masked', 'raw'] as const)('comes to a limit, after which only its end is told: %s', keeps => {
    const text = recorded(script, { keeps, limit: 2000 });
    expect(text.length).toBeLessThan(2500);
    expect(linesOf(text).at(-2)?.kind).toBe('cut');
    expect(linesOf(text).at(-1)).toMatchObject({ kind: 'closed', messages: { requestor: 3, acceptor: 4 } });
  });

  it('keeps little in memory while nobody has asked for an association', () => {
    const written: string[] = [];
    const write = (text: string): void => void written.push(text);
    const recorder = new TraceRecorder({ vantage: 'between', address: 'x', keeps: 'raw', write });
    // A P-DATA-TF of 1 GiB, of which 4 MiB come.
    recorder.bytes('requestor', Uint8Array.of(4, 0, 0x40, 0, 0, 0));
    for (let k = 0; k < 64; k++) recorder.bytes('requestor', new Uint8Array(0x1_0000).fill(0xff));
    expect(written[0]).toContain('"kind":"trace"');
    expect(written.join('').length).toBeGreaterThan(0x30_0000);
  });

  it('tells by its vantage who sends', () => {
    const keeping = (vantage: 'requestor' | 'acceptor', keeps: TraceKeeping = 'masked'): readonly TraceLine[] => {
      let text = '';
      const recorder = new TraceRecorder({
        vantage,
        keeps,
        address: 'x',
        write: lines => {
          text += lines;
        },
      });
      recorder.received(encodePdu({ kind: 'A-ABORT', source: 0, reason: 0 }));
      recorder.closed('this side');
      return linesOf(text);
    };
    expect(keeping('acceptor')).toMatchObject([{}, { kind: 'connected' }, { from: 'requestor' }, { by: 'acceptor' }]);
    expect(keeping('requestor')).toMatchObject([{}, { from: 'acceptor' }, { by: 'requestor' }]);
  });

  it.each([
    '',
    '{',
    '[]',
    'null',
    '{"kind":"toString","at":1}',
    '{"kind":"connected"}',
    '{"kind":"raw","at":1,"from":"me","base64":""}',
    '{"kind":"closed","at":1,"bytes":{"requestor":1,"acceptor":1},"messages":{"requestor":1}}',
    '{"kind":"message","at":0,"from":"acceptor","took":0,"contextId":1,"name":"X","command":{},"pdus":1,"status":5}',
    '{"kind":"A-ASSOCIATE-AC","at":0,"from":"acceptor","bytes":1,"calling":"A","called":"B","user":{},"contexts":[1]}',
  ])('is told from text that is none: %s', text => {
    expect(parseTraceLine(text)).toBeUndefined();
  });

  it('is not read from base64 that is none', () => {
    expect(rawBytes({ kind: 'raw', at: 0, from: 'requestor', base64: '*' })).toBeUndefined();
    expect(rawBytes({ kind: 'raw', at: 0, from: 'requestor', base64: 'QUI=' })).toEqual(asciiBytes('AB'));
  });
});

function textOf(lines: readonly TraceLine[]): string {
  return [...rawOf(lines, 'requestor'), ...rawOf(lines, 'acceptor')].map(byte => String.fromCharCode(byte)).join('');
}
