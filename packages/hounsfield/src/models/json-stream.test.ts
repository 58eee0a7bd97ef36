import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataSet } from '../data/index.ts';
import { ParseError } from '../errors/index.ts';
import { jsonDataSets } from './json-stream.ts';
import { toJson } from './json-write.ts';
import type { ReadModelOptions } from './options.ts';

const encoder = new TextEncoder();

/** The chunks end at these places. */
function chunked(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, k) => bytes.slice(k * size, (k + 1) * size));
}

async function read(text: string | Uint8Array, size = 7, options: ReadModelOptions = {}): Promise<unknown[]> {
  const bytes = typeof text === 'string' ? encoder.encode(text) : text;
  const found: DataSet[] = [];
  for await (const dataSet of jsonDataSets(chunked(bytes, size), options)) found.push(dataSet);
  return found.map(dataSet => toJson(dataSet));
}

const a = { '00104000': { vr: 'LT', Value: ['a"b\\\\{['] } };
const b = { '00104000': { vr: 'LT', Value: ['ä\\"]}'] } };
const bWithSet = { '00080005': { vr: 'CS', Value: ['ISO_IR 192'] }, ...b };

describe('jsonDataSets (PS3.18 §F.2.1)', () => {
  it.each([1, 2, 3, 64])('reads arrays, objects and several of both, in chunks of %i bytes', async size => {
    const [textA, textB] = [JSON.stringify(a), JSON.stringify(b)];
    const texts: readonly (readonly [string, unknown[]])[] = [
      [textA, [a]],
      [`[${textA},${textB}]`, [a, bWithSet]],
      [` [\r\n${textA} , ${textB} ]\n`, [a, bWithSet]],
      [`${textA}\n${textB}\n`, [a, bWithSet]],
      [`[]${textB}[${textA}]`, [bWithSet, a]],
      ['[]', []],
      ['', []],
      ['\ufeff[{}]', [{}]],
    ];
    for (const [text, expected] of texts) expect(await read(text, size), text).toEqual(expected);
  });

  it('gives the same for any chunks and any strings', async () => {
    const object = fc
      .array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 3 })
      .map(Value => ({ '00091001': { vr: 'UC', Value: Value.map(text => text.replaceAll('\\', '/').trim()) } }));
    await fc.assert(
      fc.asyncProperty(fc.array(object, { maxLength: 4 }), fc.integer({ min: 1, max: 40 }), async (objects, size) => {
        const text = JSON.stringify(objects);
        expect(await read(text, size)).toEqual(await read(text, text.length * 4 + 1));
        expect(await read(text, size)).toHaveLength(objects.length);
      }),
      { numRuns: 200 },
    );
  });

  it('hands on each data set as soon as its text is there', async () => {
    const taken: string[] = [];
    async function* source(): AsyncGenerator<Uint8Array> {
      for (let k = 0; k < 3; k++) {
        taken.push(`chunk ${k}`);
        yield encoder.encode(`${k === 0 ? '[' : ','}${JSON.stringify(a)}`);
      }
      yield encoder.encode(']');
    }
    for await (const _ of jsonDataSets(source())) taken.push('data set');
    expect(taken).toEqual(['chunk 0', 'data set', 'chunk 1', 'data set', 'chunk 2', 'data set']);
  });

  const hostile: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['a number', '5', 'malformed-json'],
    ['a string', '"x"', 'malformed-json'],
    ['an array of numbers', '[1]', 'malformed-json'],
    ['an array in an array', '[[]]', 'malformed-json'],
    ['a missing comma', '[{}{}]', 'malformed-json'],
    ['a comma too many', '[{},]', 'malformed-json'],
    ['a comma at the begin', '[,{}]', 'malformed-json'],
    ['a comma between objects', '{},{}', 'malformed-json'],
    ['an end that ends nothing', ']', 'malformed-json'],
    ['an array that does not end', '[{}', 'malformed-json'],
    ['an object that does not end', '{"00100020":', 'malformed-json'],
    ['a string that does not end', '{"001000', 'malformed-json'],
    ['brackets that do not match', '{"00100020":[}', 'malformed-json'],
    ['no JSON inside', '{"00100020":x}', 'malformed-json'],
    ['no attribute', '{"PatientID":1}', 'malformed-json'],
    ['bytes that are no UTF-8', Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d), 'malformed-json'],
    ['a byte order mark in the middle', '{}\ufeff{}', 'malformed-json'],
    ['brackets deeper than sequences can be', '{"a":'.repeat(10_000), 'too-deep'],
  ];
  it.each(hostile)('refuses %s', async (_, text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code });
    await expect(read(text, 1000)).rejects.toMatchObject({ code });
  });

  it('does not repeat the text in its errors', async () => {
    const error: unknown = await read('{"00100010":SECRET}').catch((caught: unknown) => caught);
    expect(String(error)).not.toContain('SECRET');
    expect((error as Error).cause).toBeUndefined();
  });

  it('holds the limits of length and depth', async () => {
    const text = JSON.stringify([a, a]);
    await expect(read(text, 5, { limits: { length: 20 } })).rejects.toMatchObject({ code: 'text-too-long' });
    await expect(read(text, 1000, { limits: { length: 20 } })).rejects.toMatchObject({ code: 'text-too-long' });
    expect(await read(text, 5, { limits: { length: 60 } })).toHaveLength(2);
    const deep = { '0040A730': { vr: 'SQ', Value: [{ '0040A730': { vr: 'SQ', Value: [{}] } }] } };
    expect(await read(JSON.stringify(deep), 5, { limits: { depth: 2 } })).toEqual([deep]);
    await expect(read(JSON.stringify(deep), 5, { limits: { depth: 1 } })).rejects.toMatchObject({ code: 'too-deep' });
  });

  it('never throws anything but typed errors', async () => {
    const junk = fc.stringMatching(/^[{}[\]",:\\01a ]{0,40}$/);
    await fc.assert(
      fc.asyncProperty(junk, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        const error: unknown = await read(text, size).catch((caught: unknown) => caught);
        expect(Array.isArray(error) || error instanceof ParseError).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
