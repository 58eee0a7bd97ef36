import type { Bytes } from 'hounsfield/bytes';

/**
 * Makes one codestream of several that hold a component each, coded alike: one tile, resolution by resolution, a tile-part
 * for each, no more than one precinct in it. Then RPCL wants the packets of a resolution one component after the other
 * (T.800 §B.12.1.3), and nothing has to be coded anew.
 */
export function joinComponents(codestreams: readonly Bytes[]): Bytes {
  const parts = codestreams.map(tileParts);
  const lengths = parts[0]!.map((_part, at) =>
    parts.reduce((sum, { [at]: part }) => sum + part!.length - TILE_PART_HEAD, TILE_PART_HEAD),
  );
  const head = mainHeader(codestreams[0]!, codestreams.length, lengths);
  const joined = new Uint8Array(head.length + lengths.reduce((sum, each) => sum + each, 2));
  joined.set(head);
  let at = head.length;
  for (const [index, first] of parts[0]!.entries()) {
    joined.set(first.subarray(0, TILE_PART_HEAD), at);
    viewOf(joined).setUint32(at + 6, lengths[index]!);
    at += TILE_PART_HEAD;
    for (const { [index]: part } of parts) {
      joined.set(part!.subarray(TILE_PART_HEAD), at);
      at += part!.length - TILE_PART_HEAD;
    }
  }
  viewOf(joined).setUint16(at, EOC);
  return joined;
}

function tileParts(codestream: Bytes): readonly Bytes[] {
  const view = viewOf(codestream);
  const parts: Bytes[] = [];
  let at = segmentAt(view, SOT);
  while (at + TILE_PART_HEAD <= codestream.length && view.getUint16(at) === SOT) {
    const length = view.getUint32(at + 6);
    parts.push(codestream.subarray(at, at + length));
    at += length;
  }
  return parts;
}

/** SIZ lists more components, TLM other lengths (T.800 §A.5.1, §A.7.1); COD, QCD and CAP hold for all components. */
function mainHeader(codestream: Bytes, components: number, lengths: readonly number[]): Bytes {
  const end = segmentAt(viewOf(codestream), SOT);
  const header = new Uint8Array(end + COMPONENT_SIZE * (components - 1));
  header.set(codestream.subarray(0, COMPONENTS_AT));
  header.set(codestream.subarray(COMPONENTS_AT, end), COMPONENTS_AT + COMPONENT_SIZE * (components - 1));
  for (let at = 0; at < components - 1; at++) {
    header.set(codestream.subarray(COMPONENTS_AT, COMPONENTS_AT + COMPONENT_SIZE), COMPONENTS_AT + at * COMPONENT_SIZE);
  }
  const view = viewOf(header);
  view.setUint16(4, COMPONENTS_AT - 4 + COMPONENT_SIZE * components);
  view.setUint16(COMPONENTS_AT - 2, components);
  const tlm = segmentAt(view, TLM);
  for (const [at, length] of lengths.entries()) view.setUint32(tlm + 6 + at * 6 + 2, length);
  return header;
}

/** Where a marker of the main header is, which our own encoder has written. */
function segmentAt(view: DataView, marker: number): number {
  let at = 2;
  while (view.getUint16(at) !== marker) at += 2 + view.getUint16(at + 2);
  return at;
}

function viewOf(bytes: Bytes): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const COMPONENTS_AT = 42;
const COMPONENT_SIZE = 3;
const SOT = 0xff90;
const TLM = 0xff55;
const EOC = 0xffd9;
/** SOT, and SOD behind it. */
const TILE_PART_HEAD = 14;
