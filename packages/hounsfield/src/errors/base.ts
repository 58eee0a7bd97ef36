import type { Blame, ErrorFacts, ErrorRow } from './row.ts';

/** Base of all errors thrown on purpose: a stable `code`, what happened, where, and what to do. */
export class HounsfieldError<Code extends string = string> extends Error {
  override readonly name: string = 'HounsfieldError';
  readonly code: Code;
  readonly blame: Blame;
  /** What the reader can do about it, one sentence. */
  readonly remedy: string;
  readonly section: string | undefined;
  readonly offset: number | undefined;
  readonly path: string | undefined;
  /** Numbers and names of the standard, as the message has them. */
  readonly detail: string | undefined;

  constructor(code: Code, row: ErrorRow, facts: ErrorFacts) {
    super(sentence(row, facts), facts.cause === undefined ? undefined : { cause: facts.cause });
    this.code = code;
    this.blame = row.blame;
    this.remedy = row.remedy;
    this.section = row.section;
    this.offset = facts.offset;
    this.path = facts.path;
    this.detail = facts.detail;
  }
}

function sentence(row: ErrorRow, facts: ErrorFacts): string {
  const detail = facts.detail === undefined ? '' : `: ${facts.detail}`;
  const places = [
    facts.path,
    facts.offset === undefined ? undefined : `offset 0x${facts.offset.toString(16)}`,
    row.section,
  ].filter(place => place !== undefined);
  const where = places.length === 0 ? '' : ` (${places.join(', ')})`;
  return `${row.what}${detail}${where}. ${row.remedy}.`;
}
