/** What has to be undone, last first. */
export class Running {
  readonly #steps: (() => Promise<void>)[] = [];
  #closed: Promise<void> | undefined;

  onClose(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  close(): Promise<void> {
    this.#closed ??= this.#undo();
    return this.#closed;
  }

  async #undo(): Promise<void> {
    const errors: unknown[] = [];
    for (const step of this.#steps.reverse()) {
      try {
        await step();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}
