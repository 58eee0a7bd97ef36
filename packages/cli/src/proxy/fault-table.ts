import { encodePdu, formatStatus } from 'hounsfield/network';
import { AssociationDecoder } from 'hounsfield/network/trace';
import type { Control, FaultKeys, FaultRow, Stage } from './fault.ts';
import { isFirst, isLast, type Piece } from './pdu-pieces.ts';
import { replacedStatus } from './replaced-status.ts';

/** All that `hu proxy --fault` can do. Nothing is left to chance: the same bytes meet the same fault. */
export const faultTable: Readonly<Record<string, FaultRow>> = {
  delay: {
    does: 'Hold each PDU back for `ms` milliseconds',
    from: 'both',
    needs: [['milliseconds']],
    takes: [],
    stage: ({ milliseconds = 0 }) => {
      const tell = once();
      return async (piece, control) => {
        if (!isFirst(piece)) return piece;
        tell(() => control.note(`${milliseconds} ms before each PDU`));
        await control.wait(milliseconds);
        return piece;
      };
    },
  },
  throttle: {
    does: 'Let `rate` bytes a second pass',
    from: 'both',
    needs: [['rate']],
    takes: [],
    pieceBytes: ({ rate = 1 }) => Math.max(1, Math.ceil(rate / PIECES_A_SECOND)),
    stage: ({ rate = 1 }) => {
      const tell = once();
      return async (piece, control) => {
        tell(() => control.note(`${rate} bytes a second`));
        await control.wait((piece.bytes.length * 1000) / rate);
        return piece;
      };
    },
  },
  cut: {
    does: 'Cut the connection after `bytes` bytes, or at the `n`th PDU of kind `pdu`, `at` its start, middle or end',
    from: 'requestor',
    needs: [['bytes', 'pdu']],
    takes: ['n', 'at'],
    stage: keys => endingAt(keys, control => control.cut()),
  },
  stall: {
    does: 'Let nothing pass after `bytes` bytes, or from the `n`th PDU of kind `pdu` on, and keep the connection open',
    from: 'requestor',
    needs: [['bytes', 'pdu']],
    takes: ['n'],
    stage: keys => endingAt(keys, control => control.stall()),
  },
  drop: {
    does: 'Leave out the `n`th PDU of kind `pdu`',
    from: 'requestor',
    needs: [['pdu']],
    takes: ['n'],
    stage:
      ({ pdu, n = 1 }) =>
      (piece, control) => {
        if (piece.kind !== pdu || piece.nth !== n) return piece;
        if (isFirst(piece)) control.note(`${pdu} ${n} of ${piece.pduBytes} bytes`);
        return undefined;
      },
  },
  corrupt: {
    does: 'Turn over the bits of byte `byte` (from 0), or of one byte in `every` that `seed` chooses',
    from: 'requestor',
    needs: [['byte', 'every']],
    takes: ['seed'],
    stage: keys => {
      const isWrong = keys.byte === undefined ? chosen(keys) : (at: number) => at === keys.byte;
      return (piece, control) => {
        const start = piece.position + piece.offset;
        const wrong = Array.from(piece.bytes.keys()).filter(at => isWrong(start + at));
        if (wrong.length === 0) return piece;
        // A chunk of a socket is a Buffer, whose `slice` would be a view.
        const bytes = new Uint8Array(piece.bytes);
        for (const at of wrong) {
          bytes[at] = (bytes[at] ?? 0) ^ 0xff;
          control.note(`byte ${start + at}`);
        }
        return { ...piece, bytes };
      };
    },
  },
  status: {
    does: 'Put status `value` (hexadecimal) into the `n`th response',
    from: 'acceptor',
    needs: [['status']],
    takes: ['n'],
    stage: ({ status = 0, n = 1 }) => {
      let count = 0;
      return wholeDataPdus((pdu, control) => {
        const { bytes, responses, replaced } = replacedStatus(pdu, { status, nth: n - count });
        count += responses;
        if (replaced !== undefined)
          control.note(`${formatStatus(status)} in place of ${formatStatus(replaced)} in response ${n}`);
        return bytes;
      });
    },
  },
  reject: {
    does: 'Reject the association with `result`, `source` and `reason` of PS3.8 Table 9-21; 1, 1, 1 unless given',
    from: 'requestor',
    needs: [],
    takes: ['result', 'source', 'reason'],
    stage: ({ result = 1, source = 1, reason = 1 }) => {
      return (piece, control) => {
        if (piece.kind !== 'A-ASSOCIATE-RQ') return piece;
        if (!isLast(piece)) return undefined;
        control.note(`result ${result}, source ${source}, reason ${reason}`);
        control.answer(encodePdu({ kind: 'A-ASSOCIATE-RJ', result, source, reason }));
        return undefined;
      };
    },
  },
  abort: {
    does: 'Abort to both sides after `messages` messages, with `source` and `reason` of PS3.8 Table 9-26; 0, 0 unless given',
    from: 'requestor',
    needs: [['messages']],
    takes: ['source', 'reason'],
    stage: ({ messages = 1, source = 0, reason = 0 }, side) => {
      let count = 0;
      const decoder = new AssociationDecoder(event => {
        if (event.kind === 'message') count++;
      });
      return (piece, control) => {
        const before = count;
        decoder.bytes(side, piece.bytes);
        if (before < messages && count >= messages) {
          control.note(`after ${count === 1 ? '1 message' : `${count} messages`}`);
          control.tellBoth(encodePdu({ kind: 'A-ABORT', source, reason }));
        }
        return piece;
      };
    },
  },
};

/** Passes what comes before a place, says so and ends there. */
function endingAt(keys: FaultKeys, end: (control: Control) => void): Stage {
  const place = placeOf(keys);
  return (piece, control) => {
    const at = place(piece);
    if (at === undefined) return piece;
    control.note(`after ${piece.position + piece.offset + at} bytes`);
    end(control);
    return upTo(piece, at);
  };
}

/** Where in a piece the place lies that the keys name; undefined when it lies elsewhere. */
function placeOf({ bytes, pdu, n = 1, at = 'start' }: FaultKeys): (piece: Piece) => number | undefined {
  return piece => {
    const start = piece.position + piece.offset;
    if (bytes !== undefined) return bytes <= start + piece.bytes.length ? Math.max(0, bytes - start) : undefined;
    if (piece.kind !== pdu || piece.nth !== n) return undefined;
    const places = { start: 0, middle: Math.floor(piece.pduBytes / 2), end: piece.pduBytes };
    const end = places[at] - piece.offset;
    return end <= piece.bytes.length ? Math.max(0, end) : undefined;
  };
}

function upTo(piece: Piece, end: number): Piece | undefined {
  return end === 0 ? undefined : { ...piece, bytes: piece.bytes.subarray(0, end) };
}

/** Chooses one byte of each `every` by a generator that gives the same numbers for the same seed. */
function chosen({ every = 1, seed = 1 }: FaultKeys): (at: number) => boolean {
  let state = (seed >>> 0) + 1;
  let block = -1;
  let place = 0;
  return at => {
    while (block < Math.floor(at / every)) {
      block++;
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      place = block * every + Math.floor((state / 0x1_0000_0000) * every);
    }
    return at === place;
  };
}

/** A stage that sees each P-DATA-TF as a whole; one that is longer than a response can be passes as it is. */
function wholeDataPdus(change: (pdu: Uint8Array, control: Parameters<Stage>[1]) => Uint8Array): Stage {
  let parts: Uint8Array[] = [];
  return (piece, control) => {
    if (piece.kind !== 'P-DATA-TF' || piece.pduBytes > LONGEST_GATHERED) return piece;
    parts.push(piece.bytes);
    if (!isLast(piece)) return undefined;
    const bytes = change(new Uint8Array(Buffer.concat(parts)), control);
    parts = [];
    return { ...piece, offset: 0, bytes };
  };
}

function once(): (action: () => void) => void {
  let isDone = false;
  return action => {
    if (!isDone) action();
    isDone = true;
  };
}

const PIECES_A_SECOND = 20;
const LONGEST_GATHERED = 0x1_0000;
