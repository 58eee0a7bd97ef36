import { webStatuses } from '../dictionary/web.generated.ts';
import type { WebResource, WebStatus } from '../dictionary/web-rows.ts';
import { type QueryParameter, queryParameters } from './query-parameters.ts';
import { reportTypes } from './report-text.ts';
import { type Operation, type RouteOptions, resources } from './resources.ts';

/** One method of one resource, as documents and documentation tell of it. */
export interface Described {
  readonly resource: DescribedResource;
  /** A name that no other has. */
  readonly id: string;
  readonly parameters: readonly QueryParameter[];
  /** Media types of bodies that are taken. */
  readonly takes: readonly string[];
  /** Media types of answers, the default first. */
  readonly gives: readonly string[];
  /** Those of the transaction, then those that any request may get. */
  readonly statuses: readonly WebStatus[];
}

/** A resource of whichever service. */
export interface DescribedResource extends Pick<WebResource, 'service' | 'resource' | 'template' | 'section'> {
  readonly method: string;
  readonly operation: string;
}

/** All that a service has; resources that it answers 501 are left out. */
export function describeService(options: Description = {}): readonly Described[] {
  const { removes = false, renderedMediaTypes = [], beside = [] } = options;
  const own = resources
    .filter(({ operation }) => operation !== 'remove' || removes)
    .filter(({ operation }) => !DRAWN.has(operation) || renderedMediaTypes.length > 0)
    .filter(({ operation }) =>
      ABILITIES.every(([ability, operations]) => !operations.has(operation) || options[ability] === true),
    )
    .map(resource => {
      const { operation, method, template } = resource;
      const words = template.split(/[^A-Za-z]+/).filter(word => word !== '');
      return {
        resource,
        id: [method.toLowerCase(), ...words.map(word => word[0]!.toUpperCase() + word.slice(1))].join(''),
        parameters: queryParameters[operation],
        takes: TAKEN[operation] ?? [],
        gives: given(operation, renderedMediaTypes),
        statuses: describedStatuses(STATUS_SECTIONS[operation]),
      };
    });
  return [...own, ...beside];
}

/** What of a service differs from another. */
export interface Description extends RouteOptions {
  readonly renderedMediaTypes?: readonly string[];
  /** Whether volumes are drawn; not unless said otherwise. */
  readonly volumes?: boolean;
  /** Whether storage is committed over the web (PS3.18 §13). */
  readonly commits?: boolean;
  /** Whether there are instances that belong to no patient (PS3.18 §12), and whether they can be stored. */
  readonly nonPatient?: boolean;
  readonly storesNonPatient?: boolean;
  /** What services of other handlers have under the same address. */
  readonly beside?: readonly Described[];
}

/** Statuses of a transaction in the order of its table, in a section of PS3.18, then what section 8.5 has for all. */
export function describedStatuses(table: string): readonly WebStatus[] {
  const own = webStatuses.filter(({ section }) => section === `PS3.18 §${table}`);
  const codes = new Set(own.map(({ code }) => code));
  return [
    ...own,
    ...webStatuses.filter(({ table: all, code }) => all === '8.5-1' && EVER.has(code) && !codes.has(code)),
  ];
}

function given(operation: Operation, pictures: readonly string[]): readonly string[] {
  const own = GIVEN[operation] ?? [];
  return DRAWN.has(operation) || operation === 'uri' ? [...pictures, ...own] : own;
}

const parts = (type: string): string => `multipart/related; type="${type}"`;
const MODELS: readonly string[] = ['application/dicom+json', 'application/json', parts('application/dicom+xml')];
const OBJECTS: readonly string[] = [
  ...['application/dicom', 'application/dicom+json', 'application/dicom+xml'].map(parts),
  'application/dicom',
  'application/dicom+json',
];
/** One data set that tells of a request (PS3.18 Table 13.1.3-1). */
const MODULE: readonly string[] = [
  ...['application/dicom+json', 'application/dicom+xml'],
  ...['application/dicom+json', 'application/dicom+xml'].map(parts),
];
const TAKEN: Readonly<Partial<Record<Operation, readonly string[]>>> = {
  store: OBJECTS,
  'non-patient-store': OBJECTS,
  'commitment-request': MODULE,
};
/** Films and texts as they are (PS3.18 Table 8.7.4-1). */
const UNDRAWN: readonly string[] = ['video/mp4', 'video/mpeg', ...reportTypes, 'application/pdf'];
const GIVEN: Readonly<Partial<Record<Operation, readonly string[]>>> = {
  instances: [parts('application/dicom'), 'application/dicom', 'application/zip', parts('application/octet-stream')],
  metadata: MODELS,
  bulkdata: [parts('application/octet-stream'), 'application/octet-stream'],
  pixeldata: [parts('application/octet-stream'), parts('image/*'), 'application/octet-stream', 'image/*', 'video/*'],
  rendered: UNDRAWN,
  // How a volume is drawn (PS3.18 Annex K).
  renderedmpr: ['application/dicom+json'],
  rendered3d: ['application/dicom+json'],
  uri: ['application/dicom', ...UNDRAWN],
  search: MODELS,
  store: [...MODELS, 'application/dicom+xml'],
  'non-patient-instance': [...MODELS, 'application/dicom', parts('application/dicom')],
  'non-patient-store': [...MODELS, 'application/dicom+xml'],
  'non-patient-search': MODELS,
  'commitment-request': MODULE,
  'commitment-result': MODULE,
  remove: [],
  capabilities: ['application/vnd.sun.wadl+xml', 'application/vnd.oai.openapi+json', 'application/json'],
};
/** Where the statuses of each stand. */
const STATUS_SECTIONS: Readonly<Record<Operation, string>> = {
  instances: '10.4.3.1',
  metadata: '10.4.3.1',
  rendered: '10.4.3.1',
  thumbnail: '10.4.3.1',
  bulkdata: '10.4.3.1',
  pixeldata: '10.4.3.1',
  renderedmpr: '10.4.3.1',
  rendered3d: '10.4.3.1',
  store: '10.5.3.1',
  search: '10.6.3.1',
  uri: '9.4.3.1',
  capabilities: '8.9.3.1',
  remove: '8.5',
  'non-patient-instance': '12.4.3.1',
  'non-patient-store': '12.5.3.1',
  'non-patient-search': '12.6.3.1',
  'commitment-request': '13.4.3.1',
  'commitment-result': '13.5.3.1',
};
const VOLUMES: ReadonlySet<Operation> = new Set(['renderedmpr', 'rendered3d']);
/** What only some services have. */
const ABILITIES: readonly (readonly [
  'volumes' | 'commits' | 'nonPatient' | 'storesNonPatient',
  ReadonlySet<Operation>,
])[] = [
  ['volumes', VOLUMES],
  ['commits', new Set(['commitment-request', 'commitment-result'])],
  ['nonPatient', new Set(['non-patient-instance', 'non-patient-search'])],
  ['storesNonPatient', new Set(['non-patient-store'])],
];
const DRAWN: ReadonlySet<Operation> = new Set(['rendered', 'thumbnail', ...VOLUMES]);
/** What any request may be answered. */
const EVER: ReadonlySet<number> = new Set([401, 403, 405, 406, 413, 414, 500, 501, 503]);
