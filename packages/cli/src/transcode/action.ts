import { Worker } from 'node:worker_threads';
import { codecTable } from '@hounsfield/codecs';
import type { DicomObject } from 'hounsfield/file';
import { type EncodeOptions, loadCodecs } from 'hounsfield/pixels';
import {
  FramePool,
  type FrameWork,
  nodePort,
  type TranscodedFile,
  transcodedFile,
  workHere,
} from 'hounsfield/pixels/transcode';
import type { TransferSyntax } from 'hounsfield/syntax';
import type { TranscodeFlags } from '../commands/transcode.ts';
import type { HuContext } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { rewriteFiles, type Written } from '../files/rewrite.ts';
import { UsageError } from '../usage-error.ts';
import { TemporarySpool } from './frame-spool.ts';
import { syntaxToWrite } from './syntax-names.ts';

/** Writes files in another transfer syntax, whatever their compression. */
export async function run(hu: HuContext, flags: TranscodeFlags, ...paths: string[]): Promise<ExitCode> {
  const { to: name, jobs = 1, predictor } = flags;
  if (name === undefined) throw new UsageError('The transfer syntax to write is missing', 'Give --to SYNTAX');
  const encode = encodeOptions(flags);
  const losesSomething = (encode.near ?? 0) > 0 || encode.quality !== undefined || encode.ratio !== undefined;
  const to = syntaxToWrite(name, { losesSomething, choosesPredictor: (predictor ?? 1) > 1 });
  using pool = jobs > 1 ? new FramePool({ spawn: () => nodePort(startThread()), workers: jobs }) : undefined;
  return await rewriteFiles(hu, { flags, paths }, object => transcoded(object, { flags, to, encode, pool }));
}

interface Job {
  readonly flags: TranscodeFlags;
  readonly to: TransferSyntax;
  readonly encode: EncodeOptions;
  readonly pool: FrameWork | undefined;
}

function transcoded(object: DicomObject, { flags, to, encode, pool }: Job): Written {
  const { verify = false, newUid = 'when-lossy', offsetTable = 'basic' } = flags;
  let result: TranscodedFile | undefined;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    await using spool = new TemporarySpool();
    const work = pool ?? (await workOf(object.transferSyntax, to));
    result = await transcodedFile(object, { to, encode, work, verify, newUid, offsetTable, spool });
    yield* result.file();
  }
  const facts = () => ({
    transferSyntaxUid: to.uid,
    lossy: result?.isLossy,
    sopInstanceUid: result?.header.get('SOPInstanceUID'),
  });
  return { chunks: chunks(), facts };
}

/** Codecs of transfer syntaxes whose pixels are decoded or encoded. */
async function workOf(from: TransferSyntax, to: TransferSyntax): Promise<FrameWork> {
  return workHere(await loadCodecs(codecTable, from.uid === to.uid || isNative(from, to) ? [] : [from, to], 'encode'));
}

function isNative(...both: readonly TransferSyntax[]): boolean {
  return both.every(({ encapsulated }) => !encapsulated);
}

function encodeOptions({ near, quality, ratio, predictor }: TranscodeFlags): EncodeOptions {
  return {
    ...(near === undefined ? {} : { near }),
    ...(quality === undefined ? {} : { quality }),
    ...(ratio === undefined ? {} : { ratio }),
    ...(predictor === undefined ? {} : { predictor }),
  };
}

/** As source in the workspace, where imports of the library lead to its sources too; as JavaScript in the package. */
function startThread(): Worker {
  return import.meta.url.endsWith('.ts')
    ? new Worker(new URL('./frame-thread.ts', import.meta.url), { execArgv: ['--conditions=source'] })
    : new Worker(new URL('./frame-thread.js', import.meta.url));
}
