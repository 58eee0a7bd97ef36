import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ImplicitVRLittleEndian } from 'hounsfield/dictionary';
import { DimseError, ParseError, WebError } from 'hounsfield/errors';
import { readFile } from 'hounsfield/file/node';
import type { DimseResult } from 'hounsfield/network';
import { type FailedResult, type StorePart, type StoreResult, storeReasons } from 'hounsfield/web';
import { CommandError } from '../errors.ts';
import { readStoreHeader, type StoreHeader } from '../header/store-header.ts';
import { fileData } from '../store/file-data.ts';
import type { Upstream } from './upstream.ts';

export interface StoreOptions {
  /** Where an object waits until it is whole: only then its length is known, and that it is one. */
  readonly folder: string;
  readonly mostBytes: number;
}

/** Passes an object of STOW-RS on by C-STORE. What the PACS answers is the result: the reasons are the same (PS3.4 Table B.2-1). */
export async function storeAtPeer(
  upstream: Upstream,
  { study, body }: StorePart,
  { folder, mostBytes }: StoreOptions,
): Promise<StoreResult> {
  const path = join(folder, `.${randomUUID()}.part`);
  try {
    if (!(await spooled(body, path, mostBytes))) return failed(storeReasons.outOfResources);
    let header: StoreHeader;
    let identity: Awaited<ReturnType<typeof identityIn>>;
    try {
      header = await readStoreHeader(path);
      identity = await identityIn(path);
    } catch (error) {
      if (error instanceof ParseError || error instanceof CommandError) return failed(storeReasons.cannotUnderstand);
      throw error;
    }
    const { sopClassUid, sopInstanceUid } = header;
    const facts = { sopClassUid, sopInstanceUid };
    if (study !== undefined && identity.studyInstanceUid !== study) {
      return { ...failed(storeReasons.studyMismatch), ...facts };
    }
    return { ...(await sent(upstream, header)), ...facts, ...identity };
  } finally {
    await rm(path, { force: true });
  }
}

/** Writes the body to a file; false when it is too long. */
async function spooled(body: AsyncIterable<Uint8Array>, path: string, mostBytes: number): Promise<boolean> {
  await using file = await open(path, 'wx', 0o600);
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > mostBytes) return false;
    for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten;
  }
  return true;
}

async function identityIn(
  path: string,
): Promise<{ readonly studyInstanceUid: string; readonly seriesInstanceUid: string }> {
  const header = await readFile(path, { until: BEHIND_SERIES });
  return {
    studyInstanceUid: header.text('StudyInstanceUID') ?? '',
    seriesInstanceUid: header.text('SeriesInstanceUID') ?? '',
  };
}

type Sent = { readonly kind: 'stored'; readonly warningReason?: number } | FailedResult;

async function sent(upstream: Upstream, header: StoreHeader): Promise<Sent> {
  const { sopClassUid: abstractSyntax, sopInstanceUid, transferSyntaxUid } = header;
  const syntaxes = new Set([transferSyntaxUid, ImplicitVRLittleEndian]);
  // The second one tells whether it is the class or only the transfer syntax that the PACS does not take.
  const propose = [...syntaxes].map(uid => ({ abstractSyntax, transferSyntaxes: [uid] }));
  try {
    const result = await upstream.work(propose, async association => {
      if (!association.storableSyntaxes(abstractSyntax).includes(transferSyntaxUid)) return undefined;
      const data = fileData(header, () => {});
      const facts = { sopClassUid: abstractSyntax, sopInstanceUid, transferSyntaxUid };
      return association.store({ ...facts, data, length: header.dataLength });
    });
    return result === undefined ? failed(storeReasons.transferSyntaxNotSupported) : outcome(result);
  } catch (error) {
    if (error instanceof WebError && error.code === 'peer-unable') return failed(storeReasons.sopClassNotSupported);
    throw error instanceof DimseError ? new WebError('peer-failed', { cause: error }) : error;
  }
}

function outcome({ category, status }: DimseResult): Sent {
  if (category === 'success') return { kind: 'stored' };
  return category === 'warning' ? { kind: 'stored', warningReason: status } : failed(status);
}

function failed(failureReason: number): FailedResult {
  return { kind: 'failed', failureReason };
}

/** The tag after Series Instance UID (0020,000E). */
const BEHIND_SERIES = 0x0020_000f;
