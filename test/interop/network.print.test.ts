import { mkdir, readdir, writeFile } from 'node:fs/promises';
import {
  describeWithPeers,
  freePort,
  type Server,
  spawnServer,
  type TemporaryFolder,
  temporaryFolder,
} from '@hounsfield/testkit';
import { readFile } from 'hounsfield/file/node';
import { type Association, connect } from 'hounsfield/network/node';
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

describeWithPeers(['dcmprscp'], 'our print SCU against dcmprscp', () => {
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
  });
});
