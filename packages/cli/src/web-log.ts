import type { HuContext } from './context.ts';

/** Failures as lines on standard error; a text of the PACS or of a request is not among them. */
export function webLog(
  hu: HuContext,
  isJson: boolean,
): Record<'warn' | 'error', (fields: object, message: string) => void> {
  const print = (fields: object, message: string): void => {
    const { err, resource } = fields as { readonly err?: Error; readonly resource?: string };
    const reason = [resource, err?.message].filter(word => word !== undefined).join(': ');
    const line = isJson ? JSON.stringify({ warning: { message, reason } }) : `hu: ${message}: ${reason}`;
    hu.err.line(line).then(
      () => hu.err.flush().catch(() => undefined),
      () => undefined,
    );
  };
  return { warn: print, error: print };
}
