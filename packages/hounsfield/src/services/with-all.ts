import type { DataSet } from '../data/index.ts';

/** A data set with the elements of another one over its own; what it says of its texts stays true (PS3.4 §F.7.2.2.3). */
export function withAll(dataSet: DataSet, changes: DataSet): DataSet {
  // Values are decoded and encoded anew, because the two may be of different character sets.
  const elements = [...changes].filter(({ tag }) => tag !== CHARACTER_SET);
  return dataSet.withElements(elements.map(({ tag, vr, values }) => ({ tag, vr, value: values })));
}

const CHARACTER_SET = 0x0008_0005;
