import { describe, expect, it } from 'vitest';
import { type DataSet, explicitVrLittleEndian, parse, toBytes } from '../data/index.ts';
import { attributeRules, nonPatientServices, queryIdentifier, worklistIdentifier } from './index.ts';

describe('identifiers of queries', () => {
  const families = nonPatientServices.flatMap(family =>
    family.keys === undefined ? [] : [[family.name, family.keys] as const],
  );

  it.each(families)('%s: asks for all return keys of types 1 and 2, items with keys in sequences', (_, keys) => {
    const identifier = queryIdentifier(keys, { SOPInstanceUID: '1.2.3' });
    for (const { keyword, scu, tag } of attributeRules(keys, 'return'))
      if (/^[12]/.test(scu) && keyword !== 'SpecificCharacterSet') expect(identifier.has(tag), keyword).toBe(true);
    expect(identifier.get('SOPInstanceUID')).toBe('1.2.3');
    expect(identifier.has('SpecificCharacterSet')).toBe(false);
    expect(toBytes(identifier).length).toBeGreaterThan(0);
  });

  it('ask for keys of type 3 when told, and put keys of a step into its item (PS3.4 §C.2.2.2.6)', () => {
    const short = worklistIdentifier({ modality: 'CT', patientName: 'A*' });
    expect(short.at('ScheduledProcedureStepSequence[0].Modality')).toBe('CT');
    expect(short.text('PatientName')).toBe('A*');
    const path = 'ScheduledProcedureStepSequence[0].ScheduledProcedureStepStatus';
    const steps = (identifier: DataSet) => identifier.get('ScheduledProcedureStepSequence')?.[0];
    expect(steps(short)?.has('ScheduledProcedureStepStatus'), path).toBe(false);
    const more = { optional: true, keys: { PatientSize: null }, stepKeys: { ScheduledStationName: ['X'] } };
    const long = worklistIdentifier({}, more);
    expect(steps(long)?.has('ScheduledProcedureStepStatus'), path).toBe(true);
    expect(steps(long)?.get('ScheduledStationName')).toEqual(['X']);
  });

  it('take values in the character set that they name, in items too', () => {
    const identifier = worklistIdentifier(
      { patientName: 'Müller', performingPhysicianName: 'Groß' },
      { keys: { SpecificCharacterSet: ['ISO_IR 100'] } },
    );
    const sent = parse(toBytes(identifier), { encoding: explicitVrLittleEndian });
    expect(sent.text('PatientName')).toBe('Müller');
    expect(sent.at('ScheduledProcedureStepSequence[0].ScheduledPerformingPhysicianName')).toMatchObject({
      alphabetic: 'Groß',
    });
    expect(sent.get('ScheduledProcedureStepSequence')?.[0]?.has('SpecificCharacterSet')).toBe(false);
    expect(() => worklistIdentifier({ patientName: 'Müller' })).toThrow(
      expect.objectContaining({ code: 'not-representable' }),
    );
  });
});
