import { Verification as verificationSopClass } from '../dictionary/uids.generated.ts';
import { defineService, type ServiceDefinition } from '../network/index.ts';
import { statusesOf } from './statuses.ts';
import { messageTransferSyntaxes } from './transfer-syntaxes.ts';

/** Whether the other side answers (PS3.4 Annex A). */
export const Verification: ServiceDefinition<'C-ECHO'> = defineService({
  name: 'Verification',
  section: 'PS3.4 §A',
  statusService: 'general',
  sopClasses: [verificationSopClass],
  transferSyntaxes: messageTransferSyntaxes,
  operations: { 'C-ECHO': { statuses: statusesOf('general', 'C-ECHO') } },
});
