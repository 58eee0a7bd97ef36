import { ctSlice } from '@hounsfield/testkit';
import { type Changes, parse } from 'hounsfield/data';
import { readBytes } from 'hounsfield/file';
import { transferSyntax } from 'hounsfield/syntax';
import { describe, expect, it } from 'vitest';
import { FileBlobStore } from '../storage/index.ts';
import { arrivalOf, ingestInto } from '../testing/arrivals.ts';
import { MemoryFiles } from '../testing/memory-files.ts';
import { MemoryIndex } from '../testing/memory-index.ts';
import type { HookFacts, IngestHooks } from './hooks.ts';
import { refusals } from './refusal.ts';

const ct = ctSlice(1, { rows: 64, columns: 64 });
const encoding = transferSyntax(ct.transferSyntaxUid)!;

describe('a hook that accepts', () => {
  it('sees the header and the sender, and keeps out what it does not want (0124, PS3.7 §C.5.16)', async () => {
    const asked: HookFacts[] = [];
    const accept: IngestHooks['accept'] = (dataSet, facts) => {
      asked.push(facts);
      return dataSet.get('Modality') !== 'CT';
    };
    const { take, files, index } = await archive({ accept });
    expect(await take(ct.dataSet)).toEqual({ kind: 'refused', reason: 'not-accepted' });
    expect(refusals['not-accepted'].status).toBe(0x0124);
    const { sopClassUid, sopInstanceUid, transferSyntaxUid } = ct;
    expect(asked).toEqual([{ sopClassUid, sopInstanceUid, transferSyntaxUid, sourceAeTitle: 'SENDER' }]);
    expect(files.filled('/data')).toEqual([]);
    expect(index.records.size).toBe(0);
  });

  it('refuses an object with 0110 when it fails, and the next one is taken again', async () => {
    let calls = 0;
    const { take, files } = await archive({
      accept: () => {
        if (calls++ === 0) throw new Error('a rule that is broken');
        return true;
      },
    });
    expect(await take(ct.dataSet)).toEqual({ kind: 'refused', reason: 'processing-failure' });
    expect(files.filled('/data')).toEqual([]);
    expect(await take(ct.dataSet)).toMatchObject({ kind: 'stored', isCoerced: false });
  });
});

describe('a hook that coerces (PS3.4 Table B.2-1, B000)', () => {
  it.each([1, 100, 3000, 1_000_000])('changes the header and leaves the pixels, in chunks of %i bytes', async step => {
    const changes: Changes = {
      PatientID: 'SITE-A/1',
      InstitutionName: 'A name that is longer than before',
      PatientSex: null,
    };
    const { take, files, index } = await archive({ coerce: () => changes });
    expect(await take(ct.dataSet, step)).toMatchObject({ kind: 'stored', isCoerced: true });
    const stored = readBytes(files.filled('/data/blobs')[0]!);
    const sent = parse(ct.dataSet, { encoding });
    expect(stored.get('PatientID')).toBe('SITE-A/1');
    expect(stored.element('PatientSex')?.length).toBe(0);
    const pixels = (object: typeof sent) => Buffer.from(object.element('PixelData')?.bytes ?? []);
    expect(pixels(stored).length).toBe(64 * 64 * 2);
    expect(pixels(stored).equals(pixels(sent))).toBe(true);
    expect(stored.text('StudyDescription')).toBe(sent.text('StudyDescription'));
    expect(index.records.get(ct.sopInstanceUid)?.keys.patient['patient_id']).toBe('SITE-A/1');
    expect(await take(ct.dataSet, step)).toMatchObject({ kind: 'stored', isDuplicate: true });
  });

  it.each([{}, undefined])('stores the same bytes when it changes nothing (%o)', async changes => {
    const { take, index } = await archive({ coerce: () => changes });
    expect(await take(ct.dataSet)).toMatchObject({ kind: 'stored', isCoerced: false });
    const plain = await archive({});
    await plain.take(ct.dataSet);
    const digest = index.records.get(ct.sopInstanceUid)?.digest;
    expect(digest).toBe(plain.index.records.get(ct.sopInstanceUid)?.digest);
  });

  it('cannot make an object another one', async () => {
    const { take } = await archive({ coerce: () => ({ SOPInstanceUID: '1.2.3' }) });
    expect(await take(ct.dataSet)).toEqual({ kind: 'refused', reason: 'sop-instance-differs' });
  });

  it('refuses what it cannot read, and throws what the sender threw', async () => {
    const { ingest, take } = await archive({ coerce: () => ({ PatientID: 'X' }) });
    expect(await take(new Uint8Array(1000).fill(0x47))).toMatchObject({ kind: 'refused', reason: 'cannot-understand' });
    const gone = new Error('gone');
    async function* data() {
      yield ct.dataSet.subarray(0, 200);
      throw gone;
    }
    await expect(ingest.take({ ...arrivalOf(ct), data: data() })).rejects.toBe(gone);
  });
});

async function archive(hooks: IngestHooks) {
  const files = new MemoryFiles();
  await files.makeFolder('/data');
  const index = new MemoryIndex();
  const ingest = ingestInto(await FileBlobStore.open('/data', files), index, {}, { hooks });
  const take = (dataSet: Uint8Array, step = 16_000) => ingest.take(arrivalOf({ ...ct, dataSet }, step));
  return { files, index, ingest, take };
}
