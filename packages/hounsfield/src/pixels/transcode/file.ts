import type { Bytes } from '../../bytes/index.ts';
import { DicomObject, fileMeta, metaGroup, PREAMBLE_LENGTH, PREFIX, writeObject } from '../../file/index.ts';
import type { TranscodeOptions } from './options.ts';
import { type Transcoded, transcode } from './transcode.ts';

/** As `TranscodeOptions`; the object knows the transfer syntax that it is in. */
export type TranscodeFileOptions = Omit<TranscodeOptions, 'from'>;

/** A transcoded object as a file. */
export interface TranscodedFile extends Transcoded {
  /** The Part 10 file (PS3.10 §7). */
  file(signal?: AbortSignal): AsyncGenerator<Bytes>;
}

/**
 * `transcode` for an object of a file. The preamble is cleared, for what another format may have said there of the
 * pixels is no longer so.
 * @throws DecodeError as `transcode`
 */
export async function transcodedFile(object: DicomObject, options: TranscodeFileOptions): Promise<TranscodedFile> {
  const transcoded = await transcode(object, { ...options, from: object.transferSyntax });
  const { transferSyntax, header } = transcoded;
  const sopInstanceUid = header.get('SOPInstanceUID') ?? '';
  const isThere = object.fileMeta.window.tape.count > 0;
  const meta = isThere
    ? object.fileMeta.with({ MediaStorageSOPInstanceUID: sopInstanceUid, TransferSyntaxUID: transferSyntax.uid })
    : fileMeta({
        sopClassUid: header.get('SOPClassUID') ?? '',
        sopInstanceUid,
        transferSyntaxUid: transferSyntax.uid,
      });
  const preamble = new Uint8Array(PREAMBLE_LENGTH);
  return {
    ...transcoded,
    async *file(signal = options.signal) {
      if (!transferSyntax.encapsulated) {
        const whole = new DicomObject(header, { preamble, fileMeta: meta, transferSyntax, hasPrefix: true });
        yield* writeObject(whole, { transferSyntaxUid: transferSyntax.uid, ...(signal ? { signal } : {}) });
        return;
      }
      yield preamble;
      yield PREFIX;
      yield metaGroup(meta);
      yield* transcoded.write(signal);
    },
  };
}
