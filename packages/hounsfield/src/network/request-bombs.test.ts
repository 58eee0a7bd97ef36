import { describe, expect, it } from 'vitest';
import { concat } from '../bytes/index.ts';
import { echoRequest, requestOf, VERIFICATION } from './raw-peer.fixture.ts';
import { rig, settle } from './server-rig.fixture.ts';
import type { Item } from './ul/pdu.ts';
import { encodePdu } from './ul/pdu-codec.ts';

const [application] = requestOf().items;

function contextItem(id: number, transferSyntaxes = 1): Item {
  return {
    kind: 'proposed-context',
    id,
    items: [
      { kind: 'abstract-syntax', uid: VERIFICATION },
      ...Array.from(
        { length: transferSyntaxes },
        () => ({ kind: 'transfer-syntax', uid: '1.2.840.10008.1.2' }) as const,
      ),
    ],
  };
}

function requestWith(items: readonly Item[]): Uint8Array {
  if (application === undefined) throw new Error('the request has items');
  return encodePdu(requestOf({ items: [application, ...items] }));
}

/** Makes an item say that it is `length` bytes long; `type` is looked for behind the fixed fields (PS3.8 §9.3.2). */
function lying(type: number, length: number): Uint8Array {
  const bytes = encodePdu(requestOf());
  const view = new DataView(bytes.buffer);
  for (let at = 74; at + 4 <= bytes.length; at += 4 + view.getUint16(at + 2)) {
    if (bytes[at] !== type) continue;
    view.setUint16(at + 2, length);
    return bytes;
  }
  throw new Error(`no item of type ${type}`);
}

const raw = (items: readonly (readonly number[])[]): Uint8Array => {
  const body = concat([encodePdu(requestOf()).subarray(6, 74), ...items.map(item => Uint8Array.from(item))]);
  const bytes = new Uint8Array(6 + body.length);
  bytes[0] = 1;
  new DataView(bytes.buffer).setUint32(2, body.length);
  bytes.set(body, 6);
  return bytes;
};

/** User information with `count` sub-items of four bytes each: as long as its 16 bits of length allow. */
const userItems = (count: number, type: number): number[] => {
  const length = count * 8;
  return [
    0x50,
    0,
    length >> 8,
    length & 0xff,
    ...Array.from({ length: count }, () => [type, 0, 0, 4, 0, 0, 0x40, 0]).flat(),
  ];
};

describe('an association request that is a bomb (PS3.8 §9.3.2, TRUST: never silence, never without a bound)', () => {
  it.each([
    [
      '128 contexts with 40 transfer syntaxes each',
      requestWith(Array.from({ length: 128 }, (_, at) => contextItem(at * 2 + 1, 40))),
      'A-ASSOCIATE-AC',
    ],
    [
      '10,000 contexts',
      requestWith(Array.from({ length: 10_000 }, (_, at) => contextItem((at * 2 + 1) & 0xff))),
      'A-ABORT',
    ],
    ['a context with 2,000 transfer syntaxes', requestWith([contextItem(1, 2000)]), 'A-ASSOCIATE-AC'],
    ['8,000 lengths of a PDU in its user information', raw([userItems(8000, 0x51)]), 'A-ABORT'],
    ['8,000 unknown items in its user information', raw([userItems(8000, 0x7f)]), 'A-ABORT'],
    ['30 times user information', raw(Array.from({ length: 30 }, () => userItems(100, 0x7f))), 'A-ASSOCIATE-RJ'],
    ['260,000 empty unknown items', raw(Array.from({ length: 260_000 }, () => [0x7f, 0, 0, 0])), 'A-ABORT'],
    ['an application context longer than the PDU', lying(0x10, 0xffff), 'A-ABORT'],
    ['a presentation context longer than the PDU', lying(0x20, 0xfff0), 'A-ABORT'],
    ['user information longer than the PDU', lying(0x50, 0x0100), 'A-ABORT'],
    ['a context ID used twice', requestWith([contextItem(1), contextItem(1)]), 'A-ABORT'],
    ['an even context ID', requestWith([contextItem(2)]), 'A-ABORT'],
    ['nothing behind the fixed fields', raw([]), 'A-ASSOCIATE-RJ'],
  ])('%s is answered without waiting for more, and others are served', async (_, bytes, answer) => {
    const { connect, associate, server, clock } = rig();
    const honest = await associate();
    const { peer } = connect();
    peer.send(bytes);
    honest.send(echoRequest(7));
    expect((await honest.nextCommand()).Status).toBe(0);
    await settle();
    expect(peer.pdus.map(pdu => pdu.kind)).toEqual([answer]);
    clock.advance(70_000);
    await peer.untilClosed();
    await settle();
    expect(server.associations).toBeLessThanOrEqual(1);
  });
});
