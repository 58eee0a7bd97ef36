import { readFileSync } from 'node:fs';
import type { Output } from './emit.ts';

/** The files whose committed text is not what the tables make, a missing file among them. */
export function staleOutputs(outputs: readonly Output[], root: URL): readonly Output[] {
  return outputs.filter(({ path, text }) => readText(new URL(path, root)) !== text);
}

function readText(url: URL): string | undefined {
  try {
    return readFileSync(url, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
