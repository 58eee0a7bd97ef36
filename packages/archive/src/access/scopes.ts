/** What a token lets its bearer do. */
export type Scope = 'read' | 'write' | 'administer';

/** What each scope stands for. */
const implied: Readonly<Record<Scope, readonly Scope[]>> = {
  read: ['read'],
  write: ['write'],
  administer: ['read', 'write', 'administer'],
};

// The keys of the table.
export const scopes: readonly Scope[] = Object.keys(implied) as Scope[];

export function includesScope(own: readonly Scope[], needed: Scope): boolean {
  return own.some(each => implied[each].includes(needed));
}
