/**
 * Fewer bytes that still do the same: stretches are left out, then made zeros, as long as that is so.
 * @param tries how often it may be asked
 */
export async function minimised(
  bytes: Uint8Array,
  stillFails: (bytes: Uint8Array) => Promise<boolean>,
  tries = 10_000,
): Promise<Uint8Array> {
  let left = tries;
  let best = bytes;
  const accepts = async (candidate: Uint8Array): Promise<boolean> => {
    if (left-- <= 0 || !(await stillFails(candidate))) return false;
    best = candidate;
    return true;
  };
  for (let size = Math.ceil(best.length / 2); size >= 1 && left > 0; size = Math.floor(size / 2)) {
    for (let at = 0; at < best.length && left > 0; ) {
      if (!(await accepts(without(best, at, size)))) at += size;
    }
  }
  for (let at = 0; at < best.length && left > 0; at += 4) {
    const zeros = best.slice();
    zeros.fill(0, at, at + 4);
    if (best.subarray(at, at + 4).some(byte => byte !== 0)) await accepts(zeros);
  }
  return best;
}

function without(bytes: Uint8Array, at: number, count: number): Uint8Array {
  const rest = bytes.subarray(Math.min(bytes.length, at + count));
  const made = new Uint8Array(at + rest.length);
  made.set(bytes.subarray(0, at));
  made.set(rest, at);
  return made;
}
