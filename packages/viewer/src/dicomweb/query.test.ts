import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateRange, everyStudy, isNarrowed, nameMatch, seriesQuery, studyQuery } from './query.ts';

describe('the query of a study search (PS3.18 §10.6)', () => {
  it('asks for every study, with the attributes that are no default, by page', () => {
    const query = new URLSearchParams(studyQuery(everyStudy, { offset: 400, limit: 200 }));
    expect([...query]).toEqual([
      ['includefield', 'StudyDescription'],
      ['includefield', 'ModalitiesInStudy'],
      ['includefield', 'NumberOfStudyRelatedSeries'],
      ['includefield', 'NumberOfStudyRelatedInstances'],
      ['limit', '200'],
      ['offset', '400'],
    ]);
  });

  it('names each field that is filled by its keyword', () => {
    const search = {
      name: 'Doe John',
      patientId: '12',
      from: '2026-11-01',
      to: '2026-11-24',
      modality: 'CT',
      accession: 'A9',
    };
    const query = new URLSearchParams(studyQuery(search, { offset: 0, limit: 1 }));
    expect(query.get('PatientName')).toBe('*Doe*John*');
    expect(query.get('PatientID')).toBe('*12*');
    expect(query.get('StudyDate')).toBe('20261101-20261124');
    expect(query.get('ModalitiesInStudy')).toBe('CT');
    expect(query.get('AccessionNumber')).toBe('*A9*');
  });

  it('carries any typed text through the address unchanged', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), typed => {
        const query = new URLSearchParams(
          studyQuery({ ...everyStudy, patientId: `*${typed}` }, { offset: 0, limit: 1 }),
        );
        expect(query.get('PatientID')).toBe(`*${typed}`.trim());
        expect(query.getAll('limit')).toEqual(['1']);
      }),
    );
  });

  it('asks for the counts and descriptions of series', () => {
    expect(new URLSearchParams(seriesQuery()).getAll('includefield')).toContain('NumberOfSeriesRelatedInstances');
  });
});

describe('a name as it is typed (PS3.4 §C.2.2.2.4)', () => {
  it.each([
    ['', ''],
    ['  ', ''],
    [',', ''],
    ['doe', '*doe*'],
    [' Doe,  John ', '*Doe*John*'],
    ['Doe^John', '*Doe*John*'],
    ['山田', '*山田*'],
    ['doe*', 'doe*'],
    ['d?e', 'd?e'],
  ])('%j becomes %j', (typed, match) => {
    expect(nameMatch(typed)).toBe(match);
  });
});

describe('two days as Range Matching (PS3.4 §C.2.2.2.5)', () => {
  it.each([
    ['', '', ''],
    ['2026-01-02', '', '20260102-'],
    ['', '2026-01-02', '-20260102'],
    ['2026-01-02', '2026-02-03', '20260102-20260203'],
    ['2026-01-02', '2026-01-02', '20260102'],
    ['not a day', '2026-1-2', ''],
  ])('%j to %j becomes %j', (from, to, match) => {
    expect(dateRange(from, to)).toBe(match);
  });
});

describe('whether a search narrows the list', () => {
  it('is false for empty fields and for blanks', () => {
    expect(isNarrowed(everyStudy)).toBe(false);
    expect(isNarrowed({ ...everyStudy, name: ' ' })).toBe(false);
  });

  it.each(Object.keys(everyStudy))('is true when %s is filled', field => {
    expect(isNarrowed({ ...everyStudy, [field]: 'x' })).toBe(true);
  });
});
