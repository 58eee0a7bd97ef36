/** Milliseconds at least. */
const WARM = 500;
const PASS = 120;
const PASSES = 8;

/** What takes long is done less often. */
const LONGEST = 2_000;

/** CPU milliseconds of one call, in each pass. */
export function passes(run: () => unknown): readonly number[] {
  const warm = performance.now();
  while (performance.now() - warm < WARM) run();
  const found: number[] = [];
  for (
    const start = performance.now();
    found.length < PASSES && (found.length < 2 || performance.now() - start < LONGEST);
  ) {
    found.push(pass(run));
  }
  return found;
}

function pass(run: () => unknown): number {
  const before = process.cpuUsage();
  const start = performance.now();
  let calls = 0;
  for (; performance.now() - start < PASS; calls++) run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / calls;
}
