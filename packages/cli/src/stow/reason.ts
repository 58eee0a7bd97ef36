import type { StoreReason } from 'hounsfield/web/client';

/** A reason as the standard words it: `A700 Refused out of Resources`. */
export function formatReason({ code, meaning }: StoreReason): string {
  return `${code.toString(16).toUpperCase().padStart(4, '0')} ${meaning}`;
}
