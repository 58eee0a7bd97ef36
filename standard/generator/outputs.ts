import { attributesInterface, ownTagConstants, packedAttributes, readAttributes, tagConstants } from './attributes.ts';
import { charsetTable } from './charsets.ts';
import { commandTables } from './commands.ts';
import { confidentialityTable } from './confidentiality.ts';
import type { Output } from './emit.ts';
import { pixelConstraintTable } from './pixel-constraints.ts';
import { packedPrivate, safeBlocks } from './private.ts';
import { queryKeyTable } from './query-keys.ts';
import { serviceAttributeTables } from './service-attributes.ts';
import { serviceOperationTable } from './service-operations.ts';
import { statusTable } from './statuses.ts';
import { transferSyntaxTable } from './transfer-syntaxes.ts';
import { packedUids, sopClassTable, uidConstants } from './uids.ts';
import { upperLayerTables } from './upper-layer.ts';
import { vrTable } from './vrs.ts';
import { webTables } from './web.ts';

const LIBRARY = 'packages/hounsfield/src';

/** Every generated file of the repository, made anew from standard/tables. */
export function outputs(): readonly Output[] {
  const attributes = readAttributes();
  const dictionary = (name: string, text: string): Output => ({
    path: `${LIBRARY}/dictionary/${name}.generated.ts`,
    text,
  });
  return [
    dictionary('attributes', packedAttributes(attributes)),
    dictionary('tags', tagConstants(attributes)),
    dictionary('own-tags', ownTagConstants(attributes)),
    dictionary('uids', uidConstants()),
    dictionary('packed-uids', packedUids()),
    dictionary('sop-classes', sopClassTable()),
    dictionary('transfer-syntaxes', transferSyntaxTable()),
    dictionary('vrs', vrTable()),
    dictionary('commands', commandTables()),
    dictionary('statuses', statusTable()),
    dictionary('upper-layer', upperLayerTables()),
    dictionary('charsets', charsetTable()),
    dictionary('query-keys', queryKeyTable()),
    dictionary('service-attributes', serviceAttributeTables()),
    dictionary('service-operations', serviceOperationTable()),
    dictionary('web', webTables()),
    { path: `${LIBRARY}/data/attributes.generated.ts`, text: attributesInterface(attributes) },
    { path: `${LIBRARY}/deidentify/table.generated.ts`, text: confidentialityTable() },
    { path: `${LIBRARY}/pixels/transcode/pixel-constraints.generated.ts`, text: pixelConstraintTable() },
    { path: `${LIBRARY}/private/packed.generated.ts`, text: packedPrivate() },
    { path: `${LIBRARY}/private/safe.generated.ts`, text: safeBlocks() },
  ];
}
