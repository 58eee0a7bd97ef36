import { ByteWriter } from '../../bytes/index.ts';
import { noDataSet } from '../../dictionary/network-look-ups.ts';
import { AssociationError } from '../../errors/index.ts';
import { controlBits } from '../ul/pdu.ts';
import { decodeCommand, type ReceivedCommand } from './command.ts';
import type { DataTarget } from './incoming-data.ts';

/** Is told of each message when its command set is complete. */
export interface MessageSink {
  /**
   * @param hasData whether a data set follows
   * @returns where the data set goes; anything when none follows
   */
  message(contextId: number, received: ReceivedCommand, hasData: boolean): DataTarget | undefined;
}

/** Puts messages together from the fragments of P-DATA (PS3.7 §6.3.1, PS3.8 Annex E); data sets are passed through. */
export class MessageReader {
  readonly #sink: MessageSink;
  readonly #commandLimit: number;
  /** The command set that is being gathered, when it comes in more than one piece. */
  #command: ByteWriter | undefined;
  #data: DataTarget | undefined;
  #contextId = 0;

  constructor(sink: MessageSink, commandLimit: number) {
    this.#sink = sink;
    this.#commandLimit = commandLimit;
  }

  /** Whether a message has begun and not ended. */
  get isInside(): boolean {
    return this.#command !== undefined || this.#data !== undefined;
  }

  /**
   * Takes a piece of a presentation data value.
   * @throws AssociationError `protocol-violation`, `limit-exceeded`; DimseError `malformed-command`
   */
  fragment(contextId: number, control: number, bytes: Uint8Array, ends: boolean): void {
    if (this.isInside && contextId !== this.#contextId) {
      throw violation(`a fragment of context ${contextId} inside a message of context ${this.#contextId}`);
    }
    this.#contextId = contextId;
    const isLast = ends && (control & controlBits.last) !== 0;
    if ((control & controlBits.command) !== 0) this.#readCommand(bytes, isLast);
    else this.#readData(bytes, isLast);
  }

  /** What came at once has all been handed on. */
  chunkEnds(): void {
    this.#data?.chunkEnds?.();
  }

  /** The rest of a message will never come. */
  fail(error: Error): void {
    const data = this.#data;
    this.#data = undefined;
    this.#command = undefined;
    data?.fail(error);
  }

  #readData(bytes: Uint8Array, isLast: boolean): void {
    const data = this.#data;
    if (data === undefined) throw violation('a data set that no command announced');
    data.push(bytes);
    if (!isLast) return;
    this.#data = undefined;
    data.end();
  }

  #readCommand(bytes: Uint8Array, isLast: boolean): void {
    if (this.#data !== undefined) throw violation('a command set inside a data set');
    const length = (this.#command?.length ?? 0) + bytes.length;
    if (length > this.#commandLimit) {
      const detail = `a command set over ${this.#commandLimit} bytes (limit \`command\`)`;
      throw new AssociationError('limit-exceeded', { detail, limit: 'command' });
    }
    if (isLast && this.#command === undefined) {
      this.#complete(bytes);
      return;
    }
    this.#command ??= new ByteWriter(512);
    this.#command.bytes(bytes);
    if (!isLast) return;
    const whole = this.#command.finish();
    this.#command = undefined;
    this.#complete(whole);
  }

  #complete(bytes: Uint8Array): void {
    const received = decodeCommand(bytes);
    const hasData = (received.command.CommandDataSetType ?? noDataSet) !== noDataSet;
    const target = this.#sink.message(this.#contextId, received, hasData);
    if (hasData) this.#data = target;
  }
}

function violation(detail: string): AssociationError {
  return new AssociationError('protocol-violation', { detail });
}
