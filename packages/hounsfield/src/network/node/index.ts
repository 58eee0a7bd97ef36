export * from '../index.ts';
export { readTlsFiles, type TlsFiles } from './certificates.ts';
export { type ConnectOptions, connect } from './connect.ts';
export { type DefaultPort, defaultPorts, plainPort, tlsPort } from './default-ports.ts';
export { type ListenOptions, listen, type NetworkServer } from './listen.ts';
export { TcpTransport, tcpTransport } from './tcp.ts';
export type { TlsClientOptions, TlsIdentity, TlsMaterial, TlsServerOptions } from './tls-options.ts';
export { defaultTlsProfile, type TlsProfile, type TlsProfileName, tlsProfiles } from './tls-profiles.ts';
