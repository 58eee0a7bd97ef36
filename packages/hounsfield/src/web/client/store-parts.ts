import type { DataSet } from '../../data/index.ts';
import type { Vr } from '../../dictionary/index.ts';
import { WebError } from '../../errors/index.ts';
import { toJson } from '../../models/index.ts';
import type { StoreObject, TypedObject } from './upload.ts';

/** An object whose attributes and long values go apart (PS3.18 §10.5.1.2, Table 10.5.2-1). */
export interface MetadataObject {
  /** All but the values below; a picture in a file need not be described. */
  readonly attributes: DataSet;
  readonly values: readonly BulkPart[];
}

export interface BulkPart {
  readonly tag: number;
  /** OB unless given. */
  readonly vr?: Vr;
  /** `image/jpeg`, `video/mp4`, `application/pdf` or `application/octet-stream; transfer-syntax=1.2…` for instance. */
  readonly mediaType: string;
  /** The value, or the frames of compressed Pixel Data, one after the other. */
  readonly parts: readonly StoreObject[];
}

/** The parts of a request: the metadata of all objects as DICOM JSON, then their values. @throws WebError `invalid-parameter` */
export function metadataParts(objects: readonly MetadataObject[]): readonly TypedObject[] {
  const bulk: TypedObject[] = [];
  const metadata = objects.map(({ attributes, values }, k) => {
    const own = values.map(({ tag, vr = 'OB', mediaType, parts }, n) => {
      const location = `bulk/${k + 1}/${n + 1}`;
      if (!/^[\x20-\x7e]+$/.test(mediaType)) throw new WebError('invalid-parameter', { detail: 'a media type' });
      const fields = `Content-Type: ${mediaType}\r\nContent-Location: ${location}`;
      bulk.push(...parts.map(object => ({ fields, object })));
      return [tag.toString(16).toUpperCase().padStart(8, '0'), { vr, BulkDataURI: location }] as const;
    });
    return { ...toJson(attributes), ...Object.fromEntries(own) };
  });
  const text = new TextEncoder().encode(JSON.stringify(metadata));
  return [{ fields: `Content-Type: ${METADATA}`, object: text }, ...bulk];
}

export const METADATA = 'application/dicom+json';
