import { type BulkValue, DataSet, type Keyword, type Overlay } from '../data/index.ts';
import { SOPClassUID, SOPInstanceUID } from '../dictionary/own-tags.generated.ts';
import { type TransferSyntax, transferSyntax } from '../syntax/index.ts';

/** What a Part 10 file holds beside its data set. */
export interface ObjectFacts {
  /** 128 bytes of any content (PS3.10 §7.1); empty for a bare data set and a file that begins without. */
  readonly preamble: Uint8Array;
  /** The group 0002; without elements for a bare data set. */
  readonly fileMeta: DataSet;
  readonly transferSyntax: TransferSyntax;
  /** Whether the prefix DICM stands before the meta information; as a preamble does unless said otherwise. */
  readonly hasPrefix?: boolean;
  /** Whether the transfer syntax was told by the first elements: the file names none, or one that nobody knows. */
  readonly isGuessed?: boolean;
  /** The deflated bytes of the data set as they were read (PS3.5 §A.5), while nothing is changed. */
  readonly deflated?: BulkValue;
}

/** A SOP instance as a file holds it: the data set with its preamble and File Meta Information (PS3.10 §7). */
export class DicomObject extends DataSet implements ObjectFacts {
  /** An object without elements. It stays, for V8 drops compiled code with the last object of a class that the code knows. */
  static readonly empty: DicomObject = new DicomObject(DataSet.of({}), {
    preamble: new Uint8Array(0),
    fileMeta: DataSet.of({}),
    transferSyntax: transferSyntax('1.2.840.10008.1.2.1')!,
  });
  /** What it holds beside the data set. */
  readonly facts: ObjectFacts;

  constructor(dataSet: DataSet, facts: ObjectFacts) {
    super(dataSet.window, dataSet.changes);
    this.facts = facts;
  }

  get preamble(): Uint8Array {
    return this.facts.preamble;
  }

  get fileMeta(): DataSet {
    return this.facts.fileMeta;
  }

  get transferSyntax(): TransferSyntax {
    return this.facts.transferSyntax;
  }

  get hasPrefix(): boolean {
    return this.facts.hasPrefix ?? this.facts.preamble.length > 0;
  }

  get isGuessed(): boolean {
    return this.facts.isGuessed ?? false;
  }

  override withOverlay(changes: Overlay): DicomObject {
    const { deflated: _, ...facts } = this.facts;
    return new DicomObject(new DataSet(this.window, changes), { ...facts, fileMeta: this.#metaFor(changes) });
  }

  override with(...values: Parameters<DataSet['with']>): DicomObject {
    return super.with(...values) as DicomObject;
  }

  override withElements(...elements: Parameters<DataSet['withElements']>): DicomObject {
    return super.withElements(...elements) as DicomObject;
  }

  override without(...names: readonly (Keyword | number)[]): DicomObject {
    return super.without(...names) as DicomObject;
  }

  /** The same data set with other facts about its file: another preamble, another meta information. */
  withFacts(facts: Partial<ObjectFacts>): DicomObject {
    return new DicomObject(this, { ...this.facts, ...facts });
  }

  /** The meta information repeats the identity of the data set and must follow it. */
  #metaFor(changes: Overlay): DataSet {
    if (this.fileMeta.window.tape.count === 0 && this.fileMeta.changes.size === 0) return this.fileMeta;
    if (!IDENTITY.some(tag => changes.has(tag))) return this.fileMeta;
    const changed = new DataSet(this.window, changes);
    return this.fileMeta.with({
      MediaStorageSOPClassUID: changed.get('SOPClassUID') ?? null,
      MediaStorageSOPInstanceUID: changed.get('SOPInstanceUID') ?? null,
    });
  }
}

const IDENTITY: readonly number[] = [SOPClassUID, SOPInstanceUID];
