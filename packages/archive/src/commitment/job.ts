import { createHash } from 'node:crypto';
import type { CommitmentResult, InstanceReference } from 'hounsfield/services';
import { z } from 'zod';
import type { JobForm } from './job-folder.ts';

/** One request for storage commitment, from its answer to the delivery of its result. */
export interface Job {
  /** Who asked, and gets the result. */
  readonly aeTitle: string;
  readonly transactionUid: string;
  /** Milliseconds since 1970. */
  readonly requestedAt: number;
  readonly instances: readonly InstanceReference[];
  /** What was found, once it was looked at. */
  readonly result?: Pick<CommitmentResult, 'committed' | 'failed'> | undefined;
}

/** The name of a job's file: no text of a request is part of a path. */
export function nameOf({ aeTitle, transactionUid }: Pick<Job, 'aeTitle' | 'transactionUid'>): string {
  return createHash('sha256').update(`${aeTitle}\\${transactionUid}`).digest('hex');
}

/** A job as its file has it; undefined when it is none. */
export function readJob(text: string): Job | undefined {
  try {
    const read = jobSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** How they are kept. */
export const jobForm: JobForm<Job> = { nameOf, read: readJob };

const reference = { sopClassUid: z.string(), sopInstanceUid: z.string() };
const jobSchema: z.ZodType<Job> = z.object({
  aeTitle: z.string(),
  transactionUid: z.string(),
  requestedAt: z.number(),
  instances: z.array(z.object(reference)),
  result: z
    .object({
      committed: z.array(z.object(reference)),
      failed: z.array(z.object({ ...reference, reason: z.number() })),
    })
    .optional(),
});
