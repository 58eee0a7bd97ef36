import type { Bytes } from '../bytes/index.ts';
import type { LentBytes } from './backend.ts';

/** The body of an answer that is all in memory. */
export interface WholeBody {
  /** One behind the other. */
  readonly pieces: readonly Bytes[];
  readonly length: number;
  /** Says that they are sent; their memory is then used again. */
  release(): void;
}

/** The body of an answer where it is in memory, so that it can be sent in one go; whoever takes it leaves `body` alone. */
export function wholeBody(response: Response): WholeBody | undefined {
  return bodies.get(response);
}

/** The same body for an answer that was made from another one. */
export function withBodyOf(response: Response, made: Response): Response {
  const body = bodies.get(response);
  if (body !== undefined) bodies.set(made, body);
  return made;
}

/** An answer with such a body, which can be read as a stream too. */
export function wholeResponse(
  { bytes, release }: LentBytes,
  { before, behind }: { readonly before?: Bytes; readonly behind?: Bytes },
  init: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
): Response {
  const pieces = [before, bytes, behind].filter(piece => piece !== undefined);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const left = [...pieces];
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = left.shift();
        if (piece === undefined) controller.close();
        else controller.enqueue(piece);
      },
      cancel: release,
    },
    { highWaterMark: 0 },
  );
  const response = new Response(stream, { ...init, headers: { ...init.headers, 'Content-Length': String(length) } });
  bodies.set(response, { pieces, length, release });
  return response;
}

const bodies = new WeakMap<Response, WholeBody>();
