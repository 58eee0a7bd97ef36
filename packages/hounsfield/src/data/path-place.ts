import type { PathStep } from './path.ts';

/** A place on the way down a data set; a path is made of it only where one is asked for. */
export interface Place extends PathStep {
  readonly around: Place | undefined;
}

/** The steps that lead to a place. */
export function stepsTo(place: Place): readonly PathStep[] {
  const steps: PathStep[] = [];
  for (let at: Place | undefined = place; at !== undefined; at = at.around) steps.push({ tag: at.tag, item: at.item });
  return steps.reverse();
}
