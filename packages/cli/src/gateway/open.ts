import { type ListenOptions, listen } from 'hounsfield/network/node';
import type { archivePackage } from '../archive-package.ts';
import type { GatewayFlags } from '../commands/gateway.ts';
import { deidentificationKey } from '../deidentify/key.ts';
import type { PeerAddress } from '../parsers.ts';
import { GatewayBackend } from './backend.ts';
import { ObjectCache } from './cache.ts';
import { Fetcher } from './fetcher.ts';
import { Listing } from './listing.ts';
import { pictures } from './pictures.ts';
import { Upstream } from './upstream.ts';

/** A PACS as a store of DICOMweb; what it needs ends with it. */
export interface OpenGateway extends AsyncDisposable {
  readonly backend: GatewayBackend;
}

/** @throws AssociationError where the port of --receive-port cannot be had; errors of the file system */
export async function openGateway(
  peer: PeerAddress,
  flags: GatewayFlags,
  archive: Awaited<ReturnType<typeof archivePackage>>,
  logger: ListenOptions['logger'],
): Promise<OpenGateway> {
  await using resources = new AsyncDisposableStack();
  const { cache: folder, cacheSize, receivePort, receiveHost, calling, associations, keyFile } = flags;
  const key = await deidentificationKey(keyFile);
  const made = resources.use(pictures(archive));
  const cache = resources.adopt(await ObjectCache.open(folder, cacheSize), each => each.close());
  const upstream = new Upstream(peer, flags, associations);
  const fetcher = new Fetcher(upstream, cache, { moves: receivePort !== undefined });
  if (receivePort !== undefined) {
    const place = { host: receiveHost, port: receivePort, ae: calling };
    resources.use(await listen({ ...place, lends: true, ...(logger && { logger }) }, [fetcher.service()]));
  }
  const listing = new Listing(upstream);
  const spool = () => archive.openSpool(folder);
  const backend = new GatewayBackend({ upstream, cache, fetcher, listing, spool, mostBytes: cacheSize, key, ...made });
  const owned = resources.move();
  return { backend, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
