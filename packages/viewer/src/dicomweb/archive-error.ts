/** Why the archive did not give what was asked. */
export type ArchiveFault =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'unreadable' };

/** The archive could not be reached, refused, or answered something that is not DICOMweb. The page words it. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly fault: ArchiveFault;

  constructor(fault: ArchiveFault, cause?: unknown) {
    super(fault.kind === 'refused' ? `refused with status ${fault.status}` : fault.kind, { cause });
    this.fault = fault;
  }
}

/** True where the error says that the page itself gave up the request. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
