import { decodeCommand, decodePdu } from 'hounsfield/network';

/** A P-DATA-TF with another status in one of its responses. */
export interface ReplacedStatus {
  readonly bytes: Uint8Array;
  /** Responses that the PDU holds. */
  readonly responses: number;
  /** The status that was there. */
  readonly replaced: number | undefined;
}

/**
 * Puts a status into the `nth` response of a P-DATA-TF, counted from 1, in place. Command sets that are spread over
 * several PDUs, which none of the peers that we know does, are not counted.
 */
export function replacedStatus(
  pdu: Uint8Array,
  { status, nth }: { readonly status: number; readonly nth: number },
): ReplacedStatus {
  let responses = 0;
  let replaced: number | undefined;
  for (const { control, fragment } of valuesOf(pdu)) {
    if ((control & WHOLE_COMMAND) !== WHOLE_COMMAND) continue;
    const place = statusPlace(fragment);
    if (place === undefined) continue;
    responses++;
    if (responses !== nth) continue;
    const view = new DataView(fragment.buffer, fragment.byteOffset, fragment.byteLength);
    replaced = view.getUint16(place, true);
    // The fragment is a view of the PDU.
    view.setUint16(place, status, true);
  }
  return { bytes: pdu, responses, replaced };
}

function valuesOf(pdu: Uint8Array): ReturnType<typeof decodePdu<'P-DATA-TF'>>['values'] {
  try {
    return decodePdu('P-DATA-TF', pdu.subarray(PDU_HEADER)).values;
  } catch {
    // What is no P-DATA-TF has no response.
    return [];
  }
}

/** Where the value of Status (0000,0900) lies in the command set of a response (PS3.7 §6.3.1). */
function statusPlace(command: Uint8Array): number | undefined {
  try {
    if (decodeCommand(command).command.Status === undefined) return undefined;
  } catch {
    return undefined;
  }
  const view = new DataView(command.buffer, command.byteOffset, command.byteLength);
  let at = 0;
  while (view.getUint32(at, true) !== STATUS) at += ELEMENT_HEADER + view.getUint32(at + 4, true);
  return at + ELEMENT_HEADER;
}

const PDU_HEADER = 6;
const WHOLE_COMMAND = 0x03;
/** Group 0000 and element 0900 as they lie in Implicit VR Little Endian. */
const STATUS = 0x0900_0000;
const ELEMENT_HEADER = 8;
