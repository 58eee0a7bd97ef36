import type { Picture } from 'hounsfield/pixels';

/**
 * A picture as GIF (GIF89a): greys as they are, colours by the nearest of 252 with their error spread over the pixels
 * beside and below, since the format has no more than 256.
 */
export function encodeGif(picture: Picture): Uint8Array<ArrayBuffer> {
  const out = begun(picture);
  image(picture, out);
  out.byte(0x3b);
  return out.taken();
}

/**
 * Pictures of one size and kind that follow one another without end, each taken when the one before is written.
 * @param delay of each, in hundredths of a second
 */
export function encodeAnimation(pictures: Iterable<Picture>, delay: number): Uint8Array<ArrayBuffer> {
  let out: Bytes | undefined;
  for (const picture of pictures) {
    if (out === undefined) {
      out = begun(picture);
      out.bytes(Uint8Array.of(0x21, 0xff, 11));
      out.text('NETSCAPE2.0');
      out.bytes(Uint8Array.of(3, 1, 0, 0, 0));
    }
    out.bytes(Uint8Array.of(0x21, 0xf9, 4, 0, delay & 0xff, delay >>> 8, 0, 0));
    image(picture, out);
  }
  out?.byte(0x3b);
  return out?.taken() ?? new Uint8Array();
}

function begun({ width, height, channels }: Picture): Bytes {
  const out = new Bytes(width * height + 1024);
  out.text('GIF89a');
  out.short(width);
  out.short(height);
  // A palette of 256 colours of 8 bits.
  out.bytes(Uint8Array.of(0xf7, 0, 0));
  out.bytes(channels === 1 ? GREYS : COLOURS);
  return out;
}

function image({ width, height, channels, data }: Picture, out: Bytes): void {
  const indices = channels === 1 ? data : nearest(data, width, height);
  out.byte(0x2c);
  for (const field of [0, 0, width, height]) out.short(field);
  out.bytes(Uint8Array.of(0, CODE_BITS));
  compress(indices, out);
}

/** LZW of codes that grow from 9 to 12 bits, in blocks of 255 bytes (GIF89a Appendix F). */
function compress(indices: Uint8Array | Uint8ClampedArray, out: Bytes): void {
  const blocks = new Blocks(out);
  // By prefix and byte; of a table with 4,096 codes one 32-bit number each.
  const next = new Int16Array(4096 * 256);
  let free = 0;
  let bits = 0;
  const clear = (): void => {
    blocks.put(CLEAR, bits === 0 ? CODE_BITS + 1 : bits);
    next.fill(0);
    free = END + 1;
    bits = CODE_BITS + 1;
  };
  clear();
  let prefix = indices[0] ?? 0;
  for (let at = 1; at < indices.length; at++) {
    const key = prefix * 256 + indices[at]!;
    const known = next[key]!;
    if (known !== 0) {
      prefix = known;
      continue;
    }
    blocks.put(prefix, bits);
    if (free === 4096) clear();
    else {
      // The decoder is one code behind.
      if (free === 1 << bits) bits++;
      next[key] = free++;
    }
    prefix = indices[at]!;
  }
  blocks.put(prefix, bits);
  if (free === 1 << bits && bits < 12) bits++;
  blocks.put(END, bits);
  blocks.end();
}

/** Indices into `COLOURS`, with the error of each spread as Floyd and Steinberg did. */
function nearest(rgba: Uint8ClampedArray, width: number, height: number): Uint8Array {
  const indices = new Uint8Array(width * height);
  let below = new Float32Array((width + 2) * 3);
  for (let row = 0; row < height; row++) {
    const here = below;
    below = new Float32Array((width + 2) * 3);
    for (let column = 0; column < width; column++) {
      let index = 0;
      for (let channel = 0; channel < 3; channel++) {
        const at = (column + 1) * 3 + channel;
        const wanted = rgba[(row * width + column) * 4 + channel]! + here[at]!;
        const steps = STEPS[channel]!;
        const step = Math.min(Math.max(Math.round((wanted * steps) / 255), 0), steps);
        const error = wanted - (step * 255) / steps;
        here[at + 3]! += (error * 7) / 16;
        below[at - 3]! += (error * 3) / 16;
        below[at]! += (error * 5) / 16;
        below[at + 3]! += error / 16;
        index = index * (steps + 1) + step;
      }
      indices[row * width + column] = index;
    }
  }
  return indices;
}

/** Codes in bits from the lowest on, in blocks that begin with their length. */
class Blocks {
  readonly #out: Bytes;
  readonly #block = new Uint8Array(255);
  #length = 0;
  #kept = 0;
  #count = 0;

  constructor(out: Bytes) {
    this.#out = out;
  }

  put(code: number, bits: number): void {
    this.#kept |= code << this.#count;
    this.#count += bits;
    for (; this.#count >= 8; this.#count -= 8) {
      this.#byte(this.#kept & 0xff);
      this.#kept >>>= 8;
    }
  }

  end(): void {
    if (this.#count > 0) this.#byte(this.#kept & 0xff);
    this.#flush();
    this.#out.byte(0);
  }

  #byte(byte: number): void {
    this.#block[this.#length++] = byte;
    if (this.#length === 255) this.#flush();
  }

  #flush(): void {
    if (this.#length === 0) return;
    this.#out.byte(this.#length);
    this.#out.bytes(this.#block.subarray(0, this.#length));
    this.#length = 0;
  }
}

/** Bytes that grow. */
class Bytes {
  #memory: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(room: number) {
    this.#memory = new Uint8Array(room);
  }

  byte(value: number): void {
    this.bytes(Uint8Array.of(value));
  }

  short(value: number): void {
    this.bytes(Uint8Array.of(value & 0xff, value >>> 8));
  }

  text(text: string): void {
    this.bytes(Uint8Array.from(text, character => character.charCodeAt(0)));
  }

  bytes(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#memory.length) {
      const larger = new Uint8Array(2 * (this.#length + bytes.length));
      larger.set(this.#memory);
      this.#memory = larger;
    }
    this.#memory.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  taken(): Uint8Array<ArrayBuffer> {
    return this.#memory.slice(0, this.#length);
  }
}

/** Steps of red, green and blue: 6 × 7 × 6 colours. */
const STEPS = [5, 6, 5] as const;
const GREYS: Uint8Array = Uint8Array.from({ length: 768 }, (_, at) => Math.floor(at / 3));
const COLOURS: Uint8Array = paletteOf();
const CODE_BITS = 8;
const CLEAR = 256;
const END = 257;

function paletteOf(): Uint8Array {
  const palette = new Uint8Array(768);
  let at = 0;
  for (let red = 0; red <= STEPS[0]; red++) {
    for (let green = 0; green <= STEPS[1]; green++) {
      for (let blue = 0; blue <= STEPS[2]; blue++) {
        palette.set([red * 51, Math.round(green * 42.5), blue * 51], at);
        at += 3;
      }
    }
  }
  return palette;
}
