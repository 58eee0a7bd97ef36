import {
  BreastImagingRelevantPatientInformationQuery,
  CardiacRelevantPatientInformationQuery,
  GeneralRelevantPatientInformationQuery,
  ProductCharacteristicsQuery as productCharacteristics,
  RepositoryQuery as repositoryQuery,
  SubstanceApprovalQuery as substanceApproval,
} from '../dictionary/uids.generated.ts';
import type { ServiceDefinition } from '../network/index.ts';
import { declareService } from './declare.ts';

/** What is known of a patient, by a template (PS3.4 Annex Q); at most one match. */
export const RelevantPatientInformation: ServiceDefinition<'C-FIND'> = declareService({
  name: 'Relevant Patient Information Query',
  section: 'PS3.4 §Q',
  statuses: 'Relevant Patient Information',
  sopClasses: [
    GeneralRelevantPatientInformationQuery,
    BreastImagingRelevantPatientInformationQuery,
    CardiacRelevantPatientInformationQuery,
  ],
  operations: ['C-FIND'],
});

/** What a contrast agent or device is, by its code on the package (PS3.4 Annex V). */
export const ProductCharacteristicsQuery: ServiceDefinition<'C-FIND'> = declareService({
  name: 'Product Characteristics Query',
  section: 'PS3.4 §V',
  statuses: 'Substance Administration',
  sopClasses: [productCharacteristics],
  operations: ['C-FIND'],
});

/** Whether a substance may be given to a patient (PS3.4 Annex V). */
export const SubstanceApprovalQuery: ServiceDefinition<'C-FIND'> = declareService({
  name: 'Substance Approval Query',
  section: 'PS3.4 §V',
  statuses: 'Substance Administration',
  sopClasses: [substanceApproval],
  operations: ['C-FIND'],
});

/** A query over all that a repository holds (PS3.4 Annex C, since 2022). */
export const RepositoryQuery: ServiceDefinition<'C-FIND'> = declareService({
  name: 'Repository Query',
  section: 'PS3.4 §C',
  statuses: 'Query/Retrieve',
  sopClasses: [repositoryQuery],
  operations: ['C-FIND'],
});
