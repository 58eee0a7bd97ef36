// Components as they are before the transform between them, which no function of OpenJPEG hands out: by its own headers.
// Included at the end of openjpeg.c.
#include <opj_includes.h>

// Before the transform between components of part 2 (T.801 Annex J): no level shift, nothing clamped to the precision of
// the component, and what an irreversible wavelet gives keeps `fraction` bits behind the point.
static void widen(opj_j2k_t* j2k, const opj_tcp_t* tile, int32_t fraction) {
  for (uint32_t at = 0; at < j2k->m_private_image->numcomps; at++)
    if (tile->tccps[at].qmfbid == 0) j2k->m_private_image->comps[at].prec += (OPJ_UINT32)fraction;
}

static void unclamp(opj_j2k_t* j2k, opj_tcp_t* tile) {
  for (uint32_t at = 0; at < j2k->m_private_image->numcomps; at++) {
    j2k->m_private_image->comps[at].prec = 31;
    j2k->m_private_image->comps[at].sgnd = 1;
    tile->tccps[at].m_dc_level_shift = 0;
  }
}

// One component of a tile, in its place in the plane.
static int placeTile(const opj_j2k_t* j2k, uint32_t component, float* plane, float scale) {
  const opj_image_t* image = j2k->m_private_image;
  const opj_tcd_tilecomp_t* tile = &j2k->m_tcd->tcd_image->tiles[0].comps[component];
  const int32_t width = tile->x1 - tile->x0;
  const size_t line = image->x1 - image->x0;
  if (tile->data == NULL || tile->x0 < (int32_t)image->x0 || tile->x1 > (int32_t)image->x1 ||
      tile->y0 < (int32_t)image->y0 || tile->y1 > (int32_t)image->y1) return 0;
  const int32_t* from = tile->data;
  for (int32_t y = tile->y0; y < tile->y1; y++) {
    float* to = plane + (size_t)(y - (int32_t)image->y0) * line + (size_t)(tile->x0 - (int32_t)image->x0);
    for (int32_t x = 0; x < width; x++) to[x] = (float)from[x] * scale;
    from += width;
  }
  return 1;
}

static int decodeTile(opj_j2k_t* j2k, opj_stream_private_t* stream, opj_event_mgr_t* events, float* planes, int32_t fraction) {
  const opj_image_t* image = j2k->m_private_image;
  uint32_t tile, size, count;
  int32_t x0, y0, x1, y1;
  OPJ_BOOL goesOn = OPJ_FALSE;
  if (!opj_j2k_read_tile_header(j2k, &tile, &size, &x0, &y0, &x1, &y1, &count, &goesOn, stream, events)) return -1;
  if (!goesOn) return 0;
  opj_tcp_t* coding = &j2k->m_cp.tcps[tile];
  unclamp(j2k, coding);
  if (!opj_j2k_decode_tile(j2k, tile, NULL, 0, stream, events)) return -1;
  // Nobody took its samples through the library, which then keeps the tile for another time.
  opj_free(coding->m_data);
  coding->m_data = NULL;
  coding->m_data_size = 0;
  const size_t pixels = (size_t)(image->x1 - image->x0) * (size_t)(image->y1 - image->y0);
  for (uint32_t at = 0; at < image->numcomps; at++) {
    const int isReversible = coding->tccps[at].qmfbid == 1;
    if (!placeTile(j2k, at, planes + at * pixels, isReversible ? 1 : 1.0f / (float)(1 << fraction))) return -1;
  }
  return 1;
}

// The components of a codestream as they are before any transform between them, one plane after the other.
EXPORT int decodeComponents(uint8_t* source, size_t length, float* target, int32_t components, int32_t fraction) {
  Memory memory = {source, length, 0, length};
  opj_codec_t* codec = decoderOf(source, length);
  opj_stream_t* stream = streamOf(&memory, 1);
  opj_image_t* image = NULL;
  if (!opj_read_header(stream, codec, &image)) return fail("no header");
  opj_codec_private_t* own = (opj_codec_private_t*)codec;
  opj_j2k_t* j2k = own->m_codec;
  if ((int32_t)image->numcomps != components) return fail("another number of components");
  for (uint32_t at = 0; at < image->numcomps; at++)
    if (image->comps[at].dx != 1 || image->comps[at].dy != 1) return fail("components of unlike size");
  const size_t whole = (size_t)j2k->m_cp.tw * j2k->m_cp.th;
  size_t tiles = 0;
  int status = 1;
  uint32_t* bits = opj_calloc(image->numcomps, sizeof *bits);
  if (bits == NULL) return fail("out of memory");
  for (uint32_t at = 0; at < image->numcomps; at++) bits[at] = j2k->m_private_image->comps[at].prec;
  for (; status == 1 && tiles <= whole; tiles += status == 1) {
    for (uint32_t at = 0; at < image->numcomps; at++) j2k->m_private_image->comps[at].prec = bits[at];
    widen(j2k, j2k->m_specific_param.m_decoder.m_default_tcp, fraction);
    status = decodeTile(j2k, (opj_stream_private_t*)stream, &own->m_event_mgr, target, fraction);
  }
  opj_free(bits);
  opj_image_destroy(image);
  opj_stream_destroy(stream);
  opj_destroy_codec(codec);
  return status == 0 && tiles == whole ? 0 : fail("not decoded");
}
