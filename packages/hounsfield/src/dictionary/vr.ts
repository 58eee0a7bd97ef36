import { type Vr, vrTable } from './vrs.generated.ts';

/** The two letters of a VR as one number, the first in the high byte, as they stand in a big endian 16-bit field. */
export function vrCode(vr: string): number {
  return (vr.charCodeAt(0) << 8) | vr.charCodeAt(1);
}

/** The VR of a code; undefined for anything but the VRs of PS3.5 Table 6.2-1. */
export function vrOfCode(code: number): Vr | undefined {
  return isVrCode[code] === 1 ? (String.fromCharCode(code >> 8, code & 0xff) as Vr) : undefined;
}

/** True for the VRs of PS3.5 Table 6.2-1. */
export function isVr(text: string): text is Vr {
  return text.length === 2 && isVrCode[vrCode(text)] === 1;
}

/** By VR code: 1 if the explicit header has two reserved bytes and a 32-bit length (PS3.5 Table 7.1-1). */
export const longForm: Uint8Array = /* @__PURE__ */ codeTable(vr => vrTable[vr].longForm);

/** By VR code: 1 if PS3.5 Table 6.2-1 has the VR. */
export const isVrCode: Uint8Array = /* @__PURE__ */ codeTable(() => true);

function codeTable(has: (vr: Vr) => boolean): Uint8Array {
  const table = new Uint8Array(0x1_0000);
  for (const vr of Object.keys(vrTable) as Vr[]) if (has(vr)) table[vrCode(vr)] = 1;
  return table;
}
