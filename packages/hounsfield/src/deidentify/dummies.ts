import { type Change, DataSet, utf8CharacterSet } from '../data/index.ts';
import type { Vr } from '../dictionary/look-ups.ts';

/** A value of a VR that says nothing. */
export function dummyValue(vr: Vr): Change {
  const text = TEXTS[vr];
  return { vr, bytes: text === undefined ? new Uint8Array(ZEROS[vr] ?? 2) : new TextEncoder().encode(text) };
}

/** What stands for a sequence with action D: items as written here; `walked`: its own, gone through; `removed`: none. */
export function dummySequence(tag: number): readonly DataSet[] | 'walked' | 'removed' {
  const found = SEQUENCES.get(tag) ?? CODE;
  return typeof found === 'function' ? [found()] : found;
}

/** Sequences of which `dummySequence` says something of their own. */
export function dummySequenceTags(): Iterable<number> {
  return SEQUENCES.keys();
}

const ANONYMIZED = 'ANONYMIZED';
const code = { CodeValue: ANONYMIZED, CodingSchemeDesignator: '99ANON', CodeMeaning: ANONYMIZED };
const CODE = (): DataSet => item(code);

function item(values: Parameters<typeof DataSet.of>[0]): DataSet {
  return DataSet.of(values, { characterSet: utf8CharacterSet });
}

/** Of even length, as the VRs allow. */
const TEXTS: Partial<Record<Vr, string>> = {
  AE: ANONYMIZED,
  AS: '000D',
  CS: ANONYMIZED,
  DA: '19000101',
  DS: '0 ',
  DT: '19000101000000',
  IS: '0 ',
  LO: ANONYMIZED,
  LT: ANONYMIZED,
  PN: ANONYMIZED,
  SH: ANONYMIZED,
  ST: ANONYMIZED,
  TM: '000000',
  UC: ANONYMIZED,
  UI: '2.25.0',
  UR: 'urn:anonymized',
  UT: ANONYMIZED,
};

/** Bytes of one number. */
const ZEROS: Partial<Record<Vr, number>> = {
  AT: 4,
  FD: 8,
  FL: 4,
  OD: 8,
  OF: 4,
  OL: 4,
  OV: 8,
  SL: 4,
  SV: 8,
  UL: 4,
  UV: 8,
};

/** What the modules ask of the items of each sequence that Table E.1-1 gives D or a compound with it (PS3.3). */
const SEQUENCES: ReadonlyMap<number, 'walked' | 'removed' | (() => DataSet)> = new Map<
  number,
  'walked' | 'removed' | (() => DataSet)
>([
  // Institution Code Sequence (Table 8.8-1).
  [0x0008_0082, CODE],
  // Operator Identification Sequence (Table 10-1).
  [0x0008_1072, () => item({ PersonIdentificationCodeSequence: [code], InstitutionName: ANONYMIZED })],
  // Referenced Performed Procedure Step Sequence holds nothing but UIDs, whose references go on matching.
  [0x0008_1111, 'walked'],
  // Flow Identifier Sequence: what it holds has rows of its own.
  [0x0034_0001, 'walked'],
  // Person Identification Code Sequence (Table 8.8-1).
  [0x0040_1101, CODE],
  // Verifying Observer Sequence (Table C.17-2).
  [
    0x0040_a073,
    () =>
      item({
        VerifyingOrganization: ANONYMIZED,
        VerificationDateTime: '19000101000000',
        VerifyingObserverName: ANONYMIZED,
        VerifyingObserverIdentificationCodeSequence: [],
      }),
  ],
  // Content Sequence: the tree of a document is one text (Table C.17.3-1).
  [
    0x0040_a730,
    () =>
      item({
        RelationshipType: 'CONTAINS',
        ValueType: 'TEXT',
        ConceptNameCodeSequence: [{ CodeValue: '121106', CodingSchemeDesignator: 'DCM', CodeMeaning: 'Comment' }],
        TextValue: ANONYMIZED,
      }),
  ],
  // Waveform Annotation Sequence: an annotation of no channel (Table C.10-11).
  [0x0040_b020, () => item({ ReferencedWaveformChannels: [0, 0], UnformattedTextValue: ANONYMIZED })],
  // Graphic Annotation Sequence: it alone makes a module that an object need not have (PS3.3 §C.10.5).
  [0x0070_0001, 'removed'],
]);
