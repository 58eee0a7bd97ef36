import { beforeEach, describe, expect, it } from 'vitest';
import { DataSet, toBytes } from '../data/index.ts';
import { ExplicitVRLittleEndian, GrayscalePlanarMPRVolumetricPresentationStateStorage } from '../dictionary/index.ts';
import { fileOf, MemoryBackend } from './memory-backend.fixture.ts';
import { webHandler } from './server.ts';

const STATE = '/series/1.2.1/instances/1.2.1.1';
const OTHER = '/series/1.2.1/instances/1.2.1.2';

let backend: MemoryBackend;
beforeEach(() => {
  backend = new MemoryBackend();
  const input = { VolumetricPresentationStateInputSequence: [{ VolumetricPresentationInputNumber: 1 }] };
  backend.add(object('1.2.1.1', input));
  backend.add(object('1.2.1.2', {}));
});

function object(instance: string, content: object): Uint8Array {
  const sopClassUid = GrayscalePlanarMPRVolumetricPresentationStateStorage;
  const uids = { SOPInstanceUID: instance, StudyInstanceUID: '1.2', SeriesInstanceUID: '1.2.1' };
  return fileOf(toBytes(DataSet.of({ SOPClassUID: sopClassUid, ...uids, ...content })), {
    ...{ sopClassUid, sopInstanceUid: instance, transferSyntaxUid: ExplicitVRLittleEndian },
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

describe('volumetric presentation states as target (PS3.18 §10.4.1.1.7, §10.4.1.1.8)', () => {
  it.each(['renderedmpr', 'rendered3d'])('of %s are given to the store, without frames', async resource => {
    const response = await ask(`${STATE}/${resource}?viewport=64,32&quality=50`, 'image/png');
    expect([response.status, response.headers.get('Content-Type'), await response.text()]).toEqual([
      ...[200, 'image/png', ''],
    ]);
    const [request] = backend.volumes;
    expect(request?.state?.instance.sopInstanceUid).toBe('1.2.1.1');
    expect(request).toMatchObject({ state: { isTurned: false }, viewport: { width: 64, height: 32 }, quality: 50 });
    expect('slab' in request!).toBe(resource === 'renderedmpr');
    expect(backend.open).toBe(0);
  });

  it('are seen from another side where that is asked for (§8.3.5.3.4 to §8.3.5.3.7)', async () => {
    const camera = 'viewpointposition=1,2,3&viewpointlookat=0,0,0&viewpointup=0,0,1';
    for (const query of ['orientation=l', camera]) await (await ask(`${STATE}/renderedmpr?${query}`)).text();
    expect(backend.volumes).toMatchObject([
      { state: { isTurned: true }, viewpoint: { side: 'l' } },
      { state: { isTurned: true }, viewpoint: { position: [1, 2, 3] } },
    ]);
  });

  it.each([
    'volumeinputreference=1.2.3',
    'match=Modality%3DCT',
    'InstanceNumber=1',
    'renderingmethod=maximum_ip',
    'mprslab=3',
    'swivelrange=90',
    'volumetriccurvepoint=1,2,3,4,5,6',
    'animationstepsize=3',
    'animationrate=3',
    'renderedvolumetricmetadata=yes',
    'window=40,400,linear',
    'viewport=64,64,0,0,8,8',
  ])('are 400 with %s, which is for images (§8.3.5.1.3, §8.3.5.1.4, §8.3.5.3)', async query => {
    const word = /viewport/.test(query) ? 'viewport' : query.slice(0, query.indexOf('='));
    const [status, message] = await refusal(`${STATE}/renderedmpr?${query}`);
    expect([status, message]).toEqual([400, expect.stringContaining(word)]);
    expect(message).toContain('is not for a volumetric presentation state');
    expect(backend.volumes).toEqual([]);
  });

  it('are no images: their frames, their series and objects that are neither are 404', async () => {
    expect((await ask(`${OTHER}/renderedmpr`)).status).toBe(404);
    expect((await ask(`${STATE}/frames/1/rendered3d`)).status).toBe(404);
    expect((await ask('/series/1.2.1/renderedmpr')).status).toBe(404);
    expect((await ask('/series/1.2.1/instances/1.2.1.3/renderedmpr')).status).toBe(404);
  });
});
