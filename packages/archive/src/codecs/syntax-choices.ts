import { codecTable, encodable } from '@hounsfield/codecs';
import { transferSyntaxes } from 'hounsfield/dictionary';
import { type TransferSyntax, transferSyntax } from 'hounsfield/syntax';

/**
 * The transfer syntaxes in which an object can be had, of those that are accepted, the best first: that in which it is
 * kept, then native ones, then those whose compression loses nothing. Whether one can really hold its pixels shows when
 * it is tried.
 * @param kept the transfer syntax in which it is kept
 */
export function syntaxChoices(kept: string, accepted: readonly string[]): readonly string[] {
  const own = accepted.filter(uid => uid === kept);
  const row = transferSyntax(kept);
  if (row === undefined || !row.binary || !isDecodable(row)) return own;
  const others = accepted.filter(uid => uid !== kept);
  return [...own, ...others.filter(isPlainNative), ...others.filter(uid => isLossless(transferSyntax(uid)))];
}

/** What is proposed beside the rest for an object whose own transfer syntax the peer may not take. */
export const fallbackSyntaxes: readonly string[] = transferSyntaxes.filter(isLossless).map(({ uid }) => uid);

/** Transfer syntaxes that an object of `kept` may be compressed in for who asks for one by name, with loss or without. */
export function encodableFrom(kept: string): readonly string[] {
  const row = transferSyntax(kept);
  if (row === undefined || !row.binary || !isDecodable(row)) return [];
  return [EXPLICIT, ...encodableSyntaxes].filter(uid => uid !== kept);
}

const encodableSyntaxes: readonly string[] = transferSyntaxes.filter(isEncodable).map(({ uid }) => uid);

/** Whether the pixels lie there as they are, so that it can be written in any other such transfer syntax. */
export function isNative(uid: string): boolean {
  const row = transferSyntax(uid);
  return row?.binary === true && !row.encapsulated && row.codec === 'none';
}

function isPlainNative(uid: string): boolean {
  return isNative(uid) && transferSyntax(uid)?.deflated === false;
}

function isDecodable({ encapsulated, codec }: TransferSyntax): boolean {
  return Object.hasOwn(codecTable, codec) && (encapsulated || codec === 'none');
}

function isLossless(row: TransferSyntax | undefined): boolean {
  return row !== undefined && row.loss === 'lossless' && isEncodable(row);
}

function isEncodable({
  encapsulated,
  retired,
  codec,
}: Pick<TransferSyntax, 'encapsulated' | 'retired' | 'codec'>): boolean {
  return encapsulated && !retired && encodable.has(codec);
}

const EXPLICIT = '1.2.840.10008.1.2.1';
