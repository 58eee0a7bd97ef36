import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parsePath } from '../parsers.ts';

export interface TraceShowFlags extends CommonFlags {
  readonly all: boolean | undefined;
}

export const traceShow: Declaration = declare<TraceShowFlags, [string]>(
  {
    name: 'trace show',
    brief: 'Print a trace that --trace or hu proxy wrote',
    usage: 'FILE',
    about: [
      'Prints one line for each PDU and message with its time, from the requestor (→) or from the acceptor (←), and below',
      'it what it says: contexts with the reason where one was refused, user information, statuses with their meaning, the',
      'elements of small data sets. What may tell who a patient is was masked when the trace was written, unless it was',
      'asked for then.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"kind":"message","at":3.1,"from":"acceptor","name":"C-ECHO-RSP","messageId":1,"status":{"code":0,"category":"success","meaning":"Success"}}',
        does: 'One line of the file; all kinds are in docs/guide/traces.md. Raw bytes only with --all.',
      },
    ],
    examples: [
      { call: 'hu trace show traces/2026-11-30T10-22-09-123Z-4711-1.trace.jsonl', does: 'Read what happened' },
      {
        call: 'hu trace show a.trace.jsonl --all',
        does: 'With whole command sets, all elements, and how many bytes passed when',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      all: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Print command sets, all elements and raw bytes as well, and shorten nothing',
      },
    },
    aliases: { a: 'all' },
    positional: { kind: 'tuple', parameters: [{ brief: 'The trace', placeholder: 'FILE', parse: parsePath }] },
  },
  () => import('../trace/show.ts'),
);
