/** The command line cannot be understood; `message` is one sentence without its full stop. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
  /** What to write instead, one sentence without its full stop. */
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}
