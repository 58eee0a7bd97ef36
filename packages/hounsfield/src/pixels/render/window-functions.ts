/** The three functions of PS3.3 §C.11.2.1.2 and §C.11.2.1.3. */
export type VoiFunction = 'linear' | 'linear-exact' | 'sigmoid';

/** Which values are spread over the greys from black to white. */
export interface VoiWindow {
  readonly center: number;
  /** Above 0; at least 1 for `linear`. */
  readonly width: number;
  readonly function: VoiFunction;
  readonly explanation?: string;
}

/** A value after the modality stage to brightness, 0 (black) to 1 (white). */
export type Voi = (value: number) => number;

/** Names of VOI LUT Function (0028,1056) and what they are called here. */
export const voiFunctionNames: ReadonlyMap<string, VoiFunction> = new Map([
  ['LINEAR', 'linear'],
  ['LINEAR_EXACT', 'linear-exact'],
  ['SIGMOID', 'sigmoid'],
]);

/** The equations as PS3.3 §C.11.2.1.2.1, §C.11.2.1.3.2 and §C.11.2.1.3.1 print them, with the range of y from 0 to 1. */
export const windowFunctions: Readonly<Record<VoiFunction, (center: number, width: number) => Voi>> = {
  linear: (c, w) => x => {
    if (x <= c - 0.5 - (w - 1) / 2) return 0;
    if (x > c - 0.5 + (w - 1) / 2) return 1;
    return (x - (c - 0.5)) / (w - 1) + 0.5;
  },
  'linear-exact': (c, w) => x => {
    if (x <= c - w / 2) return 0;
    if (x > c + w / 2) return 1;
    return (x - c) / w + 0.5;
  },
  sigmoid: (c, w) => x => 1 / (1 + Math.exp((-4 * (x - c)) / w)),
};
