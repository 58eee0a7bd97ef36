export { Committer } from './committer.ts';
export { Verifier } from './verifier.ts';
