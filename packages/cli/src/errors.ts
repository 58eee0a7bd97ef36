import { type ErrorFacts, type ErrorRow, HounsfieldError } from 'hounsfield/errors';

const rows = {
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
  'changed-file': {
    what: 'The file changed its length while it was sent, so the association was aborted',
    remedy: 'Send it again when it is complete',
    blame: 'local',
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
