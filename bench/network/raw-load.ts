// A load generator that knows as little DICOM as it can, so that what it measures is the server (method of
// ../shared/bench/rawscu.mjs): one request outstanding on each association, data sets sent from memory.
//   node raw-load.ts --port N [--ae AE] --op echo|associate|store [--count N] [--associations N] [--folder FOLDER]
// Prints one line of JSON: how many were done, how many had another status than success, and how many a second.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { RawAssociation, type RawContext } from './raw-association.ts';

/** An object as it lies in a file (PS3.10 §7.1): what stands behind the File Meta Information is sent as it is. */
interface RawObject {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  readonly dataSet: Buffer;
}

interface Counts {
  done: number;
  failed: number;
}

const VERIFICATION: readonly RawContext[] = [
  { abstractSyntax: '1.2.840.10008.1.1', transferSyntax: '1.2.840.10008.1.2' },
];

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    ae: { type: 'string', default: 'ANY-SCP' },
    op: { type: 'string', default: 'echo' },
    count: { type: 'string', default: '1000' },
    associations: { type: 'string', default: '1' },
    folder: { type: 'string', default: '' },
  },
});
const target = { port: Number(values.port), called: values.ae };
const associations = Number(values.associations);
const count = Number(values.count);

const operations: Readonly<Record<string, () => Promise<{ readonly counts: Counts; readonly seconds: number }>>> = {
  /** C-ECHO after C-ECHO on associations that are there already. */
  async echo() {
    const open = await Promise.all(each(() => RawAssociation.open(target, VERIFICATION)));
    for (const association of open) await association.echo();
    const result = await timed(associations, async (worker, counts) => {
      for (let at = 0; at < count; at++) note(counts, await open[worker]?.echo());
    });
    for (const association of open) await association.release();
    return result;
  },
  /** Connect, associate, C-ECHO, release: again and again. */
  associate: () =>
    timed(associations, async (_, counts) => {
      for (let at = 0; at < count; at++) {
        const association = await RawAssociation.open(target, VERIFICATION);
        note(counts, await association.echo());
        await association.release();
      }
    }),
  /** The files of a folder, dealt to the associations in turn. */
  store() {
    const objects = readdirSync(values.folder)
      .sort()
      .slice(0, count)
      .map(name => readObject(join(values.folder, name)));
    const contexts = contextsOf(objects);
    return timed(associations, async (worker, counts) => {
      const association = await RawAssociation.open(target, contexts);
      for (let at = worker; at < objects.length; at += associations) {
        const object = objects[at];
        if (object !== undefined) note(counts, await association.store(object));
      }
      await association.release();
    });
  },
};

const operation = operations[values.op];
if (operation === undefined) throw new RangeError(`--op is one of ${Object.keys(operations).join(', ')}`);
const { counts, seconds } = await operation();
console.log(JSON.stringify({ ...counts, perSecond: counts.done / seconds }));
process.exit();

function each<T>(make: () => T): T[] {
  return Array.from({ length: associations }, make);
}

function note(counts: Counts, status: number | undefined): void {
  counts.done++;
  if (status !== 0) counts.failed++;
}

async function timed(workers: number, work: (worker: number, counts: Counts) => Promise<void>) {
  const counts: Counts = { done: 0, failed: 0 };
  const begin = performance.now();
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker, counts)));
  return { counts, seconds: (performance.now() - begin) / 1000 };
}

function contextsOf(objects: readonly RawObject[]): readonly RawContext[] {
  const pairs = new Map(
    objects.map(({ sopClassUid, transferSyntaxUid }) => [
      `${sopClassUid} ${transferSyntaxUid}`,
      { abstractSyntax: sopClassUid, transferSyntax: transferSyntaxUid },
    ]),
  );
  return [...pairs.values()];
}

/** Reads a file whose File Meta Information is sound; it is made by the benchmark itself. */
function readObject(path: string): RawObject {
  const file = readFileSync(path);
  const texts = new Map<number, string>();
  let at = 132;
  while (file.readUInt16LE(at) === 2) {
    const element = file.readUInt16LE(at + 2);
    const isLong = file.toString('latin1', at + 4, at + 6) === 'OB';
    const start = at + (isLong ? 12 : 8);
    const end = start + (isLong ? file.readUInt32LE(at + 8) : file.readUInt16LE(at + 6));
    texts.set(element, file.toString('latin1', start, end).replace(/[\0 ]+$/, ''));
    at = end;
  }
  return {
    sopClassUid: texts.get(0x0002) ?? '',
    sopInstanceUid: texts.get(0x0003) ?? '',
    transferSyntaxUid: texts.get(0x0010) ?? '',
    dataSet: file.subarray(at),
  };
}
