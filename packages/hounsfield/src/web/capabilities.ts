import { answer, revalidated } from './answers.ts';
import type { Call } from './call.ts';
import { type Described, type Description, describeService } from './description.ts';
import { type Representation, select } from './media-types.ts';
import { openApi } from './openapi.ts';

/** What the service can do, as documents for programs (PS3.18 §8.9, Annex H). */
export async function retrieveCapabilities(call: Call): Promise<Response> {
  const offer = select(call.accepted, OFFERS);
  const { backend, serviceUrl } = call;
  const facts: Description = {
    removes: backend.remove !== undefined,
    renderedMediaTypes: backend.render === undefined ? [] : (backend.renderedMediaTypes ?? []),
    volumes: backend.renderVolume !== undefined,
    commits: backend.commitment !== undefined,
    nonPatient: backend.nonPatient !== undefined,
    storesNonPatient: backend.nonPatient?.store !== undefined,
    beside: call.options.beside,
  };
  const text = offer.type === WADL ? wadl(serviceUrl, facts) : JSON.stringify(openApi(serviceUrl, facts));
  const { headers, unchanged } = revalidated(call, `W/"${hash(text)}"`);
  const own = { ...headers, Allow: 'OPTIONS, GET, HEAD', 'Content-Type': offer.type };
  return unchanged ?? answer(200, new TextEncoder().encode(text), own);
}

/** A description in the Web Application Description Language (W3C submission of 2009-08-31). */
export function wadl(serviceUrl: string, facts: Description): string {
  const rows = describeService(facts);
  const all = [...new Set(rows.map(({ resource }) => resource.template))].map(template => {
    const methods = rows.filter(({ resource }) => resource.template === template);
    const named = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => param(name, 'template', 'string', true));
    const path = template === '/' ? '' : escaped(template.slice(1));
    return `<resource path="${path}">${named.join('')}${methods.map(method).join('')}</resource>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<application xmlns="http://wadl.dev.java.net/2009/02" xmlns:xsd="http://www.w3.org/2001/XMLSchema">',
    `<resources base="${escaped(serviceUrl)}/">${all.join('')}</resources></application>`,
  ].join('\n');
}

function method({ resource, id, parameters, takes, gives, statuses }: Described): string {
  const query = parameters.map(({ name, type, isNeeded }) => param(name, 'query', type, isNeeded === true));
  const successes = statuses.filter(row => row.class === 'success').map(({ code }) => code);
  const failures = statuses.filter(row => row.class !== 'success').map(({ code }) => code);
  const request = `<request>${query.join('')}${representations(takes)}</request>`;
  const success = `<response status="${successes.join(' ')}">${representations(gives)}</response>`;
  const failure = `<response status="${failures.join(' ')}">${representations(['application/json'])}</response>`;
  return `<method name="${resource.method}" id="${id}">${request}${success}${failure}</method>`;
}

function param(name: string, style: string, type: string, isNeeded: boolean): string {
  return `<param name="${name}" style="${style}" type="xsd:${type}"${isNeeded ? ' required="true"' : ''}/>`;
}

function representations(types: readonly string[]): string {
  return types.map(type => `<representation mediaType="${escaped(type)}"/>`).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** FNV-1a, for a tag that changes with the text. */
function hash(text: string): string {
  let code = 0x811c_9dc5;
  for (let at = 0; at < text.length; at++) code = Math.imul(code ^ text.charCodeAt(at), 0x0100_0193);
  return (code >>> 0).toString(16);
}

const WADL = 'application/vnd.sun.wadl+xml';
const OFFERS: readonly Representation[] = [
  WADL,
  'application/vnd.oai.openapi+json',
  'application/json',
  'application/dicom+json',
].map(type => ({ type, multipart: false }));
