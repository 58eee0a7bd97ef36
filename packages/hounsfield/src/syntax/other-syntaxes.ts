import type { TransferSyntax } from './transfer-syntax.ts';

/**
 * A transfer syntax that PS3.6 does not list although files are in it. Nothing else knows these: no peer is offered them
 * and no archive takes them.
 */
export function otherSyntax(uid: string): TransferSyntax | undefined {
  return uid === '' ? undefined : rows.find(row => row.uid === uid);
}

/** Bare data sets of the years before DICOM, from machines that were big endian; it never had a UID. */
export const implicitVrBigEndian: TransferSyntax = {
  uid: '',
  keyword: 'ImplicitVRBigEndian',
  name: 'Implicit VR Big Endian',
  ...native(),
  explicitVr: false,
  littleEndian: false,
};

/**
 * A transfer syntax that nobody has described, by what was found in the file. What its fragments hold is not known.
 * @param uid as the File Meta Information names it
 */
export function foundSyntax(uid: string, found: TransferSyntax, encapsulated = false): TransferSyntax {
  const { explicitVr, littleEndian } = found;
  const common = { uid, keyword: '', name: 'a private transfer syntax', ...native(), explicitVr, littleEndian };
  return encapsulated ? { ...common, encapsulated, codec: 'unknown', loss: 'either', fragment: 'frame' } : common;
}

function native(): Omit<TransferSyntax, 'uid' | 'keyword' | 'name' | 'explicitVr' | 'littleEndian'> {
  return {
    binary: true,
    encapsulated: false,
    deflated: false,
    codec: 'none',
    loss: 'lossless',
    fragment: 'none',
    retired: true,
  };
}

const rows: readonly TransferSyntax[] = [
  {
    uid: '1.2.840.113619.5.2',
    keyword: 'GEPrivateImplicitVRLittleEndianBigEndianPixels',
    name: 'Implicit VR Little Endian with big endian pixels (GE, private)',
    ...native(),
    explicitVr: false,
    littleEndian: true,
    bigEndianPixels: true,
  },
  implicitVrBigEndian,
];
