import { convertCharacterSet, DataSet } from 'hounsfield/data';
import { type DicomObject, fileMeta, PREAMBLE_LENGTH, type WriteObjectOptions } from 'hounsfield/file';
import type { ConvertFlags } from '../commands/convert.ts';
import type { HuContext } from '../context.ts';
import { CommandError } from '../errors.ts';
import type { ExitCode } from '../exit-code.ts';
import { type Rewritten, rewriteFiles } from '../files/rewrite.ts';
import { uncompressedSyntax } from '../transfer-syntax.ts';
import { UsageError } from '../usage-error.ts';

/** Writes files in another form. */
export async function run(hu: HuContext, flags: ConvertFlags, ...paths: string[]): Promise<ExitCode> {
  checkFlags(flags);
  const options = optionsOf(flags);
  return rewriteFiles(hu, { flags, paths }, object => converted(object, flags, options));
}

function checkFlags(flags: ConvertFlags): void {
  const { charset, assume, loss } = flags;
  const isNothing = CHOICES.every(name => flags[name] === undefined);
  if (isNothing) throw new UsageError('Nothing is to be converted', 'Give --syntax SYNTAX or another option');
  if (charset === undefined && (assume ?? loss) !== undefined)
    throw new UsageError('--assume and --loss go with --charset', "Add --charset 'ISO_IR 192'");
}

function optionsOf({ syntax, lengths, groupLengths, padding, preamble }: ConvertFlags): WriteObjectOptions {
  return {
    ...(syntax === undefined ? {} : { transferSyntaxUid: uncompressedSyntax(syntax) }),
    ...(lengths === undefined ? {} : { lengths }),
    ...(groupLengths === undefined ? {} : { groupLengths }),
    ...(padding === undefined ? {} : { padding }),
    ...(preamble === undefined ? {} : { preamble }),
  };
}

function converted(object: DicomObject, flags: ConvertFlags, options: WriteObjectOptions): Rewritten {
  const { charset, assume, loss } = flags;
  const texts =
    charset === undefined
      ? object
      : convertCharacterSet(object, termsOf(charset), {
          ...(assume === undefined ? {} : { assume: termsOf(assume) }),
          ...(loss === undefined ? {} : { loss }),
        });
  return { object: withMeta(texts, flags.meta), options };
}

/** @throws CommandError `no-identity` for a data set that has no SOP Class and SOP Instance UID */
function withMeta(object: DicomObject, choice: ConvertFlags['meta']): DicomObject {
  const isThere = object.fileMeta.window.tape.count > 0;
  if (choice === 'dropped' && (isThere || object.hasPrefix))
    return object.withFacts({ preamble: new Uint8Array(0), hasPrefix: false, fileMeta: DataSet.of({}) });
  if (choice !== 'made' || isThere) return object;
  const [sopClassUid, sopInstanceUid] = [object.get('SOPClassUID'), object.get('SOPInstanceUID')];
  if (sopClassUid === undefined || sopInstanceUid === undefined) throw new CommandError('no-identity');
  const facts = { sopClassUid, sopInstanceUid, transferSyntaxUid: object.transferSyntax.uid };
  return object.withFacts({ preamble: new Uint8Array(PREAMBLE_LENGTH), hasPrefix: true, fileMeta: fileMeta(facts) });
}

function termsOf(text: string): readonly string[] {
  return text.split('\\').map(term => term.trim());
}

const CHOICES = ['syntax', 'lengths', 'groupLengths', 'padding', 'charset', 'preamble', 'meta'] as const;
