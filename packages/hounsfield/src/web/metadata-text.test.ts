import { expect, it } from 'vitest';
import { DataSet, toBytes } from '../data/index.ts';
import { CTImageStorage, ExplicitVRLittleEndian } from '../dictionary/index.ts';
import type { JsonRun, StoredInstance, WebBackend } from './backend.ts';
import { fileOf, MemoryBackend } from './memory-backend.fixture.ts';
import { webHandler } from './server.ts';

const COUNT = 150;

function backendOf(): MemoryBackend {
  const backend = new MemoryBackend();
  for (let number = 1; number <= COUNT; number++) {
    const sopInstanceUid = `1.2.1.${number}`;
    const ids = { StudyInstanceUID: '1.2', SeriesInstanceUID: '1.2.1', SOPInstanceUID: sopInstanceUid };
    const header = DataSet.of({ SOPClassUID: CTImageStorage, ...ids, InstanceNumber: number });
    const facts = { sopClassUid: CTImageStorage, sopInstanceUid, transferSyntaxUid: ExplicitVRLittleEndian };
    backend.add(fileOf(toBytes(header), facts));
  }
  return backend;
}

const ask = async (backend: WebBackend): Promise<string> =>
  (await webHandler(backend)(new Request('http://pacs/studies/1.2/series/1.2.1/metadata'))).text();

it.each([
  ['all of them', () => COUNT],
  ['some each time', (first: number) => 1 + (first % 9)],
  ['some, and of some none', (first: number) => first % 4],
  ['none', () => 0],
])('metadata of a series are the same where the store makes %s at once (PS3.18 §10.4.1.1.2)', async (_, most) => {
  const plain = await ask(backendOf());
  const texts = (JSON.parse(plain) as object[]).map(each => JSON.stringify(each));
  expect(texts).toHaveLength(COUNT);
  const backend: WebBackend = backendOf();
  let made = 0;
  backend.jsonRun = async (instances: readonly StoredInstance[]): Promise<JsonRun> => {
    const numbers = instances.map(({ sopInstanceUid }) => Number(sopInstanceUid.split('.').at(-1)));
    const own = numbers.slice(0, most(numbers[0] ?? 0)).map(number => texts[number - 1] ?? '');
    made += own.length;
    const ends = own.map((_text, k) => own.slice(0, k + 1).join().length);
    return { bytes: new TextEncoder().encode(own.join()), ends };
  };
  expect(await ask(backend)).toBe(plain);
  expect(made === 0).toBe(most(1) === 0 && most(2) === 0);
});
