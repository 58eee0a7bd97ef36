import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, temporaryFolder } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';

/** What `scripts/fuzz.mjs --json` prints. */
interface Outcome {
  readonly inputs: number;
  readonly found: readonly { readonly what: string; readonly file: string }[];
}

describe('hostile input raises nothing but typed errors, in bounded time and memory', () => {
  it('for the inputs on which something ever failed', async () => {
    const { found } = await fuzz('--replay');
    expect(found).toEqual([]);
  });

  it('for some thousand new ones', async () => {
    await using folder = await temporaryFolder();
    const { inputs, found } = await fuzz('--inputs', '2500', '--seed', '3', '--found', folder.path);
    expect(found).toEqual([]);
    expect(inputs).toBe(2500);
  });
});

describe('the fuzzer', () => {
  it('sees each kind of failure, writes the input down, and fails on it once more', async () => {
    await using folder = await temporaryFolder();
    const targets = Object.keys(SELF_TEST).flatMap(name => ['--target', `self-test ${name}`]);
    const options = ['--no-corpus', '--patience', '1', '--found', folder.path, ...targets];
    const { found } = await fuzz(...options, '--inputs', '3000');
    const said = found.map(({ what }) => what).join('\n');
    for (const what of Object.values(SELF_TEST)) expect(said).toMatch(what);
    const files = await readdir(folder.path);
    for (const { file } of found) expect(files).toContain(basename(file));
    const again = await fuzz(...options, '--replay');
    const { keeps: _, ...repeatable } = SELF_TEST;
    for (const what of Object.values(repeatable)) expect(again.found.map(each => each.what).join('\n')).toMatch(what);
  });
});

/** Targets that are wrong on purpose, and what the fuzzer must say of them. */
const SELF_TEST = {
  throws: /self-test throws: untyped, TypeError: no error of the library/,
  breaks: /self-test breaks: violation, Violation: a rule is broken/,
  hangs: /self-test hangs: lost, no end/,
  takes: /self-test takes: memory, 2147483648 bytes of arrays/,
  keeps: /lost, memory that is kept grows/,
};

/** Watched by the program itself: an input without end is its finding, not ours to wait for. */
async function fuzz(...options: readonly string[]): Promise<Outcome> {
  const { stdout, stderr } = await run(process.execPath, [SCRIPT, '--json', ...options], { timeout: 120_000 });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Outcome;
}

const SCRIPT = fileURLToPath(new URL('../../scripts/fuzz.mjs', import.meta.url));
