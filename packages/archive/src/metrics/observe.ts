import { statusCategory } from 'hounsfield/dictionary';
import type { DimseMatches, DimseName, DimseReply, ServedService, ServerObserver } from 'hounsfield/network';
import type { HttpObserver } from '../http/index.ts';
import type { FoundRow, Index, InstanceFacts } from '../index/index.ts';
import { type Arrival, Ingest, type IngestOptions, type IngestResult } from '../ingest/index.ts';
import type { Metrics } from './metrics.ts';

/** Counts what the handlers of a service answer. */
export function measuredService(service: ServedService, metrics: Metrics): ServedService {
  return {
    ...service,
    handler: operation => {
      const handler = service.handler(operation);
      if (handler === undefined) return undefined;
      return (request, cx) => {
        const note = noteOf(service.name, operation, metrics);
        try {
          return measured(handler(request, cx), note);
        } catch (error) {
          note('failure');
          throw error;
        }
      };
    },
  };
}

type Note = (status: number | 'failure') => void;

function noteOf(service: string, operation: DimseName, metrics: Metrics): Note {
  const begun = performance.now();
  return status => {
    metrics.operations.add({ service, operation, status: status === 'failure' ? status : statusCategory(status) });
    metrics.operationSeconds.observe({ service, operation }, (performance.now() - begun) / 1000);
  };
}

/** A reply, the promise of one, or several: as handlers give them (see `DimseHandler`). */
function measured(given: unknown, note: Note): unknown {
  if (isReplies(given)) return measuredReplies(given, note);
  if (!(given instanceof Promise)) {
    note((given as DimseReply).status);
    return given;
  }
  const reply: Promise<DimseReply> = given;
  return reply.then(
    answer => {
      note(answer.status);
      return answer;
    },
    (error: unknown) => {
      note('failure');
      throw error;
    },
  );
}

async function* measuredReplies(replies: Replies, note: Note): AsyncGenerator<DimseReply | DimseMatches> {
  // Left early means that the peer cancelled or is gone.
  let last: number | 'failure' = CANCELLED;
  try {
    for await (const reply of replies) {
      if (statusCategory(reply.status) !== 'pending') last = reply.status;
      yield reply;
    }
    // Without a reply of another kind, success is what the network answers.
    if (last === CANCELLED) last = SUCCESS;
  } catch (error) {
    last = 'failure';
    throw error;
  } finally {
    note(last);
  }
}

type Replies = AsyncIterable<DimseReply | DimseMatches>;

function isReplies(given: unknown): given is Replies {
  return typeof given === 'object' && given !== null && Symbol.asyncIterator in given;
}

/** Counts what comes in, whichever way. */
export class MeasuredIngest extends Ingest {
  readonly #metrics: Metrics;
  #running = 0;

  constructor(options: IngestOptions, metrics: Metrics) {
    super({ ...options, onUnreadable: code => noteLimit(metrics, OBJECT_LIMITS[code]) });
    this.#metrics = metrics;
  }

  /** Objects that are being taken in. */
  get running(): number {
    return this.#running;
  }

  override async take(arrival: Arrival): Promise<IngestResult> {
    const { stores, storeSeconds } = this.#metrics;
    const begun = performance.now();
    this.#running++;
    let result = 'broken-off';
    try {
      const taken = await super.take(arrival);
      if (taken.kind === 'refused') result = taken.reason;
      else result = taken.isDuplicate ? 'duplicate' : taken.isVersion === true ? 'version' : 'stored';
      return taken;
    } finally {
      this.#running--;
      stores.add({ result });
      storeSeconds.observe({}, (performance.now() - begun) / 1000);
    }
  }
}

/** An index that measures how long it takes to answer; what is not measured goes straight through. */
export function measuredIndex<T extends Index>(index: T, metrics: Metrics): T {
  const { indexSeconds, storedBytes } = metrics;
  const timed = async <A>(operation: string, answer: () => Promise<A>): Promise<A> => {
    const begun = performance.now();
    try {
      return await answer();
    } finally {
      indexSeconds.observe({ operation }, (performance.now() - begun) / 1000);
    }
  };
  const measures: Pick<Index, 'add' | 'search' | 'pages' | 'count' | 'instances'> = {
    add: async (record, blob) => {
      const result = await timed('add', () => index.add(record, blob));
      if (result.kind !== 'duplicate') storedBytes.add({}, record.length);
      return result;
    },
    count: (request, most) => timed('count', () => index.count(request, most)),
    search: (...asked) => firstTimed<FoundRow>(index.search(...asked), next => timed('search', next)),
    pages: (...asked) => firstTimed<readonly FoundRow[]>(index.pages(...asked), next => timed('search', next)),
    instances: (...asked) => firstTimed<InstanceFacts>(index.instances(...asked), next => timed('instances', next)),
  };
  return new Proxy(index, {
    get(target, name) {
      if (Object.hasOwn(measures, name)) return measures[name as keyof typeof measures];
      const value: unknown = Reflect.get(target, name, target);
      // Its methods use private fields, which only the index itself has.
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

type Step<T> = () => Promise<IteratorResult<T>>;

/** Measures the first step alone: later ones wait for whoever takes the rows. */
function firstTimed<T>(rows: AsyncIterable<T>, timed: (next: Step<T>) => Promise<IteratorResult<T>>): AsyncIterable<T> {
  return {
    [Symbol.asyncIterator]: () => {
      const inner = rows[Symbol.asyncIterator]();
      const rest: Step<T> = () => inner.next();
      let step: Step<T> = () => {
        step = rest;
        return timed(rest);
      };
      return {
        next: () => step(),
        return: async () => (await inner.return?.()) ?? { done: true, value: undefined },
      };
    },
  };
}

/** What the network tells goes into the counters. */
export function networkObserver(metrics: Metrics): ServerObserver {
  const { associations, refused, ended } = metrics;
  return {
    accepted: () => associations.add({}),
    refused: reason => {
      refused.add({ reason });
      noteLimit(metrics, REFUSING[reason]);
    },
    over: ({ how, error }) => {
      ended.add({ how });
      noteLimit(metrics, NETWORK_LIMITS[error?.limit ?? '']);
    },
  };
}

export function httpObserver(metrics: Metrics): HttpObserver {
  const { requests, requestSeconds } = metrics;
  return {
    answered: ({ route, method, status }, seconds) => {
      requests.add({ route, method, status: String(status) });
      requestSeconds.observe({ route, method }, seconds);
      if (status === CONTENT_TOO_LARGE) noteLimit(metrics, 'limits.http.bodyBytes');
    },
    limited: limit => noteLimit(metrics, HTTP_LIMITS[limit]),
  };
}

/** Shows the limits that may be met before one is: the rate of a series that begins with 1 would miss the first. */
export function showLimits({ limitHits }: Metrics): void {
  const tables = [REFUSING, NETWORK_LIMITS, OBJECT_LIMITS, HTTP_LIMITS];
  const known = new Set(tables.flatMap(table => Object.values<string | undefined>(table)));
  for (const limit of [...known, ...OWN_LIMITS]) if (limit !== undefined) limitHits.add({ limit }, 0);
}

function noteLimit({ limitHits }: Metrics, limit: string | undefined): void {
  if (limit !== undefined) limitHits.add({ limit });
}

/** Keys of the configuration by what network, reader and web call them. */
const REFUSING: Readonly<Record<string, string | undefined>> = {
  busy: 'limits.associations',
  'too-many': 'limits.perAddress',
  connections: 'limits.connections',
};
const NETWORK_LIMITS: Readonly<Record<string, string | undefined>> = {
  artim: 'limits.requestSeconds',
  idle: 'limits.idleSeconds',
  response: 'limits.responseSeconds',
  send: 'limits.sendSeconds',
  release: 'limits.releaseSeconds',
  command: 'limits.commandBytes',
  identifier: 'limits.identifierBytes',
  maxPduLength: 'maxPduLength',
};
const OBJECT_LIMITS: Readonly<Partial<Record<string, string>>> = {
  'too-deep': 'limits.depth',
  'too-many-elements': 'limits.elements',
  'header-too-large': 'limits.headerBytes',
  'inflated-too-large': 'limits.inflateRatio',
};
const HTTP_LIMITS: Readonly<Record<'headers' | 'idle' | 'connections', string>> = {
  headers: 'limits.http.headerSeconds',
  idle: 'limits.http.idleSeconds',
  connections: 'limits.http.connections',
};
/** Those that are counted where they are met. */
const OWN_LIMITS: readonly string[] = [
  'limits.http.bodyBytes',
  'limits.http.pictures',
  'limits.http.notifications',
  'limits.http.notificationBytes',
  'limits.workitems',
  'limits.workitemBytes',
  'limits.subscribers',
  'limits.events',
  'limits.logLines',
];
const CONTENT_TOO_LARGE = 413;
const SUCCESS = 0x0000;
const CANCELLED = 0xfe00;
