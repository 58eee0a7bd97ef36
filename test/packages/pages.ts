import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CHECKOUT } from '../layers/import-graph.ts';

/** A fenced block of a page. */
export interface Block {
  readonly name: string;
  readonly language: string;
  readonly text: string;
}

/** The pages of the project, relative to the checkout. */
export const pages: readonly string[] = [
  ...readdirSync(CHECKOUT).filter(name => name.endsWith('.md')),
  ...readdirSync(join(CHECKOUT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.md'))
    .map(path => relative(CHECKOUT, join(CHECKOUT, 'docs', path))),
];

/** All fenced blocks of the pages. */
export const blocks: readonly Block[] = pages.flatMap(blocksOf);

/** The examples in TypeScript. */
export const examples: readonly Block[] = blocks.filter(block => block.language === 'ts');

/** The name of the module that an example is written to. */
export function fileOf({ name }: Block): string {
  return `${name.replaceAll(/\W+/g, '-')}.ts`;
}

export function readPage(page: string): string {
  return readFileSync(join(CHECKOUT, page), 'utf8');
}

function blocksOf(page: string): readonly Block[] {
  const found = [...readPage(page).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  return found.map(([, language = '', text = ''], at) => ({ name: `${page} block ${at + 1}`, language, text }));
}
