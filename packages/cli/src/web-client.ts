import type {
  CommitmentClient,
  NonPatientClient,
  OpenEventSocket,
  WebClient,
  WebClientOptions,
  WorklistClient,
} from 'hounsfield/web/client';
import type { WebFlags } from './commands/web-flags.ts';
import { quoted } from './parsers.ts';
import { UsageError } from './usage-error.ts';

/** A client of the service at an address, who asks as the flags say. @throws UsageError */
export async function webClientOf(address: string, flags: WebFlags): Promise<WebClient> {
  const { WebClient } = await import('hounsfield/web/client');
  return new WebClient(await clientOptions(address, flags));
}

/** The same for a worklist. @throws UsageError */
export async function worklistClientOf(address: string, flags: WebFlags): Promise<WorklistClient> {
  const { WorklistClient } = await import('hounsfield/web/client');
  return new WorklistClient(await clientOptions(address, flags));
}

/** The same for storage commitment. @throws UsageError */
export async function commitmentClientOf(address: string, flags: WebFlags): Promise<CommitmentClient> {
  const { CommitmentClient } = await import('hounsfield/web/client');
  return new CommitmentClient(await clientOptions(address, flags));
}

/** The same for instances that belong to no patient. @throws UsageError */
export async function nonPatientClientOf(address: string, flags: WebFlags): Promise<NonPatientClient> {
  const { NonPatientClient } = await import('hounsfield/web/client');
  return new NonPatientClient(await clientOptions(address, flags));
}

/** Opens WebSockets as the flags say. That of Node neither takes authorities of our own nor holds a message to a length. */
export async function eventSockets({ ca, timeout }: WebFlags): Promise<OpenEventSocket> {
  const { WebSocket } = await import('ws');
  const tls = ca === undefined ? {} : { ca: await authorities(ca) };
  const options = { ...tls, handshakeTimeout: timeout, maxPayload: MOST_EVENT_BYTES, perMessageDeflate: false };
  return (url, headers) => new WebSocket(url, { ...options, headers });
}

async function clientOptions(address: string, flags: WebFlags): Promise<WebClientOptions> {
  const url = serviceUrl(address);
  const authorization = authorizationOf(flags);
  if (authorization !== undefined && !isSafe(url) && flags.plainHttp !== true) {
    throw new UsageError(
      'Over http everybody on the way can read the token or password',
      'Give the https address, or --plain-http if you mean it',
    );
  }
  const { nodeFetch } = await import('hounsfield/web/client/node');
  return {
    baseUrl: url.href,
    timeout: flags.timeout,
    retries: flags.retries,
    fetch: nodeFetch(flags.ca === undefined ? {} : { tls: { ca: await authorities(flags.ca) } }),
    streamsBodies: true,
    ...(authorization === undefined ? {} : { headers: { Authorization: authorization } }),
  };
}

/** Reads the address of a service. @throws UsageError */
function serviceUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '') {
    throw new UsageError(
      `${quoted(text)} is not the address of a service`,
      'Write it as http://127.0.0.1:8080/dicom-web',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new UsageError('An address with a name or password can be seen by others', 'Give --user and --password');
  }
  return url;
}

function authorizationOf({ token, user, password }: WebFlags): string | undefined {
  if (token !== undefined && user !== undefined)
    throw new UsageError('--token and --user exclude each other', 'Give what the server wants');
  if (token !== undefined) {
    if (/^[\x21-\x7e]+$/.test(token)) return `Bearer ${token}`;
    throw new UsageError('The token holds characters that no token has', 'Check the file or variable');
  }
  if ((user === undefined) !== (password === undefined)) {
    throw new UsageError('A name and its password go together', 'Give both --user and --password');
  }
  return user === undefined ? undefined : `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
}

function isSafe({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'https:' || hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
  );
}

/** The authorities of a file besides those that Node knows. */
async function authorities(path: string): Promise<string[]> {
  const { readFile } = await import('node:fs/promises');
  const { rootCertificates } = await import('node:tls');
  return [...rootCertificates, await readFile(path, 'utf8')];
}

const MOST_EVENT_BYTES = 4 * 1024 * 1024;
