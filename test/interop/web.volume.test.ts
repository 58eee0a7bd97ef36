import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  type Corpus,
  describeWithCorpus,
  describeWithPeers,
  runOk,
  type TemporaryFolder,
  temporaryFolder,
} from '@hounsfield/testkit';
import { decode as decodePng } from 'fast-png';
import { readBytes } from 'hounsfield/file';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Archive, startArchive } from '../../packages/archive/src/archive.ts';

// Rendered volumes of the archive beside what numpy makes of the same files, read by pydicom.

/** An oblique MR series of 12 slices, and 25 frames of one object. */
const SERIES = 'dicom-test-files/data/dcmqi/paramaps';
const FRAMES = 'dcm_qa_agfa/Agfa/011-0001.img';

type Vector = readonly [number, number, number];

interface Look {
  readonly resource: 'renderedmpr' | 'rendered3d';
  readonly method: 'maximum_ip' | 'minimum_ip' | 'average_ip';
  /** From the middle of the volume. */
  readonly from: Vector;
  readonly up: Vector;
  readonly slab?: number;
}

const looks: readonly Look[] = [
  { resource: 'renderedmpr', method: 'average_ip', from: [1, -2, 0.7], up: [0.1, 0.2, 1] },
  { resource: 'renderedmpr', method: 'average_ip', from: [0, 0, -1], up: [0, -1, 0] },
  { resource: 'renderedmpr', method: 'maximum_ip', from: [-1, 0.3, 0.2], up: [0, 0, 1], slab: 12.5 },
  { resource: 'renderedmpr', method: 'minimum_ip', from: [0.2, 1, 0.4], up: [0, 0, 1], slab: 4 },
  { resource: 'rendered3d', method: 'maximum_ip', from: [0.3, -1, 0.5], up: [0, 0, 1] },
];

describeWithPeers(['pydicom'], 'rendered volumes (PS3.18 §10.4.1.1.7, §10.4.1.1.8)', peers => {
  describeWithCorpus('are what numpy makes', corpus => {
    let folder: TemporaryFolder;
    let archive: Archive;
    beforeAll(async () => {
      folder = await temporaryFolder();
      archive = await startArchive({ data: folder.file('data'), dicomPort: 0, httpPort: 0, logLevel: 'silent' });
    });
    afterAll(async () => {
      await archive.close();
      await folder.remove();
    });

    const ask = (address: string, init: RequestInit = {}): Promise<Response> => {
      const { host, port } = archive.addresses.http;
      return fetch(`http://${host}:${port}/dicom-web${address}`, init);
    };

    it.each([
      ['a series of slices', (row: Corpus['rows'][number]) => dirname(row.path).startsWith(SERIES), looks],
      // What differs is where the slices come from.
      ['the frames of one object', (row: Corpus['rows'][number]) => row.path === FRAMES, looks.slice(0, 1)],
    ])('of %s', async (_, chosen, own) => {
      const files = corpus.rows.filter(row => chosen(row) && row.image !== undefined).map(row => corpus.path(row));
      for (const file of files) {
        const body = await readFile(file);
        const stored = await ask('/studies', {
          method: 'POST',
          headers: { 'Content-Type': 'application/dicom' },
          body,
        });
        expect(stored.status).toBe(200);
      }
      const object = readBytes(new Uint8Array(await readFile(files[0]!)));
      const address = `/studies/${object.text('StudyInstanceUID')}/series/${object.text('SeriesInstanceUID')}`;
      const lookAt = await middleOf(address);
      const made = await Promise.all(own.map((look, k) => drawn(address, { ...look, lookAt }, `${k}.raw`)));
      const { stdout } = await runOk(peers.get('pydicom') ?? '', ['-c', COMPARES], {
        input: JSON.stringify({ files, looks: made }),
      });
      const results = JSON.parse(stdout) as { compared: number; worst: number; outside: number; bright: number }[];
      for (const { compared, worst, outside, bright } of results) {
        expect(compared).toBeGreaterThan(100);
        expect(bright).toBeGreaterThan(20);
        expect([worst <= 1, outside]).toEqual([true, 0]);
      }
      expect(results).toHaveLength(own.length);
    });

    /** The picture of one look in a file. */
    async function drawn(
      series: string,
      look: Look & { readonly lookAt: readonly number[] },
      name: string,
    ): Promise<object> {
      const { resource, method, slab, lookAt, from, up } = look;
      const query = `renderingmethod=${method}&window=600,1500,linear-exact${slab === undefined ? '' : `&mprslab=${slab}`}`;
      const position = lookAt.map((value, axis) => value + from[axis]!);
      const place = `viewpointposition=${position}&viewpointlookat=${lookAt}&viewpointup=${up}`;
      const response = await ask(`${series}/${resource}?${query}&${place}`, { headers: { Accept: 'image/png' } });
      expect(response.status).toBe(200);
      const png = decodePng(new Uint8Array(await response.arrayBuffer()));
      const path = folder.file(name);
      await writeFile(path, png.data);
      const { width, height } = png;
      return { ...look, path, width, height, position, whole: resource === 'rendered3d' };
    }

    /** The middle of the volume, as the Rendered Volume Response Module has it. */
    async function middleOf(series: string): Promise<readonly number[]> {
      const headers = { Accept: 'application/dicom+json' };
      const response = await ask(`${series}/renderedmpr?renderedvolumetricmetadata=yes`, { headers });
      expect(response.status).toBe(200);
      const facts = (await response.json()) as Record<string, { Value: number[] }>;
      return facts['00701604']!.Value;
    }
  });
});

/** Trilinear interpolation of the same rays, written for arrays, at each third pixel of each third row. */
const COMPARES = `
import json, sys, numpy as np, pydicom
asked = json.load(sys.stdin)
def vec(v): return np.array([float(x) for x in v])
slices = []
for path in asked['files']:
    d = pydicom.dcmread(path)
    px = d.pixel_array.astype(float)
    if 'PerFrameFunctionalGroupsSequence' in d:
        shared = d.SharedFunctionalGroupsSequence[0]
        for k, frame in enumerate(d.PerFrameFunctionalGroupsSequence):
            group = lambda name: getattr(frame if name in frame else shared, name)[0]
            value = group('PixelValueTransformationSequence') if any('PixelValueTransformationSequence' in g for g in (frame, shared)) else d
            slices.append((vec(group('PlanePositionSequence').ImagePositionPatient), vec(group('PlaneOrientationSequence').ImageOrientationPatient),
                vec(group('PixelMeasuresSequence').PixelSpacing), px[k] * float(value.get('RescaleSlope', 1)) + float(value.get('RescaleIntercept', 0))))
    else:
        slices.append((vec(d.ImagePositionPatient), vec(d.ImageOrientationPatient), vec(d.PixelSpacing), px * float(d.get('RescaleSlope', 1)) + float(d.get('RescaleIntercept', 0))))
o = slices[0][1]
normal = np.cross(o[:3], o[3:])
slices.sort(key=lambda s: float(np.dot(s[0], normal)))
volume = np.stack([s[3] for s in slices])
n, rows, columns = volume.shape
steps = np.stack([o[:3] * slices[0][2][1], o[3:] * slices[0][2][0], (slices[-1][0] - slices[0][0]) / (n - 1)], axis=1)
origin, inverse, sizes = slices[0][0], np.linalg.inv(steps), np.array([columns, rows, n])
def sample(index):
    c = np.clip(index, 0, sizes - 1)
    low = np.floor(c).astype(int); high = np.minimum(low + 1, sizes - 1); f = c - low
    total = 0
    for corner in range(8):
        pick = [(corner >> a) & 1 for a in range(3)]
        at = [np.where(pick[a], high[..., a], low[..., a]) for a in range(3)]
        weight = np.prod([f[..., a] if pick[a] else 1 - f[..., a] for a in range(3)], axis=0)
        total = total + weight * volume[at[2], at[1], at[0]]
    return total
results = []
for look in asked['looks']:
    eye, target = vec(look['position']), vec(look['lookAt'])
    forward = (target - eye) / np.linalg.norm(target - eye)
    right = np.cross(forward, vec(look['up'])); right /= np.linalg.norm(right)
    down = np.cross(forward, right)
    pixel = min(np.linalg.norm(steps, axis=0))
    corners = np.array([[i, j, k] for i in (-.5, columns - .5) for j in (-.5, rows - .5) for k in (-.5, n - .5)]) @ steps.T + origin - target
    depth = corners @ forward
    near, far = (depth.min(), depth.max()) if look['whole'] else (-look.get('slab', 0) / 2, look.get('slab', 0) / 2)
    count = max(1, int(np.ceil((far - near) * np.abs(inverse @ forward).max() - 1e-6)))
    x = (np.arange(look['width']) - (look['width'] - 1) / 2) * pixel
    y = (np.arange(look['height']) - (look['height'] - 1) / 2) * pixel
    y, x = y[::3], x[::3]
    plane = target + y[:, None, None] * down + x[None, :, None] * right
    values, unsure = [], np.zeros(plane.shape[:2], bool)
    for k in range(count):
        index = (plane + forward * (near + (far - near) * (k + .5) / count) - origin) @ inverse.T
        gap = np.minimum(index + .5, sizes - .5 - index).min(axis=-1)
        unsure |= np.abs(gap) < 1e-3
        values.append(np.where(gap >= 0, sample(index), np.nan))
    values = np.array(values)
    hit = ~np.isnan(values).all(axis=0)
    with np.errstate(all='ignore'):
        import warnings; warnings.simplefilter('ignore')
        value = {'maximum_ip': np.nanmax, 'minimum_ip': np.nanmin, 'average_ip': np.nanmean}[look['method']](values, axis=0)
    grey = np.clip((value - 600) / 1500 + .5, 0, 1) * 255
    ours = np.fromfile(look['path'], np.uint8).reshape(look['height'], look['width'])[::3, ::3]
    sure = hit & ~unsure
    results.append({'compared': int(sure.sum()), 'worst': float(np.abs(ours - grey)[sure].max()), 'outside': int((ours[~hit & ~unsure] != 0).sum()), 'bright': int(grey[sure].max())})
print(json.dumps(results))
`;
