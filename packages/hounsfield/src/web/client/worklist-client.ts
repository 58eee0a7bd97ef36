import type { DataSet } from '../../data/index.ts';
import {
  UPSFilteredGlobalSubscriptionInstance as FILTERED,
  UPSGlobalSubscriptionInstance as GLOBAL,
} from '../../dictionary/uids.generated.ts';
import { webResources } from '../../dictionary/web.generated.ts';
import type { WebResource } from '../../dictionary/web-rows.ts';
import { WebError } from '../../errors/index.ts';
import { jsonChunks } from '../../models/index.ts';
import { isUid } from '../resources.ts';
import { type Answer, type Ask, exchange } from './exchange.ts';
import { type CallOptions, type Settings, settingsOf, type WebClientOptions } from './options.ts';
import { badAnswer } from './parts.ts';
import { dataSetsOf, pages, type SearchKeys, type SearchOptions, warningsOf } from './search.ts';
import { type OpenEventSocket, platformSocket, WorkitemEvents } from './worklist-events.ts';

/** What a server adds to an answer that it has taken, such as that a workitem was cancelled already. */
export interface WorkitemAnswer {
  readonly warnings: readonly string[];
}

/** Where a new workitem is. */
export interface CreatedWorkitem extends WorkitemAnswer {
  /** Undefined where the server does not say. */
  readonly sopInstanceUid: string | undefined;
}

/** What is subscribed to (§11.10). */
export interface SubscriptionOptions extends CallOptions {
  /** One workitem; all unless given. */
  readonly sopInstanceUid?: string;
  /** All workitems that match. */
  readonly filter?: SearchKeys;
  /** Asks that workitems stay until the subscription ends. */
  readonly deletionLock?: boolean;
}

export interface SubscriptionAnswer extends WorkitemAnswer {
  /** Where events can be had (§8.10.4); undefined where the server does not say. */
  readonly events: string | undefined;
}

export interface EventOptions extends CallOptions {
  /** Address of the notification connection, such as an answer to `subscribe` names; `/subscribers/{aetitle}` unless given. */
  readonly address?: string | undefined;
  /** The platform's WebSocket unless given. */
  readonly open?: OpenEventSocket;
  /** Units of text that may wait to be taken, which is some bytes each; 16 Mi unless given. */
  readonly waiting?: number;
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

  /** Has events of workitems sent to an AE title, of the present states first (§11.10). */
  async subscribe(aeTitle: string, options: SubscriptionOptions = {}): Promise<SubscriptionAnswer> {
    const { filter, deletionLock } = options;
    const keys = Object.entries(filter ?? {});
    // Commas of values are encoded, as those without separate the keys.
    const text = keys.map(([name, value]) => [name, String(value)].map(encodeURIComponent).join('=')).join(',');
    const query = [
      ...(deletionLock === undefined ? [] : [`deletionlock=${deletionLock}`]),
      ...(filter === undefined ? [] : [`filter=${text}`]),
    ];
    const request = { ...subscriberOf(aeTitle, options), query: query.length === 0 ? '' : `?${query.join('&')}` };
    const answer = await this.#send('subscribe', request, options);
    const location = answer.headers.get('Content-Location');
    return { ...(await told(answer)), events: location !== null && /^wss?:/.test(location) ? location : undefined };
  }

  /** Ends the subscription to one workitem, or all of an AE title (§11.11). */
  async unsubscribe(
    aeTitle: string,
    options: Pick<SubscriptionOptions, 'sopInstanceUid' | 'signal'> = {},
  ): Promise<WorkitemAnswer> {
    return told(await this.#send('unsubscribe', subscriberOf(aeTitle, options), options));
  }

  /** Keeps the subscriptions that there are, but makes none to workitems to come (§11.12). */
  async suspend(aeTitle: string, options: CallOptions = {}): Promise<WorkitemAnswer> {
    return told(await this.#send('suspend', subscriberOf(aeTitle, {}), options));
  }

  /**
   * Opens a notification connection (§8.10.4). What happens before it is open is not sent, so subscribe after; a server
   * whose address only `subscribe` tells is subscribed to before as well.
   * @throws WebError `foreign-address` where it is not of the host of the service, or plain where the service is not;
   * `no-answer`
   */
  async events(aeTitle: string, options: EventOptions = {}): Promise<WorkitemEvents> {
    const { address, open = platformSocket, waiting = 16 * 1024 * 1024, signal } = options;
    const { baseUrl, origin, headers, authorise, limits, timeout } = this.#settings;
    const url = address ?? `${baseUrl.replace(/^http/, 'ws')}/subscribers/${encodeURIComponent(aeTitle)}`;
    const where = `Subscriber of ${origin}`;
    const [, own, ownHost] = HOST.exec(baseUrl) ?? [];
    const [, secure, host] = HOST.exec(url) ?? [];
    if (host === undefined || host !== ownHost || secure !== own)
      throw new WebError('foreign-address', { path: where });
    const all = { ...headers, ...(await authorise?.({ again: false })) };
    const facts = { where, timeout, ...(signal === undefined ? {} : { signal }) };
    return WorkitemEvents.open(open(url, all), { dataSet: limits.dataSet, waiting }, facts);
  }

  #send(transaction: WebResource['transaction'], request: WorkitemRequest, options: CallOptions): Promise<Answer> {
    return exchange(this.#settings, this.#ask(transaction, request, options));
  }

  #ask(
    transaction: WebResource['transaction'],
    { workitem, aeTitle = '', query = '', body }: WorkitemRequest,
    { signal }: CallOptions,
  ): Ask {
    const rows = webResources.filter(each => each.service === 'worklist' && each.transaction === transaction);
    // A well-known UID stands in a template of its own.
    const row = rows.find(({ template }) => template.includes(`/${workitem}/`)) ?? rows.find(hasPlaceFor(workitem));
    if (row?.method === undefined) throw new WebError('no-such-resource', { detail: transaction });
    if (workitem !== undefined) mustBeUid(workitem);
    const path = row.template
      .replace(/\{?\?.*$/, '')
      .replace('{workitem}', workitem ?? '')
      .replace('{aetitle}', encodeURIComponent(aeTitle));
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
  readonly aeTitle?: string;
  readonly query?: string;
  readonly body?: DataSet;
}

function hasPlaceFor(workitem: string | undefined): (row: WebResource) => boolean {
  return ({ template }) => workitem === undefined || template.includes('{workitem}');
}

function subscriberOf(
  aeTitle: string,
  { sopInstanceUid, filter }: SubscriptionOptions,
): { readonly workitem: string; readonly aeTitle: string } {
  return { aeTitle, workitem: sopInstanceUid ?? (filter === undefined ? GLOBAL : FILTERED) };
}

async function told(answer: Answer): Promise<WorkitemAnswer> {
  await answer.discard();
  return { warnings: warningsOf(answer) };
}

function mustBeUid(text: string): void {
  if (!isUid(text)) throw new WebError('invalid-uid', { detail: '{workitem}' });
}

/** Whether it is secure, and the host without a port. */
const HOST = /^(?:http|ws)(s?):\/\/(\[[^\]]*\]|[^/:?#@]+)(?=[/:?#]|$)(?!:[^/]*@)/;
