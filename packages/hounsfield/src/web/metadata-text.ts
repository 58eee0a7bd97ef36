import { asciiBytes, type Bytes } from '../bytes/index.ts';
import { addressedJsonOptions, jsonStream } from '../models/index.ts';
import type { JsonRun, StoredInstance } from './backend.ts';
import { type Call, instanceAddress } from './call.ts';
import { Gathered } from './gathered.ts';

/** One JSON array of the instances, in pieces; the text of an instance that was made before is used again. */
export async function* metadataText(call: Call, instances: AsyncIterable<StoredInstance>): AsyncGenerator<Bytes> {
  const gathered = new Gathered();
  let before = OPENS;
  for await (const { found, asked } of ahead(alikeOf(call, instances))) {
    let run = asked;
    for (let left = found; left.length > 0; run = runOf(call, left)) {
      const made = await run;
      const count = made?.ends.length ?? 0;
      gathered.add(before);
      before = COMMA;
      if (made !== undefined && count > 0) {
        yield gathered.take();
        yield made.bytes;
        left = left.slice(count);
      } else {
        // Where the first cannot be had so, it may be that the others can.
        const taken = run === undefined ? left.length : 1;
        yield* othersText(call, left.slice(0, taken), gathered);
        left = left.slice(taken);
      }
    }
  }
  gathered.add(before === OPENS ? NONE : CLOSES);
  yield gathered.take();
}

/** One after the other, behind what is gathered; what is left is too short to be sent by itself. */
async function* othersText(call: Call, others: readonly Found[], gathered: Gathered): AsyncGenerator<Bytes> {
  for (const [k, { instance, kept }] of others.entries()) {
    if (k > 0) gathered.add(COMMA);
    if (kept !== undefined) gathered.add(kept);
    else {
      for await (const piece of instanceText(call, instance)) {
        if (gathered.length >= TEXT_CHUNK) yield gathered.take();
        gathered.add(piece);
      }
    }
    if (gathered.length >= TEXT_CHUNK) yield gathered.take();
  }
}

/** Some instances one behind the other, texts of all of which are kept, or of none. */
interface Alike {
  readonly found: readonly Found[];
  /** Texts of the first ones, which are being made. */
  readonly asked: Promise<JsonRun | undefined> | undefined;
}

interface Found {
  readonly instance: StoredInstance;
  readonly kept: Bytes | undefined;
}

async function* alikeOf(call: Call, instances: AsyncIterable<StoredInstance>): AsyncGenerator<Alike> {
  const kind = kindOf(call);
  for await (const group of groupsOf(instances)) {
    let left: readonly Found[] = group.map(instance => ({ instance, kept: instance.keptText?.(kind) }));
    while (left.length > 0) {
      const isKept = left[0]?.kept !== undefined;
      const end = left.findIndex(({ kept }) => (kept !== undefined) !== isKept);
      const found = end < 0 ? left : left.slice(0, end);
      const asked = isKept ? undefined : runOf(call, found);
      // Whoever takes it is told.
      asked?.catch(() => {});
      yield { found, asked };
      left = left.slice(found.length);
    }
  }
}

/** What the store makes of many at once is made there, and kept as other texts are; undefined of few. */
function runOf(call: Call, found: readonly Found[]): Promise<JsonRun | undefined> | undefined {
  const { backend, cx, serviceUrl, options } = call;
  if (backend.jsonRun === undefined || found.length < FEWEST || found[0]?.kept !== undefined) return undefined;
  const instances = found.map(({ instance }) => instance);
  return backend.jsonRun(instances, { serviceUrl, bulkAbove: options.bulkAbove }, cx).then(run => {
    let start = 0;
    for (const [k, end] of run.ends.entries()) {
      instances[k]?.keepText?.(kindOf(call), run.bytes.subarray(start, end));
      start = end + 1;
    }
    return run;
  });
}

async function* groupsOf(instances: AsyncIterable<StoredInstance>): AsyncGenerator<readonly StoredInstance[]> {
  let group: StoredInstance[] = [];
  for await (const instance of instances) {
    group.push(instance);
    if (group.length < GROUP) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** Asks for the next ones while one is taken. */
async function* ahead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  const asked = [source.next()];
  try {
    for (let next = asked.shift(); next !== undefined; next = asked.shift()) {
      const taken = await next;
      if (taken.done === true) return;
      while (asked.length < AHEAD) {
        const more = source.next();
        more.catch(() => {});
        asked.push(more);
      }
      yield taken.value;
    }
  } finally {
    await source.return(undefined);
  }
}

/** Attributes of one instance. A text that is long is not kept, and never in memory as a whole. */
async function* instanceText(call: Call, instance: StoredInstance): AsyncGenerator<Bytes> {
  const { signal } = call.cx;
  const encoder = new TextEncoder();
  let own: Gathered | undefined = new Gathered();
  const options = { ...addressedJsonOptions(() => instanceAddress(call, instance), call.options.bulkAbove), signal };
  for await (const text of jsonStream(await instance.header(signal), options)) {
    const piece = encoder.encode(text);
    own?.add(piece);
    if (own !== undefined && own.length > MOST_KEPT) own = undefined;
    yield piece;
  }
  if (own !== undefined) instance.keepText?.(kindOf(call), own.take());
}

function kindOf(call: Call): string {
  return `json ${call.serviceUrl}`;
}

const [OPENS, COMMA, CLOSES, NONE] = ['[', ',', ']', '[]'].map(asciiBytes) as [Bytes, Bytes, Bytes, Bytes];
/** Bytes that are gathered before they are handed on. */
export const TEXT_CHUNK: number = 64 * 1024;
/** Bytes of a text that is kept. */
const MOST_KEPT = 256 * 1024;
/** Instances that are looked at together. */
const GROUP = 64;
/** Groups that are under way while one is sent. */
const AHEAD = 2;
/** Those for which it is worth asking the store for a run. */
const FEWEST = 8;
