import { describe, expect, it } from 'vitest';
import { wheelSteps } from './gestures.ts';

describe('the wheel', () => {
  it.each([100, 120, 240, 600])('moves one image for a notch of %d, in either direction', delta => {
    expect(wheelSteps(0, delta)).toEqual({ steps: 1, rest: 0 });
    expect(wheelSteps(0, -delta)).toEqual({ steps: -1, rest: 0 });
  });

  it('gathers the small movements of a touchpad', () => {
    let rest = 0;
    let total = 0;
    for (let event = 0; event < 48; event++) {
      const turned = wheelSteps(rest, 4);
      rest = turned.rest;
      total += turned.steps;
    }
    expect(total).toBe(8);
  });

  it('forgets what was gathered when the direction turns', () => {
    expect(wheelSteps(20, -4)).toEqual({ steps: 0, rest: -4 });
  });
});
