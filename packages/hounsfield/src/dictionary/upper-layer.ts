import type { UpperLayerCell } from './network-rows.ts';
import { type UpperLayerEvent, type UpperLayerState, upperLayerTable } from './upper-layer.generated.ts';

/** The cell of PS3.8 Table 9-10; undefined where the event cannot happen in the state. */
export function upperLayerCell(event: UpperLayerEvent, state: UpperLayerState): UpperLayerCell | undefined {
  return upperLayerTable[event - 1]?.cells[state];
}
