import type { AnsweredContextFacts, ProposedContextFacts } from './trace-event.ts';

/** The presentation contexts of an association by ID, as request and answer named them. */
export type ContextTable = Map<number, { readonly abstractSyntax: string; readonly transferSyntax?: string }>;

export function abstractSyntaxOf(table: ContextTable, id: number): string | undefined {
  return table.get(id)?.abstractSyntax;
}

/** Notes what was proposed; an ID has one byte, so the table stays small. */
export function noteProposed(table: ContextTable, contexts: readonly ProposedContextFacts[]): void {
  for (const { id, abstractSyntax } of contexts) table.set(id, { abstractSyntax });
}

/** Notes what was accepted. */
export function noteAnswered(table: ContextTable, contexts: readonly AnsweredContextFacts[]): void {
  for (const { id, abstractSyntax = '', transferSyntax } of contexts) {
    if (transferSyntax !== undefined) table.set(id, { abstractSyntax, transferSyntax });
  }
}
