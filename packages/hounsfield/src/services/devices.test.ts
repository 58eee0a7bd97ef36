import { describe, expect, it } from 'vitest';
import { DataSet } from '../data/index.ts';
import * as uids from '../dictionary/uids.generated.ts';
import { type DimseName, Status } from '../network/index.ts';
import { dialogue } from './dialogue.fixture.ts';
import {
  cancelMedia,
  createFilmBox,
  createFilmSession,
  createMediaRequest,
  createVerification,
  DisplaySystem,
  deleteFilmSession,
  deleteVerification,
  displaySystemOf,
  initiateMedia,
  logProceduralEvent,
  logSubstanceAdministration,
  MediaCreation,
  mediaStatus,
  Print,
  ProceduralEventLogging,
  printerStatus,
  printFilmBox,
  printFilmSession,
  RTMachineVerification,
  SubstanceAdministrationLogging,
  serve,
  setImageBox,
  setVerification,
  verificationStatus,
  verifyBeam,
} from './index.ts';

describe('print (PS3.4 §H)', () => {
  it('speaks of members in the context of the Meta SOP Class', async () => {
    const seen: string[] = [];
    const note = (name: DimseName, sopClassUid: string): void => {
      seen.push(`${name} ${sopClassUid.slice('1.2.840.10008.5.1.1.'.length)}`);
    };
    const boxes = [{ ReferencedSOPClassUID: uids.BasicGrayscaleImageBox, ReferencedSOPInstanceUID: '1.2.3' }];
    const provider = serve(Print, {
      'N-CREATE': ({ sopClassUid, sopInstanceUid = '1.2' }) => {
        note('N-CREATE', sopClassUid);
        return { ...Status.success, sopInstanceUid, dataSet: DataSet.of({ ReferencedImageBoxSequence: boxes }) };
      },
      'N-SET': ({ sopClassUid, sopInstanceUid }) => {
        note('N-SET', sopClassUid);
        return { status: sopInstanceUid === '1.2.3' ? 0 : 0x0112 };
      },
      'N-ACTION': ({ sopClassUid, actionTypeId }) => {
        note('N-ACTION', sopClassUid);
        return { status: actionTypeId === 1 ? 0 : 0x0123 };
      },
      'N-DELETE': ({ sopClassUid }) => {
        note('N-DELETE', sopClassUid);
        return Status.success;
      },
      'N-GET': ({ sopClassUid }) => {
        note('N-GET', sopClassUid);
        return { ...Status.success, dataSet: DataSet.of({ PrinterStatus: 'NORMAL' }) };
      },
    });
    await dialogue({ serve: [provider], propose: [Print] }, async association => {
      const printer = await printerStatus(association, 'grayscale');
      expect(printer.dataSet?.get('PrinterStatus')).toBe('NORMAL');
      const session = await createFilmSession(association, 'grayscale', { NumberOfCopies: 1 });
      const film = await createFilmBox(association, session, { ImageDisplayFormat: 'STANDARD\\1,1' });
      expect(film.imageBoxUids).toEqual(['1.2.3']);
      const box = { position: 1, dataSet: { ImageBoxPosition: 1 } };
      expect(await setImageBox(association, film, box)).toMatchObject({ status: 0 });
      expect(() => setImageBox(association, film, { ...box, position: 2 })).toThrow(RangeError);
      expect(await printFilmBox(association, film)).toMatchObject({ status: 0 });
      expect(await printFilmSession(association, session)).toMatchObject({ status: 0 });
      expect(await deleteFilmSession(association, session)).toMatchObject({ status: 0 });
    });
    expect(seen).toEqual(['N-GET 16', 'N-CREATE 1', 'N-CREATE 2', 'N-SET 4', 'N-ACTION 2', 'N-ACTION 1', 'N-DELETE 1']);
  });
});

describe('services of devices and logs', () => {
  it('reach their well-known instances and action types (PS3.4 §P, §S, §DD, §EE)', async () => {
    const seen: string[] = [];
    const note = (
      name: string,
      { sopInstanceUid = '', actionTypeId = 0 }: { sopInstanceUid?: string; actionTypeId?: number },
    ) => {
      const well = [
        uids.DisplaySystemInstance,
        uids.ProceduralEventLoggingInstance,
        uids.SubstanceAdministrationLoggingInstance,
      ];
      seen.push(
        `${name}${actionTypeId === 0 ? '' : ` ${actionTypeId}`}${well.includes(sopInstanceUid) ? ' well-known' : ''}`,
      );
      return Status.success;
    };
    const action = { 'N-ACTION': (rq: { sopInstanceUid: string; actionTypeId: number }) => note('N-ACTION', rq) };
    const get = { 'N-GET': (rq: { sopInstanceUid: string }) => note('N-GET', rq) };
    const create = { 'N-CREATE': (rq: { sopInstanceUid?: string }) => note('N-CREATE', rq) };
    const services = [
      DisplaySystem,
      ProceduralEventLogging,
      SubstanceAdministrationLogging,
      MediaCreation,
      RTMachineVerification,
    ];
    const provider = [
      serve(DisplaySystem, get),
      serve(ProceduralEventLogging, action),
      serve(SubstanceAdministrationLogging, action),
      serve(MediaCreation, { ...action, ...get, ...create }),
      serve(RTMachineVerification, {
        ...action,
        ...get,
        ...create,
        'N-SET': rq => note('N-SET', rq),
        'N-DELETE': rq => note('N-DELETE', rq),
      }),
    ];
    await dialogue({ serve: provider, propose: services }, async association => {
      await displaySystemOf(association);
      await logProceduralEvent(association, { PatientID: 'x' });
      await logSubstanceAdministration(association, { PatientID: 'x' });
      await createMediaRequest(association, { LabelText: 'x' });
      await initiateMedia(association, '1.2');
      await cancelMedia(association, '1.2');
      await mediaStatus(association, '1.2');
      const verification = await createVerification(association, 'ion', {});
      expect(verification.beam).toBe('ion');
      await setVerification(association, verification, { PatientID: 'x' });
      await verifyBeam(association, verification);
      await verificationStatus(association, verification);
      await deleteVerification(association, verification);
    });
    expect(seen).toEqual([
      'N-GET well-known',
      'N-ACTION 1 well-known',
      'N-ACTION 1 well-known',
      'N-CREATE',
      'N-ACTION 1',
      'N-ACTION 2',
      'N-GET',
      'N-CREATE',
      'N-SET',
      'N-ACTION 1',
      'N-GET',
      'N-DELETE',
    ]);
  });
});
