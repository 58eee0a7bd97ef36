import { beforeEach, describe, expect, it } from 'vitest';
import { DataSet, toBytes } from '../data/index.ts';
import { CTImageStorage, ExplicitVRLittleEndian } from '../dictionary/index.ts';
import { DecodeError } from '../errors/index.ts';
import { fileOf, MemoryBackend } from './memory-backend.fixture.ts';
import { webHandler } from './server.ts';
import { placesOf, turnsOf } from './volume-animation.ts';

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
    ['volumeinputreference=1,x', 'must be UIDs of series and instances'],
    ['volumeinputreference=1.2,x', 'must be UIDs of series and instances'],
    ['InstanceNumbre=1', 'attribute'],
  ])('are 400 for %s', async (query, sentence) => {
    expect(await refusal(`/renderedmpr?${query}`)).toEqual([400, expect.stringContaining(sentence)]);
  });

  it.each([
    ['/renderedmpr?volumeinputreference=1.2.1.1', ['1.2.1.1 1']],
    ['/renderedmpr?volumeinputreference=1.2.1.1%2C1.2.1.2', ['1.2.1.1 1', '1.2.1.2 1', '1.2.1.2 2', '1.2.1.2 3']],
    ['/renderedmpr?volumeinputreference=1.2.1&SOPInstanceUID=1.2.1.1', ['1.2.1.1 1']],
    ['/series/1.2.1/instances/1.2.1.2/rendered3d?volumeinputreference=3,1', ['1.2.1.2 3', '1.2.1.2 1']],
    ['/series/rendered3d?SOPInstanceUID=1.2.1.2', ['1.2.1.2 1', '1.2.1.2 2', '1.2.1.2 3']],
  ])('of %s are made of those that are named and match (§8.3.5.3.1, §8.3.5.3.2)', async (path, slices) => {
    expect(await (await ask(path)).text()).toBe(slices.join());
    expect(backend.open).toBe(0);
  });

  it.each([
    '/renderedmpr?volumeinputreference=1.2.3.4',
    '/renderedmpr?SOPInstanceUID=1.2.3.4',
    '/series/1.2.1/instances/1.2.1.2/rendered3d?volumeinputreference=4',
  ])('are 404 where there is none such: %s', async path => {
    expect((await ask(path)).status).toBe(404);
    expect(backend.open).toBe(0);
  });

  it.each(['/renderedmpr', '/series/rendered3d'])(
    'of %s carry annotations and a profile, or a warning where the store has none (§8.3.5.1.1, §8.3.5.1.5)',
    async path => {
      const asked = `${path}?annotation=patient,technique&iccprofile=yes`;
      const without = await ask(asked);
      expect(without.headers.get('Warning')).toContain('annotation');
      expect(without.headers.get('Warning')).toContain('iccprofile');
      await without.text();
      Object.assign(backend, { annotates: true, embedsProfiles: true });
      const response = await ask(asked);
      await response.text();
      expect(response.headers.get('Warning')).toBe(null);
      expect(backend.volumes.map(({ annotation, colours }) => [annotation, colours])).toEqual([
        [undefined, undefined],
        [['patient', 'technique'], 'own'],
      ]);
    },
  );

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

    it('go along a curve in GIF, of a plane or slab only (§8.3.5.3.10)', async () => {
      const curve = 'volumetriccurvepoint=0,0,0&volumetriccurvepoint=0%2C0,4&animationstepsize=2&animationrate=5';
      const response = await ask(`/renderedmpr?${curve}&mprslab=3`);
      expect([response.headers.get('Content-Type'), response.headers.get('Warning')]).toEqual(['image/gif', null]);
      await response.text();
      const points = [
        [0, 0, 0],
        [0, 0, 4],
      ];
      expect(backend.volumes.at(-1)).toMatchObject({ curve: { points, step: 2, rate: 5 }, slab: 3 });
      const alone = await ask(`/renderedmpr?${curve}&renderedvolumetricmetadata=yes`);
      const facts = (await alone.json()) as Record<string, { readonly Value?: unknown }>;
      expect([facts['00701A05']?.Value, facts['00701A03']?.Value, facts['00701A06']]).toEqual([[2], [5], undefined]);
      const both = `multipart/related; type="image/gif"`;
      const text = await (await ask(`/renderedmpr?${curve}&renderedvolumetricmetadata=yes`, both)).text();
      for (const tag of ['00701A05', '00701A03']) expect(text).toContain(tag);
      expect(text).not.toContain('00701A06');
    });

    it.each([
      'volumetriccurvepoint=1,2,3',
      'volumetriccurvepoint=1,2,3,4,5',
      'volumetriccurvepoint=1,2,3&volumetriccurvepoint=1,2,x',
      'volumetriccurvepoint=1,2,3,1,2,3',
      'volumetriccurvepoint=0,0,0,0,0,9&animationstepsize=10',
      'volumetriccurvepoint=0,0,0,0,0,9&animationstepsize=0.01',
    ])('along a curve are 400 for %s', async query => {
      expect((await refusal(`/renderedmpr?${query}`))[0]).toBe(400);
    });

    it.each(['video/mp4', 'video/mpeg', 'video/H265', 'image/apng'])(
      'as %s are 406: nothing here makes it (Table 8.7.4-1)',
      async type => {
        const response = await ask('/series/rendered3d?swivelrange=90', type);
        const { error } = (await response.json()) as { error: { message: string } };
        expect([response.status, error.message.length > 20]).toEqual([406, true]);
      },
    );

    it('stand at places of the same distance along the line, from point to point', () => {
      const points = [
        [0, 0, 0],
        [0, 0, 3],
        [0, 4, 3],
      ] as const;
      expect(placesOf({ points, step: 2, rate: 1 })).toEqual([
        [0, 0, 0],
        [0, 0, 2],
        [0, 1, 3],
        [0, 3, 3],
      ]);
      expect(placesOf({ points, step: 3.5, rate: 1 })).toEqual([
        [0, 0, 0],
        [0, 0.5, 3],
        [0, 4, 3],
      ]);
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
