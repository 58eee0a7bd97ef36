import { expect, it } from 'vitest';
import { codecTable, encodable } from './codec-table.ts';

it.each(Object.keys(codecTable))('what the table says of %s is so: it encodes, or only decodes', async name => {
  const codec = await codecTable[name]!('encode');
  expect(codec.encode !== undefined).toBe(encodable.has(name));
});
