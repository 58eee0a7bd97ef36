import { asciiBytes, type Bytes } from '../bytes/index.ts';
import { addressedJsonOptions, jsonStream } from '../models/index.ts';
import type { JsonRun, StoredInstance } from './backend.ts';
import { type Call, instanceAddress } from './call.ts';
import { Gathered } from './gathered.ts';

/** One JSON array of the instances, in pieces; the text of an instance that was made before is used again. */
export async function* metadataText(call: Call, instances: AsyncIterable<StoredInstance>): AsyncGenerator<Bytes> {
  const gathered = new Gathered();
  let before = OPENS;
  for await (const { run, others } of oneAhead(prepared(call, instances))) {
    gathered.add(before);
    before = COMMA;
    if (run === undefined) yield* othersText(call, others, gathered);
    else {
      yield gathered.take();
      yield run.bytes;
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

/** Some instances, one behind the other. */
interface Prepared {
  /** Texts of the first ones. */
  readonly run: JsonRun | undefined;
  readonly others: readonly Found[];
}

interface Found {
  readonly instance: StoredInstance;
  readonly kept: Bytes | undefined;
}

/** What the store makes of many at once is made there, and kept as other texts are. */
async function* prepared(call: Call, instances: AsyncIterable<StoredInstance>): AsyncGenerator<Prepared> {
  const kind = kindOf(call);
  for await (const group of groupsOf(instances)) {
    let left: readonly Found[] = group.map(instance => ({ instance, kept: instance.keptText?.(kind) }));
    while (left.length > 0) {
      const isKept = left[0]?.kept !== undefined;
      const end = left.findIndex(({ kept }) => (kept !== undefined) !== isKept);
      const alike = end < 0 ? left : left.slice(0, end);
      const asked = isKept || alike.length < FEWEST ? [] : alike.map(({ instance }) => instance);
      const run = asked.length === 0 ? undefined : await runOf(call, asked, kind);
      const made = run?.ends.length ?? 0;
      // Where the first cannot be had so, it may be that the others can.
      const taken = made > 0 ? made : run === undefined ? alike.length : 1;
      yield made > 0 ? { run, others: [] } : { run: undefined, others: alike.slice(0, taken) };
      left = left.slice(taken);
    }
  }
}

async function runOf(call: Call, instances: readonly StoredInstance[], kind: string): Promise<JsonRun | undefined> {
  const { backend, cx, serviceUrl, options } = call;
  const run = await backend.jsonRun?.(instances, { serviceUrl, bulkAbove: options.bulkAbove }, cx);
  let start = 0;
  for (const [k, end] of (run?.ends ?? []).entries()) {
    if (run !== undefined) instances[k]?.keepText?.(kind, run.bytes.subarray(start, end));
    start = end + 1;
  }
  return run;
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

/** Asks for the next while the last one is taken. */
async function* oneAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next();
  try {
    for (;;) {
      const taken = await next;
      if (taken.done === true) return;
      next = source.next();
      next.catch(() => {});
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
/** Those for which it is worth asking the store for a run. */
const FEWEST = 8;
