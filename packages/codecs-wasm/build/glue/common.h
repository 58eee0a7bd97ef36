// What every codec module has in common: memory for the caller, a place for answers, one for the reason of a failure.
#ifndef HOUNSFIELD_COMMON_H
#define HOUNSFIELD_COMMON_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
#define EXPORT extern "C" __attribute__((used, visibility("default")))
#else
#define EXPORT __attribute__((used, visibility("default")))
#endif

// What a call tells beside its status: what a header says, and where an encoder has put its bytes.
enum { WIDTH, HEIGHT, COMPONENTS, BITS, IS_SIGNED, HAS_COLOUR_TRANSFORM, NEAR, OUTPUT_AT, OUTPUT_SIZE, ANSWERS };
static int32_t answers[ANSWERS];
EXPORT int32_t* answersAt(void) { return answers; }

// Why a call failed; set before a trap too, so that whoever catches the trap can read it.
static char reason[256];
EXPORT const char* reasonAt(void) { return reason; }
static inline int fail(const char* why) {
  if (reason[0] == 0) strncpy(reason, why, sizeof reason - 1);
  return -1;
}

EXPORT void* reserve(size_t size) { return malloc(size); }
EXPORT void release(void* block) { free(block); }

// Nobody outside has to know that memory grew: views are made anew after each call.
EXPORT void emscripten_notify_memory_growth(int32_t index) { (void)index; }

// How a sample lies in its word: `bits` bits from bit `shift` on, two's complement where `isSigned`.
typedef struct {
  int32_t bytes;
  int32_t shift;
  int32_t bits;
  int32_t isSigned;
} Layout;

static inline uint32_t maskOf(int32_t bits) { return bits >= 32 ? 0xffffffffu : (1u << bits) - 1u; }

// Every `step`th word of `source` as the value that it stands for.
static inline void readWords(int32_t* values, const void* source, size_t count, size_t step, Layout layout) {
  const uint32_t mask = maskOf(layout.bits);
  const int32_t up = layout.isSigned ? 32 - layout.bits : 0;
#define READ(type)                                                                       \
  for (size_t at = 0; at < count; at++)                                                  \
    values[at] = (int32_t)((((const type*)source)[at * step] >> layout.shift & mask) << up) >> up
  // A step that is known to be 1 makes the loop one of SIMD.
  if (layout.bytes == 2 && step == 1) {
    for (size_t at = 0; at < count; at++)
      values[at] = (int32_t)((((const uint16_t*)source)[at] >> layout.shift & mask) << up) >> up;
  } else if (layout.bytes == 1) READ(uint8_t);
  else if (layout.bytes == 2) READ(uint16_t);
  else READ(uint32_t);
#undef READ
}

// Values as words, in every `step`th place of `target`; what does not fit into the bits is cut off.
static inline void writeWords(void* target, const int32_t* values, size_t count, size_t step, Layout layout) {
  const uint32_t mask = maskOf(layout.bits);
#define WRITE(type)                                                                      \
  for (size_t at = 0; at < count; at++)                                                  \
    ((type*)target)[at * step] = (type)(((uint32_t)values[at] & mask) << layout.shift)
  if (layout.bytes == 2 && step == 1) {
    for (size_t at = 0; at < count; at++) ((uint16_t*)target)[at] = (uint16_t)(((uint32_t)values[at] & mask) << layout.shift);
  } else if (layout.bytes == 1) WRITE(uint8_t);
  else if (layout.bytes == 2) WRITE(uint16_t);
  else WRITE(uint32_t);
#undef WRITE
}

#endif
