import { applyColourProfile, colourProfile } from 'hounsfield/pixels';
import { elementaryStream, filmInMemory, filmOf, filmSyntax, mp4Of } from 'hounsfield/pixels/video';
import type { Target } from './targets.ts';
import { attempt, attempted, collected, Violation } from './walk.ts';

/** Films and colour profiles, which come inside of objects and from elsewhere. */
export const pictureTargets: readonly Target[] = [
  { name: 'films', kind: 'film', weight: 2, run: films },
  { name: 'profiles', kind: 'profile', weight: 1, run: profiles },
];

/** What a film becomes has as many pictures as it had, and is read again. */
async function films(bytes: Uint8Array): Promise<void> {
  const source = filmInMemory(bytes);
  const film = await attempted(() => filmOf(source));
  if (film !== undefined) attempt(() => filmSyntax(film));
  await attempted(() => collected(elementaryStream(source)));
  const mp4 = await attempted(() => collected(mp4Of(source)));
  if (mp4 === undefined || film === undefined) return;
  const again = await attempted(() => filmOf(filmInMemory(mp4)));
  if (again?.frames !== film.frames) throw new Violation('a film that became MP4 has other pictures');
}

function profiles(bytes: Uint8Array): void {
  const profile = attempt(() => colourProfile(bytes));
  const colours = Uint8ClampedArray.from({ length: 64 }, (_, at) => at * 4);
  if (profile !== undefined) applyColourProfile(colours, profile);
}
