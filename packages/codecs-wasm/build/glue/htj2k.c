// HTJ2K by C of ours.
#include "common.h"
#include "ht.h"

EXPORT int decodeHt(const uint8_t* source, size_t length, uint8_t* target, int32_t width, int32_t height, int32_t components,
                    int32_t bytes, int32_t shift) {
  const HtWords expected = {(uint32_t)width, (uint32_t)height, (uint32_t)components, (uint32_t)bytes, (uint32_t)shift, 0, 0, 0};
  return htDecode(source, length, &expected, target);
}

EXPORT int encode(const uint8_t* source, int32_t width, int32_t height, int32_t components, int32_t bytes, int32_t shift,
                  int32_t bits, int32_t isSigned, int32_t colour, int32_t levels, uint32_t limit) {
  const HtWords words = {(uint32_t)width, (uint32_t)height, (uint32_t)components, (uint32_t)bytes,
                         (uint32_t)shift, (uint32_t)bits,   (uint32_t)isSigned, limit};
  size_t size = 0;
  const uint8_t* output = htEncode(source, &words, colour, (uint32_t)levels, &size);
  answers[OUTPUT_AT] = (int32_t)(uintptr_t)output;
  answers[OUTPUT_SIZE] = (int32_t)size;
  return output == NULL ? fail("out of memory") : 0;
}
