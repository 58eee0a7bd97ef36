import { describe, expect, it } from 'vitest';
import { parseKey } from '../find/identifier.ts';
import { UsageError } from '../usage-error.ts';
import { keyName, webLevel, webSearch } from './request.ts';

describe('the search of hu qido', () => {
  it.each([
    ['study', ['StudyInstanceUID=1.2'], {}, { StudyInstanceUID: ['1.2'] }],
    ['series', ['StudyInstanceUID=1.2', 'Modality=CT'], { study: '1.2' }, { Modality: ['CT'] }],
    ['series', ['StudyInstanceUID=1.2\\1.3'], {}, { StudyInstanceUID: ['1.2', '1.3'] }],
    ['series', ['StudyInstanceUID=../../x'], {}, { StudyInstanceUID: ['../../x'] }],
    ['instance', ['StudyInstanceUID=1.2', 'SeriesInstanceUID=1.3'], { study: '1.2', series: '1.3' }, {}],
    ['instance', ['SeriesInstanceUID=1.3'], {}, { SeriesInstanceUID: ['1.3'] }],
    ['study', ['0010,0020=A', '00091001=x', 'PatientName'], {}, { PatientID: ['A'], '00091001': ['x'] }],
  ] as const)('at the level %s of %j (PS3.18 Table 10.6.1-1)', (level, words, within, keys) => {
    expect(webSearch(level, words.map(parseKey))).toEqual({ level, within, keys });
  });

  it('names attributes as PS3.18 §8.3.4.1 wants them', () => {
    const { path } = parseKey('RequestAttributesSequence.RequestedProcedureID');
    expect(keyName(path)).toBe('RequestAttributesSequence.RequestedProcedureID');
    expect(keyName([0x0009_1001])).toBe('00091001');
  });

  it('is for one level, studies unless told', () => {
    expect(webLevel({}).name).toBe('study');
    expect(webLevel({ image: true }).name).toBe('instance');
    expect(() => webLevel({ image: true, series: true })).toThrow(UsageError);
  });
});
