import { beforeEach, describe, expect, it } from 'vitest';
import { DataSet, toBytes } from '../data/index.ts';
import { CTImageStorage, ExplicitVRLittleEndian } from '../dictionary/index.ts';
import { DecodeError } from '../errors/index.ts';
import { fileOf, MemoryBackend } from './memory-backend.fixture.ts';
import { webHandler } from './server.ts';
import { turnsOf } from './volume-parameters.ts';

let backend: MemoryBackend;
beforeEach(() => {
  backend = new MemoryBackend();
  for (const [k, frames] of [1, 3].entries()) backend.add(object(`1.2.1.${k + 1}`, frames));
  backend.add(object('1.2.1.9', 0));
});

function object(instance: string, frames: number): Uint8Array {
  const uids = { SOPInstanceUID: instance, StudyInstanceUID: '1.2', SeriesInstanceUID: '1.2.1' };
  const pixels = frames === 0 ? {} : { NumberOfFrames: frames, PixelData: new Uint8Array(32 * frames) };
  return fileOf(toBytes(DataSet.of({ SOPClassUID: CTImageStorage, ...uids, Rows: 4, Columns: 4, ...pixels })), {
    sopClassUid: CTImageStorage,
    sopInstanceUid: instance,
    transferSyntaxUid: ExplicitVRLittleEndian,
  });
}

async function ask(path: string, accept = '*/*'): Promise<Response> {
  return await webHandler(backend)(new Request(`http://pacs.test/studies/1.2${path}`, { headers: { Accept: accept } }));
}

async function refusal(path: string): Promise<[number, string]> {
  const response = await ask(path);
  const { error } = (await response.json()) as { error: { message: string } };
  return [response.status, error.message];
}

describe('rendered volumes (PS3.18 §10.4.1.1.7, §10.4.1.1.8)', () => {
  it.each([
    ['/renderedmpr', ['1.2.1.1 1', '1.2.1.2 1', '1.2.1.2 2', '1.2.1.2 3']],
    ['/series/rendered3d', ['1.2.1.1 1', '1.2.1.2 1', '1.2.1.2 2', '1.2.1.2 3']],
    ['/series/1.2.1/instances/1.2.1.2/rendered3d', ['1.2.1.2 1', '1.2.1.2 2', '1.2.1.2 3']],
    ['/series/1.2.1/instances/1.2.1.2/frames/1,3/renderedmpr', ['1.2.1.2 1', '1.2.1.2 3']],
  ])('of %s are made of the images of the address, and of nothing else there', async (path, slices) => {
    const response = await ask(path);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/jpeg']);
    expect(await response.text()).toBe(slices.join());
    expect(backend.open).toBe(0);
  });

  it('are seen as the parameters say (§8.3.5.3)', async () => {
    const camera = 'viewpointposition=1,2.5000000000000004,-3&viewpointlookat=0%2C0%2C0&viewpointup=0,0,1e0';
    const path = `/series/1.2.1/renderedmpr?${camera}&renderingmethod=minimum_ip&mprslab=2.5`;
    await (await ask(`${path}&window=40,400,linear&viewport=64,32&quality=50`, 'image/png')).text();
    expect(backend.volumes.at(-1)).toMatchObject({
      viewpoint: { position: [1, 2.5000000000000004, -3], lookAt: [0, 0, 0], up: [0, 0, 1] },
      ...{ projection: 'minimum', slab: 2.5, mediaType: 'image/png', quality: 50 },
      window: { center: 40, width: 400, function: 'linear' },
      viewport: { width: 64, height: 32 },
    });
  });

  it('are an axial plane or a maximum intensity projection from the front where nothing is said', async () => {
    for (const path of ['/renderedmpr', '/series/rendered3d?mprslab=3']) await (await ask(path)).text();
    const [plane, whole] = backend.volumes;
    expect(plane).toMatchObject({ viewpoint: { side: 'f' }, projection: 'average', slab: 0 });
    expect(whole).toMatchObject({ viewpoint: { side: 'a' }, projection: 'maximum' });
    // The parameter is one of planes only (Table 10.4.1-5).
    expect(whole).not.toHaveProperty('slab');
  });

  it.each([
    ['orientation=a&viewpointposition=1,2,3&viewpointlookat=0,0,0&viewpointup=0,0,1', 'not be given together'],
    ['viewpointposition=1,2,3', 'must be given together'],
    ['match=InstanceNumber', 'match is not supported'],
    ['volumeinputreference=1.2.1.1', 'volumeinputreference is not supported'],
  ])('are 400 for %s', async (query, sentence) => {
    expect(await refusal(`/renderedmpr?${query}`)).toEqual([400, expect.stringContaining(sentence)]);
  });

  it('warn of animations, which are not made (§8.3.5.3.9)', async () => {
    const { status, headers } = await ask('/series/rendered3d?swivelrange=180&animationrate=20');
    expect([status, headers.get('Warning')]).toEqual([
      200,
      '299 http://pacs.test: The following parameters are not supported: swivelrange,animationrate',
    ]);
  });

  describe('of a store that animates (§8.3.5.3.9 to §8.3.5.3.12)', () => {
    beforeEach(() => Object.assign(backend, { animates: true }));

    it('swivel in GIF, which is chosen where nothing else is asked for', async () => {
      const response = await ask('/series/rendered3d?swivelrange=90&animationstepsize=30&animationrate=5');
      expect([response.headers.get('Content-Type'), response.headers.get('Warning')]).toEqual(['image/gif', null]);
      await response.text();
      expect(backend.volumes.at(-1)).toMatchObject({
        swivel: { range: 90, step: 30, rate: 5 },
        mediaType: 'image/gif',
      });
      const facts = 'swivelrange=90&renderedvolumetricmetadata=yes';
      const both = await ask(`/series/rendered3d?${facts}`, 'multipart/related; type="image/gif"');
      const text = await both.text();
      for (const tag of ['00701A06', '00701A05', '00701A03']) expect(text).toContain(tag);
    });

    it.each([
      ['/series/rendered3d?swivelrange=90', 'image/png', 'An animation is made in image/gif only'],
      ['/renderedmpr?swivelrange=90', 'image/gif', 'The following parameters are not supported: swivelrange'],
      [
        '/series/rendered3d?swivelrange=90&volumetriccurvepoint=1,2,3',
        'image/gif',
        'The following parameters are not supported: volumetriccurvepoint',
      ],
    ])('are still pictures for %s as %s, with a warning', async (path, accept, warning) => {
      const response = await ask(path, accept);
      expect([response.status, response.headers.get('Warning')]).toEqual([200, `299 http://pacs.test: ${warning}`]);
      await response.text();
    });

    it.each([
      'swivelrange=0',
      'swivelrange=361',
      'swivelrange=x',
      'swivelrange=90,5',
      'swivelrange=90&animationstepsize=0',
      'swivelrange=90&animationstepsize=91',
      'swivelrange=360&animationstepsize=1',
      'swivelrange=360&animationstepsize=1e-30',
      'swivelrange=90&animationrate=0',
      'swivelrange=90&animationrate=1000',
    ])('are 400 for %s', async query => {
      expect((await refusal(`/series/rendered3d?${query}`))[0]).toBe(400);
    });

    it('go around, or to both sides and back', () => {
      expect(turnsOf({ range: 360, step: 90, rate: 1 })).toEqual([0, 90, 180, 270]);
      expect(turnsOf({ range: 60, step: 15, rate: 1 })).toEqual([0, 15, 30, 15, -0, -15, -30, -15]);
      expect(turnsOf({ range: 10, step: 10, rate: 1 })).toEqual([0, 5, -0, -5]);
    });
  });

  it('say what was applied, alone or beside the picture (§8.3.5.3.13, Table K.1-1)', async () => {
    const path = '/renderedmpr?renderedvolumetricmetadata=yes&mprslab=4&renderingmethod=maximum_ip&orientation=a';
    const alone = (await (await ask(path, 'application/dicom+json')).json()) as Record<string, { Value: unknown[] }>;
    expect(Object.fromEntries(Object.entries(alone).map(([tag, { Value }]) => [tag, Value]))).toEqual({
      '00281050': [40],
      '00281051': [400],
      '00281056': ['LINEAR'],
      '00701503': [4],
      '0070120D': ['MAXIMUM_IP'],
      '00701603': [0, 0, 0],
      '00701604': [0, 0, 1],
      '00701605': [0, -1, 0],
      '00720510': ['MPR'],
    });
    const both = await ask(path, 'multipart/related; type="image/png"');
    expect(both.headers.get('Content-Type')).toContain('multipart/related');
    const text = await both.text();
    expect(text.indexOf('image/png')).toBeLessThan(text.indexOf('application/dicom+json'));
    expect(await (await ask(path, 'image/png')).text()).toContain('1.2.1.1 1');
  });

  it('have no window among the facts of a volume rendering (Table K.1-1)', async () => {
    const path = '/series/rendered3d?renderedvolumetricmetadata=yes&renderingmethod=volume_rendered';
    const facts = (await (await ask(path, 'application/json')).json()) as Record<string, { Value: unknown[] }>;
    expect(facts['00720510']?.Value).toEqual(['3D_RENDERING']);
    expect(facts).not.toHaveProperty('00281050');
  });

  it.each([
    ['not-a-volume', 406, 'The images make no volume: slice 2 is not parallel to the first.'],
    ['volume-too-large', 413, 'The volume is larger than the server draws: slice 2 is not parallel to the first.'],
    ['bad-viewpoint', 400, 'A query parameter has a value that is not allowed: slice 2 is not parallel to the first.'],
  ] as const)('of a store that throws %s are %i, with its particulars', async (code, status, message) => {
    backend.renderVolume = () =>
      Promise.reject(new DecodeError(code, { detail: 'slice 2 is not parallel to the first' }));
    expect(await refusal('/renderedmpr')).toEqual([status, message]);
  });

  it('are 404 where there is no image, and for frames that an object does not have', async () => {
    expect((await ask('/series/1.2.1/instances/1.2.1.9/rendered3d')).status).toBe(404);
    expect((await ask('/series/1.2.1/instances/1.2.1.2/frames/1,7/rendered3d')).status).toBe(404);
    expect(backend.open).toBe(0);
  });
});
