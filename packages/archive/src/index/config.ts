import { z } from 'zod';

/** Where PostgreSQL keeps the index. */
export interface PostgresSettings {
  /** `postgresql://user@host:port/database`, with what else libpq takes, e.g. `?sslmode=verify-full`. */
  readonly url: string;
  /** In place of one in the URL. */
  readonly password?: string | undefined;
}

/** The keys of the configuration that say where the index is. */
export interface IndexConfig {
  readonly index?: string | undefined;
  readonly indexPassword?: string | undefined;
}

/** The shape of `IndexConfig`. Both are secret: a URL may hold a password. */
export const indexShape: IndexShape = {
  index: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
    .optional()
    .describe(
      'PostgreSQL database for the index, postgresql://user@host/database; without it a file of the data folder',
    )
    .meta({ writeOnly: true }),
  indexPassword: z
    .string()
    .min(1)
    .optional()
    .describe('Password for that database; without it the one of the URL, else PGPASSWORD or ~/.pgpass')
    .meta({ writeOnly: true }),
};

interface IndexShape {
  readonly index: z.ZodOptional<z.ZodString>;
  readonly indexPassword: z.ZodOptional<z.ZodString>;
}
