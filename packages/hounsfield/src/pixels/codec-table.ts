import { DecodeError } from '../errors/index.ts';
import type { Codec, Codecs, PixelSyntax } from './codec.ts';

/** What a codec is loaded for: one that encodes decodes too, but may take longer to load. */
export type CodecUse = 'decode' | 'encode';

/** Codecs that are loaded when they are needed, by the `codec` property of the transfer syntax row. */
export type CodecTable = Readonly<Record<string, (use?: CodecUse) => Promise<Codec>>>;

/**
 * The codecs that some transfer syntaxes need. Loaders remember what they loaded.
 * @param use `decode` unless said otherwise
 * @throws DecodeError `no-codec`
 */
export async function loadCodecs(
  table: CodecTable,
  syntaxes: readonly PixelSyntax[],
  use: CodecUse = 'decode',
): Promise<Codecs> {
  const codecs: Record<string, Codec> = {};
  for (const { codec, name, uid } of syntaxes) {
    const load = Object.hasOwn(table, codec) ? table[codec] : undefined;
    if (load === undefined) throw new DecodeError('no-codec', { detail: `${name} (${uid})` });
    codecs[codec] ??= await load(use);
  }
  return codecs;
}
