// JPEG-LS (T.87), coded anew for speed: samples by component, by line and by sample, of 2 to 16 bits that are all used. What it does not know it leaves to CharLS, whose streams it reproduces byte by byte.
#ifndef HOUNSFIELD_JLS_H
#define HOUNSFIELD_JLS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
  int32_t width, height, components, bits;
  // ILV of T.87 Table C.5.
  int32_t interleave;
  // Thresholds of gradients, and when counters are halved (T.87 §C.2.4.1.1).
  int32_t t1, t2, t3, reset;
  // The greatest difference of a sample; 0 is without loss.
  int32_t near;
} JlsFrame;

// Bytes up to the coded data and what they say, or 0: not for this decoder.
size_t jlsHeader(const uint8_t* source, size_t length, JlsFrame* frame);

// Samples pixel by pixel, `shift` bits up in words of 1, 2 or 4 bytes; 1, or 0: not whole, or not for this decoder.
int jlsDecode(const uint8_t* coded, const uint8_t* end, const JlsFrame* frame, void* target, int32_t bytes, int32_t shift);

// Bytes of the whole stream and where they are until the next call, or 0 where memory is short. `bytes` is 1 or 2.
size_t jlsEncode(const void* source, int32_t bytes, const JlsFrame* frame, uint8_t** stream);

// Those that are usual, in place of zeros.
void jlsThresholds(JlsFrame* frame);

#ifdef __cplusplus
}
#endif

#endif
