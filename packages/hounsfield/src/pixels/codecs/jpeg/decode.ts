import type { Bytes } from '../../../bytes/index.ts';
import { frameSamples, type ImageFacts } from '../../facts.ts';
import { badJpeg, unsupportedJpeg } from './bad-jpeg.ts';
import { decodeSequential, LONGEST_UNIT, type Output } from './blocks.ts';
import { entropyData } from './entropy-data.ts';
import { type Component, codingOf, type FrameHeader, frameHeader } from './frame-header.ts';
import { decodeLossless, type JpegSamples, longestRow } from './lossless.ts';
import { Progression } from './progressive.ts';
import { readHuffmanTables, readQuantisations, type Scan, scanHeader, type Tables } from './scan-header.ts';
import { Surfaces } from './surfaces.ts';

/** What a stream holds: samples, and what it says of their colours. */
export interface JpegImage {
  readonly samples: JpegSamples;
  /** `transform` of an Adobe marker: 0 is none, 1 is YCbCr. */
  readonly adobeTransform: number | undefined;
  /** A JFIF marker, whose colours are YCbCr. */
  readonly isJfif: boolean;
  /** Some component has fewer samples than there are pixels; they are spread. */
  readonly isSubsampled: boolean;
  /** The identifiers of the components are the letters R, G and B. */
  readonly isNamedRgb: boolean;
}

/**
 * Decodes one JPEG stream (ITU-T T.81): baseline, extended, progressive and lossless, with Huffman coding.
 * @throws DecodeError `bad-jpeg`, `unsupported-layout`
 */
export function decodeJpeg(stream: Bytes, facts: ImageFacts): JpegImage {
  const decoder = new Decoder(stream, facts);
  decoder.run();
  return decoder.image();
}

class Decoder {
  readonly #stream: Bytes;
  readonly #facts: ImageFacts;
  readonly #tables: Tables = {
    quantisations: new Map(),
    differences: new Map(),
    coefficients: new Map(),
    restartInterval: 0,
  };
  #at = 0;
  #adobeTransform: number | undefined;
  #isJfif = false;
  #frame: Frame | undefined;
  #scans = 0;

  constructor(stream: Bytes, facts: ImageFacts) {
    // A Buffer of Node has methods of the same names that do other things.
    this.#stream = new Uint8Array(stream.buffer, stream.byteOffset, stream.length);
    this.#facts = facts;
  }

  image(): JpegImage {
    const frame = this.#frame;
    if (frame === undefined || frame.missing.size > 0) throw badJpeg('a stream without all of its image');
    frame.finish();
    const { samples, header } = frame;
    const isSubsampled = header.components.some(each => !each.isWhole);
    const isNamedRgb = String.fromCharCode(...header.components.map(each => each.id)) === 'RGB';
    return { samples, adobeTransform: this.#adobeTransform, isJfif: this.#isJfif, isSubsampled, isNamedRgb };
  }

  /** Reads markers and their segments up to the end of the image (T.81 §B.1.1). */
  run(): void {
    if (this.#marker() !== START_OF_IMAGE) throw badJpeg('no start of an image', 0);
    while (this.#at < this.#stream.length) {
      const marker = this.#marker();
      if (marker === END_OF_IMAGE) return;
      // Restart markers and those without a segment have no meaning here.
      if (marker === TEMPORARY || (marker >= 0xd0 && marker <= START_OF_IMAGE)) continue;
      this.#segment(marker, this.#body());
    }
  }

  #marker(): number {
    const stream = this.#stream;
    if (stream[this.#at] !== 0xff) throw badJpeg('no marker where one must be', this.#at);
    while (stream[this.#at] === 0xff) this.#at++;
    const marker = stream[this.#at++];
    // Fill bytes at the end of a stream (T.81 §B.1.1.2).
    return marker ?? END_OF_IMAGE;
  }

  /** What follows the length of a segment. */
  #body(): Bytes {
    const start = this.#at;
    const length = ((this.#stream[start] ?? 0) << 8) | (this.#stream[start + 1] ?? 0);
    if (length < 2 || start + length > this.#stream.length) throw badJpeg('a segment that is not all there', start);
    this.#at = start + length;
    return this.#stream.subarray(start + 2, this.#at);
  }

  #segment(marker: number, body: Bytes): void {
    const coding = codingOf(marker);
    if (coding !== undefined) {
      if (this.#frame !== undefined) throw unsupportedJpeg('several frames');
      this.#frame = new Frame(frameHeader(body, coding, this.#facts), this.#facts, this.#stream.length);
    } else if (marker === HUFFMAN_TABLES) readHuffmanTables(body, this.#tables);
    else if (marker === QUANTISATION_TABLES) readQuantisations(body, this.#tables);
    else if (marker === RESTART_INTERVAL) this.#tables.restartInterval = ((body[0] ?? 0) << 8) | (body[1] ?? 0);
    else if (marker === START_OF_SCAN) this.#scan(body);
    else if (marker === APPLICATION_0) this.#isJfif ||= text(body, 5) === 'JFIF\0';
    else if (marker === APPLICATION_14 && text(body, 5) === 'Adobe') this.#adobeTransform = body[11];
  }

  #scan(body: Bytes): void {
    const frame = this.#frame;
    if (frame === undefined) throw badJpeg('a scan before a frame header');
    if (++this.#scans > MOST_SCANS) throw badJpeg(`more than ${MOST_SCANS} scans`);
    this.#at = frame.decode(scanHeader(body, frame.header, this.#tables), this.#stream, this.#at, this.#tables);
  }
}

/** A frame and what was decoded of it. */
class Frame {
  readonly header: FrameHeader;
  readonly samples: JpegSamples;
  /** Components that no scan has brought yet. */
  readonly missing: Set<Component>;
  readonly #surfaces: Surfaces | undefined;
  readonly #progression: Progression | undefined;
  readonly #factors: Map<Component, Uint16Array> = new Map();

  constructor(header: FrameHeader, facts: ImageFacts, streamLength: number) {
    this.header = header;
    // A sample of a lossless scan and a block of others take a bit at least: no memory for what cannot be there.
    const share = header.coding === 'lossless' ? 1 : 64;
    const fewest = header.components.reduce((sum, { width, height }) => sum + width * height, 0) / share;
    if (fewest > streamLength * 8) throw badJpeg(`an image of ${streamLength} bytes, too few for its size`);
    this.samples = facts.bitsAllocated > 8 ? new Uint16Array(frameSamples(facts)) : new Uint8Array(frameSamples(facts));
    this.missing = new Set(header.components);
    if (header.coding !== 'lossless') this.#surfaces = new Surfaces(header, this.samples);
    if (header.coding === 'progressive') this.#progression = new Progression(header);
  }

  /** Returns where in the stream the scan ends. */
  decode(scan: Scan, stream: Bytes, at: number, tables: Tables): number {
    const { header } = this;
    for (const { component } of scan.components) {
      if (!this.missing.delete(component) && this.#progression === undefined) throw badJpeg('a component in two scans');
      if (header.coding !== 'lossless') this.#factors.set(component, quantisation(component, tables));
    }
    const spare = header.coding === 'lossless' ? longestRow(header, scan) : LONGEST_UNIT;
    const data = entropyData(stream, at, spare);
    if (this.#progression !== undefined) this.#progression.add(data, scan);
    else if (this.#surfaces !== undefined) decodeSequential(data, header, scan, this.#output(this.#surfaces));
    else decodeLossless(data, header, scan, this.samples);
    return data.next;
  }

  finish(): void {
    if (this.#surfaces === undefined) return;
    this.#progression?.finish(this.#output(this.#surfaces));
    this.#surfaces.finish();
  }

  #output(surfaces: Surfaces): Output {
    return { surfaces, factors: component => this.#factors.get(component)! };
  }
}

function quantisation(component: Component, { quantisations }: Tables): Uint16Array {
  const factors = quantisations.get(component.quantisation);
  if (factors === undefined) throw badJpeg('a component without a quantisation table');
  return factors;
}

function text(bytes: Bytes, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const QUANTISATION_TABLES = 0xdb;
const HUFFMAN_TABLES = 0xc4;
const RESTART_INTERVAL = 0xdd;
const APPLICATION_0 = 0xe0;
const APPLICATION_14 = 0xee;
const TEMPORARY = 0x01;
/** A progressive frame of four components needs some fifty at the finest; the rest is there to take time. */
const MOST_SCANS = 256;
