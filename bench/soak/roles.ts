/** What a process of the soak does, again and again. */
export const roles = ['store', 'stow', 'find', 'qido', 'wado', 'rendered', 'get', 'associate'] as const;

export type Role = (typeof roles)[number];

/** What it prints at the end. */
export interface ActorResult {
  readonly role: Role;
  readonly times: number;
  /** Milliseconds: the median, the 99th percentile and the longest. */
  readonly milliseconds: readonly [number, number, number];
  readonly errors: string[];
}

export const titles: Readonly<Record<Role, string>> = {
  store: 'C-STORE of 32 KiB, one association',
  stow: 'STOW-RS of 32 KiB',
  find: 'C-FIND of studies by name and date, all matches',
  qido: 'QIDO-RS, first 25 studies',
  wado: 'WADO-RS, instance and its metadata',
  rendered: 'WADO-RS, rendered as JPEG',
  get: 'C-GET of a study',
  associate: 'association, C-ECHO, release',
};
