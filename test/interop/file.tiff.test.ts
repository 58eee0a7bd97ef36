import { createHash } from 'node:crypto';
import { open, readFile as readBytesOf, writeFile as writeBytes } from 'node:fs/promises';
import { type CorpusRow, describeWithCorpus, describeWithPeers, runOk, temporaryFolder } from '@hounsfield/testkit';
import { type BulkValue, DataSet, fragmentsOf, type Part, toBytes } from 'hounsfield/data';
import { fileMetaBytes, objectParts, preambleVerdict, readBytes } from 'hounsfield/file';
import { readFile, writeFile } from 'hounsfield/file/node';
import { withTiff } from 'hounsfield/file/tiff';
import { expect, it } from 'vitest';

/** Images whose pixels TIFF readers must see as they are, with what tiffinfo says of them. */
const NATIVE: readonly (readonly [path: string, pages: number, says: RegExp])[] = [
  [
    'pydicom/src/pydicom/data/test_files/CT_small.dcm',
    1,
    /Image Width: 128 Image Length: 128[\s\S]*Sample Format: signed integer/,
  ],
  ['pydicom/src/pydicom/data/test_files/MR_small_implicit.dcm', 1, /Resolution: 6?[\d.]+, [\d.]+ pixels\/cm/],
  ['pydicom/src/pydicom/data/test_files/MR_small_bigendian.dcm', 1, /Bits\/Sample: 16/],
  ['pydicom-data/data_store/data/emri_small.dcm', 10, /Page Number: 9-10/],
  ['pydicom-data/data_store/data/SC_rgb.dcm', 1, /Photometric Interpretation: RGB color/],
  ['pydicom-data/data_store/data/color-pl.dcm', 1, /Planar Configuration: separate/],
  ['pydicom-data/data_store/data/OBXXXX1A_2frame.dcm', 2, /Photometric Interpretation: palette color/],
  ['highdicom/data/test_files/seg_image_ct_binary_single_frame.dcm', 1, /FillOrder: lsb-to-msb/],
];

/**
 * The same images to ImageMagick, and how its samples become what the corpus has a digest of: words, whose sign it moves,
 * or bits. Its signature of colours is that digest; those of a palette are compared with what Pillow sees.
 */
const MAGICK: readonly (readonly [path: string, says: string, form: keyof typeof FORMS | 'colours' | 'palette'])[] = [
  ['pydicom/src/pydicom/data/test_files/CT_small.dcm', '128x128 16 Gray', 'signed words'],
  ['pydicom/src/pydicom/data/test_files/MR_small_implicit.dcm', '64x64 16 Gray', 'signed words'],
  ['pydicom/src/pydicom/data/test_files/MR_small_bigendian.dcm', '64x64 16 Gray', 'signed words'],
  ['pydicom-data/data_store/data/emri_small.dcm', '64x64 16 Gray', 'words'],
  ['pydicom-data/data_store/data/SC_rgb.dcm', '100x100 8 sRGB', 'colours'],
  ['pydicom-data/data_store/data/color-pl.dcm', '256x120 8 sRGB', 'colours'],
  ['pydicom-data/data_store/data/OBXXXX1A_2frame.dcm', '800x600 8 sRGB', 'palette'],
  ['dicom-test-files/data/pydicom/OBXXXX1A_expb_2frame.dcm', '800x600 8 sRGB', 'palette'],
  ['highdicom/data/test_files/seg_image_ct_binary_single_frame.dcm', '128x128 1 Gray', 'bits'],
];

interface Form {
  /** Of `stream`. */
  readonly storage: string;
  readonly native: (samples: Uint8Array) => Uint8Array;
}

const FORMS = {
  words: { storage: 'short', native: samples => samples },
  'signed words': { storage: 'short', native: samples => samples.map((byte, k) => byte ^ ((k % 2) * 0x80)) },
  bits: {
    storage: 'char',
    native: samples =>
      Uint8Array.from({ length: samples.length / 8 }, (_, byte) =>
        samples.subarray(byte * 8, byte * 8 + 8).reduce((bits, sample, k) => bits | ((sample & 1) << k), 0),
      ),
  },
} as const satisfies Readonly<Record<string, Form>>;

/** Images in JPEG Baseline, whose frames stay as they are. */
const JPEG: readonly (readonly [path: string, pages: number])[] = [
  ['cornerstone3D/packages/dicomImageLoader/testImages/TestPattern_JPEG-Baseline_YBR422.dcm', 1],
  ['go-dicom/examples/I_000009.dcm', 10],
  ['divest/inst/extdata/jpeg/01j.dcm', 1],
];

const REFUSED: readonly string[] = [
  'dicomParser/testImages/encapsulated/multi-frame/IM00001.fragmented_no_bot_jpeg_baseline.50.dcm',
  'highdicom/data/test_files/sm_image_jpegls.dcm',
  'pydicom/src/pydicom/data/test_files/rtplan.dcm',
];

/** Prints the digest of all pages as TIFF readers decode them, colour by pixel, words little endian. */
const PIXELS = `
import sys, hashlib, numpy
from PIL import Image
Image.MAX_IMAGE_PIXELS = None
image = Image.open(sys.argv[1])
digest = hashlib.sha256()
tile = int(sys.argv[2]) if len(sys.argv) > 2 else 0
for page in range(image.n_frames):
    image.seek(page)
    pixels = numpy.asarray(image)
    if image.mode == '1': pixels = numpy.packbits(pixels, bitorder='little')
    if pixels.dtype.itemsize > 1: pixels = pixels.astype('<i2' if image.mode == 'I' else '<u2')
    if tile:
        high, wide = -(-pixels.shape[0] // tile) * tile, -(-pixels.shape[1] // tile) * tile
        whole = numpy.zeros((high, wide) + pixels.shape[2:], pixels.dtype)
        whole[:pixels.shape[0], :pixels.shape[1]] = pixels
        for row in range(0, high, tile):
            for column in range(0, wide, tile): digest.update(whole[row:row + tile, column:column + tile].tobytes())
    else: digest.update(pixels.tobytes())
print(image.n_frames, digest.hexdigest())
`;

/** The greatest difference between the colours of the first page and raw ones. */
const COLOURS = `
import sys, numpy
from PIL import Image
colours = numpy.asarray(Image.open(sys.argv[1]).convert('RGB')).astype(int)
print(int(abs(numpy.fromfile(sys.argv[2], 'u1').reshape(colours.shape).astype(int) - colours).max()))
`;

/** The greatest difference between a page and the JPEG stream that a frame holds, both decoded to RGB. */
const DIFFERENCE = `
import sys, numpy
from PIL import Image
page = Image.open(sys.argv[1]); page.seek(int(sys.argv[3]))
a, b = [numpy.asarray(each.convert('RGB')).astype(int) for each in (page, Image.open(sys.argv[2]))]
print(int(abs(a - b).max()) if a.shape == b.shape else 'other size')
`;

describeWithPeers(
  ['tiffinfo', 'dcmdump', 'PIL', 'numpy', 'identify', 'stream'],
  'dual-personality files (PS3.10 §7.5)',
  peers => {
    describeWithCorpus('made of real images', corpus => {
      const of = (path: string): CorpusRow => corpus.rows.find(row => row.path === path)!;
      const python = (code: string, ...args: readonly string[]) => runOk(peers.get('PIL') ?? '', ['-c', code, ...args]);

      it.each(NATIVE)('are TIFF to tiffinfo and Pillow, and DICOM to dcmdump: %s', async (path, pages, says) => {
        await using folder = await temporaryFolder();
        const row = of(path);
        const dual = folder.file('dual.tif');
        await writeFile(dual, await withTiff(await readFile(corpus.path(row))));
        const { stdout, stderr } = await runOk('tiffinfo', ['-D', dual]);
        expect(stderr).not.toMatch(/error|cannot/i);
        expect(stdout).toMatch(says);
        expect(stdout.match(/TIFF Directory at offset/g)?.length).toBe(pages);
        expect((await python(PIXELS, dual)).stdout.trim()).toBe(`${pages} ${row.nativeSha256}`);
        expect(await dump(dual)).toEqual(await dump(corpus.path(row)));
      });

      it.each(MAGICK)('are TIFF to ImageMagick, pixel by pixel: %s', async (path, says, form) => {
        await using folder = await temporaryFolder();
        const row = of(path);
        const dual = folder.file('dual.tif');
        await writeFile(dual, await withTiff(await readFile(corpus.path(row))));
        const { stdout, stderr } = await runOk('identify', ['-format', '%m %wx%h %z %[colorspace] %#\n', dual]);
        expect(stderr).toBe('');
        const pages = stdout.trim().split('\n');
        expect(pages.length).toBe(row.image?.frames);
        for (const page of pages) expect(page).toMatch(new RegExp(`^TIFF ${says} [0-9a-f]{64}$`));
        const raw = folder.file('raw');
        if (form === 'colours') expect(pages[0]?.split(' ').at(-1)).toBe(row.nativeSha256);
        else if (form === 'palette') {
          await runOk('stream', ['-map', 'rgb', '-storage-type', 'char', `${dual}[0]`, raw]);
          // One rounds colours of 16 bits, the other cuts them.
          expect(Number((await python(COLOURS, dual, raw)).stdout)).toBeLessThanOrEqual(1);
        } else {
          const { storage, native } = FORMS[form];
          await runOk('stream', ['-map', 'i', '-storage-type', storage, dual, raw]);
          const samples = native(new Uint8Array(await readBytesOf(raw)));
          expect(createHash('sha256').update(samples).digest('hex')).toBe(row.nativeSha256);
        }
      });

      it.each(JPEG)('are TIFF in JPEG to ImageMagick, with the pages that there are: %s', async (path, pages) => {
        await using folder = await temporaryFolder();
        const row = of(path);
        const dual = folder.file('dual.tif');
        await writeFile(dual, await withTiff(readBytes(corpus.read(row))));
        const { stdout } = await runOk('identify', ['-format', '%m %w %h %C\n', dual]);
        const page = `TIFF ${row.image?.columns} ${row.image?.rows} JPEG`;
        expect(stdout.trim().split('\n')).toEqual(new Array(pages).fill(page));
      });

      it.each(JPEG)('keep JPEG Baseline frames as they are: %s', async (path, pages) => {
        await using folder = await temporaryFolder();
        const object = readBytes(corpus.read(of(path)));
        const dual = folder.file('dual.tif');
        await writeFile(dual, await withTiff(object));
        expect((await runOk('tiffinfo', ['-D', dual])).stdout.match(/Compression Scheme: JPEG/g)?.length).toBe(pages);
        for (const page of [0, pages - 1]) {
          const jpeg = folder.file('frame.jpg');
          await writeBytes(jpeg, (await fragmentsOf(object)?.fragments[page]?.value.bytes()) ?? '');
          // Two builds of the same decoder may round colours differently.
          expect(Number((await python(DIFFERENCE, dual, jpeg, String(page))).stdout)).toBeLessThanOrEqual(3);
        }
        expect(await dump(dual)).toEqual(await dump(corpus.path(of(path))));
      });

      it('make one tiled image of the frames of a whole-slide image, uncompressed and in JPEG', async () => {
        await using folder = await temporaryFolder();
        const dual = folder.file('dual.tif');
        for (const path of ['wsi-to-dicom/tests/raw.dicom', 'wsi-to-dicom/tests/jpeg.dicom']) {
          const object = await readFile(corpus.path(of(path)));
          const [columns, rows] = [object.require('TotalPixelMatrixColumns'), object.require('TotalPixelMatrixRows')];
          await writeFile(dual, await withTiff(object));
          const { stdout } = await runOk('tiffinfo', ['-D', dual]);
          expect(stdout.match(/TIFF Directory at offset/g)?.length, path).toBe(1);
          expect(stdout).toContain(`Image Width: ${columns} Image Length: ${rows}`);
          expect(stdout).toMatch(/Tile Width: 256 Tile Length: 256/);
          const pixels = (await python(PIXELS, dual, '256')).stdout.trim();
          if (path.includes('raw')) expect(pixels.slice(0, 2)).toBe('1 ');
          expect(await dump(dual), path).toEqual(await dump(corpus.path(of(path))));
        }
      });

      it('are BigTIFF beyond 4 GiB, made without reading the pixels', async () => {
        await using folder = await temporaryFolder();
        const [path, dual] = [folder.file('large.dcm'), folder.file('large.tif')];
        await writeSparse(path, largeObject());
        const object = await withTiff(await readFile(path));
        expect(preambleVerdict(object.preamble).kind).toBe('bigtiff');
        await writeSparse(dual, objectParts(object));
        const { stdout } = await runOk('tiffinfo', ['-D', '-s', dual]);
        expect(stdout).toMatch(/Image Width: 65535 Image Length: 32768/);
        expect(stdout).toMatch(/1 Strips:\s+0: \[\s*\d+,\s+4294901760\]/);
      });

      it('stay dual when they are read and written, and are told by their preamble', async () => {
        await using folder = await temporaryFolder();
        const [first, second] = [folder.file('1.dcm'), folder.file('2.dcm')];
        await writeFile(first, await withTiff(await readFile(corpus.path(of(NATIVE[0]![0])))));
        await writeFile(second, await readFile(first));
        expect(preambleVerdict((await readFile(second)).preamble).kind).toBe('tiff');
        expect((await python(PIXELS, second)).stdout).toBe((await python(PIXELS, first)).stdout);
        // Made once more of the changed object, since a longer value moves the pixels.
        await writeFile(second, await withTiff((await readFile(first)).with({ PatientID: 'A MUCH LONGER ONE' })));
        expect((await python(PIXELS, second)).stdout).toBe((await python(PIXELS, first)).stdout);
      });

      it.each(REFUSED)('are not made where TIFF has no form for the pixels: %s', async path => {
        await expect(withTiff(readBytes(corpus.read(of(path))))).rejects.toMatchObject({
          code: expect.stringMatching(/^(not-tiff|missing-attribute)$/),
        });
      });
    });
  },
);

/** Parts at their places in a file; what is not in memory stays a hole that takes no room. */
async function writeSparse(path: string, parts: Iterable<Part>): Promise<void> {
  await using file = await open(path, 'w');
  let at = 0;
  for (const part of parts) {
    const bytes = part instanceof Uint8Array ? part : part.inline;
    if (bytes !== undefined) await file.write(bytes, 0, bytes.length, at);
    at += part.length;
  }
  await file.truncate(at);
}

/** An image of just under 4 GiB, in a file that is longer. */
function largeObject(): readonly Part[] {
  const facts = { sopClassUid: '1.2', sopInstanceUid: '2.25.7', transferSyntaxUid: '1.2.840.10008.1.2.1' };
  const header = DataSet.of({
    SOPInstanceUID: '2.25.7',
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    Rows: 32_768,
    Columns: 65_535,
    BitsAllocated: 16,
    PixelRepresentation: 0,
    ICCProfile: new Uint8Array(100_000),
  });
  const length = 32_768 * 65_535 * 2;
  const pixels = { length, inline: undefined } as unknown as BulkValue;
  const pixelHeader = new Uint8Array(12);
  pixelHeader.set([0xe0, 0x7f, 0x10, 0, 0x4f, 0x57]);
  new DataView(pixelHeader.buffer).setUint32(8, length, true);
  return [fileMetaBytes(facts), toBytes(header), pixelHeader, pixels];
}

/** The data set as dcmdump prints it, without what makes it a TIFF. */
async function dump(path: string): Promise<string[]> {
  const { stdout } = await runOk('dcmdump', ['-q', '+L', '-Un', '+R', '200', path]);
  return stdout.split('\n').filter(line => /^\s*\(/.test(line) && !/^\s*\((0002|fffc),/.test(line));
}
