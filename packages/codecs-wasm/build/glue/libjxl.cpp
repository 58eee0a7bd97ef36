// JPEG XL by libjxl: decodes, and gives back the JPEG that a stream was made of.
#include <jxl/decode.h>

#define THROWN_REASON(thrown, type) "damaged"
#include "throw-traps.h"

namespace {

JxlDecoder* decoderOf(const uint8_t* source, size_t length, int events) {
  JxlDecoder* decoder = JxlDecoderCreate(nullptr);
  const bool ready = decoder != nullptr && JxlDecoderSubscribeEvents(decoder, events) == JXL_DEC_SUCCESS &&
                     JxlDecoderSetInput(decoder, source, length) == JXL_DEC_SUCCESS;
  if (!ready) __builtin_trap();
  JxlDecoderCloseInput(decoder);
  return decoder;
}

// DICOM has no alpha and no floating point samples in JPEG XL: -1 components are never those of a header.
bool answerHeader(JxlDecoder* decoder) {
  JxlBasicInfo info;
  if (JxlDecoderGetBasicInfo(decoder, &info) != JXL_DEC_SUCCESS) return false;
  answers[WIDTH] = static_cast<int32_t>(info.xsize);
  answers[HEIGHT] = static_cast<int32_t>(info.ysize);
  const bool plain = info.num_extra_channels == 0 && info.exponent_bits_per_sample == 0;
  answers[COMPONENTS] = plain ? static_cast<int32_t>(info.num_color_channels) : -1;
  answers[BITS] = static_cast<int32_t>(info.bits_per_sample);
  return true;
}

bool decodeInto(JxlDecoder* decoder, void* target, size_t size, int32_t own) {
  const JxlPixelFormat format = {static_cast<uint32_t>(answers[COMPONENTS]), own == 1 ? JXL_TYPE_UINT8 : JXL_TYPE_UINT16,
                                 JXL_LITTLE_ENDIAN, 0};
  const JxlBitDepth depth = {JXL_BIT_DEPTH_FROM_CODESTREAM, 0, 0};
  for (;;) {
    switch (JxlDecoderProcessInput(decoder)) {
      case JXL_DEC_BASIC_INFO:
        break;
      case JXL_DEC_JPEG_RECONSTRUCTION:
        answers[HAS_COLOUR_TRANSFORM] = 1;
        break;
      case JXL_DEC_NEED_IMAGE_OUT_BUFFER:
        if (JxlDecoderSetImageOutBuffer(decoder, &format, target, size) != JXL_DEC_SUCCESS) return false;
        if (JxlDecoderSetImageOutBitDepth(decoder, &depth) != JXL_DEC_SUCCESS) return false;
        break;
      case JXL_DEC_FULL_IMAGE:
        return true;
      default:
        return false;
    }
  }
}

}  // namespace

EXPORT int readHeader(const uint8_t* source, size_t length) {
  JxlDecoder* decoder = decoderOf(source, length, JXL_DEC_BASIC_INFO);
  const bool done = JxlDecoderProcessInput(decoder) == JXL_DEC_BASIC_INFO && answerHeader(decoder);
  JxlDecoderDestroy(decoder);
  return done ? 0 : fail("no header");
}

EXPORT int decode(const uint8_t* source, size_t length, void* target, int32_t bytes, int32_t shift) {
  JxlDecoder* decoder = decoderOf(source, length, JXL_DEC_BASIC_INFO | JXL_DEC_JPEG_RECONSTRUCTION | JXL_DEC_FULL_IMAGE);
  answers[HAS_COLOUR_TRANSFORM] = 0;
  const int32_t own = answers[BITS] <= 8 ? 1 : 2;
  const size_t samples = static_cast<size_t>(answers[WIDTH]) * static_cast<size_t>(answers[HEIGHT]) *
                         static_cast<size_t>(answers[COMPONENTS]);
  void* between = own == bytes && shift == 0 ? target : malloc(samples * static_cast<size_t>(own));
  if (between == nullptr) return fail("out of memory");
  if (answers[BITS] > 16) return fail("more than 16 bits");
  const bool done = decodeInto(decoder, between, samples * static_cast<size_t>(own), own);
  JxlDecoderDestroy(decoder);
  if (!done) return fail("not decoded");
  if (between == target) return 0;
#define SPREAD(from, to)                             \
  for (size_t at = 0; at < samples; at++)            \
    static_cast<to*>(target)[at] = static_cast<to>(static_cast<from*>(between)[at] << shift)
  if (own == 1 && bytes == 1) SPREAD(uint8_t, uint8_t);
  else if (own == 1 && bytes == 2) SPREAD(uint8_t, uint16_t);
  else if (own == 1) SPREAD(uint8_t, uint32_t);
  else if (bytes == 2) SPREAD(uint16_t, uint16_t);
  else SPREAD(uint16_t, uint32_t);
#undef SPREAD
  free(between);
  return 0;
}

// The JPEG that was recompressed, byte by byte (ISO/IEC 18181-2): status 1 where the stream was made of pixels.
EXPORT int reconstruct(const uint8_t* source, size_t length) {
  JxlDecoder* decoder = decoderOf(source, length, JXL_DEC_JPEG_RECONSTRUCTION | JXL_DEC_FULL_IMAGE);
  static uint8_t* written;
  free(written);
  size_t room = length * 2 + 65536;
  written = static_cast<uint8_t*>(malloc(room));
  bool isJpeg = false;
  for (;;) {
    if (written == nullptr) return fail("out of memory");
    const JxlDecoderStatus status = JxlDecoderProcessInput(decoder);
    if (status == JXL_DEC_JPEG_RECONSTRUCTION) {
      isJpeg = true;
      if (JxlDecoderSetJPEGBuffer(decoder, written, room) != JXL_DEC_SUCCESS) return fail("no JPEG");
    } else if (status == JXL_DEC_JPEG_NEED_MORE_OUTPUT) {
      const size_t used = room - JxlDecoderReleaseJPEGBuffer(decoder);
      if (room > (size_t{1} << 29)) return fail("out of memory");
      room *= 2;
      written = static_cast<uint8_t*>(realloc(written, room));
      if (written == nullptr) return fail("out of memory");
      if (JxlDecoderSetJPEGBuffer(decoder, written + used, room - used) != JXL_DEC_SUCCESS) return fail("no JPEG");
    } else if (status == JXL_DEC_FULL_IMAGE && isJpeg) {
      break;
    } else if (status == JXL_DEC_NEED_IMAGE_OUT_BUFFER || status == JXL_DEC_SUCCESS) {
      JxlDecoderDestroy(decoder);
      return 1;
    } else {
      return fail("not reconstructed");
    }
  }
  answers[OUTPUT_AT] = static_cast<int32_t>(reinterpret_cast<uintptr_t>(written));
  answers[OUTPUT_SIZE] = static_cast<int32_t>(room - JxlDecoderReleaseJPEGBuffer(decoder));
  JxlDecoderDestroy(decoder);
  return 0;
}
