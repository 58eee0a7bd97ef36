/** What has been synced to the disk when an object is acknowledged. */
export interface Durability {
  /** The file of the object and the name of the file. */
  readonly syncsFiles: boolean;
  /** SQLite's setting: `full` syncs the log of the index for every transaction, `normal` before a checkpoint only. */
  readonly synchronous: 'full' | 'normal';
  /** Bytes of objects may go past the cache of the system, which leaves that to what is read. */
  readonly writesPastCache: boolean;
}

/**
 * By the value of the configuration key `durability`. With `object` a power cut may take the newest records from the
 * index; the start that follows makes them again from the sealed files, so nothing acknowledged is lost.
 */
export const durabilities: Readonly<Record<DurabilityName, Durability>> = {
  index: { syncsFiles: true, synchronous: 'full', writesPastCache: true },
  object: { syncsFiles: true, synchronous: 'normal', writesPastCache: true },
  none: { syncsFiles: false, synchronous: 'normal', writesPastCache: false },
};

/** What the configuration says of it. */
export function configuredDurability(config: {
  readonly durability: DurabilityName;
  readonly cachesWrites: boolean;
}): Durability {
  const durability = durabilities[config.durability];
  return config.cachesWrites ? { ...durability, writesPastCache: false } : durability;
}

export const durabilityNames = ['index', 'object', 'none'] as const;

export type DurabilityName = (typeof durabilityNames)[number];
