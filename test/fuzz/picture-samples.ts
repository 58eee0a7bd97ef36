import { labTables, profileWith } from '../../packages/hounsfield/src/pixels/icc.fixture.ts';
import { films } from '../../packages/hounsfield/src/pixels/video/films.fixture.ts';
import type { Sample } from './samples.ts';

/** Films in each container, and colour profiles with each kind of tables. */
export function pictureSamples(): readonly Sample[] {
  return [
    ...Object.entries(films).map(([name, bytes]): Sample => ({ kind: 'film', name: `made: ${name}`, bytes })),
    ...(['mft1', 'mft2', 'mAB '] as const).map((kind): Sample => {
      const bytes = profileWith({ A2B0: labTables(kind) });
      return { kind: 'profile', name: `made: ${kind}`, bytes };
    }),
  ];
}
