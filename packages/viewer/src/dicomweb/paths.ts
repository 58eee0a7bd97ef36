/** Where the DICOMweb service stands on the page's own origin. */
const root = '/dicom-web';

/** Names of one instance. */
export interface InstanceUids {
  readonly study: string;
  readonly series: string;
  readonly instance: string;
}

/** The resource paths of PS3.18 §10 that the page asks for; each name is escaped, whatever an answer or a link holds. */
export const paths = {
  studies: (query: string): string => `${root}/studies?${query}`,
  seriesOf: (study: string, query: string): string => `${studyPath(study)}/series?${query}`,
  study: (study: string, query: string): string =>
    `${root}/studies?StudyInstanceUID=${encodeURIComponent(study)}&${query}`,
  seriesMetadata: (study: string, series: string): string => `${seriesPath(study, series)}/metadata`,
  /** A small picture of a series, no larger than `size` in either direction, in CSS pixels. */
  thumbnail: (study: string, series: string, size: number): string =>
    `${seriesPath(study, series)}/thumbnail?viewport=${size},${size}`,
  /** The same from a server that has no thumbnail resource. */
  renderedSeries: (study: string, series: string, size: number): string =>
    `${seriesPath(study, series)}/rendered?viewport=${size},${size}`,
  /** An instance as a picture, a text or the document that it holds. */
  rendered: (uids: InstanceUids): string => `${instancePath(uids)}/rendered`,
  frame: (uids: InstanceUids, frame: number): string => `${instancePath(uids)}/frames/${frame}`,
  renderedFrame: (uids: InstanceUids, frame: number): string => `${instancePath(uids)}/frames/${frame}/rendered`,
} as const;

function studyPath(study: string): string {
  return `${root}/studies/${encodeURIComponent(study)}`;
}

function seriesPath(study: string, series: string): string {
  return `${studyPath(study)}/series/${encodeURIComponent(series)}`;
}

function instancePath(uids: InstanceUids): string {
  return `${seriesPath(uids.study, uids.series)}/instances/${encodeURIComponent(uids.instance)}`;
}
