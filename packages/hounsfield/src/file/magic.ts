/** A format that is not DICOM, told by its first bytes. */
export interface ForeignFormat {
  /** With its article, as it stands in a sentence. */
  readonly name: string;
  readonly mediaType: string;
}

/** The foreign format that the bytes begin in; undefined where it is none of the table. */
export function foreignFormat(bytes: Uint8Array): ForeignFormat | undefined {
  const row = FORMATS.find(({ signature, at = 0, mask }) =>
    [...signature].every((character, k) => {
      const byte = bytes[at + k];
      return byte !== undefined && (byte === character.charCodeAt(0) || mask?.[k] === ANY);
    }),
  );
  return row ?? textFormat(bytes);
}

/**
 * The version that an ETAS calibration text names, such as 2.0; 1.x where it names none, as the first version did.
 * Undefined for anything else.
 */
export function etasVersion(bytes: Uint8Array): string | undefined {
  const found = ETAS.exec(beginOf(bytes));
  return found === null ? undefined : (found[1] ?? '1.x');
}

/** Texts are told by their first word, whatever blanks, comments or byte order mark stand before it. */
function textFormat(bytes: Uint8Array): ForeignFormat | undefined {
  const text = beginOf(bytes);
  return TEXTS.find(({ begin }) => begin.test(text));
}

function beginOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, TEXT_BYTES)).replace(/^(\u00ef\u00bb\u00bf)?\s*/, '');
}

interface BinaryRow extends ForeignFormat {
  /** Characters U+0000 to U+00FF. */
  readonly signature: string;
  readonly at?: number;
  /** A question mark for each byte that may be any. */
  readonly mask?: string;
}

const ANY = '?';

const FORMATS: readonly BinaryRow[] = [
  { name: 'a PDF document', mediaType: 'application/pdf', signature: '%PDF-' },
  { name: 'a PNG image', mediaType: 'image/png', signature: '\x89PNG\r\n\x1a\n' },
  { name: 'a JPEG image', mediaType: 'image/jpeg', signature: '\xff\xd8\xff' },
  { name: 'a JPEG 2000 image', mediaType: 'image/jp2', signature: '\0\0\0\x0cjP  \r\n\x87\n' },
  { name: 'a JPEG 2000 code stream', mediaType: 'image/x-jpc', signature: '\xff\x4f\xff\x51' },
  { name: 'a JPEG XL image', mediaType: 'image/jxl', signature: '\0\0\0\x0cJXL \r\n\x87\n' },
  { name: 'a JPEG XL code stream', mediaType: 'image/jxl', signature: '\xff\x0a' },
  { name: 'a GIF image', mediaType: 'image/gif', signature: 'GIF8' },
  { name: 'a TIFF image', mediaType: 'image/tiff', signature: 'II*\0' },
  { name: 'a TIFF image', mediaType: 'image/tiff', signature: 'MM\0*' },
  { name: 'a BigTIFF image', mediaType: 'image/tiff', signature: 'II+\0' },
  { name: 'a BigTIFF image', mediaType: 'image/tiff', signature: 'MM\0+' },
  { name: 'a WebP image', mediaType: 'image/webp', signature: 'RIFF????WEBP', mask: '    ????    ' },
  { name: 'a RIFF file', mediaType: 'application/octet-stream', signature: 'RIFF' },
  { name: 'an MP4 video', mediaType: 'video/mp4', signature: 'ftyp', at: 4 },
  { name: 'an MPEG program stream', mediaType: 'video/mpeg', signature: '\0\0\x01\xba' },
  { name: 'a ZIP archive', mediaType: 'application/zip', signature: 'PK\x03\x04' },
  { name: 'an empty ZIP archive', mediaType: 'application/zip', signature: 'PK\x05\x06' },
  { name: 'a gzip file', mediaType: 'application/gzip', signature: '\x1f\x8b' },
  { name: 'a bzip2 file', mediaType: 'application/x-bzip2', signature: 'BZh' },
  { name: 'an xz file', mediaType: 'application/x-xz', signature: '\xfd7zXZ\0' },
  { name: 'a Zstandard file', mediaType: 'application/zstd', signature: '\x28\xb5\x2f\xfd' },
  { name: 'a 7-Zip archive', mediaType: 'application/x-7z-compressed', signature: '7z\xbc\xaf\x27\x1c' },
  { name: 'a RAR archive', mediaType: 'application/vnd.rar', signature: 'Rar!\x1a\x07' },
  { name: 'a tar archive', mediaType: 'application/x-tar', signature: 'ustar', at: 257 },
  { name: 'a NIfTI-1 image', mediaType: 'application/octet-stream', signature: 'n+1\0', at: 344 },
  { name: 'a NIfTI-1 header', mediaType: 'application/octet-stream', signature: 'ni1\0', at: 344 },
  { name: 'a NIfTI-2 image', mediaType: 'application/octet-stream', signature: 'n+2\0\r\n\x1a\n', at: 4 },
  { name: 'an HDF5 file', mediaType: 'application/x-hdf5', signature: '\x89HDF\r\n\x1a\n' },
  { name: 'a MINC or NetCDF file', mediaType: 'application/x-netcdf', signature: 'CDF\x01' },
  { name: 'an NRRD image', mediaType: 'application/octet-stream', signature: 'NRRD000' },
  { name: 'an Analyze 7.5 header', mediaType: 'application/octet-stream', signature: '\x5c\x01\0\0' },
  { name: 'an SQLite database', mediaType: 'application/vnd.sqlite3', signature: 'SQLite format 3\0' },
  { name: 'an OLE document', mediaType: 'application/x-ole-storage', signature: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { name: 'an ELF program', mediaType: 'application/x-elf', signature: '\x7fELF' },
  { name: 'a Git LFS pointer in the place of a file', mediaType: 'text/plain', signature: 'version https://git-lfs' },
];

interface TextRow extends ForeignFormat {
  readonly begin: RegExp;
}

/** Comments, then the line that names the format or a block of the first version (ETAS, DCM File Formats, 2012). */
const ETAS =
  /^(?:[*!.][^\n]*\n|\s)*(?:KONSERVIERUNG_FORMAT[ \t]+([0-9]+\.[0-9]+)|(?:FESTWERT|FESTWERTEBLOCK|(?:FEST|GRUPPEN)?KENN(?:LINIE|FELD)|STUETZSTELLENVERTEILUNG|TEXTSTRING)[ \t]+\S)/;

const TEXTS: readonly TextRow[] = [
  { name: 'an automotive calibration text (ETAS DCM)', mediaType: 'text/plain', begin: ETAS },
  { name: 'an HTML page', mediaType: 'text/html', begin: /^<(!doctype\s+html|html|head|body)\b/i },
  {
    name: 'a DICOM data set as XML (PS3.19)',
    mediaType: 'application/dicom+xml',
    begin: /^(<\?xml[^>]*>\s*)?<NativeDicomModel\b/,
  },
  { name: 'an XML document', mediaType: 'application/xml', begin: /^<(\?xml|!--)/ },
  { name: 'an SVG image', mediaType: 'image/svg+xml', begin: /^<svg\b/ },
  {
    name: 'a DICOM data set as JSON (PS3.18)',
    mediaType: 'application/dicom+json',
    begin: /^\[?\s*\{\s*"[0-9A-Fa-f]{8}"\s*:/,
  },
  { name: 'a JSON text', mediaType: 'application/json', begin: /^[[{]\s*["{[\]}]/ },
  {
    name: 'a dump of a data set as text',
    mediaType: 'text/plain',
    begin: /^(#[^\n]*\n\s*)*\([0-9a-f]{4}, ?[0-9a-f]{4}\)\s+[A-Z]/i,
  },
  { name: 'a deid recipe', mediaType: 'text/plain', begin: /^FORMAT\s+dicom\b/ },
  { name: 'a dump of bytes as text', mediaType: 'text/plain', begin: /^[0-9a-f]{4,8}\s*:(\s[0-9a-f]{2}){6}/i },
  { name: 'a rich text document', mediaType: 'application/rtf', begin: /^\{\\rtf/ },
  { name: 'a script', mediaType: 'text/plain', begin: /^#!/ },
];
/** Comments of some length may stand before the first word. */
const TEXT_BYTES = 4096;
