import {
  displayFacts,
  greyOf16Bits,
  type Picture,
  presentationDrawing,
  type RenderOptions,
  render,
  type VoiChoice,
} from 'hounsfield/pixels';
import { type RasterImage, rasterOf } from 'hounsfield/pixels/pictures';
import type { ImageFlags, ImageFormat } from '../commands/image.ts';
import type { HuContext } from '../context.ts';
import { CommandError } from '../errors.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { mayBeMany } from '../files/collect.ts';
import { eachFile, type InputFile } from '../files/each-file.ts';
import { spool } from '../files/spool.ts';
import { targetOf } from '../files/target.ts';
import { quoted } from '../parsers.ts';
import { formatOfName, formatRows, type PictureFormat } from '../pictures/formats.ts';
import {
  blended,
  decodeImage,
  type ImageFile,
  openImage,
  readState,
  type Showing,
  showingOf,
} from '../pictures/image-file.ts';
import { contactSheet } from '../pictures/sheet.ts';
import { terminalSize, terminalText } from '../pictures/terminal.ts';
import { UsageError } from '../usage-error.ts';
import { type Volume, volumeBytes } from './volume.ts';
import { PictureWriter } from './writer.ts';

/** Makes pictures of the frames of the files. */
export async function run(hu: HuContext, flags: ImageFlags, ...paths: string[]): Promise<ExitCode> {
  checkFlags(flags);
  const isOne = paths.length === 1 && !(await mayBeMany(paths[0] ?? ''));
  const isTogether = flags.sheet !== undefined || formatOf(flags) === 'nifti';
  const isOneFile = isTogether || (isOne && (flags.allFrames !== true || formatOf(flags) === 'tiff'));
  const target =
    flags.output === undefined
      ? undefined
      : await targetOf({ output: flags.output, inPlace: undefined, backup: undefined }, paths, isOneFile);
  const job: Job = {
    hu,
    flags,
    format: formatOf(flags) ?? 'png',
    showing: await showing(flags),
    writer: target && new PictureWriter(hu, flags.json === true, target),
    sheet: [],
    volume: [],
  };
  const code = await eachFile(hu, paths, file => imageOf(job, file), {
    progress: target !== undefined && !isOne && flags.json !== true,
  });
  if (job.sheet.length > 0) await show(job, contactSheet(job.sheet, flags.sheet ?? 1), { path: 'sheet', base: '.' });
  if (job.volume.length > 0)
    await job.writer?.write({ path: 'volume', base: '.' }, '.nii', volumeBytes(job.volume), {});
  await hu.out.flush();
  return code;
}

interface Job {
  readonly hu: HuContext;
  readonly flags: ImageFlags;
  readonly format: ImageFormat;
  readonly showing: Showing;
  readonly writer: PictureWriter | undefined;
  readonly sheet: Picture[];
  readonly volume: Volume[];
}

function checkFlags(flags: ImageFlags): void {
  const { output, terminal, format, quality, frame, allFrames } = flags;
  if (output !== undefined && terminal !== undefined)
    throw new UsageError('--output and --terminal exclude each other', 'Choose one of them');
  if (output === undefined && format !== undefined)
    throw new UsageError('--format goes with --output', 'Give --output PATH');
  if (frame !== undefined && allFrames === true)
    throw new UsageError('--frame and --all-frames exclude each other', 'Choose one of them');
  if (format === undefined && OTHER_FORMATS.test(output ?? ''))
    throw new UsageError(
      `${quoted(output ?? '')} has the name of a format that is not written here`,
      'Name it .png, .jpg, .tif, .bmp, .nii or .raw, or say with --format what it is to hold',
    );
  if (quality > 100) throw new UsageError(`The quality ${quality} is too high`, 'Give 1 to 100');
  const choices = [flags.window, flags.percentile, flags.table].filter(choice => choice !== undefined);
  if (choices.length > 1)
    throw new UsageError('--window, --percentile and --table exclude each other', 'Choose one of them');
}

function formatOf({ format, output }: ImageFlags): ImageFormat | undefined {
  if (format !== undefined || output === undefined) return format;
  const name = output.toLowerCase();
  if (name.endsWith('.nii')) return 'nifti';
  return name.endsWith('.raw') ? 'raw' : formatOfName(output);
}

async function showing(flags: ImageFlags): Promise<Showing> {
  const voi = voiOf(flags);
  const options: RenderOptions = {
    shutter: flags.shutter,
    interpolation: flags.nearest === true ? 'nearest' : 'smooth',
    pixels: 2 ** 28,
    ...(voi !== undefined && { voi }),
    ...(flags.invert === true && { invert: true }),
    ...(flags.size && { size: flags.size }),
    ...(flags.region && { region: flags.region }),
  };
  const state = flags.state === undefined ? undefined : await readState(flags.state);
  return { options, overlays: flags.overlays, profile: flags.profile, state };
}

function voiOf({ window, percentile, table, function: name }: ImageFlags): VoiChoice | undefined {
  if (percentile !== undefined) return { percentile };
  if (table !== undefined) return { table: table - 1 };
  if (window === undefined || window === 'full') return window;
  if (typeof window === 'number') return { window: window - 1 };
  return { center: window[0], width: window[1], ...(name !== undefined && { function: name }) };
}

async function imageOf(job: Job, file: InputFile): Promise<ExitCode> {
  await using spooled = file.path === '-' ? await spool(job.hu.own.stdin) : undefined;
  const image = await openImage(spooled?.path ?? file.path);
  const { frames } = image;
  const numbers =
    job.flags.allFrames === true || job.format === 'nifti'
      ? Array.from({ length: frames.count }, (_, at) => at)
      : [(job.flags.frame ?? 1) - 1];
  if (job.format === 'nifti')
    job.volume.push({
      image,
      samples: await Promise.all(numbers.map(async at => (await decodeImage(image, at)).data)),
    });
  else if (job.format === 'raw') for (const at of numbers) await raw(job, image, file, at);
  else if (job.format === 'tiff' && job.flags.sheet === undefined) await pages(job, image, file, numbers);
  else for (const at of numbers) await onePicture(job, image, file, at);
  return exitCode.done;
}

async function raw({ writer, flags }: Job, image: ImageFile, file: InputFile, frame: number): Promise<void> {
  const { data, rows, columns } = await decodeImage(image, frame);
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  await writer?.write(file, suffix(flags, image, frame, '.raw'), bytes, {
    frame: frame + 1,
    width: columns,
    height: rows,
  });
}

async function pages(job: Job, image: ImageFile, file: InputFile, numbers: readonly number[]): Promise<void> {
  const rasters: RasterImage[] = [];
  for (const at of numbers) rasters.push(await rasterAt(job, image, at));
  const bytes = await formatRows.tiff.encode(rasters, job.flags.quality);
  const [{ width, height }] = rasters as [RasterImage];
  await job.writer?.write(file, '.tif', bytes, { width, height, frames: rasters.length });
}

async function onePicture(job: Job, image: ImageFile, file: InputFile, frame: number): Promise<void> {
  const { flags, sheet, format } = job;
  if (flags.sheet === undefined && job.writer !== undefined && flags.bits === '16' && format === 'png') {
    const raster = await rasterAt(job, image, frame);
    return written(job, raster, file, { ending: suffix(flags, image, frame, '.png'), frame });
  }
  const picture = await pictureAt(job, image, frame);
  if (flags.sheet !== undefined) sheet.push(picture);
  else await show(job, picture, file, { image, frame, texts: await textsIn(job, image, frame) });
}

async function show(
  job: Job,
  picture: Picture,
  file: Pick<InputFile, 'path' | 'base'>,
  of?: { readonly image: ImageFile; readonly frame: number; readonly texts: readonly object[] },
): Promise<void> {
  const { writer, flags } = job;
  if (writer === undefined) return draw(job, picture);
  const format: PictureFormat = job.format === 'nifti' || job.format === 'raw' ? 'png' : job.format;
  const { extension } = formatRows[format];
  const ending = of === undefined ? extension : suffix(flags, of.image, of.frame, extension);
  await written(job, rasterOf(picture), file, { ending, frame: of?.frame, texts: of?.texts });
}

interface Written {
  readonly ending: string;
  readonly frame: number | undefined;
  readonly texts?: readonly object[] | undefined;
}

async function written(
  { writer, flags, format }: Job,
  raster: RasterImage,
  file: Pick<InputFile, 'path' | 'base'>,
  { ending, frame, texts = [] }: Written,
): Promise<void> {
  const row = formatRows[format === 'nifti' || format === 'raw' ? 'png' : format];
  const bytes = await row.encode([raster], flags.quality);
  const { width, height } = raster;
  const of = frame === undefined ? {} : { frame: frame + 1 };
  await writer?.write(file, ending, bytes, { ...of, width, height, ...(texts.length > 0 && { texts }) });
}

/** A picture of what is wanted, or fitted into the terminal. */
async function pictureAt({ hu, flags, writer, showing: how }: Job, image: ImageFile, frame: number): Promise<Picture> {
  const columns = flags.columns ?? hu.out.columns ?? TERMINAL_COLUMNS;
  const fits = writer === undefined && flags.size === undefined && flags.sheet === undefined;
  const size = fits ? terminalSize(flags.terminal ?? 'blocks', columns) : undefined;
  if (how.state?.blending !== undefined) return blended(image, how.state, { frame, over: flags.over });
  const options = await showingOf(image, frame, how);
  return render(await decodeImage(image, frame), { ...options, ...(size && { size }) });
}

/** The texts of a presentation state, which are not drawn, and where they would stand. */
async function textsIn({ flags, showing: how }: Job, image: ImageFile, frame: number): Promise<readonly object[]> {
  if (flags.json !== true || how.state === undefined || how.state.blending !== undefined) return [];
  const { presentationState: presentation, ...options } = await showingOf(image, frame, how);
  if (presentation === undefined) return [];
  const commands = presentationDrawing(await decodeImage(image, frame), presentation, options);
  return commands.flatMap(command => (command.kind === 'text' ? [command] : []));
}

async function rasterAt(job: Job, image: ImageFile, frame: number): Promise<RasterImage> {
  const { flags, showing: how } = job;
  const decoded = await decodeImage(image, frame);
  if (flags.bits === '8' || decoded.photometric.model !== 'grey') return rasterOf(await pictureAt(job, image, frame));
  if (flags.size ?? flags.region ?? flags.state) throw new CommandError('deep-picture');
  const display = await displayFacts(image.object, frame);
  const { voi, invert } = how.options;
  const choice = { ...(voi !== undefined && { voi }), ...(invert !== undefined && { invert }) };
  return { width: decoded.columns, height: decoded.rows, samples: 1, data: greyOf16Bits(decoded, display, choice) };
}

async function draw({ hu, flags }: Job, picture: Picture): Promise<void> {
  const kind = flags.terminal ?? 'blocks';
  const png = kind === 'kitty' ? await formatRows.png.encode([rasterOf(picture)], 0) : new Uint8Array(0);
  await hu.out.text(terminalText(kind, picture, png));
  await hu.out.flush();
}

/** The frames of a file have their number before the extension. */
function suffix(flags: ImageFlags, { frames }: ImageFile, frame: number, extension: string): string {
  if (flags.allFrames !== true || frames.count === 1) return extension;
  return `.${String(frame + 1).padStart(String(frames.count).length, '0')}${extension}`;
}

const TERMINAL_COLUMNS = 80;

/** Endings of files that would hold something else than they say, and of what NIfTI is often wrapped in. */
const OTHER_FORMATS = /\.(gif|webp|p[gnpb]m|svg|avif|jp2|jxl|heic|pdf|dcm|gz)$/i;
