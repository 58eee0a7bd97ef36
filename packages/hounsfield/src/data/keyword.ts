import type { Attributes } from './attributes.generated.ts';

/** The keyword of an attribute as PS3.6 prints it. */
export type Keyword = keyof Attributes;
