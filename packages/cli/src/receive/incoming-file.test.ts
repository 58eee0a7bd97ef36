import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileMetaBytes } from 'hounsfield/file';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommandError } from '../errors.ts';
import { IncomingFile, type IncomingOptions, type Placed } from './incoming-file.ts';

const meta = fileMetaBytes({ sopClassUid: '1.2', sopInstanceUid: '1.3', transferSyntaxUid: '1.2.840.10008.1.2.1' });
const otherMeta = fileMetaBytes({ sopClassUid: '1.2', sopInstanceUid: '1.3', transferSyntaxUid: '1.2.840.10008.1.2' });

describe('an object on its way to the disk', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hu-incoming-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function put(data: Uint8Array, options: Partial<IncomingOptions> = {}, front = meta): Promise<Placed> {
    const file = new IncomingFile(front, { folder, existing: 'number', sync: false, mostBytes: 1e9, ...options });
    for (let at = 0; at < data.length; at += 70_000) file.write(data.subarray(at, at + 70_000));
    return file.finish('a/b.dcm');
  }
  const names = async (): Promise<string[]> => (await readdir(join(folder, 'a'))).sort();

  it.each([10, 3_000_000])('is written as it came: %d bytes', async length => {
    const data = new Uint8Array(length).map((_, at) => at * 7);
    expect(await put(data, { sync: true })).toEqual({ path: join(folder, 'a/b.dcm'), outcome: 'stored' });
    expect(Buffer.compare(await readFile(join(folder, 'a/b.dcm')), Buffer.concat([meta, data]))).toBe(0);
    expect(await readdir(folder)).toEqual(['a']);
  });

  it.each([3, 100, 70_000])(
    'keeps what was given though its memory is used again once it is flushed: %d bytes',
    async length => {
      const file = new IncomingFile(meta, { folder, existing: 'number', sync: false, mostBytes: 1e9 });
      const lent = new Uint8Array(2 * length);
      const whole = new Uint8Array(40 * length).map((_, at) => at * 13);
      for (let at = 0; at < whole.length; at += lent.length) {
        lent.set(whole.subarray(at, at + lent.length));
        file.write(lent.subarray(0, length));
        file.write(lent.subarray(length));
        file.flush();
      }
      lent.fill(0);
      const { path } = await file.finish('a.dcm');
      expect(Buffer.compare(await readFile(path), Buffer.concat([meta, whole]))).toBe(0);
    },
  );

  it('is the same where only the meta information differs, else it gets a number', async () => {
    const data = Uint8Array.of(1, 2, 3, 4);
    await put(data);
    expect(await put(data, {}, otherMeta)).toMatchObject({ outcome: 'same' });
    expect(await put(Uint8Array.of(1, 2, 3, 5))).toMatchObject({ outcome: 'stored' });
    expect(await put(Uint8Array.of(1, 2, 3, 5))).toMatchObject({ outcome: 'same', path: join(folder, 'a/b.1.dcm') });
    expect(await names()).toEqual(['b.1.dcm', 'b.dcm']);
  });

  it('is refused, or takes the place of the other one, as it is told', async () => {
    await put(Uint8Array.of(1));
    expect(await put(Uint8Array.of(2), { existing: 'refuse' })).toMatchObject({ outcome: 'refused' });
    expect((await readFile(join(folder, 'a/b.dcm'))).at(-1)).toBe(1);
    expect(await put(Uint8Array.of(2), { existing: 'replace' })).toMatchObject({ outcome: 'stored' });
    expect((await readFile(join(folder, 'a/b.dcm'))).at(-1)).toBe(2);
    expect(await names()).toEqual(['b.dcm']);
  });

  it('never takes the name of a file that is no object', async () => {
    await put(Uint8Array.of(1));
    await writeFile(join(folder, 'a/b.dcm'), 'something else');
    expect(await put(Uint8Array.of(1))).toMatchObject({ path: join(folder, 'a/b.1.dcm'), outcome: 'stored' });
  });

  it('leaves nothing when it is too long or given up', async () => {
    const file = new IncomingFile(meta, { folder, existing: 'number', sync: false, mostBytes: 2_000_000 });
    file.write(new Uint8Array(1_500_000));
    expect(await readdir(folder)).toHaveLength(1);
    expect(() => file.write(new Uint8Array(1_500_000))).toThrow(CommandError);
    file.abort();
    file.abort();
    expect(await readdir(folder)).toEqual([]);
  });
});
