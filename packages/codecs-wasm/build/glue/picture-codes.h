// What JPEG and PNG have in common: a file that is made, and codes of the best lengths.
#ifndef HOUNSFIELD_PICTURE_CODES_H
#define HOUNSFIELD_PICTURE_CODES_H

#include "common.h"

// Room for so many bytes; what a block holds stays in it.
static int grow(void** block, size_t* room, size_t needed) {
  if (needed <= *room) return 1;
  const size_t larger = *room * 2 > needed ? *room * 2 : needed;
  void* moved = realloc(*block, larger);
  if (moved == NULL) return 0;
  *block = moved;
  *room = larger;
  return 1;
}

// The file is the caller's to release.
static int finish(uint8_t* begin, const uint8_t* end) {
  answers[OUTPUT_AT] = (int32_t)(intptr_t)begin;
  answers[OUTPUT_SIZE] = (int32_t)(end - begin);
  return 0;
}

static inline uint8_t* putByte(uint8_t* to, int byte) {
  *to++ = byte;
  return to;
}

static inline uint8_t* putWord(uint8_t* to, int word) { return putByte(putByte(to, word >> 8), word & 255); }

// The lengths of the best codes for symbols that come so often, none longer than `most` (T.81 §K.2): the two lightest
// trees are joined again and again, then what is too deep moves up.
enum { MOST_SYMBOLS = 288 };
static void bestLengths(const uint32_t* frequencies, int count, int most, uint8_t* lengths) {
  int order[MOST_SYMBOLS];
  int used = 0;
  memset(lengths, 0, count);
  for (int symbol = 0; symbol < count; symbol++) {
    if (frequencies[symbol] == 0) continue;
    int at = used++;
    for (; at > 0 && frequencies[order[at - 1]] < frequencies[symbol]; at--) order[at] = order[at - 1];
    order[at] = symbol;
  }
  if (used == 1) lengths[order[0]] = 1;
  if (used < 2) return;
  uint64_t joints[MOST_SYMBOLS];
  int parents[2 * MOST_SYMBOLS];
  int joint = 0, leaf = used - 1;
  for (int made = 0; made < used - 1; made++) {
    uint64_t weight = 0;
    for (int each = 0; each < 2; each++) {
      const int isLeaf = leaf >= 0 && (joint >= made || frequencies[order[leaf]] <= joints[joint]);
      weight += isLeaf ? frequencies[order[leaf]] : joints[joint];
      parents[isLeaf ? leaf-- : used + joint++] = used + made;
    }
    joints[made] = weight;
  }
  int levels[2 * MOST_SYMBOLS];
  int counts[MOST_SYMBOLS + 1] = {0};
  levels[2 * used - 2] = 0;
  for (int node = 2 * used - 3; node >= 0; node--) {
    levels[node] = levels[parents[node]] + 1;
    if (node < used) counts[levels[node]]++;
  }
  for (int length = used; length > most; length--) {
    while (counts[length] > 0) {
      int shorter = length - 2;
      while (counts[shorter] == 0) shorter--;
      counts[length] -= 2;
      counts[length - 1]++;
      counts[shorter + 1] += 2;
      counts[shorter]--;
    }
  }
  int next = 0;
  for (int length = 1; length <= most; length++)
    for (int each = 0; each < counts[length]; each++) lengths[order[next++]] = length;
}

#endif
