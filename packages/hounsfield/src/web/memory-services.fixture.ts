import { concat } from '../bytes/index.ts';
import { DataSet, toBytes } from '../data/index.ts';
import { ExplicitVRLittleEndian } from '../dictionary/index.ts';
import { webNonPatientCategories } from '../dictionary/web.generated.ts';
import { storeReasons, type WebBackend } from './backend.ts';
import type { CommitmentRequest, CommitmentState } from './commitment/backend.ts';
import { fileOf, type MemoryBackend, Stored } from './memory-backend.fixture.ts';
import type { NonPatientBackend } from './non-patient/backend.ts';

/** A transaction whose result is there; those that are not there yet, never were, and are no longer. */
export const DONE = '1.2.840.1';
export const WORKING = '1.2.840.2';
export const UNKNOWN = '1.2.840.3';
export const GONE = '1.2.840.4';

/** The UID of the one instance of a category; of any other text a UID that nobody has. */
export function uidIn(name: string): string {
  return `1.9.${webNonPatientCategories.findIndex(category => category.name === name) + 1}`;
}

/** A file of an instance that belongs to no patient. */
export function nonPatientFile(sopClassUid: string, sopInstanceUid: string, more: object = {}): Uint8Array {
  const dataSet = DataSet.of({ SOPClassUID: sopClassUid, SOPInstanceUID: sopInstanceUid, ...more });
  return fileOf(toBytes(dataSet), { sopClassUid, sopInstanceUid, transferSyntaxUid: ExplicitVRLittleEndian });
}

/** Storage commitment and non-patient instances in memory: what the store has is kept, one of each category is there. */
export function memoryServices(
  backend: MemoryBackend,
): Required<Pick<WebBackend, 'commitment' | 'nonPatient'>> & { readonly requests: CommitmentRequest[] } {
  const states = new Map<string, CommitmentState>([
    [DONE, { kind: 'done', committed: [], failed: [] }],
    [WORKING, { kind: 'working', retryAfter: 5 }],
    [GONE, { kind: 'gone' }],
  ]);
  const requests: CommitmentRequest[] = [];
  const commitment: WebBackend['commitment'] = {
    request: async request => {
      const { transactionUid, references } = request;
      if (states.has(transactionUid)) return { kind: 'duplicate' };
      if (requests.push(request) > 3) return { kind: 'full', retryAfter: 60 };
      const has = (uid: string): boolean => backend.objects.some(({ sopInstanceUid }) => sopInstanceUid === uid);
      const state: CommitmentState = {
        kind: 'done',
        committed: references.filter(({ sopInstanceUid }) => has(sopInstanceUid)),
        failed: references
          .filter(({ sopInstanceUid }) => !has(sopInstanceUid))
          .map(each => ({ ...each, reason: 0x0112 })),
      };
      states.set(transactionUid, references.length > 2 ? { kind: 'working', retryAfter: 5 } : state);
      return states.get(transactionUid) ?? { kind: 'unknown' };
    },
    result: async transactionUid => states.get(transactionUid) ?? { kind: 'unknown' },
  };
  return { commitment, requests, nonPatient: nonPatientIn(backend) };
}

function nonPatientIn(backend: MemoryBackend): NonPatientBackend {
  const stored = webNonPatientCategories.map(
    ({ name, sopClasses: [sopClass = ''] }) => new Stored(nonPatientFile(sopClass, uidIn(name)), backend),
  );
  return {
    async *search({ category, match, offset, limit }) {
      const found = stored.filter(
        ({ sopClassUid, object }) =>
          category.sopClasses.includes(sopClassUid) &&
          match.every(({ path, values }) => values.includes(object.text(path[0] ?? 0) ?? '')),
      );
      for (const { sopClassUid, sopInstanceUid } of found.slice(offset, offset + limit))
        yield DataSet.of({ SOPClassUID: sopClassUid, SOPInstanceUID: sopInstanceUid });
    },
    instance: async ({ sopClasses }, uid) =>
      stored.find(each => each.sopInstanceUid === uid && sopClasses.includes(each.sopClassUid)),
    store: async ({ category, uid, body }) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of body) chunks.push(chunk.slice());
      const own = new Stored(concat(chunks), backend);
      const { sopClassUid, sopInstanceUid } = own;
      if (!category.sopClasses.includes(sopClassUid) || (uid ?? sopInstanceUid) !== sopInstanceUid)
        return { kind: 'failed', failureReason: storeReasons.doesNotMatchSopClass, sopClassUid, sopInstanceUid };
      stored.push(own);
      return { kind: 'stored', studyInstanceUid: '', seriesInstanceUid: '', sopClassUid, sopInstanceUid };
    },
  };
}
