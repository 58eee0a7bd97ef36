import type { PersonName } from './value-types.ts';

/** Splits a PN value into its component groups (PS3.5 §6.2.1.1); each keeps its carets. */
export function parsePersonName(text: string): PersonName {
  const [alphabetic = '', ideographic = '', phonetic = ''] = text.split('=').map(group => group.trimEnd());
  return {
    alphabetic,
    ...(ideographic === '' ? {} : { ideographic }),
    ...(phonetic === '' ? {} : { phonetic }),
  };
}

/** The PN value as it stands in a data set, without empty groups at its end. */
export function formatPersonName(name: PersonName): string {
  return `${name.alphabetic}=${name.ideographic ?? ''}=${name.phonetic ?? ''}`.replace(/=+$/, '');
}
