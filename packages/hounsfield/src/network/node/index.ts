export * from '../index.ts';
export { type ConnectOptions, connect } from './connect.ts';
export { type ListenOptions, listen, type NetworkServer } from './listen.ts';
export { TcpTransport, tcpTransport } from './tcp.ts';
