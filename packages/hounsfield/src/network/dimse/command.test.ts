import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandElements, commandFields, type DimseMessage } from '../../dictionary/network-look-ups.ts';
import { DimseError } from '../../errors/index.ts';
import { type CommandSet, decodeCommand, encodeCommand } from './command.ts';
import { dimseOperations, operationOf } from './operations.ts';

const messages = Object.keys(commandElements) as readonly DimseMessage[];

describe('command sets (PS3.7 §6.3.1, Annex E)', () => {
  it.each(messages)('gives back every element of %s as it was written', message => {
    const values: Record<string, unknown> = {};
    for (const { keyword, vr, tag } of commandElements[message]) {
      if (tag === 0) continue;
      if (keyword === 'CommandField') values[keyword] = commandFields[message];
      else if (vr === 'US') values[keyword] = tag & 0xff;
      else if (vr === 'AT') values[keyword] = [0x0010_0010, 0x7fe0_0010];
      else values[keyword] = vr === 'UI' ? '1.2.34' : 'TITLE';
    }
    const { command, mistyped } = decodeCommand(encodeCommand(message, values as CommandSet));
    expect(command).toEqual(values);
    expect(mistyped).toEqual([]);
  });

  it.each(messages)('writes the elements of %s in ascending order behind a true group length', message => {
    const values = Object.fromEntries(
      commandElements[message].map(({ keyword, vr }) => [keyword, vr === 'US' ? 1 : vr === 'AT' ? [1] : '1']),
    );
    const bytes = encodeCommand(message, values);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    expect([view.getUint32(0, true), view.getUint32(4, true), view.getUint32(8, true)]).toEqual([
      0,
      4,
      bytes.length - 12,
    ]);
    let last = 0;
    for (let at = 12; at < bytes.length; at += 8 + view.getUint32(at + 4, true)) {
      expect(view.getUint32(at + 4, true) % 2).toBe(0);
      expect(view.getUint16(at + 2, true)).toBeGreaterThan(last);
      last = view.getUint16(at + 2, true);
    }
  });

  it('writes a C-ECHO-RQ byte for byte', () => {
    const bytes = encodeCommand('C-ECHO-RQ', {
      AffectedSOPClassUID: '1.2.840.10008.1.1',
      MessageID: 1,
      CommandDataSetType: 0x0101,
    });
    const expected = [
      '0000000004000000' + '38000000',
      `0000020012000000${Buffer.from('1.2.840.10008.1.1').toString('hex')}00`,
      '0000000102000000' + '3000',
      '0000100102000000' + '0100',
      '0000000802000000' + '0101',
    ];
    expect(Buffer.from(bytes).toString('hex')).toBe(expected.join(''));
  });

  it('adds what a failure needs to every response (PS3.7 Annex C)', () => {
    const values = { Status: 0xa900, OffendingElement: [0x0008_0016], ErrorComment: 'no', ErrorID: 3 };
    expect(decodeCommand(encodeCommand('C-STORE-RSP', values)).command).toMatchObject(values);
    expect(decodeCommand(encodeCommand('C-STORE-RQ', values)).command).not.toHaveProperty('ErrorComment');
  });

  it.each([
    ['a number beyond 16 bits', { MessageID: 0x1_0000 }],
    ['a negative number', { MessageID: -1 }],
    ['a UID of 65 characters', { AffectedSOPClassUID: '1'.repeat(65) }],
    ['an AE title of 17 characters', { MoveOriginatorApplicationEntityTitle: 'A'.repeat(17) }],
  ])('refuses to write %s', (_, values) => {
    expect(() => encodeCommand('C-STORE-RQ', values)).toThrow(DimseError);
  });

  const element = (tag: number, value: readonly number[], length = value.length, group = 0) => [
    group & 0xff,
    group >> 8,
    tag & 0xff,
    tag >> 8,
    length & 0xff,
    (length >> 8) & 0xff,
    (length >> 16) & 0xff,
    (length >>> 24) & 0xff,
    ...value,
  ];

  it.each([
    ['a length beyond the end', element(0x0110, [1, 0], 4)],
    ['a length of 4 GiB', element(0x0110, [1, 0], 0xffff_ffff)],
    ['another group', element(0x0010, [1, 0], 2, 0x0008)],
    ['half an element', [0, 0, 0x10, 0x01]],
  ])('refuses to read %s', (_, bytes) => {
    expect(() => decodeCommand(Uint8Array.from(bytes))).toThrow(expect.objectContaining({ code: 'malformed-command' }));
  });

  it('leaves out what follows the end of the command group, as Orthanc writes it (PS3.7 §6.3.1)', () => {
    const whole = encodeCommand('C-GET-RSP', { Status: 0xc000, NumberOfFailedSuboperations: 1 });
    const behind = Uint8Array.from([...whole, ...element(0x0058, [0x31, 0], 2, 0x0008)]);
    expect(decodeCommand(behind)).toEqual(decodeCommand(whole));
    const within = Uint8Array.from([...element(0, [20, 0, 0, 0]), ...behind.subarray(12)]);
    expect(() => decodeCommand(within)).toThrow(expect.objectContaining({ code: 'malformed-command' }));
  });

  it('names values that have not the length of their VR, and goes on', () => {
    const bytes = Uint8Array.from([
      ...element(0x0110, [1, 0, 0, 0]),
      ...element(0x1005, [1, 2]),
      ...element(0x0900, [0, 0]),
    ]);
    expect(decodeCommand(bytes)).toEqual({
      command: { Status: 0 },
      mistyped: ['MessageID', 'AttributeIdentifierList'],
    });
  });

  it('skips retired and unknown elements, and lets the first of two count', () => {
    const bytes = Uint8Array.from([
      ...element(0x0001, [1, 2, 3, 4]),
      ...element(0x0110, [7, 0]),
      ...element(0x0110, [8, 0]),
      ...element(0x4999, []),
    ]);
    expect(decodeCommand(bytes)).toEqual({ command: { MessageID: 7 }, mistyped: [] });
  });

  it('never throws anything but a DimseError, whatever the bytes', () => {
    const elements = fc
      .array(
        fc.tuple(
          fc.constantFrom(
            0,
            2,
            3,
            0x100,
            0x110,
            0x120,
            0x600,
            0x700,
            0x800,
            0x900,
            0x901,
            0x902,
            0x1000,
            0x1005,
            0x9999,
          ),
          fc.uint8Array({ maxLength: 80 }),
          fc.option(fc.nat({ max: 100 }), { nil: undefined }),
        ),
      )
      .map(list =>
        Uint8Array.from(list.flatMap(([tag, value, length]) => element(tag, [...value], length ?? value.length))),
      );
    fc.assert(
      fc.property(fc.oneof(elements, fc.uint8Array({ maxLength: 200 })), bytes => {
        try {
          decodeCommand(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(DimseError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the operations (PS3.7 §9, §10)', () => {
  it('are all eleven, found by the Command Field of their request and by no other', () => {
    const names = messages
      .filter(name => name.endsWith('-RQ') && name !== 'C-CANCEL-RQ')
      .map(name => name.slice(0, -3));
    expect(Object.keys(dimseOperations).sort()).toEqual([...names].sort());
    let found = 0;
    for (let field = 0; field <= 0xffff; field++) {
      const operation = operationOf(field);
      if (operation === undefined) continue;
      found++;
      expect(commandFields[`${operation.name}-RQ`]).toBe(field);
    }
    expect(found).toBe(11);
  });

  it('take only elements of their own request, and demand none that the standard does not', () => {
    for (const operation of Object.values(dimseOperations)) {
      const rows = new Map(commandElements[`${operation.name}-RQ`].map(row => [row.keyword, row.use]));
      for (const keyword of Object.values(operation.required)) expect(rows.get(keyword), keyword).toBe('mandatory');
      for (const keyword of Object.values(operation.optional)) expect(rows.has(keyword), keyword).toBe(true);
    }
  });

  it('have a data set where PS3.7 lets one follow', async () => {
    const { commandDataSets } = await import('../../dictionary/network-look-ups.ts');
    for (const operation of Object.values(dimseOperations)) {
      const use = commandDataSets[`${operation.name}-RQ`];
      expect([operation.name, operation.data !== 'none']).toEqual([operation.name, use !== undefined]);
      expect([operation.name, operation.dataOptional]).toEqual([operation.name, use === 'optional']);
    }
  });
});
