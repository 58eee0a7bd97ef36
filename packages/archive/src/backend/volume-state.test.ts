import { temporaryFolder } from '@hounsfield/testkit';
import { decode as decodePng } from 'fast-png';
import { DataSet, toBytes } from 'hounsfield/data';
import {
  CTImageStorage,
  ExplicitVRLittleEndian,
  GrayscalePlanarMPRVolumetricPresentationStateStorage,
  VolumeRenderingVolumetricPresentationStateStorage,
} from 'hounsfield/dictionary';
import { fileMetaBytes } from 'hounsfield/file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Archive, startArchive } from '../archive.ts';

const [STUDY, OTHER_STUDY, STATES, SLICES] = ['1.2.3', '1.2.4', '1.2.3.1', '1.2.3.2'];
const SIZE = 8;
const COUNT = 6;

describe('volumetric presentation states of the archive (PS3.18 §10.4.1.1.7, §10.4.1.1.8)', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let archive: Archive;
  let made = 0;

  beforeAll(async () => {
    folder = await temporaryFolder();
    archive = await startArchive({ data: folder.file('data'), dicomPort: 0, httpPort: 0, logLevel: 'silent' });
    for (let slice = 0; slice < COUNT; slice++) await store(sliceOf(slice, STUDY!));
    await store({ ...sliceOf(0, OTHER_STUDY!), SOPInstanceUID: '1.2.4.9' });
  });
  afterAll(async () => {
    await archive.close();
    await folder.remove();
  });

  const ask = (path: string, init: RequestInit = {}): Promise<Response> => {
    const { host, port } = archive.addresses.http;
    return fetch(`http://${host}:${port}/dicom-web/studies${path}`, init);
  };

  async function store(content: Readonly<Record<string, unknown>>): Promise<void> {
    const facts = {
      sopClassUid: String(content['SOPClassUID']),
      sopInstanceUid: String(content['SOPInstanceUID']),
      transferSyntaxUid: ExplicitVRLittleEndian,
    };
    const body = Buffer.concat([fileMetaBytes(facts), toBytes(DataSet.of(content))]);
    const response = await ask('', { method: 'POST', headers: { 'Content-Type': 'application/dicom' }, body });
    expect([response.status, (await response.text()).length > 0]).toEqual([200, true]);
  }

  /** Hundredths of a second of each picture of an animation. */
  async function delays(state: Readonly<Record<string, unknown>>, resource: string): Promise<readonly number[]> {
    const response = await ask(await stored(state, resource), { headers: { Accept: 'image/gif' } });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([response.status, bytes.toString('latin1', 0, 6)]).toEqual([200, 'GIF89a']);
    const found: number[] = [];
    const control = Buffer.of(0x21, 0xf9, 4, 0);
    for (let at = bytes.indexOf(control); at >= 0; at = bytes.indexOf(control, at + 1))
      found.push(bytes.readUInt16LE(at + 4));
    return found;
  }

  async function stored(state: Readonly<Record<string, unknown>>, resource: string): Promise<string> {
    const SOPInstanceUID = `${STATES}.${++made}`;
    await store({ ...state, SOPInstanceUID, StudyInstanceUID: STUDY, SeriesInstanceUID: STATES });
    return `/${STUDY}/series/${STATES}/instances/${SOPInstanceUID}/${resource}`;
  }

  /** What a state that is stored is drawn as, or the sentence by which it is refused. */
  async function drawn(
    state: Readonly<Record<string, unknown>>,
    resource: string,
  ): Promise<{ status: number; message?: string; size?: number[]; grey?: number[]; profile?: boolean }> {
    const response = await ask(await stored(state, resource), { headers: { Accept: 'image/png' } });
    if (!response.ok) {
      const { error } = (await response.json()) as { error: { message: string } };
      return { status: response.status, message: error.message };
    }
    const { width, height, channels, data, iccEmbeddedProfile } = decodePng(
      new Uint8Array(await response.arrayBuffer()),
    );
    const at = (height >> 1) * width + (width >> 1);
    return {
      status: 200,
      size: [width, height, channels],
      grey: [...data.subarray(at * channels, (at + 1) * channels)],
      profile: iccEmbeddedProfile !== undefined,
    };
  }

  it('draw the plane that a planar state has, by renderedmpr alone', async () => {
    // Half way between slices 2 and 3, which are 20 and 30 of 100.
    const state = planar({ MPRTopLeftHandCorner: [-0.5, -0.5, 2.5] });
    expect(await drawn(state, 'renderedmpr')).toMatchObject({ status: 200, size: [8, 4, 1], grey: [64] });
    expect(await drawn(state, 'rendered3d')).toMatchObject({
      status: 406,
      message: expect.stringContaining('it is drawn by renderedmpr'),
    });
  });

  it('draw what a rendering state looks at, by rendered3d alone, in colour', async () => {
    const state = rendering();
    expect(await drawn(state, 'rendered3d')).toMatchObject({ status: 200, size: [8, 8, 3], grey: [50, 205, 0] });
    expect(await drawn(state, 'renderedmpr')).toMatchObject({
      status: 406,
      message: expect.stringContaining('rendered3d'),
    });
  });

  it('have colours of the space that is asked for, with its profile (§8.3.5.1.5)', async () => {
    const plain = await drawn(rendering(), 'rendered3d');
    const srgb = await drawn(rendering(), 'rendered3d?iccprofile=srgb');
    const wide = await drawn(rendering(), 'rendered3d?iccprofile=displayp3');
    expect([plain.profile, srgb.profile, wide.profile]).toEqual([false, true, true]);
    expect(srgb.grey).toEqual(plain.grey);
    // Green of sRGB is less green in a wider space.
    expect(wide.grey![0]! > srgb.grey![0]! && wide.grey![1]! < srgb.grey![1]!).toBe(true);
  });

  it('are seen from a side of the patient where that is asked for, in the size that is asked for', async () => {
    const query = 'orientation=a&viewport=16,16';
    expect(await drawn(planar({}), `renderedmpr?${query}`)).toMatchObject({ status: 200, size: [16, 12, 1] });
  });

  it('move in GIF as they say, and stand still in other files (PS3.3 §C.11.29)', async () => {
    const points = Float64Array.of(3.5, 1.5, 1, 3.5, 1.5, 4);
    const curve = {
      ...{ PresentationAnimationStyle: 'CROSSCURVE', AnimationStepSize: 1.5, RecommendedAnimationRate: 4 },
      AnimationCurveSequence: [{ VolumetricCurvePoints: new Uint8Array(points.buffer) }],
    };
    expect(await drawn(planar(curve), 'renderedmpr')).toMatchObject({ status: 200, grey: [51] });
    expect(await delays(planar(curve), 'renderedmpr')).toEqual([25, 25, 25]);
    const swivel = { ...rendering(), PresentationAnimationStyle: 'SWIVEL', SwivelRange: 40 };
    expect(await delays(swivel, 'rendered3d')).toEqual(Array.from({ length: 8 }, () => 10));
    expect(await delays(swivel, 'rendered3d?orientation=a')).toEqual([]);
  });

  it.each<[string, number, string, object]>([
    ['an image that is in another study alone', 404, 'image 2 of 2 of the state', images([uidOf(0), '1.2.4.9'])],
    ['an image that is not here', 404, 'image 1 of 1 of the state', images(['1.2.3.4.5'])],
    ['a frame that an image does not have', 406, 'image 1 has no such frame', images([uidOf(0)], [2])],
    ['too few images', 406, 'make no volume', images([uidOf(0)])],
    ['images that are not evenly spaced', 406, 'make no volume', images([uidOf(0), uidOf(1), uidOf(4)])],
    ['another frame of reference', 406, 'frame of reference', { FrameOfReferenceUID: '1.2.3.77' }],
    ['an animation', 406, 'FLYTHROUGH', { PresentationAnimationStyle: 'FLYTHROUGH' }],
    ['a view of no size', 406, 'above 0', { MPRViewWidth: 0 }],
  ])('are refused with a sentence for %s', async (_, status, message, changes) => {
    expect(await drawn(planar(changes), 'renderedmpr')).toEqual({ status, message: expect.stringContaining(message) });
  });
});

function uidOf(slice: number): string {
  return `${SLICES}.${slice}`;
}

/** Axial, 1 mm apart, each of one value. */
function sliceOf(slice: number, study: string): Readonly<Record<string, unknown>> {
  return {
    ...{ SOPClassUID: CTImageStorage, SOPInstanceUID: uidOf(slice), StudyInstanceUID: study, PatientID: 'P' },
    ...{ SeriesInstanceUID: study === STUDY ? SLICES : `${study}.2`, FrameOfReferenceUID: '1.2.3.9', Modality: 'CT' },
    ...{ PhotometricInterpretation: 'MONOCHROME2', SamplesPerPixel: 1, Rows: SIZE, Columns: SIZE, BitsAllocated: 8 },
    ...{
      BitsStored: 8,
      HighBit: 7,
      PixelRepresentation: 0,
      PixelSpacing: [1, 1],
      RescaleSlope: 10,
      RescaleIntercept: 0,
    },
    ...{ ImageOrientationPatient: [1, 0, 0, 0, 1, 0], ImagePositionPatient: [0, 0, slice] },
    PixelData: new Uint8Array(SIZE * SIZE).fill(slice),
  };
}

function images(uids: readonly string[], frames?: readonly number[]): object {
  const references = uids.map(uid => ({
    ReferencedSOPClassUID: CTImageStorage,
    ReferencedSOPInstanceUID: uid,
    ...(frames === undefined ? {} : { ReferencedFrameNumber: frames }),
  }));
  const set = { VolumetricPresentationInputSetUID: '1.2.3.8', PresentationInputType: 'VOLUME' };
  return { VolumetricPresentationInputSetSequence: [{ ...set, ReferencedImageSequence: references }] };
}

function related(): object {
  const input = { VolumetricPresentationInputNumber: 1, VolumetricPresentationInputSetUID: '1.2.3.8', Crop: 'NO' };
  const voi = { WindowCenter: [50], WindowWidth: [100], VOILUTFunction: 'LINEAR_EXACT' };
  return {
    ...{ PatientID: 'P', Modality: 'PR', FrameOfReferenceUID: '1.2.3.9', GlobalCrop: 'NO' },
    ...images(Array.from({ length: COUNT }, (_, slice) => uidOf(slice))),
    VolumetricPresentationStateInputSequence: [{ ...input, ...voi }],
  };
}

function planar(changes: object): Readonly<Record<string, unknown>> {
  return {
    SOPClassUID: GrayscalePlanarMPRVolumetricPresentationStateStorage,
    ...related(),
    ...{ MultiPlanarReconstructionStyle: 'PLANAR', MPRThicknessType: 'THIN', PixelPresentation: 'MONOCHROME' },
    ...{ MPRViewWidthDirection: [1, 0, 0], MPRViewWidth: 8, MPRViewHeightDirection: [0, 1, 0], MPRViewHeight: 4 },
    ...{ MPRTopLeftHandCorner: [-0.5, -0.5, 2], PresentationLUTShape: 'IDENTITY', ...changes },
  };
}

/** From below, of the slice that is greatest: 50 of 100. */
function rendering(): Readonly<Record<string, unknown>> {
  const ramp = Uint8Array.from({ length: 101 }, (_, k) => k);
  const descriptor = [ramp.length, 0, 8];
  const component = {
    ...{ ComponentType: 'ONE_TO_RGBA', ComponentInputSequence: [{ VolumetricPresentationInputIndex: 1 }] },
    ...{ RGBLUTTransferFunction: 'TABLE', AlphaLUTTransferFunction: 'IDENTITY' },
    ...{ RedPaletteColorLookupTableDescriptor: descriptor, RedPaletteColorLookupTableData: padded(ramp) },
    ...{ GreenPaletteColorLookupTableDescriptor: descriptor },
    GreenPaletteColorLookupTableData: padded(ramp.map(value => 255 - value)),
    ...{
      BluePaletteColorLookupTableDescriptor: descriptor,
      BluePaletteColorLookupTableData: padded(ramp.map(() => 0)),
    },
  };
  const stream = {
    VolumetricPresentationInputSetUID: '1.2.3.8',
    PresentationStateClassificationComponentSequence: [component],
  };
  return {
    SOPClassUID: VolumeRenderingVolumetricPresentationStateStorage,
    ...related(),
    ...{ RenderProjection: 'ORTHOGRAPHIC', RenderingMethod: 'MAXIMUM_IP', PixelPresentation: 'TRUE_COLOR' },
    ...{ ViewpointPosition: [3.5, 3.5, -10], ViewpointLookAtPoint: [3.5, 3.5, 0], ViewpointUpDirection: [0, -1, 0] },
    ...{ RenderFieldOfView: [-4, 4, 4, -4, 1, 100], VolumeStreamSequence: [stream] },
  };
}

function padded(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: bytes.length + (bytes.length % 2) }, (_, at) => bytes[at] ?? 0);
}
