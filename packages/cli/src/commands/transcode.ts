import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseCount } from '../parsers.ts';
import { UsageError } from '../usage-error.ts';
import { argumentList } from './argument-list.ts';
import { onOff, textFlag } from './flag-kinds.ts';
import { type RewriteFlags, rewriteFlags } from './rewrite-flags.ts';

export interface TranscodeFlags extends CommonFlags, RewriteFlags {
  readonly to: string | undefined;
  readonly near: number | undefined;
  readonly quality: number | undefined;
  readonly ratio: number | undefined;
  readonly predictor: number | undefined;
  readonly verify: boolean | undefined;
  readonly newUid: 'when-lossy' | 'always' | 'never' | undefined;
  readonly offsetTable: 'empty' | 'basic' | 'extended' | undefined;
  readonly jobs: number | undefined;
}

/** A number of a range, as stricli wants it. */
const numberFlag = (placeholder: string, [least, most]: readonly [number, number], brief: string) =>
  ({
    kind: 'parsed',
    parse: (text: string): number => {
      const value = Number(text);
      if (/^\d{1,5}(\.\d{1,3})?$/.test(text) && value >= least && value <= most) return value;
      throw new UsageError(`${JSON.stringify(text)} is no ${placeholder.toLowerCase()}`, `Give ${least} to ${most}`);
    },
    optional: true,
    placeholder,
    brief,
  }) as const;

export const transcode: Declaration = declare<TranscodeFlags, string[]>(
  {
    name: 'transcode',
    brief: 'Compress and decompress the pixels of files',
    usage: 'FILE... --to SYNTAX (--output PATH | --in-place)',
    about: [
      'Writes images in another transfer syntax, frame by frame: memory does not grow with the files. Names of transfer',
      'syntaxes: explicit, implicit, big-endian, deflated, encapsulated, rle, deflated-frames, jpeg, jpeg-12-bit,',
      'jpeg-lossless, jpeg-ls, jpeg-2000, htj2k, htj2k-rpcl, jpeg-xl, jpeg-xl-jpeg, a keyword of PS3.6 or a UID. jpeg-ls,',
      'jpeg-2000, htj2k and jpeg-xl lose nothing unless --near, --quality or --ratio is given. jpeg-xl-jpeg makes baseline',
      'JPEG some 14 % smaller; the very JPEG comes back with --to jpeg.',
      '',
      'What was compressed with loss says so in its header and is a new object, derived from the one before, unless',
      '--new-uid says otherwise. Pixels of no compression become others of none bit by bit, without being decoded.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"file":"a.dcm","output":"out/a.dcm","bytes":131072,"transferSyntaxUid":"1.2.840.10008.1.2.4.80","lossy":false,"sopInstanceUid":"…"}',
        does: 'One file that was written.',
      },
    ],
    examples: [
      { call: 'hu transcode a.dcm --to jpeg-ls --output b.dcm', does: 'Compress without loss' },
      { call: 'hu transcode study/ --to explicit --output plain/', does: 'Decompress all files of a folder' },
      {
        call: 'hu transcode study/ --to rle --verify --in-place',
        does: 'Decode each frame again before it is written',
      },
      {
        call: 'hu transcode us.dcm --to jpeg --quality 85 --output b.dcm',
        does: 'Compress with loss, as a new object',
      },
      { call: 'hu transcode - --to implicit < a.dcm > b.dcm', does: 'Decompress in a pipe' },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...rewriteFlags,
      to: textFlag('SYNTAX', 'Transfer syntax to write: a name as above, a keyword or a UID'),
      near: numberFlag('NEAR', [0, 255], 'JPEG-LS: the greatest difference of a sample'),
      quality: numberFlag('QUALITY', [1, 100], 'JPEG and JPEG XL: 1 (worst) to 100 (best); JPEG: 90 unless given'),
      ratio: numberFlag('RATIO', [1, 10_000], 'JPEG 2000, HTJ2K and JPEG XL: how many times smaller'),
      predictor: numberFlag('PREDICTOR', [1, 7], 'JPEG Lossless: the selection value'),
      verify: onOff('Decode each compressed frame again and compare; a difference that may not be ends the file'),
      newUid: {
        kind: 'enum',
        values: ['when-lossy', 'always', 'never'],
        optional: true,
        brief: 'When the object gets a new SOP Instance UID; when-lossy unless given',
      },
      offsetTable: {
        kind: 'enum',
        values: ['empty', 'basic', 'extended'],
        optional: true,
        brief: 'Where the frames are, before them; basic unless given, extended where that is too small',
      },
      jobs: {
        kind: 'parsed',
        parse: parseCount,
        optional: true,
        placeholder: 'N',
        brief: 'Frames at once, each in a thread; 1',
      },
    },
    aliases: { v: 'verbose' },
    positional: argumentList('FILE', 'Files, folders and patterns; - is standard input'),
  },
  () => import('../transcode/action.ts'),
);
