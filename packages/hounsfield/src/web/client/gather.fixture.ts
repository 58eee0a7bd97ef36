/** All that an iterable gives, each through `change` while it is at hand. */
export async function gather<T, R = T>(
  source: AsyncIterable<T>,
  change: (item: T) => R | Promise<R> = item => item as unknown as R,
): Promise<R[]> {
  const items: R[] = [];
  for await (const item of source) items.push(await change(item));
  return items;
}
