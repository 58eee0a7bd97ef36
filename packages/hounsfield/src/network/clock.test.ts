import { FakeClock } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { Deadline } from './clock.ts';

describe('a deadline', () => {
  function setUp(): { clock: FakeClock; deadline: Deadline; expired: string[] } {
    const clock = new FakeClock();
    const expired: string[] = [];
    return { clock, deadline: new Deadline(clock, phase => expired.push(phase)), expired };
  }

  it('is over when its time has passed since the last touch', () => {
    const { clock, deadline, expired } = setUp();
    deadline.start('idle', 100);
    for (let at = 0; at < 10; at++) {
      clock.advance(60);
      deadline.touch();
    }
    expect(expired).toEqual([]);
    clock.advance(99);
    expect(expired).toEqual([]);
    clock.advance(1);
    expect(expired).toEqual(['idle']);
    expect(clock.waiting).toBe(0);
  });

  it('takes one timer however often it is touched or started anew', () => {
    const { clock, deadline } = setUp();
    for (let at = 0; at < 1000; at++) {
      deadline.start('response', 100);
      deadline.touch();
      deadline.stop();
    }
    expect(clock.waiting).toBe(1);
    clock.advance(1000);
    expect(clock.waiting).toBe(0);
  });

  it('comes earlier when something shorter is waited for', () => {
    const { clock, deadline, expired } = setUp();
    deadline.start('idle', 1000);
    deadline.start('release', 10);
    clock.advance(10);
    expect(expired).toEqual(['release']);
  });

  it('comes later when something longer is waited for', () => {
    const { clock, deadline, expired } = setUp();
    deadline.start('release', 10);
    deadline.start('idle', 1000);
    clock.advance(999);
    expect(expired).toEqual([]);
    clock.advance(1);
    expect(expired).toEqual(['idle']);
  });

  it('never comes once it is stopped, and leaves no timer once it is ended', () => {
    const { clock, deadline, expired } = setUp();
    deadline.start('idle', 10);
    deadline.stop();
    clock.advance(100);
    deadline.start('idle', 10);
    deadline.end();
    expect([clock.waiting, deadline.phase]).toEqual([0, undefined]);
    clock.advance(100);
    expect(expired).toEqual([]);
  });
});
