import { createHash } from 'node:crypto';
import type { CommitmentReference, FailedCommitment } from 'hounsfield/web';
import { z } from 'zod';
import type { JobForm } from './job-folder.ts';

/** One request for storage commitment over the web, from its answer until its result is forgotten. */
export interface WebJob {
  readonly transactionUid: string;
  /** Milliseconds since 1970. */
  readonly requestedAt: number;
  /** Empty once the result is there. */
  readonly references: readonly CommitmentReference[];
  /** What was found, once it was looked at. */
  readonly result?: {
    readonly committed: readonly CommitmentReference[];
    readonly failed: readonly FailedCommitment[];
  };
  /** The result is kept no longer, only that there was one. */
  readonly isGone?: true;
}

const reference = {
  sopClassUid: z.string(),
  sopInstanceUid: z.string(),
  studyInstanceUid: z.string().exactOptional(),
  seriesInstanceUid: z.string().exactOptional(),
};
const schema: z.ZodType<WebJob> = z.object({
  transactionUid: z.string(),
  requestedAt: z.number(),
  references: z.array(z.object(reference)),
  result: z
    .object({
      committed: z.array(z.object(reference)),
      failed: z.array(z.object({ ...reference, reason: z.number() })),
    })
    .exactOptional(),
  isGone: z.literal(true).exactOptional(),
});

/** The name of the file of a transaction. */
export function nameOfTransaction(transactionUid: string): string {
  return createHash('sha256').update(transactionUid).digest('hex');
}

export const webJobForm: JobForm<WebJob> = {
  nameOf: ({ transactionUid }) => nameOfTransaction(transactionUid),
  read: text => {
    try {
      const read = schema.safeParse(JSON.parse(text));
      return read.success ? read.data : undefined;
    } catch {
      return undefined;
    }
  },
};
