import type { DataSet } from 'hounsfield/data';
import { StorageError } from 'hounsfield/errors';
import type { DimseReply } from 'hounsfield/network';
import type { InformationModel, QueryExtensions } from 'hounsfield/services';
import type { FoundRow, Index, SearchKeys, SearchRequest } from '../index/index.ts';
import type { Log } from '../log.ts';
import { AnswerBuilder } from './answer.ts';
import { BadIdentifier, type Query, readIdentifier } from './identifier.ts';
import { addRow, returnedBy } from './row.ts';

export interface FindOptions {
  readonly index: Index;
  readonly log: Log;
  /** Ours, for Retrieve AE Title (0008,0054). */
  readonly aeTitle: string;
  readonly relational: boolean;
  /** Those of the index unless told. */
  readonly keys?: SearchKeys;
}

/** Answers C-FIND (PS3.4 §C.4.1): one pending reply for each match, as they are pulled. */
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
  ): AsyncGenerator<DimseReply> {
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
      for await (const row of this.#rows(query, matching, signal)) yield { status, dataSet: this.#answer(query, row) };
    } catch (error) {
      if (signal.aborted) throw error;
      yield this.#failure(error);
    }
  }

  #rows(query: Query, matching: Matching, signal: AbortSignal): AsyncIterable<FoundRow> {
    const request = {
      level: query.level,
      match: query.match,
      added: query.added,
      ...returnedBy(query.plan),
      ...matching,
    };
    return this.#options.index.search(request, { signal });
  }

  #answer({ printedLevel, plan }: Query, row: FoundRow): DataSet {
    const answer = new AnswerBuilder();
    addRow(answer, row, plan);
    answer.add({ tag: 0x0008_0052, vr: 'CS', value: printedLevel });
    answer.add({ tag: 0x0008_0054, vr: 'AE', value: this.#options.aeTitle });
    answer.add({ tag: 0x0008_0056, vr: 'CS', value: 'ONLINE' });
    return answer.finish();
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
