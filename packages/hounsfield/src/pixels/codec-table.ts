import { DecodeError } from '../errors/index.ts';
import type { Codec, Codecs, PixelSyntax } from './codec.ts';

/** Codecs that are loaded when they are needed, by the `codec` property of the transfer syntax row. */
export type CodecTable = Readonly<Record<string, () => Promise<Codec>>>;

/**
 * The codecs that some transfer syntaxes need. Loaders remember what they loaded.
 * @throws DecodeError `no-codec`
 */
export async function loadCodecs(table: CodecTable, syntaxes: readonly PixelSyntax[]): Promise<Codecs> {
  const codecs: Record<string, Codec> = {};
  for (const { codec, name, uid } of syntaxes) {
    const load = Object.hasOwn(table, codec) ? table[codec] : undefined;
    if (load === undefined) throw new DecodeError('no-codec', { detail: `${name} (${uid})` });
    codecs[codec] ??= await load();
  }
  return codecs;
}
