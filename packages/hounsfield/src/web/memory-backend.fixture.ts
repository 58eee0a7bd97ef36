import { concat } from '../bytes/index.ts';
import { DataSet, fragmentsOf, memorySource } from '../data/index.ts';
import { transferSyntaxByUid } from '../dictionary/index.ts';
import { DecodeError, ParseError } from '../errors/index.ts';
import { type DicomObject, fileMetaBytes, Part10Parser, readBytes } from '../file/index.ts';
import {
  type FrameBytes,
  type RenderRequest,
  type Scope,
  type SearchQuery,
  type StoredInstance,
  type StoreResult,
  storeReasons,
  type WebBackend,
} from './backend.ts';
import { categoryOf } from './non-patient/address.ts';
import type { VolumeRequest } from './volume-request.ts';

/** A store in memory for tests of what all stores have: matches by equality and by a star at the end, renders pictures that name their request. */
export class MemoryBackend implements WebBackend {
  readonly objects: Stored[] = [];
  readonly renderedMediaTypes: readonly string[] = ['jpeg', 'png', 'gif', 'jp2', 'jph', 'jxl'].map(
    type => `image/${type}`,
  );
  readonly searches: SearchQuery[] = [];
  readonly renders: RenderRequest[] = [];
  readonly volumes: (VolumeRequest & { readonly slices: readonly string[] })[] = [];
  /** Bytes that left the store. */
  bytesRead = 0;
  /** Iterators that were opened and not ended yet. */
  open = 0;
  decoder: ((bytes: Uint8Array) => Uint8Array) | undefined;
  /** As `WebBackend.deidentificationKey`, for tests that let it. */
  declare deidentificationKey?: () => Promise<Uint8Array>;

  add(file: Uint8Array): Stored {
    const stored = new Stored(file, this);
    this.objects.push(stored);
    return stored;
  }

  async *search(query: SearchQuery): AsyncGenerator<DataSet> {
    this.searches.push(query);
    this.open++;
    try {
      let k = 0;
      for (const row of this.#rows(query)) {
        if (k >= query.offset + query.limit) return;
        if (k++ >= query.offset) yield row;
      }
    } finally {
      this.open--;
    }
  }

  count(query: SearchQuery): Promise<number> {
    return Promise.resolve([...this.#rows(query)].length);
  }

  async *instances(scope: { study: string; series?: string; instance?: string }): AsyncGenerator<StoredInstance> {
    this.open++;
    try {
      for (const stored of this.objects) {
        if (isIn(stored, scope)) yield stored;
      }
    } finally {
      this.open--;
    }
  }

  async store(part: { study?: string; body: AsyncIterable<Uint8Array> }): Promise<StoreResult> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of part.body) chunks.push(chunk.slice());
    const stored = new Stored(concat(chunks), this);
    const { sopClassUid, sopInstanceUid, studyInstanceUid, seriesInstanceUid } = stored;
    if (part.study !== undefined && part.study !== studyInstanceUid) {
      return { kind: 'failed', failureReason: storeReasons.studyMismatch, sopClassUid, sopInstanceUid };
    }
    this.objects.push(stored);
    return { kind: 'stored', studyInstanceUid, seriesInstanceUid, sopClassUid, sopInstanceUid };
  }

  /** As `WebBackend.remove`, for tests that let it. */
  removeIn(scope: Scope): Promise<number> {
    const kept = this.objects.filter(stored => !isIn(stored, scope));
    const count = this.objects.length - kept.length;
    this.objects.splice(0, this.objects.length, ...kept);
    return Promise.resolve(count);
  }

  render(request: RenderRequest): Promise<{ mediaType: string; bytes: Uint8Array }> {
    this.renders.push(request);
    const { instance, frame, mediaType } = request;
    return Promise.resolve({ mediaType, bytes: new TextEncoder().encode(`${instance.sopInstanceUid} ${frame}`) });
  }

  /** To be deleted by tests of stores that draw none. */
  renderVolume?: NonNullable<WebBackend['renderVolume']> = async request => {
    const slices: string[] = [];
    for await (const { instance, frame } of request.frames) slices.push(`${instance.sopInstanceUid} ${frame}`);
    this.volumes.push({ ...request, slices });
    const camera = 'side' in request.viewpoint ? NO_CAMERA : request.viewpoint;
    const window = request.window ?? { center: 40, width: 400, function: 'linear' };
    return { mediaType: request.mediaType, bytes: new TextEncoder().encode(slices.join()), camera, window };
  };

  *#rows({ level, scope, match }: SearchQuery): Generator<DataSet> {
    const seen = new Set<string>();
    for (const { object, studyInstanceUid, seriesInstanceUid, sopInstanceUid } of this.objects) {
      const unique = { study: studyInstanceUid, series: seriesInstanceUid, instance: sopInstanceUid }[level];
      if (seen.has(unique) || (scope.study ?? studyInstanceUid) !== studyInstanceUid) continue;
      if ((scope.series ?? seriesInstanceUid) !== seriesInstanceUid) continue;
      const isMatch = match.every(({ path, values }) => {
        const text = object.text(path[0] ?? 0) ?? '';
        return values.some(
          value => value === '' || (value.endsWith('*') ? text.startsWith(value.slice(0, -1)) : text === value),
        );
      });
      if (!isMatch) continue;
      seen.add(unique);
      const keys = { study: STUDY_KEYS, series: SERIES_KEYS, instance: INSTANCE_KEYS }[level];
      yield DataSet.of(Object.fromEntries(keys.map(key => [key, object.text(key) ?? ''])));
    }
  }
}

function isIn({ studyInstanceUid, seriesInstanceUid, sopInstanceUid }: StoredInstance, scope: Scope): boolean {
  return (
    studyInstanceUid === scope.study &&
    (scope.series ?? seriesInstanceUid) === seriesInstanceUid &&
    (scope.instance ?? sopInstanceUid) === sopInstanceUid
  );
}

export class Stored implements StoredInstance {
  readonly object: DicomObject;
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  readonly length: number;
  readonly version: string;
  readonly numberOfFrames: number;
  readonly file: Uint8Array;
  readonly #backend: MemoryBackend;

  constructor(file: Uint8Array, backend: MemoryBackend) {
    this.file = file;
    this.#backend = backend;
    this.object = readBytes(file);
    this.length = file.length;
    this.version = `v${file.length}`;
    this.transferSyntaxUid = this.object.transferSyntax.uid;
    this.sopClassUid = this.object.text('SOPClassUID') ?? '';
    this.sopInstanceUid = this.object.text('SOPInstanceUID') ?? '';
    this.studyInstanceUid = this.object.text('StudyInstanceUID') ?? '';
    this.seriesInstanceUid = this.object.text('SeriesInstanceUID') ?? '';
    if (this.studyInstanceUid === '' && categoryOf(this.sopClassUid) === undefined)
      throw new ParseError('missing-attribute', { path: 'StudyInstanceUID' });
    this.numberOfFrames = this.object.has('PixelData') ? (this.object.get('NumberOfFrames') ?? 1) : 0;
  }

  async *stream({ start = 0, end = this.length } = {}): AsyncGenerator<Uint8Array> {
    this.#backend.open++;
    try {
      for (let at = start; at < end; at += 1000) {
        const chunk = this.file.subarray(at, Math.min(at + 1000, end));
        this.#backend.bytesRead += chunk.length;
        yield chunk;
      }
    } finally {
      this.#backend.open--;
    }
  }

  header(): Promise<DataSet> {
    const parser = new Part10Parser({ bulkAbove: 64, source: memorySource(this.file) });
    parser.push(this.file);
    return Promise.resolve(parser.finish());
  }

  async frame(number: number): Promise<FrameBytes> {
    const whole = this.object.element('PixelData')?.bytes;
    if (transferSyntaxByUid(this.transferSyntaxUid)?.encapsulated === true) {
      const fragments = fragmentsOf(this.object)?.fragments ?? [];
      const share = fragments.length / this.numberOfFrames;
      const own = fragments.slice((number - 1) * share, number * share);
      return frameBytes(concat(await Promise.all(own.map(({ value }) => value.bytes()))));
    }
    if (whole === undefined) throw new DecodeError('no-pixel-data');
    const length = whole.length / this.numberOfFrames;
    return frameBytes(whole.subarray((number - 1) * length, number * length));
  }

  async decodedFrame(number: number): Promise<FrameBytes | undefined> {
    const { decoder } = this.#backend;
    if (decoder === undefined) return undefined;
    const { stream } = await this.frame(number);
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream()) chunks.push(chunk);
    return frameBytes(decoder(concat(chunks)));
  }
}

/** A Part 10 file around the bytes of a data set. */
export function fileOf(
  dataSet: Uint8Array,
  facts: { sopClassUid: string; sopInstanceUid: string; transferSyntaxUid: string },
): Uint8Array {
  return concat([fileMetaBytes(facts), dataSet]);
}

/** Pixel Data as fragments behind an empty offset table, an element by itself (PS3.5 §A.4). */
export function encapsulated(fragments: readonly Uint8Array[]): Uint8Array {
  const item = (value: Uint8Array): Uint8Array => {
    const header = new Uint8Array(8);
    const view = new DataView(header.buffer);
    view.setUint32(0, 0xe000_fffe, true);
    view.setUint32(4, value.length, true);
    return concat([header, value]);
  };
  const header = Uint8Array.of(0xe0, 0x7f, 0x10, 0, 0x4f, 0x42, 0, 0, 0xff, 0xff, 0xff, 0xff);
  const end = Uint8Array.of(0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0);
  return concat([header, item(new Uint8Array(0)), ...fragments.map(item), end]);
}

function frameBytes(bytes: Uint8Array): FrameBytes {
  return {
    length: bytes.length,
    async *stream() {
      yield bytes;
    },
  };
}

const NO_CAMERA = { position: [0, 0, 0], lookAt: [0, 0, 1], up: [0, -1, 0] } as const;
const STUDY_KEYS = ['StudyInstanceUID', 'PatientID', 'PatientName', 'StudyDate'] as const;
const SERIES_KEYS = ['SeriesInstanceUID', 'Modality'] as const;
const INSTANCE_KEYS = ['SOPInstanceUID', 'SOPClassUID', 'InstanceNumber'] as const;
