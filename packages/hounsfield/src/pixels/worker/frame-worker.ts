import { DecodeError } from '../../errors/index.ts';
import type { FramePort } from './port.ts';
import { type Answer, errorOf, type Question, whole } from './protocol.ts';

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

/** One worker as the pool sees it: it has one frame at a time. */
export class FrameWorker {
  readonly #port: FramePort;
  #waiting: Waiting | undefined;
  #ended: DecodeError | undefined;

  constructor(port: FramePort) {
    this.#port = port;
    port.hold?.(false);
    port.listen(
      // What comes through the port is what `serveFrames` of the same version sends.
      message => this.#settle(message as Answer),
      why => this.end(new DecodeError('worker-lost', { detail: why })),
    );
  }

  /** False once it has ended, whatever ended it. */
  get isAlive(): boolean {
    return this.#ended === undefined;
  }

  /** @throws DecodeError what the codec found, `worker-lost`, `frame-too-slow` */
  async ask(question: Question, milliseconds: number): Promise<Answer> {
    if (this.#ended !== undefined) throw this.#ended;
    let timer: unknown;
    this.#port.hold?.(true);
    try {
      const answer = await new Promise<Answer>((resolve, reject) => {
        this.#waiting = { resolve, reject };
        timer = setTimeout(() => this.#tooSlow(milliseconds), milliseconds);
        this.#port.post(ownMemory(question), []);
      });
      if ('failure' in answer) throw errorOf(answer.failure);
      return answer;
    } finally {
      clearTimeout(timer);
      this.#waiting = undefined;
      if (this.#ended === undefined) this.#port.hold?.(false);
    }
  }

  /** Ends the worker; the frame that it has fails with `reason`. */
  end(reason: DecodeError): void {
    if (this.#ended !== undefined) return;
    this.#ended = reason;
    this.#port.terminate();
    this.#waiting?.reject(reason);
  }

  #tooSlow(milliseconds: number): void {
    this.end(new DecodeError('frame-too-slow', { detail: `${milliseconds} ms` }));
  }

  #settle(answer: Answer): void {
    this.#waiting?.resolve(answer);
  }
}

/** The clone of a view takes all memory behind it, which may be a whole file. */
function ownMemory(question: Question): Question {
  if ('decode' in question) return { decode: { ...question.decode, bytes: whole(question.decode.bytes)[0] } };
  if ('recode' in question) return { recode: { ...question.recode, bytes: whole(question.recode.bytes)[0] } };
  return { encode: { ...question.encode, words: whole(question.encode.words)[0] } };
}
