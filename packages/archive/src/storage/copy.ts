/**
 * Copies bytes into memory that threads share. A typed array copies there byte by byte, unless source and target lie alike
 * on eight bytes, and takes twenty times as long as what Node has; that takes it only for a part of a buffer.
 */
export function copyInto(target: Uint8Array, at: number, bytes: Uint8Array): void {
  const { buffer, byteOffset, length } = bytes;
  if (length < LEAST) {
    target.set(bytes, at);
    return;
  }
  target[at] = bytes[0]!;
  Buffer.from(buffer).copy(target, at + 1, byteOffset + 1, byteOffset + length);
}

/** Below it a call costs more. */
const LEAST = 512;
