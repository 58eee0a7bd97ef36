import fc from 'fast-check';
import { DataSet } from 'hounsfield/data';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { fieldNames, filePattern, safeName } from './file-pattern.ts';

const facts = { sopClassUid: '1.2', sopInstanceUid: '1.2.3', callingAeTitle: 'CT1', calledAeTitle: 'HU' };

describe('a pattern of names', () => {
  it('puts values between the texts, folders between slashes', () => {
    const pattern = filePattern('{StudyInstanceUID}/{CallingAE}-{Modality}/{SOPInstanceUID}.dcm');
    const header = DataSet.of({ StudyInstanceUID: '1.9', Modality: 'CT' });
    expect(pattern.pathOf(facts, header)).toBe('1.9/CT1-CT/1.2.3.dcm');
    expect(pattern.pathOf(facts, undefined)).toBe('none/CT1-none/1.2.3.dcm');
  });

  it('asks for no more of the header than it needs', () => {
    expect(filePattern('{SOPInstanceUID}.dcm').until).toBeUndefined();
    expect(filePattern('{PatientID}/{StudyInstanceUID}').until).toBe(0x0020_000e);
  });

  it.each([
    ['', /empty part/],
    ['a//b', /empty part/],
    ['../a', /of dots/],
    ['/a', /empty part/],
    ['{PixelData}', /none of what names are made of/],
    ['{constructor}', /none of what names are made of/],
    ['a\\b', /cannot stand in a file name/],
    ['a}', /cannot stand in a file name/],
  ])('refuses %j', (text, message) => {
    expect(() => filePattern(text)).toThrow(UsageError);
    expect(() => filePattern(text)).toThrow(message);
  });

  it('takes each of its words', () => {
    for (const name of fieldNames) expect(filePattern(`{${name}}`).pathOf(facts, DataSet.of({}))).not.toContain('{');
  });
});

describe('a value in a name', () => {
  it.each([
    ['1.2.840.10008.1', '1.2.840.10008.1'],
    [' DOE^JANE ', 'DOE^JANE'],
    ['Müller^Jürgen', 'Müller^Jürgen'],
    ['', 'none'],
  ])('%j becomes %j', (value, name) => {
    expect(safeName(value)).toBe(name);
  });

  it('never leads anywhere, whatever it is', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('..', '.', '/', 'CON', 'a/../b'),
    );
    fc.assert(
      fc.property(texts, text => {
        const name = safeName(text);
        expect(name).toMatch(/^[\p{L}\p{N}^=_.-]+$/u);
        expect(name).toMatch(/^(\d+(\.\d+)*|[^.]+)$/);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i);
        expect(name.length).toBeLessThanOrEqual(64);
      }),
    );
  });

  it('tells values apart whose signs had to go', () => {
    expect(safeName('a/b')).not.toBe(safeName('a:b'));
  });
});
