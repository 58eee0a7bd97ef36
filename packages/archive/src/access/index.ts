export { type AccessConfig, accessShape, type PeerRow, type Requirement } from './config.ts';
export { dicomDoor } from './dicom-door.ts';
export { Gate } from './gate.ts';
export { accessNotes } from './notes.ts';
export { type Scope, scopes } from './scopes.ts';
export { openTokenDesk, type TokenDesk } from './token-desk.ts';
export { type TokenFacts, Tokens } from './tokens.ts';
