import type { BulkValue, Element, PathStep } from '../data/index.ts';
import type { Vr } from '../dictionary/look-ups.ts';

/** How data sets become text. */
export interface ModelOptions {
  /**
   * What becomes of a long value: its address, null to leave the element out, undefined to write the value itself.
   * Called with the path to the element for encapsulated and Pixel Data, for values that are not in memory, and for
   * the VRs that may go by address (PS3.18 §F.2.2) when longer than `bulkAbove`.
   */
  readonly bulkDataUri?: (path: readonly PathStep[], element: Element) => string | null | undefined;
  /** Bytes; 1024 unless said otherwise. */
  readonly bulkAbove?: number;
  /** One attribute a line, items indented; in one line unless said otherwise. */
  readonly pretty?: boolean;
}

/** What reading takes before it gives up. */
export interface ModelLimits {
  /** Sequences in each other; 64 unless said otherwise. */
  readonly depth: number;
  /** Elements of one data set, those of its items too; a million unless said otherwise. */
  readonly elements: number;
  /** Characters, or bytes of a stream, that one data set takes; 256 Mi unless said otherwise. */
  readonly length: number;
}

/** How text becomes data sets. */
export interface ReadModelOptions {
  /**
   * The value behind a BulkDataURI, or a `uuid` of Native DICOM Model as `urn:uuid:…`. Without it, or where it gives
   * undefined, the element is left out.
   */
  readonly bulkValue?: (uri: string, vr: Vr) => BulkValue | undefined;
  readonly limits?: Partial<ModelLimits>;
}

export const defaultModelLimits: ModelLimits = { depth: 64, elements: 1_000_000, length: 256 * 1024 * 1024 };
