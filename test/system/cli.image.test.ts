import { readFile } from 'node:fs/promises';
import { describeWithCorpus, describeWithPeers, run, runOk, sharedFolder } from '@hounsfield/testkit';
import { encodePng, encodeTiff, type RasterImage } from 'hounsfield/pixels/pictures';
import { beforeAll, expect, it } from 'vitest';
import { huWith, jsonLines, twoAtATime } from './cli.hu.ts';

const folder = sharedFolder();
beforeAll(async () => {
  await folder.write('colour.png', await encodePng(colour));
  await folder.write('grey.png', await encodePng({ ...colour, samples: 1, data: colour.data.slice(0, 64 * 48) }));
  await folder.write(
    'deep.png',
    await encodePng({ ...colour, samples: 1, data: Uint16Array.from({ length: 64 * 48 }, (_, at) => at * 21) }),
  );
  await folder.write('pages.tif', encodeTiff([colour, colour, colour]));
  await folder.write('report.pdf', '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
  await folder.write(
    'cda.xml',
    '<ClinicalDocument xmlns="urn:hl7-org:v3"><id root="2.16.840.1.113883" extension="7"/></ClinicalDocument>',
  );
  await folder.write('model.stl', 'solid a\nendsolid a\n');
});

const colour: RasterImage = {
  width: 64,
  height: 48,
  samples: 3,
  data: Uint8Array.from({ length: 64 * 48 * 3 }, (_, at) => (at % 3 === 0 ? at >> 6 : at % 251)),
};

/** What is made of which files in one call, and the IODs that dciodvfy must take the objects for. */
const made: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'colour.png deep.png pages.tif report.pdf cda.xml model.stl',
    ['--title', 'Document'],
    ['SCImage', 'SCImage', 'MultiframeTrueColorSCImage', 'EncapsulatedPDF', 'EncapsulatedCDA', 'EncapsulatedSTL'],
  ],
  ['grey.png grey.png', ['--multi-frame'], ['MultiframeGrayscaleByteSCImage']],
  ['deep.png deep.png', ['--multi-frame'], ['MultiframeGrayscaleWordSCImage']],
  ['colour.png', ['--as', 'photographic'], ['VLPhotographicImage']],
  ['colour.png', ['--as', 'endoscopic'], ['VLEndoscopicImage']],
  ['colour.png', ['--as', 'microscopic'], ['VLMicroscopicImage']],
];

describeWithPeers(['dciodvfy', 'dcmdump'], 'hu make makes objects', peers => {
  it('in which dciodvfy finds no error, and which dcmdump reads', async () => {
    const patient = ['--set', 'PatientID=C12', '--set', 'PatientName=DOE^JANE', '--json'];
    const verdicts = await twoAtATime([...made.entries()], async ([call, [files, flags, iods]]) => {
      const sources = files.split(' ').map(name => folder.file(name));
      const out = folder.file(iods.length > 1 ? `made-${call}/` : `made-${call}.dcm`);
      const { stdout } = await huWith(0, ['make', ...sources, ...flags, '--output', out, ...patient]);
      const outputs = jsonLines(stdout).map(({ output }) => String(output));
      return twoAtATime([...outputs.entries()], async ([index, path]) => {
        const { stderr } = await run(peers.get('dciodvfy')!, [path]);
        const { code } = await run(peers.get('dcmdump')!, ['-q', path]);
        const iod = stderr.includes(`${iods[index]}\n`) ? iods[index] : stderr;
        return { iod, errors: stderr.match(/^Error.*$/gm) ?? [], code };
      });
    });
    expect(verdicts.flat()).toEqual(made.flatMap(([, , iods]) => iods.map(iod => ({ iod, errors: [], code: 0 }))));
  });
});

describeWithPeers(['dcm2pnm', 'img2dcm', 'identify'], 'pictures', peers => {
  describeWithCorpus('of images of the corpus', corpus => {
    const us = `${corpus.folder}/pydicom-data/data_store/data/color-pl.dcm`;
    const ct = `${corpus.folder}/pydicom/src/pydicom/data/test_files/CT_small.dcm`;

    it.each([
      ['PNG', '+on', 'png', true],
      ['TIFF with LZW', '+ot', 'tif', false],
      ['BMP', '+ob', 'bmp', false],
    ])('that DCMTK writes as %s are read, and are ours within one level', async (_, flag, extension, isGrey) => {
      const image = isGrey ? ct : us;
      const [theirs, ours] = [folder.file(`theirs.${extension}`), folder.file(`ours.${extension}`)];
      await runOk(peers.get('dcm2pnm')!, ['-q', flag, ...(isGrey ? ['+Ww', '40', '400'] : []), image, theirs]);
      await huWith(0, ['image', image, ...(isGrey ? ['--window', '40,400'] : []), '--output', ours]);
      await huWith(0, ['compare', theirs, ours, '--tolerance', '1']);
    });

    it('that hu writes are what ImageMagick takes them for', async () => {
      const formats = ['png', 'jpg', 'tif', 'bmp'];
      const seen = await twoAtATime(formats, async extension => {
        const out = folder.file(`seen.${extension}`);
        await huWith(0, ['image', us, '--size', '128x128', '--output', out]);
        return (await runOk(peers.get('identify')!, ['-format', '%m %w %h', out])).stdout;
      });
      expect(seen).toEqual(['PNG 128 60', 'JPEG 128 60', 'TIFF 128 60', 'BMP3 128 60']);
    });

    it('of JPEG are put into objects as img2dcm puts them: the same stream, the same pixels', async () => {
      const [jpeg, ours, theirs] = [folder.file('us.jpg'), folder.file('us-ours.dcm'), folder.file('us-theirs.dcm')];
      await huWith(0, ['image', us, '--output', jpeg]);
      await huWith(0, ['make', jpeg, '--output', ours]);
      await runOk(peers.get('img2dcm')!, ['-q', jpeg, theirs]);
      await huWith(0, ['compare', ours, theirs]);
      await huWith(0, ['extract', ours, '--output', folder.file('again.jpg')]);
      expect((await readFile(folder.file('again.jpg'))).subarray(0, 500)).toEqual(
        (await readFile(jpeg)).subarray(0, 500),
      );
    });

    it('come of many files in one call, and what is no image is told', async () => {
      const { stdout, stderr } = await huWith(1, [
        'image',
        us,
        ct,
        folder.file('report.pdf'),
        '--size',
        '16x16',
        '--output',
        folder.file('many/'),
        '--json',
      ]);
      expect(jsonLines(stdout).map(({ width, height }) => [width, height])).toEqual([
        [16, 8],
        [16, 16],
      ]);
      expect(jsonLines(stderr)).toHaveLength(1);
    });
  });
});
