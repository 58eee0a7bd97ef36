import { convertCharacterSet, type DataSet } from '../data/index.ts';
import { ParseError } from '../errors/index.ts';

/**
 * A data set with the elements of another one over its own; what it says of its texts stays true (PS3.4 §F.7.2.2.3). It
 * becomes one in UTF-8 where its own character set lacks what the other one says.
 */
export function withAll(dataSet: DataSet, changes: DataSet): DataSet {
  // Values are decoded and encoded anew, because the two may be of different character sets.
  const elements = [...changes]
    .filter(({ tag }) => tag !== CHARACTER_SET)
    .map(({ tag, vr, values }) => ({ tag, vr, value: values }));
  try {
    return dataSet.withElements(elements);
  } catch (error) {
    if (!(error instanceof ParseError && error.code === 'not-representable')) throw error;
    return convertCharacterSet(dataSet, ['ISO_IR 192'], { loss: 'escape' }).withElements(elements);
  }
}

const CHARACTER_SET = 0x0008_0005;
