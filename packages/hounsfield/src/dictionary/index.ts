export * from './look-ups.ts';
export * from './tags.generated.ts';
export * from './uids.generated.ts';
