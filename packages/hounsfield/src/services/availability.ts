import type { Changes, DataSet } from '../data/index.ts';
import { InstanceAvailabilityNotification as availabilitySopClass } from '../dictionary/uids.generated.ts';
import type { Association, ServiceDefinition } from '../network/index.ts';
import { type AttributeProblem, attributeRules, checkAttributes } from './attributes.ts';
import type { InstanceReference } from './commitment.ts';
import { type CreatedInstance, created } from './created.ts';
import { declareService } from './declare.ts';

/** Whoever keeps objects tells that they are there (PS3.4 Annex R). */
export const InstanceAvailability: ServiceDefinition<'N-CREATE'> = declareService({
  name: 'Instance Availability Notification',
  section: 'PS3.4 §R',
  sopClasses: [availabilitySopClass],
  operations: ['N-CREATE'],
});

/** Values of Instance Availability (0008,0056) (PS3.3 §C.4.23.1.1). */
export type Availability = 'ONLINE' | 'NEARLINE' | 'OFFLINE' | 'UNAVAILABLE';

export interface AvailableInstance extends InstanceReference {
  readonly availability: Availability;
  readonly retrieveAeTitle: string;
}

export interface AvailableStudy {
  readonly studyInstanceUid: string;
  readonly series: readonly { readonly seriesInstanceUid: string; readonly instances: readonly AvailableInstance[] }[];
  /** The performed procedure steps that made the objects. */
  readonly steps?: readonly InstanceReference[];
}

/**
 * Tells that objects of one study are available (PS3.4 §R.3.2.1).
 * @throws as `Association.nCreate`
 */
export function announceStudy(association: Association, study: AvailableStudy): Promise<CreatedInstance> {
  return created(association, { sopClassUid: availabilitySopClass, dataSet: availabilityOf(study) });
}

/** What such a notification lacks of what the standard asks for. */
export function availabilityProblems(dataSet: DataSet): readonly AttributeProblem[] {
  return checkAttributes(dataSet, attributeRules('instance-availability N-CREATE', 'create'));
}

function availabilityOf({ studyInstanceUid, series, steps = [] }: AvailableStudy): Changes {
  return {
    ReferencedPerformedProcedureStepSequence: steps.map(step => ({
      ReferencedSOPClassUID: step.sopClassUid,
      ReferencedSOPInstanceUID: step.sopInstanceUid,
      PerformedWorkitemCodeSequence: [],
    })),
    StudyInstanceUID: studyInstanceUid,
    ReferencedSeriesSequence: series.map(({ seriesInstanceUid, instances }) => ({
      SeriesInstanceUID: seriesInstanceUid,
      ReferencedSOPSequence: instances.map(each => ({
        ReferencedSOPClassUID: each.sopClassUid,
        ReferencedSOPInstanceUID: each.sopInstanceUid,
        InstanceAvailability: each.availability,
        RetrieveAETitle: [each.retrieveAeTitle],
      })),
    })),
  };
}
