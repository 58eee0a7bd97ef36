import { useSyncExternalStore } from 'react';

/** True while the page matches a media query such as `(max-width: 760px)`. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    notify => {
      const media = matchMedia(query);
      media.addEventListener('change', notify);
      return () => media.removeEventListener('change', notify);
    },
    () => matchMedia(query).matches,
  );
}

/** Below this the page is arranged for one column. */
export const narrow = '(max-width: 760px)';
/** Below this a list has no room for what is rarely looked for. */
export const medium = '(max-width: 1100px)';
