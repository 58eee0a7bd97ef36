import { WebError } from '../errors/index.ts';
import type { StoredInstance } from './backend.ts';
import { type Call, scopeOf } from './call.ts';
import { decodeText, type Parameter } from './query-string.ts';
import { isUid } from './resources.ts';
import { readSearchQuery } from './search-query.ts';

/** Which images of the address a volume is made of (PS3.18 §8.3.5.3.1, §8.3.5.3.2). */
export interface VolumeInput {
  has(instance: StoredInstance): boolean;
  /** Frame numbers of the one instance that the address names; undefined where all are meant. */
  readonly frames?: readonly number[];
}

/**
 * Reads `volumeinputreference`, which names series and instances by their UIDs, or frames of the instance of the address,
 * and attributes that instances have to match, as a search has them.
 * @throws WebError `invalid-parameter`, `unknown-attribute`
 */
export async function readVolumeInput(call: Call): Promise<VolumeInput> {
  const named = readReferences(call);
  const matching = await matchingInstances(call);
  const uids = named?.uids;
  return {
    has: ({ seriesInstanceUid, sopInstanceUid }) =>
      (uids === undefined || uids.has(seriesInstanceUid) || uids.has(sopInstanceUid)) &&
      (matching === undefined || matching.has(sopInstanceUid)),
    ...(named?.frames === undefined ? {} : { frames: named.frames }),
  };
}

interface References {
  readonly uids?: ReadonlySet<string>;
  readonly frames?: readonly number[];
}

function readReferences({ query, parameters }: Call): References | undefined {
  const given = query.filter(({ name }) => name === REFERENCE);
  if (given.length === 0) return undefined;
  const texts = given.flatMap(({ encoded }) => decodeText(encoded).split(','));
  if (texts.length > MOST_REFERENCES) throw invalid(`${REFERENCE} has more than ${MOST_REFERENCES} values`);
  if (parameters.instance !== undefined && texts.every(text => FRAME.test(text))) {
    if (parameters.frames !== undefined) throw invalid(`${REFERENCE} must not name frames where the address does`);
    return { frames: texts.map(Number) };
  }
  if (texts.every(isUid)) return { uids: new Set(texts) };
  throw invalid(`${REFERENCE} must be UIDs of series and instances, or frame numbers of the instance of the address`);
}

/** SOP Instance UIDs of those that have the attributes; undefined where none is named. */
async function matchingInstances(call: Call): Promise<ReadonlySet<string> | undefined> {
  const keys = call.query.filter(isAttributeKey);
  if (keys.length === 0) return undefined;
  const { study, series, instance } = scopeOf(call);
  const scope = { study, ...(series === undefined ? {} : { series }) };
  const { query } = readSearchQuery('instance', scope, keys, {});
  const found = new Set<string>();
  const limit = call.options.maxResults;
  for (let offset = 0; ; offset += limit) {
    let count = 0;
    for await (const row of call.backend.search({ ...query, limit, offset }, call.cx)) {
      const uid = row.text('SOPInstanceUID');
      count++;
      if (uid !== undefined && (instance === undefined || uid === instance)) found.add(uid);
    }
    if (count < limit) return found;
  }
}

/** Names of attributes are keywords or tags; all other parameters are lower case. */
export function isAttributeKey({ name }: Parameter): boolean {
  return /^[A-Z]/.test(name) || /^[0-9A-Fa-f]{8}(?:\.|$)/.test(name);
}

function invalid(detail: string): WebError {
  return new WebError('invalid-parameter', { detail });
}

const REFERENCE = 'volumeinputreference';
const FRAME = /^[1-9]\d{0,8}$/;
const MOST_REFERENCES = 10_000;
