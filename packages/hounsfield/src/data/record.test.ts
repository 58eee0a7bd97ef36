import { encodeElements, mutants } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { ParseError } from '../errors/index.ts';
import { DataSet } from './data-set.ts';
import { explicitVrLittleEndian } from './encoding.ts';
import { PushParser } from './push-parser.ts';
import { packTape, unpackTape } from './record.ts';

const parser = new PushParser({ encoding: explicitVrLittleEndian, origin: 332 });
parser.push(
  encodeElements([
    ['PatientName', 'A^B'],
    ['RequestAttributesSequence', [[['RequestedProcedureID', 'RP1']]]],
    ['PixelData', new Uint8Array(5000)],
  ]),
);
const tape = parser.finish();

describe('header record', () => {
  it('gives back the same tape, so that a stored header is never parsed again', () => {
    const back = unpackTape(packTape(tape));
    expect(back.tokens).toEqual(tape.tokens);
    expect(back.bytes).toEqual(tape.bytes);
    expect(back.bulk).toEqual(tape.bulk);
    expect(back.origin).toBe(332);
    expect(DataSet.fromTape(back).at('RequestAttributesSequence[0].RequestedProcedureID')).toBe('RP1');
    expect(DataSet.fromTape(back).get('PixelData')?.length).toBe(5000);
  });

  it('reads long values from the source it is given', async () => {
    const asked: number[] = [];
    const source = {
      async *read(position: number, length: number) {
        asked.push(position, length);
        yield new Uint8Array(length);
      },
    };
    const back = DataSet.fromTape(unpackTape(packTape(tape), source));
    expect(await back.get('PixelData')?.bytes()).toHaveLength(5000);
    expect(asked).toEqual([332 + tape.bytes.length, 5000]);
  });

  it('refuses a record of another size or kind with a ParseError', () => {
    const packed = packTape(tape);
    expect(() => unpackTape(packed.subarray(0, 20))).toThrow(ParseError);
    expect(() => unpackTape(packed.subarray(0, -1))).toThrow(/damaged/);
    for (const { bytes } of mutants(packed.subarray(0, 32), { seed: 3, count: 500 })) {
      const damaged = packed.slice();
      damaged.set(bytes.subarray(0, 32));
      try {
        unpackTape(damaged);
      } catch (error) {
        expect(error).toBeInstanceOf(ParseError);
      }
    }
  });
});
