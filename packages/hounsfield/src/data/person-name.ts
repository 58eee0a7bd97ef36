import type { PersonName } from './value-types.ts';

/** The five components of one component group (PS3.5 §6.2.1.1); those that are empty are left out. */
export interface PersonNameComponents {
  readonly family?: string;
  readonly given?: string;
  readonly middle?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Which component group of a name: Latin script or what stands for it, ideographs, or how they are spoken. */
export type PersonNameGroup = keyof PersonName;

/**
 * Splits one PN value at its `=` (PS3.5 §6.2.1.2). Each group keeps its text to the last space and caret; an empty
 * group is left out, what follows a third `=` stays with the last.
 */
export function parsePersonName(text: string): PersonName {
  const first = text.indexOf('=');
  if (first < 0) return { alphabetic: text };
  const second = text.indexOf('=', first + 1);
  const ideographic = text.slice(first + 1, second < 0 ? undefined : second);
  const phonetic = second < 0 ? '' : text.slice(second + 1);
  return {
    alphabetic: text.slice(0, first),
    ...(ideographic === '' ? {} : { ideographic }),
    ...(phonetic === '' ? {} : { phonetic }),
  };
}

/**
 * The PN value of a name, which `parsePersonName` reads as the same name. Empty groups at the end are left out with
 * their `=`, which PS3.5 §6.2.1.2 allows.
 */
export function formatPersonName({ alphabetic, ideographic = '', phonetic = '' }: PersonName): string {
  if (phonetic !== '') return `${alphabetic}=${ideographic}=${phonetic}`;
  return ideographic === '' ? alphabetic : `${alphabetic}=${ideographic}`;
}

/** The components of one group, without the spaces around them, which mean nothing (PS3.5 §6.2). */
export function personNameComponents(group: string): PersonNameComponents {
  const parts = group.split('^', COMPONENTS.length).map(trimmed);
  const named = parts.map((part, k) => [COMPONENTS[k], part] as const).filter(([, part]) => part !== '');
  return Object.fromEntries(named);
}

/** One group of a name from its components, without carets at its end. */
export function personNameGroup(components: PersonNameComponents): string {
  const parts = COMPONENTS.map(name => components[name] ?? '');
  while (parts.at(-1) === '') parts.pop();
  return parts.join('^');
}

/**
 * A name as one reads it: `Rev. John Robert Quincy Adams, B.A. M.Div.`, or `山田 太郎` for ideographs and their sound.
 * @param group the one to show; unless said otherwise the first that is there. An absent one is an empty text.
 */
export function displayPersonName(name: PersonName, group?: PersonNameGroup): string {
  const shown = group ?? GROUPS.find(each => trimmed(name[each] ?? '') !== '') ?? 'alphabetic';
  const { family, given, middle, prefix, suffix } = personNameComponents(name[shown] ?? '');
  // Ideographs have the family first, and in their sound so too (PS3.5 Annexes H to K).
  const inOrder = shown === 'alphabetic' ? [prefix, given, middle, family] : [prefix, family, given, middle];
  const whole = inOrder.filter(part => part !== undefined).join(' ');
  return [whole, suffix].filter(part => part !== undefined && part !== '').join(', ');
}

/**
 * Whether two names are the same but for what means nothing: spaces around components, delimiters at the end of a
 * group, and the form that Unicode gives to accents. Capital letters are told from small ones.
 */
export function samePersonName(a: PersonName, b: PersonName): boolean {
  return GROUPS.every(group => normalGroup(a[group]) === normalGroup(b[group]));
}

/** Orders names by family, then the other components, group by group, in the order of Unicode whatever the language. */
export function comparePersonNames(a: PersonName, b: PersonName): number {
  for (const group of GROUPS) {
    const [x, y] = [a, b].map(name => personNameComponents((name[group] ?? '').normalize()));
    for (const component of COMPONENTS) {
      const [left, right] = [x?.[component] ?? '', y?.[component] ?? ''];
      if (left !== right) return left < right ? -1 : 1;
    }
  }
  return 0;
}

function normalGroup(group = ''): string {
  const parts = group.normalize().split('^').map(trimmed);
  while (parts.at(-1) === '') parts.pop();
  return parts.join('^');
}

function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return text.slice(start, end);
}

const GROUPS: readonly PersonNameGroup[] = ['alphabetic', 'ideographic', 'phonetic'];
const COMPONENTS: readonly (keyof PersonNameComponents)[] = ['family', 'given', 'middle', 'prefix', 'suffix'];
