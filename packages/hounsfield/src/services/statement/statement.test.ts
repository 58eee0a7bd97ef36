import { describe, expect, it } from 'vitest';
import { CTImageStorage, ModalityWorklistInformationModelFind } from '../../dictionary/uids.generated.ts';
import { Status, serve } from '../../network/index.ts';
import {
  type ApplicationDescription,
  type ConformanceStatement,
  conformanceStatement,
  ModalityWorklist,
  operationsOf,
  readStatement,
  type ServiceUse,
  Storage,
  StudyRootFind,
  StudyRootGet,
  servedUse,
  services,
  sopClassesOf,
  statementHtml,
  statementMarkdown,
  Verification,
  wouldTheseTwoTalk,
} from '../index.ts';

const EXPLICIT = '1.2.840.10008.1.2.1';
const JPEG = '1.2.840.10008.1.2.4.50';
const limits = { maxPduLength: 65536, associations: 8, invoked: 1, performed: 16, checksCalledAeTitle: false };

function application(name: string, parts: Partial<ApplicationDescription['entities'][number]>): ApplicationDescription {
  const entity = { aeTitle: 'AE', does: 'Works.', provides: [], uses: [], ports: [], limits, ...parts };
  return { name, version: '1', overview: 'An application.', entities: [entity], characterSets: ['ISO_IR 192'] };
}

const everything = conformanceStatement({
  ...application('Everything <b>&amp;</b> | more', {
    provides: services.map(({ service }) => ({ service })),
    uses: services.map(({ service }) => ({ service })),
    ports: [
      { port: 104, secure: false },
      { port: 2762, secure: true },
    ],
  }),
  web: [{ method: 'GET', template: '/studies/{study}', resource: 'Study Instances', section: 'PS3.18 §10.4.1.1.1' }],
  media: [{ profile: 'STD-GEN-CD', roles: ['File Set Reader'] }],
  security: { tlsProfiles: ['BCP 195 RFC 8996, 9325'], notes: ['Certificates are checked.'] },
});

const forms: readonly [string, (statement: ConformanceStatement) => string][] = [
  ['Markdown', statementMarkdown],
  ['HTML', statementHtml],
  ['JSON', JSON.stringify],
];

describe('a conformance statement (PS3.2)', () => {
  it.each(forms)('in %s has every declared SOP Class, service, operation and member', (_, render) => {
    const text = render(everything);
    for (const { service } of services) {
      for (const uid of sopClassesOf(service)) expect(text, uid).toContain(uid);
      for (const operation of operationsOf(service)) expect(text).toContain(operation);
    }
    expect(text).toContain('2762');
    expect(text).toContain('STD-GEN-CD');
    expect(text).toContain('/studies/{study}');
    expect(text).toContain('BCP 195 RFC 8996, 9325');
    expect(text).toContain('ISO_IR 192'.replace('_', render === statementMarkdown ? '\\_' : '_'));
  });

  it.each(forms.slice(0, 2))(
    'in %s has the parts of the standard, and says which services no peer was tested with',
    (_, render) => {
      const text = render(everything);
      const parts = [
        'Overview',
        'Networking',
        'Association policies',
        'Association initiation',
        'Association acceptance',
      ];
      for (const part of [
        ...parts,
        'SOP specific conformance',
        'Media storage',
        'Support of character sets',
        'Security',
        'Annexes',
      ])
        expect(text).toMatch(new RegExp(`(#|<h\\d>) ?${part}`));
      expect(text).toContain('Tested with dcmjs-dimse as SCP and as SCU (messages only).');
      expect(text).toContain('B304');
    },
  );

  it('escapes what a name could smuggle into a page', () => {
    expect(statementHtml(everything)).not.toContain('<b>');
    expect(statementHtml(everything)).toContain('Everything &#60;b&#62;&#38;amp;&#60;/b&#62;');
    expect(statementMarkdown(everything)).toContain('Everything &lt;b>&amp;amp;&lt;/b> \\| more');
  });

  it('is the same after JSON', () => {
    expect(readStatement(JSON.parse(JSON.stringify(everything)))).toEqual(everything);
  });

  it.each([
    ['format', { format: 'x' }],
    ['product', { product: 1 }],
    ['entities[0].services[0].role', { entities: [{ aeTitle: 'A', services: [{ role: 'BOTH' }] }] }],
    ['entities[0].services[0].sopClasses', { entities: [{ aeTitle: 'A', services: [{ name: '', role: 'SCU' }] }] }],
  ])('that is broken is refused for its %s', (where, change) => {
    const broken = { ...JSON.parse(JSON.stringify(everything)), ...change };
    expect(() => readStatement(broken)).toThrow(where);
    expect(() => readStatement([])).toThrow(RangeError);
  });

  it('is derived from what is served, its SOP Classes and transfer syntaxes included', () => {
    const options = { sopClasses: [CTImageStorage], transferSyntaxes: [EXPLICIT], otherSopClasses: true };
    const use = servedUse(serve(Storage, { 'C-STORE': () => Status.success }, options));
    expect(use).toMatchObject({ service: Storage, ...{ sopClasses: [CTImageStorage], transferSyntaxes: [EXPLICIT] } });
    const { entities } = conformanceStatement(application('A', { provides: [use] }));
    expect(entities[0]?.services[0]).toMatchObject({ role: 'SCP', takesPrivate: true, operations: ['C-STORE'] });
  });
});

describe('would these two talk?', () => {
  const ct = (transferSyntaxes: readonly string[]): ServiceUse => ({
    service: Storage,
    sopClasses: [CTImageStorage],
    transferSyntaxes,
  });
  const statement = (name: string, parts: Parameters<typeof application>[1]): ConformanceStatement =>
    conformanceStatement(application(name, parts));
  const archive = statement('Archive', {
    provides: [ct([EXPLICIT]), { service: Verification }, { service: StudyRootGet }],
    ports: [{ port: 104, secure: false }],
  });
  const talk = (parts: Parameters<typeof application>[1]) => wouldTheseTwoTalk(statement('Modality', parts), archive);

  it('says what works, in which transfer syntaxes', () => {
    expect(talk({ uses: [ct([JPEG, EXPLICIT])] })).toEqual([
      {
        from: 'Modality',
        to: 'Archive',
        sopClassUid: CTImageStorage,
        operation: 'C-STORE',
        works: true,
        transferSyntaxes: [EXPLICIT],
        why: '',
      },
    ]);
  });

  it.each<[string, Parameters<typeof application>[1], RegExp]>([
    [
      'has no transfer syntax in common',
      { uses: [ct([JPEG])] },
      /no transfer syntax in common.*CT Image Storage.*Modality proposes JPEG Baseline.*Archive accepts Explicit VR/,
    ],
    ['is not provided', { uses: [{ service: ModalityWorklist }] }, /Archive does not provide Modality Worklist/],
    [
      'needs another transport',
      { uses: [ct([EXPLICIT])], connects: ['tls'] },
      /Modality connects by TLS, Archive listens for plain TCP/,
    ],
    ['needs C-STORE for C-GET', { uses: [{ service: StudyRootGet }] }, /Modality takes no objects by C-STORE/],
  ])('tells in a sentence why what %s fails', (_, parts, why) => {
    const [row] = talk(parts);
    expect(row).toMatchObject({ works: false, transferSyntaxes: [], why: expect.stringMatching(why) });
    expect(row?.why).toMatch(/\.$/);
  });

  it('looks in both directions, and at notifications that come back', () => {
    const information = statement('Information system', {
      uses: [{ service: StudyRootFind }],
      provides: [{ service: ModalityWorklist }],
      ports: [],
    });
    const modality = statement('Modality', {
      uses: [{ service: ModalityWorklist }],
      ports: [{ port: 1, secure: false }],
    });
    const rows = wouldTheseTwoTalk(modality, information);
    expect(rows.map(({ from, to, sopClassUid, works }) => [from, to, sopClassUid, works])).toEqual([
      ['Modality', 'Information system', ModalityWorklistInformationModelFind, false],
      ['Information system', 'Modality', StudyRootFind.sopClasses[0], false],
    ]);
    expect(rows[0]?.why).toBe('Information system listens on no port.');
    const events = wouldTheseTwoTalk(everything, everything).filter(row => row.operation === 'N-EVENT-REPORT');
    expect(events.length).toBeGreaterThan(5);
    expect(events.every(({ works }) => works)).toBe(true);
  });

  it('with TLS alone compares the profiles (PS3.15 Annex B)', () => {
    const secure = (name: string, tlsProfiles: readonly string[]) =>
      conformanceStatement({
        ...application(name, {
          uses: [{ service: Verification }],
          provides: [{ service: Verification }],
          ports: [{ port: 2762, secure: true }],
          connects: ['tls'],
        }),
        security: { tlsProfiles },
      });
    const [same] = wouldTheseTwoTalk(secure('A', ['BCP 195']), secure('B', ['BCP 195', 'Modified BCP 195']));
    const [other] = wouldTheseTwoTalk(secure('A', ['BCP 195']), secure('B', ['Modified BCP 195']));
    expect([same?.works, other?.works, other?.why]).toEqual([
      true,
      false,
      'They have no TLS profile in common: BCP 195 and Modified BCP 195.',
    ]);
  });
});
