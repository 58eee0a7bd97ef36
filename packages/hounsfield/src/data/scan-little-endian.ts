import { implicitVrCode, vrCode } from '../dictionary/look-ups.ts';
import { DATA_SET } from './open-containers.ts';
import { elementAt } from './scan-any-order.ts';
import { FORMS, LONG_FORM, OPENING_FORMS, SHORT_FORM } from './scan-header.ts';
import { itemAt, openValue } from './scan-structure.ts';
import { sequenceWithoutItems } from './scan-without-items.ts';
import type { Scanner } from './scanner.ts';
import { BULK, IMPLICIT_HEADER } from './tokens.ts';
import { isBytesVr } from './vr/kinds.ts';

/**
 * The loop that turns little endian bytes into tokens, for what is as the standard says; all that is odd goes through
 * `elementAt`. It calls nothing on its hot path.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the decoding inner loop; calls would cost more than its length
export function scanLittleEndian(scanner: Scanner): void {
  const b = scanner.kept;
  const open = scanner.open;
  const tokens = scanner.tokens;
  const { bulkAbove, valueAbove, from, until, opensUnknown } = scanner.options;
  const forms = opensUnknown ? OPENING_FORMS : FORMS;
  const implicitFlags = scanner.encoding.explicitVr ? IMPLICIT_HEADER : 0;
  let limit = scanner.keptLength;
  let base = scanner.base;
  let p = scanner.at;
  // Fields that the loop reads at every element are held in locals and told back before any call that needs them.
  let end = open.end - base;
  let last = open.last;
  let lengths = 0;
  for (;;) {
    if (p >= end) {
      scanner.closeEnded(p);
      end = open.end - base;
      last = open.last;
    }
    if (p + 8 > limit) {
      scanner.wanted = 8 - (limit - p);
      break;
    }
    const group = b[p]! | (b[p + 1]! << 8);
    const element = b[p + 2]! | (b[p + 3]! << 8);
    if (group === 0xfffe) {
      open.last = last;
      const read = itemAt(scanner, p, element);
      if (read < 0) break;
      p = read;
      end = open.end - base;
      last = open.last;
      if (scanner.skip > 0) break;
      continue;
    }
    if (open.mode !== DATA_SET) {
      open.last = last;
      const read = sequenceWithoutItems(scanner, p);
      if (read < 0) break;
      p = read;
      end = open.end - base;
      last = open.last;
      if (scanner.skip > 0) break;
      continue;
    }
    const tag = ((group << 16) | element) >>> 0;
    if ((tag >= until || tag < from) && open.depth === 0) {
      scanner.done = true;
      break;
    }
    let vr: number;
    let header = 8;
    // Negative where it is undefined or of more than 31 bits.
    let length: number;
    let flags = 0;
    if (open.implicit) {
      vr = implicitVrCode(tag) || UN;
      length = b[p + 4]! | (b[p + 5]! << 8) | (b[p + 6]! << 16) | (b[p + 7]! << 24);
      flags = implicitFlags;
      if (opensUnknown && vr === UN) length = ODD;
    } else {
      vr = (b[p + 4]! << 8) | b[p + 5]!;
      const form = forms[vr]!;
      if (form === SHORT_FORM) length = b[p + 6]! | (b[p + 7]! << 8);
      else if (form === LONG_FORM) {
        header = 12;
        if (p + 12 > limit) {
          scanner.wanted = 12 - (limit - p);
          break;
        }
        length = b[p + 8]! | (b[p + 9]! << 8) | (b[p + 10]! << 16) | (b[p + 11]! << 24);
      } else length = ODD;
    }
    if (length < 0 || vr === SQ || (tag <= last && tag === 0)) {
      open.last = last;
      let read = p + header;
      if (vr === SQ && length >= UNDEFINED) {
        scanner.at = p;
        openValue(scanner, tag, (vr << 16) | flags, length >>> 0);
      } else {
        read = elementAt(scanner, p);
        if (read < 0) break;
        // Padding may have been taken out of the kept bytes.
        limit = scanner.keptLength;
        base = scanner.base;
      }
      p = read;
      if (scanner.skip > 0) break;
      end = open.end - base;
      last = open.last;
      continue;
    }
    const value = p + header;
    if (value + length > end) scanner.fail('length-exceeds-container', p);
    if (length > bulkAbove && (length > valueAbove || isBytesVr[vr] === 1)) {
      if (tag <= last) scanner.sorted = false;
      last = tag;
      lengths |= length;
      scanner.token(tag, (vr << 16) | flags | BULK, value, scanner.bulk.length / 3);
      p = value;
      scanner.skipValue(p, length);
      break;
    }
    if (value + length > limit) {
      scanner.wanted = value + length - limit;
      break;
    }
    if (tag <= last) scanner.sorted = false;
    last = tag;
    lengths |= length;
    p = value + length;
    if (tokens.used === tokens.room) scanner.grow();
    const n = tokens.used;
    const words = tokens.words;
    words[n] = tag;
    words[n + 1] = (vr << 16) | flags;
    words[n + 2] = value;
    words[n + 3] = p;
    tokens.used = n + 4;
  }
  open.last = last;
  scanner.at = p;
  scanner.lengths |= lengths;
}

const SQ = vrCode('SQ');
const UN = vrCode('UN');
/** An undefined length as a signed number. */
const UNDEFINED = -1;
/** Stands for the length of an element that is read by `elementAt`. */
const ODD = -2;
