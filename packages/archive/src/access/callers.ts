import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Logger } from 'hounsfield/network';
import type { PeerRow } from './config.ts';
import { type Right, rightsOf } from './rights.ts';

/** A peer as the one who calls. */
export interface Caller {
  readonly aeTitle: string;
  readonly rights: ReadonlySet<Right>;
  /** Addresses and CIDR ranges that it calls from; none where its name could not be resolved. */
  readonly addresses: readonly string[];
  readonly certificate?: string | undefined;
}

/**
 * The peers of the table with the addresses that they call from. Names are resolved once: who may come in must not
 * change with each answer of a name server.
 */
export function callersOf(peers: Readonly<Record<string, PeerRow>>, logger: Logger): Promise<readonly Caller[]> {
  return Promise.all(
    Object.entries(peers).map(async ([aeTitle, { host, from, may, certificate }]) => {
      const addresses = from ?? (await addressesOf(host));
      if (addresses.length === 0) {
        logger.warn?.({ aeTitle, host }, 'The name of a peer has no address now, so it cannot call; give it `from`');
      }
      return { aeTitle: aeTitle.trim(), rights: rightsOf(may), addresses, certificate };
    }),
  );
}

async function addressesOf(host: string): Promise<readonly string[]> {
  if (isIP(host) !== 0) return [host];
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.map(({ address }) => address);
}
