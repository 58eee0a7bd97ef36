import { expect, it } from 'vitest';
import { fallbackSyntaxes, syntaxChoices } from './syntax-choices.ts';

const of = (end: string): string => `1.2.840.10008.1.2${end}`;
const [IMPLICIT, EXPLICIT, BIG, DEFLATED] = [of(''), of('.1'), of('.2'), of('.1.99')];
const [BASELINE, JPEG_LOSSLESS, JPEG_LS, JPEG_2000, RLE] = [
  of('.4.50'),
  of('.4.70'),
  of('.4.80'),
  of('.4.91'),
  of('.5'),
];
const VIDEO = of('.4.102');

it.each([
  ['as it is kept, then in what needs no decoder', EXPLICIT, [RLE, IMPLICIT, EXPLICIT], [EXPLICIT, IMPLICIT, RLE]],
  ['native ones in the order of the peer', IMPLICIT, [BIG, EXPLICIT], [BIG, EXPLICIT]],
  [
    'what is kept before what is decoded, and that before what is compressed',
    RLE,
    [JPEG_LS, EXPLICIT, RLE],
    [RLE, EXPLICIT, JPEG_LS],
  ],
  ['decompressed', BASELINE, [IMPLICIT], [IMPLICIT]],
  ['compressed without loss only', EXPLICIT, [BASELINE, JPEG_2000, JPEG_LOSSLESS], [JPEG_LOSSLESS]],
  ['not deflated, unless it is kept so', EXPLICIT, [DEFLATED], []],
  ['deflated where it is kept so', DEFLATED, [DEFLATED], [DEFLATED]],
  ['as it is, where nobody here decodes it', VIDEO, [EXPLICIT, VIDEO], [VIDEO]],
  ['in none', VIDEO, [EXPLICIT], []],
])('an object can be had %s', (_, kept, accepted, choices) => {
  expect(syntaxChoices(kept, accepted)).toEqual(choices);
});

it('what is proposed beside loses nothing and is not retired', () => {
  expect(fallbackSyntaxes).toEqual(expect.arrayContaining([RLE, JPEG_LOSSLESS, JPEG_LS]));
  expect(fallbackSyntaxes).not.toContain(BASELINE);
  expect(fallbackSyntaxes).not.toContain(EXPLICIT);
});
