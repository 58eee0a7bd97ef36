export { Committer } from './committer.ts';
export { Verifier } from './verifier.ts';
export { WebCommitments } from './web-commitments.ts';
