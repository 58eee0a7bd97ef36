export { decodeBmp, encodeBmp } from './bmp.ts';
export { encodeCoded } from './coded.ts';
export { type Jp2Brand, jp2File, withJp2Profile } from './jp2-file.ts';
export { decodeJpegFile, encodeJpegFile, type JpegHeader, jpegHeader } from './jpeg-file.ts';
export { encodeNifti, type NiftiVolume } from './nifti.ts';
export { type Deflate, decodePng, encodePng } from './png.ts';
export { type RasterImage, rasterOf, withoutAlpha } from './raster.ts';
export { decodeTiff } from './read-tiff.ts';
export { encodeTiff, littleEndian } from './tiff.ts';
