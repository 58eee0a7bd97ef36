import { DataSet, type Element } from '../data/index.ts';
import {
  type Association,
  AssociationServer,
  openAssociation,
  type Proposable,
  type ServedService,
  transportPair,
} from '../network/index.ts';

/** Both sides of one association, in memory. */
export interface Dialogue {
  /** What the acceptor performs. */
  readonly serve: readonly ServedService[];
  readonly propose: readonly Proposable[];
  /** What the requestor performs. */
  readonly services?: readonly ServedService[];
}

/** Opens the association, does the work of the requestor, and ends both sides. */
export async function dialogue<T>(
  { serve, propose, services = [] }: Dialogue,
  work: (association: Association) => Promise<T>,
): Promise<T> {
  const [near, far] = transportPair();
  const server = new AssociationServer({ ae: 'PROVIDER' }, serve);
  server.take(far);
  try {
    const association = await openAssociation(near, { called: 'PROVIDER', calling: 'USER', propose, services });
    const result = await work(association);
    await association.release();
    return result;
  } finally {
    await server.close({ grace: 0 });
  }
}

/** All that a generator gives. */
export async function collected<T>(source: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const each of source) all.push(each);
  return all;
}

/** A data set with those of its elements that a request asks for. */
export function only(dataSet: DataSet, tags: readonly number[] | undefined): DataSet {
  const kept = [...dataSet].filter(({ tag }) => tags === undefined || tags.includes(tag));
  return DataSet.fromElements(kept.map(({ tag, vr, values }: Element) => ({ tag, vr, value: values })));
}
