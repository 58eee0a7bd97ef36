import type { UpperLayerEvent } from '../../dictionary/network-look-ups.ts';
import type { PduOf } from './pdu.ts';
import { encodePdu } from './pdu-codec.ts';
import type { UpperLayer } from './upper-layer.ts';

export const request: PduOf<'A-ASSOCIATE-RQ'> = {
  kind: 'A-ASSOCIATE-RQ',
  protocolVersion: 1,
  calledAeTitle: 'CALLED',
  callingAeTitle: 'CALLING',
  reserved: new Uint8Array(),
  items: [],
};
export const accept: PduOf<'A-ASSOCIATE-AC'> = { ...request, kind: 'A-ASSOCIATE-AC' };
export const reject: PduOf<'A-ASSOCIATE-RJ'> = { kind: 'A-ASSOCIATE-RJ', result: 1, source: 1, reason: 1 };
export const data: PduOf<'P-DATA-TF'> = {
  kind: 'P-DATA-TF',
  values: [{ contextId: 1, control: 3, fragment: new Uint8Array(2) }],
};

/** What an event needs beside the layer itself. */
export interface Means {
  /** Lets the time pass. */
  timer(): void;
  /** Whether the request that comes is one that could be accepted (AE-6). */
  readonly acceptable: boolean;
}

/** How each event of PS3.8 Table 9-10 comes about in the upper layer. */
export const causes: Readonly<Record<UpperLayerEvent, (layer: UpperLayer, means: Means) => void>> = {
  1: layer => layer.associate(request),
  2: layer => layer.opened(),
  3: layer => layer.data(encodePdu(accept)),
  4: layer => layer.data(encodePdu(reject)),
  5: layer => layer.accept(),
  6: (layer, { acceptable }) => layer.data(encodePdu({ ...request, protocolVersion: acceptable ? 1 : 2 })),
  7: layer => layer.answer(accept),
  8: layer => layer.answer(reject),
  9: layer => void layer.sendData([encodePdu(data)]),
  10: layer => layer.data(encodePdu(data)),
  11: layer => layer.release(),
  12: layer => layer.data(encodePdu({ kind: 'A-RELEASE-RQ' })),
  13: layer => layer.data(encodePdu({ kind: 'A-RELEASE-RP' })),
  14: layer => layer.answerRelease(),
  15: layer => layer.abort(),
  16: layer => layer.data(encodePdu({ kind: 'A-ABORT', source: 0, reason: 0 })),
  17: layer => layer.closed(),
  18: (_, { timer }) => timer(),
  19: layer => layer.data(Uint8Array.of(0x47, 0x45, 0x54, 0x20, 0x2f, 0x20)),
};
