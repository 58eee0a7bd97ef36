import { uidByValue } from 'hounsfield/dictionary';
import { DimseError } from 'hounsfield/errors';
import { type DimseReply, type ServedService, Status } from 'hounsfield/network';
import {
  answerExtensions,
  type InformationModel,
  modelOf,
  PatientRootFind,
  PatientRootGet,
  PatientRootMove,
  PatientStudyOnlyFind,
  PatientStudyOnlyGet,
  PatientStudyOnlyMove,
  Storage,
  StorageCommitmentPush,
  StudyRootFind,
  StudyRootGet,
  StudyRootMove,
  serve,
  storageTransferSyntaxes,
  Verification,
} from 'hounsfield/services';
import type { Committer } from './commitment/index.ts';
import { type Ingest, refusals } from './ingest/index.ts';
import { type NonPatientServiceParts, nonPatientDimse } from './non-patient/index.ts';
import { agreedExtensions, type Finder, findExtensions } from './query/index.ts';
import type { Retriever } from './retrieve/index.ts';

/** The DIMSE services of the archive, wired to its parts. */
export function dimseServices({
  ingest,
  finder,
  retriever,
  committer,
  nonPatient,
  workitems = [],
}: DimseParts): readonly ServedService[] {
  return [
    serve(Verification, { 'C-ECHO': () => Status.success }),
    storage(ingest),
    ...queries(finder),
    ...retrievals(retriever),
    ...nonPatientDimse(nonPatient),
    serve(StorageCommitmentPush, { 'N-ACTION': (rq, cx) => committer.request(rq, cx) }),
    ...workitems,
  ];
}

export interface DimseParts {
  readonly ingest: Ingest;
  readonly finder: Finder;
  readonly retriever: Retriever;
  readonly committer: Committer;
  readonly nonPatient: NonPatientServiceParts;
  /** Those of the worklist, where there is one. */
  readonly workitems?: readonly ServedService[] | undefined;
}

function storage(ingest: Ingest): ServedService {
  return serve(
    Storage,
    {
      'C-STORE': async (
        { sopClassUid, sopInstanceUid, data },
        { transferSyntaxUid, callingAeTitle },
      ): Promise<DimseReply> => {
        const sourceAeTitle = storableTitle(callingAeTitle);
        const result = await ingest.take({ sopClassUid, sopInstanceUid, transferSyntaxUid, sourceAeTitle, data });
        if (result.kind === 'refused') return refusals[result.reason];
        return result.isCoerced ? COERCED : Status.success;
      },
    },
    // Stored is what was sent, so the sender's order of preference counts. Whoever takes objects by C-GET is their SCP.
    { transferSyntaxes: storageTransferSyntaxes(), otherSopClasses: isPrivateClass, bothRoles: true },
  );
}

function queries(finder: Finder): readonly ServedService[] {
  return [PatientRootFind, StudyRootFind, PatientStudyOnlyFind].map(service =>
    serve(
      service,
      {
        'C-FIND': ({ sopClassUid, identifier }, { signal, request }) =>
          finder.find(theModel(sopClassUid), identifier, signal, agreedExtensions(request, sopClassUid)),
      },
      { extended: (_, offered) => answerExtensions(offered, findExtensions) },
    ),
  );
}

function retrievals(retriever: Retriever): readonly ServedService[] {
  const moves = [PatientRootMove, StudyRootMove, PatientStudyOnlyMove].map(service =>
    serve(service, {
      'C-MOVE': ({ sopClassUid, identifier, moveDestination: destination }, cx) =>
        retriever.move({ model: theModel(sopClassUid), identifier, destination, cx }),
    }),
  );
  const gets = [PatientRootGet, StudyRootGet, PatientStudyOnlyGet].map(service =>
    serve(service, {
      'C-GET': ({ sopClassUid, identifier }, cx) => retriever.get({ model: theModel(sopClassUid), identifier, cx }),
    }),
  );
  return [...moves, ...gets];
}

function theModel(sopClassUid: string): InformationModel {
  const model = modelOf(sopClassUid);
  if (model === undefined) throw new DimseError('invalid-query', { status: SOP_CLASS_NOT_SUPPORTED });
  return model;
}

/** SOP Classes of vendors are stored as any other; what the standard defines and does not list for storage is not. */
function isPrivateClass(uid: string): boolean {
  return !uid.startsWith('1.2.840.10008.') && /^[0-2](\.(0|[1-9]\d*)){2,}$/.test(uid) && uidByValue(uid) === undefined;
}

/** An AE title goes into File Meta Information as it came, unless it is none (PS3.5 §6.2, AE). */
function storableTitle(title: string): string {
  return /^[\x20-\x5b\x5d-\x7e]{1,16}$/.test(title) ? title : '';
}

/** Coercion of Data Elements (PS3.4 Table B.2-1). */
const COERCED: DimseReply = { status: 0xb000 };
const SOP_CLASS_NOT_SUPPORTED = 0x0122;
