import type { HounsfieldError } from 'hounsfield/errors';
import { type ExitCode, exitCode } from './exit-code.ts';
import { UsageError } from './usage-error.ts';

/** An error as people and programs are told of it. */
export interface Failure {
  readonly code: string;
  /** What happened and where, one sentence with its full stop. */
  readonly message: string;
  /** What to do, one sentence with its full stop. */
  readonly remedy: string;
  readonly exit: ExitCode;
}

/** @param subject the file that is named anyway */
export function failureOf(error: unknown, subject?: string): Failure {
  if (error instanceof UsageError) {
    return { code: 'usage', message: `${error.message}.`, remedy: ended(error.remedy), exit: exitCode.usage };
  }
  if (isOurs(error)) return ownFailure(error);
  const { code, path, message } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  if (typeof code === 'string' && /^E(?!RR_)[A-Z0-9_]+$/.test(code))
    return systemFailure(code, path === subject ? undefined : path);
  return {
    code: 'unforeseen',
    message: `The program failed in a way that was not foreseen: ${oneLine(message ?? String(error))}.`,
    remedy: 'Run the command again with --debug and report what it prints.',
    exit: exitCode.local,
  };
}

/** The archive has a copy of the library of its own, whose classes are not those of this bundle. */
function isOurs(error: unknown): error is HounsfieldError {
  return error instanceof Error && 'code' in error && 'remedy' in error && 'blame' in error;
}

function ownFailure(error: HounsfieldError): Failure {
  const own = `${error.remedy}.`;
  const message = error.message.endsWith(own) ? error.message.slice(0, -own.length).trim() : error.message;
  const remedy = remedies.find(({ code, when }) => code === error.code && (when?.test(message) ?? true))?.remedy ?? own;
  const isPeer = error.blame === 'peer' || error.blame === 'transport';
  return { code: error.code, message: oneLine(message), remedy, exit: isPeer ? exitCode.peer : exitCode.local };
}

function systemFailure(code: string, path: string | undefined): Failure {
  const row = systemErrors[code];
  const what = row?.what ?? `The system says: ${systemText(code)}`;
  const where = path === undefined ? code : `${oneLine(path)}, ${code}`;
  return {
    code,
    message: `${what} (${where}).`,
    remedy: row?.remedy ?? 'Correct this and run the command again.',
    exit: row?.exit ?? exitCode.local,
  };
}

function systemText(code: string): string {
  // Not imported: Node loads half of itself for the names of this module, which no run needs that goes well.
  const { getSystemErrorMap } = process.getBuiltinModule('node:util');
  for (const [name, text] of getSystemErrorMap().values()) if (name === code) return text;
  return code;
}

/** Names of files and texts of a peer must not move the cursor or forge a second line. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function ended(text: string): string {
  return text.startsWith('Did you mean') ? `${text}?` : `${text}.`;
}

interface Remedy {
  readonly code: string;
  /** What the message holds, where the code alone does not tell. */
  readonly when?: RegExp;
  readonly remedy: string;
}

/** What to do at the command line, where the library's own advice is for programs. */
const remedies: readonly Remedy[] = [
  {
    code: 'no-accepted-context',
    remedy: 'Check that the peer offers this service, and that its settings let this AE title use it.',
  },
  { code: 'bad-config', when: /the file cannot be read/, remedy: 'Check the path of the file, and who may read it.' },
  { code: 'bad-config', when: /the file is no JSON/, remedy: 'Correct the file at that place.' },
  { code: 'no-such-resource', remedy: 'Check the address of the service; many end in /dicom-web.' },
  {
    code: 'no-answer',
    when: /\b(CERT_|UNABLE_TO_(GET|VERIFY)_|DEPTH_ZERO_|SELF_SIGNED_)/,
    remedy: 'Its certificate is not trusted here: give the one of its authority with --ca.',
  },
  { code: 'no-answer', when: /ERR_TLS_CERT_ALTNAME/, remedy: 'Use the name that its certificate is for.' },
];

interface SystemErrorRow {
  readonly what: string;
  readonly remedy: string;
  readonly exit: ExitCode;
}

/** Errors of the operating system that users meet. */
const systemErrors: Readonly<Record<string, SystemErrorRow>> = {
  ENOENT: { what: 'There is no such file or folder', remedy: 'Check the path.', exit: exitCode.local },
  EACCES: {
    what: 'The system does not allow access',
    remedy: 'Check who owns the file, folder or port, and its permissions.',
    exit: exitCode.local,
  },
  EPERM: { what: 'The system does not permit this', remedy: 'Check the permissions.', exit: exitCode.local },
  EISDIR: { what: 'This is a folder, a file is needed', remedy: 'Name a file in it.', exit: exitCode.local },
  ENOTDIR: { what: 'A part of the path is not a folder', remedy: 'Check the path.', exit: exitCode.local },
  ENAMETOOLONG: { what: 'The path is longer than the system allows', remedy: 'Check the path.', exit: exitCode.local },
  ELOOP: { what: 'Symbolic links lead in a circle', remedy: 'Check the links on the path.', exit: exitCode.local },
  EMFILE: {
    what: 'This process has more files open than the system allows',
    remedy: 'Raise the limit (ulimit -n) or use fewer associations.',
    exit: exitCode.local,
  },
  ENOSPC: { what: 'The disk is full', remedy: 'Free space on it.', exit: exitCode.local },
  EROFS: { what: 'The disk is read-only', remedy: 'Name a folder on another disk.', exit: exitCode.local },
  EIO: { what: 'The disk failed', remedy: 'Copy what you need from it and check the disk.', exit: exitCode.local },
  EADDRINUSE: {
    what: 'Another program listens on this port already',
    remedy: 'Stop that program or choose another port.',
    exit: exitCode.local,
  },
  EADDRNOTAVAIL: {
    what: 'This machine does not have this address',
    remedy: 'Name an address of this machine, such as 127.0.0.1.',
    exit: exitCode.local,
  },
  ECONNREFUSED: {
    what: 'The peer refused the connection',
    remedy: 'Check that it runs and listens on this port.',
    exit: exitCode.peer,
  },
  ECONNRESET: { what: 'The peer broke the connection', remedy: 'See the log of the peer.', exit: exitCode.peer },
  EPIPE: { what: 'The peer closed the connection', remedy: 'See the log of the peer.', exit: exitCode.peer },
  EHOSTUNREACH: {
    what: 'The host cannot be reached',
    remedy: 'Check the address and the network.',
    exit: exitCode.peer,
  },
  ENETUNREACH: { what: 'The network cannot be reached', remedy: 'Check the network.', exit: exitCode.peer },
  ETIMEDOUT: {
    what: 'The peer did not answer in time',
    remedy: 'Check the address and the network.',
    exit: exitCode.peer,
  },
  ENOTFOUND: { what: 'No host has this name', remedy: 'Check the name of the host.', exit: exitCode.peer },
  EAI_AGAIN: {
    what: 'The name of the host could not be looked up',
    remedy: 'Check the name server.',
    exit: exitCode.peer,
  },
};
