import { type JsonRow, numberOf } from '../dicomweb/json-row.ts';

/** Milliseconds from one image to the next: as the object says (PS3.3 §C.7.6.5), else twelve images a second. */
export function frameMilliseconds(metadata: JsonRow): number {
  const rate = numberOf(metadata, tags.recommendedDisplayFrameRate) ?? numberOf(metadata, tags.cineRate);
  const milliseconds = rate !== undefined && rate > 0 ? 1000 / rate : numberOf(metadata, tags.frameTime);
  if (milliseconds === undefined || !(milliseconds > 0)) return USUAL;
  return Math.min(SLOWEST, Math.max(FASTEST, milliseconds));
}

const USUAL = 1000 / 12;
const FASTEST = 1000 / 60;
const SLOWEST = 2000;

const tags = {
  recommendedDisplayFrameRate: '00082144',
  cineRate: '00180040',
  frameTime: '00181063',
} as const;
