/**
 * Puts an array-based multi-component transform into a codestream of three components that has none: the markers MCT, MCC
 * and MCO of ISO/IEC 15444-2 Annex A behind its header.
 * @param matrix what a decoder multiplies the components with, row by row
 */
export function withComponentTransform(stream: Uint8Array, matrix: readonly number[]): Uint8Array {
  const changed = stream.slice();
  const view = new DataView(changed.buffer);
  // Rsiz: extensions of part 2 are needed, that of components is one of them.
  view.setUint16(6, 0x8100);
  const coding = markerAt(changed, 0xff52);
  // The components' transform: neither none nor those of part 1.
  changed[coding + 8] = 2;
  const end = coding + 2 + view.getUint16(coding + 2);
  const array = (index: number, kind: number, numbers: readonly number[]): readonly number[] => [
    ...[0xff, 0x74, ...u16(8 + numbers.length * 4), 0, 0],
    // 32-bit floating point.
    ...u16(index | (kind << 8) | (2 << 10)),
    ...[0, 0, ...numbers.flatMap(float)],
  ];
  const components = [0, 3, 0, 1, 2];
  const collection = [0, 0, 1, 0, 0, 0, 1, 1, ...components, ...components, 0, 2, 1];
  const markers = [
    ...array(1, 1, matrix),
    ...array(2, 2, [0, 0, 0]),
    ...[0xff, 0x75, ...u16(2 + collection.length), ...collection],
    ...[0xff, 0x77, ...u16(4), 1, 1],
  ];
  return Uint8Array.from([...changed.subarray(0, end), ...markers, ...changed.subarray(end)]);
}

/** Where a marker of the main header is. */
function markerAt(stream: Uint8Array, marker: number): number {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = 2;
  while (view.getUint16(at) !== marker) at += 2 + view.getUint16(at + 2);
  return at;
}

function u16(value: number): readonly number[] {
  return [value >> 8, value & 255];
}

function float(value: number): readonly number[] {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value);
  return [...new Uint8Array(view.buffer)];
}
