import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { type PeerAddress, parsePath, parsePeer, parseSeconds } from '../parsers.ts';

export interface TraceReplayFlags extends CommonFlags {
  readonly timeout: number;
}

export const traceReplay: Declaration = declare<TraceReplayFlags, [string, PeerAddress]>(
  {
    name: 'trace replay',
    brief: 'Send again what the requestor of a trace sent, and compare the answers',
    usage: 'FILE HOST:PORT',
    about: [
      'Takes a trace with raw bytes (--trace-keeps raw), sends the bytes of its requestor as they were, and waits for an',
      'answer wherever the trace has one. Compared are kinds of answers, accepted contexts, statuses and lengths of data',
      'sets. Passcodes, tickets and tokens are in no trace, so an association that needs them is refused.',
      'Exit code 1 says that answers differ.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"difference":{"expected":"C-ECHO-RSP 1  0000 success, Success","got":"the connection was closed"}}',
        does: 'One answer that is another.',
      },
      { call: '{"summary":{"sent":376,"compared":3,"differences":0}}', does: 'The last line; sent counts bytes.' },
    ],
    examples: [{ call: 'hu trace replay a.trace.jsonl 127.0.0.1:11112', does: 'Does the peer still answer the same?' }],
  },
  {
    flags: {
      ...commonFlags,
      timeout: {
        kind: 'parsed',
        parse: parseSeconds,
        default: '30',
        placeholder: 'SECONDS',
        brief: 'Longest wait for each answer',
      },
    },
    positional: {
      kind: 'tuple',
      parameters: [
        { brief: 'The trace', placeholder: 'FILE', parse: parsePath },
        { brief: 'Where the peer listens', placeholder: 'HOST:PORT', parse: parsePeer },
      ],
    },
  },
  () => import('../trace/replay.ts'),
);
