import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { type PeerAddress, parseListenPort, parsePath, parsePeer, parseText } from '../parsers.ts';
import { type TraceFlags, traceFlags } from './trace-flags.ts';

export interface ProxyFlags extends CommonFlags, TraceFlags {
  readonly host: string;
  readonly fault: readonly string[] | undefined;
}

export const proxy: Declaration = declare<ProxyFlags, [number, PeerAddress]>(
  {
    name: 'proxy',
    brief: 'Stand between two peers: record what they say, disturb it on purpose',
    usage: 'LISTEN_PORT HOST:PORT',
    about: [
      'Takes connections and hands them on to a peer, many at once and without changing a byte, unless --fault says so.',
      'With --trace each association becomes a file. Only this machine can reach it unless --host says otherwise.',
      '',
      'A fault is NAME:KEY=VALUE,KEY=VALUE:',
      '',
      '    delay:ms=N                          hold each PDU back',
      '    throttle:rate=N                     let N bytes a second pass',
      '    cut:bytes=N                         cut the connection after N bytes',
      '    cut:pdu=KIND,n=N,at=start           cut it at a PDU: at its start, middle or end',
      '    stall:bytes=N, stall:pdu=KIND,n=N   let nothing pass from there on; the connection stays open',
      '    drop:pdu=KIND,n=N                   leave a PDU out',
      '    corrupt:byte=N                      turn over the bits of byte N (from 0)',
      '    corrupt:every=N,seed=N              turn over those of one byte in each N',
      '    status:value=HEX,n=N                put a status into the n-th response',
      '    reject:result=N,source=N,reason=N   reject the association (PS3.8 Table 9-21)',
      '    abort:messages=N                    abort to both sides after N messages',
      '',
      'KIND is that of PS3.8, such as P-DATA-TF; n is 1 unless given. from=requestor|acceptor|both says whose bytes are',
      "meant: the requestor's unless given, both for delay and throttle, the acceptor's for status. association=N confines",
      'a fault to one association. Nothing is left to chance: the same bytes meet the same fault.',
    ].join('\n'),
    jsonLines: [
      { call: '{"proxy":"127.0.0.1:11113","peer":"127.0.0.1:11112"}', does: 'Once, when it takes connections.' },
      {
        call: '{"association":1,"from":"127.0.0.1","calling":"HU","called":"ANY-SCP","bytes":{"requestor":288,"acceptor":234},"faults":["cut: after 288 bytes"],"trace":"traces/….trace.jsonl"}',
        does: 'The end of an association.',
      },
    ],
    examples: [
      {
        call: 'hu proxy 11113 127.0.0.1:11112 --trace traces',
        does: 'Record what peers of port 11113 say to the archive',
      },
      {
        call: 'hu proxy 11113 127.0.0.1:11112 --fault cut:pdu=P-DATA-TF,n=5,at=middle',
        does: 'What does a sender do when the connection breaks?',
      },
      {
        call: 'hu proxy 11113 127.0.0.1:11112 --fault status:value=A700,n=3 --fault delay:ms=200',
        does: 'A slow peer whose disk is full at the third object',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...traceFlags,
      host: {
        kind: 'parsed',
        parse: parsePath,
        default: '127.0.0.1',
        placeholder: 'ADDRESS',
        brief: 'Address to listen on',
      },
      fault: {
        kind: 'parsed',
        parse: parseText,
        optional: true,
        variadic: true,
        placeholder: 'FAULT',
        brief: 'Disturb each association, as said above; may be repeated, and then works in this order',
      },
    },
    positional: {
      kind: 'tuple',
      parameters: [
        { brief: 'Port to listen on; 0 lets the system choose', placeholder: 'LISTEN_PORT', parse: parseListenPort },
        { brief: 'Where the peer listens', placeholder: 'HOST:PORT', parse: parsePeer },
      ],
    },
  },
  () => import('../proxy/action.ts'),
);
