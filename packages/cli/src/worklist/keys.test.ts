import { describe, expect, it } from 'vitest';
import { keysDataSet } from '../find/identifier.ts';
import { returnKeys, worklistKeys } from './keys.ts';

const NONE = { date: undefined, station: undefined, modality: undefined };

describe('the keys of a worklist', () => {
  it('put attributes of the step into its sequence, and no others', () => {
    const words = ['PatientID=1', 'Modality=CT', 'ScheduledProcedureStepSequence.ScheduledStationName=A'];
    const identifier = keysDataSet(worklistKeys(words, { ...NONE, date: '20260401', station: 'CT1' }));
    expect(identifier.get('PatientID')).toBe('1');
    expect(identifier.has('Modality')).toBe(false);
    const [step, ...others] = identifier.get('ScheduledProcedureStepSequence') ?? [];
    expect(others).toEqual([]);
    expect(step?.get('Modality')).toBe('CT');
    expect(step?.get('ScheduledStationName')).toEqual(['A']);
    expect(step?.text('ScheduledProcedureStepStartDate')).toBe('20260401');
    expect(step?.get('ScheduledStationAETitle')).toEqual(['CT1']);
  });

  it('ask for all that has to be returned (PS3.4 Table K.6-1)', () => {
    const identifier = keysDataSet(returnKeys('modality-worklist'));
    expect(identifier.element('PatientName')?.values).toEqual([]);
    expect(identifier.get('ScheduledProcedureStepSequence')?.[0]?.has('ScheduledProcedureStepStartTime')).toBe(true);
  });

  it('know what today is', () => {
    const [key] = worklistKeys([], { ...NONE, date: 'today' });
    expect(key?.value).toMatch(/^20\d{6}$/);
  });
});
