import type { Clock, Transport } from 'hounsfield/network';
import type { Side } from 'hounsfield/network/trace';
import type { Control, Fault, Stage } from './fault.ts';
import { type Halt, Halted } from './halt.ts';
import { isFirst, isLast, PduPieces, type Piece } from './pdu-pieces.ts';

/** What a way asks of the relay that it is a part of. */
export interface WayUser {
  note(name: string, detail: string): void;
  /** Sends what is on its way, then closes both sides. */
  close(): void;
  /** Sends a PDU to both sides, to each between two others, then closes. */
  tellBoth(pdu: Uint8Array): void;
  /** The PDU that `sendBetween` was given has been sent. */
  told(): void;
  failed(error: unknown): void;
}

export interface WayOptions {
  readonly side: Side;
  readonly source: Transport;
  readonly target: Transport;
  readonly clock: Clock;
  /** Those of this side. */
  readonly faults: readonly Fault[];
  readonly user: WayUser;
  readonly halt: Halt;
}

/** One direction of a relay: what its source sends goes to its target, piece by piece, through the faults. */
export class Way {
  readonly #options: WayOptions;
  readonly #stages: readonly { readonly name: string; readonly stage: Stage }[];
  readonly #pieces: PduPieces;
  #queue: Uint8Array[] = [];
  #waiting = 0;
  #isPaused = false;
  #isBusy = false;
  #isStalled = false;
  #hasBegun: boolean;
  /** Whether the target stands between two PDUs. */
  #isBetween = true;
  /** Is sent when the target stands between two PDUs; nothing after that. */
  #last: Uint8Array | undefined;
  #hasSaidLast = false;
  #hasRoom = true;
  #wake: () => void = () => {};
  #ended: (() => void) | undefined;

  constructor(options: WayOptions) {
    const { side, faults } = options;
    this.#options = options;
    // The acceptor can be heard only when there is a connection to it; the requestor may speak before.
    this.#hasBegun = side === 'acceptor';
    this.#stages = faults.map(({ name, row, keys }) => ({ name, stage: row.stage(keys, side) }));
    this.#pieces = new PduPieces(
      Math.min(MOST_PIECE, ...faults.flatMap(({ row, keys }) => row.pieceBytes?.(keys) ?? [])),
    );
  }

  /** The target is there. */
  begin(): void {
    this.#hasBegun = true;
    void this.#work();
  }

  push(chunk: Uint8Array): void {
    this.#queue.push(chunk);
    this.#waiting += chunk.length;
    if (this.#waiting > HIGH_WATER && !this.#isPaused) {
      this.#isPaused = true;
      this.#options.source.pause();
    }
    void this.#work();
  }

  /** The source has closed: settles when all that it sent has passed, or never will. */
  end(): Promise<void> {
    return new Promise(resolve => {
      this.#ended = resolve;
      if (this.#isStalled || !this.#hasBegun) resolve();
      else void this.#work();
    });
  }

  /** The target takes more. */
  drained(): void {
    this.#hasRoom = true;
    this.#wake();
  }

  /** Sends a PDU between two others, and nothing after it. */
  sendBetween(pdu: Uint8Array): void {
    this.#last = pdu;
    if (this.#isBetween) this.#sendLast();
  }

  async #work(): Promise<void> {
    if (this.#isBusy || !this.#hasBegun) return;
    this.#isBusy = true;
    try {
      for (let chunk = this.#shift(); chunk !== undefined; chunk = this.#shift()) {
        for (const piece of this.#pieces.split(chunk)) await this.#pass(piece);
      }
      if (this.#ended !== undefined) await this.#write(this.#pieces.rest);
    } catch (error) {
      if (!(error instanceof Halted)) this.#options.user.failed(error);
      return;
    }
    this.#isBusy = false;
    this.#ended?.();
  }

  #shift(): Uint8Array | undefined {
    const chunk = this.#queue.shift();
    this.#waiting -= chunk?.length ?? 0;
    if (this.#isPaused && this.#waiting < HIGH_WATER / 2) {
      this.#isPaused = false;
      this.#options.source.resume();
    }
    return chunk;
  }

  async #pass(piece: Piece): Promise<void> {
    if (this.#hasSaidLast) return;
    const after: (() => void)[] = [];
    const passed = await this.#throughStages(piece, after);
    if (passed !== undefined) {
      if (isFirst(passed)) this.#isBetween = false;
      await this.#write(passed.bytes);
    }
    if (isLast(piece)) this.#isBetween = true;
    // What a fault does to the connection comes after what it lets pass.
    for (const action of after) action();
    if (this.#isBetween && this.#last !== undefined) this.#sendLast();
    if (this.#isStalled) await this.#options.halt.until(() => undefined);
  }

  async #throughStages(piece: Piece, after: (() => void)[]): Promise<Piece | undefined> {
    let passed: Piece | undefined = piece;
    for (const { name, stage } of this.#stages) {
      if (passed === undefined) return undefined;
      passed = await stage(passed, this.#control(name, after));
    }
    return passed;
  }

  #control(name: string, after: (() => void)[]): Control {
    const { clock, user, halt, source } = this.#options;
    return {
      note: detail => user.note(name, detail),
      wait: milliseconds =>
        halt.until(done => {
          const timer = clock.setTimeout(done, milliseconds);
          return () => clock.clearTimeout(timer);
        }),
      stall: () => {
        this.#isStalled = true;
      },
      cut: () => void after.push(() => user.close()),
      answer: pdu =>
        void after.push(() => {
          source.write([pdu]);
          user.close();
        }),
      tellBoth: pdu => void after.push(() => user.tellBoth(pdu)),
    };
  }

  async #write(bytes: Uint8Array): Promise<void> {
    const { halt, target } = this.#options;
    if (halt.isHalted) throw new Halted();
    if (bytes.length === 0) return;
    this.#hasRoom = target.write([bytes]);
    while (!this.#hasRoom) {
      await halt.until(done => {
        this.#wake = done;
        return undefined;
      });
    }
  }

  #sendLast(): void {
    const { halt, target, user } = this.#options;
    const pdu = this.#last;
    this.#last = undefined;
    this.#hasSaidLast = true;
    if (pdu === undefined || halt.isHalted) return;
    target.write([pdu]);
    user.told();
  }
}

const HIGH_WATER = 0x2_0000;
const MOST_PIECE = 0x1_0000;
