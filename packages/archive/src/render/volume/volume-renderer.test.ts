import { Worker } from 'node:worker_threads';
import { decode as decodePng } from 'fast-png';
import { type BulkValue, DataSet } from 'hounsfield/data';
import { type Frames, framesOf } from 'hounsfield/pixels';
import { describe, expect, it } from 'vitest';
import type { SliceObject, VolumeRenderRequest } from './request.ts';
import { createVolumeRenderer } from './volume-renderer.ts';

const syntax = { uid: '1.2.840.10008.1.2.1', name: 'Explicit VR Little Endian', codec: 'none', fragment: 'none' };
const SIZE = 8;

/** Axial slices, 1 mm apart, each of one value; what is read of them is written down. */
class Slices {
  readonly reads: number[] = [];
  open = 0;
  most = 0;
  gate: Promise<unknown> = Promise.resolve();
  readonly count: number;
  readonly changes: Readonly<Record<number, object>>;

  constructor(count = 6, changes: Readonly<Record<number, object>> = {}) {
    this.count = count;
    this.changes = changes;
  }

  request(changes: Partial<VolumeRenderRequest<number>> = {}): VolumeRenderRequest<number> {
    const object = this.#object.bind(this);
    const slices = async function* (
      count: number,
    ): AsyncGenerator<{ object: SliceObject; key: number; index: number }> {
      // From the head down, which is not the order of the volume.
      for (let key = count - 1; key >= 0; key--) yield { object: object(key), key, index: 0 };
    };
    return {
      slices: slices(this.count),
      open: async key => object(key),
      ...{ viewpoint: { side: 'f' }, projection: 'average', slab: 0, mediaType: 'image/png' },
      show: { voi: { center: 127.5, width: 255, function: 'linear-exact' } },
      ...changes,
    };
  }

  #object(key: number): SliceObject {
    const header = DataSet.of({
      ...{ PhotometricInterpretation: 'MONOCHROME2', Rows: SIZE, Columns: SIZE, BitsAllocated: 8, BitsStored: 8 },
      ...{ PixelSpacing: [1, 1], ImageOrientationPatient: [1, 0, 0, 0, 1, 0], ImagePositionPatient: [0, 0, key] },
      PixelData: new Uint8Array(SIZE * SIZE).fill(key * 10 + 1),
      ...this.changes[key],
    });
    const frames = framesOf(header, syntax);
    const value = async (): Promise<BulkValue> => this.#read(key, new Uint8Array(await frames.bytes(0)));
    return { header: async () => header, frames: async () => ({ ...frames, syntax, value }) as Frames };
  }

  #read(key: number, bytes: Uint8Array<ArrayBuffer>): BulkValue {
    const read = async (): Promise<Uint8Array<ArrayBuffer>> => {
      this.reads.push(key);
      this.open++;
      this.most = Math.max(this.most, this.open);
      await this.gate;
      this.open--;
      return bytes;
    };
    return {
      length: bytes.length,
      bytes: read,
      async *stream() {
        yield await read();
      },
    };
  }
}

describe('a renderer of volumes', () => {
  it('puts slices in their places, reading one frame after another, and draws them', async () => {
    await using renderer = createVolumeRenderer();
    const slices = new Slices(7);
    const drawn = await renderer.render(slices.request());
    expect([drawn.width, drawn.height, drawn.mediaType]).toEqual([SIZE, SIZE, 'image/png']);
    // The middle of seven slices.
    expect(new Set(decodePng(drawn.bytes).data)).toEqual(new Set([31]));
    expect(slices.reads).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(slices.most).toBe(1);
    expect(drawn.camera.lookAt).toEqual([3.5, 3.5, 3]);
    const whole = new Slices(7).request({ viewpoint: { side: 'a' }, projection: 'maximum' });
    const { slab: _, ...all } = whole;
    const front = await renderer.render(all);
    // Rows from the head down.
    const rows = [...decodePng(front.bytes).data].filter((_, at) => at % front.width === 4);
    expect(rows).toEqual([61, 51, 41, 31, 21, 11, 1]);
  });

  it('makes an animation of a plane that goes along a line, each picture of one size', async () => {
    await using renderer = createVolumeRenderer();
    const steps = [0, 2, 6].map(z => [3.5, 3.5, z] as const);
    const request = new Slices(7).request({ viewpoint: { side: 'f' }, projection: 'average', slab: 0 });
    const drawn = await renderer.render({ ...request, mediaType: 'image/gif', animation: { steps, delay: 25 } });
    expect(drawn.camera.lookAt).toEqual([3.5, 3.5, 0]);
    const pictures = drawn.bytes.filter((byte, at) => byte === 0x21 && drawn.bytes[at + 1] === 0xf9);
    expect([drawn.width, drawn.height, pictures.length]).toEqual([SIZE, SIZE, 3]);
  });

  it('letters a picture, and embeds a profile, by what a slice in the middle says', async () => {
    await using renderer = createVolumeRenderer();
    const asked: unknown[] = [];
    const grey = Uint8Array.from({ length: 200 }, (_, k) => k);
    const dress = async (header: DataSet) => {
      asked.push(header.get('Rows'));
      return { lettering: { upper: ['I'], lower: [] }, embedded: { colour: new Uint8Array(1), grey } };
    };
    const request = new Slices(7).request();
    const show = { ...request.show, size: { width: 64, height: 64 } };
    const drawn = await renderer.render({ ...request, show, dress });
    const png = decodePng(drawn.bytes);
    expect([asked.length, Math.max(...png.data), Math.min(...png.data)]).toEqual([1, 255, 0]);
    expect(png.iccEmbeddedProfile?.profile).toEqual(grey);
  });

  it('makes an animation of the camera that goes around, each picture of one size', async () => {
    await using renderer = createVolumeRenderer();
    const { slab: _, ...whole } = new Slices(7).request({ viewpoint: { side: 'a' }, projection: 'maximum' });
    const animation = { steps: [0, 90, 180], delay: 25 };
    const drawn = await renderer.render({ ...whole, mediaType: 'image/gif', animation });
    const bytes = Buffer.from(drawn.bytes);
    expect([bytes.toString('latin1', 0, 6), bytes.readUInt16LE(6), bytes.readUInt16LE(8)]).toEqual([
      'GIF89a',
      drawn.width,
      drawn.height,
    ]);
    expect(bytes.indexOf('NETSCAPE2.0')).toBe(784);
    const control = Buffer.of(0x21, 0xf9, 4, 0, 25, 0, 0, 0, 0x2c);
    const places: number[] = [];
    for (let at = bytes.indexOf(control); at >= 0; at = bytes.indexOf(control, at + 1)) places.push(at);
    expect([places.length, bytes.at(-1)]).toEqual([3, 0x3b]);
    // A stack of equal squares looks from the left as it does from the front.
    const lengths = places.slice(1).map((place, k) => place - places[k]!);
    expect(lengths[0]).toBe(lengths[1]);
  });

  it.each<[string, Slices, object]>([
    ['slices that make no volume', new Slices(4, { 2: { Rows: 4 } }), { code: 'not-a-volume' }],
    [
      'colour',
      new Slices(4, { 0: { PhotometricInterpretation: 'RGB', SamplesPerPixel: 3 } }),
      { code: 'not-a-volume' },
    ],
    [
      'a modality table',
      new Slices(4, { 1: { ModalityLUTSequence: [DataSet.of({ LUTDescriptor: [2, 0, 8], LUTData: [1, 2] })] } }),
      { code: 'not-a-volume' },
    ],
    ['more bytes than the limit', new Slices(17), { code: 'volume-too-large', detail: 'more than 1024 bytes' }],
    [
      'numbers that take more bytes than those stored',
      new Slices(6, { 1: { RescaleSlope: '2', RescaleIntercept: '0' } }),
      { code: 'volume-too-large', detail: '1536 bytes, limit 1024' },
    ],
  ])('refuses %s before it reads a frame or starts a thread', async (_, slices, error) => {
    const start = (): never => {
      throw new Error('a thread');
    };
    await using renderer = createVolumeRenderer({ limits: { volumeBytes: 1024 } }, start);
    await expect(renderer.render(slices.request())).rejects.toMatchObject(error);
    expect(slices.reads).toEqual([]);
  });

  it('refuses a camera without a direction, and passes on what a frame is wrong in', async () => {
    await using renderer = createVolumeRenderer();
    const camera = { position: [0, 0, 0], lookAt: [0, 0, 1], up: [0, 0, 1] } as const;
    const looked = renderer.render(new Slices().request({ viewpoint: camera }));
    await expect(looked).rejects.toMatchObject({ code: 'bad-viewpoint' });
    const short = new Slices(6, { 3: { PixelData: new Uint8Array(10) } });
    await expect(renderer.render(short.request())).rejects.toMatchObject({ code: 'short-pixel-data' });
    await expect(renderer.render(new Slices().request())).resolves.toMatchObject({ width: SIZE });
  });

  it('draws one at a time, turns away who finds too many waiting, and lets go who does not wait any more', async () => {
    let full = 0;
    await using renderer = createVolumeRenderer({ queue: 1, onFull: () => full++ });
    const [first, second] = [new Slices(), new Slices()];
    let open = (): void => {};
    first.gate = new Promise<void>(resolve => {
      open = resolve;
    });
    const gone = new AbortController();
    const running = renderer.render(first.request(), gone.signal);
    const waiting = renderer.render(second.request());
    await expect(renderer.render(new Slices().request())).rejects.toMatchObject({ code: 'renderer-busy' });
    expect([renderer.waiting, full]).toEqual([1, 1]);
    await expect.poll(() => first.reads.length).toBe(1);
    expect(second.reads).toEqual([]);
    gone.abort(new Error('gone'));
    await expect(running).rejects.toThrow('gone');
    open();
    await expect(waiting).resolves.toMatchObject({ width: SIZE });
    expect(first.reads).toEqual([0]);
  });

  it('ends the thread of each volume with it, and a thread that dies costs one request', async () => {
    const exits: Promise<number>[] = [];
    const start = (script: string) => () => {
      const thread = new Worker(`require('node:worker_threads').parentPort.on('message', () => { ${script} })`, {
        eval: true,
      });
      exits.push(new Promise(resolve => thread.on('exit', resolve)));
      return thread;
    };
    await using renderer = createVolumeRenderer({}, start('process.exit(3)'));
    await expect(renderer.render(new Slices().request())).rejects.toMatchObject({ code: 'renderer-lost' });
    expect(await Promise.all(exits)).toEqual([3]);
  });

  it('ends what runs and what waits when it closes', async () => {
    const renderer = createVolumeRenderer();
    const slices = new Slices();
    slices.gate = new Promise(() => {});
    const running = renderer.render(slices.request());
    const waiting = renderer.render(new Slices().request());
    const ends = [running, waiting].map(each => expect(each).rejects.toMatchObject({ code: 'renderer-closed' }));
    await expect.poll(() => slices.reads.length).toBe(1);
    await renderer.close();
    await Promise.all(ends);
  });
});
