import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemLayouts, pduLayouts } from '../../dictionary/network-look-ups.ts';
import { AssociationError } from '../../errors/index.ts';
import { describePdu } from './describe-pdu.ts';
import type { DataValue, Field } from './layout.ts';
import { type Item, type ItemKind, itemTable, type Pdu, type PduKind, pduTable } from './pdu.ts';
import { decodePdu, encodePdu, pduKind } from './pdu-codec.ts';

const pduKinds = Object.keys(pduTable) as readonly PduKind[];
const itemKinds = Object.keys(itemTable) as readonly ItemKind[];

describe('the layouts (PS3.8 §9.3, PS3.7 §D.3.3)', () => {
  it('have the types and widths of the tables that were generated from the standard', () => {
    const own = [...pduKinds.map(kind => pduTable[kind]), ...itemKinds.map(kind => itemTable[kind])];
    const generated = [
      // Type, reserved byte and length are the header's.
      ...pduLayouts.map(({ type, fields }) => ({ type, fields: fields.slice(3) })),
      ...itemLayouts.map(({ type, name, fields }) => ({
        type,
        // The version of item 57 stands in the reserved byte of its header.
        fields: name.startsWith('SOP class common') ? fields.slice(1) : fields,
      })),
    ];
    expect(own.map(row => row.type).sort()).toEqual(generated.map(row => row.type).sort());
    for (const { type, fields } of generated) {
      const row = own.find(each => each.type === type);
      const widths = fields.map(field => field.bytes ?? '*');
      expect(merged((row?.fields ?? []).flatMap(widthsOf)), `type ${type.toString(16)}`).toEqual(merged(widths));
    }
  });

  it('allow the same items in each place', () => {
    for (const { type, items } of pduLayouts) {
      if (items === undefined) continue;
      const row = pduTable[pduKind(type) ?? 'A-ABORT'];
      const allowed = (row.fields as readonly Field[]).flatMap(field => (field.kind === 'items' ? field.of : []));
      expect(allowed.map(kind => itemTable[kind as ItemKind].type)).toEqual(items);
    }
  });
});

describe('encoding and decoding', () => {
  it.each(pduKinds)('gives back any %s as it was', kind => {
    fc.assert(
      fc.property(pduOf(kind), pdu => {
        const bytes = encodePdu(pdu);
        expect(new DataView(bytes.buffer).getUint32(2)).toBe(bytes.length - 6);
        expect(decodePdu(kind, bytes.subarray(6))).toEqual(pdu);
      }),
      { numRuns: 100 },
    );
  });

  it.each(pduKinds)(
    'answers a %s that is cut off anywhere with an AssociationError or fewer items, never with anything else',
    kind => {
      fc.assert(
        fc.property(pduOf(kind), fc.nat(), (pdu, cut) => {
          const body = encodePdu(pdu).subarray(6);
          tryDecode(kind, body.subarray(0, cut % (body.length + 1)));
        }),
        { numRuns: 200 },
      );
    },
  );

  it.each(pduKinds)('answers any bytes as a %s with a PDU or an AssociationError', kind => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), body => tryDecode(kind, body)),
      { numRuns: 500 },
    );
  });

  it('writes the A-ASSOCIATE-RQ of the example byte for byte', () => {
    const bytes = encodePdu({
      kind: 'A-ASSOCIATE-RQ',
      protocolVersion: 1,
      calledAeTitle: 'ANY-SCP',
      callingAeTitle: 'ME',
      reserved: new Uint8Array(),
      items: [
        { kind: 'application-context', uid: '1.2.840.10008.3.1.1.1' },
        { kind: 'user-information', items: [{ kind: 'maximum-length', length: 16_384 }] },
      ],
    });
    const fixed = `0100${'0000'}${'0069'}00010000${hex('ANY-SCP         ')}${hex('ME              ')}${'00'.repeat(32)}`;
    const items = `10000015${hex('1.2.840.10008.3.1.1.1')}50000008${'51000004'}00004000`;
    expect(Buffer.from(bytes).toString('hex')).toBe(fixed + items);
  });

  it('takes off the spaces around AE titles and the NULs behind UIDs (PS3.8 Table 9-11)', () => {
    const bytes = encodePdu({
      kind: 'A-ASSOCIATE-RQ',
      protocolVersion: 1,
      calledAeTitle: '  PACS',
      callingAeTitle: 'ME',
      reserved: new Uint8Array(),
      items: [{ kind: 'application-context', uid: '1.2.3\0' }],
    });
    const pdu = decodePdu('A-ASSOCIATE-RQ', bytes.subarray(6));
    expect([pdu.calledAeTitle, pdu.callingAeTitle]).toEqual(['PACS', 'ME']);
    expect(pdu.items).toEqual([{ kind: 'application-context', uid: '1.2.3' }]);
  });

  it('keeps unknown items, and known ones at a wrong place, as unknown (PS3.8 §9.3.1)', () => {
    const items: readonly Item[] = [
      { kind: 'unknown', type: 0x99, bytes: Uint8Array.of(1, 2, 3) },
      { kind: 'unknown', type: 0x40, bytes: Uint8Array.of(0x31) },
    ];
    const bytes = encodePdu({ ...emptyRequest, items });
    expect(decodePdu('A-ASSOCIATE-RQ', bytes.subarray(6)).items).toEqual(items);
  });

  it('skips what an item holds beyond its fields', () => {
    const bytes = encodePdu({
      ...emptyRequest,
      items: [{ kind: 'unknown', type: 0x50, bytes: Uint8Array.of(0x51, 0, 0, 6, 0, 0, 0x40, 0, 9, 9) }],
    });
    const expected = [{ kind: 'user-information', items: [{ kind: 'maximum-length', length: 16_384 }] }];
    expect(decodePdu('A-ASSOCIATE-RQ', bytes.subarray(6)).items).toEqual(expected);
  });

  it('refuses more items than any association could mean', () => {
    const items: readonly Item[] = Array.from({ length: 5000 }, () => ({
      kind: 'unknown',
      type: 0,
      bytes: new Uint8Array(),
    }));
    const body = encodePdu({ ...emptyRequest, items }).subarray(6);
    expect(() => decodePdu('A-ASSOCIATE-RQ', body)).toThrow(/more than 4096 items/);
  });

  it('refuses to write texts that do not fit', () => {
    expect(() => encodePdu({ ...emptyRequest, calledAeTitle: 'SEVENTEEN LETTERS' })).toThrow(
      /calledAeTitle has 17 bytes/,
    );
    const long: Item = { kind: 'application-context', uid: '1'.repeat(70_000) };
    expect(() => encodePdu({ ...emptyRequest, items: [long] })).toThrow(AssociationError);
  });
});

describe('the pretty-printer', () => {
  it('shows every field of every PDU and item by name, and no content', () => {
    const text = describePdu({
      ...emptyRequest,
      items: [
        {
          kind: 'proposed-context',
          id: 1,
          items: [
            { kind: 'abstract-syntax', uid: '1.2.840.10008.1.1' },
            { kind: 'transfer-syntax', uid: '1.2.840.10008.1.2' },
          ],
        },
        {
          kind: 'user-information',
          items: [
            {
              kind: 'user-identity',
              identityType: 2,
              responseRequested: 0,
              primary: ascii('joe'),
              secondary: ascii('pw'),
            },
          ],
        },
      ],
    });
    expect(text).toBe(
      [
        'A-ASSOCIATE-RQ (PS3.8 §9.3.2)',
        '  protocolVersion: 1',
        '  calledAeTitle: CALLED',
        '  callingAeTitle: CALLING',
        '  proposed-context',
        '    id: 1',
        '    abstract-syntax',
        '      uid: Verification SOP Class (1.2.840.10008.1.1)',
        '    transfer-syntax',
        '      uid: Implicit VR Little Endian (1.2.840.10008.1.2)',
        '  user-information',
        '    user-identity',
        '      identityType: 2',
        '      responseRequested: 0',
        '      primary: 3 bytes',
        '      secondary: 2 bytes',
      ].join('\n'),
    );
  });

  it('says in words what a rejection, an abort and a context result mean', () => {
    expect(describePdu({ kind: 'A-ASSOCIATE-RJ', result: 1, source: 1, reason: 7 })).toContain(
      'rejected-permanent, service-user, called-AE-title-not-recognized',
    );
    expect(describePdu({ kind: 'A-ABORT', source: 2, reason: 6 })).toContain(
      'service-provider, invalid-PDU-parameter-value',
    );
    const items: readonly Item[] = [{ kind: 'answered-context', id: 3, result: 4, items: [] }];
    expect(describePdu({ ...emptyRequest, kind: 'A-ASSOCIATE-AC', items })).toContain(
      'transfer-syntaxes-not-supported',
    );
  });

  it('prints any PDU in printable ASCII without control characters of the peer', () => {
    for (const kind of pduKinds) {
      fc.assert(
        fc.property(pduOf(kind, fc.string({ maxLength: 12, unit: 'binary-ascii' })), pdu => {
          expect(describePdu(pdu)).toMatch(/^[\n\x20-\x7e§]*$/);
        }),
        { numRuns: 50 },
      );
    }
  });
});

const emptyRequest: Pdu & { kind: 'A-ASSOCIATE-RQ' } = {
  kind: 'A-ASSOCIATE-RQ',
  protocolVersion: 1,
  calledAeTitle: 'CALLED',
  callingAeTitle: 'CALLING',
  reserved: new Uint8Array(32),
  items: [],
};

function tryDecode(kind: PduKind, body: Uint8Array): void {
  try {
    expect(decodePdu(kind, body).kind).toBe(kind);
  } catch (error) {
    expect(error).toBeInstanceOf(AssociationError);
  }
}

/** Fixed widths between the parts without one. */
function merged(widths: readonly (number | '*')[]): readonly (number | '*')[] {
  const result: (number | '*')[] = [];
  for (const width of widths) {
    const last = result.at(-1);
    if (typeof width === 'number' && typeof last === 'number') result[result.length - 1] = last + width;
    else result.push(width);
  }
  return result;
}

function widthsOf(field: Field): readonly (number | '*')[] {
  if (field.kind === 'number' || field.kind === 'reserved') return [field.bytes];
  if (field.kind === 'items' || field.kind === 'values') return ['*'];
  if (field.kind === 'texts') return [2, '*'];
  return field.length === 'counted' ? [2, '*'] : [field.length === 'rest' ? '*' : field.length];
}

/** Any PDU of a kind, made from the rows of the tables. */
function pduOf(kind: PduKind, text: fc.Arbitrary<string> = plainText): fc.Arbitrary<Pdu> {
  return recordOf(kind, pduTable[kind].fields, text) as fc.Arbitrary<Pdu>;
}

function recordOf(kind: string, fields: readonly Field[], text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const members: Record<string, fc.Arbitrary<unknown>> = { kind: fc.constant(kind) };
  for (const field of fields) if (field.kind !== 'reserved') members[field.name] = valueOfField(field, text);
  return fc.record(members, { noNullPrototype: true });
}

function valueOfField(field: Exclude<Field, { kind: 'reserved' }>, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'number':
      return fc.nat({ max: 256 ** field.bytes - 1 });
    case 'text':
      return text;
    case 'texts':
      return fc.array(text, { maxLength: 4 });
    case 'bytes': {
      const { length } = field;
      return typeof length === 'number'
        ? fc.uint8Array({ minLength: length, maxLength: length })
        : fc.uint8Array({ maxLength: 40 });
    }
    case 'items':
      return fc.array(fc.oneof(...field.of.map(kind => recordOf(kind, itemTable[kind as ItemKind].fields, text))), {
        maxLength: 5,
      });
    case 'values':
      return fc.array(
        fc.record<DataValue>(
          {
            contextId: fc.nat({ max: 255 }),
            control: fc.nat({ max: 255 }),
            fragment: fc.uint8Array({ maxLength: 50 }),
          },
          { noNullPrototype: true },
        ),
        { maxLength: 4 },
      );
    default:
      return field satisfies never;
  }
}

function hex(text: string): string {
  return Buffer.from(text).toString('hex');
}

function ascii(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text));
}

/** Without padding at its ends, which would be taken off. */
const plainText: fc.Arbitrary<string> = fc
  .string({ maxLength: 14, unit: 'grapheme-ascii' })
  .map(text => text.replace(/^ +| +$/g, ''));
