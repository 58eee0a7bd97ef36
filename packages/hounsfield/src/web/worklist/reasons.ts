import type { WorkitemNote, WorkitemRefusal } from './backend.ts';

/** How a refusal is answered. */
export interface RefusalRow {
  readonly status: number;
  readonly message: string;
  readonly remedy: string;
  /** What the header Warning says of it, where the standard names it. */
  readonly warning?: string;
}

const INCONSISTENT = 'The submitted request is inconsistent with the state of the UPS Instance.';

/** PS3.18 Tables 11.4.3-1 to 11.8.3-1; the warnings are those of §11.6.3.2, §11.7.3.2 and §11.8.3.2. */
export const refusals: Readonly<Record<WorkitemRefusal, RefusalRow>> = {
  exists: { status: 409, message: 'There is a workitem of this UID already.', remedy: 'Choose another UID.' },
  unknown: { status: 404, message: 'There is no such workitem.', remedy: 'Search for it first.' },
  invalid: {
    status: 400,
    message: 'An attribute is missing, empty or not allowed here.',
    remedy: 'See PS3.4 Table CC.2.5-3.',
  },
  'not scheduled': {
    status: 400,
    message: 'A new workitem has another state than SCHEDULED.',
    remedy: 'Create it as SCHEDULED, then change its state.',
  },
  'wrong transaction': {
    status: 400,
    message: 'The Transaction UID is not that of the workitem.',
    remedy: 'Give the one with which it was claimed.',
    warning: 'The Transaction UID is incorrect.',
  },
  'no transaction': {
    status: 400,
    message: 'The Transaction UID is missing.',
    remedy: 'Give the one with which the workitem was claimed, or a new one to claim it.',
    warning: 'The Transaction UID is missing.',
  },
  'wrong state': {
    status: 409,
    message: 'The state of the workitem does not allow this.',
    remedy: 'Retrieve the workitem to see its state.',
    warning: INCONSISTENT,
  },
  'not final': {
    status: 409,
    message: 'The workitem lacks what it has to have at its end.',
    remedy: 'Update it with the attributes that PS3.4 Table CC.2.5-3 wants for the final state.',
    warning: INCONSISTENT,
  },
  completed: {
    status: 409,
    message: 'The workitem is completed, so it cannot be cancelled.',
    remedy: 'Nothing is to be done.',
    warning: 'The UPS is already COMPLETED.',
  },
  'not cancelled': {
    status: 409,
    message: 'Whoever performs the workitem does not cancel it.',
    remedy: 'Ask whoever performs it.',
    warning: 'Performer chooses not to cancel.',
  },
  full: { status: 503, message: 'There is no room for more workitems.', remedy: 'Try again later.' },
  'too long': {
    status: 413,
    message: 'The workitem is longer than this service takes.',
    remedy: 'Refer to objects in place of values, or make several workitems.',
  },
};

/** What the header Warning says of a request that was taken (PS3.18 §11.4.3.2, §11.7.3.2, §11.8.3.2, §11.10.3.2). */
export const notes: Readonly<Record<WorkitemNote, string>> = {
  modified: 'The Workitem was created with modifications.',
  'already canceled': 'The UPS is already in the requested state of CANCELED.',
  'already completed': 'The UPS is already in the requested state of COMPLETED.',
  'lock not granted': 'Deletion Lock not granted.',
};
