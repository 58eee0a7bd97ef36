import type { Pool, PoolClient } from 'pg';
import { isLost, UnknownOutcome } from './failure.ts';

/**
 * What is run within one transaction. A connection that cannot even undo it is given up.
 * @throws UnknownOutcome; after any other error nothing of it took place
 */
export async function inTransaction<T>(pool: Pool, run: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
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
  }
}
