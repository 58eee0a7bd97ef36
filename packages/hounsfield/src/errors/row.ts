/** Who has to act: our own side, the remote peer, the connection between, or the data that was given. */
export type Blame = 'local' | 'peer' | 'transport' | 'data';

/** One row of an error table: `what` is a sentence without its full stop, `remedy` tells the reader what to do. */
export interface ErrorRow {
  readonly what: string;
  readonly remedy: string;
  readonly blame: Blame;
  /** Where the standard says so, e.g. `PS3.5 §7.1.2`. */
  readonly section?: string;
}

/** Facts of one occurrence. `detail` holds numbers and names of the standard, never a value that may identify a patient. */
export interface ErrorFacts {
  readonly detail?: string;
  /** Byte position in the stream that was read. */
  readonly offset?: number;
  /** Attribute path such as `RequestAttributesSequence[0].ScheduledProcedureStepID`, or a file path. */
  readonly path?: string;
  readonly cause?: unknown;
}
