import {
  UPSFilteredGlobalSubscriptionInstance as FILTERED,
  UPSGlobalSubscriptionInstance as GLOBAL,
} from '../../dictionary/uids.generated.ts';
import { WebError } from '../../errors/index.ts';
import { answer, warn } from '../answers.ts';
import type { MatchKey } from '../backend.ts';
import { type Parameter, single } from '../query-string.ts';
import { readSearchQuery } from '../search-query.ts';
import type { Subscriber, SubscriptionBackend, SubscriptionResult } from './backend.ts';
import { contextOf, refused, uidOf, type WorklistCall } from './call.ts';
import { notes } from './reasons.ts';

/** PS3.18 §11.10 */
export async function subscribe(call: WorklistCall): Promise<Response> {
  const subscriber = subscriberOf(call);
  const subscription = {
    ...subscriber,
    match: filterOf(call.query, subscriber.sopInstanceUid),
    deletionLock: isLocked(call.query),
  };
  const result = await backendOf(call).subscribe(subscription, contextOf(call));
  return outcome(call, result, 201, { 'Content-Location': notificationUrl(call, subscriber.aeTitle) });
}

/** PS3.18 §11.11 */
export async function unsubscribe(call: WorklistCall): Promise<Response> {
  return outcome(call, await backendOf(call).unsubscribe(subscriberOf(call), contextOf(call)), 200);
}

/** PS3.18 §11.12 */
export async function suspend(call: WorklistCall): Promise<Response> {
  return outcome(call, await backendOf(call).suspend(subscriberOf(call), contextOf(call)), 200);
}

/** PS3.18 §8.10.4: a request that comes here was not upgraded. */
export async function notify(call: WorklistCall): Promise<Response> {
  backendOf(call);
  throw new WebError('bad-request', {
    detail: 'a notification connection is a WebSocket, at the address that Subscribe names in Content-Location',
  });
}

function outcome(
  call: WorklistCall,
  result: SubscriptionResult,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Response {
  if (result.kind === 'refused') return refused(call, result.reason);
  const { note } = result;
  return warn(answer(status, null, headers), call.serviceUrl, note === undefined ? [] : [notes[note]]);
}

/** On the port of the service, by `wss` where that is HTTPS. */
function notificationUrl({ serviceUrl }: WorklistCall, aeTitle: string): string {
  return `${serviceUrl.replace(/^http/, 'ws')}/subscribers/${encodeURIComponent(aeTitle)}`;
}

/** @throws WebError `not-implemented` */
function backendOf({ backend }: WorklistCall): SubscriptionBackend {
  if (backend.subscriptions === undefined) throw new WebError('not-implemented');
  return backend.subscriptions;
}

function subscriberOf(call: WorklistCall): Subscriber {
  if (call.aeTitle === undefined) throw new WebError('no-such-resource');
  return { aeTitle: call.aeTitle, sopInstanceUid: uidOf(call) };
}

/** @throws WebError `invalid-parameter` */
function isLocked(query: readonly Parameter[]): boolean {
  const text = single(query, 'deletionlock') ?? 'false';
  if (text === 'true' || text === 'false') return text === 'true';
  throw new WebError('invalid-parameter', { detail: 'deletionlock must be true or false' });
}

/**
 * The keys of a filtered subscription: as `filter=attribute=value,…`, or as parameters of their own, as editions before
 * 2019 have it. Only that of all workitems and of one workitem have none.
 * @throws WebError `invalid-parameter`, `unknown-attribute`
 */
function filterOf(query: readonly Parameter[], uid: string): readonly MatchKey[] | undefined {
  const filter = single(query, 'filter');
  const own = query.filter(({ name }) => name !== 'filter' && name !== 'deletionlock');
  const inside = filter === undefined ? [] : filter.split(',').map(keyOf);
  const { match } = readSearchQuery('instance', {}, [...inside, ...own], {}).query;
  if (uid === FILTERED) {
    if (match.length > 0) return match;
    throw new WebError('invalid-parameter', { detail: 'a filtered subscription needs a filter' });
  }
  if (match.length === 0) return undefined;
  throw new WebError('invalid-parameter', {
    detail: uid === GLOBAL ? 'this subscription is to all workitems' : 'this subscription is to one workitem',
  });
}

/** The first equals sign may be percent-encoded, as it stands inside a value. */
function keyOf(text: string): Parameter {
  const [, name = '', encoded = ''] = /^(.*?)(?:=|%3D)(.*)$/i.exec(text) ?? [];
  if (name !== '') return { name, encoded };
  throw new WebError('invalid-parameter', { detail: 'filter has something that is not attribute=value' });
}
