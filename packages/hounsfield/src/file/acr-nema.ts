import type { DataSet } from '../data/index.ts';

/**
 * The edition of ACR-NEMA, the standard before DICOM, that a data set says it follows, by its Recognition Code
 * (0008,0010, retired): 1.0 or 2.0; undefined for DICOM.
 */
export function acrNemaEdition(dataSet: DataSet): string | undefined {
  const bytes = dataSet.element(RECOGNITION_CODE)?.bytes;
  if (bytes === undefined) return undefined;
  return /^ACR-NEMA\s*([0-9.]*)/.exec(String.fromCharCode(...bytes.subarray(0, 16)))?.[1];
}

const RECOGNITION_CODE = 0x0008_0010;
