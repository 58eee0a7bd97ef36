import { readBytes } from 'hounsfield/file';
import { decodeFrame, type Frames, framesOf, type Words } from 'hounsfield/pixels';
import { type BrowserEnd, browserPort, FramePool } from 'hounsfield/pixels/transcode';
import { transferSyntax } from 'hounsfield/syntax';

/* What the page of pixels.chromium.test.ts does: every frame is decoded and encoded in a worker, through the pool. */

/** What became of damaged streams. */
export interface Damages {
  readonly refused: number;
  /** What was thrown and is no error of a codec, or a good frame that came out otherwise afterwards. */
  readonly wrong: readonly string[];
}

/** What the test calls in the page; a path is below the corpus. */
export interface Probe {
  /** As the README of the corpus describes `decoded_sha256`. */
  decodedSha256(path: string): Promise<string>;
  damage(path: string, rounds: number): Promise<Damages>;
  /** Whether the first frame, encoded in a transfer syntax and decoded again, is what it was. */
  comesBack(path: string, uid: string): Promise<boolean>;
}

// The compiler is told of Node here; this runs where there are workers.
const browser = globalThis as unknown as {
  readonly Worker: new (url: URL, options: { readonly type: 'module' }) => BrowserEnd;
  probe?: Probe;
};

const pool = new FramePool({
  spawn: () => browserPort(new browser.Worker(new URL('worker.js', import.meta.url), { type: 'module' })),
  workers: 1,
  milliseconds: 20_000,
});

browser.probe = {
  async decodedSha256(path) {
    const frames = await framesAt(path);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (let index = 0; index < frames.count; index++) parts.push(await samplesOf(frames, await frames.bytes(index)));
    const digest = await crypto.subtle.digest('SHA-256', await new Blob(parts).arrayBuffer());
    return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
  },

  async damage(path, rounds) {
    const frames = await framesAt(path);
    const good = await frames.bytes(0);
    const before = await samplesOf(frames, good);
    const wrong: string[] = [];
    let refused = 0;
    for (let round = 0; round < rounds; round++) {
      try {
        await samplesOf(frames, damaged(good, round));
      } catch (error) {
        const { name, code = '' } = error as { readonly name: string; readonly code?: string };
        refused++;
        if (name !== 'DecodeError' || code === 'worker-lost' || code === 'frame-too-slow')
          wrong.push(`${name} ${code}`);
      }
    }
    if (!isSame(await samplesOf(frames, good), before)) wrong.push('a good frame after damaged ones');
    return { refused, wrong };
  },

  async comesBack(path, uid) {
    const frames = await framesAt(path);
    const facts = { ...frames.facts, planar: false };
    const { words, photometric = facts.photometric } = await wordsOf(frames, await frames.bytes(0));
    const syntax = transferSyntax(uid)!;
    const encoded = await pool.encode({ words, facts: { ...facts, photometric }, options: { syntax } });
    return isSame((await pool.decode({ bytes: encoded.bytes, facts, syntax })).words, words);
  },
};

async function framesAt(path: string): Promise<Frames> {
  const response = await fetch(`/corpus/${path}`);
  const object = readBytes(new Uint8Array(await response.arrayBuffer()));
  return framesOf(object, object.transferSyntax);
}

function wordsOf({ facts, syntax }: Frames, bytes: Uint8Array): ReturnType<FramePool['decode']> {
  return pool.decode({ bytes, facts, syntax });
}

/** The samples of a frame whose words came from the worker. */
async function samplesOf(frames: Frames, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const decoded = await wordsOf(frames, bytes);
  const codecs = { [frames.syntax.codec]: { decode: () => decoded } };
  const { data } = decodeFrame(bytes, frames.facts, frames.syntax, { codecs });
  return new Uint8Array(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
}

/** Bytes that are turned, cut off, or written over by what claims to be large. */
function damaged(good: Uint8Array, round: number): Uint8Array {
  const at = (Math.imul(round + 1, 2_654_435_761) >>> 0) % good.length;
  if (round % 3 === 0) return good.slice(0, at);
  const bytes = good.slice();
  if (round % 3 === 1) bytes[at] = bytes[at]! ^ (1 << (round % 8));
  else bytes.fill(0xff, at % 200, (at % 200) + 4);
  return bytes;
}

function isSame(a: Words, b: Words): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}
