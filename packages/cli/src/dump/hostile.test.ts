import { writeFile } from 'node:fs/promises';
import { ctSlice, folderForEach, mutants } from '@hounsfield/testkit';
import { HounsfieldError } from 'hounsfield/errors';
import { expect, it } from 'vitest';
import { huContext } from '../context.ts';
import { fakeProcess } from '../testing/fake-process.ts';
import { printModel } from './json.ts';
import { dataSetLines } from './lines.ts';
import { readForDump, readStreamForDump } from './read.ts';

const options = { width: 80, paint: (_style: string, text: string) => text };
const bytes = ctSlice(0, { rows: 4, columns: 4, undefinedLengths: true }).bytes;

const folder = folderForEach();

it('whatever is done to a file, what is read of it is printed in plain lines, and an error is one of ours', async () => {
  for (const mutant of mutants(bytes, { count: 400, seed: 20260401 })) {
    await writeFile(folder.file('x'), mutant.bytes);
    const reading = await readForDump(folder.file('x'), {});
    if (reading.error !== undefined) expect(reading.error, mutant.how).toBeInstanceOf(HounsfieldError);
    for (const dataSet of [reading.object?.fileMeta, reading.object, reading.fileMeta]) {
      for (const line of dataSet === undefined ? [] : dataSetLines(dataSet, options)) {
        expect(line, mutant.how).not.toMatch(/\p{Cc}/u);
      }
    }
  }
});

it('whatever can be read is DICOM JSON too', async () => {
  for (const mutant of mutants(bytes, { count: 400, seed: 3 })) {
    await writeFile(folder.file('x'), mutant.bytes);
    const { object, error } = await readForDump(folder.file('x'), {});
    if (object === undefined || error !== undefined) continue;
    const own = fakeProcess([]);
    const hu = huContext(own, own);
    await printModel(hu, { form: 'json', file: folder.file('x') }, object);
    await hu.out.flush();
    expect(JSON.parse(own.stdout.text()), mutant.how).toBeTypeOf('object');
  }
});

it('a stream gives the same as the file', async () => {
  const lines = (reading: Awaited<ReturnType<typeof readForDump>>): string[] =>
    reading.object === undefined ? [] : [...dataSetLines(reading.object, options)].map(withoutLength);
  for (const mutant of mutants(bytes, { count: 100, seed: 7 })) {
    await writeFile(folder.file('x'), mutant.bytes);
    const streamed = await readStreamForDump(chunks(mutant.bytes), {});
    const read = await readForDump(folder.file('x'), {});
    expect(lines(streamed), mutant.how).toEqual(lines(read));
  }
});

/** How long a sequence is that breaks off depends on how much of it had arrived. */
function withoutLength(line: string): string {
  return line.replace(/^( *\(.{9}\) SQ) +\d+/, '$1');
}

async function* chunks(all: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < all.length; at += 97) yield all.subarray(at, at + 97);
}
