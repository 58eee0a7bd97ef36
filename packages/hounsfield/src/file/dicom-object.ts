import { DataSet, type Keyword, type Overlay } from '../data/index.ts';
import { SOPClassUID, SOPInstanceUID } from '../dictionary/tags.generated.ts';
import { type TransferSyntax, transferSyntax } from '../syntax/index.ts';

/** What a Part 10 file holds beside its data set. */
export interface ObjectFacts {
  /** 128 bytes of any content (PS3.10 §7.1); empty for a bare data set. */
  readonly preamble: Uint8Array;
  /** The group 0002; without elements for a bare data set. */
  readonly fileMeta: DataSet;
  readonly transferSyntax: TransferSyntax;
}

/** A SOP instance as a file holds it: the data set with its preamble and File Meta Information (PS3.10 §7). */
export class DicomObject extends DataSet implements ObjectFacts {
  /** An object without elements. It stays, for V8 drops compiled code with the last object of a class that the code knows. */
  static readonly empty: DicomObject = new DicomObject(DataSet.of({}), {
    preamble: new Uint8Array(0),
    fileMeta: DataSet.of({}),
    transferSyntax: transferSyntax('1.2.840.10008.1.2.1')!,
  });
  readonly preamble: Uint8Array;
  readonly fileMeta: DataSet;
  readonly transferSyntax: TransferSyntax;

  constructor(dataSet: DataSet, facts: ObjectFacts) {
    super(dataSet.window, dataSet.changes);
    this.preamble = facts.preamble;
    this.fileMeta = facts.fileMeta;
    this.transferSyntax = facts.transferSyntax;
  }

  protected override derive(changes: Overlay): DicomObject {
    return new DicomObject(new DataSet(this.window, changes), { ...this.facts, fileMeta: this.#metaFor(changes) });
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

  /** What it holds beside the data set. */
  get facts(): ObjectFacts {
    return { preamble: this.preamble, fileMeta: this.fileMeta, transferSyntax: this.transferSyntax };
  }

  /** The meta information repeats the identity of the data set and must follow it. */
  #metaFor(changes: Overlay): DataSet {
    if (!IDENTITY.some(tag => changes.has(tag))) return this.fileMeta;
    const changed = new DataSet(this.window, changes);
    return this.fileMeta.with({
      MediaStorageSOPClassUID: changed.get('SOPClassUID') ?? null,
      MediaStorageSOPInstanceUID: changed.get('SOPInstanceUID') ?? null,
    });
  }
}

const IDENTITY: readonly number[] = [SOPClassUID, SOPInstanceUID];
