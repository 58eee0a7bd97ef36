import type { StatusService } from './statuses.generated.ts';
import type { UpperLayerAction, UpperLayerEvent, UpperLayerState } from './upper-layer.generated.ts';
import type { Vr } from './vrs.generated.ts';

/** PS3.7 §9.1, §10.1: mandatory, user option, or conditional on something that the table does not say. */
export type CommandUse = 'mandatory' | 'optional' | 'conditional';

/** One element of a command set (PS3.7 §9.3, §10.3). */
export interface CommandElement {
  readonly tag: number;
  readonly keyword: string;
  readonly vr: Vr;
  readonly vm: string;
  readonly use: CommandUse;
  /** The value equals that of the request. */
  readonly echoed?: boolean;
}

/** One value, or range of values, of Status (0000,0900). */
export interface DimseStatus {
  readonly service: StatusService;
  /** `any`, a DIMSE service such as `C-STORE`, or one with a word behind it, e.g. `N-ACTION change state`. */
  readonly operation: string;
  /** First and last code; equal unless the table prints free digits, as in A7xx. */
  readonly from: number;
  readonly to: number;
  readonly category: 'success' | 'pending' | 'cancel' | 'warning' | 'failure';
  readonly meaning: string;
  readonly section: string;
}

/** What one message of a service holds (PS3.4), packed. */
export interface ServiceAttributeTable {
  readonly section: string;
  readonly columns: readonly string[];
  readonly rows: string;
}

/** A DIMSE service of SOP Classes. */
export interface ServiceOperation {
  readonly sopClasses: readonly string[];
  readonly operation: string;
  /** Which action, where a SOP Class does not have all of them. */
  readonly kind?: string;
  /** M: must be supported, U: may be. */
  readonly scu: 'M' | 'U';
  readonly scp: 'M' | 'U';
  readonly section: string;
}

/** One event of PS3.8 Table 9-10 with its cell for each state in which it can happen. */
export interface UpperLayerRow {
  readonly event: UpperLayerEvent;
  readonly name: string;
  readonly cells: Readonly<Partial<Record<UpperLayerState, UpperLayerCell>>>;
}

/** What to do; where `next` names several states the action decides. */
export interface UpperLayerCell {
  readonly action: UpperLayerAction;
  readonly next: readonly UpperLayerState[];
}

/** A field of a PDU or item in its order; without `bytes` its width depends on a length before it. */
export interface FieldLayout {
  readonly name: string;
  readonly bytes?: number;
}

/** A PDU (PS3.8 §9.3); `items` are the types of the items it may hold, `pdv` the fields of each PDV item. */
export interface PduLayout {
  readonly type: number;
  readonly name: string;
  readonly fields: readonly FieldLayout[];
  readonly items?: readonly number[];
  readonly pdv?: readonly FieldLayout[];
}

/** An item or sub-item behind its four-byte header (PS3.8 §9.3.2, §D, PS3.7 §D.3.3). */
export interface ItemLayout {
  readonly type: number;
  readonly name: string;
  readonly fields: readonly FieldLayout[];
}
