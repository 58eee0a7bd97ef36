import { Writable } from 'node:stream';
import type { HuProcess } from '../context.ts';
import type { OutputStream } from '../output.ts';

/** A stream that keeps what is written; a terminal where `columns` are given. */
export interface FakeStream extends OutputStream {
  text(): string;
}

export function fakeStream(columns?: number): FakeStream {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return Object.assign(stream, {
    ...(columns === undefined ? {} : { isTTY: true, columns }),
    text: () => Buffer.concat(chunks).toString('utf8'),
  });
}

/** A process for `main` that touches nothing of the real one. */
export interface FakeProcess extends HuProcess {
  readonly stdout: FakeStream;
  readonly stderr: FakeStream;
}

export function fakeProcess(words: readonly string[], input: readonly Uint8Array[] = []): FakeProcess {
  return {
    argv: ['node', 'hu', ...words],
    env: { NO_COLOR: '1' },
    stdin: (async function* () {
      yield* input;
    })(),
    stdout: fakeStream(),
    stderr: fakeStream(),
    on: () => undefined,
    off: () => undefined,
    exit: code => {
      throw new Error(`exit ${code}`);
    },
  };
}
