import { createHash } from 'node:crypto';
import { readFile as readBytes, writeFile } from 'node:fs/promises';
import { codecTable } from '@hounsfield/codecs';
import {
  type Corpus,
  colourImage,
  ctSlice,
  describeWithCorpus,
  describeWithPeers,
  runOk,
  sharedFolder,
} from '@hounsfield/testkit';
import { type DicomObject, readBytes as parsed } from 'hounsfield/file';
import { readFile } from 'hounsfield/file/node';
import { type EncodeOptions, framesOf, loadCodecs, type Samples } from 'hounsfield/pixels';
import { transcodedFile } from 'hounsfield/pixels/transcode';
import { transferSyntax } from 'hounsfield/syntax';
import { expect, it } from 'vitest';

/** A foreign program that decompresses a file. */
type Peer = (input: string, output: string) => readonly [string, readonly string[]];

const dcmdrle: Peer = (input, output) => ['dcmdrle', [input, output]];
const dcmdjpeg: Peer = (input, output) => ['dcmdjpeg', ['+cn', input, output]];
const dcmdjpls: Peer = (input, output) => ['dcmdjpls', [input, output]];
const gdcmconv: Peer = (input, output) => ['gdcmconv', ['--raw', input, output]];

interface Way {
  readonly name: string;
  readonly uid: string;
  readonly peers: readonly Peer[];
  readonly encode?: EncodeOptions;
  /** Greatest difference of a sample to what was compressed; `decoders` where that says nothing and they must agree. */
  readonly tolerance?: number | 'decoders';
}

const ways: readonly Way[] = [
  { name: 'RLE', uid: '1.2.840.10008.1.2.5', peers: [dcmdrle, gdcmconv] },
  { name: 'JPEG Lossless, first predictor', uid: '1.2.840.10008.1.2.4.70', peers: [dcmdjpeg, gdcmconv] },
  {
    name: 'JPEG Lossless, predictor 6',
    uid: '1.2.840.10008.1.2.4.57',
    peers: [dcmdjpeg, gdcmconv],
    encode: { predictor: 6 },
  },
  { name: 'JPEG-LS', uid: '1.2.840.10008.1.2.4.80', peers: [dcmdjpls, gdcmconv] },
  {
    name: 'JPEG-LS, near 2',
    uid: '1.2.840.10008.1.2.4.81',
    peers: [dcmdjpls, gdcmconv],
    encode: { near: 2 },
    tolerance: 2,
  },
  { name: 'JPEG 2000', uid: '1.2.840.10008.1.2.4.90', peers: [gdcmconv] },
  {
    name: 'JPEG 2000 with loss',
    uid: '1.2.840.10008.1.2.4.91',
    peers: [gdcmconv],
    encode: { ratio: 8 },
    tolerance: 'decoders',
  },
];

const folder = sharedFolder();

const images = {
  'a CT slice': ctSlice(0, { rows: 67, columns: 61 }),
  'two frames of colour by plane': colourImage({ frames: 2, rows: 33, columns: 47, planar: true }),
};

async function* framesIn(object: DicomObject): AsyncGenerator<Samples> {
  const frames = framesOf(object, object.transferSyntax);
  const codecs = await loadCodecs(codecTable, [object.transferSyntax]);
  for (let index = 0; index < frames.count; index++) yield (await frames.decode(index, { codecs })).data;
}

async function samplesOf(object: DicomObject): Promise<readonly number[]> {
  const all: number[][] = [];
  for await (const data of framesIn(object)) all.push([...data]);
  return all.flat();
}

/** As the README of the corpus describes `decoded_sha256`. */
async function hashOf(object: DicomObject): Promise<string> {
  const hash = createHash('sha256');
  for await (const data of framesIn(object)) hash.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  return hash.digest('hex');
}

function greatestDifference(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return a.reduce((greatest, value, at) => Math.max(greatest, Math.abs(value - b[at]!)), 0);
}

async function transcodedTo(object: DicomObject, uid: string, encode: EncodeOptions = {}): Promise<Buffer> {
  const to = transferSyntax(uid)!;
  const codecs = await loadCodecs(codecTable, [object.transferSyntax, to], 'encode');
  const file = await transcodedFile(object, { to, codecs, encode, verify: true, offsetTable: 'basic' });
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.file()) chunks.push(new Uint8Array(chunk));
  return Buffer.concat(chunks);
}

const isThere = ({ uid }: Way): boolean => Object.hasOwn(codecTable, transferSyntax(uid)!.codec);

describeWithPeers(['dcmdrle', 'dcmdjpeg', 'dcmdjpls', 'gdcmconv'], 'pixels that were compressed here', () => {
  const cases = ways
    .filter(isThere)
    .flatMap(way => Object.entries(images).map(([name, image]) => ({ way, name, image })));

  it.each(cases)('as $way.name are $name again for other programs (PS3.5 §8.2)', async ({ way, image }) => {
    const before = parsed(image.bytes);
    const compressed = folder.file('compressed.dcm');
    await writeFile(compressed, await transcodedTo(before, way.uid, way.encode));
    const { tolerance = 0 } = way;
    const expected = await samplesOf(tolerance === 'decoders' ? await readFile(compressed) : before);
    for (const peer of way.peers) {
      const output = folder.file('native.dcm');
      await runOk(...peer(compressed, output));
      const found = await samplesOf(parsed(await readBytes(output)));
      expect(greatestDifference(found, expected), peer('', '')[0]).toBeLessThanOrEqual(
        tolerance === 'decoders' ? 1 : tolerance,
      );
    }
  });

  it('as baseline JPEG are what dcmdjpeg and we decode alike, but for one level', async () => {
    const before = parsed(images['two frames of colour by plane'].bytes);
    const compressed = folder.file('baseline.dcm');
    await writeFile(compressed, await transcodedTo(before, '1.2.840.10008.1.2.4.50', { quality: 90 }));
    const own = await readFile(compressed);
    await runOk(...dcmdjpeg(compressed, folder.file('native.dcm')));
    const peer = parsed(await readBytes(folder.file('native.dcm')));
    const [a, b] = [await samplesOf(own), await samplesOf(peer)];
    expect(greatestDifference(a, b)).toBeLessThanOrEqual(1);
    expect(own.get('PhotometricInterpretation')).toBe('YBR_FULL_422');
  });
});

describeWithCorpus('pixels of the corpus', corpus => {
  const decodable = corpus.rows.filter(row => {
    const syntax = transferSyntax(row.transferSyntax);
    const isGolden = row.decodedSha256 !== '' && row.image !== undefined && row.bytes < 150_000;
    return isGolden && syntax?.encapsulated === true && Object.hasOwn(codecTable, syntax.codec);
  });

  it.each(someOfEach(decodable))('of %s are the same once they are decompressed to native ones', async (_, rows) => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const before = await readFile(corpus.path(row));
      const after = parsed(await transcodedTo(before, '1.2.840.10008.1.2.1'));
      expect([row.path, await hashOf(after)]).toEqual([row.path, await hashOf(before)]);
      // What loses something leaves a level to the decoder.
      if (before.transferSyntax.loss === 'lossless')
        expect([row.path, await hashOf(after)]).toEqual([row.path, row.decodedSha256]);
    }
  });
});

/** Up to three files of each transfer syntax. */
function someOfEach(rows: Corpus['rows']): readonly (readonly [string, Corpus['rows']])[] {
  const uids = [...new Set(rows.map(row => row.transferSyntax))];
  return uids.map(uid => [uid, rows.filter(row => row.transferSyntax === uid).slice(0, 3)]);
}
