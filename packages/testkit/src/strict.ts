import { describe, it } from 'vitest';

/** Whether anything missing is a failure: on the machines that must prove everything. */
export const strict: boolean = process.env['HOUNSFIELD_STRICT'] === '1';

/**
 * Stands in for a suite that cannot run: one test, skipped, whose name is the reason; under HOUNSFIELD_STRICT=1 it fails
 * with that reason. The suite itself is not collected, because it may need what is missing to name its tests.
 */
export function suiteThatCannotRun(title: string, reason: string): void {
  describe(title, () => {
    it.skipIf(!strict)(reason, () => {
      throw new Error(`${reason}. HOUNSFIELD_STRICT=1 allows no skipped suite`);
    });
  });
}
