import { stat } from 'node:fs/promises';
import { StorageError } from 'hounsfield/errors';
import { type Actor, AuditTrail } from '../audit/index.ts';
import type { Log } from '../log.ts';
import { type NewToken, type TokenFacts, Tokens } from './tokens.ts';

/** Where tokens of a data folder are made and removed, be it that an archive runs on it or not. */
export interface TokenDesk extends AsyncDisposable {
  list(): Promise<readonly TokenFacts[]>;
  /** The text of the token is told this once. */
  add(token: NewToken): Promise<{ readonly text: string; readonly facts: TokenFacts }>;
  /** Undefined where there is no token of this id. */
  remove(id: string): Promise<TokenFacts | undefined>;
}

/** @throws StorageError `data-folder-unusable` where the folder is not there, `access-damaged` */
export async function openTokenDesk(data: string, log: Pick<Log, 'warn'>): Promise<TokenDesk> {
  const isFolder = await stat(data).then(
    found => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new StorageError('data-folder-unusable', { path: data });
  const tokens = await Tokens.open(data);
  // An archive that runs on the folder sees to the size of the log.
  const audit = new AuditTrail({ data, log, auditFileBytes: Number.POSITIVE_INFINITY, auditFiles: 1 });
  const record = (what: 'token-made' | 'token-removed', { id, scopes }: TokenFacts): void =>
    audit.record({ what, id, scopes }, COMMAND);
  return {
    list: () => tokens.list(),
    async add(token) {
      const made = await tokens.add(token);
      record('token-made', made.facts);
      return made;
    },
    async remove(id) {
      const removed = await tokens.remove(id);
      if (removed !== undefined) record('token-removed', removed);
      return removed;
    },
    [Symbol.asyncDispose]: () => audit.close(),
  };
}

const COMMAND: Actor = { via: 'command' };
