// HTJ2K by C of ours: ht-decode.c and ht-encode.c; htj2k.c makes a module of both.
#ifndef HOUNSFIELD_HT_H
#define HOUNSFIELD_HT_H

#include <stddef.h>
#include <stdint.h>

// How the samples of a frame lie in its words, one pixel after another: `bits` bits from bit `shift` on.
typedef struct {
  uint32_t width;
  uint32_t height;
  uint32_t components;
  // 1, 2 or 4.
  uint32_t bytes;
  uint32_t shift;
  uint32_t bits;
  uint32_t isSigned;
  // To be encoded into so many bytes at most, if that can be; 0 is without loss.
  uint32_t limit;
} HtWords;

// Decodes a codestream whose frame has the size that is expected into its words; the stream says how many bits it has, and
// where `shift` is 0 the sign fills the word. Gives 0, or that another decoder has to look at the stream.
int htDecode(const uint8_t* source, size_t length, const HtWords* expected, uint8_t* target);

// Encodes a frame. Gives the codestream, which stays until the next call, or NULL where memory is short.
const uint8_t* htEncode(const uint8_t* source, const HtWords* words, int hasColourTransform, uint32_t levels, size_t* length);

#endif
