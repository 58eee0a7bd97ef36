/**
 * UTF-16 units of codes of `width` bytes each that stand one behind the other; 0 where the decoder of the platform
 * knows no single unit.
 */
export function decodedUnits(label: string, codes: Uint8Array, width: number): Uint16Array {
  const count = codes.length / width;
  // A line feed behind each code keeps a wrong one from taking its neighbour.
  const lines = new Uint8Array(codes.length + count).fill(LINE_FEED);
  for (let k = 0; k < count; k++) {
    for (let at = 0; at < width; at++) lines[k * (width + 1) + at] = codes[k * width + at]!;
  }
  const text = new TextDecoder(label).decode(lines);
  const units = new Uint16Array(count);
  let start = 0;
  for (let k = 0; k < count; k++) {
    const end = text.indexOf('\n', start);
    const unit = end === start + 1 ? text.charCodeAt(start) : 0;
    if (isKnown(unit)) units[k] = unit;
    start = end + 1;
  }
  return units;
}

/** Private use stands for what a platform made of user-defined codes; U+FFFD for what it does not know. */
function isKnown(unit: number): boolean {
  return unit !== 0xfffd && (unit < 0xe000 || unit > 0xf8ff);
}

const LINE_FEED = 0x0a;
