import { uidByValue } from '../../dictionary/look-ups.ts';
import { formatStatus } from '../dimse/status.ts';
import { printable } from '../ul/describe-pdu.ts';
import type { MessageEvent, TraceEvent } from './trace-event.ts';

/** An event on one line, without its time and direction; two that say the same read the same. */
export function describeEvent(event: TraceEvent): string {
  switch (event.kind) {
    case 'connected':
      return 'connected';
    case 'A-ASSOCIATE-RQ':
      return `${event.kind}  ${event.calling} calls ${event.called}, ${counted(event.contexts.length, 'context')}`;
    case 'A-ASSOCIATE-AC': {
      const accepted = event.contexts.filter(({ result }) => result === 0).length;
      return `${event.kind}  ${accepted} of ${counted(event.contexts.length, 'context')} accepted`;
    }
    case 'A-ASSOCIATE-RJ':
    case 'A-ABORT':
      return `${event.kind}  ${event.meaning}`;
    case 'A-RELEASE-RQ':
    case 'A-RELEASE-RP':
      return event.kind;
    case 'message':
      return messageText(event);
    case 'problem':
      return `bytes that cannot be understood: ${event.message}`;
    case 'fault':
      return `fault ${event.name}: ${event.detail}`;
    case 'cut':
      return 'the trace has reached its limit; what follows is only counted';
    case 'closed':
      return `closed${event.by === undefined ? '' : ` by the ${event.by}`}${event.cause === undefined ? '' : ` (${event.cause})`}`;
    default:
      return event satisfies never;
  }
}

/** The name that PS3.6 gives a UID, or the UID itself. */
export function nameOfUid(uid: string): string {
  return uidByValue(uid)?.name ?? printable(uid);
}

function messageText({ name, messageId, status, command, dataSet, incomplete }: MessageEvent): string {
  const sopClass = command['AffectedSOPClassUID'] ?? command['RequestedSOPClassUID'];
  const parts = [
    status === undefined ? undefined : `${formatStatus(status.code)} ${status.category}, ${status.meaning}`,
    typeof sopClass === 'string' && status === undefined ? nameOfUid(sopClass) : undefined,
    dataSet === undefined ? undefined : `data set of ${counted(dataSet.bytes, 'byte')}`,
    incomplete === true ? 'cut off' : undefined,
  ].filter(part => part !== undefined);
  return `${name}${messageId === undefined ? '' : ` ${messageId}`}${parts.length === 0 ? '' : `  ${parts.join(', ')}`}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
