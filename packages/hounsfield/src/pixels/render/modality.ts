import type { DisplayFacts } from '../display.ts';
import { lookUp } from '../look-up-table.ts';

/** A stored sample value to the value that windows are given in, such as Hounsfield units (PS3.3 §C.11.1). */
export type Modality = (stored: number) => number;

/** The modality table where there is one, else rescale slope and intercept, else the sample itself. */
export function modalityOf(display: Pick<DisplayFacts, 'modalityLut' | 'rescale'>): Modality {
  const { modalityLut, rescale } = display;
  if (modalityLut !== undefined) return stored => lookUp(modalityLut, stored);
  if (rescale === undefined) return stored => stored;
  const { slope, intercept } = rescale;
  return stored => stored * slope + intercept;
}
