import { HounsfieldError } from './base.ts';
import type { ErrorFacts, ErrorRow } from './row.ts';

const rows = {
  'no-pixel-data': {
    what: 'The object has no Pixel Data',
    remedy: 'Choose an object that holds an image',
    blame: 'data',
    section: 'PS3.3 §C.7.6.3',
  },
  'missing-image-attribute': {
    what: 'An attribute that says how the pixels are laid out is absent or empty',
    remedy: 'Have the program that wrote the object corrected',
    blame: 'data',
    section: 'PS3.3 §C.7.6.3',
  },
  'bad-image-attribute': {
    what: 'An attribute that says how the pixels are laid out has an impossible value',
    remedy: 'Have the program that wrote the object corrected',
    blame: 'data',
    section: 'PS3.3 §C.7.6.3',
  },
  'unsupported-layout': {
    what: 'This version does not read pixels that are laid out like this',
    remedy: 'Convert the object with the program that wrote it',
    blame: 'local',
    section: 'PS3.5 §8.1',
  },
  'image-too-large': {
    what: 'One frame is larger than the limit',
    remedy: 'Raise the limit `frameBytes` if the object is to be trusted',
    blame: 'data',
  },
  'no-such-frame': {
    what: 'The image has no frame of this number',
    remedy: 'Ask for a frame between 1 and the Number of Frames',
    blame: 'local',
  },
  'short-pixel-data': {
    what: 'The Pixel Data end before the frame does',
    remedy: 'Copy or send the object again: what arrived is incomplete or states a wrong size',
    blame: 'data',
    section: 'PS3.5 §8.1.1',
  },
  'bad-offset-table': {
    what: 'The offset table does not point to the fragments of the frames',
    remedy: 'Have the object encapsulated anew, or remove its offset tables',
    blame: 'data',
    section: 'PS3.5 §A.4',
  },
  'frame-borders-unknown': {
    what: 'It cannot be told which fragments belong to which frame',
    remedy: 'Have the object encapsulated anew with a Basic or Extended Offset Table',
    blame: 'data',
    section: 'PS3.5 §A.4',
  },
  'no-codec': {
    what: 'No decoder for this compression is registered',
    remedy: 'Register a codec for it, or ask for the object in Explicit VR Little Endian',
    blame: 'local',
    section: 'PS3.5 §8.2',
  },
  'no-encoder': {
    what: 'Pixels cannot be compressed in this way here',
    remedy: 'Register a codec that encodes, or choose another transfer syntax',
    blame: 'local',
    section: 'PS3.5 §8.2',
  },
  'not-encodable': {
    what: 'The transfer syntax cannot hold pixels of this kind',
    remedy: 'Choose another one: Deflated Image Frame Compression holds all integers, JPEG 2000 most',
    blame: 'local',
    section: 'PS3.5 §8.2',
  },
  'bad-encode-options': {
    what: 'The options of the compression do not fit it',
    remedy: 'Leave out what would lose something where the transfer syntax is lossless, or choose another one',
    blame: 'local',
  },
  'not-lossless': {
    what: 'A frame that was compressed and decoded again is not the same',
    remedy: 'Nothing was written; report this with the kind of the image and the transfer syntax',
    blame: 'local',
  },
  'embedded-overlay': {
    what: 'Bits of an overlay lie in the pixels and would be lost',
    remedy: 'Choose a native transfer syntax or RLE Lossless, which keep all bits',
    blame: 'data',
    section: 'PS3.5 §8.1.2',
  },
  'native-too-large': {
    what: 'The decoded Pixel Data are longer than an element can be',
    remedy: 'Keep them compressed, or take single frames',
    blame: 'data',
    section: 'PS3.5 §7.1',
  },
  'not-a-video': {
    what: 'The film cannot be read, or is none that DICOM carries',
    remedy: 'Convert it to MP4 with H.264 of main or high profile, level 4.2 at most',
    blame: 'data',
    section: 'PS3.5 §8.2.7',
  },
  'frame-too-slow': {
    what: 'A frame took longer than the limit',
    remedy: 'Raise the limit `milliseconds` if the object is to be trusted',
    blame: 'data',
  },
  'worker-lost': {
    what: 'The worker stopped that had a frame',
    remedy: 'Try again; should it happen twice with one object, report it',
    blame: 'local',
  },
  'bad-rle': {
    what: 'The RLE data of a frame are damaged',
    remedy: 'Copy or send the object again, or have it compressed anew',
    blame: 'data',
    section: 'PS3.5 Annex G',
  },
  'bad-jpeg': {
    what: 'The JPEG stream of a frame is damaged, or is of another image',
    remedy: 'Copy or send the object again, or have it compressed anew',
    blame: 'data',
    section: 'PS3.5 §8.2.1',
  },
  'bad-deflate': {
    what: 'The deflated data of a frame are damaged',
    remedy: 'Copy or send the object again, or have it compressed anew',
    blame: 'data',
    section: 'PS3.5 §8.2.16',
  },
  'bad-jpeg-ls': {
    what: 'The JPEG-LS stream of a frame is damaged, or is of another image',
    remedy: 'Copy or send the object again, or have it compressed anew',
    blame: 'data',
    section: 'PS3.5 §8.2.3',
  },
  'bad-jpeg-2000': {
    what: 'The JPEG 2000 stream of a frame is damaged, or is of another image',
    remedy: 'Copy or send the object again, or have it compressed anew',
    blame: 'data',
    section: 'PS3.5 §8.2.4, §8.2.14',
  },
  'bad-jpeg-xl': {
    what: 'The JPEG XL stream of a frame is damaged, or is of another image',
    remedy: 'Copy or send the object again, or have it compressed anew',
    blame: 'data',
    section: 'PS3.5 §8.2.15',
  },
  'unknown-photometric': {
    what: 'The Photometric Interpretation is not one that can be shown',
    remedy: 'Have the program that wrote the object corrected, or use the decoded samples as they are',
    blame: 'data',
    section: 'PS3.3 §C.7.6.3.1.2',
  },
  'bad-look-up-table': {
    what: 'A look-up table is damaged',
    remedy: 'Have the program that wrote the object corrected',
    blame: 'data',
    section: 'PS3.3 §C.11',
  },
  'bad-colour-profile': {
    what: 'The ICC profile is damaged, or of a kind that this version does not apply',
    remedy: 'Show the image without its profile',
    blame: 'data',
    section: 'PS3.3 §C.11.15',
  },
  'bad-presentation-state': {
    what: 'The presentation state cannot be applied to this image',
    remedy: 'Choose the image that it refers to, or have the program that wrote it corrected',
    blame: 'data',
    section: 'PS3.4 Annex N',
  },
  'bad-registration': {
    what: 'The spatial registration cannot be applied to these images',
    remedy: 'Choose the registration that refers to them, or have the program that wrote it corrected',
    blame: 'data',
    section: 'PS3.3 §C.20.2',
  },
  'bad-picture': {
    what: 'The picture file is damaged, or of a kind that this version does not read',
    remedy: 'Save it again as PNG or baseline TIFF',
    blame: 'data',
  },
  'no-palette': {
    what: 'The image has palette colours and no usable palette',
    remedy: 'Have the program that wrote the object corrected',
    blame: 'data',
    section: 'PS3.3 §C.7.9',
  },
  'bad-window': {
    what: 'The window or look-up table that was asked for cannot be applied',
    remedy: 'Give a width above zero, percentiles between 0 and 100 in rising order, or a number that the image has',
    blame: 'local',
    section: 'PS3.3 §C.11.2.1.2',
  },
  'bad-viewport': {
    what: 'The size or region that was asked for is impossible',
    remedy: 'Give a size of at least one pixel and a region inside the image',
    blame: 'local',
    section: 'PS3.18 §8.3.5.1.3',
  },
  'picture-too-large': {
    what: 'The picture would have more pixels than the limit',
    remedy: 'Ask for a smaller viewport, or raise the limit `pixels`',
    blame: 'local',
  },
  'not-a-volume': {
    what: 'The images make no volume',
    remedy:
      'Choose grey slices of one size that are parallel and evenly spaced, such as one series or some of its frames',
    blame: 'data',
    section: 'PS3.3 §C.11.23.1',
  },
  'volume-too-large': {
    what: 'The volume would take more memory than the limit',
    remedy: 'Choose fewer slices, or raise the limit `volumeBytes`',
    blame: 'local',
  },
  'bad-viewpoint': {
    what: 'The volume cannot be looked at like this',
    remedy: 'Give a position and a point to look at that differ, and a direction that is up in the picture',
    blame: 'local',
    section: 'PS3.18 §8.3.5.3',
  },
  'render-failed': {
    what: 'The picture could not be drawn',
    remedy: 'Ask for another media type, and report this with the size and kind of the image',
    blame: 'local',
  },
  'renderer-lost': {
    what: 'The worker that rendered the picture stopped',
    remedy: 'Try again; should it happen twice with one object, report it',
    blame: 'local',
  },
  'renderer-busy': {
    what: 'More pictures are waiting to be rendered than the limit',
    remedy: 'Try again in a moment, or raise the limit `queue`',
    blame: 'local',
  },
  'renderer-closed': {
    what: 'The renderer is closed',
    remedy: 'Start the archive again',
    blame: 'local',
  },
} as const;

export type DecodeErrorCode = keyof typeof rows;
/** Errors of decoding and rendering pixels. */
export const decodeErrors: Readonly<Record<DecodeErrorCode, ErrorRow>> = rows;

/** Pixels cannot be found, decoded, rendered or encoded. */
export class DecodeError extends HounsfieldError<DecodeErrorCode> {
  override readonly name: string = 'DecodeError';
  constructor(code: DecodeErrorCode, facts: ErrorFacts = {}) {
    super(code, rows[code], facts);
  }
}
