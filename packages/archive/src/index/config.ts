import { attributes } from 'hounsfield/dictionary';
import { z } from 'zod';
import { nearestOf } from '../config/near.ts';
import { addedFacts } from './added/added-keys.ts';
import { type Level, levels } from './keys.ts';

/** Where PostgreSQL keeps the index. */
export interface PostgresSettings {
  /** `postgresql://user@host:port/database`, with what else libpq takes, e.g. `?sslmode=verify-full`. */
  readonly url: string;
  /** In place of one in the URL. */
  readonly password?: string | undefined;
}

/** The keys of the configuration that say where the index is, and what it has beside its own keys. */
export interface IndexConfig {
  readonly index?: string | undefined;
  readonly indexPassword?: string | undefined;
  readonly indexedAttributes: Readonly<Record<Level, readonly string[]>>;
}

/** Of one level. Each is a row more for what has it. */
const MOST_ATTRIBUTES = 32;

/** The shape of `IndexConfig`. The first two are secret: a URL may hold a password. */
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
  indexedAttributes: z
    .strictObject({
      patient: attributeList('patient'),
      study: attributeList('study'),
      series: attributeList('series'),
      instance: attributeList('instance'),
    })
    .superRefine(refuseTwice)
    .describe(
      'Attributes that searches match beside those that they always do, by the level that they belong to: a keyword, ' +
        '`SequenceKeyword.Keyword`, or `(0009,xx01,CREATOR) LO` for a private one. Those of objects that are there ' +
        'already are indexed in the background',
    )
    .prefault({}),
};

/** The same setting with what has a default left out. */
export type IndexedAttributesSettings = { readonly [K in Level]?: readonly string[] | undefined };

function attributeList(level: Level): z.ZodDefault<z.ZodArray<z.ZodString>> {
  const name = z.string().superRefine((text, context) => {
    const facts = addedFacts(text, level);
    if (typeof facts !== 'string') return;
    const near = nearestOf(
      text,
      [...attributes()].map(entry => entry.keyword),
    );
    const hint = near === undefined || near === text ? '' : `; did you mean ${near}?`;
    context.addIssue({ code: 'custom', message: facts + hint });
  });
  return z
    .array(name)
    .max(MOST_ATTRIBUTES)
    .default([])
    .describe(`Those of one ${level}; the first object that has a value says it`);
}

function refuseTwice(lists: Readonly<Record<Level, readonly string[]>>, context: z.RefinementCtx): void {
  const seen = new Set<string>();
  for (const level of levels) {
    for (const [at, name] of lists[level].entries()) {
      if (seen.has(name))
        context.addIssue({ code: 'custom', path: [level, at], message: 'is there twice; leave one out' });
      seen.add(name);
    }
  }
}

interface IndexShape {
  readonly index: z.ZodOptional<z.ZodString>;
  readonly indexPassword: z.ZodOptional<z.ZodString>;
  readonly indexedAttributes: z.ZodType<IndexConfig['indexedAttributes'], IndexedAttributesSettings | undefined>;
}
