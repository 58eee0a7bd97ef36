/** Things a second, as a whole number. */
export function rate(count: number, seconds: number): number {
  return Math.round(count / Math.max(seconds, 0.001));
}

/** Says now and then that it is time to tell how far the work is. */
export function onceASecond(): { isTime(): boolean } {
  let told = performance.now();
  return {
    isTime: () => {
      const now = performance.now();
      if (now - told < 1000) return false;
      told = now;
      return true;
    },
  };
}
