/**
 * How one field of a PDU or item lies on the wire (PS3.8 §9.3.1: numbers are big endian). `length` of a text or of
 * bytes is a count of bytes, `counted` for a 16-bit length before it, or `rest` for all that is left of the item.
 */
export type Field =
  | { readonly kind: 'number'; readonly name: string; readonly bytes: 1 | 2 | 4 }
  | { readonly kind: 'reserved'; readonly bytes: number }
  | { readonly kind: 'text'; readonly name: string; readonly length: number | 'counted' | 'rest' }
  | { readonly kind: 'bytes'; readonly name: string; readonly length: number | 'counted' | 'rest' }
  /** Counted texts one after another, inside a 16-bit length of them all. */
  | { readonly kind: 'texts'; readonly name: string }
  /** Items to the end; others than those of `of` are kept as unknown ones. */
  | { readonly kind: 'items'; readonly name: string; readonly of: readonly string[] }
  /** Presentation data values to the end (PS3.8 §9.3.5.1). */
  | { readonly kind: 'values'; readonly name: string };

/** A presentation data value: one fragment of a message (PS3.8 §9.3.5.1 and Annex E.2). */
export interface DataValue {
  readonly contextId: number;
  /** Message control header: see `controlBits`. */
  readonly control: number;
  readonly fragment: Uint8Array;
}
