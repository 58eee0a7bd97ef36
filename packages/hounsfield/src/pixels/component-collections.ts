import type { Bytes } from '../bytes/index.ts';

/** A frame that is some of the components of a stream (PS3.5 §A.4.4). */
export interface CollectionPlace {
  /** Number of the stream, from 0. */
  readonly stream: number;
  /** Which one of its frames, from 0, and of how many. */
  readonly frame: number;
  readonly frames: number;
}

/** Components that the SIZ marker of a codestream states (T.800 §A.5.1); 0 where there is none. */
export function componentsOf(front: Bytes): number {
  return front.length < COMPONENTS_END ? 0 : front[COMPONENTS_END - 2]! * 256 + front[COMPONENTS_END - 1]!;
}

/**
 * Deals frames out to the streams that hold them; undefined where one does not hold whole frames.
 * @param components of each stream
 */
export function placesOf(
  components: readonly number[],
  samplesPerPixel: number,
): readonly CollectionPlace[] | undefined {
  const counts = components.map(count => count / samplesPerPixel);
  if (!counts.every(count => Number.isInteger(count) && count > 0)) return undefined;
  return counts.flatMap((frames, stream) =>
    Array.from({ length: frames }, (_each, frame) => ({ stream, frame, frames })),
  );
}

/** Bytes of SOC and SIZ up to the number of components. */
export const COMPONENTS_END = 42;
