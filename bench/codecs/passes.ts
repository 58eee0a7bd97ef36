/** Milliseconds at least. */
const WARM = 500;
const PASS = 120;
const PASSES = 4;

/** CPU milliseconds of one call, in each pass. */
export function passes(run: () => unknown): readonly number[] {
  const warm = performance.now();
  while (performance.now() - warm < WARM) run();
  return Array.from({ length: PASSES }, () => {
    const before = process.cpuUsage();
    const start = performance.now();
    let calls = 0;
    for (; performance.now() - start < PASS; calls++) run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / calls;
  });
}
