import { type TestAuthority, type TestIdentity, testAuthority } from '@hounsfield/testkit';
import { storage, verification } from '../server-rig.fixture.ts';
import {
  type Association,
  type ConnectOptions,
  connect,
  type ListenOptions,
  listen,
  type NetworkServer,
  Status,
  serve,
  type TlsClientOptions,
  type TlsServerOptions,
} from './index.ts';

const LOCAL = ['localhost', '127.0.0.1', '::1'];
export const authority: TestAuthority = testAuthority('Test authority');
export const stranger: TestAuthority = testAuthority('Another authority');
export const serverIdentity: TestIdentity = authority.issue({ commonName: 'server', names: LOCAL });
export const clientIdentity: TestIdentity = authority.issue({
  commonName: 'CT1',
  names: ['ct1.example', 'urn:ae:CT1'],
});

/** What each side brings along unless a test says otherwise. */
export const serverTls: TlsServerOptions = { ...pemOf(serverIdentity), authorities: [authority.certificate] };
export const clientTls: TlsClientOptions = { ...pemOf(clientIdentity), authorities: [authority.certificate] };

/** An identity for names of this machine. */
export function localIdentity(
  facts: { readonly by?: TestAuthority; readonly days?: readonly [number, number] } = {},
): TestIdentity {
  const { by = authority, days } = facts;
  return by.issue({ commonName: 'server', names: LOCAL, ...(days === undefined ? {} : { days }) });
}

export function pemOf({ certificate, key }: TestIdentity): { readonly certificate: string; readonly key: string } {
  return { certificate, key };
}

/** What a server logged: codes of handshakes that failed, sentences of the rest. */
export interface Logged {
  readonly codes: string[];
  readonly logger: NonNullable<ListenOptions['logger']>;
}

export function logged(): Logged {
  const codes: string[] = [];
  return {
    codes,
    logger: {
      warn: (facts, message) => codes.push('code' in facts ? String(facts.code) : message),
    },
  };
}

export function start(options: Partial<ListenOptions> = {}): Promise<NetworkServer> {
  return listen({ port: 0, ae: 'SERVER', tls: serverTls, ...options }, [
    serve(verification, { 'C-ECHO': () => Status.success }),
    serve(storage, {
      'C-STORE': async rq => {
        await rq.data.discard();
        return Status.success;
      },
    }),
  ]);
}

export function open(
  { address }: Pick<NetworkServer, 'address'>,
  tls: TlsClientOptions | undefined = clientTls,
  options: Partial<ConnectOptions> = {},
): Promise<Association> {
  const propose = [verification, storage];
  return connect({ ...address, called: 'SERVER', calling: 'CT1', propose, tls, ...options });
}
