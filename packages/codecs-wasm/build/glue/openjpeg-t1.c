// The block coder of OpenJPEG with a block decoder of ours (openjpeg-block.h) where its own is called. Its file declares,
// calls and defines `opj_t1_decode_cblk` in this order: a count in the name makes three of it, and the second is ours.
#include <emmintrin.h>
#include <xmmintrin.h>

#define OPJ_SKIP_POISON
#include <opj_includes.h>

static OPJ_BOOL blockDecoder3(opj_t1_t* t1, opj_tcd_cblk_dec_t* block, OPJ_UINT32 orient, OPJ_UINT32 shift, OPJ_UINT32 style,
                              opj_event_mgr_t* events, opj_mutex_t* mutex, OPJ_BOOL isChecked);

#define NAMED(number) blockDecoder##number
#define NUMBERED(number) NAMED(number)
_Static_assert(__COUNTER__ == 0 && __COUNTER__ == 1, "the names are counted from 2 on");
#define opj_t1_decode_cblk NUMBERED(__COUNTER__)
#include <t1.c>
#undef opj_t1_decode_cblk
#include "openjpeg-block.h"
