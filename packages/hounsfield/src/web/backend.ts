import type { DataSet, NewElement, RandomAccess, RowColumn, RowValue } from '../data/index.ts';
import type { Vr } from '../dictionary/index.ts';
import type { AnnotationKind, ColourSpaceName } from '../pixels/index.ts';
import type { CommitmentBackend } from './commitment/backend.ts';
import type { NonPatientBackend } from './non-patient/backend.ts';
import type { RenderedVolume, VolumeRequest } from './volume-request.ts';

/**
 * What `webHandler` asks of a store of DICOM objects. Every stream is pulled: nothing is read ahead of the client, and
 * a client that goes away aborts `signal` and returns the iterators. Whatever cannot be answered throws: a WebError
 * keeps its HTTP status, a StorageError becomes 500, 503 or 507, anything else 500 without its message.
 */
export interface WebBackend {
  /** Rows that match, in a stable order (QIDO-RS, PS3.18 §10.6). */
  search(query: SearchQuery, cx: WebContext): AsyncIterable<DataSet>;

  /**
   * As `search`, with the elements of each row by themselves, texts in UTF-8: an answer in JSON then takes no data sets.
   */
  searchElements?(query: SearchQuery, cx: WebContext): AsyncIterable<readonly NewElement[]>;

  /** The same where each row has the same elements, and none of them is a sequence; undefined where it is not so. */
  searchTable?(query: SearchQuery, cx: WebContext): SearchTable | undefined;

  /**
   * How many rows match, whatever `limit` and `offset` say; lets the answer tell how many are left. Undefined where
   * they are too many to count.
   */
  count?(query: SearchQuery, cx: WebContext): Promise<number | undefined>;

  /** What the answer to a search has to warn of, as sentences (PS3.18 §8.3.4). */
  searchWarnings?(query: SearchQuery): readonly string[];

  /** True when `SearchQuery.fuzzy` is obeyed; otherwise the answer warns that it was not. */
  readonly fuzzyMatching?: boolean;

  /** True when a value of two quotation marks finds what has no value (PS3.4 §C.2.2.2.7); as for `fuzzyMatching`. */
  readonly emptyValueMatching?: boolean;

  /** True when `SearchQuery.needsAll` is obeyed; as for `fuzzyMatching`. */
  readonly multipleValueMatching?: boolean;

  /** The instances of a study, of a series, or one instance, in a stable order; none when there are none (WADO-RS, PS3.18 §10.4). */
  instances(scope: Scope, cx: WebContext): AsyncIterable<StoredInstance>;

  /**
   * DICOM JSON of the first of these instances, of as many as can be had at once: metadata of a series are made where
   * that does not keep other requests waiting. None where the first has to be read from its file.
   */
  jsonRun?(instances: readonly StoredInstance[], place: JsonPlace, cx: WebContext): Promise<JsonRun>;

  /**
   * Takes one object in (STOW-RS, PS3.18 §10.5). `part.body` is a whole Part 10 file and is to be read as it arrives.
   * The next part is read from the network once this body was consumed, even while the promise still waits for the
   * disk; so several calls may be open at once. A body that is not read to its end is skipped.
   * An object that is refused is a result, not an exception; an exception becomes a `failed` result with reason 0110H
   * (A700H for a StorageError).
   */
  store?(part: StorePart, cx: WebContext): Promise<StoreResult>;

  /**
   * Room for bulk data until all parts of a request are there, as large as a request may be. In memory, and no more than
   * 64 MiB, where it is absent.
   */
  spool?(cx: WebContext): Promise<BulkSpool>;

  /**
   * Deletes a study, series or instance for good. Absent: DELETE is 405.
   * @returns how many instances there were
   */
  remove?(scope: Scope, cx: WebContext): Promise<number>;

  /** Draws one frame (PS3.18 §10.4.1.1.3). Absent: rendered resources answer 501. */
  render?(request: RenderRequest, cx: WebContext): Promise<RenderedImage>;

  /**
   * Draws the volume that frames make (PS3.18 §10.4.1.1.7, §10.4.1.1.8). Absent: rendered volumes answer 501.
   * @throws DecodeError `not-a-volume`, `volume-too-large`, `bad-viewpoint`
   */
  renderVolume?(request: VolumeRequest, cx: WebContext): Promise<RenderedVolume>;

  /**
   * The frames that a presentation state is for, in its order; undefined for an object that is none. Absent: states are
   * not drawn.
   * @throws DecodeError `bad-presentation-state`
   */
  presented?(state: StoredInstance, cx: WebContext): Promise<readonly PresentedFrame[] | undefined>;

  /** Media types that `render` can make, the default first, e.g. `['image/jpeg', 'image/png']`. */
  readonly renderedMediaTypes?: readonly string[];

  /** True when pictures come with the ICC profile that `RenderRequest.colours` asks for. */
  readonly embedsProfiles?: boolean;

  /** True when `VolumeRequest.swivel` and `VolumeRequest.curve` are obeyed; otherwise the answer warns that it was not. */
  readonly animates?: boolean;

  /** True when `RenderRequest.annotation` is obeyed; otherwise the answer warns that it was not. */
  readonly annotates?: boolean;

  /**
   * The secret that the UIDs of de-identified objects are made with, 16 bytes or more, always the same (PS3.18 §9.4.1.2.1).
   * Absent: `anonymize` answers 501.
   */
  deidentificationKey?(): Promise<Uint8Array>;

  /** Storage commitment (PS3.18 §13). Absent: its resources answer 501. */
  readonly commitment?: CommitmentBackend;

  /** Instances that belong to no patient (PS3.18 §12). Absent: their resources answer 501. */
  readonly nonPatient?: NonPatientBackend;
}

/** Bytes that are written one behind the other and read again at any position; disposing of it takes them away. */
export interface BulkSpool extends RandomAccess, AsyncDisposable {
  /** The memory of the chunk is the caller's again when this settles. @throws StorageError */
  write(chunk: Uint8Array): Promise<void>;
}

/** What belongs to one HTTP request and is handed through to storage, decoder and encoder. */
export interface WebContext {
  /** Aborted when the client is gone or the request's time is over. */
  readonly signal: AbortSignal;
}

/** One study, one series of it, or one instance of that. UIDs were checked for form (PS3.5 §9.1), not for existence. */
export interface Scope {
  readonly study: string;
  readonly series?: string;
  readonly instance?: string;
}

export type SearchLevel = 'study' | 'series' | 'instance';

/** Rows of a search whose elements are the same: texts in UTF-8, several values with backslashes between them. */
export interface SearchTable {
  readonly columns: readonly RowColumn[];
  /** Some rows at a time, each with a value for every column. */
  readonly pages: AsyncIterable<readonly (readonly RowValue[])[]>;
}

/** One search request, checked and with names resolved (PS3.18 §8.3.4, §10.6.1.2). */
export interface SearchQuery {
  /** What a row of the answer is. */
  readonly level: SearchLevel;
  /** Unique keys that the path fixes; they hold in addition to `match`. */
  readonly scope: { readonly study?: string; readonly series?: string };
  /** Attributes that rows have to match, all of them (PS3.4 §C.2.2.2 says how by VR and value). */
  readonly match: readonly MatchKey[];
  /** Attributes to return beside the ones that always are (PS3.18 Tables 10.6.3-3 to 10.6.3-5). */
  readonly include: readonly AttributePath[];
  /** `includefield=all`: every attribute that the store knows at this level. */
  readonly includeAll: boolean;
  /** Most rows to yield, 1 or more; always set, the handler caps it. */
  readonly limit: number;
  /** Matching rows to leave out first, 0 or more. */
  readonly offset: number;
  /** `fuzzymatching=true`; a store without `fuzzyMatching` does literal matching. */
  readonly fuzzy: boolean;
  /** `multiplevaluematching=true`, where the store can: each of several values has to match (PS3.4 §C.2.2.2.8). */
  readonly needsAll?: true;
}

/** Tags from the data set inwards: `[0x00400275, 0x00400009]` is ScheduledProcedureStepID in RequestAttributesSequence. */
export type AttributePath = readonly number[];

/** One attribute of a search. A sequence is never a key itself: `path` names the attribute inside it. */
export interface MatchKey {
  readonly path: AttributePath;
  /** VR of the last attribute of the path. */
  readonly vr: Vr;
  /**
   * Text as given, percent-decoded. One value, or several of a UID list or where `needsAll` is set. A lone empty string is universal matching;
   * `*`, `?` and `-` have the meaning of PS3.4 §C.2.2.2. No character below U+0020, at most 1024 characters.
   */
  readonly values: readonly string[];
}

/** An object in the store. The facts come from the index; bytes are read only when asked. */
export interface StoredInstance {
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  /** As stored. */
  readonly transferSyntaxUid: string;
  /** Bytes of the whole Part 10 file. */
  readonly length: number;
  /** Changes whenever the stored bytes do, e.g. their digest in hexadecimal; letters, digits and `-` only. Becomes the ETag. */
  readonly version?: string;
  /** 0 when the object has no Pixel Data. */
  readonly numberOfFrames: number;

  /** The Part 10 file, or bytes `[start, end)` of it. */
  stream(options?: StreamOptions): AsyncIterable<Uint8Array>;

  /** The same, where they are few and can be had at once; undefined says nothing but that `stream` has to be asked. */
  lend?(options?: StreamOptions): LentBytes | undefined;

  /**
   * A text that was made of this object before and given to `keepText`, which may forget it at any time.
   * @param kind what the text is
   */
  keptText?(kind: string): Uint8Array | undefined;
  /** `text` may be a part of a longer array: whoever keeps it makes it one of its own. */
  keepText?(kind: string, text: Uint8Array): void;

  /** Awaited before a file is made of its attributes; fails where the store knows by then that they are not as stored. */
  ready?(signal?: AbortSignal): Promise<void>;

  /** All attributes as stored; long values (Pixel Data among them) are BulkValues that are read when asked. */
  header(signal?: AbortSignal): Promise<DataSet>;

  /**
   * The bytes of frame `number`, 1 and up, as stored: one frame of native pixels in the stored byte order, or the
   * fragments of one compressed frame joined. The handler asks only for frames up to `numberOfFrames`.
   */
  frame(number: number, signal?: AbortSignal): Promise<FrameBytes>;

  /**
   * Frame `number` decoded to native pixels, little endian. Absent, or undefined as the result, when no codec is
   * there; then a client that accepts only uncompressed pixels is answered 406.
   */
  decodedFrame?(number: number, signal?: AbortSignal): Promise<FrameBytes | undefined>;

  /**
   * Other transfer syntaxes in which `writtenIn` and `frameIn` can give the object, where its pixels have to be decoded
   * or compressed for that; those that native pixels need no codec for are not among them.
   */
  readonly writableIn?: readonly string[];

  /** In one of `writableIn`; what cannot be done shows before the first byte. @throws DecodeError */
  writtenIn?(transferSyntaxUid: string, signal?: AbortSignal): Promise<WrittenInstance>;

  /** Frame `number` compressed as one of `writableIn` has it. @throws DecodeError */
  frameIn?(number: number, transferSyntaxUid: string, signal?: AbortSignal): Promise<FrameBytes>;
}

/** What the text of an instance depends on beside what is in it. */
export interface JsonPlace {
  /** Address of the service without a slash at its end. */
  readonly serviceUrl: string;
  /** Bytes of a value above which it stands by its address. */
  readonly bulkAbove: number;
}

/** Texts of instances, with a comma between each two. */
export interface JsonRun {
  readonly bytes: Uint8Array;
  /** Where each of them ends. */
  readonly ends: readonly number[];
}

/** An object in another transfer syntax. */
export interface WrittenInstance {
  /** Another than that of the object where something was lost (PS3.3 §C.7.6.1.1.2). */
  readonly sopInstanceUid: string;
  /** The data set, without File Meta Information. */
  readonly dataSet: AsyncIterable<Uint8Array>;
}

export interface StreamOptions {
  /** First byte, 0 by default. */
  readonly start?: number;
  /** Byte after the last, `length` by default. */
  readonly end?: number;
  readonly signal?: AbortSignal;
}

/** Bytes of one frame. */
export interface FrameBytes {
  readonly length: number;
  stream(signal?: AbortSignal): AsyncIterable<Uint8Array>;
  /** As `StoredInstance.lend`. */
  lend?(): LentBytes | undefined;
}

/** Bytes in memory that is used again when they are released, at most once. */
export interface LentBytes {
  readonly bytes: Uint8Array;
  release(): void;
}

/** A frame that a presentation state is for. */
export interface PresentedFrame {
  readonly instance: StoredInstance;
  /** 1 and up. */
  readonly frame: number;
}

/** One frame to be drawn, parameters checked (PS3.18 §8.3.5). */
export interface RenderRequest {
  readonly instance: StoredInstance;
  /** 1 and up. */
  readonly frame: number;
  /** One of the backend's `renderedMediaTypes`. */
  readonly mediaType: string;
  readonly window?: WindowSetting;
  readonly viewport?: Viewport;
  /** 1 (worst) to 100 (best); for lossy types. */
  readonly quality?: number;
  /** A presentation state that says how, in place of what the image says; only where the store has `presented`. */
  readonly presentation?: StoredInstance;
  /** What is to be told in the corners of the picture; only where the store `annotates`. */
  readonly annotation?: readonly AnnotationKind[];
  /**
   * `iccprofile` (PS3.18 §8.3.5.1.5): the colours of a space with its profile, or those of the image with its own. Where
   * the store does not say `embedsProfiles`, only `srgb`, and without the profile.
   */
  readonly colours?: 'own' | ColourSpaceName;
}

/** `window=center,width,function` (PS3.18 §8.3.5.1.4, PS3.3 §C.11.2.1.3). */
export interface WindowSetting {
  readonly center: number;
  /** At least 1 for `linear`, above 0 for the others. */
  readonly width: number;
  readonly function: 'linear' | 'linear-exact' | 'sigmoid';
}

/** `viewport=vw,vh,sx,sy,sw,sh` (PS3.18 §8.3.5.1.3): the picture is scaled to fit into `width` × `height`, its shape kept. */
export interface Viewport {
  /** Pixels, 1 to the handler's limit. */
  readonly width: number;
  readonly height: number;
  /** The part of the stored image to show; the whole when absent. */
  readonly source?: {
    readonly x: number;
    readonly y: number;
    /** Pixels of the stored image; to its right edge when absent. */
    readonly width?: number;
    readonly height?: number;
    readonly flipHorizontal: boolean;
    readonly flipVertical: boolean;
  };
}

export interface RenderedImage {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** One part of a store request. */
export interface StorePart {
  /** Study that the address names; an object of another study is to be refused with `studyMismatch`. */
  readonly study?: string;
  /** A Part 10 file as it comes from the network; throws when the request is malformed or the client is gone. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** What became of one object (PS3.18 §10.5.3, Annex I). */
export type StoreResult = StoredResult | FailedResult;

export interface StoredResult {
  readonly kind: 'stored';
  /** Empty for an instance that belongs to no patient, likewise its series. */
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  /** Warning Reason (0008,1196), see `storeReasons`. */
  readonly warningReason?: number;
}

export interface FailedResult {
  readonly kind: 'failed';
  /** Failure Reason (0008,1197), see `storeReasons`. */
  readonly failureReason: number;
  /** As far as they could be read. */
  readonly sopClassUid?: string;
  readonly sopInstanceUid?: string;
}

/** Values of Warning Reason and Failure Reason (PS3.18 Tables I.2-1 and I.2-2; PS3.4 Table B.2-1 has the same codes). */
export const storeReasons: {
  readonly coerced: 0xb000;
  readonly elementsDiscarded: 0xb006;
  readonly doesNotMatchSopClassWarning: 0xb007;
  readonly processingFailure: 0x0110;
  readonly duplicateInstance: 0x0111;
  readonly sopClassNotSupported: 0x0122;
  readonly transferSyntaxNotSupported: 0xc122;
  readonly outOfResources: 0xa700;
  readonly doesNotMatchSopClass: 0xa900;
  /** Of the A9xx range: the object belongs to another study than the address names. */
  readonly studyMismatch: 0xa901;
  readonly cannotUnderstand: 0xc000;
} = {
  coerced: 0xb000,
  elementsDiscarded: 0xb006,
  doesNotMatchSopClassWarning: 0xb007,
  processingFailure: 0x0110,
  duplicateInstance: 0x0111,
  sopClassNotSupported: 0x0122,
  transferSyntaxNotSupported: 0xc122,
  outOfResources: 0xa700,
  doesNotMatchSopClass: 0xa900,
  studyMismatch: 0xa901,
  cannotUnderstand: 0xc000,
};
