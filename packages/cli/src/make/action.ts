import { readFile as readBytes } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Changes } from 'hounsfield/data';
import { filmContainer } from 'hounsfield/pixels/video';
import type { MakeFlags } from '../commands/make.ts';
import type { HuContext } from '../context.ts';
import { CommandError } from '../errors.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { mayBeMany } from '../files/collect.ts';
import { eachFile, type InputFile } from '../files/each-file.ts';
import { replaceFile } from '../files/replace-file.ts';
import { pathIn, type Target, targetOf, WrittenPaths } from '../files/target.ts';
import { formatOfBytes } from '../pictures/formats.ts';
import { visible } from '../text-width.ts';
import { UsageError } from '../usage-error.ts';
import { beginningOf, documentChanges } from './document.ts';
import { type DocumentKind, documentKinds, type ImageKind, imageKinds } from './kinds.ts';
import { commonFacts, fileOf, type NewObject, newDataSet } from './new-object.ts';
import { imagePixels, type PicturePixels, picturePixels } from './pictures.ts';
import { videoObject } from './video.ts';

/** Makes objects of pictures, films and documents. */
export async function run(hu: HuContext, flags: MakeFlags, ...paths: string[]): Promise<ExitCode> {
  if (flags.output === undefined) throw new UsageError('It is not said where the objects go', 'Give --output PATH');
  const isOne = flags.multiFrame === true || (paths.length === 1 && !(await mayBeMany(paths[0] ?? '')));
  const target = await targetOf({ output: flags.output, inPlace: undefined, backup: undefined }, paths, isOne);
  const job: Job = {
    hu,
    flags,
    target,
    common: await commonFacts(flags),
    written: new WrittenPaths(),
    frames: [],
    made: 0,
  };
  const code = await eachFile(hu, paths, file => one(job, file), {
    progress: !isOne && flags.json !== true && flags.verbose !== true,
    isCollectedFirst: true,
  });
  if (job.frames.length > 0) await write(job, { path: 'multi-frame', base: '.' }, image(job, job.frames));
  await hu.out.flush();
  return code;
}

interface Job {
  readonly hu: HuContext;
  readonly flags: MakeFlags;
  readonly target: Target;
  readonly common: Changes;
  readonly written: WrittenPaths;
  /** With --multi-frame. */
  readonly frames: PicturePixels[];
  made: number;
}

async function one(job: Job, file: InputFile): Promise<ExitCode> {
  const beginning = await beginningOf(file.path, 512);
  if (filmContainer(beginning) !== undefined) {
    await write(job, file, await videoObject(file.path, kindOf(job, 'video'), values => dataSetOf(job, values)));
    return exitCode.done;
  }
  const document = documentKindOf(file.path, beginning);
  const isPicture = formatOfBytes(beginning) !== undefined;
  if (document === undefined && !isPicture && !file.isNamed) return exitCode.done;
  if (document !== undefined) await write(job, file, await documentObject(job, document, file.path));
  else {
    const pixels = await picturePixels(await readBytes(file.path), job.flags.keepJpeg);
    if (job.flags.multiFrame === true) job.frames.push(pixels);
    else await write(job, file, image(job, [pixels]));
  }
  return exitCode.done;
}

function documentKindOf(path: string, bytes: Uint8Array): DocumentKind | undefined {
  const begin = Buffer.from(bytes.subarray(0, 64)).toString('latin1').trimStart();
  const extension = extname(path).toLowerCase();
  return documentKinds.find(
    row =>
      row.extension === extension && (row.begins === undefined || begin.replace(/^ï»¿/, '').startsWith(row.begins)),
  );
}

async function documentObject(job: Job, kind: DocumentKind, path: string): Promise<NewObject> {
  const dataSet = dataSetOf(job, {
    SOPClassUID: kind.sopClassUid,
    Modality: kind.modality,
    BurnedInAnnotation: 'NO',
    DocumentTitle: job.flags.title ?? null,
    ConceptNameCodeSequence: [],
    ...(await documentChanges(kind, path)),
  });
  return { dataSet, transferSyntaxUid: '1.2.840.10008.1.2.1' };
}

function image(job: Job, pictures: readonly PicturePixels[]): NewObject {
  const { changes, transferSyntaxUid, fragments, takes } = imagePixels(pictures);
  const kind = kindOf(job, takes);
  const frames = pictures.reduce((sum, each) => sum + (each.kind === 'jpeg' ? 1 : each.pages.length), 0);
  const isMany = kind.takes.frames === 'many';
  const dataSet = dataSetOf(job, {
    SOPClassUID: kind.sopClassUid,
    Modality: kind.modality,
    ImageType: ['DERIVED', 'SECONDARY'],
    ...kind.more,
    ...(isMany && {
      NumberOfFrames: frames,
      FrameIncrementPointer: [0x0018_2001],
      PageNumberVector: Array.from({ length: frames }, (_, at) => at + 1),
    }),
    ...(isMany &&
      takes.pixels !== 'colour' && {
        PresentationLUTShape: 'IDENTITY',
        RescaleSlope: 1,
        RescaleIntercept: 0,
        RescaleType: 'US',
      }),
    ...changes,
  });
  return { dataSet, transferSyntaxUid, ...(fragments && { fragments }) };
}

/** The row of `--as` that takes the pixels. @throws CommandError `no-kind` */
function kindOf({ flags }: Job, takes: ImageKind['takes'] | 'video'): ImageKind {
  const kinds = imageKinds[takes === 'video' && flags.as === 'secondary-capture' ? 'photographic' : flags.as] ?? [];
  const found = kinds.find(kind =>
    takes === 'video'
      ? kind.isVideo === true
      : kind.isVideo !== true &&
        kind.takes.frames === takes.frames &&
        (kind.takes.pixels === 'any' || kind.takes.pixels === takes.pixels),
  );
  if (found === undefined) throw new CommandError('no-kind', { detail: flags.as });
  return found;
}

function dataSetOf(job: Job, values: Changes): ReturnType<typeof newDataSet> {
  job.made++;
  return newDataSet([job.common, { InstanceNumber: job.made }, values], job.flags);
}

async function write(job: Job, file: Pick<InputFile, 'path' | 'base'>, object: NewObject): Promise<void> {
  const { hu, flags, target, written } = job;
  if (target.kind === 'standard-output') {
    for await (const chunk of fileOf(object)) await hu.out.bytes(chunk);
    return;
  }
  const output = pathIn(target, { ...file, subject: file.path, isNamed: true }, '.dcm');
  written.add(output);
  const bytes = await replaceFile(output, fileOf(object));
  const sopClassUid = object.dataSet.get('SOPClassUID');
  const sopInstanceUid = object.dataSet.get('SOPInstanceUID');
  if (flags.json === true)
    await hu.out.line(JSON.stringify({ file: file.path, output, sopClassUid, sopInstanceUid, bytes }));
  else if (flags.verbose === true) await hu.out.line(visible(`${file.path} -> ${output}`));
}
