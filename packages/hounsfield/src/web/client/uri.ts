import type { Scope } from '../backend.ts';
import type { CallOptions } from './options.ts';
import type { RenderedOptions } from './rendered.ts';

/** What the URI Service is asked for (PS3.18 §9.1.2, §9.4, §9.5); what is left out the server chooses. */
export interface UriOptions extends CallOptions, Pick<RenderedOptions, 'window' | 'quality' | 'annotation'> {
  /** Media types that are accepted, the best first; `application/dicom` is the object itself. */
  readonly contentType?: string;
  /** Transfer Syntax UID that the object is wanted in. */
  readonly transferSyntax?: string;
  /** The object without what tells who the patient is. */
  readonly anonymize?: boolean;
  /** From 1 on. */
  readonly frame?: number;
  /** Pixels that the picture fits into. */
  readonly columns?: number;
  readonly rows?: number;
  /** Part of the image: left, top, right and bottom, each from 0 to 1. */
  readonly region?: readonly [left: number, top: number, right: number, bottom: number];
  /** A presentation state of the same study. */
  readonly presentation?: { readonly series: string; readonly instance: string };
  /** Where the service is, behind the address of DICOMweb; `/wado` unless given. */
  readonly path?: string;
}

/** The query of a request to the URI Service. */
export function uriQuery({ study, series, instance }: Required<Scope>, options: UriOptions): string {
  const { window, presentation, annotation } = options;
  const parameters: readonly (readonly [string, string | number | undefined])[] = [
    ['requestType', 'WADO'],
    ['studyUID', study],
    ['seriesUID', series],
    ['objectUID', instance],
    ['contentType', options.contentType],
    ['transferSyntax', options.transferSyntax],
    ['anonymize', options.anonymize === true ? 'yes' : undefined],
    ['frameNumber', options.frame],
    ['columns', options.columns],
    ['rows', options.rows],
    ['region', options.region?.join()],
    ['windowCenter', window?.center],
    ['windowWidth', window?.width],
    ['imageQuality', options.quality],
    // A picture has them as imageAnnotation (§9.5.1.2.2).
    ['imageAnnotation', annotation?.join()],
    ['presentationSeriesUID', presentation?.series],
    ['presentationUID', presentation?.instance],
  ];
  const given = parameters.filter(([, value]) => value !== undefined);
  return `?${given.map(([name, value]) => `${name}=${encoded(String(value))}`).join('&')}`;
}

/** Orthanc wants slashes of media types as they are, which RFC 3986 §3.4 allows. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%2C', ',');
}
