import { createReadStream } from 'node:fs';
import { codecTable } from '@hounsfield/codecs';
import { fragmentsOf } from 'hounsfield/data';
import type { DicomObject } from 'hounsfield/file';
import { readFile } from 'hounsfield/file/node';
import { displayFacts, framesOf, iconOf, loadCodecs, render } from 'hounsfield/pixels';
import { encodePng, rasterOf } from 'hounsfield/pixels/pictures';
import { elementaryStream, type FilmContainer, filmContainer, mp4Of } from 'hounsfield/pixels/video';
import type { ExtractFlags } from '../commands/extract.ts';
import type { HuContext } from '../context.ts';
import { CommandError } from '../errors.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { mayBeMany } from '../files/collect.ts';
import { eachFile, type InputFile } from '../files/each-file.ts';
import { filmFile } from '../files/film-file.ts';
import { spool } from '../files/spool.ts';
import { targetOf } from '../files/target.ts';
import { PictureWriter } from '../image/writer.ts';
import { extensionOfMediaType } from '../make/kinds.ts';
import { UsageError } from '../usage-error.ts';

/** Writes what the files carry. */
export async function run(hu: HuContext, flags: ExtractFlags, ...paths: string[]): Promise<ExitCode> {
  if (flags.output === undefined) throw new UsageError('It is not said where the files go', 'Give --output PATH');
  const isOne = paths.length === 1 && !(await mayBeMany(paths[0] ?? ''));
  const target = await targetOf({ output: flags.output, inPlace: undefined, backup: undefined }, paths, isOne);
  const writer = new PictureWriter(hu, flags.json === true || flags.verbose === true, target);
  const code = await eachFile(hu, paths, async file => {
    await using spooled = file.path === '-' ? await spool(hu.own.stdin) : undefined;
    const object = await readFile(spooled?.path ?? file.path);
    if (flags.icon === true) await icon(writer, file, object);
    else if (object.has('EncapsulatedDocument')) await document(writer, file, object);
    else if (object.transferSyntax.encapsulated) await frames({ writer, file, flags, isOne }, object);
    else throw new CommandError('nothing-inside');
    return exitCode.done;
  });
  await hu.out.flush();
  return code;
}

async function document(writer: PictureWriter, file: InputFile, object: DicomObject): Promise<void> {
  const mediaType = object.text('MIMETypeOfEncapsulatedDocument')?.trim() ?? '';
  const bytes = await object.element('EncapsulatedDocument')?.bulk?.bytes();
  if (bytes === undefined || bytes.length === 0) throw new CommandError('nothing-inside');
  const length = object.get('EncapsulatedDocumentLength');
  // Without its length a byte of padding cannot be told from the document's last one, unless it is 0 (PS3.3 §C.24.2).
  const end =
    typeof length === 'number' && length <= bytes.length ? length : bytes.length - (bytes.at(-1) === 0 ? 1 : 0);
  await writer.write(file, extensionOfMediaType(mediaType) ?? '.bin', bytes.subarray(0, end), { mediaType });
}

interface FramesOf {
  readonly writer: PictureWriter;
  readonly file: InputFile;
  readonly flags: ExtractFlags;
  readonly isOne: boolean;
}

async function frames({ writer, file, flags }: FramesOf, object: DicomObject): Promise<void> {
  const { transferSyntax: syntax } = object;
  const extension = EXTENSIONS[syntax.codec];
  if (extension === undefined) throw new CommandError('nothing-inside', { detail: syntax.name });
  if (syntax.fragment.endsWith('stream')) {
    await video({ writer, file, flags }, object);
    return;
  }
  const all = framesOf(object, syntax);
  const numbers = flags.frame === undefined ? Array.from({ length: all.count }, (_, at) => at) : [flags.frame - 1];
  for (const at of numbers) {
    const ending =
      numbers.length === 1 ? extension : `.${String(at + 1).padStart(String(all.count).length, '0')}${extension}`;
    await writer.write(file, ending, await all.bytes(at), { frame: at + 1 });
  }
}

/** A video is one stream, whatever its number of frames and fragments (PS3.5 §8.2.5). */
async function video({ writer, file, flags }: Omit<FramesOf, 'isOne'>, object: DicomObject): Promise<void> {
  await using spooled = await spool(streamOf(object));
  await using film = await filmFile(spooled.path);
  if (flags.video === 'mp4') return await writer.write(file, '.mp4', mp4Of(film), {});
  const { codec } = object.transferSyntax;
  if (flags.video === 'elementary')
    return await writer.write(file, STREAMS[codec] ?? '.bin', elementaryStream(film), {});
  const container = filmContainer(await film.read(0, 512));
  const ending = container === undefined ? EXTENSIONS[codec] : (CONTAINERS[container] ?? STREAMS[codec]);
  await writer.write(file, ending ?? '.bin', createReadStream(spooled.path), {});
}

async function* streamOf(object: DicomObject): AsyncGenerator<Uint8Array> {
  for (const { value } of fragmentsOf(object)?.fragments ?? []) yield* value.stream();
}

async function icon(writer: PictureWriter, file: InputFile, object: DicomObject): Promise<void> {
  const found = iconOf(object, object.transferSyntax);
  if (found === undefined) throw new CommandError('nothing-inside');
  const item = object.element('IconImageSequence')?.items?.[0];
  const frame = await found.decode(0, { codecs: await loadCodecs(codecTable, [found.syntax]) });
  const picture = render(frame, item === undefined ? {} : { display: await displayFacts(item) });
  await writer.write(file, '.png', await encodePng(rasterOf(picture)), {});
}

/** Ends of names by the codec of the transfer syntax. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  jpeg: '.jpg',
  'jpeg-ls': '.jls',
  jpeg2000: '.j2k',
  'jpeg2000-part2': '.j2k',
  htj2k: '.j2c',
  'jpeg-xl': '.jxl',
  mpeg2: '.mpg',
  h264: '.mp4',
  h265: '.mp4',
};

/** Ends of names of films, by what they lie in. */
const CONTAINERS: Readonly<Partial<Record<FilmContainer, string>>> = {
  mp4: '.mp4',
  'transport-stream': '.ts',
  'program-stream': '.mpg',
};

/** Of their pictures alone, by the codec of the transfer syntax. */
const STREAMS: Readonly<Record<string, string>> = { mpeg2: '.m2v', h264: '.h264', h265: '.h265' };
