import { type TransferSyntax, transferSyntax } from 'hounsfield/syntax';
import { syntaxNamed } from '../transfer-syntax.ts';
import { UsageError } from '../usage-error.ts';

export interface SyntaxChoice {
  /** Whether an option was given that makes a compression lose something. */
  readonly losesSomething: boolean;
  /** Whether a predictor other than the first was chosen. */
  readonly choosesPredictor: boolean;
}

/** A transfer syntax by what people call it, its keyword or its UID. @throws UsageError */
export function syntaxToWrite(name: string, { losesSomething, choosesPredictor }: SyntaxChoice): TransferSyntax {
  const row = names.get(name);
  if (row === undefined) return writable(syntaxNamed(name, [...names.keys()]).uid);
  if (choosesPredictor && row.anyPredictor !== undefined) return writable(row.anyPredictor);
  const uid = losesSomething ? (row.lossy ?? row.uid) : row.uid;
  return writable(uid);
}

function writable(uid: string): TransferSyntax {
  const found = transferSyntax(uid);
  if (found?.binary === true) return found;
  throw new UsageError(`${uid} is no transfer syntax of data sets`, 'Choose one of those that the help names');
}

interface NamedSyntax {
  readonly uid: string;
  /** The one that may lose something. */
  readonly lossy?: string;
  /** The one that lets predictors be chosen. */
  readonly anyPredictor?: string;
}

const of = (uid: string): string => `1.2.840.10008.1.2${uid}`;

const names: ReadonlyMap<string, NamedSyntax> = new Map<string, NamedSyntax>([
  ['implicit', { uid: of('') }],
  ['explicit', { uid: of('.1') }],
  ['big-endian', { uid: of('.2') }],
  ['deflated', { uid: of('.1.99') }],
  ['encapsulated', { uid: of('.1.98') }],
  ['rle', { uid: of('.5') }],
  ['deflated-frames', { uid: of('.8.1') }],
  ['jpeg', { uid: of('.4.50') }],
  ['jpeg-12-bit', { uid: of('.4.51') }],
  ['jpeg-lossless', { uid: of('.4.70'), anyPredictor: of('.4.57') }],
  ['jpeg-ls', { uid: of('.4.80'), lossy: of('.4.81') }],
  ['jpeg-2000', { uid: of('.4.90'), lossy: of('.4.91') }],
  ['htj2k', { uid: of('.4.201'), lossy: of('.4.203') }],
  ['htj2k-rpcl', { uid: of('.4.202') }],
  ['jpeg-xl', { uid: of('.4.110'), lossy: of('.4.112') }],
  ['jpeg-xl-jpeg', { uid: of('.4.111') }],
]);
