/**
 * Node's `fs` without what an import of it brings: the names of a built-in module are all read then, which loads its
 * promises and streams, two megabytes that the header of one file does not need.
 */
export const fileSystem: typeof import('node:fs') = process.getBuiltinModule('node:fs');
