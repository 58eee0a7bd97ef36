import { type ErrorFacts, type ErrorRow, HounsfieldError } from 'hounsfield/errors';

const rows = {
  'old-runtime': {
    what: 'The archive needs Node 24 or newer',
    remedy: 'Install it, or use npm start in a checkout, which brings its own',
    blame: 'local',
  },
  'no-value': {
    what: 'The object has no value at the path',
    remedy: 'Print the whole object to see what it holds',
    blame: 'data',
  },
  'no-match': {
    what: 'No file has a name of this pattern',
    remedy: 'Check the pattern, and that the shell hands it on as it is meant',
    blame: 'data',
  },
  'no-meta': {
    what: 'The file has no File Meta Information',
    remedy: 'Have one made first: hu convert --meta made',
    blame: 'data',
    section: 'PS3.10 §7.1',
  },
  'same-name': {
    what: 'Two files of the run would be written to one path',
    remedy: 'Name the folder around them, so that their names below it are kept',
    blame: 'data',
  },
  'nothing-found': {
    what: 'None of the paths leads to a DICOM file',
    remedy: 'Name a file itself to be told why it is none',
    blame: 'data',
  },
  'dump-syntax': {
    what: 'The text is no dump',
    remedy: 'Write (gggg,eeee) VR value on each line, as hu dump and dcmdump print it',
    blame: 'data',
  },
  'dump-value': {
    what: 'A value of the dump cannot be one of its VR',
    remedy: 'See hu undump --help for how values are written',
    blame: 'data',
    section: 'PS3.5 §6.2',
  },
  'dump-shortened': {
    what: 'The dump does not hold a whole value',
    remedy: 'Dump again with hu dump --all or dcmdump +L, write =FILE, or leave it empty with --skip-missing',
    blame: 'data',
  },
  'dump-structure': {
    what: 'Sequences, items and delimiters of the dump do not match',
    remedy: 'Close each item with (fffe,e00d) and each sequence with (fffe,e0dd), or indent as hu dump does',
    blame: 'data',
    section: 'PS3.5 §7.5',
  },
  'dump-repeated': {
    what: 'The dump has an element twice',
    remedy: 'Take one of the lines out',
    blame: 'data',
    section: 'PS3.5 §7.1',
  },
  'dump-too-large': {
    what: 'The dump is larger than the limit',
    remedy: 'Put long values into files and write =FILE',
    blame: 'data',
  },
  'dump-file': {
    what: 'A file that the dump names is not there, or not below the folder that it may be in',
    remedy: 'Put it beside the dump, or name its folder with --bulk-folder',
    blame: 'data',
  },
  'dump-uid-name': {
    what: 'The dump names a UID by a name that is not known',
    remedy: 'Write the UID itself in brackets, or dump with dcmdump -Un',
    blame: 'data',
    section: 'PS3.6 Annex A',
  },
  'not-a-picture': {
    what: 'The file is no picture of a known format',
    remedy: 'Give PNG, JPEG, TIFF or BMP; a DICOM image becomes a picture by hu image, or another one by hu transcode',
    blame: 'data',
  },
  'deep-picture': {
    what: 'Pictures of 16 bits are made of whole images, in their own size',
    remedy: 'Leave --size, --region and --state out, or --bits 16',
    blame: 'local',
  },
  'no-second-image': {
    what: 'The presentation state blends two images, and one is given',
    remedy: 'Name the other with --over FILE',
    blame: 'local',
    section: 'PS3.3 §C.11.14',
  },
  'unlike-slices': {
    what: 'The images are of unlike size or kind, so they make no volume',
    remedy: 'Name the images of one series',
    blame: 'data',
  },
  'unlike-images': {
    what: 'The two have another size, so they cannot be compared',
    remedy: 'Compare images of one size, or name a frame with --frame',
    blame: 'data',
  },
  'no-kind': {
    what: 'No object of this kind takes these pictures',
    remedy: 'Choose another with --as: visible light takes one picture of three colours, or a video',
    blame: 'local',
    section: 'PS3.3 §A.8, §A.32',
  },
  'no-cda': {
    what: 'The document is no CDA: it has no id with a root',
    remedy: 'Give a clinical document of HL7 CDA',
    blame: 'data',
    section: 'PS3.3 §C.24.2',
  },
  'film-too-long': {
    what: 'The film is longer than one fragment takes',
    remedy: 'Cut it into films below 4 GiB',
    blame: 'data',
    section: 'PS3.5 §7.5',
  },
  'nothing-inside': {
    what: 'The object carries neither a document nor compressed frames or icons that could be taken out',
    remedy: 'Use hu image for pictures of images',
    blame: 'data',
  },
  'nothing-to-send': {
    what: 'None of the paths leads to a DICOM object',
    remedy: 'Run the command with --verbose to see why each file was skipped',
    blame: 'data',
  },
  'not-storable': {
    what: 'The file is a directory of a medium, which C-STORE does not take',
    remedy: 'Send the files that it lists',
    blame: 'data',
    section: 'PS3.4 §B.5',
  },
  'no-identity': {
    what: 'Neither data set nor File Meta Information has SOP Class UID and SOP Instance UID',
    remedy: 'Have the program that wrote the file corrected',
    blame: 'data',
    section: 'PS3.10 §7.1',
  },
  'context-refused': {
    what: 'The peer does not take objects of this kind',
    remedy: 'Convert them to a transfer syntax that it takes, or have its settings changed',
    blame: 'peer',
    section: 'PS3.8 §9.3.3.2',
  },
  'echo-failed': {
    what: 'The peer answered with a failure',
    remedy: 'See the log of the peer',
    blame: 'peer',
    section: 'PS3.7 §9.1.5',
  },
  'request-refused': {
    what: 'The peer refused the request',
    remedy: 'See the log of the peer',
    blame: 'peer',
    section: 'PS3.7 §C',
  },
  'no-commitment': {
    what: 'The peer did not say in time whether it keeps the objects',
    remedy: 'Wait longer with --wait, or give --listen-port where the peer answers over an association of its own',
    blame: 'peer',
    section: 'PS3.4 §J.3.3',
  },
  'commitment-pending': {
    what: 'The service has not looked at all objects yet',
    remedy: 'Ask later with --transaction and the UID that stands here, or wait longer with --wait',
    blame: 'peer',
    section: 'PS3.18 §13.5',
  },
  'nothing-scheduled': {
    what: 'The worklist has no such item',
    remedy: 'Ask with other keys, or give --unscheduled',
    blame: 'peer',
    section: 'PS3.4 §K.4',
  },
  'object-too-long': {
    what: 'The object is longer than --max-bytes allows, so it was refused',
    remedy: 'Raise the limit or leave it out',
    blame: 'peer',
    section: 'PS3.4 §B.2.3',
  },
  'name-taken': {
    what: 'A file of this name holds another object, so this one was refused',
    remedy: 'Move that file away, or choose --existing number',
    blame: 'peer',
    section: 'PS3.7 §C.5.8',
  },
  'changed-file': {
    what: 'The file changed its length while it was sent, so the association was aborted',
    remedy: 'Send it again when it is complete',
    blame: 'local',
  },
  'not-a-trace': {
    what: 'The file is no trace, or has a line that is none',
    remedy: 'Name a file that --trace or hu proxy wrote',
    blame: 'data',
  },
  'trace-without-bytes': {
    what: 'The trace does not hold all bytes that were sent',
    remedy: 'Record it again with --trace-keeps raw',
    blame: 'data',
  },
} as const;

export type CommandErrorCode = keyof typeof rows;
/** Errors of the commands themselves. */
export const commandErrors: Readonly<Record<CommandErrorCode, ErrorRow>> = rows;

/** A command could not do its work, or a part of it. */
export class CommandError extends HounsfieldError<CommandErrorCode> {
  override readonly name: string = 'CommandError';
  constructor(code: CommandErrorCode, facts: ErrorFacts = {}) {
    super(code, rows[code], facts);
  }
}
