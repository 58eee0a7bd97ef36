/** What has been synced to the disk when an object is acknowledged. */
export interface Durability {
  /** The file of the object and the name of the file. */
  readonly syncsFiles: boolean;
  /** SQLite's setting: `full` syncs the log of the index for every transaction, `normal` before a checkpoint only. */
  readonly synchronous: 'full' | 'normal';
}

/**
 * By the value of the configuration key `durability`. With `object` a power cut may take the newest records from the
 * index; the start that follows makes them again from the sealed files, so nothing acknowledged is lost.
 */
export const durabilities: Readonly<Record<DurabilityName, Durability>> = {
  index: { syncsFiles: true, synchronous: 'full' },
  object: { syncsFiles: true, synchronous: 'normal' },
  none: { syncsFiles: false, synchronous: 'normal' },
};

export const durabilityNames = ['index', 'object', 'none'] as const;

export type DurabilityName = (typeof durabilityNames)[number];
