import { codecTable } from '@hounsfield/codecs';
import { DecodeError, type DecodeErrorCode } from 'hounsfield/errors';
import { type DecodedFrame, decodeFrame, type ImageFacts, loadCodecs, type PixelSyntax } from 'hounsfield/pixels';

/** One frame to be decoded. */
export interface DecodeTask {
  readonly id: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly facts: ImageFacts;
  readonly syntax: PixelSyntax;
}

/** What came of it. A class does not survive the way between threads, so an error travels as its code. */
export type DecodeAnswer =
  | { readonly id: number; readonly frame: DecodedFrame }
  | { readonly id: number; readonly code: DecodeErrorCode; readonly detail: string };

self.addEventListener('message', async (event: MessageEvent<DecodeTask>) => {
  const { id, bytes, facts, syntax } = event.data;
  try {
    const frame = decodeFrame(bytes, facts, syntax, { codecs: await loadCodecs(codecTable, [syntax]) });
    answer({ id, frame }, [frame.data.buffer]);
  } catch (error) {
    const code = error instanceof DecodeError ? error.code : 'unsupported-layout';
    answer({ id, code, detail: syntax.name }, []);
  }
});

function answer(message: DecodeAnswer, transfer: Transferable[]): void {
  self.postMessage(message, { transfer });
}
