import type { InstanceUids, JsonPlace } from 'hounsfield/web';

/** What a thread is asked: the text of each of these instances, of as many as there is room for. */
export interface JsonQuestion {
  readonly id: number;
  readonly place: JsonPlace;
  /** With their numbers in the index. */
  readonly instances: readonly (InstanceUids & { readonly id: number })[];
}

/** Texts with a comma between each two, and where each ends; none where the first cannot be had so. */
export interface JsonAnswer {
  readonly id: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ends: readonly number[];
}

/** What it is started with. */
export interface JsonThreadData {
  /** File of the index. */
  readonly path: string;
}
