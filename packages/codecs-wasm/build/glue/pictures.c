// Pictures of 8 bits, grey or RGB, as files of JPEG (ITU-T T.81, baseline) and PNG (ISO/IEC 15948): what a server draws
// again and again. The library's own encoders do all other pictures, and are what these are tested against.
#include "picture-jpeg.h"
#include "picture-png.h"
#include "picture-window.h"

EXPORT void paintGreys(const uint16_t* source, size_t count, const Greys* greys, const uint8_t* table, uint8_t* target) {
  paint(source, count, greys, table, target);
}

EXPORT int encodeJpeg(const uint8_t* source, size_t width, size_t height, int channels, int quality) {
  const Picture picture = {.data = source, .width = width, .height = height, .channels = channels};
  const size_t unit = channels == 3 ? 16 : 8;
  const size_t padded = (width + unit - 1) / unit * unit;
  Jpeg* jpeg = calloc(1, sizeof(Jpeg));
  int isMade = 0;
  if (jpeg != NULL) jpeg->strip = malloc(16 * padded);
  if (jpeg != NULL && jpeg->strip != NULL && grow((void**)&jpeg->file, &jpeg->room, width * height / 4 + 2048)) {
    setQuality(&jpeg->quantiser, quality);
    countPicture(jpeg, &picture, padded);
    makeCodes(&jpeg->codes, jpeg->frequencies, channels == 1 ? 2 : 4);
    isMade = putPicture(jpeg, &picture, padded);
    if (!isMade) free(jpeg->file);
  }
  if (jpeg != NULL) free(jpeg->strip);
  free(jpeg);
  return isMade ? 0 : fail("out of memory");
}

EXPORT int encodePng(const uint8_t* source, size_t width, size_t height, int channels) {
  const uint8_t HEAD[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  const size_t rowBytes = width * channels, all = (rowBytes + 1) * height;
  // Behind a byte that is not the first one.
  uint8_t* const memory = malloc(all + 17);
  uint8_t* const rows = memory + 1;
  // Of three bytes at least, but for the last.
  Part* parts = malloc((BLOCK / 3 + 1) * sizeof(Part));
  // A byte takes no more than 9 bits: where the best codes have longer ones, others are shorter for it.
  uint8_t* file = malloc(all + all / 8 + (all / BLOCK + 1) * 512 + 1024);
  if (memory == NULL || parts == NULL || file == NULL) {
    free(memory);
    free(parts);
    free(file);
    return fail("out of memory");
  }
  makeRunCodes();
  memory[0] = 0xff;
  filterRows(rows, source, height, rowBytes, channels);
  memcpy(file, HEAD, sizeof HEAD);
  uint8_t header[13] = {0};
  putLong(putLong(header, width), height);
  header[8] = 8;
  header[9] = channels == 3 ? 2 : 0;
  uint8_t* const chunk = putChunk(file + sizeof HEAD, "IHDR", header, sizeof header);
  uint8_t* const data = chunk + 8;
  Bits bits = {.to = putWord(data, 0x7801)};
  for (size_t at = 0; at < all; at += BLOCK) {
    const size_t count = all - at < BLOCK ? all - at : BLOCK;
    putDeflated(&bits, rows + at, count, parts, at + count == all);
  }
  if (bits.held > 0) *bits.to++ = (uint8_t)bits.hold;
  uint8_t* const end = putLong(bits.to, adler(rows, all));
  free(memory);
  free(parts);
  return finish(file, putChunk(putChunk(chunk, "IDAT", data, end - data), "IEND", end + 12, 0));
}
