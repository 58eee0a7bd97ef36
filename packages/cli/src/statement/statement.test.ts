import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@hounsfield/archive';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../index.ts';
import { fakeProcess } from '../testing/fake-process.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hu-statement-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function hu(...words: string[]): Promise<{ code: unknown; out: string; err: string }> {
  const own = fakeProcess(['statement', ...words]);
  await main(own);
  return { code: own.exitCode, out: own.stdout.text(), err: own.stderr.text() };
}

describe('hu statement', () => {
  it('prints the archive in each form, by the defaults of its configuration', async () => {
    const { ae, dicomPort } = readConfig({ data: 'anywhere' });
    for (const [format, sign] of [
      ['md', '# DICOM conformance statement'],
      ['html', '<!doctype html>'],
      ['json', '"hounsfield-conformance-statement/1"'],
    ] as const) {
      const { code, out } = await hu('--format', format);
      expect(code).toBe(0);
      for (const fact of [sign, ae, String(dicomPort), '1.2.840.10008.5.1.4.1.1.2', 'C-STORE'])
        expect(out).toContain(fact);
    }
  });

  it('compares two statements, says why what fails, and tells it by the exit code', async () => {
    const path = join(folder, 'archive.json');
    await writeFile(path, (await hu('--format', 'json')).out);
    const same = await hu('--compare', path, path);
    expect(same.code).toBe(0);
    expect(same.out).toMatch(/^works {2}Hounsfield Archive \(1\) -> Hounsfield Archive \(2\): C-STORE .*Explicit VR/m);
    const deaf = JSON.parse(await readFile(path, 'utf8'));
    deaf.product.name = 'Deaf';
    deaf.entities[0].ports = [];
    const other = join(folder, 'deaf.json');
    await writeFile(other, JSON.stringify(deaf));
    const failing = await hu('--json', '--compare', path, other);
    expect(failing.code).toBe(1);
    const rows = failing.out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(rows.find(row => row.to === 'Deaf')).toMatchObject({ works: false, why: 'Deaf listens on no port.' });
  });

  it('refuses files that are no statements, and files without --compare', async () => {
    const path = join(folder, 'broken.json');
    await writeFile(path, '{"format":"x"}');
    expect(await hu('--compare', path, path)).toMatchObject({
      code: 2,
      err: expect.stringContaining('format must be'),
    });
    expect(await hu('--compare', path)).toMatchObject({ code: 2 });
    expect(await hu(path)).toMatchObject({ code: 2, err: expect.stringContaining('--compare') });
    expect(await hu('--compare', 'no-such.json', path)).toMatchObject({ code: 4 });
  });
});
