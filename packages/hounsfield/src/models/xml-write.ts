import type { DataSet } from '../data/index.ts';
import type { ModelOptions } from './options.ts';
import { asyncText, type ModelPart, modelParts, syncText } from './parts.ts';
import { xmlForm } from './xml-form.ts';

export interface XmlOptions extends ModelOptions {
  /** Whether the root names the namespace of PS3.19 §A.1.6; true unless said otherwise. */
  readonly namespace?: boolean;
  /**
   * Told of each element with characters that XML 1.0 cannot hold, such as the form feed that PS3.5 §6.1.3 allows in
   * texts; they become U+FFFD.
   */
  readonly onLoss?: (tag: number) => void;
}

/**
 * The data set as a document of the Native DICOM Model (PS3.19 §A.1) in UTF-8, in pieces of some 10 KiB; a long value
 * comes in pieces too. Private elements stand under their creators, without their blocks. Specific Character Set, where
 * there is one, says ISO_IR 192; group lengths and File Meta Information are left out. A value of fragments stands with
 * its item headers (PS3.5 §A.4).
 * @throws ParseError `bulk-not-in-memory` for a value left at its source that got no address
 */
export function xmlChunks(dataSet: DataSet, options: XmlOptions = {}): Generator<string> {
  return syncText(partsOf(dataSet, options));
}

/** As `xmlChunks`; values that were left at their source are read from it when their turn comes. */
export function xmlStream(
  dataSet: DataSet,
  options: XmlOptions & { readonly signal?: AbortSignal } = {},
): AsyncGenerator<string> {
  return asyncText(partsOf(dataSet, options), options.signal);
}

function partsOf(dataSet: DataSet, options: XmlOptions): Generator<ModelPart> {
  const { pretty = false, namespace = true, onLoss } = options;
  return modelParts(dataSet, xmlForm({ pretty, namespace, onLoss }), options);
}
