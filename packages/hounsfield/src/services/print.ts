import type { Changes, DataSet } from '../data/index.ts';
import * as uids from '../dictionary/uids.generated.ts';
import type { Association, NormalizedResult, ServiceDefinition } from '../network/index.ts';
import { type CreatedInstance, created } from './created.ts';
import { declareService } from './declare.ts';
import type { MessageType } from './service-row.ts';

/**
 * Film sessions, film boxes and image boxes, and the printer itself, in the context of a Meta SOP Class (PS3.4 §H.3.2).
 * Messages name the member, never the Meta SOP Class.
 */
export const Print: ServiceDefinition<'N-CREATE' | 'N-SET' | 'N-GET' | 'N-ACTION' | 'N-DELETE', 'N-EVENT-REPORT'> =
  declareService({
    name: 'Print Management',
    section: 'PS3.4 §H.3.2',
    statuses: 'Print',
    sopClasses: [uids.BasicGrayscalePrintManagementMeta, uids.BasicColorPrintManagementMeta],
    operations: ['N-CREATE', 'N-SET', 'N-GET', 'N-ACTION', 'N-DELETE'],
    notifications: ['N-EVENT-REPORT'],
    members: {
      [uids.BasicGrayscalePrintManagementMeta]: [
        uids.BasicFilmSession,
        uids.BasicFilmBox,
        uids.BasicGrayscaleImageBox,
        uids.Printer,
      ],
      [uids.BasicColorPrintManagementMeta]: [
        uids.BasicFilmSession,
        uids.BasicFilmBox,
        uids.BasicColorImageBox,
        uids.Printer,
      ],
    },
  });

/** Text on a film (PS3.4 §H.4.4). */
export const PrintAnnotation: ServiceDefinition<'N-SET'> = declareService({
  name: 'Print Annotation Box',
  section: 'PS3.4 §H.4.4',
  statuses: 'Print',
  sopClasses: [uids.BasicAnnotationBox],
  operations: ['N-SET'],
});

/** What becomes of a film that was sent to the printer (PS3.4 §H.4.5). */
export const PrintJob: ServiceDefinition<'N-GET', 'N-EVENT-REPORT'> = declareService({
  name: 'Print Job',
  section: 'PS3.4 §H.4.5',
  statuses: 'Print',
  sopClasses: [uids.PrintJob],
  operations: ['N-GET'],
  notifications: ['N-EVENT-REPORT'],
});

/** How values become densities (PS3.4 §H.4.9). */
export const PresentationLut: ServiceDefinition<'N-CREATE' | 'N-DELETE'> = declareService({
  name: 'Presentation LUT',
  section: 'PS3.4 §H.4.9',
  statuses: 'Print',
  sopClasses: [uids.PresentationLUT],
  operations: ['N-CREATE', 'N-DELETE'],
});

/** What a printer can do (PS3.4 §H.4.11). */
export const PrinterConfiguration: ServiceDefinition<'N-GET'> = declareService({
  name: 'Printer Configuration Retrieval',
  section: 'PS3.4 §H.4.11',
  statuses: 'Print',
  sopClasses: [uids.PrinterConfigurationRetrieval],
  operations: ['N-GET'],
});

/** PS3.4 §H.4.5.2.1 */
export const printJobEvents: readonly MessageType[] = [
  { id: 1, name: 'Pending', attributes: 'print print-job N-EVENT-REPORT 1' },
  { id: 2, name: 'Printing', attributes: 'print print-job N-EVENT-REPORT 2' },
  { id: 3, name: 'Done', attributes: 'print print-job N-EVENT-REPORT 3' },
  { id: 4, name: 'Failure', attributes: 'print print-job N-EVENT-REPORT 4' },
];

/** PS3.4 §H.4.6.2.1 */
export const printerEvents: readonly MessageType[] = [
  { id: 1, name: 'Normal' },
  { id: 2, name: 'Warning', attributes: 'print printer N-EVENT-REPORT 2' },
  { id: 3, name: 'Failure', attributes: 'print printer N-EVENT-REPORT 3' },
];

/** Grayscale or colour: the Meta SOP Class and its image boxes. */
export type PrintKind = 'grayscale' | 'color';

/** A film session of a printer, over an association that has the context of the Meta SOP Class. */
export interface FilmSession {
  readonly kind: PrintKind;
  readonly sopInstanceUid: string;
}

/** Opens a film session (PS3.4 §H.4.1.2.1). @throws as `Association.nCreate` */
export async function createFilmSession(
  association: Association,
  kind: PrintKind,
  dataSet: Changes = {},
): Promise<CreatedInstance & FilmSession> {
  return { ...(await created(association, { ...member(kind, uids.BasicFilmSession), dataSet })), kind };
}

/** A film box with the UIDs of its image boxes, in the order of their positions. */
export interface FilmBox extends FilmSession {
  readonly imageBoxUids: readonly string[];
}

/** Adds a film; the printer makes the image boxes that the display format has (PS3.4 §H.4.2.2.1). */
export async function createFilmBox(
  association: Association,
  session: FilmSession,
  dataSet: Changes,
): Promise<CreatedInstance & FilmBox> {
  const { kind } = session;
  const reference = {
    ReferencedSOPClassUID: uids.BasicFilmSession,
    ReferencedSOPInstanceUID: session.sopInstanceUid,
  };
  const result = await created(association, {
    ...member(kind, uids.BasicFilmBox),
    dataSet: { ...dataSet, ReferencedFilmSessionSequence: [reference] },
  });
  const boxes = result.dataSet?.get('ReferencedImageBoxSequence') ?? [];
  const imageBoxUids = boxes.map(item => item.get('ReferencedSOPInstanceUID') ?? '');
  return { ...result, kind, imageBoxUids };
}

/** Puts a picture into an image box; positions count from 1 (PS3.4 §H.4.3). @throws as `Association.nSet` */
export function setImageBox(
  association: Association,
  film: FilmBox,
  { position, dataSet }: { readonly position: number; readonly dataSet: DataSet | Changes },
): Promise<NormalizedResult> {
  const uid = film.kind === 'grayscale' ? uids.BasicGrayscaleImageBox : uids.BasicColorImageBox;
  const sopInstanceUid = film.imageBoxUids[position - 1];
  if (sopInstanceUid === undefined) throw new RangeError(`The film has no image box at position ${position}`);
  return association.nSet({ ...member(film.kind, uid), sopInstanceUid, dataSet });
}

/** Prints a film (PS3.4 §H.4.2.2.4). @throws as `Association.nAction` */
export function printFilmBox(association: Association, film: FilmBox): Promise<NormalizedResult> {
  const { kind, sopInstanceUid } = film;
  return association.nAction({ ...member(kind, uids.BasicFilmBox), sopInstanceUid, actionTypeId: PRINT });
}

/** Prints all films of a session (PS3.4 §H.4.1.2.4). @throws as `Association.nAction` */
export function printFilmSession(association: Association, session: FilmSession): Promise<NormalizedResult> {
  const { kind, sopInstanceUid } = session;
  return association.nAction({ ...member(kind, uids.BasicFilmSession), sopInstanceUid, actionTypeId: PRINT });
}

/** Ends a session and removes its films (PS3.4 §H.4.1.2.3). @throws as `Association.nDelete` */
export function deleteFilmSession(association: Association, session: FilmSession): Promise<NormalizedResult> {
  const { kind, sopInstanceUid } = session;
  return association.nDelete({ ...member(kind, uids.BasicFilmSession), sopInstanceUid });
}

/** How the printer is (PS3.4 §H.4.6.2.2). @throws as `Association.nGet` */
export function printerStatus(association: Association, kind: PrintKind): Promise<NormalizedResult> {
  return association.nGet({ ...member(kind, uids.Printer), sopInstanceUid: uids.PrinterInstance });
}

/**
 * Makes a presentation LUT that film boxes and image boxes may refer to, a shape or a table (PS3.4 §H.4.9.2.1).
 * @throws as `Association.nCreate`
 */
export function createPresentationLut(
  association: Association,
  dataSet: Changes = { PresentationLUTShape: 'IDENTITY' },
): Promise<CreatedInstance> {
  return created(association, { sopClassUid: uids.PresentationLUT, statusService: 'Print', dataSet });
}

/** What refers to a presentation LUT, for a film box or an image box. */
export function presentationLutReference(sopInstanceUid: string): Changes {
  const reference = { ReferencedSOPClassUID: uids.PresentationLUT, ReferencedSOPInstanceUID: sopInstanceUid };
  return { ReferencedPresentationLUTSequence: [reference] };
}

function member(
  kind: PrintKind,
  sopClassUid: string,
): { readonly sopClassUid: string; readonly abstractSyntaxUid: string; readonly statusService: 'Print' } {
  const meta = kind === 'grayscale' ? uids.BasicGrayscalePrintManagementMeta : uids.BasicColorPrintManagementMeta;
  return { sopClassUid, abstractSyntaxUid: meta, statusService: 'Print' };
}

const PRINT = 1;
