import * as uids from '../dictionary/uids.generated.ts';
import type { ServiceDefinition } from '../network/index.ts';
import type { ServiceTableName } from './attributes.ts';
import { declareService } from './declare.ts';

/** Query and retrieval of objects that belong to no patient: one level, whose unique key is SOP Instance UID. */
export interface NonPatientServices {
  readonly name: string;
  readonly section: string;
  readonly find: ServiceDefinition<'C-FIND'>;
  readonly move: ServiceDefinition<'C-MOVE'>;
  readonly get: ServiceDefinition<'C-GET'>;
  /** Storage SOP Classes of the instances (PS3.4 Table GG.3-1). */
  readonly objects: readonly string[];
  /** Matching and return keys; a family without a table has a reason in the catalogue. */
  readonly keys?: ServiceTableName;
}

export const HangingProtocol: NonPatientServices = family('Hanging Protocol', 'PS3.4 §U', {
  objects: [uids.HangingProtocolStorage],
  find: uids.HangingProtocolInformationModelFind,
  move: uids.HangingProtocolInformationModelMove,
  get: uids.HangingProtocolInformationModelGet,
  keys: 'hanging-protocol-query C-FIND',
});

export const ColorPalette: NonPatientServices = family('Color Palette', 'PS3.4 §X', {
  objects: [uids.ColorPaletteStorage],
  find: uids.ColorPaletteQueryRetrieveInformationModelFind,
  move: uids.ColorPaletteQueryRetrieveInformationModelMove,
  get: uids.ColorPaletteQueryRetrieveInformationModelGet,
  keys: 'color-palette-query C-FIND',
});

export const GenericImplantTemplate: NonPatientServices = family('Generic Implant Template', 'PS3.4 §BB', {
  objects: [uids.GenericImplantTemplateStorage],
  find: uids.GenericImplantTemplateInformationModelFind,
  move: uids.GenericImplantTemplateInformationModelMove,
  get: uids.GenericImplantTemplateInformationModelGet,
  keys: 'implant-template-query C-FIND',
});

export const ImplantAssemblyTemplate: NonPatientServices = family('Implant Assembly Template', 'PS3.4 §BB', {
  objects: [uids.ImplantAssemblyTemplateStorage],
  find: uids.ImplantAssemblyTemplateInformationModelFind,
  move: uids.ImplantAssemblyTemplateInformationModelMove,
  get: uids.ImplantAssemblyTemplateInformationModelGet,
  keys: 'implant-template-query C-FIND #2',
});

export const ImplantTemplateGroup: NonPatientServices = family('Implant Template Group', 'PS3.4 §BB', {
  objects: [uids.ImplantTemplateGroupStorage],
  find: uids.ImplantTemplateGroupInformationModelFind,
  move: uids.ImplantTemplateGroupInformationModelMove,
  get: uids.ImplantTemplateGroupInformationModelGet,
  keys: 'implant-template-query C-FIND #3',
});

export const DefinedProcedureProtocol: NonPatientServices = family('Defined Procedure Protocol', 'PS3.4 §HH', {
  objects: [uids.CTDefinedProcedureProtocolStorage, uids.XADefinedProcedureProtocolStorage],
  find: uids.DefinedProcedureProtocolInformationModelFind,
  move: uids.DefinedProcedureProtocolInformationModelMove,
  get: uids.DefinedProcedureProtocolInformationModelGet,
  keys: 'defined-procedure-protocol-query C-FIND',
});

export const ProtocolApproval: NonPatientServices = family('Protocol Approval', 'PS3.4 §II', {
  objects: [uids.ProtocolApprovalStorage],
  find: uids.ProtocolApprovalInformationModelFind,
  move: uids.ProtocolApprovalInformationModelMove,
  get: uids.ProtocolApprovalInformationModelGet,
  keys: 'protocol-approval-query C-FIND',
});

/** Of 2022: later than the tables of keys. */
export const Inventory: NonPatientServices = family('Inventory', 'PS3.4 §JJ', {
  objects: [uids.InventoryStorage],
  find: uids.InventoryFind,
  move: uids.InventoryMove,
  get: uids.InventoryGet,
});

/** All of them. */
export const nonPatientServices: readonly NonPatientServices[] = [
  HangingProtocol,
  ColorPalette,
  GenericImplantTemplate,
  ImplantAssemblyTemplate,
  ImplantTemplateGroup,
  DefinedProcedureProtocol,
  ProtocolApproval,
  Inventory,
];

interface Uids {
  readonly objects: readonly string[];
  readonly find: string;
  readonly move: string;
  readonly get: string;
  readonly keys?: ServiceTableName;
}

/** They answer with the statuses of Query/Retrieve (PS3.4 §U.4.1 and its like). */
function family(name: string, section: string, { objects, find, move, get, keys }: Uids): NonPatientServices {
  const shared = { section, statuses: 'Query/Retrieve' } as const;
  return {
    name,
    section,
    objects,
    find: declareService({ ...shared, name: `${name} Query`, sopClasses: [find], operations: ['C-FIND'] }),
    move: declareService({ ...shared, name: `${name} Move`, sopClasses: [move], operations: ['C-MOVE'] }),
    get: declareService({ ...shared, name: `${name} Get`, sopClasses: [get], operations: ['C-GET'] }),
    ...(keys === undefined ? {} : { keys }),
  };
}
