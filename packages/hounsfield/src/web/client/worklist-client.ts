import type { DataSet } from '../../data/index.ts';
import { webResources } from '../../dictionary/web.generated.ts';
import type { WebResource } from '../../dictionary/web-rows.ts';
import { WebError } from '../../errors/index.ts';
import { jsonChunks } from '../../models/index.ts';
import { isUid } from '../resources.ts';
import { type Answer, type Ask, exchange } from './exchange.ts';
import { type CallOptions, type Settings, settingsOf, type WebClientOptions } from './options.ts';
import { badAnswer } from './parts.ts';
import { dataSetsOf, pages, type SearchKeys, type SearchOptions, warningsOf } from './search.ts';

/** What a server adds to an answer that it has taken, such as that a workitem was cancelled already. */
export interface WorkitemAnswer {
  readonly warnings: readonly string[];
}

/** Where a new workitem is. */
export interface CreatedWorkitem extends WorkitemAnswer {
  /** Undefined where the server does not say. */
  readonly sopInstanceUid: string | undefined;
}

/**
 * A client of a worklist of workitems, UPS-RS (PS3.18 §11), for browsers, workers and Node. Errors are those of
 * `WebClient`; one of status 400 or 409 may be that a key is missing, or that the state does not allow what was asked for.
 */
export class WorklistClient {
  readonly #settings: Settings;

  /** @param options `baseUrl` is the address of the service; the worklist is at `/workitems` below it. @throws WebError `bad-address` */
  constructor(options: WebClientOptions) {
    this.#settings = settingsOf(options);
  }

  /** Puts a workitem in (§11.4); the server chooses its UID where none is given. */
  async create(
    workitem: DataSet,
    options: CallOptions & { readonly sopInstanceUid?: string } = {},
  ): Promise<CreatedWorkitem> {
    const { sopInstanceUid } = options;
    if (sopInstanceUid !== undefined) mustBeUid(sopInstanceUid);
    const query = sopInstanceUid === undefined ? '' : `?${sopInstanceUid}`;
    const answer = await this.#send('create', { query, body: workitem }, options);
    const [, made] = /\/workitems\/(\d[\d.]{0,63})\/?$/.exec(answer.headers.get('Location') ?? '') ?? [];
    return { ...(await told(answer)), sopInstanceUid: made ?? sopInstanceUid };
  }

  /** The workitem (§11.5). */
  async retrieve(sopInstanceUid: string, options: CallOptions = {}): Promise<DataSet> {
    const answer = await this.#send('retrieve', { workitem: sopInstanceUid }, options);
    for await (const workitem of dataSetsOf(answer, this.#settings.limits)) return workitem;
    throw badAnswer(answer.where, 'it has no workitem');
  }

  /** Changes attributes (§11.6); `transactionUid` is that of the claim, where there is one. */
  async update(
    sopInstanceUid: string,
    changes: DataSet,
    options: CallOptions & { readonly transactionUid?: string } = {},
  ): Promise<WorkitemAnswer> {
    const { transactionUid } = options;
    if (transactionUid !== undefined) mustBeUid(transactionUid);
    const query = transactionUid === undefined ? '' : `?transaction-uid=${transactionUid}`;
    return told(await this.#send('update', { workitem: sopInstanceUid, query, body: changes }, options));
  }

  /** Changes the state (§11.7): `request` has Procedure Step State and the Transaction UID that claims, or has claimed. */
  async changeState(sopInstanceUid: string, request: DataSet, options: CallOptions = {}): Promise<WorkitemAnswer> {
    return told(await this.#send('change-state', { workitem: sopInstanceUid, body: request }, options));
  }

  /** Asks for cancellation (§11.8): `request` may say why. */
  async requestCancellation(
    sopInstanceUid: string,
    request: DataSet,
    options: CallOptions = {},
  ): Promise<WorkitemAnswer> {
    return told(await this.#send('request-cancellation', { workitem: sopInstanceUid, body: request }, options));
  }

  /** Workitems that match, page by page as they are taken (§11.9). */
  search(keys: SearchKeys = {}, options: Omit<SearchOptions, 'within'> = {}): AsyncGenerator<DataSet> {
    const ask = this.#ask('search', {}, options);
    return pages(this.#settings, ask, keys, { ...options, uniqueKey: 'SOPInstanceUID' });
  }

  #send(transaction: WebResource['transaction'], request: WorkitemRequest, options: CallOptions): Promise<Answer> {
    return exchange(this.#settings, this.#ask(transaction, request, options));
  }

  #ask(
    transaction: WebResource['transaction'],
    { workitem, query = '', body }: WorkitemRequest,
    { signal }: CallOptions,
  ): Ask {
    const row = webResources.find(each => each.service === 'worklist' && each.transaction === transaction);
    if (row?.method === undefined) throw new WebError('no-such-resource', { detail: transaction });
    if (workitem !== undefined) mustBeUid(workitem);
    const path = row.template.replace(/\{?\?.*$/, '').replace('{workitem}', workitem ?? '');
    const text = body === undefined ? undefined : new TextEncoder().encode(`[${[...jsonChunks(body)].join('')}]`);
    return {
      method: row.method,
      url: `${this.#settings.baseUrl}${path}${query}`,
      what: row.resource,
      headers: { Accept: 'application/dicom+json' },
      signal,
      ...(text === undefined
        ? {}
        : { body: () => ({ body: text, headers: { 'Content-Type': 'application/dicom+json' } }) }),
    };
  }
}

interface WorkitemRequest {
  readonly workitem?: string;
  readonly query?: string;
  readonly body?: DataSet;
}

async function told(answer: Answer): Promise<WorkitemAnswer> {
  await answer.discard();
  return { warnings: warningsOf(answer) };
}

function mustBeUid(text: string): void {
  if (!isUid(text)) throw new WebError('invalid-uid', { detail: '{workitem}' });
}
