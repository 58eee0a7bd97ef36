import type { DataSet } from 'hounsfield/data';
import { DecodeError } from 'hounsfield/errors';
import { fromJson } from 'hounsfield/models';
import { type DisplayFacts, displayFacts, type ImageFacts, imageFacts } from 'hounsfield/pixels';
import { type TransferSyntax, transferSyntax } from 'hounsfield/syntax';
import { type JsonRow, textOf } from '../dicomweb/json-row.ts';
import { type FramePart, frame, renderedFrame } from '../dicomweb/pixel-data.ts';
import type { ImageSize } from '../render/camera.ts';
import type { Decoder } from '../render/decoder.ts';
import type { Drawable } from '../render/port.ts';
import { bulkValueOf } from './bulk-value.ts';
import { aspectOf } from './plane.ts';
import type { StackImage } from './stack.ts';
import { UndrawableError } from './undrawable-error.ts';

/**
 * Gets one image ready to be drawn: its samples, decoded here; where there is no decoder for its compression, the
 * picture that the browser or the archive makes of it.
 * @throws ArchiveError, UndrawableError, or the abort
 */
export async function loadImage(image: StackImage, decoder: Decoder, signal: AbortSignal): Promise<Drawable> {
  const header = await headerOf(image, signal);
  const part = await frame(image.uids, image.frame, signal);
  const syntax = syntaxOf(part, image.metadata);
  try {
    const decoded = await decoder.decode(part.bytes, header.facts, syntax);
    return { kind: 'pixels', size: header.size, frame: decoded, display: header.display };
  } catch (error) {
    if (!(error instanceof DecodeError) || error.code !== 'no-codec') throw new UndrawableError(undefined, error);
    return await pictureOf(image, { header, syntax, signal });
  }
}

interface Header {
  readonly facts: ImageFacts;
  readonly display: DisplayFacts;
  readonly size: ImageSize;
}

async function headerOf(image: StackImage, signal: AbortSignal): Promise<Header> {
  try {
    const dataSet = dataSetOf(image.metadata);
    const facts = imageFacts(dataSet);
    const display = await displayFacts(dataSet, image.frame - 1, signal);
    const size = { columns: facts.columns, rows: facts.rows, aspect: aspectOf(image.metadata, image.frame) };
    return { facts, display, size };
  } catch (error) {
    signal.throwIfAborted();
    throw new UndrawableError(undefined, error);
  }
}

// The frame's bytes went to the decoder and are lost, so the picture is made from another answer; only compressed
// images without a decoder come here.
async function pictureOf(
  image: StackImage,
  {
    header,
    syntax,
    signal,
  }: { readonly header: Header; readonly syntax: TransferSyntax; readonly signal: AbortSignal },
): Promise<Drawable> {
  const { size } = header;
  try {
    const picture = await renderedFrame(image.uids, image.frame, signal);
    return { kind: 'picture', by: 'archive', size, bitmap: await createImageBitmap(picture) };
  } catch (error) {
    signal.throwIfAborted();
    const type = browserTypes[syntax.uid];
    if (type === undefined || !isPlainColour(header.facts)) throw new UndrawableError(syntax.name, error);
    const { bytes } = await frame(image.uids, image.frame, signal);
    const bitmap = await createImageBitmap(new Blob([bytes], { type })).catch((cause: unknown) => {
      throw new UndrawableError(syntax.name, cause);
    });
    return { kind: 'picture', by: 'browser', size, bitmap };
  }
}

function isPlainColour({ photometric, bitsAllocated }: ImageFacts): boolean {
  return (
    bitsAllocated === 8 && (photometric.model === 'ybr' || (photometric.model === 'grey' && !photometric.inverted))
  );
}

function syntaxOf(part: FramePart, metadata: JsonRow): TransferSyntax {
  const available = part.mediaType === 'application/octet-stream' ? '' : textOf(metadata, AVAILABLE_TRANSFER_SYNTAX);
  const syntax = transferSyntax(part.transferSyntaxUid || available || EXPLICIT_VR_LITTLE_ENDIAN);
  if (syntax === undefined) throw new UndrawableError(part.transferSyntaxUid, undefined);
  return syntax;
}

// Frames of one instance share its header, which is read once.
function dataSetOf(metadata: JsonRow): DataSet {
  const known = dataSets.get(metadata);
  if (known !== undefined) return known;
  const dataSet = fromJson(metadata, { bulkValue: bulkValueOf });
  dataSets.set(metadata, dataSet);
  return dataSet;
}

const dataSets = new WeakMap<JsonRow, DataSet>();

/** Compressions whose frames are files that every browser shows. */
const browserTypes: Readonly<Record<string, string>> = { '1.2.840.10008.1.2.4.50': 'image/jpeg' };

const AVAILABLE_TRANSFER_SYNTAX = '00083002';
const EXPLICIT_VR_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';
