import { UsageError } from './usage-error.ts';

/** Where a peer listens, and the AE title that it goes by if the address tells. */
export interface PeerAddress {
  readonly host: string;
  readonly port: number;
  readonly ae: string | undefined;
}

/** Reads `HOST:PORT`, `[IPv6]:PORT` or `AE@HOST:PORT`. @throws UsageError */
export function parsePeer(text: string): PeerAddress {
  const at = text.lastIndexOf('@');
  const place = text.slice(at + 1);
  const [, bracketed, named, digits = ''] = /^(?:\[([^\]]+)\]|([^:[\]\s]+)):(\d{1,5})$/.exec(place) ?? [];
  const host = bracketed ?? named;
  if (host === undefined) {
    throw new UsageError(`${quoted(text)} is not an address`, 'Write HOST:PORT, such as 127.0.0.1:11112');
  }
  return { host, port: parsePort(digits, 1), ae: at < 0 ? undefined : parseAeTitle(text.slice(0, at)) };
}

/** The address of a peer that has to have a name. */
export interface NamedPeer extends PeerAddress {
  readonly ae: string;
}

/** Reads `AE@HOST:PORT`. @throws UsageError */
export function parseNamedPeer(text: string): NamedPeer {
  const { ae, ...place } = parsePeer(text);
  if (ae !== undefined) return { ...place, ae };
  throw new UsageError(`${quoted(text)} does not name the peer`, 'Write AE@HOST:PORT, such as PACS@127.0.0.1:11112');
}

/** The address as it was written, to be shown. */
export function formatPeer({ host, port }: PeerAddress): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

/** Where a server is to be found from here, which one on all addresses is by the name of this computer for itself. */
export function formatPlace({ host, port }: { readonly host: string; readonly port: number }): string {
  return formatPeer({ host: isAnyAddress(host) ? 'localhost' : host, port, ae: undefined });
}

export function isAnyAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/** Reads an Application Entity title: 1 to 16 characters of the default repertoire without a backslash (PS3.5 §6.2). */
export function parseAeTitle(text: string): string {
  const title = text.trim();
  if (/^[ -[\]-~]{1,16}$/.test(title)) return title;
  throw new UsageError(`${quoted(text)} is not an AE title`, 'Give 1 to 16 ASCII characters, none of them a backslash');
}

/** A port that we listen on: 0 lets the system choose one. */
export function parseListenPort(text: string): number {
  return parsePort(text, 0);
}

export function parseCount(text: string): number {
  const count = Number(text);
  if (/^\d{1,9}$/.test(text) && count > 0) return count;
  throw new UsageError(`${quoted(text)} is not a whole number above 0`, 'Give a number such as 10');
}

/** Seconds, fractions allowed, as milliseconds. */
export function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (/^\d{1,6}(\.\d{1,3})?$/.test(text) && seconds > 0) return seconds * 1000;
  throw new UsageError(`${quoted(text)} is not a number of seconds above 0`, 'Give seconds such as 30 or 0.5');
}

export function parseText(text: string): string {
  return text;
}

/** A file or folder; a misspelt flag with a value must not be taken for one. */
export function parsePath(text: string): string {
  if (text !== '' && !text.startsWith('--')) return text;
  throw new UsageError(`${quoted(text)} is neither a path nor an option`, 'See the options with --help');
}

/** Text that came from outside, fit to be shown. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);
}

function parsePort(text: string, least: number): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= least && port <= 65_535) return port;
  throw new UsageError(`${quoted(text)} is not a port`, `Give a number from ${least} to 65535`);
}

const MOST_SHOWN = 60;
