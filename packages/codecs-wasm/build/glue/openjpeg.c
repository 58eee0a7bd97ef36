// JPEG 2000 by OpenJPEG: codestreams, and JP2 files in which some have wrapped them.
#include <openjpeg.h>
#include <stdio.h>

#include "common.h"

typedef struct {
  uint8_t* data;
  size_t size;
  size_t at;
  size_t room;
} Memory;

static OPJ_SIZE_T readFrom(void* to, OPJ_SIZE_T count, void* user) {
  Memory* memory = user;
  const size_t left = memory->size - memory->at;
  if (left == 0) return (OPJ_SIZE_T)-1;
  const size_t taken = count < left ? count : left;
  memcpy(to, memory->data + memory->at, taken);
  memory->at += taken;
  return taken;
}

static OPJ_OFF_T skipIn(OPJ_OFF_T count, void* user) {
  Memory* memory = user;
  const size_t left = memory->size - memory->at;
  if (count < 0 || (size_t)count > left) {
    memory->at = memory->size;
    return -1;
  }
  memory->at += (size_t)count;
  return count;
}

static OPJ_BOOL seekIn(OPJ_OFF_T to, void* user) {
  Memory* memory = user;
  if (to < 0 || (size_t)to > memory->size) return OPJ_FALSE;
  memory->at = (size_t)to;
  return OPJ_TRUE;
}

static int grow(Memory* memory, size_t needed) {
  if (needed <= memory->room) return 1;
  const size_t room = needed + needed / 2 + 65536;
  uint8_t* data = realloc(memory->data, room);
  if (data == NULL) return 0;
  memory->data = data;
  memory->room = room;
  return 1;
}

static OPJ_SIZE_T writeTo(void* from, OPJ_SIZE_T count, void* user) {
  Memory* memory = user;
  if (!grow(memory, memory->at + count)) return (OPJ_SIZE_T)-1;
  memcpy(memory->data + memory->at, from, count);
  memory->at += count;
  if (memory->at > memory->size) memory->size = memory->at;
  return count;
}

static OPJ_OFF_T skipOut(OPJ_OFF_T count, void* user) {
  Memory* memory = user;
  if (count < 0 || !grow(memory, memory->at + (size_t)count)) return -1;
  memory->at += (size_t)count;
  if (memory->at > memory->size) memory->size = memory->at;
  return count;
}

static opj_stream_t* streamOf(Memory* memory, int input) {
  opj_stream_t* stream = opj_stream_create(input ? 65536 : 1 << 20, input);
  opj_stream_set_user_data(stream, memory, NULL);
  opj_stream_set_user_data_length(stream, memory->size);
  if (input) opj_stream_set_read_function(stream, readFrom);
  else opj_stream_set_write_function(stream, writeTo);
  opj_stream_set_skip_function(stream, input ? skipIn : skipOut);
  opj_stream_set_seek_function(stream, seekIn);
  return stream;
}

static void report(const char* message, void* user) {
  (void)user;
  fail(message);
}

static opj_codec_t* decoderOf(const uint8_t* source, size_t length) {
  const int codestream = length >= 2 && source[0] == 0xff && source[1] == 0x4f;
  opj_codec_t* codec = opj_create_decompress(codestream ? OPJ_CODEC_J2K : OPJ_CODEC_JP2);
  opj_set_error_handler(codec, report, NULL);
  opj_dparameters_t parameters;
  opj_set_default_decoder_parameters(&parameters);
  if (!opj_setup_decoder(codec, &parameters)) __builtin_trap();
  return codec;
}

static void answerHeader(opj_codec_t* codec, const opj_image_t* image) {
  answers[WIDTH] = (int32_t)(image->x1 - image->x0);
  answers[HEIGHT] = (int32_t)(image->y1 - image->y0);
  answers[COMPONENTS] = (int32_t)image->numcomps;
  answers[BITS] = image->numcomps > 0 ? (int32_t)image->comps[0].prec : 0;
  answers[IS_SIGNED] = image->numcomps > 0 && image->comps[0].sgnd != 0;
  for (uint32_t at = 0; at < image->numcomps; at++) {
    const opj_image_comp_t* each = &image->comps[at];
    if (each->dx != 1 || each->dy != 1 || each->prec != image->comps[0].prec) answers[COMPONENTS] = -1;
  }
  opj_codestream_info_v2_t* information = opj_get_cstr_info(codec);
  answers[HAS_COLOUR_TRANSFORM] = information != NULL && information->m_default_tile_info.mct != 0;
  opj_destroy_cstr_info(&information);
}

EXPORT int readHeader(uint8_t* source, size_t length) {
  Memory memory = {source, length, 0, length};
  opj_codec_t* codec = decoderOf(source, length);
  opj_stream_t* stream = streamOf(&memory, 1);
  opj_image_t* image = NULL;
  const int done = opj_read_header(stream, codec, &image);
  if (done) answerHeader(codec, image);
  opj_image_destroy(image);
  opj_stream_destroy(stream);
  opj_destroy_codec(codec);
  return done ? 0 : fail("no header");
}

EXPORT int decode(uint8_t* source, size_t length, uint8_t* target, int32_t bytes, int32_t shift) {
  Memory memory = {source, length, 0, length};
  opj_codec_t* codec = decoderOf(source, length);
  opj_stream_t* stream = streamOf(&memory, 1);
  opj_image_t* image = NULL;
  int done = opj_read_header(stream, codec, &image);
  if (done) answerHeader(codec, image);
  done = done && opj_decode(codec, stream, image);
  // A palette in a JP2 file would make more components than its codestream has.
  if (done && (int32_t)image->numcomps != answers[COMPONENTS]) return fail("a palette in the stream");
  const size_t pixels = (size_t)answers[WIDTH] * (size_t)answers[HEIGHT];
  for (uint32_t at = 0; done && at < image->numcomps; at++) {
    const opj_image_comp_t* each = &image->comps[at];
    if (each->data == NULL || (size_t)each->w * each->h != pixels) return fail("a component is missing");
    // Signed or not, the word keeps the bits of two's complement; those above are Bits Stored's business.
    const Layout layout = {bytes, shift, shift == 0 ? bytes * 8 : answers[BITS], 0};
    writeWords(target + at * (size_t)bytes, each->data, pixels, image->numcomps, layout);
  }
  opj_image_destroy(image);
  opj_stream_destroy(stream);
  opj_destroy_codec(codec);
  return done ? 0 : fail("not decoded");
}

static Memory written;

static void chooseCoding(opj_cparameters_t* parameters, int32_t width, int32_t height, int32_t colour, float ratio) {
  opj_set_default_encoder_parameters(parameters);
  const int32_t least = width < height ? width : height;
  int levels = 6;
  while (levels > 1 && least >> (levels - 1) == 0) levels--;
  parameters->numresolution = levels;
  parameters->tcp_mct = (char)(colour != 0);
  parameters->irreversible = ratio > 0;
  parameters->tcp_numlayers = 1;
  parameters->tcp_rates[0] = ratio > 0 ? ratio : 0;
  parameters->cp_disto_alloc = 1;
}

static opj_image_t* imageOf(const uint8_t* source, int32_t width, int32_t height, int32_t components, Layout layout) {
  opj_image_cmptparm_t parameters[4];
  memset(parameters, 0, sizeof parameters);
  for (int32_t at = 0; at < components; at++) {
    parameters[at].dx = parameters[at].dy = 1;
    parameters[at].w = (OPJ_UINT32)width;
    parameters[at].h = (OPJ_UINT32)height;
    parameters[at].prec = (OPJ_UINT32)layout.bits;
    parameters[at].sgnd = (OPJ_UINT32)layout.isSigned;
  }
  opj_image_t* image = opj_image_create((OPJ_UINT32)components, parameters, components == 3 ? OPJ_CLRSPC_SRGB : OPJ_CLRSPC_GRAY);
  if (image == NULL) return NULL;
  image->x1 = (OPJ_UINT32)width;
  image->y1 = (OPJ_UINT32)height;
  for (int32_t at = 0; at < components; at++)
    readWords(image->comps[at].data, source + at * layout.bytes, (size_t)width * (size_t)height, (size_t)components, layout);
  return image;
}

EXPORT int encode(const uint8_t* source, int32_t width, int32_t height, int32_t components, int32_t bytes, int32_t shift,
                  int32_t bits, int32_t isSigned, int32_t colour, float ratio) {
  if (components > 4) return fail("too many components");
  const Layout layout = {bytes, shift, bits, isSigned};
  opj_image_t* image = imageOf(source, width, height, components, layout);
  if (image == NULL) return fail("out of memory");
  opj_cparameters_t parameters;
  chooseCoding(&parameters, width, height, colour, ratio);
  opj_codec_t* codec = opj_create_compress(OPJ_CODEC_J2K);
  opj_set_error_handler(codec, report, NULL);
  written.size = written.at = 0;
  int done = opj_setup_encoder(codec, &parameters, image);
  opj_stream_t* stream = streamOf(&written, 0);
  done = done && opj_start_compress(codec, image, stream) && opj_encode(codec, stream) && opj_end_compress(codec, stream);
  opj_stream_destroy(stream);
  opj_destroy_codec(codec);
  opj_image_destroy(image);
  answers[OUTPUT_AT] = (int32_t)(uintptr_t)written.data;
  answers[OUTPUT_SIZE] = (int32_t)written.size;
  return done ? 0 : fail("not encoded");
}

// Last: its headers forbid what the standard library allocates by.
#include "openjpeg-components.h"
