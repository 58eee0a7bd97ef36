import { type Vr, vrCode } from '../../dictionary/look-ups.ts';
import { binaryCodecs, bytesCodec } from './binary.ts';
import { NUL, SPACE, type VrCodec } from './codec.ts';
import { decimalCodec, integerCodec } from './number-text.ts';
import { personNameCodec, type TextRules, textCodec } from './text.ts';

/** The codec of a VR; a VR that PS3.5 does not name is read as bytes, a sequence has none. */
export function codecOf(code: number): VrCodec {
  return codecs[indexes[code]!] ?? bytesCodec;
}

const short: TextRules = { splits: true, trimsStart: true, hasCharacterSet: false, pad: SPACE };
const one: TextRules = { splits: false, trimsStart: false, hasCharacterSet: true, pad: SPACE };

const byVr: Readonly<Record<Exclude<Vr, 'SQ'>, VrCodec>> = {
  AE: textCodec(short),
  AS: textCodec({ ...short, trimsStart: false }),
  CS: textCodec(short),
  DA: textCodec({ ...short, trimsStart: false }),
  DT: textCodec({ ...short, trimsStart: false }),
  TM: textCodec({ ...short, trimsStart: false }),
  UI: textCodec({ ...short, pad: NUL }),
  LO: textCodec({ ...short, hasCharacterSet: true }),
  SH: textCodec({ ...short, hasCharacterSet: true }),
  UC: textCodec({ ...short, trimsStart: false, hasCharacterSet: true }),
  LT: textCodec(one),
  ST: textCodec(one),
  UT: textCodec(one),
  UR: textCodec({ ...one, hasCharacterSet: false }),
  PN: personNameCodec,
  DS: decimalCodec,
  IS: integerCodec,
  ...binaryCodecs,
  OB: bytesCodec,
  OD: bytesCodec,
  OF: bytesCodec,
  OL: bytesCodec,
  OV: bytesCodec,
  OW: bytesCodec,
  UN: bytesCodec,
};

const entries = Object.entries(byVr);
const codecs: readonly (VrCodec | undefined)[] = [undefined, ...entries.map(([, codec]) => codec)];

/** For each two-byte VR code its place in `codecs`. */
const indexes: Uint8Array = new Uint8Array(0x10000);
for (const [k, [vr]] of entries.entries()) indexes[vrCode(vr)] = k + 1;

/** 1 for VRs whose values are bytes that may be left at the source (OB, OD, OF, OL, OV, OW, UN). */
export const isBytesVr: Uint8Array = new Uint8Array(0x10000);
for (const [vr, codec] of entries) if (codec === bytesCodec) isBytesVr[vrCode(vr)] = 1;
