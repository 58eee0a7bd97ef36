import { describe, expect, it } from 'vitest';
import { DataSet } from '../data/index.ts';
import { attributeByKeyword } from '../dictionary/look-ups.ts';
import { serviceAttributes } from '../dictionary/service-attributes.generated.ts';
import {
  type AttributeRule,
  attributeColumns,
  attributeRules,
  attributeSection,
  checkAttributes,
  type ServiceTableName,
} from './attributes.ts';
import { conditionRow, conditions } from './conditions.ts';
import { problemReply } from './problem-reply.ts';

// The keys of the record are its type.
const names = Object.keys(serviceAttributes) as readonly ServiceTableName[];

describe('the attributes of messages (PS3.4)', () => {
  it.each(names)('%s: each row is an attribute, and only sequences have items', name => {
    expect(attributeSection(name)).toMatch(/^PS3\.4 §[A-Z]+\.[\d.]+$/);
    for (const column of attributeColumns(name)) {
      const rules = attributeRules(name, column);
      expect(rules.length).toBeGreaterThan(0);
      for (const rule of flat(rules)) {
        const attribute = attributeByKeyword(rule.keyword);
        expect(attribute?.tag, rule.keyword).toBe(rule.tag);
        if (rule.items.length > 0) expect(attribute?.vrs, rule.keyword).toEqual(['SQ']);
        expect(rule.scu, rule.keyword).toMatch(/^([123]C?|MC?|[UROPX*-]|RC|not-allowed|see-section|)$/);
      }
    }
  });

  it('write a macro out where a table includes it (PS3.4 Table CC.2.5-3)', () => {
    const [station] = attributeRules('ups', 'create').filter(
      rule => rule.keyword === 'ScheduledStationNameCodeSequence',
    );
    expect(station?.items.slice(0, 2).map(({ keyword, scu, scp }) => [keyword, scu, scp])).toEqual([
      ['CodeValue', '1C', '1C'],
      ['CodingSchemeDesignator', '1C', '1C'],
    ]);
    const output = attributeRules('ups', 'set').find(
      rule => rule.keyword === 'UnifiedProcedureStepPerformedProcedureSequence',
    );
    const instances = output?.items.find(rule => rule.keyword === 'OutputInformationSequence');
    expect(instances?.items.find(rule => rule.keyword === 'ReferencedSOPSequence')?.items.length).toBeGreaterThan(2);
  });

  it('say for each column what it asks of sender and receiver', () => {
    const of = (column: 'create' | 'set' | 'final') =>
      attributeRules('mpps', column).find(rule => rule.keyword === 'PerformedProcedureStepEndDate');
    expect([of('create'), of('set'), of('final')].map(rule => [rule?.scu, rule?.scp])).toEqual([
      ['2', '2'],
      ['3', '1'],
      ['1', '1'],
    ]);
  });
});

describe('conditions', () => {
  const conditional = names.flatMap(name =>
    attributeColumns(name).flatMap(column => placed(attributeRules(name, column), name)),
  );

  it('have a row for every conditional attribute of the tables, by which it is decided or said to lie outside', () => {
    const without = conditional.filter(({ rule, place }) => conditionRow(rule.keyword, place) === undefined);
    expect(without.map(({ rule, place }) => `${place} ${rule.keyword}`)).toEqual([]);
    expect(conditional.length).toBeGreaterThan(500);
  });

  it('are all met with, and name attributes only', () => {
    const used = new Set(conditional.map(({ rule, place }) => conditionRow(rule.keyword, place)));
    expect(conditions.filter(row => !used.has(row)).map(({ attributes }) => attributes)).toEqual([]);
    const named = conditions.flatMap(({ attributes, when }) => [
      ...attributes,
      ...('absent' in when ? when.absent : 'present' in when ? when.present : []),
      ...('value' in when ? [when.value] : 'instead' in when ? [when.instead] : []),
    ]);
    expect(named.filter(keyword => attributeByKeyword(keyword) === undefined)).toEqual([]);
  });
});

describe('a check of attributes', () => {
  const rules: readonly AttributeRule[] = attributeRules('storage-commitment N-ACTION 1', 'action');
  const item = { ReferencedSOPClassUID: '1.2', ReferencedSOPInstanceUID: '1.3' };

  it('finds nothing in a request that has all it needs', () => {
    const whole = DataSet.of({ TransactionUID: '1.1', ReferencedSOPSequence: [item] });
    expect(checkAttributes(whole, rules)).toEqual([]);
    expect(problemReply([])).toBeUndefined();
  });

  it('names what is missing with the path to it, items too, and never a value', () => {
    const broken = DataSet.of({
      TransactionUID: null,
      ReferencedSOPSequence: [item, { ReferencedSOPClassUID: '1.2' }],
    });
    const found = checkAttributes(broken, rules);
    expect(found).toEqual([
      { path: 'TransactionUID', tag: 0x0008_1195, kind: 'no-value', requirement: '1' },
      {
        path: 'ReferencedSOPSequence[1].ReferencedSOPInstanceUID',
        tag: 0x0008_1155,
        kind: 'missing',
        requirement: '1',
      },
    ]);
    expect(problemReply(found)).toEqual({
      status: 0x0121,
      comment: 'TransactionUID has no value',
      offendingElements: [0x0008_1195],
    });
    expect(problemReply(found.slice(1))).toMatchObject({ status: 0x0120, offendingElements: [0x0008_1155] });
  });

  it('finds a sequence without items where one is needed, and what an operation does not allow', () => {
    const found = checkAttributes(DataSet.of({ TransactionUID: '1', ReferencedSOPSequence: [] }), rules);
    expect(found.map(problem => problem.kind)).toEqual(['no-value']);
    const set = checkAttributes(DataSet.of({ PatientID: 'x' }), attributeRules('mpps', 'set'));
    expect(problemReply(set)).toMatchObject({ status: 0x0105, comment: 'PatientID is not allowed here' });
  });

  it('asks for what a condition in the data set makes needed, once for all that could stand there', () => {
    const rules = attributeRules('ups', 'create');
    const of = (changes: Parameters<typeof DataSet.of>[0]) =>
      checkAttributes(DataSet.of(changes), rules)
        .map(({ path, requirement }) => `${path} ${requirement}`)
        .filter(text => text.includes('['));
    const code = (more: object) => of({ ScheduledStationNameCodeSequence: [{ CodeMeaning: 'Station', ...more }] });
    expect(code({})).toEqual(['ScheduledStationNameCodeSequence[0].CodeValue 1C']);
    expect(code({ URNCodeValue: 'urn:a' })).toEqual([]);
    expect(code({ LongCodeValue: 'a'.repeat(20) })).toEqual([
      'ScheduledStationNameCodeSequence[0].CodingSchemeDesignator 1C',
    ]);
    expect(code({ CodeValue: 'A', CodingSchemeDesignator: '99X' })).toEqual([]);
    const input = (more: object) => of({ InputInformationSequence: [{ TypeOfInstances: 'DICOM', ...more }] });
    expect(input({ SeriesInstanceUID: '1.2' })).toContain('InputInformationSequence[0].StudyInstanceUID 1C');
    expect(input({})).toContain('InputInformationSequence[0].DICOMRetrievalSequence 1C');
    expect(input({ WADORSRetrievalSequence: [{ RetrieveURL: 'https://a' }] }).join()).not.toMatch(
      /RetrievalSequence 1C/,
    );
    const document = { ReferencedSOPSequence: [{ ReferencedSOPClassUID: '1.2', ReferencedSOPInstanceUID: '1.3' }] };
    expect(of({ InputInformationSequence: [{ TypeOfInstances: 'CDA', ...document }] })).toContain(
      'InputInformationSequence[0].ReferencedSOPSequence[0].HL7InstanceIdentifier 1C',
    );
    expect(input(document).join()).not.toContain('HL7InstanceIdentifier');
  });

  it('asks for the value that a content item says it has (PS3.3 Table 10-2)', () => {
    const rules = attributeRules('ups', 'create');
    const item = (more: object) =>
      checkAttributes(
        DataSet.of({ ScheduledProcessingParametersSequence: [{ ConceptNameCodeSequence: [], ...more }] }),
        rules,
      )
        .map(({ path }) => path.split('.')[1])
        .filter(keyword => keyword !== undefined && keyword !== 'ConceptNameCodeSequence');
    expect(item({ ValueType: 'NUMERIC' })).toEqual(['NumericValue', 'MeasurementUnitsCodeSequence']);
    expect(item({ ValueType: 'TEXT', TextValue: 'a' })).toEqual([]);
    expect(item({ ValueType: 'TEXT', TextValue: null })).toEqual(['TextValue']);
  });

  it('cuts the comment at 64 characters, as LO wants it (PS3.7 §E.1)', () => {
    const path = `${'PerformedProcedureStepDiscontinuationReasonCodeSequence[0].'.repeat(2)}CodeMeaning`;
    const reply = problemReply([{ path, tag: 1, kind: 'missing', requirement: '1' }]);
    expect(reply?.comment).toHaveLength(64);
  });
});

function placed(
  rules: readonly AttributeRule[],
  place: string,
): readonly { readonly rule: AttributeRule; readonly place: string }[] {
  return rules.flatMap(rule => [
    ...([rule.scu, rule.scp].some(type => /^[12MR]C$/.test(type)) ? [{ rule, place }] : []),
    ...placed(rule.items, rule.keyword),
  ]);
}

function flat(rules: readonly AttributeRule[]): readonly AttributeRule[] {
  return rules.flatMap(rule => [rule, ...flat(rule.items)]);
}
