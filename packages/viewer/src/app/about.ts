import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { isRecord } from '../dicomweb/json-row.ts';
import { json } from '../dicomweb/request.ts';

/** Where objects can be sent to. */
export interface About {
  readonly aeTitle: string;
  readonly host: string;
  readonly port: number;
}

/**
 * What `/api/about` of the archive says, undefined until it has answered: a guess shown meanwhile would be copied.
 * An archive without it leaves the usual values and the page's own host.
 */
export function useAbout(): About | undefined {
  const query: UseQueryResult<unknown> = useQuery({
    queryKey: ['about'],
    queryFn: ({ signal }) => json('/api/about', signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return query.isPending ? undefined : aboutOf(query.data, location.hostname);
}

/** Reads `{ aeTitle, dicom: { host, port } }`; a host that means "all addresses" becomes the page's host. */
export function aboutOf(answer: unknown, pageHost: string): About {
  const about = isRecord(answer) ? answer : {};
  const dicom = isRecord(about['dicom']) ? about['dicom'] : {};
  const host = dicom['host'];
  const port = dicom['port'];
  const aeTitle = about['aeTitle'];
  return {
    aeTitle: typeof aeTitle === 'string' && aeTitle !== '' ? aeTitle : 'HOUNSFIELD',
    host: typeof host === 'string' && host !== '' && !anyAddress.has(host) ? host : pageHost,
    port: typeof port === 'number' ? port : 11112,
  };
}

const anyAddress: ReadonlySet<string> = new Set(['0.0.0.0', '::']);
