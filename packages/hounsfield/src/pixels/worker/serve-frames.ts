import { type CodecTable, loadCodecs } from '../codec-table.ts';
import { workHere } from '../transcode/frame-work.ts';
import type { FramePort } from './port.ts';
import { type Answer, failureOf, type Question, whole } from './protocol.ts';

/** Inside of a worker: decodes and encodes one frame after another until it is ended. */
export function serveFrames(port: FramePort, table: CodecTable): void {
  // What comes through the port is what a pool of the same version sends.
  const onMessage = (message: unknown): void => {
    void answerTo(message as Question, table).then(([answer, transfer]) => port.post(answer, transfer));
  };
  port.listen(onMessage, () => {});
}

async function answerTo(question: Question, table: CodecTable): Promise<readonly [Answer, readonly ArrayBuffer[]]> {
  try {
    const syntax = 'decode' in question ? question.decode.syntax : question.encode.options.syntax;
    const work = workHere(await loadCodecs(table, [syntax]));
    if ('decode' in question) {
      const decoded = await work.decode(question.decode);
      const [words, memory] = whole(decoded.words);
      return [{ decoded: { ...decoded, words } }, [memory]];
    }
    const encoded = await work.encode(question.encode);
    const [bytes, memory] = whole(encoded.bytes);
    return [{ encoded: { ...encoded, bytes } }, [memory]];
  } catch (error) {
    return [{ failure: failureOf(error) }, []];
  }
}
