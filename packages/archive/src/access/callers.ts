import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { PeerRow } from './config.ts';
import { type Right, rightsOf } from './rights.ts';

/** A peer as the one who calls. */
export interface Caller {
  readonly aeTitle: string;
  readonly rights: ReadonlySet<Right>;
  readonly certificate?: string | undefined;
  /** Addresses and CIDR ranges that it calls from; none while its name cannot be resolved. */
  addresses(): Promise<readonly string[]>;
}

export interface CallerOptions {
  /** All addresses of a name; fails where there are none. */
  readonly resolve?: (name: string) => Promise<readonly string[]>;
  readonly now?: () => number;
}

export function callersOf(peers: Readonly<Record<string, PeerRow>>, options: CallerOptions = {}): readonly Caller[] {
  return Object.entries(peers).map(([aeTitle, row]) => {
    const { host, from, may, certificate } = row;
    const known = from ?? (isIP(host) === 0 ? undefined : [host]);
    const addresses =
      known === undefined ? resolvedOnce(host, options) : (): Promise<readonly string[]> => Promise.resolve(known);
    return { aeTitle: aeTitle.trim(), rights: rightsOf(may), addresses, certificate };
  });
}

/**
 * The addresses of a name, asked for when its bearer first calls, so that an archive starts without a name server. They
 * are kept for good: who may come in must not change with each answer of one.
 */
function resolvedOnce(host: string, { resolve = addressesOf, now = Date.now }: CallerOptions): Caller['addresses'] {
  let found: readonly string[] = [];
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<readonly string[]> | undefined;
  return async () => {
    if (found.length > 0) return found;
    if (asking === undefined && now() - askedAt >= PATIENCE) {
      askedAt = now();
      asking = resolve(host).catch(() => []);
      found = await asking;
      asking = undefined;
    }
    return asking ?? found;
  };
}

async function addressesOf(host: string): Promise<readonly string[]> {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
}

/** Milliseconds before a name that could not be resolved is tried again. */
const PATIENCE = 10_000;
