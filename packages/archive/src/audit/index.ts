export { keyNames, levelName, uidsOf } from './allowed.ts';
export { type Audit, AuditTrail, noAudit } from './audit-trail.ts';
export { DimseAudit } from './dimse.ts';
export type { Actor, AuditEvent } from './event.ts';
