import type { PduKind } from 'hounsfield/network';
import type { Side } from 'hounsfield/network/trace';
import type { Piece } from './pdu-pieces.ts';

/** What a fault can do to an association, beside changing a piece. */
export interface Control {
  /** Lets nothing of this side pass for so long. */
  wait(milliseconds: number): Promise<void>;
  /** Lets nothing of this side pass after the piece that is returned. */
  stall(): void;
  /** Ends both connections after the piece that is returned. */
  cut(): void;
  /** Sends a PDU back to the side that the piece is of, then ends both connections. */
  answer(pdu: Uint8Array): void;
  /** Sends a PDU to both sides, to each between two PDUs, then ends both connections. */
  tellBoth(pdu: Uint8Array): void;
  /** Writes down that the fault has happened. */
  note(detail: string): void;
}

/** One fault of one association: gets each piece of its side and returns what passes in its place. */
export type Stage = (piece: Piece, control: Control) => Piece | undefined | Promise<Piece | undefined>;

/** What the keys of a fault mean. */
export interface FaultKeys {
  readonly milliseconds?: number;
  readonly rate?: number;
  readonly bytes?: number;
  readonly byte?: number;
  readonly pdu?: PduKind;
  readonly n?: number;
  readonly at?: (typeof pduPlaces)[number];
  readonly seed?: number;
  readonly every?: number;
  readonly status?: number;
  readonly result?: number;
  readonly source?: number;
  readonly reason?: number;
  readonly messages?: number;
  readonly association?: number;
  readonly from?: Side | 'both';
}

/** Where in a PDU a connection is cut. */
export const pduPlaces = ['start', 'middle', 'end'] as const;

/** One kind of fault. */
export interface FaultRow {
  readonly does: string;
  /** Whose bytes it is about unless `from` says otherwise. */
  readonly from: Side | 'both';
  /** Keys that it takes beside `from` and `association`; of those in one list one must be given. */
  readonly needs: readonly (readonly (keyof FaultKeys)[])[];
  readonly takes: readonly (keyof FaultKeys)[];
  /** Most bytes of a piece, where pieces must be small. */
  pieceBytes?(keys: FaultKeys): number;
  /** A stage for one association. */
  stage(keys: FaultKeys, side: Side): Stage;
}

/** A fault as a user asked for it. */
export interface Fault {
  readonly name: string;
  readonly row: FaultRow;
  readonly keys: FaultKeys;
}
