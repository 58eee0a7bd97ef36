// JPEG XL by libjxl: encodes samples, and recompresses JPEG.
#include <jxl/cms_interface.h>
#include <jxl/encode.h>

#define THROWN_REASON(thrown, type) "not encoded"
#include "throw-traps.h"

namespace {

// The encoder converts sRGB by itself, and that is what it is given. Of a profile inside a JPEG it only has to know how
// many channels there are; the profile goes into the stream as it is.
JXL_BOOL fieldsOfProfile(void*, const uint8_t* profile, size_t size, JxlColorEncoding* encoding, JXL_BOOL* isCmyk) {
  *isCmyk = JXL_FALSE;
  if (size < 128) return JXL_FALSE;
  memset(encoding, 0, sizeof *encoding);
  if (memcmp(profile + 16, "RGB ", 4) == 0) encoding->color_space = JXL_COLOR_SPACE_RGB;
  else if (memcmp(profile + 16, "GRAY", 4) == 0) encoding->color_space = JXL_COLOR_SPACE_GRAY;
  else return JXL_FALSE;
  encoding->white_point = JXL_WHITE_POINT_D65;
  encoding->primaries = JXL_PRIMARIES_SRGB;
  encoding->transfer_function = JXL_TRANSFER_FUNCTION_UNKNOWN;
  return JXL_TRUE;
}

void* noTransform(void*, size_t, size_t, const JxlColorProfile*, const JxlColorProfile*, float) { return nullptr; }
float* noBuffer(void*, size_t) { return nullptr; }
JXL_BOOL notRun(void*, size_t, const float*, float*, size_t) { return JXL_FALSE; }
void nothing(void*) {}

uint8_t* written;

// All that the encoder has to say, in memory that lives until the next call.
int collect(JxlEncoder* encoder, size_t expected) {
  free(written);
  size_t room = expected + 65536;
  size_t used = 0;
  written = static_cast<uint8_t*>(malloc(room));
  for (;;) {
    if (written == nullptr) return fail("out of memory");
    uint8_t* next = written + used;
    size_t left = room - used;
    const JxlEncoderStatus status = JxlEncoderProcessOutput(encoder, &next, &left);
    used = static_cast<size_t>(next - written);
    if (status == JXL_ENC_SUCCESS) break;
    if (status != JXL_ENC_NEED_MORE_OUTPUT) return fail("not encoded");
    if (room > (size_t{1} << 29)) return fail("out of memory");
    room *= 2;
    written = static_cast<uint8_t*>(realloc(written, room));
  }
  answers[OUTPUT_AT] = static_cast<int32_t>(reinterpret_cast<uintptr_t>(written));
  answers[OUTPUT_SIZE] = static_cast<int32_t>(used);
  return 0;
}

struct Picture {
  int32_t width;
  int32_t height;
  int32_t components;
  int32_t bits;
};

bool describe(JxlEncoder* encoder, Picture picture, float distance) {
  JxlBasicInfo info;
  JxlEncoderInitBasicInfo(&info);
  info.xsize = static_cast<uint32_t>(picture.width);
  info.ysize = static_cast<uint32_t>(picture.height);
  info.bits_per_sample = static_cast<uint32_t>(picture.bits);
  info.num_color_channels = static_cast<uint32_t>(picture.components);
  // What loses something is coded as XYB (PS3.5 §8.2.15), the rest as it is.
  info.uses_original_profile = distance == 0 ? JXL_TRUE : JXL_FALSE;
  if (JxlEncoderSetBasicInfo(encoder, &info) != JXL_ENC_SUCCESS) return false;
  JxlColorEncoding encoding;
  JxlColorEncodingSetToSRGB(&encoding, picture.components == 1 ? JXL_TRUE : JXL_FALSE);
  return JxlEncoderSetColorEncoding(encoder, &encoding) == JXL_ENC_SUCCESS;
}

JxlEncoderFrameSettings* settingsOf(JxlEncoder* encoder, float distance, int32_t effort) {
  JxlEncoderFrameSettings* settings = JxlEncoderFrameSettingsCreate(encoder, nullptr);
  bool ready = settings != nullptr;
  ready = ready && JxlEncoderFrameSettingsSetOption(settings, JXL_ENC_FRAME_SETTING_EFFORT, effort) == JXL_ENC_SUCCESS;
  if (distance == 0) ready = ready && JxlEncoderSetFrameLossless(settings, JXL_TRUE) == JXL_ENC_SUCCESS;
  else ready = ready && JxlEncoderSetFrameDistance(settings, distance) == JXL_ENC_SUCCESS;
  const JxlBitDepth depth = {JXL_BIT_DEPTH_FROM_CODESTREAM, 0, 0};
  return ready && JxlEncoderSetFrameBitDepth(settings, &depth) == JXL_ENC_SUCCESS ? settings : nullptr;
}

// Samples alone, moved down to bit 0, in the smallest word that holds them.
void* samplesOf(const void* source, size_t count, int32_t bytes, int32_t shift, int32_t bits) {
  const size_t own = bits <= 8 ? 1 : 2;
  void* samples = malloc(count * own + 1);
  if (samples == nullptr) return nullptr;
  const uint32_t mask = maskOf(bits);
#define TAKE(from, to)                       \
  for (size_t at = 0; at < count; at++)      \
    static_cast<to*>(samples)[at] = static_cast<to>(static_cast<const from*>(source)[at] >> shift & mask)
  if (bytes == 1) TAKE(uint8_t, uint8_t);
  else if (bytes == 2 && own == 1) TAKE(uint16_t, uint8_t);
  else if (bytes == 2) TAKE(uint16_t, uint16_t);
  else if (own == 1) TAKE(uint32_t, uint8_t);
  else TAKE(uint32_t, uint16_t);
#undef TAKE
  return samples;
}

}  // namespace

extern "C" const JxlCmsInterface* JxlGetDefaultCms() {
  static const JxlCmsInterface interface = {nullptr,  fieldsOfProfile, nullptr, noTransform,
                                            noBuffer, noBuffer,        notRun,  nothing};
  return &interface;
}

// Distance 0 is lossless.
EXPORT int encode(const void* source, int32_t width, int32_t height, int32_t components, int32_t bytes, int32_t shift,
                  int32_t bits, float distance, int32_t effort) {
  const size_t count = static_cast<size_t>(width) * static_cast<size_t>(height) * static_cast<size_t>(components);
  void* samples = samplesOf(source, count, bytes, shift, bits);
  if (samples == nullptr) return fail("out of memory");
  JxlEncoder* encoder = JxlEncoderCreate(nullptr);
  if (encoder == nullptr || !describe(encoder, {width, height, components, bits}, distance)) return fail("not a picture");
  JxlEncoderFrameSettings* settings = settingsOf(encoder, distance, effort);
  if (settings == nullptr) return fail("settings refused");
  const JxlPixelFormat format = {static_cast<uint32_t>(components), bits <= 8 ? JXL_TYPE_UINT8 : JXL_TYPE_UINT16,
                                 JXL_LITTLE_ENDIAN, 0};
  const size_t size = count * (bits <= 8 ? 1 : 2);
  if (JxlEncoderAddImageFrame(settings, &format, samples, size) != JXL_ENC_SUCCESS) return fail("not a frame");
  JxlEncoderCloseInput(encoder);
  const int status = collect(encoder, size / 2);
  JxlEncoderDestroy(encoder);
  free(samples);
  return status;
}

// A JPEG stream, so that it can be had again byte by byte.
EXPORT int recompress(const uint8_t* source, size_t length, int32_t effort) {
  JxlEncoder* encoder = JxlEncoderCreate(nullptr);
  if (encoder == nullptr) return fail("out of memory");
  JxlEncoderFrameSettings* settings = JxlEncoderFrameSettingsCreate(encoder, nullptr);
  const bool ready = settings != nullptr && JxlEncoderUseContainer(encoder, JXL_TRUE) == JXL_ENC_SUCCESS &&
                     JxlEncoderStoreJPEGMetadata(encoder, JXL_TRUE) == JXL_ENC_SUCCESS &&
                     JxlEncoderFrameSettingsSetOption(settings, JXL_ENC_FRAME_SETTING_EFFORT, effort) == JXL_ENC_SUCCESS;
  if (!ready) return fail("settings refused");
  if (JxlEncoderAddJPEGFrame(settings, source, length) != JXL_ENC_SUCCESS) return fail("a JPEG that it cannot recompress");
  JxlEncoderCloseInput(encoder);
  const int status = collect(encoder, length);
  JxlEncoderDestroy(encoder);
  return status;
}

EXPORT float distanceOf(float quality) { return JxlEncoderDistanceFromQuality(quality); }
