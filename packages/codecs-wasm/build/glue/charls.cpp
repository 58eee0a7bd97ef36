// JPEG-LS by CharLS.
#include <charls/charls.h>

#define THROWN_REASON(thrown, type) \
  (*(type) == typeid(charls::jpegls_error) ? static_cast<charls::jpegls_error*>(thrown)->what() : "damaged")
#include "throw-traps.h"

#include "jls.h"

using namespace charls;

namespace {

void answerHeader(const jpegls_decoder& decoder) {
  const frame_info& frame = decoder.frame_info();
  answers[WIDTH] = static_cast<int32_t>(frame.width);
  answers[HEIGHT] = static_cast<int32_t>(frame.height);
  answers[COMPONENTS] = frame.component_count;
  answers[BITS] = frame.bits_per_sample;
  answers[NEAR] = decoder.near_lossless();
}

// A copy that ends in an end marker. Where a stream stops short, CharLS 2.4 may look for the next 1 bit without end, unless
// it meets a marker: there it always stops.
const uint8_t* withEnd(const void* source, size_t length) {
  static uint8_t* copy;
  free(copy);
  copy = static_cast<uint8_t*>(malloc(length + 2));
  if (copy == nullptr) __builtin_trap();
  memcpy(copy, source, length);
  copy[length] = 0xff;
  copy[length + 1] = 0xd9;
  return copy;
}

// CharLS hands out and takes one byte a sample to 8 bits, two above.
int32_t bytesOf(int32_t bits) { return bits <= 8 ? 1 : 2; }

template <typename From, typename To>
void spread(const From* source, To* target, size_t pixels, size_t components, bool planar, int32_t shift) {
  if (!planar) {
    for (size_t at = 0; at < pixels * components; at++) target[at] = static_cast<To>(source[at] << shift);
    return;
  }
  for (size_t component = 0; component < components; component++) {
    const From* plane = source + component * pixels;
    for (size_t at = 0; at < pixels; at++) target[at * components + component] = static_cast<To>(plane[at] << shift);
  }
}

template <typename From>
void spread(const From* source, void* target, int32_t bytes, size_t pixels, size_t components, bool planar, int32_t shift) {
  if (bytes == 1) spread(source, static_cast<uint8_t*>(target), pixels, components, planar, shift);
  else if (bytes == 2) spread(source, static_cast<uint16_t*>(target), pixels, components, planar, shift);
  else spread(source, static_cast<uint32_t*>(target), pixels, components, planar, shift);
}

// JPEG-LS knows no sign: the greatest value is the neighbour of the least, and NEAR may turn one into the other.
bool samplesNearBorder(const void* source, size_t samples, int32_t own, int32_t bits, int32_t near) {
  const int32_t border = 1 << (bits - 1);
  for (size_t at = 0; at < samples; at++) {
    const int32_t value = own == 1 ? static_cast<const uint8_t*>(source)[at] : static_cast<const uint16_t*>(source)[at];
    if (value >= border - near && value < border + near) return true;
  }
  return false;
}

}  // namespace

EXPORT int readHeader(const void* source, size_t length) {
  jpegls_decoder decoder;
  decoder.source(source, length).read_header();
  answerHeader(decoder);
  return 0;
}

static bool decodedQuickly(const void* source, size_t length, void* target, int32_t bytes, int32_t shift) {
  const auto* stream = static_cast<const uint8_t*>(source);
  JlsFrame frame;
  const size_t start = jlsHeader(stream, length, &frame);
  if (start == 0 || frame.width != answers[WIDTH] || frame.height != answers[HEIGHT] ||
      frame.components != answers[COMPONENTS] || frame.bits != answers[BITS]) return false;
  return jlsDecode(stream + start, stream + length, &frame, target, bytes, shift) != 0;
}

// What `jls.h` does not decode, and streams that are damaged, are for CharLS, which says what is wrong with them. The header
// was read before.
EXPORT int decode(const void* source, size_t length, void* target, int32_t bytes, int32_t shift) {
  if (decodedQuickly(source, length, target, bytes, shift)) return 0;
  jpegls_decoder decoder;
  decoder.source(withEnd(source, length), length + 2).read_header();
  answerHeader(decoder);
  const size_t pixels = static_cast<size_t>(answers[WIDTH]) * static_cast<size_t>(answers[HEIGHT]);
  const size_t components = static_cast<size_t>(answers[COMPONENTS]);
  const bool planar = components > 1 && decoder.interleave_mode() == interleave_mode::none;
  const int32_t own = bytesOf(answers[BITS]);
  const size_t size = pixels * components * static_cast<size_t>(own);
  if (own == bytes && !planar && shift == 0) {
    decoder.decode(target, size);
    return 0;
  }
  void* between = malloc(size);
  if (between == nullptr) return fail("out of memory");
  decoder.decode(between, size);
  if (own == 1) spread(static_cast<uint8_t*>(between), target, bytes, pixels, components, planar, shift);
  else spread(static_cast<uint16_t*>(between), target, bytes, pixels, components, planar, shift);
  free(between);
  return 0;
}

// Words that are not what CharLS takes are made so in place: it wants the sample from bit 0, and no bits above.
EXPORT int encode(void* source, int32_t width, int32_t height, int32_t components, int32_t bytes, int32_t shift,
                  int32_t bits, int32_t interleave, int32_t near, int32_t isSigned) {
  const size_t samples = static_cast<size_t>(width) * static_cast<size_t>(height) * static_cast<size_t>(components);
  const int32_t own = bytesOf(bits);
  const uint32_t mask = maskOf(bits);
  if (bits != 8 * bytes) {
#define PACK(to, from)                                    \
  for (size_t at = 0; at < samples; at++)                 \
    static_cast<to*>(source)[at] = static_cast<to>(static_cast<from*>(source)[at] >> shift & mask)
    if (bytes == 1) PACK(uint8_t, uint8_t);
    else if (bytes == 2 && own == 1) PACK(uint8_t, uint16_t);
    else if (bytes == 2) PACK(uint16_t, uint16_t);
    else if (own == 1) PACK(uint8_t, uint32_t);
    else PACK(uint16_t, uint32_t);
#undef PACK
  }
  if (near > 0 && isSigned != 0 && samplesNearBorder(source, samples, own, bits, near))
    return fail("signed samples so near to the ends of their range that their sign may change");
  if (width <= 65535 && height <= 65535 && (components == 1 || (components == 3 && interleave == 2))) {
    JlsFrame frame{width, height, components, bits, interleave, 0, 0, 0, 0, near};
    jlsThresholds(&frame);
    uint8_t* stream;
    answers[OUTPUT_SIZE] = static_cast<int32_t>(jlsEncode(source, own, &frame, &stream));
    answers[OUTPUT_AT] = static_cast<int32_t>(reinterpret_cast<uintptr_t>(stream));
    return answers[OUTPUT_SIZE] != 0 ? 0 : fail("out of memory");
  }
  const size_t size = samples * static_cast<size_t>(own);
  static void* written;
  free(written);
  jpegls_encoder encoder;
  encoder.frame_info({static_cast<uint32_t>(width), static_cast<uint32_t>(height), bits, components})
      .near_lossless(near)
      .interleave_mode(static_cast<interleave_mode>(interleave));
  const size_t room = encoder.estimated_destination_size();
  written = malloc(room);
  if (written == nullptr) return fail("out of memory");
  encoder.destination(written, room);
  answers[OUTPUT_SIZE] = static_cast<int32_t>(encoder.encode(source, size));
  answers[OUTPUT_AT] = static_cast<int32_t>(reinterpret_cast<uintptr_t>(written));
  return 0;
}
