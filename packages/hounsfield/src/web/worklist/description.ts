import type { WebResource } from '../../dictionary/web-rows.ts';
import { type Described, describedStatuses, type QueryParameter, queryParameters } from '../index.ts';
import { type WorklistOperation, type WorklistResource, worklistResources } from './routes.ts';

/** All that a Worklist Service has, for the documents of the service that it is a part of (PS3.18 §8.9). */
export function describeWorklist(): readonly Described[] {
  return worklistResources.filter(isFirst).map(resource => {
    const { operation, transaction, method, template } = resource;
    const words = template.split(/[^A-Za-z]+/).filter(word => word !== '');
    const which = WELL_KNOWN.find(([uid]) => template.includes(`/${uid}/`))?.[1] ?? '';
    const { parameters = [], takes = [], gives = [] } = rows[operation];
    return {
      // Operations of other services have the same names.
      resource: { ...resource, method: method ?? 'GET', operation: `worklist-${transaction}` },
      id: [(method ?? 'GET').toLowerCase(), ...words.map(word => word[0]!.toUpperCase() + word.slice(1)), which].join(
        '',
      ),
      parameters,
      takes,
      gives,
      statuses: describedStatuses(STATUS_SECTIONS[transaction] ?? ''),
    };
  });
}

/** Some resources are in more than one table. */
function isFirst(row: WorklistResource, k: number, all: readonly WorklistResource[]): boolean {
  return all.findIndex(({ method, template }) => method === row.method && template === row.template) === k;
}

interface Row {
  readonly parameters?: readonly QueryParameter[];
  readonly takes?: readonly string[];
  readonly gives?: readonly string[];
}

const XML = 'multipart/related; type="application/dicom+xml"';
const MODELS: readonly string[] = ['application/dicom+json', 'application/json', XML];
const TAKEN: readonly string[] = ['application/dicom+json', 'application/json', 'application/dicom+xml', XML];
const accept: QueryParameter = { name: 'accept', type: 'string', section: '8.3.3.1' };

/** PS3.18 §11.1.2, §11.4.1 to §11.12.1. */
const rows: Readonly<Record<WorklistOperation, Row>> = {
  create: { parameters: [{ name: 'workitem', type: 'string', section: '11.4.1' }], takes: TAKEN },
  retrieve: { parameters: [accept], gives: MODELS },
  update: { parameters: [{ name: 'transaction-uid', type: 'string', section: '11.6.1' }], takes: TAKEN },
  changeState: { takes: TAKEN },
  requestCancellation: { takes: TAKEN },
  search: { parameters: queryParameters.search, gives: MODELS },
  subscribe: {
    parameters: [
      { name: 'deletionlock', type: 'boolean', section: '11.10.1.2' },
      { name: 'filter', type: 'string', isList: true, section: '11.10.1.2' },
    ],
  },
  unsubscribe: {},
  suspend: {},
  notify: {},
};

/** Where the statuses of each stand. */
const STATUS_SECTIONS: Readonly<Partial<Record<WebResource['transaction'], string>>> = {
  create: '11.4.3.1',
  retrieve: '11.5.3.1',
  update: '11.6.3.1',
  'change-state': '11.7.3.1',
  'request-cancellation': '11.8.3.1',
  search: '11.9.3.1',
  subscribe: '11.10.3.1',
  unsubscribe: '11.11.3.1',
  suspend: '11.12.3.1',
  'open-notification-connection': '8.10.4.3.1',
};

/** UIDs that stand in templates, and what they are called in names. */
const WELL_KNOWN: readonly (readonly [uid: string, name: string])[] = [
  ['1.2.840.10008.5.1.4.34.5', 'OfAll'],
  ['1.2.840.10008.5.1.4.34.5.1', 'OfThoseThatMatch'],
];
