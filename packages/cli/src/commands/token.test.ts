import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scopes } from '@hounsfield/archive';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../index.ts';
import { type FakeProcess, fakeProcess, fakeStream } from '../testing/fake-process.ts';
import { tokenScopes } from './token.ts';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'hu-token-'));
});
afterEach(() => rm(data, { recursive: true }));

async function hu(...words: string[]): Promise<{ code: unknown; out: string; err: string }> {
  const own = fakeProcess(words);
  await main(own);
  return { code: own.exitCode, out: own.stdout.text(), err: own.stderr.text() };
}

const token = (...words: string[]) => hu('token', ...words, '--data', data);

describe('hu token', () => {
  it('has the scopes of the archive, whose package the help does not load', () => {
    expect(tokenScopes).toEqual(scopes);
  });

  it('prints a token once, lists what is known of it, and takes it back', async () => {
    const { code, out, err } = await token('add', '--scope', 'read,write', '--name', 'ward\u001b 3');
    expect(code).toBe(0);
    expect(out).toMatch(/^hu_[\w-]{43}\n$/);
    const id = /Its id is ([\da-f]{8})\./.exec(err)?.[1] ?? '';
    expect(await readFile(join(data, 'access.json'), 'utf8')).not.toContain(out.trim().slice(3));
    const listed = await token('list');
    expect(listed.out).toMatch(new RegExp(`^${id}  \\d{4}-\\d\\d-\\d\\d  read,write  ward\u241b 3\n$`));
    const facts = { id, name: 'ward\u001b 3', scopes: ['read', 'write'], made: expect.any(String) };
    expect(JSON.parse((await token('list', '--json')).out)).toEqual(facts);
    expect(JSON.parse((await token('remove', id, '--json')).out)).toEqual({ ...facts, removed: true });
    expect((await token('list')).out).toBe('There are no tokens.\n');
  });

  it('tells a program of a token in one line', async () => {
    const { out, err } = await token('add', '--scope', 'administer', '--json');
    expect(JSON.parse(out)).toMatchObject({ scopes: ['administer'], token: expect.stringMatching(/^hu_/) });
    expect(err).toBe('');
  });

  it.each([
    [['add'], /--scope and its value are needed/],
    [['add', '--scope', 'stare'], /--scope does not take "stare"; it takes read, write, administer/],
    [['remove', '5f0c2d11'], /There is no token "5f0c2d11"/],
  ])('%j is a wrong command line', async (words, message) => {
    const { code, err } = await token(...words);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('makes no folder for a name that is misspelt', async () => {
    const { code, err } = await hu('token', 'list', '--data', join(data, 'nothing'));
    expect(code).toBe(4);
    expect(err).toMatch(/data folder cannot be used/);
  });
});

describe('hu serve where a token is needed and none is there', () => {
  /** Runs it until it has said what is waited for. */
  async function serve(own: FakeProcess, said: () => string): Promise<string> {
    let stop = (): void => undefined;
    own.on = (event: string, listener: unknown) => {
      // Of the events of a process those that stop it have listeners without arguments.
      if (event === 'SIGTERM') stop = listener as () => void;
    };
    const ended = main(own);
    await expect.poll(said, { timeout: 30_000 }).toMatch(/token/i);
    stop();
    await ended;
    return said();
  }

  const words = () => [
    'serve',
    '--data',
    data,
    '--dicom-port',
    '0',
    '--http-port',
    '0',
    '--set',
    'requireToken=always',
  ];

  it('prints one on the terminal, and never again', async () => {
    const terminal = { ...fakeProcess(words()), stdout: fakeStream(80) };
    const text = await serve(terminal, () => terminal.stdout.text());
    expect(text.match(/hu_[\w-]{43}/g)).toHaveLength(1);
    expect(terminal.stderr.text()).not.toContain('hu_');
    expect((await token('list')).out).toMatch(/administer {2}first administrator\n$/);
  });

  it('prints none where the output is kept, and says how to make one', async () => {
    const service = fakeProcess(words());
    const text = await serve(service, () => service.stderr.text());
    expect(text).toContain(`hu token add --data ${data} --scope administer`);
    expect(text + service.stdout.text()).not.toMatch(/hu_/);
    expect((await token('list')).out).toBe('There are no tokens.\n');
  });
});
