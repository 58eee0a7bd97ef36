import { colourSpaceNames } from '../pixels/index.ts';
import type { Operation } from './resources.ts';
import { METHODS, SIDES } from './volume-parameters.ts';

/** One query parameter of a resource. */
export interface QueryParameter {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean';
  /** Whether several values may stand with commas between. */
  readonly isList?: true;
  readonly values?: readonly string[];
  readonly isNeeded?: true;
  readonly section: string;
}

const accept: QueryParameter = { name: 'accept', type: 'string', section: '8.3.3.1' };
const charset: QueryParameter = { name: 'charset', type: 'string', section: '8.3.3.2' };
const viewport: QueryParameter = { name: 'viewport', type: 'string', isList: true, section: '8.3.5.1.3' };
const uid = (name: string, section: string): QueryParameter => ({ name, type: 'string', isNeeded: true, section });

const picture: readonly QueryParameter[] = [
  { name: 'annotation', type: 'string', isList: true, values: ['patient', 'technique'], section: '8.3.5.1.1' },
  { name: 'quality', type: 'integer', section: '8.3.5.1.2' },
  viewport,
  { name: 'window', type: 'string', isList: true, section: '8.3.5.1.4' },
  { name: 'iccprofile', type: 'string', values: ['no', 'yes', ...colourSpaceNames], section: '8.3.5.1.5' },
];
const volume: readonly QueryParameter[] = [
  accept,
  ...picture,
  { name: 'renderingmethod', type: 'string', values: [...METHODS.keys()], section: '8.3.5.3.3' },
  { name: 'orientation', type: 'string', values: SIDES, section: '8.3.5.3.4' },
  { name: 'viewpointposition', type: 'string', isList: true, section: '8.3.5.3.5' },
  { name: 'viewpointlookat', type: 'string', isList: true, section: '8.3.5.3.6' },
  { name: 'viewpointup', type: 'string', isList: true, section: '8.3.5.3.7' },
  { name: 'volumeinputreference', type: 'string', isList: true, section: '8.3.5.3.1' },
  { name: 'renderedvolumetricmetadata', type: 'string', values: ['yes'], section: '8.3.5.3.13' },
];

const animation: readonly QueryParameter[] = [
  { name: 'animationstepsize', type: 'string', section: '8.3.5.3.11' },
  { name: 'animationrate', type: 'string', section: '8.3.5.3.12' },
];

const searching: readonly QueryParameter[] = [
  accept,
  charset,
  { name: 'fuzzymatching', type: 'boolean', section: '8.3.4.2' },
  { name: 'includefield', type: 'string', isList: true, section: '8.3.4.3' },
  { name: 'limit', type: 'integer', section: '8.3.4.4' },
  { name: 'offset', type: 'integer', section: '8.3.4.4' },
  { name: 'emptyvaluematching', type: 'boolean', section: '8.3.4.5' },
  { name: 'multiplevaluematching', type: 'boolean', section: '8.3.4.6' },
];

/** What stands behind the question mark, by what the server does (PS3.18 Tables 8.3.4-1, 8.3.5-1 to 8.3.5-3, 9.1.2-1, 9.4.1-1, 9.5.1-1, 10.4.1-5, 12.1.2-1, 13.1.2-1). */
export const queryParameters: Readonly<Record<Operation, readonly QueryParameter[]>> = {
  instances: [accept],
  metadata: [accept, charset],
  bulkdata: [accept],
  pixeldata: [accept],
  store: [accept],
  remove: [],
  'commitment-request': [accept, charset],
  'commitment-result': [accept, charset],
  'non-patient-instance': [accept, charset],
  'non-patient-store': [accept, charset],
  'non-patient-search': searching,
  capabilities: [accept],
  rendered: [accept, charset, ...picture],
  thumbnail: [accept, charset, viewport],
  renderedmpr: [
    ...volume,
    { name: 'mprslab', type: 'string', section: '8.3.5.3.8' },
    { name: 'volumetriccurvepoint', type: 'string', isList: true, section: '8.3.5.3.10' },
    ...animation,
  ],
  rendered3d: [...volume, { name: 'swivelrange', type: 'string', section: '8.3.5.3.9' }, ...animation],
  search: searching,
  uri: [
    { name: 'requestType', type: 'string', values: ['WADO'], isNeeded: true, section: '9.1.2.1.1' },
    uid('studyUID', '9.1.2.1.2'),
    uid('seriesUID', '9.1.2.1.3'),
    uid('objectUID', '9.1.2.1.4'),
    { name: 'contentType', type: 'string', isList: true, section: '9.1.2.2.1' },
    { name: 'charset', type: 'string', isList: true, section: '9.1.2.2.2' },
    { name: 'anonymize', type: 'string', values: ['yes'], section: '9.4.1.2.1' },
    { name: 'annotation', type: 'string', isList: true, values: ['patient', 'technique'], section: '9.4.1.2.2' },
    { name: 'transferSyntax', type: 'string', section: '9.4.1.2.3' },
    { name: 'frameNumber', type: 'integer', section: '9.5.1.2.1' },
    { name: 'imageAnnotation', type: 'string', isList: true, values: ['patient', 'technique'], section: '9.5.1.2.2' },
    { name: 'imageQuality', type: 'integer', section: '9.5.1.2.3' },
    { name: 'rows', type: 'integer', section: '9.5.1.2.4.1' },
    { name: 'columns', type: 'integer', section: '9.5.1.2.4.2' },
    { name: 'region', type: 'string', isList: true, section: '9.5.1.2.5' },
    { name: 'windowCenter', type: 'string', section: '9.5.1.2.6.1' },
    { name: 'windowWidth', type: 'string', section: '9.5.1.2.6.2' },
    { name: 'presentationSeriesUID', type: 'string', section: '9.5.1.2.7.1' },
    { name: 'presentationUID', type: 'string', section: '9.5.1.2.7.2' },
  ],
};
