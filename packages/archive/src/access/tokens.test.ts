import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { folderForEach } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { Tokens } from './tokens.ts';

const folder = folderForEach();

const reader = { name: 'ward 3', scopes: ['read'] } as const;
const file = (): string => folder.file('access.json');

let now = Date.UTC(2026, 0, 1);

describe('tokens', () => {
  it('are 256 random bits, told once and kept as a digest, for the owner alone', async () => {
    const tokens = await Tokens.open(folder.path);
    const { text, facts } = await tokens.add(reader);
    expect(text).toMatch(/^hu_[\w-]{43}$/);
    const kept = await readFile(file(), 'utf8');
    expect(kept).not.toContain(text.slice(3));
    expect(JSON.parse(kept).tokens).toEqual([{ ...facts, sha256: expect.stringMatching(/^[\da-f]{64}$/) }]);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect(await readdir(folder.path)).toEqual(['access.json']);
  });

  it('are found by their text and by nothing else', async () => {
    const tokens = await Tokens.open(folder.path);
    const [one, two] = [await tokens.add(reader), await tokens.add({ name: 'ct', scopes: ['write', 'write'] })];
    expect(await tokens.find(one.text)).toMatchObject({ id: one.facts.id, scopes: ['read'] });
    expect(await tokens.find(two.text)).toMatchObject({ name: 'ct', scopes: ['write'] });
    const digest = JSON.parse(await readFile(file(), 'utf8')).tokens[0].sha256;
    for (const text of ['', one.text.slice(0, -1), `${one.text}x`, one.facts.id, digest]) {
      expect(await tokens.find(text)).toBeUndefined();
    }
  });

  it('that another process made or removed hold after a second', async () => {
    const server = await Tokens.open(folder.path, () => now);
    const command = await Tokens.open(folder.path);
    const { text, facts } = await command.add(reader);
    now += 1000;
    expect(await server.find(text)).toMatchObject({ id: facts.id });
    expect(await command.remove(facts.id)).toMatchObject({ name: 'ward 3' });
    now += 1000;
    expect(await server.find(text)).toBeUndefined();
    expect(await command.remove(facts.id)).toBeUndefined();
  });

  it('are open to nobody else again where somebody opened their file', async () => {
    const tokens = await Tokens.open(folder.path);
    await tokens.add(reader);
    await chmod(file(), 0o644);
    await Tokens.open(folder.path);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
  });

  it.each([
    '',
    '{}',
    '[]',
    '{"format":"hounsfield-access/2","tokens":[]}',
    '{"format":"hounsfield-access/1","tokens":[{"id":"x"}]}',
  ])('in a file that holds %j are an error, not none', async text => {
    const server = await Tokens.open(folder.path, () => now);
    await writeFile(file(), text);
    const damaged = expect.objectContaining({ code: 'access-damaged' });
    await expect(Tokens.open(folder.path)).rejects.toEqual(damaged);
    now += 1000;
    await expect(server.find('hu_x')).rejects.toEqual(damaged);
    await expect(server.add(reader)).rejects.toEqual(damaged);
    expect(await readFile(file(), 'utf8')).toBe(text);
  });
});
