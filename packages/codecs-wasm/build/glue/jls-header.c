// The markers of a stream (T.87 Annex C).
#include "jls-common.h"

void jlsThresholds(JlsFrame* frame) {
  const int32_t most = (1 << frame->bits) - 1, near = frame->near;
  int32_t t1, t2, t3;
#define CLAMPED(value, low) ((value) > most || (value) < (low) ? (low) : (value))
  if (most >= 128) {
    const int32_t factor = ((most < 4095 ? most : 4095) + 128) / 256;
    t1 = factor + 2 + 3 * near;
    t2 = factor * 4 + 3 + 5 * near;
    t3 = factor * 17 + 4 + 7 * near;
  } else {
    const int32_t factor = 256 / (most + 1);
    t1 = greater(2, 3 / factor + 3 * near);
    t2 = greater(3, 7 / factor + 5 * near);
    t3 = greater(4, 21 / factor + 7 * near);
  }
  t1 = CLAMPED(t1, near + 1);
  t2 = CLAMPED(t2, t1);
  t3 = CLAMPED(t3, t2);
#undef CLAMPED
  if (frame->t1 == 0) frame->t1 = t1;
  if (frame->t2 == 0) frame->t2 = t2;
  if (frame->t3 == 0) frame->t3 = t3;
  if (frame->reset == 0) frame->reset = 64;
}

static int32_t two(const uint8_t* at) { return at[0] << 8 | at[1]; }

// The one kind of parameters that it knows (T.87 §C.2.4.1.1); 0 stands for what is usual.
static int readPresets(const uint8_t* body, int32_t length, JlsFrame* frame) {
  if (length != 11 || body[0] != 1) return 0;
  const int32_t most = two(body + 1);
  if (most != 0 && most != (1 << frame->bits) - 1) return 0;
  int32_t* const values[] = {&frame->t1, &frame->t2, &frame->t3, &frame->reset};
  for (int32_t at = 0; at < 4; at++) *values[at] = two(body + 3 + at * 2);
  return 1;
}

static int areInOrder(const JlsFrame* frame) {
  return frame->near < frame->t1 && frame->t1 <= frame->t2 && frame->t2 <= frame->t3 && frame->t3 < 32768 &&
         frame->t3 < 1 << frame->bits && frame->reset >= 3 && frame->reset <= 255;
}

static int readFrame(const uint8_t* body, int32_t length, JlsFrame* frame) {
  if (length < 9 || length != 6 + body[5] * 3) return 0;
  *frame = (JlsFrame){two(body + 3), two(body + 1), body[5], body[0], 0, 0, 0, 0, 0, 0};
  for (int32_t at = 0; at < frame->components; at++)
    if (body[7 + at * 3] != 0x11) return 0;
  if (frame->bits < 2 || frame->bits > 16 || frame->width == 0 || frame->height == 0) return 0;
  return frame->components == 1 || frame->components == COMPONENTS_MOST;
}

static int readScan(const uint8_t* body, int32_t length, JlsFrame* frame) {
  if (length != 4 + body[0] * 2 || body[0] != frame->components) return 0;
  for (int32_t at = 0; at < body[0]; at++)
    if (body[2 + at * 2] != 0) return 0;
  const uint8_t* last = body + 1 + body[0] * 2;
  frame->interleave = last[1];
  const int isKnown = body[0] == 1 ? last[1] == 0 : last[1] == 1 || last[1] == 2;
  frame->near = last[0];
  // T.87 §C.2.3.
  if (!isKnown || last[2] != 0 || frame->near > ((1 << frame->bits) - 1) / 2) return 0;
  jlsThresholds(frame);
  return areInOrder(frame);
}

size_t jlsHeader(const uint8_t* source, size_t length, JlsFrame* frame) {
  enum { SOF55 = 0xf7, LSE = 0xf8, SOS = 0xda, COM = 0xfe };
  int isFrame = 0;
  if (length < 4 || source[0] != 0xff || source[1] != 0xd8) return 0;
  for (size_t at = 2; at + 4 <= length;) {
    const int32_t size = two(source + at + 2);
    const uint8_t* body = source + at + 4;
    if (source[at] != 0xff || size < 3 || at + 2 + (size_t)size > length) return 0;
    const uint8_t marker = source[at + 1];
    if (marker == SOF55 && !isFrame) isFrame = readFrame(body, size - 2, frame);
    else if (marker == LSE && isFrame) isFrame = readPresets(body, size - 2, frame);
    else if (marker == SOS && isFrame) return readScan(body, size - 2, frame) ? at + 2 + (size_t)size : 0;
    else if (marker != COM) return 0;
    at += 2 + (size_t)size;
  }
  return 0;
}
