import type { Changes } from 'hounsfield/data';
import { uidByValue } from 'hounsfield/dictionary';
import { bySeries, type ObjectFacts } from '../files/object-facts.ts';

/** Performed Series Sequence (0040,0340) of the objects that a step made (PS3.4 Table F.7.2-1). */
export function performedSeries(objects: readonly ObjectFacts[]): Changes[] {
  return Array.from(bySeries(objects), ([seriesInstanceUid, members]) => ({
    PerformingPhysicianName: null,
    ProtocolName: firstText(members, 'protocolName') ?? firstText(members, 'seriesDescription') ?? 'UNKNOWN',
    OperatorsName: null,
    SeriesInstanceUID: seriesInstanceUid,
    SeriesDescription: firstText(members, 'seriesDescription') ?? null,
    RetrieveAETitle: null,
    ReferencedImageSequence: members.filter(isImage).map(reference),
    ReferencedNonImageCompositeSOPInstanceSequence: members.filter(each => !isImage(each)).map(reference),
  }));
}

/** A date and a time as DA and TM, of the clock of this place. */
export function dateAndTime(now: Date): { readonly date: string; readonly time: string } {
  const digits = (number: number): string => String(number).padStart(2, '0');
  return {
    date: `${now.getFullYear()}${digits(now.getMonth() + 1)}${digits(now.getDate())}`,
    time: `${digits(now.getHours())}${digits(now.getMinutes())}${digits(now.getSeconds())}`,
  };
}

function reference({ sopClassUid, sopInstanceUid }: ObjectFacts): Changes {
  return { ReferencedSOPClassUID: sopClassUid, ReferencedSOPInstanceUID: sopInstanceUid };
}

/** The standard names its image classes so; what it does not name is left with the others. */
function isImage({ sopClassUid }: ObjectFacts): boolean {
  return /Image/.test(uidByValue(sopClassUid)?.name ?? '');
}

function firstText(members: readonly ObjectFacts[], key: 'protocolName' | 'seriesDescription'): string | undefined {
  return members.find(each => each[key] !== '')?.[key];
}
