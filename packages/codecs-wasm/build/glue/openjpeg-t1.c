// The block coder of OpenJPEG with a decoder and an encoder of blocks of ours (openjpeg-block.h, openjpeg-block-encode.h)
// where its own are called. Its file declares `opj_t1_encode_cblk`, declares, calls and defines `opj_t1_decode_cblk`, and
// calls and defines the former, in this order: a count in the names makes six of them, and those that are called are ours.
#include <emmintrin.h>
#include <xmmintrin.h>

#define OPJ_SKIP_POISON
#include <opj_includes.h>

static OPJ_BOOL blockDecoder4(opj_t1_t* t1, opj_tcd_cblk_dec_t* block, OPJ_UINT32 orient, OPJ_UINT32 shift, OPJ_UINT32 style,
                              opj_event_mgr_t* events, opj_mutex_t* mutex, OPJ_BOOL isChecked);
static double blockEncoder6(opj_t1_t* t1, opj_tcd_cblk_enc_t* block, OPJ_UINT32 orient, OPJ_UINT32 component, OPJ_UINT32 level,
                            OPJ_UINT32 isReversible, double step, OPJ_UINT32 style, OPJ_UINT32 components, const double* norms,
                            OPJ_UINT32 normCount);

#define NAMED(name, number) name##number
#define NUMBERED(name, number) NAMED(name, number)
_Static_assert(__COUNTER__ == 0 && __COUNTER__ == 1, "the names are counted from 2 on");
#define opj_t1_decode_cblk NUMBERED(blockDecoder, __COUNTER__)
#define opj_t1_encode_cblk NUMBERED(blockEncoder, __COUNTER__)
#include <t1.c>
#undef opj_t1_decode_cblk
#undef opj_t1_encode_cblk
#include "openjpeg-block.h"
#include "openjpeg-block-encode.h"
