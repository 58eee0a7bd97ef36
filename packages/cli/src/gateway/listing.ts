import type { DataSet } from 'hounsfield/data';
import type { Scope, SearchQuery } from 'hounsfield/web';
import { searchPeer } from './search.ts';
import type { Upstream } from './upstream.ts';

/** An instance that the PACS has. */
export interface Listed {
  readonly study: string;
  readonly series: string;
  readonly instance: string;
  readonly sopClassUid: string;
  readonly number: number;
}

/**
 * Which instances the PACS has, asked for by C-FIND. What was found holds for some seconds, since a viewer asks for
 * hundreds of frames one by one.
 */
export class Listing {
  readonly #upstream: Pick<Upstream, 'find'>;
  readonly #now: () => number;
  readonly #found = new Map<string, { readonly until: number; readonly instances: readonly Listed[] }>();

  constructor(upstream: Pick<Upstream, 'find'>, now: () => number = () => performance.now()) {
    this.#upstream = upstream;
    this.#now = now;
  }

  /** The series of the scope in turn, each with its instances in the order of their numbers. @throws WebError */
  async *series(scope: Scope, signal: AbortSignal): AsyncGenerator<readonly Listed[]> {
    const { study, series, instance } = scope;
    if (series !== undefined) {
      const instances = await this.#instances({ ...scope, series }, signal);
      if (instances.length > 0) yield instances;
      return;
    }
    const rows: DataSet[] = [];
    for await (const row of searchPeer(this.#upstream, query('series', { study }), signal)) rows.push(row);
    rows.sort((a, b) => numberOf(a, 'SeriesNumber') - numberOf(b, 'SeriesNumber'));
    for (const row of rows) {
      const instances = await this.#instances(
        { study, series: row.text('SeriesInstanceUID') ?? '', ...(instance === undefined ? {} : { instance }) },
        signal,
      );
      if (instances.length > 0) yield instances;
    }
  }

  /** What was found of a study holds no more. */
  forget(study: string): void {
    for (const key of this.#found.keys()) if (key.startsWith(`${study} `)) this.#found.delete(key);
  }

  async #instances(scope: Scope & { readonly series: string }, signal: AbortSignal): Promise<readonly Listed[]> {
    const { study, series, instance } = scope;
    const whole = this.#kept(`${study} ${series}`);
    const own = whole?.filter(each => instance === undefined || each.instance === instance) ?? [];
    if (own.length > 0) return own;
    const key = instance === undefined ? `${study} ${series}` : `${study} ${series} ${instance}`;
    return this.#kept(key) ?? this.#ask(key, scope, signal);
  }

  #kept(key: string): readonly Listed[] | undefined {
    const found = this.#found.get(key);
    return found !== undefined && found.until > this.#now() ? found.instances : undefined;
  }

  async #ask(
    key: string,
    { study, series, instance }: Scope & { readonly series: string },
    signal: AbortSignal,
  ): Promise<readonly Listed[]> {
    const match = instance === undefined ? [] : [{ path: [SOP_INSTANCE_UID], vr: 'UI' as const, values: [instance] }];
    const asked = { ...query('instance', { study, series }), match };
    const instances: Listed[] = [];
    for await (const row of searchPeer(this.#upstream, asked, signal)) {
      const uid = row.text('SOPInstanceUID') ?? '';
      // Some PACS give more than they were asked for.
      if (uid === '' || (instance !== undefined && uid !== instance)) continue;
      const sopClassUid = row.text('SOPClassUID') ?? '';
      instances.push({ study, series, instance: uid, sopClassUid, number: numberOf(row, 'InstanceNumber') });
    }
    instances.sort((a, b) => a.number - b.number || (a.instance < b.instance ? -1 : 1));
    if (this.#found.size >= MOST_KEPT) this.#found.clear();
    if (instances.length > 0) this.#found.set(key, { until: this.#now() + HOLDS, instances });
    return instances;
  }
}

function query(level: SearchQuery['level'], scope: SearchQuery['scope']): SearchQuery {
  const nothing = { match: [], include: [], includeAll: false, fuzzy: false };
  return { level, scope, ...nothing, offset: 0, limit: MOST_ROWS };
}

function numberOf(row: DataSet, keyword: 'SeriesNumber' | 'InstanceNumber'): number {
  const number = Number(row.text(keyword) ?? 0);
  return Number.isFinite(number) ? number : 0;
}

const SOP_INSTANCE_UID = 0x0008_0018;
const HOLDS = 30_000;
const MOST_KEPT = 2000;
const MOST_ROWS = 1_000_000;
