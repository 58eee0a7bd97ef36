import { ModalityPerformedProcedureStep } from 'hounsfield/dictionary';
import { announceStudy, InstanceAvailability } from 'hounsfield/services';
import type { AvailabilityFlags } from '../commands/availability.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { bySeries, type ObjectFacts, objectFacts } from '../files/object-facts.ts';
import { parsePeer } from '../parsers.ts';
import { printOutcome } from '../print-data-set.ts';
import { proposalsOf } from '../proposals.ts';
import { accepted, answerText, withAssociation } from '../with-association.ts';

/** Tells a peer where objects can be retrieved, study by study. */
export async function run(hu: HuContext, flags: AvailabilityFlags, ...words: string[]): Promise<ExitCode> {
  const [address = '', ...paths] = words;
  const objects = await objectFacts(paths);
  const studies = [...new Set(objects.map(({ studyInstanceUid }) => studyInstanceUid))];
  return withAssociation([parsePeer(address), flags, proposalsOf(InstanceAvailability)], async association => {
    for (const studyInstanceUid of studies) {
      const members = objects.filter(each => each.studyInstanceUid === studyInstanceUid);
      const result = accepted(await announceStudy(association, { studyInstanceUid, ...study(members, flags) }));
      const { status, meaning } = result;
      const instances = members.length;
      const sentence = `Study ${studyInstanceUid}, ${instances} objects: ${answerText(result)}.`;
      await printOutcome(hu, flags.json === true, { studyInstanceUid, instances, status, meaning }, sentence);
    }
    return exitCode.done;
  });
}

function study(
  objects: readonly ObjectFacts[],
  { availability, retrieveAe, calling, step }: AvailabilityFlags,
): Omit<Parameters<typeof announceStudy>[1], 'studyInstanceUid'> {
  const place = { availability, retrieveAeTitle: retrieveAe ?? calling };
  return {
    series: Array.from(bySeries(objects), ([seriesInstanceUid, members]) => ({
      seriesInstanceUid,
      instances: members.map(({ sopClassUid, sopInstanceUid }) => ({ sopClassUid, sopInstanceUid, ...place })),
    })),
    steps: step === undefined ? [] : [{ sopClassUid: ModalityPerformedProcedureStep, sopInstanceUid: step }],
  };
}
