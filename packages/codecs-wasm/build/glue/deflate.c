// Deflated frames (PS3.5 §8.2.16; RFC 1951) by libdeflate: whole frames, whose length is known.
#include <libdeflate.h>

#include "common.h"

static struct libdeflate_decompressor* decompressor;
static struct libdeflate_compressor* compressor;

// Just as many bytes as are wanted, or it is for the other decoder.
EXPORT int inflateFrame(const uint8_t* source, size_t length, uint8_t* target, size_t wanted) {
  if (decompressor == NULL) decompressor = libdeflate_alloc_decompressor();
  if (decompressor == NULL) return fail("out of memory");
  return libdeflate_deflate_decompress(decompressor, source, length, target, wanted, NULL) == LIBDEFLATE_SUCCESS ? 0 : -1;
}

// The stream is the caller's to release.
EXPORT int deflateFrame(const uint8_t* source, size_t length, int level) {
  if (compressor == NULL) compressor = libdeflate_alloc_compressor(level);
  if (compressor == NULL) return fail("out of memory");
  const size_t most = libdeflate_deflate_compress_bound(compressor, length);
  uint8_t* stream = malloc(most);
  if (stream == NULL) return fail("out of memory");
  answers[OUTPUT_AT] = (int32_t)(intptr_t)stream;
  answers[OUTPUT_SIZE] = (int32_t)libdeflate_deflate_compress(compressor, source, length, stream, most);
  return answers[OUTPUT_SIZE] > 0 ? 0 : fail("no room");
}
