export * from '../data/index.ts';
export * from '../errors/index.ts';
export * from '../file/index.ts';
export * from '../models/index.ts';
export * from '../syntax/index.ts';
