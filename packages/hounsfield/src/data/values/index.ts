export { aeTitle, isAeTitle } from './ae.ts';
export { type Age, type AgeUnit, formatAge, parseAge } from './age.ts';
export { type Code, codeItem, codeOf, sameCode } from './code.ts';
export { compareDates, type DicomDate, formatDate, parseDate, parseDateRange, type Range } from './date.ts';
export {
  type DicomDateTime,
  formatDateTime,
  type InstantRange,
  instantsOf,
  parseDateTime,
  parseDateTimeRange,
  parseOffset,
} from './date-time.ts';
export { type DicomTime, formatTime, parseTime, parseTimeRange } from './time.ts';
export { createUid, isUid, uidOfUuid, uuidOfUid } from './uid.ts';
