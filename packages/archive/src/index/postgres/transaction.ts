import type { Pool, PoolClient } from 'pg';
import { isLost, UnknownOutcome } from './failure.ts';

/**
 * What is run within one transaction. A connection that cannot even undo it is given up, and so is one that takes longer
 * than the limit: a server that hangs says nothing at all.
 * @param limit in milliseconds, for all of it
 * @throws UnknownOutcome; after any other error nothing of it took place
 */
export async function inTransaction<T>(
  pool: Pool,
  run: (client: PoolClient) => Promise<T>,
  limit: number = TRANSACTION_LIMIT,
): Promise<T> {
  const client = await connected(pool, limit);
  const watch = setTimeout(() => void client.end().catch(nothing), limit);
  try {
    await client.query('begin');
    const result = await run(client);
    await client.query('commit').catch(error => {
      throw isLost(error) ? new UnknownOutcome(error, result) : error;
    });
    client.release();
    return result;
  } catch (error) {
    const isUsable = await client.query('rollback').then(
      () => true,
      () => false,
    );
    client.release(!isUsable);
    throw error;
  } finally {
    clearTimeout(watch);
  }
}

/** The pool's own limit ends before what it does with a new connection. */
async function connected(pool: Pool, limit: number): Promise<PoolClient> {
  const connecting = pool.connect();
  let watch: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    watch = setTimeout(() => reject(new Error(TOO_LATE)), limit);
  });
  try {
    return await Promise.race([connecting, tooLate]);
  } catch (error) {
    void connecting.then(client => client.release(), nothing);
    throw error;
  } finally {
    clearTimeout(watch);
  }
}

function nothing(): void {}

/** As the pool says it. */
const TOO_LATE = 'timeout exceeded when trying to connect';
/** Milliseconds; of a change that one request makes. */
export const TRANSACTION_LIMIT = 10_000;
