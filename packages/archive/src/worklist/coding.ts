import { DataSet, explicitVrLittleEndian, parse, toBytes } from 'hounsfield/data';

const encoding = explicitVrLittleEndian;

/** A data set as the tables have it. */
export function encoded(dataSet: DataSet): Uint8Array {
  return toBytes(dataSet, { encoding });
}

/** @throws ParseError for bytes that `encoded` has not made */
export function decoded(bytes: Uint8Array): DataSet {
  return bytes.length === 0 ? DataSet.of({}) : parse(new Uint8Array(bytes), { encoding });
}
