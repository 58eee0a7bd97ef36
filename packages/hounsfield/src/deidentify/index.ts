export { type DeidentifyOptions, deidentify } from './deidentify.ts';
export { type Hazard, hazardOf, overlayGroups, refuseHazards } from './hazards.ts';
export { type ConfidentialityAction, type ConfidentialityRow, confidentialityRow, type RetainOption } from './table.ts';
