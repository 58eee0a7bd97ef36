import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WebError } from '../errors/index.ts';
import { acceptable, choose, parseAccept, parseMediaType, type Representation, select } from './media-types.ts';

const explicit = '1.2.840.10008.1.2.1';
const implicit = '1.2.840.10008.1.2';
const jpegLs = '1.2.840.10008.1.2.4.80';

const multi: Representation = {
  type: 'application/dicom',
  multipart: true,
  transferSyntax: explicit,
  reach: 'default',
};
const multiLs: Representation = {
  type: 'application/dicom',
  multipart: true,
  transferSyntax: jpegLs,
  reach: 'wildcard',
};
const multiImplicit: Representation = {
  type: 'application/dicom',
  multipart: true,
  transferSyntax: implicit,
  reach: 'wildcard',
};
const single: Representation = {
  type: 'application/dicom',
  multipart: false,
  transferSyntax: explicit,
  reach: 'default',
};
const json: Representation = { type: 'application/dicom+json', multipart: false };
const jpeg: Representation = { type: 'image/jpeg', multipart: false };
const png: Representation = { type: 'image/png', multipart: false };
const jpegs: Representation = { type: 'image/jpeg', multipart: true };

const chosen = (
  header: string | null,
  offers: readonly Representation[],
  parameter?: string,
): Representation | undefined => choose(acceptable(header, parameter), offers);

describe('media types (PS3.18 §8.7)', () => {
  it('reads a type with parameters, quoted and unquoted', () => {
    const read = parseMediaType('Multipart/Related; TYPE="application/dicom"; boundary="a\\"b" ; x=a/b');
    expect(read?.type).toBe('multipart/related');
    expect(Object.fromEntries(read?.parameters ?? [])).toEqual({
      type: 'application/dicom',
      boundary: 'a"b',
      x: 'a/b',
    });
  });

  it.each([
    '',
    'a',
    '/',
    'a/',
    '/b',
    'a/b; c',
    'a/b; c=',
    'a/b; c="',
    'a/b; c=1; c=2',
    'a/b c/d',
    'a/b,c/d',
    'a b/c',
    'a/b; =1',
  ])('takes %j for no media type', text => {
    expect(parseMediaType(text)).toBeUndefined();
  });

  it('leaves out what is malformed in a list and keeps the rest', () => {
    const ranges = parseAccept(
      'nonsense, image/png;q=2, image/jpeg;q=0.5, "a,b", text/html;q, application/dicom;transfer-syntax=*, a/b;x="unended, image/gif',
    );
    expect(ranges.map(range => range.type)).toEqual(['image/jpeg', 'application/dicom']);
  });

  const choices: ReadonlyArray<readonly [string | null, readonly Representation[], Representation | undefined]> = [
    [null, [multi, single], multi],
    ['', [multi, single], multi],
    ['*/*', [multi, single], multi],
    ['application/dicom', [multi, single], single],
    ['application/*', [multi, single], single],
    ['multipart/*', [single, multi], multi],
    ['multipart/related', [single, multi], multi],
    ['multipart/related; type="application/dicom"', [single, multi], multi],
    ['multipart/related; type=application/dicom', [single, multi], multi],
    ['multipart/related; type="image/*"', [multi, jpegs], jpegs],
    ['image/png, image/jpeg', [jpeg, png], jpeg],
    ['image/png, image/jpeg;q=0.9', [jpeg, png], png],
    ['image/*;q=0.1, image/png', [jpeg, png], png],
    ['image/*, image/jpeg;q=0.2', [jpeg, png], png],
    ['image/jpeg;q=0, */*', [jpeg, png], png],
    ['*/*;q=0', [jpeg, png], undefined],
    ['text/html, application/xhtml+xml, image/avif, image/webp, */*;q=0.8', [jpeg, png], jpeg],
    ['application/dicom+json', [json], json],
    ['application/dicom+xml', [json], undefined],
    ['APPLICATION/DICOM+JSON ; Q=1.000', [json], json],
    // Transfer syntaxes (PS3.18 §8.7.3.5.2)
    ['multipart/related; type="application/dicom"', [multiLs, multi], multi],
    ['multipart/related; type="application/dicom"; transfer-syntax=*', [multiLs, multi], multiLs],
    ['multipart/related; type="application/dicom; transfer-syntax=*"', [multiLs, multi], multiLs],
    [`multipart/related; type="application/dicom"; transfer-syntax=${explicit}`, [multiLs, multi], multi],
    [`multipart/related; type="application/dicom"; transfer-syntax=${jpegLs}`, [multiLs, multi], multiLs],
    [`multipart/related; type="application/dicom"; transfer-syntax=${jpegLs};boundary=**`, [multi, multiLs], multiLs],
    [
      'multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.4.90',
      [multiLs, multi],
      undefined,
    ],
    ['multipart/related; type="application/dicom"; transfer-syntax=*', [multiImplicit, multi], multiImplicit],
    ['*/*', [multiImplicit, multiLs, multi], multi],
    [`multipart/related; type="application/dicom"; transfer-syntax=${implicit}`, [multiImplicit, multi], multiImplicit],
    [
      `multipart/related; type="application/dicom"; transfer-syntax=${jpegLs};q=0.5, multipart/related; type="application/dicom"`,
      [multiLs, multi],
      multi,
    ],
  ];
  it.each(choices)('accepting %s of what is offered', (header, offers, expected) => {
    expect(chosen(header, offers)).toEqual(expected);
  });

  it('puts the accept parameter before the header and falls back to the header (PS3.18 §8.7.8.1)', () => {
    expect(chosen('*/*', [jpeg, png], 'image/png')).toBe(png);
    expect(chosen('image/*', [jpeg, png], 'image/gif')).toBe(jpeg);
    expect(chosen('image/png', [jpeg, png], 'image/gif')).toBe(png);
  });

  it('refuses wildcards and mixtures in the accept parameter (PS3.18 §8.3.3.1)', () => {
    for (const parameter of ['*/*', 'image/*', 'application/dicom,text/html', 'application/dicom+json, image/png']) {
      expect(() => acceptable('*/*', parameter)).toThrow(WebError);
    }
  });

  it('lists what is offered when nothing fits', () => {
    expect(() => select(acceptable('text/html', undefined), [multi, single, json])).toThrow(
      `offered are multipart/related; type="application/dicom"; transfer-syntax=${explicit}, application/dicom; transfer-syntax=${explicit}, application/dicom+json`,
    );
  });

  it('reads any text without throwing, and chooses only what is offered', () => {
    const pieces = fc.constantFrom(
      'image/png',
      'a/b',
      '*/*',
      ',',
      ';',
      'q=',
      '0.5',
      '"',
      '\\',
      ' ',
      '=',
      'type',
      'multipart/related',
      'transfer-syntax=*',
      '\0',
      'é',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), parts => {
        const offer = chosen(parts.join(''), [jpeg, multi]);
        expect([undefined, jpeg, multi]).toContain(offer);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads at most 64 entries of a list and takes linear time for a megabyte of it', () => {
    expect(parseAccept('a/b,'.repeat(250_000))).toHaveLength(64);
    expect(parseAccept(',"\\'.repeat(250_000))).toEqual([]);
  });
});
