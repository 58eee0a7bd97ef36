/** What is left of chunks of which so many bytes were read or written. */
export function behind(chunks: readonly Uint8Array[], count: number): readonly Uint8Array[] {
  let left = count;
  let at = 0;
  for (; at < chunks.length && left >= chunks[at]!.length; at++) left -= chunks[at]!.length;
  return left === 0 ? chunks.slice(at) : [chunks[at]!.subarray(left), ...chunks.slice(at + 1)];
}
