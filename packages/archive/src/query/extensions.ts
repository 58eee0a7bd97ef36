import type { AssociateRequest } from 'hounsfield/network';
import {
  answerExtensions,
  decodeQueryExtensions,
  encodeQueryExtensions,
  type QueryExtensions,
} from 'hounsfield/services';

/** What C-FIND does beyond the baseline where a peer asks for it (PS3.4 Table C.5-2), encoded. */
export const findExtensions: Uint8Array = encodeQueryExtensions({
  relationalQueries: true,
  dateTimeMatching: true,
  fuzzyPersonNames: true,
  timezoneAdjustment: true,
});

/** What was agreed for a SOP Class when the association was opened. */
export function agreedExtensions({ user }: AssociateRequest, sopClassUid: string): QueryExtensions {
  const offered = user.extended.find(each => each.sopClassUid === sopClassUid)?.information ?? new Uint8Array();
  return decodeQueryExtensions(answerExtensions(offered, findExtensions));
}
