import { mutants } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { concat } from '../../bytes/index.ts';
import { acceptOf } from '../raw-peer.fixture.ts';
import { bytesOf, PATIENT, requestWithIdentity, SECRETS, script } from './trace.fixture.ts';
import { parseTraceLine } from './trace-line.ts';
import { TraceRecorder } from './trace-recorder.ts';

/** Records both sides, of which one says something damaged. */
function recorded(requestor: Uint8Array, acceptor: Uint8Array, keeps: 'masked' | 'raw'): string {
  let text = '';
  const recorder = new TraceRecorder({
    vantage: 'between',
    address: 'x',
    keeps,
    write: lines => {
      text += lines;
    },
  });
  recorder.bytes('requestor', requestor.subarray(0, 300));
  recorder.bytes('acceptor', acceptor);
  recorder.bytes('requestor', requestor.subarray(300));
  recorder.closedBy(undefined);
  return text;
}

const side = (from: 'requestor' | 'acceptor'): Uint8Array =>
  concat(bytesOf(script).flatMap(([each, bytes]) => (each === from ? [bytes] : [])));

describe('a trace of peers that send anything', () => {
  it('is written to its end, line by line, whatever was damaged', () => {
    const [requestor, acceptor] = [side('requestor'), side('acceptor')];
    let problems = 0;
    for (const { bytes, how } of mutants(requestor, { seed: 11, count: 400 })) {
      const lines = recorded(bytes, acceptor, 'masked').trimEnd().split('\n').map(parseTraceLine);
      expect(lines.at(0)?.kind, how).toBe('trace');
      expect(lines.at(-1)?.kind, how).toBe('closed');
      if (lines.some(line => line?.kind === 'problem')) problems++;
    }
    expect(problems).toBeGreaterThan(20);
  });

  it('shows no patient where a data set is damaged', () => {
    const [requestor, acceptor] = [side('requestor'), side('acceptor')];
    for (const { bytes, how } of mutants(acceptor, { seed: 12, count: 400 })) {
      // A name that a mutation put together with what lay beside it is not sought.
      expect(recorded(requestor, bytes, 'masked'), how).not.toContain(PATIENT);
    }
  });

  it('holds no secret where a request is damaged, raw bytes among them', () => {
    const [secret = ''] = SECRETS;
    const request = concat(bytesOf([['requestor', requestWithIdentity(2, 'jane', secret)]]).map(([, bytes]) => bytes));
    const answer = concat(bytesOf([['acceptor', acceptOf([1])]]).map(([, bytes]) => bytes));
    let kept = 0;
    for (const { bytes, how } of mutants(request, { seed: 13, count: 400 })) {
      // Bytes of another PDU type are no request, and a length that lies makes two PDUs of one.
      if (bytes[0] !== 1 || bytes.length !== request.length || lengthOf(bytes) !== bytes.length - 6) continue;
      kept++;
      const text = recorded(bytes, answer, 'raw');
      const raw = text
        .split('\n')
        .map(parseTraceLine)
        .map(line => (line?.kind === 'raw' ? atob(line.base64) : ''));
      expect(text + raw.join(''), how).not.toContain(secret);
    }
    expect(kept).toBeGreaterThan(100);
  });
});

function lengthOf(pdu: Uint8Array): number {
  return new DataView(pdu.buffer, pdu.byteOffset).getUint32(2);
}
