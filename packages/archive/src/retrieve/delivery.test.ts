import { AssociationError } from 'hounsfield/errors';
import { expect, it } from 'vitest';
import { Delivery, type DeliveryParts } from './delivery.ts';
import type { Ahead } from './read-ahead.ts';

it.each([
  ['twice where the destination refuses the connection', 'connection-refused', 2],
  ['once where it says nothing: whoever asked would not wait for a second time', 'timeout', 1],
] as const)('an association is tried %s, and not again for the next instance', async (_, code, most) => {
  let opened = 0;
  // Nothing else of them is asked for.
  const parts = {
    open: async () => {
      opened++;
      throw new AssociationError(code);
    },
  } as unknown as DeliveryParts;
  await using delivery = new Delivery(parts);
  const { signal } = new AbortController();
  for (const instance of [{}, {}]) {
    await expect(delivery.send(instance as Ahead, signal)).rejects.toMatchObject({ code });
    expect(opened).toBe(most);
  }
});
