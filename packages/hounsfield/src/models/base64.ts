import { type Bytes, concat, latin1 } from '../bytes/index.ts';

/** Pieces of bytes of this length become texts that can be joined; a multiple of three. */
export const BASE64_STEP: number = 48 * 1024;

/** The bytes in base64 (RFC 4648 §4) with its padding. */
export function base64(bytes: Bytes, start = 0, end: number = bytes.length): string {
  return node === undefined ? btoa(latin1(bytes, start, end)) : node.base64Slice.call(bytes, start, end);
}

/** The same in pieces of 64 Ki characters. */
export function* base64Pieces(bytes: Bytes): Generator<string> {
  for (let at = 0; at < bytes.length; at += BASE64_STEP)
    yield base64(bytes, at, Math.min(at + BASE64_STEP, bytes.length));
}

/** Bytes that come in chunks of any length to base64; what does not fill three bytes waits for the next chunk. */
export class Base64Encoder {
  #carry: Bytes = NOTHING;

  *push(chunk: Bytes): Generator<string> {
    const bytes = this.#carry.length === 0 ? chunk : concat([this.#carry, chunk]);
    const whole = bytes.length - (bytes.length % 3);
    yield* base64Pieces(bytes.subarray(0, whole));
    this.#carry = bytes.slice(whole);
  }

  end(): string {
    return base64(this.#carry);
  }
}

/** Base64 that comes in pieces of any length; white space between the characters is passed over. */
export class Base64Decoder {
  readonly #chunks: Bytes[] = [];
  #bits = 0;
  #held = 0;
  #padding = 0;
  #isSound = true;

  /** False once the text is no base64. */
  push(text: string): boolean {
    const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4) + 1);
    let [bits, held, length] = [this.#bits, this.#held, 0];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const value = code < 0x80 ? VALUES[code]! : INVALID;
      if (value < 64 && this.#padding === 0) {
        bits = (bits << 6) | value;
        held += 6;
        if (held < 8) continue;
        held -= 8;
        bytes[length++] = bits >>> held;
        bits &= (1 << held) - 1;
      } else if (value === PADDING) this.#padding++;
      else if (value !== SPACE) this.#isSound = false;
    }
    [this.#bits, this.#held] = [bits, held];
    if (length > 0) this.#chunks.push(bytes.subarray(0, length));
    return this.#isSound;
  }

  /** All bytes; undefined where the text is no base64 or ends in the middle. Padding may be missing. */
  end(): Bytes | undefined {
    // Held: 0 bits after whole groups, 4 after two characters, 2 after three, 6 after one, which cannot be.
    const wanted = WANTED_PADDING.get(this.#held);
    if (!this.#isSound || wanted === undefined || (this.#padding !== 0 && this.#padding !== wanted)) return undefined;
    return this.#chunks.length === 0 ? NOTHING : concat(this.#chunks);
  }
}

/** @returns undefined where the text is no base64 */
export function fromBase64(text: string): Bytes | undefined {
  const decoder = new Base64Decoder();
  decoder.push(text);
  return decoder.end();
}

/** Node encodes bytes of memory several times faster; found by feature, never imported. */
interface NodeBufferPrototype {
  base64Slice(this: Uint8Array, start: number, end: number): string;
}
const node = (globalThis as { Buffer?: { prototype: NodeBufferPrototype } }).Buffer?.prototype;

const INVALID = 0xff;
const SPACE = 0xfe;
const PADDING = 0xfd;
const VALUES: Uint8Array = /* @__PURE__ */ valuesOfCharacters();
const WANTED_PADDING: ReadonlyMap<number, number> = new Map([
  [0, 0],
  [4, 2],
  [2, 1],
]);
const NOTHING: Bytes = new Uint8Array(0);

function valuesOfCharacters(): Uint8Array {
  const values = new Uint8Array(0x80).fill(INVALID);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let at = 0; at < alphabet.length; at++) values[alphabet.charCodeAt(at)] = at;
  for (const space of ' \t\r\n') values[space.charCodeAt(0)] = SPACE;
  values['='.charCodeAt(0)] = PADDING;
  return values;
}
