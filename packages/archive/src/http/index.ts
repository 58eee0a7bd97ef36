export { defaultHttpLimits, type HttpLimitHit, type HttpLimits } from './limits.ts';
export { type NodeListener, type RequestHandler, toNodeListener } from './node-listener.ts';
export type { Incoming, Outgoing } from './protocols.ts';
export { type HttpLog, type HttpObserver, type HttpOptions, type HttpServer, startHttp } from './server.ts';
export { failure, jsonAnswer } from './static-files.ts';
export type { SocketDoor } from './web-sockets.ts';
