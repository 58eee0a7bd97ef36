import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from '@hounsfield/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../packages/cli/src/index.ts';
import { fakeProcess } from '../../packages/cli/src/testing/fake-process.ts';
import { CHECKOUT } from '../layers/import-graph.ts';
import { installPacked, lendTypes, type Packed, tsc } from './packed.ts';
import { type Block, blocks, examples, fileOf, pages, readPage } from './pages.ts';

const calls = blocks.filter(block => block.language === 'sh').flatMap(huCalls);

describe('the examples of the pages', () => {
  let user: Packed;
  let complaints: readonly string[];
  beforeAll(async () => {
    user = await installPacked();
    await lendTypes(user.folder, '@types/node');
    await lendTypes(user.folder, 'undici-types');
    await lendTypes(user.folder, '@hounsfield/archive');
    await lendTypes(user.folder, '@hounsfield/codecs');
    complaints = await compileExamples(user);
    return () => user[Symbol.asyncDispose]();
  }, 120_000);

  it('are there', () => {
    expect(pages).toContain('README.md');
    expect(examples.length).toBeGreaterThanOrEqual(5);
    expect(calls.length).toBeGreaterThanOrEqual(5);
  });

  it.each(examples)('compile for a user of the package: $name', block => {
    expect(complaints.filter(line => line.startsWith(`${fileOf(block)}(`))).toEqual([]);
  });

  it('compile together', () => {
    expect(complaints).toEqual([]);
  });
});

describe('the calls of hu in the pages', () => {
  it.each(calls)('use a command and options that there are: $text', async ({ text }) => {
    const words = text.replace(/^(npx )?hu /, '').split(/\s+/);
    const [command = '', second = ''] = words;
    const help = async (...names: readonly string[]): Promise<string> => {
      const own = fakeProcess([...names, '--help']);
      await main(own);
      expect(own.exitCode).toBe(0);
      return own.stdout.text();
    };
    let stdout = await help(...(command.startsWith('-') ? [] : [command]));
    // A group lists its commands, a command its options.
    if (
      new RegExp(`^Commands:[^]*^  ${second.replaceAll(/\W/g, '.')} `, 'm').test(stdout) &&
      !command.startsWith('-')
    ) {
      stdout = await help(command, second);
    }
    const options = words.filter(word => word.startsWith('--')).map(word => word.replace(/=.*/, ''));
    expect(options.filter(option => !stdout.includes(option))).toEqual([]);
  });
});

describe('the pages', () => {
  it.each(pages)('link to files that there are: %s', page => {
    const links = [...readPage(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => target ?? '');
    expect(links.filter(target => !existsSync(join(CHECKOUT, dirname(page), target)))).toEqual([]);
  });

  it.each(pages)('name no place of one machine: %s', page => {
    expect(readPage(page).match(/\/(home|root|work|tmp)\/\S+|registry\.\S+/g)).toBeNull();
  });
});

/** Compiles all examples at once, each a module of its own. @returns what the compiler says */
async function compileExamples(user: Packed): Promise<readonly string[]> {
  for (const block of examples) await writeFile(user.folder.file(fileOf(block)), `${block.text}\nexport {};\n`);
  const options = { strict: true, noEmit: true, target: 'es2023', module: 'nodenext', types: ['node'] };
  const compilerOptions = { ...options, lib: ['es2023', 'esnext.disposable'], exactOptionalPropertyTypes: true };
  await writeFile(user.folder.file('examples.json'), JSON.stringify({ compilerOptions, files: examples.map(fileOf) }));
  const { stdout } = await run(tsc, ['-p', 'examples.json'], { cwd: user.folder.path });
  return stdout.split('\n').filter(line => line !== '');
}

function huCalls(block: Block): readonly Block[] {
  const lines = block.text.split('\n').filter(line => /^(npx )?hu /.test(line));
  return lines.map(text => ({ ...block, text: text.replace(/\s+#.*$/, '') }));
}
