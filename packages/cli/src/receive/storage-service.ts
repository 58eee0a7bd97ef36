import { mkdir } from 'node:fs/promises';
import type { DimseContext, ServedService, ServeOptions } from 'hounsfield/network';
import { Storage, serve, storageTransferSyntaxes } from 'hounsfield/services';
import type { StorageFlags } from '../commands/storage-flags.ts';
import { uncompressedSyntax } from '../transfer-syntax.ts';
import { UsageError } from '../usage-error.ts';
import { filePattern } from './file-pattern.ts';
import { type Reception, storeObject } from './storing.ts';

/** Makes the folder and the service that writes into it. @throws UsageError */
export async function storageService(
  flags: StorageFlags,
  add: (reception: Reception, context: DimseContext) => Promise<void>,
  options: ServeOptions = {},
): Promise<ServedService> {
  const { folder, existing, sync, maxBytes = Number.POSITIVE_INFINITY } = flags;
  if (flags.name !== undefined && flags.perStudy === true) {
    throw new UsageError('--name and --per-study exclude each other', 'Write {StudyInstanceUID}/ into the pattern');
  }
  const pattern = filePattern(flags.name ?? (flags.perStudy === true ? PER_STUDY : FLAT));
  const storing = { folder, existing, pattern, sync: sync === true, mostBytes: maxBytes };
  const preferred = namedSyntaxes(flags);
  const rest = flags.only === undefined ? storageTransferSyntaxes(({ uid }) => !preferred.includes(uid)) : [];
  await mkdir(folder, { recursive: true });
  return serve(
    Storage,
    {
      'C-STORE': async (request, context) => {
        const { reply, reception } = await storeObject(request, context, storing);
        await add(reception, context);
        return reply;
      },
    },
    // Without a preference of ours that of the sender counts: what is written is what it has.
    {
      transferSyntaxes: [...preferred, ...rest],
      order: preferred.length === 0 ? 'requestor' : 'acceptor',
      ...options,
    },
  );
}

/** The transfer syntaxes that --only or --prefer names. @throws UsageError */
export function namedSyntaxes({ prefer = [], only }: Pick<StorageFlags, 'prefer' | 'only'>): readonly string[] {
  if (only !== undefined && prefer.length > 0) {
    throw new UsageError('--only and --prefer exclude each other', 'The order of --only is one of preference already');
  }
  return (only ?? prefer).flatMap(text => text.split(',')).map(uncompressedSyntax);
}

const FLAT = '{SOPInstanceUID}.dcm';
const PER_STUDY = '{StudyInstanceUID}/{SOPInstanceUID}.dcm';
