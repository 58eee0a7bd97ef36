import { writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Door, doors, installPacked, type Packed } from './packed.ts';

/**
 * The most bytes that the code of a layer may take in a browser, minified and compressed by gzip, the layers below it
 * left out. Text of errors and facts of the standard count too. A layer over its budget is a design question, not a
 * number to raise.
 */
const budgets: Readonly<Record<string, number>> = {
  main: 1_000,
  bytes: 1_500,
  // Those of clients and gateways of DICOMweb too, and the reasons why an object is not de-identified.
  errors: 10_200,
  // Rows that differ in their values only are laid out once.
  data: 41_000,
  private: 115_000,
  syntax: 2_000,
  file: 14_000,
  'file/tiff': 6_000,
  etas: 4_000,
  // Rows of searches without data sets, laid out once, and attributes that repeat from instance to instance, came on top.
  models: 14_700,
  // The table of PS3.15 takes half.
  deidentify: 8_000,
  // Letters for annotations and four named colour spaces with their profiles came on top.
  pixels: 32_500,
  // Our own codecs, JPEG among them; an application loads those that it meets.
  // Differences of lossless scans are read two at a time and written from tables, words are transformed into their place.
  'pixels/codecs': 20_000,
  'pixels/jpeg': 16_000,
  // PNG, JPEG, TIFF and BMP both ways, NIfTI out.
  'pixels/pictures': 9_000,
  // MP4, transport and program streams, and what their pictures say of themselves.
  'pixels/video': 8_500,
  // Registered volumes, and a volume that is seen from around and along a line, came on top; volumetric presentation states
  // are more than half.
  'pixels/volume': 12_000,
  'pixels/transcode': 8_000,
  // Data that are filled into PDUs, and many matches of a query at once, came on top.
  network: 31_200,
  'network/trace': 9_000,
  // Every service class of PS3.4 with its statuses, attributes and conditions; one that names two of them takes 700 bytes.
  services: 24_500,
  // Stores of metadata, the URI Service, capabilities with OpenAPI, texts of reports, ZIP archives and rendered volumes
  // came on top; storage commitment and non-patient instances take 2,000, anonymize 600;
  // animations, films and the choice of images of a volume 4,000.
  web: 41_000,
  // The Studies Service takes 8,500 of them, worklists most of the rest, half of which are subscriptions and their events.
  'web/client': 12_500,
  'web/worklist': 6_500,
  // Store, states, subscriptions, events that are kept until they have arrived, and the two faces of a provider.
  worklist: 9_000,
};

let user: Packed;
beforeAll(async () => {
  user = await installPacked();
  return () => user[Symbol.asyncDispose]();
});

const isomorphic = doors().filter(door => door.isomorphic);
/** The dictionary has a table of its own below. */
const budgeted = isomorphic.filter(door => door.layer !== 'dictionary');

describe('a browser bundle', () => {
  it.each(isomorphic)('of $name needs nothing of Node', async door => {
    const code = await bundle(door, []);
    expect(code.length).toBeGreaterThan(0);
    expect(
      code.match(/__vite-browser-external|["']node:[a-z/]+["']|(?<!\.)\brequire\(["'`]|\bprocess\.|\bBuffer\./g),
    ).toBeNull();
  });

  it.each(budgeted)('of $name keeps the own code of the layer within its budget', async door => {
    const size = compressed(await bundle(door, [otherLayersStayOutside(door)]));
    expect(size).toBeLessThanOrEqual(budgets[door.layer] ?? 0);
  });
});

/** The dictionary is made to be left out in parts: what counts is what an application gets that uses it. */
const uses: readonly { name: string; code: string; bytes: number }[] = [
  {
    name: 'the look-ups of all attributes',
    code: "export { attributeByKeyword, attributeByTag, implicitVrCode } from 'hounsfield/dictionary';",
    bytes: 52_000,
  },
  {
    name: 'three constants',
    code: "export { CTImageStorage, MRImageStorage, Verification } from 'hounsfield/dictionary';",
    bytes: 300,
  },
  {
    name: 'the table of transfer syntaxes',
    code: "export { transferSyntaxes } from 'hounsfield/dictionary';",
    bytes: 3_000,
  },
];

describe('an application in a browser', () => {
  it.each(uses)('gets $name in $bytes bytes', async ({ name, code, bytes }) => {
    const entry = user.folder.file(`${name.replaceAll(' ', '-')}.js`);
    await writeFile(entry, code);
    expect(compressed(await bundleFile(entry, []))).toBeLessThanOrEqual(bytes);
  });
});

function compressed(code: string): number {
  return gzipSync(code, { level: 9 }).length;
}

/** Bundles all that a door exports. */
function bundle(door: Door, plugins: readonly Plugin[]): Promise<string> {
  return bundleFile(join(user.library, door.file), plugins);
}

/** Bundles a module for a browser, minified. */
async function bundleFile(entry: string, plugins: readonly Plugin[]): Promise<string> {
  const result = await build({
    root: user.folder.path,
    configFile: false,
    logLevel: 'error',
    plugins: [...plugins],
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      lib: { entry, formats: ['es'], fileName: 'door' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs
    .flatMap(each => ('output' in each ? each.output : []))
    .map(each => (each.type === 'chunk' ? each.code : ''))
    .join('\n');
}

function otherLayersStayOutside(door: Door): Plugin {
  const own = dirname(join(user.library, door.file)) + sep;
  return {
    name: 'other-layers-stay-outside',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || !source.startsWith('.')) return null;
      const path = join(dirname(importer), source);
      return path.startsWith(own) ? null : { id: path, external: true };
    },
  };
}
