import { ctSeries, temporaryFolder } from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { describe, expect, it } from 'vitest';
import { startArchive } from '../archive.ts';
import { KeptTexts } from './kept-texts.ts';

describe('texts that are kept', () => {
  const text = (length: number): Uint8Array => new Uint8Array(length);

  it('take no more than they may, and those asked for longest ago go first', () => {
    const found: string[] = [];
    const texts = new KeptTexts(10_000, each => found.push(each));
    for (const key of ['a', 'b', 'c']) texts.set(key, text(3000));
    expect(texts.get('a')).toHaveLength(3000);
    texts.set('d', text(3000));
    expect(['a', 'b', 'c', 'd'].map(key => texts.get(key) !== undefined)).toEqual([true, false, true, true]);
    expect(texts.bytes).toBeLessThanOrEqual(10_000);
    expect(found).toEqual(['yes', 'yes', 'no', 'yes', 'yes']);
  });

  it('are none that is longer than all may be together, and go when they are told to', () => {
    const texts = new KeptTexts(1000);
    texts.set('a', text(1001));
    expect([texts.get('a'), texts.bytes]).toEqual([undefined, 0]);
    texts.set('b', text(100));
    texts.clear();
    expect([texts.get('b'), texts.bytes]).toEqual([undefined, 0]);
  });
});

describe('metadata of a series that are asked for again (PS3.18 §10.4.1.1.2)', () => {
  it('are the same, tell the metrics that they were kept, follow the address of the service, and go with the objects', async () => {
    const folder = await temporaryFolder();
    try {
      const settings = { dicomPort: 0, httpPort: 0, logLevel: 'silent', deletes: true } as const;
      await using archive = await startArchive({ ...settings, data: folder.file('data') });
      const { port } = archive.addresses.http;
      const objects = ctSeries({ count: 3, rows: 16, columns: 16 });
      const parts = objects.flatMap(({ bytes }) => [
        Buffer.from('--b\r\nContent-Type: application/dicom\r\n\r\n'),
        bytes,
        Buffer.from('\r\n'),
      ]);
      const service = `http://127.0.0.1:${port}/dicom-web`;
      const stored = await fetch(`${service}/studies`, {
        method: 'POST',
        headers: {
          'Content-Type': 'multipart/related; type="application/dicom"; boundary=b',
          Accept: 'application/json',
        },
        body: Buffer.concat([...parts, Buffer.from('--b--')]),
      });
      expect(stored.status).toBe(200);
      const uid = readBytes(objects[0]!.bytes).text('StudyInstanceUID');
      const ask = async (host: string): Promise<string> => {
        const answer = await fetch(`http://${host}:${port}/dicom-web/studies/${uid}/metadata`);
        return answer.status === 200 ? await answer.text() : String(answer.status);
      };
      const counted = async (): Promise<string[]> => {
        const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
        return metrics.match(/^hounsfield_kept_text\S* .*$/gm) ?? [];
      };
      const first = await ask('127.0.0.1');
      expect(JSON.parse(first)).toHaveLength(3);
      expect(await ask('127.0.0.1')).toBe(first);
      expect(await ask('localhost')).toBe(first.replaceAll('//127.0.0.1:', '//localhost:'));
      expect(await counted()).toEqual([
        'hounsfield_kept_texts_total{found="no"} 6',
        'hounsfield_kept_texts_total{found="yes"} 3',
        expect.stringMatching(/^hounsfield_kept_text_bytes [1-9]/),
      ]);
      expect((await fetch(`${service}/studies/${uid}`, { method: 'DELETE' })).ok).toBe(true);
      expect(await ask('127.0.0.1')).toBe('404');
      expect(await counted()).toContain('hounsfield_kept_text_bytes 0');
    } finally {
      await folder.remove();
    }
  });
});
