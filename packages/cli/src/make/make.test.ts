import { mkdir, mkdtemp, readFile as readBytes, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFile, writeFile as writeObject } from 'hounsfield/file/node';
import { framesOf } from 'hounsfield/pixels';
import { decodePng, encodePng, encodeTiff, type RasterImage } from 'hounsfield/pixels/pictures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { films } from '../../../hounsfield/src/pixels/video/films.fixture.ts';
import { main } from '../index.ts';
import { type FakeProcess, fakeProcess } from '../testing/fake-process.ts';
import { fragmentsOf } from './video.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hu-make-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
async function hu(...words: readonly string[]): Promise<FakeProcess> {
  const own = fakeProcess(words);
  await main(own);
  return own;
}

function box(name: string, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(contents);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, content]);
}

/** A film of 50 frames in two seconds, 64 × 48, of which only the boxes are real. */
function film(level: number): Uint8Array {
  const numbers = (length: number, values: Readonly<Record<number, number>>): Buffer => {
    const bytes = Buffer.alloc(length);
    for (const [place, value] of Object.entries(values)) bytes.writeUInt32BE(value, Number(place));
    return bytes;
  };
  const entry = Buffer.alloc(78);
  entry.writeUInt16BE(64, 24);
  entry.writeUInt16BE(48, 26);
  const avc = box('avc1', entry, box('avcC', Uint8Array.of(1, 100, 0, level)));
  const table = box('stbl', box('stsd', numbers(8, { 4: 1 }), avc), box('stsz', numbers(12, { 4: 2, 8: 50 })));
  const media = box('mdia', box('mdhd', numbers(24, { 12: 1000, 16: 2000 })), box('minf', table));
  return Buffer.concat([
    box('ftyp', Buffer.from('isom')),
    box('moov', box('trak', media)),
    box('mdat', Buffer.alloc(100)),
  ]);
}

const picture: RasterImage = {
  width: 3,
  height: 2,
  samples: 3,
  data: Uint8Array.from({ length: 18 }, (_, k) => k * 9),
};
const deep: RasterImage = {
  width: 2,
  height: 2,
  samples: 1,
  data: Uint16Array.of(0, 1, 65_535, 300),
  spacing: [0.5, 0.25],
};

describe('hu make', () => {
  it('makes a secondary capture with the pixels of a picture', async () => {
    await writeFile(at('a.png'), await encodePng(picture));
    const { exitCode, stderr } = await hu('make', at('a.png'), '--output', at('a.dcm'), '--set', 'PatientID=C12');
    expect([exitCode, stderr.text()]).toEqual([0, '']);
    const object = await readFile(at('a.dcm'));
    expect(object.get('PatientID')).toBe('C12');
    expect(object.get('PhotometricInterpretation')).toBe('RGB');
    expect([...(await framesOf(object, object.transferSyntax).decode(0)).data]).toEqual([...picture.data]);
  });

  it('keeps 16 bits of grey and the size of pixels', async () => {
    await writeFile(at('d.png'), await encodePng(deep));
    await hu('make', at('d.png'), '--output', at('d.dcm'));
    const object = await readFile(at('d.dcm'));
    expect([object.get('BitsStored'), object.get('PixelSpacing')]).toEqual([16, [0.5, 0.25]]);
    expect([...(await framesOf(object, object.transferSyntax).decode(0)).data]).toEqual([...deep.data]);
  });

  it('makes one object of the pages of a TIFF, and of several pictures', async () => {
    await writeFile(at('p.tif'), encodeTiff([picture, picture]));
    await hu('make', at('p.tif'), '--output', at('p.dcm'));
    await hu('make', at('a.png'), at('p.tif'), '--multi-frame', '--output', at('m.dcm'));
    const [two, three] = [await readFile(at('p.dcm')), await readFile(at('m.dcm'))];
    expect([two.get('NumberOfFrames'), three.get('NumberOfFrames')]).toEqual([2, 3]);
    expect(two.get('SOPClassUID')).toBe('1.2.840.10008.5.1.4.1.1.7.4');
  });

  it('puts documents in, and hu extract takes them out again as they were', async () => {
    const odd = Buffer.from('%PDF-1.4 odd');
    await writeFile(at('r.pdf'), odd.subarray(0, 11));
    await hu('make', at('r.pdf'), '--output', at('r.dcm'), '--from', at('a.dcm'), '--title', 'Report');
    const object = await readFile(at('r.dcm'));
    expect([object.get('PatientID'), object.get('DocumentTitle')]).toEqual(['C12', 'Report']);
    await hu('extract', at('r.dcm'), '--output', at('again.pdf'));
    expect(await readBytes(at('again.pdf'))).toEqual(odd.subarray(0, 11));
  });

  it.each([
    [31, '1.2.840.10008.1.2.4.102'],
    [42, '1.2.840.10008.1.2.4.104'],
  ])('makes a video of MP4 with H.264 of level %d, and gives it back', async (level, syntax) => {
    await writeFile(at('f.mp4'), film(level));
    const { stderr } = await hu('make', at('f.mp4'), '--as', 'endoscopic', '--output', at('f.dcm'));
    expect(stderr.text()).toBe('');
    const object = await readFile(at('f.dcm'));
    expect(object.transferSyntax.uid).toBe(syntax);
    expect([object.get('Columns'), object.get('Rows'), object.get('NumberOfFrames'), object.get('FrameTime')]).toEqual([
      64, 48, 50, 40,
    ]);
    await hu('extract', at('f.dcm'), '--output', at('f2.mp4'));
    expect((await readBytes(at('f2.mp4'))).subarray(0, film(level).length)).toEqual(film(level));
  });

  it.each([
    ['h264', '.ts', '102', { NumberOfFrames: 10, LossyImageCompressionMethod: 'ISO_14496_10' }],
    ['h265', '.ts', '107', { NumberOfFrames: 8, LossyImageCompressionMethod: 'ISO_23008_2' }],
    ['mpeg2', '.mpg', '100', { NumberOfFrames: 6, LossyImageCompressionMethod: 'ISO_13818_2' }],
  ] as const)(
    'makes a video of %s in a container of MPEG, and gives it back (PS3.5 §8.2.5)',
    async (name, end, uid, facts) => {
      await mkdir(at(name));
      await writeFile(at(`${name}/f${end}`), films[name]);
      const { stderr } = await hu('make', at(`${name}/f${end}`), '--as', 'endoscopic', '--output', at(`${name}/f.dcm`));
      expect(stderr.text()).toBe('');
      const object = await readFile(at(`${name}/f.dcm`));
      expect(object.transferSyntax.uid).toBe(`1.2.840.10008.1.2.4.${uid}`);
      for (const [keyword, value] of Object.entries({ ...facts, Rows: 64, Columns: 64, FrameTime: 40 })) {
        expect(object.values(keyword as 'Rows')).toEqual([value]);
      }
      await hu('extract', at(`${name}/f.dcm`), '--output', at(`${name}/out/`));
      expect(await readBytes(at(`${name}/out/f${end}`))).toEqual(Buffer.from(films[name]));
    },
  );

  it('gives the film of a transport stream as MP4, and its pictures alone', async () => {
    await hu('extract', at('h264/f.dcm'), '--video', 'mp4', '--output', at('h264/again.mp4'));
    await hu('extract', at('h264/f.dcm'), '--video', 'elementary', '--output', at('h264/out/'));
    await hu('make', at('h264/again.mp4'), '--as', 'endoscopic', '--output', at('h264/again.dcm'));
    expect((await readFile(at('h264/again.dcm'))).get('NumberOfFrames')).toBe(10);
    expect([...(await readBytes(at('h264/out/f.h264'))).subarray(0, 5)]).toEqual([0, 0, 0, 1, 9]);
  });

  it('lays a film that is longer than a fragment into several, which come back as one', async () => {
    await writeFile(at('long.bin'), Buffer.from('0123456789'));
    const fragments = fragmentsOf(at('long.bin'), 10, 4);
    expect(fragments.map(({ length }) => length)).toEqual([4, 4, 2]);
    const texts: string[] = [];
    for (const { chunks } of fragments) for await (const chunk of chunks()) texts.push(Buffer.from(chunk).toString());
    expect(texts).toEqual(['0123', '4567', '89']);
  });

  it.each([
    ['a.png', ['--as', 'photographic', '--multi-frame'], 'no-kind'],
    ['nothing.bin', [], 'not-a-picture'],
    ['bad.xml', [], 'no-cda'],
    ['empty.mp4', [], 'not-a-video'],
  ])('says why it makes nothing of %s %j', async (name, more, code) => {
    await writeFile(at('nothing.bin'), 'text');
    await writeFile(at('bad.xml'), '<a/>');
    await writeFile(at('empty.mp4'), Buffer.from('....ftypisom'));
    const words = more.includes('--multi-frame') ? [at(name), at(name)] : [at(name)];
    const { exitCode, stderr } = await hu('make', ...words, '--output', at('none.dcm'), '--json', ...more);
    expect(exitCode).toBe(4);
    expect(JSON.parse(stderr.text())).toMatchObject({ error: { code } });
  });
});

describe('hu image, info and compare', () => {
  it('give back the picture that an object was made of', async () => {
    for (const name of ['o.png', 'o.tif', 'o.bmp']) {
      const { exitCode } = await hu('image', at('a.dcm'), '--output', at(name));
      expect(exitCode).toBe(0);
      const compared = await hu('compare', at('a.png'), at(name), '--json');
      expect([compared.exitCode, JSON.parse(compared.stdout.text())]).toMatchObject([0, { frame: 1, max: 0, ssim: 1 }]);
    }
  });

  it('write 16 bits where they are asked for', async () => {
    await hu('image', at('d.dcm'), '--bits', '16', '--window', 'full', '--output', at('d2.png'));
    expect((await hu('compare', at('d.png'), at('d2.png'))).exitCode).toBe(0);
  });

  it('write each frame, all frames as pages, a contact sheet, and values as stored', async () => {
    await hu('image', at('p.dcm'), '--all-frames', '--output', `${at('frames')}/`);
    expect((await readBytes(join(at('frames'), 'p.2.png'))).length).toBeGreaterThan(50);
    await hu('image', at('p.dcm'), '--all-frames', '--output', at('pages.tif'));
    expect((await hu('compare', at('p.tif'), at('pages.tif'))).exitCode).toBe(0);
    const sheet = await hu('image', at('p.dcm'), '--all-frames', '--sheet', '2', '--output', at('s.png'), '--json');
    expect(JSON.parse(sheet.stdout.text())).toMatchObject({ width: 8, height: 2 });
    await hu('image', at('d.dcm'), '--output', at('d.raw'));
    expect([...new Uint16Array(new Uint8Array(await readBytes(at('d.raw'))).buffer)]).toEqual([...deep.data]);
    await hu('image', at('d.dcm'), '--output', at('d.nii'));
    expect((await readBytes(at('d.nii'))).readInt16LE(42)).toBe(2);
  });

  it('draw in the terminal without --output', async () => {
    const { stdout } = await hu('image', at('a.dcm'), '--columns', '3');
    expect(stdout.text()).toContain('▀');
  });

  it('apply a presentation state, and tell its texts to whoever can draw them', async () => {
    const image = await readFile(at('d.dcm'));
    const state = image.without('PixelData').with({
      SOPInstanceUID: '2.25.99',
      ImageRotation: 90,
      ReferencedSeriesSequence: [
        { ReferencedImageSequence: [{ ReferencedSOPInstanceUID: image.require('SOPInstanceUID') }] },
      ],
      GraphicLayerSequence: [{ GraphicLayer: 'A', GraphicLayerOrder: 1 }],
      GraphicAnnotationSequence: [
        {
          GraphicLayer: 'A',
          TextObjectSequence: [
            {
              UnformattedTextValue: 'here',
              AnchorPointAnnotationUnits: 'DISPLAY',
              AnchorPoint: [0.5, 0.5],
              AnchorPointVisibility: 'N',
            },
          ],
        },
      ],
    });
    await writeObject(at('state.dcm'), state);
    const { stdout, exitCode } = await hu(
      'image',
      at('d.dcm'),
      '--state',
      at('state.dcm'),
      '--output',
      at('st.png'),
      '--json',
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout.text())).toMatchObject({ width: 2, height: 2, texts: [{ text: 'here', anchor: [1, 1] }] });
    const [turned] = [await decodePng(await readBytes(at('st.png')), 100)];
    // 0 and 1 above 65,535 and 300: after a turn to the right 65,535 is at the upper left.
    expect([...turned.data]).toEqual([255, 0, 1, 0]);
  });

  it('take icons out', async () => {
    const image = await readFile(at('a.dcm'));
    const icon = {
      SamplesPerPixel: 1,
      PhotometricInterpretation: 'MONOCHROME2',
      Rows: 2,
      Columns: 2,
      BitsAllocated: 8,
      BitsStored: 8,
      HighBit: 7,
      PixelRepresentation: 0,
      WindowCenter: [128],
      WindowWidth: [256],
      PixelData: Uint8Array.of(0, 64, 128, 255),
    };
    await writeObject(at('icon.dcm'), image.with({ IconImageSequence: [icon] }));
    expect((await hu('extract', at('icon.dcm'), '--icon', '--output', at('icon.png'))).exitCode).toBe(0);
    expect([...(await decodePng(await readBytes(at('icon.png')), 100)).data]).toEqual([0, 64, 128, 255]);
    expect((await hu('extract', at('a.dcm'), '--icon', '--output', at('icon.png'))).exitCode).toBe(4);
  });

  it('tell what an image is', async () => {
    const { stdout } = await hu('info', at('d.dcm'), '--json');
    expect(JSON.parse(stdout.text())).toMatchObject({
      rows: 2,
      columns: 2,
      bitsStored: 16,
      photometric: 'MONOCHROME2',
      geometry: { spacing: [0.5, 0.25] },
      statistics: { count: 4, min: 0, max: 65_535, mean: 16_459 },
    });
    const lines = (await hu('info', at('a.dcm'))).stdout.text();
    expect(lines).toContain('3 × 2, 1 frame, 3 samples of 8 bits, unsigned, RGB');
  });

  it('say how unlike two pictures are, show where, and tell by the exit code', async () => {
    const other = { ...picture, data: picture.data.map((level, k) => (k === 0 ? level + 5 : level)) };
    await writeFile(at('b.png'), await encodePng(other));
    const unlike = await hu('compare', at('a.png'), at('b.png'), '--histogram', '--difference', at('where.png'));
    expect(unlike.exitCode).toBe(1);
    expect(unlike.stdout.text()).toContain('1 of 18 samples differ, by 5 at most');
    expect((await hu('compare', at('a.png'), at('b.png'), '--tolerance', '5')).exitCode).toBe(0);
    const where = await hu('compare', at('where.png'), at('where.png'), '--json');
    expect(JSON.parse(where.stdout.text())).toMatchObject({ samples: 6, different: 0 });
    expect((await hu('compare', at('a.png'), at('d.png'))).exitCode).toBe(4);
  });

  it.each([
    [['image', 'x', '--format', 'png'], 'Give --output PATH'],
    [['image', 'x', '--output', 'y.png', '--window', 'full', '--table', '1'], 'Choose one of them'],
    [['image', 'x', '--output', 'y.png', '--frame', '1', '--all-frames'], 'Choose one of them'],
    [['make', 'x'], 'Give --output PATH'],
    [['extract', 'x'], 'Give --output PATH'],
  ])('refuse %j', async (words, remedy) => {
    const { exitCode, stderr } = await hu(...words);
    expect(exitCode).toBe(2);
    expect(stderr.text()).toContain(remedy);
  });
});
