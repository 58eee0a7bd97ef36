import type { Film } from './film.ts';
import { notAVideo } from './source.ts';

/** A transfer syntax for films, and what may be in it. */
interface FilmSyntax {
  readonly uid: string;
  readonly codec: Film['codec'];
  readonly profiles: readonly number[];
  /** In the numbers of the compression's own standard. */
  isLevel(level: number): boolean;
  /** Whether a film of more than one fragment has a transfer syntax of its own. */
  readonly fragmentable?: string;
  readonly containers: readonly Film['container'][];
  readonly section: string;
}

const of = (end: string): string => `1.2.840.10008.1.2.4.${end}`;
const mpeg2 = {
  codec: 'mpeg2',
  profiles: [4],
  containers: ['transport-stream', 'program-stream', 'elementary'],
} as const;
/** Baseline without its peculiarities, main and high: what a decoder of high decodes. */
const h264 = { codec: 'h264', profiles: [66, 77, 100], containers: ['mp4', 'transport-stream'] } as const;
const h265 = {
  codec: 'h265',
  containers: ['mp4', 'transport-stream'],
  isLevel: (level: number) => level <= 153,
} as const;

/** The first row that a film fits into is its transfer syntax (PS3.5 §8.2.5 to §8.2.11). */
const syntaxes: readonly FilmSyntax[] = [
  { ...mpeg2, uid: of('100'), isLevel: level => level >= 8, fragmentable: of('100.1'), section: 'PS3.5 §8.2.5' },
  { ...mpeg2, uid: of('101'), isLevel: level => level >= 4, fragmentable: of('101.1'), section: 'PS3.5 §8.2.6' },
  { ...h264, uid: of('102'), isLevel: level => level <= 41, fragmentable: of('102.1'), section: 'PS3.5 §8.2.7' },
  { ...h264, uid: of('104'), isLevel: level => level <= 42, fragmentable: of('104.1'), section: 'PS3.5 §8.2.8' },
  { ...h265, uid: of('107'), profiles: [1], section: 'PS3.5 §8.2.10' },
  { ...h265, uid: of('108'), profiles: [2], section: 'PS3.5 §8.2.11' },
];

/**
 * The transfer syntax of a film.
 * @param inFragments whether it takes more than one
 * @throws DecodeError `not-a-video` where DICOM has none
 */
export function filmSyntax(film: Film, inFragments = false): string {
  const { codec, profile, level, container } = film;
  const found = syntaxes.find(row => row.codec === codec && row.profiles.includes(profile) && row.isLevel(level));
  if (found === undefined) throw notAVideo(`no transfer syntax for ${codec} of profile ${profile}, level ${level}`);
  if (!found.containers.includes(container)) throw notAVideo(`${codec} has to be in ${found.containers.join(' or ')}`);
  return inFragments ? (found.fragmentable ?? found.uid) : found.uid;
}
