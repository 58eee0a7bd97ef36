import { mkdir, readdir, readFile as readText, writeFile } from 'node:fs/promises';
import {
  describeWithPeers,
  freePort,
  runOk,
  type Server,
  spawnServer,
  type TemporaryFolder,
  temporaryFolder,
} from '@hounsfield/testkit';
import { DataSet } from 'hounsfield/data';
import { BasicFilmBox, BasicGrayscaleImageBox, uidByValue } from 'hounsfield/dictionary';
import { readFile } from 'hounsfield/file/node';
import {
  type Association,
  connect,
  type DimseReply,
  listen,
  type ServedService,
  Status,
  serve,
} from 'hounsfield/network/node';
import {
  createFilmBox,
  createFilmSession,
  createPresentationLut,
  deleteFilmSession,
  PresentationLut,
  Print,
  presentationLutReference,
  printerStatus,
  printFilmBox,
  setImageBox,
} from 'hounsfield/services';
import { expect, it } from 'vitest';

interface Printer extends AsyncDisposable {
  readonly port: number;
  readonly folder: TemporaryFolder;
  readonly server: Server;
}

/** Starts dcmprscp, which keeps what it would print as objects in a folder. */
async function dcmprscp(): Promise<Printer> {
  const folder = await temporaryFolder();
  const port = await freePort();
  for (const name of ['spool', 'database', 'lut', 'log']) await mkdir(folder.file(name));
  const config = `[[GENERAL]]
[APPLICATION]
LogDirectory = ${folder.file('log')}
[PRINT]
Directory = ${folder.file('spool')}
DetailedLog = true
BinaryLog = false
[DATABASE]
Directory = ${folder.file('database')}
[LUT]
Directory = ${folder.file('lut')}
[NETWORK]
aetitle = DCMPRSCP
[[COMMUNICATION]]
[FILM]
Aetitle = FILM
Description = A printer
Hostname = 127.0.0.1
Port = ${port}
Type = LOCALPRINTER
DisplayFormat = 1,1\\1,2
FilmSizeID = 8INX10IN\\14INX17IN
MediumType = PAPER\\CLEAR FILM
MagnificationType = REPLICATE\\BILINEAR\\CUBIC\\NONE
MaxPDU = 32768
SupportsPresentationLUT = true
Supports12Bit = true
[[VOI]]
`;
  await writeFile(folder.file('print.cfg'), config);
  const args = ['-v', '-c', folder.file('print.cfg'), '-p', 'FILM'];
  const server = await spawnServer('dcmprscp', args, { ready: { port } });
  const dispose = async (): Promise<void> => {
    await server.stop('SIGKILL');
    await folder.remove();
  };
  return { port, folder, server, [Symbol.asyncDispose]: dispose };
}

const SIDE = 64;
const pixels = Uint8Array.from({ length: SIDE * SIDE }, (_, at) => (at * 7) % 256);

describeWithPeers(['dcmprscp', 'dcmprscu'], 'print against dcmprscp and dcmprscu', () => {
  it('prints a picture in the context of the Meta SOP Class (PS3.4 §H.3.2)', async () => {
    await using printer = await dcmprscp();
    {
      await using association: Association = await connect({
        host: '127.0.0.1',
        port: printer.port,
        called: 'FILM',
        calling: 'HOUNSFIELD',
        propose: [{ ...Print, sopClasses: Print.sopClasses.slice(0, 1) }, PresentationLut],
      });
      const status = await printerStatus(association, 'grayscale');
      expect(status).toMatchObject({ status: 0 });
      expect(status.dataSet?.get('PrinterStatus')).toBe('NORMAL');
      const session = await createFilmSession(association, 'grayscale', { NumberOfCopies: 1, PrintPriority: 'MED' });
      expect(session).toMatchObject({ status: 0 });
      const lut = await createPresentationLut(association);
      expect(lut).toMatchObject({ status: 0 });
      const film = await createFilmBox(association, session, {
        ImageDisplayFormat: 'STANDARD\\1,1',
        FilmOrientation: 'PORTRAIT',
        FilmSizeID: '8INX10IN',
        ...presentationLutReference(lut.sopInstanceUid),
        Illumination: 2000,
        ReflectedAmbientLight: 10,
      });
      expect(film).toMatchObject({ status: 0, category: 'success' });
      expect(film.imageBoxUids).toHaveLength(1);
      const picture = {
        SamplesPerPixel: 1,
        PhotometricInterpretation: 'MONOCHROME2',
        Rows: SIDE,
        Columns: SIDE,
        BitsAllocated: 8,
        BitsStored: 8,
        HighBit: 7,
        PixelRepresentation: 0,
        PixelData: pixels,
      };
      const dataSet = { ImageBoxPosition: 1, BasicGrayscaleImageSequence: [picture] };
      expect(await setImageBox(association, film, { position: 1, dataSet })).toMatchObject({ status: 0 });
      expect(await printFilmBox(association, film)).toMatchObject({ status: 0 });
      expect(await deleteFilmSession(association, session)).toMatchObject({ status: 0 });
    }
    const names = (await readdir(printer.folder.file('database'))).filter(name => name.startsWith('HG_'));
    expect(names).toHaveLength(1);
    const kept = await readFile(printer.folder.file(`database/${names[0]}`));
    const printed = (await kept.get('PixelData')?.bytes()) ?? new Uint8Array();
    expect(Buffer.compare(printed, pixels)).toBe(0);
    // dcmprscu prints the same film on a printer of ours.
    expect(await printedAgain(printer)).toEqual([
      'N-GET Printer',
      'N-CREATE PresentationLUT IDENTITY',
      'N-CREATE BasicFilmSession',
      'N-CREATE BasicFilmBox STANDARD\\1,1',
      'N-SET BasicGrayscaleImageBox with the picture',
      'N-ACTION BasicFilmBox 1',
      'N-DELETE BasicFilmBox',
      'N-DELETE BasicFilmSession',
      'N-DELETE PresentationLUT',
    ]);
  });
});

/** Has dcmprscu print what dcmprscp keeps on a printer of ours. @returns what that was asked for */
async function printedAgain({ folder }: Printer): Promise<readonly string[]> {
  const asked: string[] = [];
  await using server = await listen({ port: 0, ae: 'HOUNSFIELD', anyCalledAe: true }, paper(asked));
  const config = (await readText(folder.file('print.cfg'), 'utf8'))
    .replace('Aetitle = FILM', 'Aetitle = HOUNSFIELD')
    .replace(/Port = \d+/, `Port = ${server.address.port}`)
    .replace('Type = LOCALPRINTER', 'Type = PRINTER')
    .replace('Supports12Bit = true', 'Supports12Bit = false');
  await writeFile(folder.file('again.cfg'), config);
  const [film = ''] = (await readdir(folder.file('database'))).filter(name => name.startsWith('SP_'));
  await runOk('dcmprscu', ['-v', '-c', folder.file('again.cfg'), '-p', 'FILM', folder.file(`database/${film}`)]);
  return asked;
}

/** A printer that notes what it is asked for. */
function paper(asked: string[]): readonly ServedService[] {
  const note = (operation: string, sopClassUid: string, more: unknown = ''): void => {
    asked.push(`${operation} ${uidByValue(sopClassUid)?.keyword ?? sopClassUid} ${String(more)}`.trim());
  };
  let made = 0;
  const created = (sopInstanceUid = `2.25.44${++made}`): DimseReply => ({ ...Status.success, sopInstanceUid });
  return [
    serve(Print, {
      'N-GET': ({ sopClassUid }) => {
        note('N-GET', sopClassUid);
        return { ...Status.success, dataSet: DataSet.of({ PrinterStatus: 'NORMAL', PrinterStatusInfo: 'NORMAL' }) };
      },
      'N-CREATE': ({ sopClassUid, sopInstanceUid, dataSet }) => {
        note('N-CREATE', sopClassUid, dataSet?.text('ImageDisplayFormat'));
        const boxes = [{ ReferencedSOPClassUID: BasicGrayscaleImageBox, ReferencedSOPInstanceUID: '2.25.4499' }];
        const isFilm = sopClassUid === BasicFilmBox;
        return {
          ...created(sopInstanceUid),
          ...(isFilm ? { dataSet: DataSet.of({ ReferencedImageBoxSequence: boxes }) } : {}),
        };
      },
      'N-SET': async ({ sopClassUid, dataSet }) => {
        const [image] = dataSet?.get('BasicGrayscaleImageSequence') ?? [];
        const value = await image?.get('PixelData')?.bytes();
        note(
          'N-SET',
          sopClassUid,
          value !== undefined && Buffer.compare(value, pixels) === 0 ? 'with the picture' : '',
        );
        return Status.success;
      },
      'N-ACTION': ({ sopClassUid, actionTypeId }) => {
        note('N-ACTION', sopClassUid, actionTypeId);
        return Status.success;
      },
      'N-DELETE': ({ sopClassUid }) => {
        note('N-DELETE', sopClassUid);
        return Status.success;
      },
    }),
    serve(PresentationLut, {
      'N-CREATE': ({ sopClassUid, sopInstanceUid, dataSet }) => {
        note('N-CREATE', sopClassUid, dataSet?.text('PresentationLUTShape'));
        return created(sopInstanceUid);
      },
      'N-DELETE': ({ sopClassUid }) => {
        note('N-DELETE', sopClassUid);
        return Status.success;
      },
    }),
  ];
}
