// The block coder of OpenJPEG with another decoder of decisions (T.800 §C.3) in it: it shifts by as many bits as are wanted
// at once, and chooses the next state without a branch that noise would make a guess of. Its own file defines them as
// macros, which are replaced here before they are used.
#include <emmintrin.h>
#include <xmmintrin.h>

#define OPJ_SKIP_POISON
#include <opj_includes.h>

// Bytes are read when there is no bit left and one is wanted, as before.
#undef opj_mqc_renormd_macro
#define opj_mqc_renormd_macro(mqc, a, c, ct)        \
  {                                                 \
    OPJ_UINT32 wanted = (OPJ_UINT32)__builtin_clz(a) - 16; \
    while (__builtin_expect(wanted > ct, 0)) {      \
      a <<= ct;                                     \
      c <<= ct;                                     \
      wanted -= ct;                                 \
      opj_mqc_bytein_macro(mqc, c, ct);             \
    }                                               \
    a <<= wanted;                                   \
    c <<= wanted;                                   \
    ct -= wanted;                                   \
  }

// The state behind the more probable symbol is followed by that behind the other.
#undef opj_mqc_mpsexchange_macro
#define opj_mqc_mpsexchange_macro(d, curctx, a)     \
  {                                                 \
    const opj_mqc_state_t* state = *curctx;         \
    const OPJ_UINT32 isOther = a < state->qeval;    \
    d = state->mps ^ isOther;                       \
    *curctx = (&state->nmps)[isOther];              \
  }

#undef opj_mqc_lpsexchange_macro
#define opj_mqc_lpsexchange_macro(d, curctx, a)     \
  {                                                 \
    const opj_mqc_state_t* state = *curctx;         \
    const OPJ_UINT32 isOther = a >= state->qeval;   \
    a = state->qeval;                               \
    d = state->mps ^ isOther;                       \
    *curctx = (&state->nmps)[isOther];              \
  }

#include <t1.c>
