/** An image could not be shown; `syntax` names its compression where that is the reason. */
export class UndrawableError extends Error {
  override readonly name = 'UndrawableError';
  readonly syntax: string | undefined;

  constructor(syntax: string | undefined, cause: unknown) {
    super('the image cannot be drawn', { cause });
    this.syntax = syntax;
  }
}
