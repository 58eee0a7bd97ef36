import type { WebStatus } from '../dictionary/web-rows.ts';
import { type Described, type Description, describeService } from './description.ts';
import type { QueryParameter } from './query-parameters.ts';

/** A document of OpenAPI 3.1 as `JSON.stringify` takes it. */
export type OpenApiDocument = Readonly<Record<string, unknown>>;

/** The service at an address as a document of OpenAPI 3.1, made of the resource tables. */
export function openApi(serviceUrl: string, facts: Description): OpenApiDocument {
  const paths: Record<string, Record<string, unknown>> = {};
  const failures: Record<string, unknown> = {};
  for (const described of describeService(facts)) {
    for (const row of described.statuses.filter(isFailure)) failures[row.code] = failureOf(row);
    const { method, template } = described.resource;
    const path = paths[template] ?? { parameters: pathParameters(template) };
    path[method.toLowerCase()] = operation(described);
    paths[template] = path;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'DICOMweb',
      version: '2024e',
      description: 'The Studies, URI, Worklist, Non-Patient Instance and Storage Commitment Services of PS3.18.',
    },
    servers: [{ url: serviceUrl }],
    paths,
    components: { schemas: { Error: ERROR, Attributes: ATTRIBUTES }, responses: failures },
  };
}

function operation({ resource, id, parameters, takes, gives, statuses }: Described): unknown {
  const search = SEARCHES.has(resource.operation) ? [ANY_ATTRIBUTE] : [];
  return {
    operationId: id,
    summary: `${resource.resource} (${resource.section})`,
    tags: [SERVICES[resource.service] ?? 'Studies Service'],
    parameters: [...parameters.map(queryParameter), ...search],
    ...(takes.length === 0 ? {} : { requestBody: { required: true, content: contentOf(takes) } }),
    responses: Object.fromEntries(statuses.map(row => [row.code, isFailure(row) ? refOf(row) : successOf(row, gives)])),
  };
}

function isFailure({ class: kind }: WebStatus): boolean {
  return kind !== 'success';
}

function refOf({ code }: WebStatus): unknown {
  return { $ref: `#/components/responses/${code}` };
}

function failureOf({ code, reason }: WebStatus): unknown {
  const content = { 'application/json': { schema: { $ref: ref('Error') } } };
  return { description: reason, ...(code === 304 ? {} : { content }) };
}

function successOf({ code, reason }: WebStatus, gives: readonly string[]): unknown {
  return {
    description: reason,
    ...(WITHOUT_BODY.has(code) || gives.length === 0 ? {} : { content: contentOf(gives) }),
  };
}

function queryParameter({ name, type, isList, values, isNeeded, section }: QueryParameter): unknown {
  const item = { type, ...(values === undefined ? {} : { enum: values }) };
  return {
    name,
    in: 'query',
    description: `PS3.18 §${section}`,
    ...(isNeeded === true ? { required: true } : {}),
    ...(isList === true ? { explode: false, schema: { type: 'array', items: item } } : { schema: item }),
  };
}

function pathParameters(template: string): readonly unknown[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', ...(UIDS.has(name) ? { pattern: '^[0-9][0-9.]{0,63}$' } : {}) },
  }));
}

function contentOf(types: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    types.map(type => [type, type.endsWith('json') ? { schema: { $ref: ref('Attributes') } } : {}]),
  );
}

function ref(name: string): string {
  return `#/components/schemas/${name}`;
}

const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 304]);
const UIDS: ReadonlySet<string> = new Set(['study', 'series', 'instance', 'transaction', 'uid', 'workitem']);
const SEARCHES: ReadonlySet<string> = new Set(['search', 'non-patient-search', 'worklist-search']);
const SERVICES: Readonly<Record<string, string>> = {
  uri: 'URI Service',
  worklist: 'Worklist Service',
  any: 'Worklist Service',
  npi: 'Non-Patient Instance Service',
  commitment: 'Storage Commitment Service',
};
/** Attributes by keyword or tag are parameters of a search, more than can be listed (PS3.18 §8.3.4.1). */
const ANY_ATTRIBUTE: unknown = {
  name: 'match',
  in: 'query',
  description: 'Attributes by keyword or tag, such as PatientID=123 (PS3.18 §8.3.4.1)',
  style: 'form',
  explode: true,
  schema: { type: 'object', additionalProperties: { type: 'string' } },
};
const text = { type: 'string' };
const ERROR: unknown = {
  type: 'object',
  required: ['error'],
  properties: {
    error: { type: 'object', required: ['code', 'message'], properties: { code: text, message: text, remedy: text } },
  },
};
/** PS3.18 §F.2. */
const ATTRIBUTES: unknown = {
  description: 'The DICOM JSON Model (PS3.18 Annex F)',
  type: ['array', 'object'],
};
