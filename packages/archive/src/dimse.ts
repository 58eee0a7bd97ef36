import { uidByValue } from 'hounsfield/dictionary';
import { DimseError } from 'hounsfield/errors';
import { type DimseReply, type ServedService, type ServiceDefinition, Status } from 'hounsfield/network';
import {
  modelOf,
  PatientRootFind,
  Storage,
  StudyRootFind,
  serve,
  storageTransferSyntaxes,
  Verification,
} from 'hounsfield/services';
import { type Ingest, refusals } from './ingest/index.ts';
import type { Finder } from './query/index.ts';

/** The DIMSE services of the archive, wired to its parts. */
export function dimseServices({ ingest, finder }: DimseParts): readonly ServedService[] {
  return [serve(Verification, { 'C-ECHO': () => Status.success }), storage(ingest), ...queries(finder)];
}

export interface DimseParts {
  readonly ingest: Ingest;
  readonly finder: Finder;
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
        return result.kind === 'stored' ? Status.success : refusals[result.reason];
      },
    },
    // Stored is what was sent, so the sender's order of preference counts.
    { transferSyntaxes: storageTransferSyntaxes(), otherSopClasses: isPrivateClass },
  );
}

function queries(finder: Finder): readonly ServedService[] {
  return [PatientRootFind, StudyRootFind].map((service: ServiceDefinition<'C-FIND'>) =>
    serve(service, {
      'C-FIND': ({ sopClassUid, identifier }, { signal }) => {
        const model = modelOf(sopClassUid);
        if (model === undefined) throw new DimseError('invalid-query', { status: SOP_CLASS_NOT_SUPPORTED });
        return finder.find(model, identifier, signal);
      },
    }),
  );
}

/** SOP Classes of vendors are stored as any other; what the standard defines and does not list for storage is not. */
function isPrivateClass(uid: string): boolean {
  return !uid.startsWith('1.2.840.10008.') && /^[0-2](\.(0|[1-9]\d*)){2,}$/.test(uid) && uidByValue(uid) === undefined;
}

/** An AE title goes into File Meta Information as it came, unless it is none (PS3.5 §6.2, AE). */
function storableTitle(title: string): string {
  return /^[\x20-\x5b\x5d-\x7e]{1,16}$/.test(title) ? title : '';
}

const SOP_CLASS_NOT_SUPPORTED = 0x0122;
