import type { DataSet } from 'hounsfield/data';
import { StorageError } from 'hounsfield/errors';
import type { DimseMatches, DimseReply } from 'hounsfield/network';
import type { InformationModel, QueryExtensions } from 'hounsfield/services';
import type { FoundRow, Index, SearchKeys, SearchRequest } from '../index/index.ts';
import type { Log } from '../log.ts';
import { AnswerBuilder } from './answer.ts';
import { BadIdentifier, type Query, readIdentifier } from './identifier.ts';
import { addRow, needsHeader, returnedBy } from './row.ts';
import { AnswerTable, type Constant, FoundMatches, MatchWriter } from './table.ts';

export interface FindOptions {
  readonly index: Index;
  readonly log: Log;
  /** Ours, for Retrieve AE Title (0008,0054). */
  readonly aeTitle: string;
  readonly relational: boolean;
  /** Those of the index unless told. */
  readonly keys?: SearchKeys;
}

/** Answers C-FIND (PS3.4 §C.4.1): matches page by page as they are pulled, or one by one where their headers are read. */
export class Finder {
  readonly #options: FindOptions;

  constructor(options: FindOptions) {
    this.#options = options;
  }

  /** @param agreed what was negotiated; nothing unless told */
  async *find(
    model: InformationModel,
    identifier: DataSet,
    signal: AbortSignal,
    agreed: Partial<QueryExtensions> = {},
  ): AsyncGenerator<DimseReply | DimseMatches> {
    try {
      const relational = this.#options.relational || agreed.relationalQueries === true;
      const query = readIdentifier(identifier, model, { relational, keys: this.#options.keys });
      const status = query.hasUnsupported ? PENDING_SOME_KEYS_UNSUPPORTED : PENDING;
      const zone = identifier.text('TimezoneOffsetFromUTC');
      const matching = {
        combinesDateAndTime: agreed.dateTimeMatching === true,
        isFuzzy: agreed.fuzzyPersonNames === true,
        ...(zone === undefined || zone === '' ? {} : { zone }),
      };
      const pages = this.#pages(query, matching, signal);
      if (needsHeader(query.plan)) {
        for await (const rows of pages) for (const row of rows) yield { status, dataSet: this.#answer(query, row) };
        return;
      }
      const writer = new MatchWriter(new AnswerTable(query.plan, this.#constants(query)));
      for await (const rows of pages) yield new FoundMatches(status, rows, writer);
    } catch (error) {
      if (signal.aborted) throw error;
      yield this.#failure(error);
    }
  }

  #pages(query: Query, matching: Matching, signal: AbortSignal): AsyncIterable<readonly FoundRow[]> {
    const request = {
      level: query.level,
      match: query.match,
      added: query.added,
      ...returnedBy(query.plan),
      ...matching,
    };
    return this.#options.index.pages(request, { signal });
  }

  #answer(query: Query, row: FoundRow): DataSet {
    const answer = new AnswerBuilder();
    addRow(answer, row, query.plan);
    for (const constant of this.#constants(query)) answer.add(constant);
    return answer.finish();
  }

  #constants({ printedLevel }: Query): readonly Constant[] {
    return [
      { tag: 0x0008_0052, vr: 'CS', value: printedLevel },
      { tag: 0x0008_0054, vr: 'AE', value: this.#options.aeTitle },
      { tag: 0x0008_0056, vr: 'CS', value: 'ONLINE' },
    ];
  }

  #failure(error: unknown): DimseReply {
    if (error instanceof BadIdentifier) return { status: error.status, comment: error.message };
    if (error instanceof StorageError && error.code === 'refused-value') {
      return { status: UNABLE_TO_PROCESS, comment: `${error.path ?? 'A key'} has a value that cannot be matched` };
    }
    this.#options.log.error({ err: error }, 'A query failed');
    return { status: UNABLE_TO_PROCESS, comment: 'The archive could not search its index' };
  }
}

type Matching = Pick<SearchRequest, 'combinesDateAndTime' | 'isFuzzy' | 'zone'>;

/** PS3.4 Table C.4-1 */
const PENDING = 0xff00;
const PENDING_SOME_KEYS_UNSUPPORTED = 0xff01;
const UNABLE_TO_PROCESS = 0xc000;
