// Generated from standard/tables/dimse-messages.tsv (PS3.7 2026c). Do not edit: run `node standard/generate.ts`.

import type { CommandElement, CommandUse } from './network-rows.ts';

/** The DIMSE messages; C-CANCEL-RQ serves FIND, GET and MOVE (PS3.7 §9.3, §10.3). */
export type DimseMessage =
  | 'C-STORE-RQ'
  | 'C-STORE-RSP'
  | 'C-FIND-RQ'
  | 'C-FIND-RSP'
  | 'C-CANCEL-RQ'
  | 'C-GET-RQ'
  | 'C-GET-RSP'
  | 'C-MOVE-RQ'
  | 'C-MOVE-RSP'
  | 'C-ECHO-RQ'
  | 'C-ECHO-RSP'
  | 'N-EVENT-REPORT-RQ'
  | 'N-EVENT-REPORT-RSP'
  | 'N-GET-RQ'
  | 'N-GET-RSP'
  | 'N-SET-RQ'
  | 'N-SET-RSP'
  | 'N-ACTION-RQ'
  | 'N-ACTION-RSP'
  | 'N-CREATE-RQ'
  | 'N-CREATE-RSP'
  | 'N-DELETE-RQ'
  | 'N-DELETE-RSP';

/** Command Field (0000,0100) of each message (PS3.7 §E.1). */
export const commandFields: Readonly<Record<DimseMessage, number>> = {
  'C-STORE-RQ': 0x0001,
  'C-STORE-RSP': 0x8001,
  'C-FIND-RQ': 0x0020,
  'C-FIND-RSP': 0x8020,
  'C-CANCEL-RQ': 0x0FFF,
  'C-GET-RQ': 0x0010,
  'C-GET-RSP': 0x8010,
  'C-MOVE-RQ': 0x0021,
  'C-MOVE-RSP': 0x8021,
  'C-ECHO-RQ': 0x0030,
  'C-ECHO-RSP': 0x8030,
  'N-EVENT-REPORT-RQ': 0x0100,
  'N-EVENT-REPORT-RSP': 0x8100,
  'N-GET-RQ': 0x0110,
  'N-GET-RSP': 0x8110,
  'N-SET-RQ': 0x0120,
  'N-SET-RSP': 0x8120,
  'N-ACTION-RQ': 0x0130,
  'N-ACTION-RSP': 0x8130,
  'N-CREATE-RQ': 0x0140,
  'N-CREATE-RSP': 0x8140,
  'N-DELETE-RQ': 0x0150,
  'N-DELETE-RSP': 0x8150,
};

/** Whether a data set follows the command set; messages that are not here never have one. */
export const commandDataSets: Readonly<Partial<Record<DimseMessage, CommandUse>>> = {
  'C-STORE-RQ': 'mandatory',
  'C-FIND-RQ': 'mandatory',
  'C-FIND-RSP': 'conditional',
  'C-GET-RQ': 'mandatory',
  'C-GET-RSP': 'optional',
  'C-MOVE-RQ': 'mandatory',
  'C-MOVE-RSP': 'optional',
  'N-EVENT-REPORT-RQ': 'optional',
  'N-EVENT-REPORT-RSP': 'conditional',
  'N-GET-RSP': 'conditional',
  'N-SET-RQ': 'mandatory',
  'N-SET-RSP': 'optional',
  'N-ACTION-RQ': 'optional',
  'N-ACTION-RSP': 'conditional',
  'N-CREATE-RQ': 'optional',
  'N-CREATE-RSP': 'optional',
};

/** The elements of each command set in the order of their tags. */
export const commandElements: Readonly<Record<DimseMessage, readonly CommandElement[]>> = {
  'C-STORE-RQ': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0002, keyword: 'AffectedSOPClassUID', vr: 'UI', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0110, keyword: 'MessageID', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0700, keyword: 'Priority', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_1000, keyword: 'AffectedSOPInstanceUID', vr: 'UI', vm: '1', use: 'mandatory' },
    { tag: 0x0000_1030, keyword: 'MoveOriginatorApplicationEntityTitle', vr: 'AE', vm: '1', use: 'optional' },
    { tag: 0x0000_1031, keyword: 'MoveOriginatorMessageID', vr: 'US', vm: '1', use: 'optional' },
  ],
  'C-STORE-RSP': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0002, keyword: 'AffectedSOPClassUID', vr: 'UI', vm: '1', use: 'optional', echoed: true },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0120, keyword: 'MessageIDBeingRespondedTo', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0900, keyword: 'Status', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_1000, keyword: 'AffectedSOPInstanceUID', vr: 'UI', vm: '1', use: 'optional', echoed: true },
  ],
  'C-FIND-RQ': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0002, keyword: 'AffectedSOPClassUID', vr: 'UI', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0110, keyword: 'MessageID', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0700, keyword: 'Priority', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
  ],
  'C-FIND-RSP': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0002, keyword: 'AffectedSOPClassUID', vr: 'UI', vm: '1', use: 'optional', echoed: true },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0120, keyword: 'MessageIDBeingRespondedTo', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0900, keyword: 'Status', vr: 'US', vm: '1', use: 'mandatory' },
  ],
  'C-CANCEL-RQ': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0120, keyword: 'MessageIDBeingRespondedTo', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
  ],
  'C-GET-RQ': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0002, keyword: 'AffectedSOPClassUID', vr: 'UI', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0110, keyword: 'MessageID', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0700, keyword: 'Priority', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
  ],
  'C-GET-RSP': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0002, keyword: 'AffectedSOPClassUID', vr: 'UI', vm: '1', use: 'optional', echoed: true },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0120, keyword: 'MessageIDBeingRespondedTo', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0900, keyword: 'Status', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_1020, keyword: 'NumberOfRemainingSuboperations', vr: 'US', vm: '1', use: 'conditional' },
    { tag: 0x0000_1021, keyword: 'NumberOfCompletedSuboperations', vr: 'US', vm: '1', use: 'conditional' },
    { tag: 0x0000_1022, keyword: 'NumberOfFailedSuboperations', vr: 'US', vm: '1', use: 'conditional' },
    { tag: 0x0000_1023, keyword: 'NumberOfWarningSuboperations', vr: 'US', vm: '1', use: 'conditional' },
  ],
  'C-MOVE-RQ': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0002, keyword: 'AffectedSOPClassUID', vr: 'UI', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0110, keyword: 'MessageID', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0600, keyword: 'MoveDestination', vr: 'AE', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0700, keyword: 'Priority', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
  ],
  'C-MOVE-RSP': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0002, keyword: 'AffectedSOPClassUID', vr: 'UI', vm: '1', use: 'optional', echoed: true },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0120, keyword: 'MessageIDBeingRespondedTo', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0900, keyword: 'Status', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_1020, keyword: 'NumberOfRemainingSuboperations', vr: 'US', vm: '1', use: 'conditional' },
    { tag: 0x0000_1021, keyword: 'NumberOfCompletedSuboperations', vr: 'US', vm: '1', use: 'conditional' },
    { tag: 0x0000_1022, keyword: 'NumberOfFailedSuboperations', vr: 'US', vm: '1', use: 'conditional' },
    { tag: 0x0000_1023, keyword: 'NumberOfWarningSuboperations', vr: 'US', vm: '1', use: 'conditional' },
  ],
  'C-ECHO-RQ': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0002, keyword: 'AffectedSOPClassUID', vr: 'UI', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0110, keyword: 'MessageID', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
  ],
  'C-ECHO-RSP': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0002, keyword: 'AffectedSOPClassUID', vr: 'UI', vm: '1', use: 'optional', echoed: true },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0120, keyword: 'MessageIDBeingRespondedTo', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0900, keyword: 'Status', vr: 'US', vm: '1', use: 'mandatory' },
  ],
  'N-EVENT-REPORT-RQ': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0002, keyword: 'AffectedSOPClassUID', vr: 'UI', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0110, keyword: 'MessageID', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_1000, keyword: 'AffectedSOPInstanceUID', vr: 'UI', vm: '1', use: 'mandatory' },
    { tag: 0x0000_1002, keyword: 'EventTypeID', vr: 'US', vm: '1', use: 'mandatory' },
  ],
  'N-EVENT-REPORT-RSP': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0002, keyword: 'AffectedSOPClassUID', vr: 'UI', vm: '1', use: 'optional', echoed: true },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0120, keyword: 'MessageIDBeingRespondedTo', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0900, keyword: 'Status', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_1000, keyword: 'AffectedSOPInstanceUID', vr: 'UI', vm: '1', use: 'optional', echoed: true },
    { tag: 0x0000_1002, keyword: 'EventTypeID', vr: 'US', vm: '1', use: 'conditional', echoed: true },
  ],
  'N-GET-RQ': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0003, keyword: 'RequestedSOPClassUID', vr: 'UI', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0110, keyword: 'MessageID', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_1001, keyword: 'RequestedSOPInstanceUID', vr: 'UI', vm: '1', use: 'mandatory' },
    { tag: 0x0000_1005, keyword: 'AttributeIdentifierList', vr: 'AT', vm: '1-n', use: 'optional' },
  ],
  'N-GET-RSP': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0002, keyword: 'AffectedSOPClassUID', vr: 'UI', vm: '1', use: 'optional' },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0120, keyword: 'MessageIDBeingRespondedTo', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0900, keyword: 'Status', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_1000, keyword: 'AffectedSOPInstanceUID', vr: 'UI', vm: '1', use: 'optional' },
  ],
  'N-SET-RQ': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0003, keyword: 'RequestedSOPClassUID', vr: 'UI', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0110, keyword: 'MessageID', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_1001, keyword: 'RequestedSOPInstanceUID', vr: 'UI', vm: '1', use: 'mandatory' },
  ],
  'N-SET-RSP': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0002, keyword: 'AffectedSOPClassUID', vr: 'UI', vm: '1', use: 'optional' },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0120, keyword: 'MessageIDBeingRespondedTo', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0900, keyword: 'Status', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_1000, keyword: 'AffectedSOPInstanceUID', vr: 'UI', vm: '1', use: 'optional' },
  ],
  'N-ACTION-RQ': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0003, keyword: 'RequestedSOPClassUID', vr: 'UI', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0110, keyword: 'MessageID', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_1001, keyword: 'RequestedSOPInstanceUID', vr: 'UI', vm: '1', use: 'mandatory' },
    { tag: 0x0000_1008, keyword: 'ActionTypeID', vr: 'US', vm: '1', use: 'mandatory' },
  ],
  'N-ACTION-RSP': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0002, keyword: 'AffectedSOPClassUID', vr: 'UI', vm: '1', use: 'optional' },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0120, keyword: 'MessageIDBeingRespondedTo', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0900, keyword: 'Status', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_1000, keyword: 'AffectedSOPInstanceUID', vr: 'UI', vm: '1', use: 'optional' },
    { tag: 0x0000_1008, keyword: 'ActionTypeID', vr: 'US', vm: '1', use: 'conditional', echoed: true },
  ],
  'N-CREATE-RQ': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0002, keyword: 'AffectedSOPClassUID', vr: 'UI', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0110, keyword: 'MessageID', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_1000, keyword: 'AffectedSOPInstanceUID', vr: 'UI', vm: '1', use: 'optional' },
  ],
  'N-CREATE-RSP': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0002, keyword: 'AffectedSOPClassUID', vr: 'UI', vm: '1', use: 'optional', echoed: true },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0120, keyword: 'MessageIDBeingRespondedTo', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0900, keyword: 'Status', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_1000, keyword: 'AffectedSOPInstanceUID', vr: 'UI', vm: '1', use: 'conditional' },
  ],
  'N-DELETE-RQ': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0003, keyword: 'RequestedSOPClassUID', vr: 'UI', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0110, keyword: 'MessageID', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_1001, keyword: 'RequestedSOPInstanceUID', vr: 'UI', vm: '1', use: 'mandatory' },
  ],
  'N-DELETE-RSP': [
    { tag: 0x0000_0000, keyword: 'CommandGroupLength', vr: 'UL', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0002, keyword: 'AffectedSOPClassUID', vr: 'UI', vm: '1', use: 'optional' },
    { tag: 0x0000_0100, keyword: 'CommandField', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0120, keyword: 'MessageIDBeingRespondedTo', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0800, keyword: 'CommandDataSetType', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_0900, keyword: 'Status', vr: 'US', vm: '1', use: 'mandatory' },
    { tag: 0x0000_1000, keyword: 'AffectedSOPInstanceUID', vr: 'UI', vm: '1', use: 'optional' },
  ],
};
