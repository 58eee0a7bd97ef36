import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ctSlice, mrSlice, nestedObject, type TestObject } from '@hounsfield/testkit';
import { scratch } from './places.ts';

/** Objects in files, made once and kept. */
interface DataSetRow {
  readonly files: number;
  readonly make: (number: number) => TestObject;
}

const CT_FILES = 512;
const MR_FILES = 2000;
/** A study so large that the start of a process weighs little. */
const LONG = {
  count: 2048,
  rows: 512,
  columns: 512,
  studyInstanceUid: '2.25.302048',
  seriesInstanceUid: '2.25.302049',
};

/** Sizes and encodings are those of the shared methods, so that figures can be compared with BASELINES.md. */
const rows = {
  ct: { files: CT_FILES, make: (slice: number) => ctSlice(slice, { count: CT_FILES, rows: 512, columns: 512 }) },
  'ct-long': { files: LONG.count, make: (slice: number) => ctSlice(slice, LONG) },
  mr: {
    files: MR_FILES,
    make: (slice: number) => mrSlice(slice, { count: MR_FILES, rows: 256, columns: 256, implicitVr: slice % 2 === 1 }),
  },
  'nested-undefined': { files: 1, make: () => nestedObject({ undefinedLengths: true }) },
  'nested-defined': { files: 1, make: () => nestedObject() },
} as const satisfies Readonly<Record<string, DataSetRow>>;

export type DataSetName = keyof typeof rows;

/** The folder of a data set, which is made when it is not there. */
export function dataSetFolder(name: DataSetName): string {
  const { files, make }: DataSetRow = rows[name];
  const folder = join(scratch, 'data', `${name}-${files}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  for (let number = 0; number < files; number++) {
    writeFileSync(join(making, `${String(number).padStart(5, '0')}.dcm`), make(number).bytes);
  }
  renameSync(making, folder);
  return folder;
}
