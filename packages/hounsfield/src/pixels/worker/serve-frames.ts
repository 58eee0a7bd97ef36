import { type CodecTable, loadCodecs } from '../codec-table.ts';
import { type DecodeJob, type EncodeJob, type RecodeJob, workHere } from '../transcode/frame-work.ts';
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

type AnswerAndMemory = readonly [Answer, readonly ArrayBuffer[]];

async function answerTo(question: Question, table: CodecTable): Promise<AnswerAndMemory> {
  try {
    if ('decode' in question) return await decoded(question.decode, table);
    if ('recode' in question) return await recoded(question.recode, table);
    return await encoded(question.encode, table);
  } catch (error) {
    return [{ failure: failureOf(error) }, []];
  }
}

async function decoded(job: DecodeJob, table: CodecTable): Promise<AnswerAndMemory> {
  const result = await workHere(await loadCodecs(table, [job.syntax])).decode(job);
  const [words, memory] = whole(result.words);
  return [{ decoded: { ...result, words } }, [memory]];
}

async function encoded(job: EncodeJob, table: CodecTable): Promise<AnswerAndMemory> {
  const result = await workHere(await loadCodecs(table, [job.options.syntax], 'encode')).encode(job);
  const [bytes, memory] = whole(result.bytes);
  return [{ encoded: { ...result, bytes } }, [memory]];
}

async function recoded(job: RecodeJob, table: CodecTable): Promise<AnswerAndMemory> {
  const [bytes, memory] = whole(await workHere(await loadCodecs(table, [job.by], 'encode')).recode(job));
  return [{ recoded: bytes }, [memory]];
}
