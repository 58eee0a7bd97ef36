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

/** A volumetric presentation state that pydicom writes: what is looked along and what is up, size in millimetres. */
interface State {
  readonly resource: 'renderedmpr' | 'rendered3d';
  readonly method: 'MAXIMUM_IP' | 'MINIMUM_IP' | 'AVERAGE_IP' | 'VOLUME_RENDERED';
  readonly forward: Vector;
  readonly up: Vector;
  readonly size: readonly [number, number];
  readonly window: readonly [number, number];
  readonly slab?: number;
  readonly crop?: 'box' | 'planes';
  readonly inverse?: boolean;
  readonly colour?: boolean;
  readonly shading?: boolean;
  readonly step?: number;
}

const plane = { resource: 'renderedmpr', forward: [1, -2, 0.7], up: [0.1, 0.2, 1], window: [1050, 1500] } as const;
const scene = { resource: 'rendered3d', forward: [0.3, -1, 0.5], up: [0, 0, 1], window: [1050, 1500] } as const;
const states: readonly State[] = [
  { ...plane, method: 'AVERAGE_IP', size: [120, 90] },
  { ...plane, method: 'MAXIMUM_IP', size: [90, 120], slab: 12.5, crop: 'box' },
  // Values of interest before the average, most of them out of the window.
  { ...plane, method: 'AVERAGE_IP', size: [100, 100], slab: 9, window: [600, 300] },
  { ...plane, method: 'MINIMUM_IP', size: [400, 300], slab: 4, crop: 'planes', inverse: true },
  { ...plane, method: 'AVERAGE_IP', size: [110, 70], colour: true },
  { ...scene, method: 'MAXIMUM_IP', size: [150, 110], colour: true },
  { ...scene, method: 'VOLUME_RENDERED', size: [150, 110], colour: true, step: 2.5 },
  { ...scene, method: 'VOLUME_RENDERED', size: [110, 150], colour: true, shading: true, crop: 'box' },
];

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
      for (const file of files) await store(await readFile(file));
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

    it('of volumetric presentation states, which pydicom writes (PS3.3 §A.80, PS3.4 §FF.2)', async () => {
      const chosen = (row: Corpus['rows'][number]): boolean => dirname(row.path).startsWith(SERIES);
      const rows = corpus.rows.filter(row => chosen(row) && row.image !== undefined);
      const files = rows.map(row => corpus.path(row));
      for (const file of files) await store(await readFile(file));
      const python = async <T>(asked: object): Promise<T> => {
        const input = JSON.stringify({ files, folder: folder.file(''), ...asked });
        return JSON.parse((await runOk(peers.get('pydicom') ?? '', ['-c', VOLUME + STATES], { input })).stdout) as T;
      };
      const written = await python<Written[]>({ make: states });
      const pictures = await Promise.all(written.map(picture));
      const results = await python<
        { size: boolean; compared: number; worst: number; outside: number; bright: number }[]
      >({
        compare: pictures,
      });
      for (const { size, compared, worst, outside, bright } of results) {
        expect([size, compared > 100, bright > 20, outside]).toEqual([true, true, true, 0]);
        expect(worst).toBeLessThanOrEqual(1);
      }
      expect(results).toHaveLength(states.length);
    });

    interface Written {
      readonly file: string;
      readonly address: string;
    }

    /** What a state is drawn as, in a file. */
    async function picture(state: Written): Promise<object> {
      await store(await readFile(state.file));
      const response = await ask(state.address, { headers: { Accept: 'image/png' } });
      expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/png']);
      const { width, height, channels, data } = decodePng(new Uint8Array(await response.arrayBuffer()));
      const path = `${state.file}.raw`;
      await writeFile(path, data);
      return { ...state, path, width, height, channels };
    }

    async function store(body: Uint8Array<ArrayBuffer>): Promise<void> {
      const headers = { 'Content-Type': 'application/dicom' };
      const stored = await ask('/studies', { method: 'POST', headers, body });
      expect([stored.status, (await stored.text()).length > 0]).toEqual([200, true]);
    }

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

/** The volume of some files, and trilinear interpolation in it. */
const VOLUME = `
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
`;

/** Interpolation of the same rays, written for arrays, at each third pixel of each third row. */
const COMPARES = `${VOLUME}
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

/** Writes states, then draws what they ask for in its own way, at each third pixel of each third row. */
const STATES = `
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.uid import generate_uid, ExplicitVRLittleEndian
first = pydicom.dcmread(asked['files'][0])
middle = origin + steps @ ((sizes - 1) / 2)
def unit(v): return v / np.linalg.norm(v)
def items(*values): return pydicom.sequence.Sequence([make_item(v) for v in values])
def make_item(values):
    ds = Dataset()
    for name, value in values.items(): setattr(ds, name, value)
    return ds
ramp = np.arange(256)
TABLES = {'Red': ramp, 'Green': 255 - ramp, 'Blue': ramp // 2, 'Alpha': (ramp ** 2) // 400}
def component():
    values = {'ComponentType': 'ONE_TO_RGBA', 'ComponentInputSequence': items({'VolumetricPresentationInputIndex': 1}),
        'RGBLUTTransferFunction': 'TABLE', 'AlphaLUTTransferFunction': 'TABLE'}
    for name, table in TABLES.items():
        values[name + 'PaletteColorLookupTableDescriptor'] = [256, 0, 8]
        values[name + 'PaletteColorLookupTableData'] = table.astype(np.uint8).tobytes()
    return values
def geometry(s):
    forward = unit(vec(s['forward'])); right = unit(np.cross(forward, vec(s['up']))); down = np.cross(forward, right)
    return forward, right, down
BOX = [origin + steps @ (sizes * .25), origin + steps @ (sizes * .8)]
PLANES = [(unit(vec([1, .2, -.3])), 8.0), (unit(vec([-.4, 1, .2])), 11.0)]
LIGHT = unit(vec([.2, -.9, .3]))
def write(s, k):
    meta = FileMetaDataset(); meta.TransferSyntaxUID = ExplicitVRLittleEndian
    planar = s['resource'] == 'renderedmpr'
    meta.MediaStorageSOPClassUID = '1.2.840.10008.5.1.4.1.1.11.' + (('7' if s.get('colour') else '6') if planar else '9')
    meta.MediaStorageSOPInstanceUID = generate_uid()
    path = asked['folder'] + '/state%d.dcm' % k
    ds = FileDataset(path, {}, file_meta=meta, preamble=bytes(128))
    ds.is_little_endian, ds.is_implicit_VR = True, False
    ds.SOPClassUID, ds.SOPInstanceUID = meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID
    ds.StudyInstanceUID, ds.SeriesInstanceUID, ds.PatientID = first.StudyInstanceUID, generate_uid(), first.PatientID
    ds.FrameOfReferenceUID, ds.Modality = first.FrameOfReferenceUID, 'PR'
    images = [pydicom.dcmread(f, stop_before_pixels=True) for f in asked['files']]
    set_uid = generate_uid()
    ds.VolumetricPresentationInputSetSequence = items({'VolumetricPresentationInputSetUID': set_uid, 'PresentationInputType': 'VOLUME',
        'ReferencedImageSequence': items(*[{'ReferencedSOPClassUID': i.SOPClassUID, 'ReferencedSOPInstanceUID': i.SOPInstanceUID} for i in images])})
    values = {'VolumetricPresentationInputNumber': 1, 'VolumetricPresentationInputSetUID': set_uid, 'WindowCenter': s['window'][0],
        'WindowWidth': s['window'][1], 'VOILUTFunction': 'LINEAR_EXACT', 'Crop': 'YES' if s.get('crop') else 'NO'}
    if s.get('crop'): values['CroppingSpecificationIndex'] = 1
    if 'slab' in s: values['RenderingMethod'] = s['method']
    ds.VolumetricPresentationStateInputSequence = items(values)
    ds.GlobalCrop = 'NO'
    if s.get('crop') == 'box':
        ds.VolumeCroppingSequence = items({'CroppingSpecificationNumber': 1, 'VolumeCroppingMethod': 'BOUNDING_BOX', 'BoundingBoxCrop': [float(v) for v in np.concatenate(BOX)]})
    if s.get('crop') == 'planes':
        # The second equation is turned around and not of a unit vector; its normal says which side goes.
        ds.VolumeCroppingSequence = items({'CroppingSpecificationNumber': 1, 'VolumeCroppingMethod': 'OBLIQUE_PLANES', 'ObliqueCroppingPlaneSequence': items(*[
            {'Plane': [float(v) for v in np.append(n, -(n @ middle + d)) * (1 if j == 0 else -3)], 'PlaneNormal': [float(v) for v in n]} for j, (n, d) in enumerate(PLANES)])})
    forward, right, down = geometry(s)
    w, h = s['size']
    if planar:
        ds.MultiPlanarReconstructionStyle, ds.MPRThicknessType = 'PLANAR', 'SLAB' if 'slab' in s else 'THIN'
        if 'slab' in s: ds.MPRSlabThickness = float(s['slab'])
        ds.MPRViewWidthDirection, ds.MPRViewHeightDirection = [float(v) for v in right], [float(v) for v in down]
        ds.MPRViewWidth, ds.MPRViewHeight = float(w), float(h)
        ds.MPRTopLeftHandCorner = [float(v) for v in middle - right * w / 2 - down * h / 2]
        ds.PixelPresentation = 'TRUE_COLOR' if s.get('colour') else 'MONOCHROME'
        if s.get('colour'):
            ds.PresentationStateClassificationComponentSequence = items(component())
            ds.PresentationStateCompositorComponentSequence = items()
        else: ds.PresentationLUTShape = 'INVERSE' if s.get('inverse') else 'IDENTITY'
    else:
        ds.RenderProjection, ds.RenderingMethod, ds.PixelPresentation = 'ORTHOGRAPHIC', s['method'], 'TRUE_COLOR'
        ds.ViewpointPosition, ds.ViewpointLookAtPoint = [float(v) for v in middle - forward * 200], [float(v) for v in middle]
        ds.ViewpointUpDirection = [float(v) for v in s['up']]
        ds.RenderFieldOfView = [-w / 2, w / 2, h / 2, -h / 2, 190.0, 1000.0]
        if 'step' in s: ds.SamplingStepSize = float(s['step'])
        if s.get('shading'):
            ds.ShadingStyle, ds.AmbientReflectionIntensity, ds.DiffuseReflectionIntensity, ds.SpecularReflectionIntensity = 'DOUBLESIDED', .3, .6, .2
            ds.Shininess, ds.LightDirection = .1, [float(v) for v in LIGHT]
        ds.VolumeStreamSequence = items({'VolumetricPresentationInputSetUID': set_uid, 'PresentationStateClassificationComponentSequence': items(component())})
        ds.PresentationStateCompositorComponentSequence = items()
    ds.save_as(path, write_like_original=False)
    return {**s, 'file': path, 'address': f'/studies/{ds.StudyInstanceUID}/series/{ds.SeriesInstanceUID}/instances/{ds.SOPInstanceUID}/' + s['resource']}
def compare(s):
    global volume
    c, w = s['window']
    volume = np.clip((raw - c) / w + .5, 0, 1)
    forward, right, down = geometry(s)
    width, height = s['size']
    corner = middle - right * width / 2 - down * height / 2
    count_of = lambda length: max(1, int(np.ceil(length - 1e-6)))
    longer = max(width, height)
    pixel = longer / count_of(longer / min(np.linalg.norm(steps, axis=0)))
    size = [count_of(width / pixel), count_of(height / pixel)]
    corners = np.array([[i, j, k] for i in (-.5, columns - .5) for j in (-.5, rows - .5) for k in (-.5, n - .5)]) @ steps.T + origin - corner
    depth = corners @ forward
    near, far = (-10, 800) if s['resource'] == 'rendered3d' else (-s.get('slab', 0) / 2, s.get('slab', 0) / 2)
    near, far = max(near, depth.min()), min(far, depth.max())
    count = count_of((far - near) * np.abs(inverse @ forward).max())
    thick = (far - near) / count
    y, x = ((np.arange(size[1]) + .5) * pixel)[::3], ((np.arange(size[0]) + .5) * pixel)[::3]
    front = corner + y[:, None, None] * down + x[None, :, None] * right
    unsure = np.zeros(front.shape[:2], bool)
    values, inside, shades = [], [], []
    low, high = [np.array(v) for v in (np.min([inverse @ (b - origin) for b in BOX], axis=0), np.max([inverse @ (b - origin) for b in BOX], axis=0))]
    for k in range(count):
        point = front + forward * (near + thick * (k + .5))
        index = (point - origin) @ inverse.T
        gap = np.minimum(index + .5, sizes - .5 - index).min(axis=-1)
        if s.get('crop') == 'box': gap = np.minimum(gap, np.minimum(index - low, high - index).min(axis=-1))
        if s.get('crop') == 'planes':
            for normal, at in PLANES: gap = np.minimum(gap, at - (point - middle) @ normal)
        unsure |= np.abs(gap) < 1e-3
        inside.append(gap >= 0)
        values.append(sample(index))
        if s.get('shading'):
            e = np.eye(3)
            slope = np.stack([sample(index + e[a]) - sample(index - e[a]) for a in range(3)], axis=-1) @ inverse
            length = np.linalg.norm(slope, axis=-1, keepdims=True)
            normal = np.where(length > 0, -slope / np.where(length > 0, length, 1), -forward)
            # Which side it shows is a matter of rounding where it is seen from its edge, or has hardly any.
            seen = inside[-1] & (TABLES['Alpha'][np.rint(values[-1] * 255).astype(int)] > 0) & (length[..., 0] > 0)
            unsure |= seen & ((np.abs(normal @ forward) < 2e-3) | (length[..., 0] < 1e-3))
            normal = np.where((normal @ -forward)[..., None] >= 0, normal, -normal)
            falls = np.maximum(0, normal @ -LIGHT)
            mirror = np.maximum(0, (2 * falls[..., None] * normal + LIGHT) @ -forward)
            shades.append((.3 + .6 * falls, np.where(falls > 0, .2 * mirror ** 12.8, 0)))
    values, inside = np.array(values), np.array(inside)
    hit = inside.any(axis=0)
    table = np.stack([TABLES[name] for name in ('Red', 'Green', 'Blue', 'Alpha')], axis=-1) / 255
    if s['method'] == 'VOLUME_RENDERED':
        picture, passes = np.zeros(hit.shape + (3,)), np.ones(hit.shape)
        for k in range(count):
            rgba = table[np.rint(values[k] * 255).astype(int)]
            stopped = np.where(inside[k], 1 - (1 - rgba[..., 3]) ** (thick / s.get('step', thick)), 0) * passes
            lit, white = shades[k] if s.get('shading') else (1, 0)
            colour = np.minimum(1, rgba[..., :3] * np.asarray(lit)[..., None] + np.asarray(white)[..., None])
            picture += stopped[..., None] * colour
            passes = passes - stopped
    else:
        seen = np.where(inside, values, np.nan)
        with np.errstate(all='ignore'):
            import warnings; warnings.simplefilter('ignore')
            value = {'MAXIMUM_IP': np.nanmax, 'MINIMUM_IP': np.nanmin, 'AVERAGE_IP': np.nanmean}[s['method']](seen, axis=0)
        value = np.nan_to_num(value)
        picture = table[np.rint(value * 255).astype(int)][..., :3] if s.get('colour') else (1 - value if s.get('inverse') else value)[..., None]
    ours = np.fromfile(s['path'], np.uint8).reshape(s['height'], s['width'], s['channels'])
    fits = [s['width'], s['height'], s['channels']] == size + [3 if s.get('colour') else 1]
    ours = ours[::3, ::3]
    sure = hit & ~unsure
    return {'size': fits, 'compared': int(sure.sum()), 'worst': float(np.abs(ours - picture * 255)[sure].max()),
        'outside': int((ours[~hit & ~unsure] != 0).sum()), 'bright': int(picture[sure].max() * 255)}
raw = volume
print(json.dumps([write(s, k) for k, s in enumerate(asked['make'])] if 'make' in asked else [compare(s) for s in asked['compare']]))
`;
