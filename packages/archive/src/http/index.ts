export { type NodeListener, type RequestHandler, toNodeListener } from './node-listener.ts';
export { type HttpLimits, type HttpLog, type HttpOptions, type HttpServer, startHttp } from './server.ts';
