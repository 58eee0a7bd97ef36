import { FakeClock } from '@hounsfield/testkit';
import { expect } from 'vitest';
import type { DataSet } from '../data/index.ts';
import type { Association } from './association.ts';
import { transportPair } from './memory-transport.ts';
import { acceptOf, CT, EXPLICIT, RawPeer, STUDY_ROOT_FIND, VERIFICATION } from './raw-peer.fixture.ts';
import { type OpenOptions, openAssociation } from './requestor.ts';

/** What a query needs of its model. */
export const MODEL = { name: 'Study Root', find: STUDY_ROOT_FIND };
/** Verification, CT storage and queries, as contexts 1, 3 and 5. */
export const propose = [VERIFICATION, CT, STUDY_ROOT_FIND].map(abstractSyntax => ({
  abstractSyntax,
  transferSyntaxes: [EXPLICIT],
}));

/** Opens an association to a peer without a mind of its own. */
export function open(changes: Partial<OpenOptions> = {}): {
  peer: RawPeer;
  opened: Promise<Association>;
  clock: FakeClock;
} {
  const clock = new FakeClock();
  const [near, far] = transportPair();
  const peer = new RawPeer(far);
  const opened = openAssociation(near, { called: 'SERVER', calling: 'CLIENT', propose, clock, ...changes });
  // Each test says itself what it expects of the opening.
  opened.catch(() => {});
  return { peer, opened, clock };
}

/** Opens an association whose three contexts are accepted. */
export async function opened(
  changes: Partial<OpenOptions> = {},
): Promise<{ peer: RawPeer; association: Association; clock: FakeClock }> {
  const { peer, opened: opening, clock } = open(changes);
  await peer.next('A-ASSOCIATE-RQ');
  peer.send(acceptOf([1, 3, 5]));
  return { peer, association: await opening, clock };
}

/** An error of a code, whose message has the words. */
export const coded = (code: string, words?: RegExp) =>
  expect.objectContaining(words === undefined ? { code } : { code, message: expect.stringMatching(words) });

/** All matches of a query. */
export async function collect(source: AsyncIterable<DataSet>): Promise<readonly DataSet[]> {
  const all: DataSet[] = [];
  for await (const each of source) all.push(each);
  return all;
}
