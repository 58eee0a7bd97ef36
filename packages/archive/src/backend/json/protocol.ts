/** What a thread is asked: the text of each of these instances, of as many as there is room for. */
export interface JsonQuestion {
  readonly id: number;
  /** Bytes of a value above which it stands by its address. */
  readonly bulkAbove: number;
  /** By their numbers in the index. */
  readonly instances: readonly { readonly id: number; readonly address: string }[];
}

/** Texts with a comma between each two, and where each ends; none where the first cannot be had so. */
export interface JsonAnswer {
  readonly id: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ends: readonly number[];
}

/** What it is started with. It says that it is ready by an answer with the number 0. */
export interface JsonThreadData {
  /** File of the index. */
  readonly path: string;
}
