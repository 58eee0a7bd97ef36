import type { DataSet } from '../data/index.ts';
import { jsonChunks } from './json-write.ts';

/** The text that is written for a data set. */
export const text = (dataSet: DataSet): string => [...jsonChunks(dataSet)].join('');
/** The tag of an element of which no dictionary knows anything. */
export const PRIVATE = 0x0009_1001;
