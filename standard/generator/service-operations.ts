import { banner, constArray } from './emit.ts';
import { type Row, readTable } from './table.ts';

/** service-operations.generated.ts: the operations and notifications of each SOP Class with their usage. */
export function serviceOperationTable(): string {
  const uids = new Map(readTable('uids.tsv').rows.map(row => [row.cell('keyword'), row.cell('uid')]));
  const { rows } = readTable('service-operations.tsv');
  const made = rows.map(row => {
    const [operation = '', kind] = row.cell('operation').split(' - ');
    const [scu = '', scp = ''] = row.cell('usage').split('/');
    const sopClasses = keywordsOf(row).map(keyword => uids.get(keyword) ?? '');
    if (sopClasses.length === 0 || sopClasses.includes('')) throw new Error(`No SOP Class for ${row.cell('section')}`);
    return { sopClasses, operation, kind, scu, scp, section: `PS3.4 §${row.cell('section')}` };
  });
  return [
    banner('service-operations.tsv', 'PS3.4 2020'),
    "\nimport type { ServiceOperation } from './network-rows.ts';\n\n",
    '/** DIMSE services that a SCU may and a SCP must support, by SOP Class; services with C-FIND, C-MOVE and C-GET are plain. */\n',
    constArray('serviceOperations', 'readonly ServiceOperation[]', made),
  ].join('');
}

/** The source has one row for two SOP Classes of RT verification, and tells the MPPS classes apart by section alone. */
function keywordsOf(row: Row): readonly string[] {
  const [service, sop, section] = [row.cell('service'), row.cell('sop'), row.cell('section')];
  return SOP_CLASSES[section] ?? SOP_CLASSES[sop] ?? SOP_CLASSES[service] ?? [];
}

const SOP_CLASSES: Readonly<Record<string, readonly string[]>> = {
  'basic-film-session': ['BasicFilmSession'],
  'basic-film-box': ['BasicFilmBox'],
  'basic-grayscale-image-box': ['BasicGrayscaleImageBox'],
  'basic-color-image-box': ['BasicColorImageBox'],
  'basic-annotation-box': ['BasicAnnotationBox'],
  'print-job': ['PrintJob'],
  printer: ['Printer'],
  'presentation-lut': ['PresentationLUT'],
  'printer-configuration': ['PrinterConfigurationRetrieval'],
  'storage-commitment': ['StorageCommitmentPushModel'],
  'media-creation': ['MediaCreationManagement'],
  'instance-availability': ['InstanceAvailabilityNotification'],
  'P.2.1': ['ProceduralEventLogging'],
  'P.3.1': ['SubstanceAdministrationLogging'],
  'rt-machine-verification': ['RTConventionalMachineVerification', 'RTIonMachineVerification'],
  'display-system': ['DisplaySystem'],
  'UPS Push': ['UnifiedProcedureStepPush'],
  'UPS Pull': ['UnifiedProcedureStepPull'],
  'UPS Watch': ['UnifiedProcedureStepWatch'],
  'UPS Event': ['UnifiedProcedureStepEvent'],
  'UPS Query': ['UnifiedProcedureStepQuery'],
  'F.7.1': ['ModalityPerformedProcedureStep'],
  'F.8.1': ['ModalityPerformedProcedureStepRetrieve'],
  'F.9.1': ['ModalityPerformedProcedureStepNotification'],
};
