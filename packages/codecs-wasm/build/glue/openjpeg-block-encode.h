// Encodes blocks of JPEG 2000 (T.800 Annexes C and D), by the flags of OpenJPEG's block coder and as it does, but for the
// distortion of each pass where all of them are written and nobody asks for it. The bits of a column that are in a
// plane are taken out of its samples once, for all three passes; decisions take no branch.

enum { MOST_COLUMNS = 1024 * 4 };

// Four samples of a column each, where the flags have theirs: those that are negative, and those with a bit in the plane.
static uint16_t negatives[MOST_COLUMNS];
static uint16_t ones[MOST_COLUMNS];
static const uint16_t spread[16] = {0, 1, 8, 9, 64, 65, 72, 73, 512, 513, 520, 521, 576, 577, 584, 585};

// The encoder of decisions (T.800 §C.2).
typedef struct {
  uint32_t c;
  uint32_t a;
  uint32_t count;
  uint8_t* at;
} Coder;

// T.800 §C.2.4.
static inline __attribute__((always_inline)) void byteOut(Coder* to) {
  const uint32_t isCarried = *to->at != 0xff && to->c >> 27;
  to->at[0] = (uint8_t)(to->at[0] + isCarried);
  const uint32_t width = to->at[0] == 0xff ? 7 : 8;
  const uint32_t c = isCarried ? to->c & 0x7ffffff : to->c;
  *++to->at = (uint8_t)(c >> (27 - width));
  to->c = c & ((1u << (27 - width)) - 1);
  to->count = width;
}

static inline __attribute__((always_inline)) void moveOn(Coder* to, uint32_t wanted) {
  while (__builtin_expect(wanted >= to->count, 0)) {
    to->c <<= to->count;
    wanted -= to->count;
    byteOut(to);
  }
  to->c <<= wanted;
  to->count -= wanted;
}

static inline __attribute__((always_inline)) void putNoisy(Coder* to, State* context, uint32_t bit) {
  const State state = *context;
  const uint32_t q = state >> 16;
  const uint32_t isOther = (state ^ bit) & 1;
  const uint32_t a = to->a - q;
  const uint32_t isLow = (a < q) ^ isOther;
  const State next = *(const State*)((const char*)following + (state & 0xfff8) + isOther * sizeof(State));
  const uint32_t left = isLow ? q : a;
  to->c += isLow ? 0 : q;
  const uint32_t wanted = (uint32_t)__builtin_clz(left) - 16;
  *context = wanted ? next : state;
  to->a = left << wanted;
  moveOn(to, wanted);
}

// Where most decisions are as expected.
static inline __attribute__((always_inline)) void putLikely(Coder* to, State* context, uint32_t bit) {
  const State state = *context;
  const uint32_t q = state >> 16;
  const uint32_t a = to->a - q;
  if (((state ^ bit) & 1) | (a < 0x8000)) {
    putNoisy(to, context, bit);
  } else {
    to->a = a;
    to->c += q;
  }
}

static inline __attribute__((always_inline)) opj_flag_t putSign(Coder* to, const Block* block, opj_flag_t flags, opj_flag_t* at,
                                                                uint32_t signs, uint32_t sample) {
  const uint32_t around = signsAround(flags, at, sample);
  const uint32_t isNegative = signs >> sample & 1;
  putNoisy(to, &contexts[lut_ctxno_sc[around]], isNegative ^ lut_spb[around]);
  return tellNeighbours(block, flags, at, sample, isNegative);
}

// What passes take away from the distortion, by the bits of a magnitude from the plane on; NULL where nobody asks. `count`
// magnitudes are a column.
typedef struct {
  const OPJ_INT16* significant;
  const OPJ_INT16* refined;
  const int32_t* data;
  uint32_t plane;
  uint32_t count;
} Weights;

static Weights weightsOf(const Block* block, uint32_t plane) {
  return (Weights){plane > 0 ? lut_nmsedec_sig : lut_nmsedec_sig0, plane > 0 ? lut_nmsedec_ref : lut_nmsedec_ref0, block->data, plane, 4};
}

static inline void weighRow(Weights* weights, const Block* block, uint32_t row) {
  weights->data = block->data + row * block->width;
  weights->count = block->height - row < 4 ? block->height - row : 4;
}

static inline __attribute__((always_inline)) int32_t weightOf(const Weights* weights, const OPJ_INT16* table, ptrdiff_t column, uint32_t sample) {
  const int32_t magnitude = weights->data[(uint32_t)column * weights->count + sample / 3];
  return table[magnitude >> weights->plane & ((1 << T1_NMSEDEC_BITS) - 1)];
}

// T.800 §D.3.1. `isWeighed` is known where this is compiled; what it gives is by how much the distortion is less.
static inline __attribute__((always_inline)) int32_t putSignificanceAs(Coder* coder, const Block* of, uint32_t plane, int isWeighed) {
  Coder to = *coder;
  const Block block = *of;
  Weights weights = weightsOf(of, plane);
  int32_t gain = 0;
  opj_flag_t* at = block.flags;
  const uint16_t* column = ones;
  for (uint32_t row = 0; row < block.height; row += 4, at += 2) {
    const opj_flag_t samples = samplesOf(&block, row);
    const uint16_t* first = column;
    if (isWeighed) weighRow(&weights, &block, row);
    for (const opj_flag_t* end = at + block.width; at < end; at++, column++) {
      opj_flag_t flags = *at;
      if (flags == 0) continue;
      const opj_flag_t rows = (flags | flags >> 1 | flags >> 2) & 0x9249;
      const opj_flag_t open = ~(flags >> 4) & samples;
      opj_flag_t wanted = (rows | rows >> 3 | rows >> 6) & open;
      if (wanted == 0) continue;
      const uint32_t bits = *column;
      do {
        const uint32_t sample = (uint32_t)__builtin_ctz(wanted);
        wanted &= wanted - 1;
        const uint32_t bit = bits >> sample & 1;
        putNoisy(&to, &contexts[block.zeroContexts[(flags >> sample) & T1_SIGMA_NEIGHBOURS]], bit);
        if (bit) {
          if (isWeighed) gain += weightOf(&weights, weights.significant, column - first, sample);
          flags = putSign(&to, &block, flags, at, negatives[column - ones], sample);
          wanted |= (8u << sample) & open;
        }
        flags |= T1_PI_0 << sample;
      } while (wanted != 0);
      *at = flags;
    }
  }
  *coder = to;
  return gain;
}

// T.800 §D.3.3.
static inline __attribute__((always_inline)) int32_t putRefinementAs(Coder* coder, const Block* of, uint32_t plane, int isWeighed) {
  Coder to = *coder;
  const Block block = *of;
  Weights weights = weightsOf(of, plane);
  int32_t gain = 0;
  opj_flag_t* at = block.flags;
  const uint16_t* column = ones;
  for (uint32_t row = 0; row < block.height; row += 4, at += 2) {
    const opj_flag_t samples = samplesOf(&block, row);
    const uint16_t* first = column;
    if (isWeighed) weighRow(&weights, &block, row);
    for (const opj_flag_t* end = at + block.width; at < end; at++, column++) {
      const opj_flag_t flags = *at;
      opj_flag_t wanted = flags >> 4 & ~(flags >> 21) & samples;
      if (wanted == 0) continue;
      *at = flags | wanted << 20;
      const uint32_t bits = *column;
      do {
        const uint32_t sample = (uint32_t)__builtin_ctz(wanted);
        wanted &= wanted - 1;
        const opj_flag_t own = flags >> sample;
        const uint32_t isNear = (own & T1_SIGMA_NEIGHBOURS) != 0;
        const uint32_t context = T1_CTXNO_MAG + (own & T1_MU_0 ? 2 : isNear);
        if (isWeighed) gain += weightOf(&weights, weights.refined, column - first, sample);
        putNoisy(&to, &contexts[context], bits >> sample & 1);
      } while (wanted != 0);
    }
  }
  *coder = to;
  return gain;
}

// T.800 §D.3.4.
static inline __attribute__((always_inline)) int32_t putCleanUpAs(Coder* coder, const Block* of, uint32_t plane, int isWeighed) {
  Coder to = *coder;
  const Block block = *of;
  Weights weights = weightsOf(of, plane);
  int32_t gain = 0;
  opj_flag_t* at = block.flags;
  const uint16_t* column = ones;
  for (uint32_t row = 0; row < block.height; row += 4, at += 2) {
    const opj_flag_t samples = samplesOf(&block, row);
    const uint16_t* first = column;
    if (isWeighed) weighRow(&weights, &block, row);
    for (const opj_flag_t* end = at + block.width; at < end; at++, column++) {
      opj_flag_t flags = *at;
      const uint32_t bits = *column;
      opj_flag_t wanted = ~(flags >> 4 | flags >> 21) & samples;
      if (flags == 0 && samples == SAMPLES) {
        putLikely(&to, &contexts[T1_CTXNO_AGG], bits != 0);
        if (bits == 0) continue;
        const uint32_t sample = (uint32_t)__builtin_ctz(bits);
        putNoisy(&to, &contexts[T1_CTXNO_UNI], sample >= 6);
        putNoisy(&to, &contexts[T1_CTXNO_UNI], sample / 3 & 1);
        if (isWeighed) gain += weightOf(&weights, weights.significant, column - first, sample);
        flags = putSign(&to, &block, flags, at, negatives[column - ones], sample);
        wanted = SAMPLES & (0xfff8u << sample);
      }
      while (wanted != 0) {
        const uint32_t sample = (uint32_t)__builtin_ctz(wanted);
        wanted &= wanted - 1;
        const uint32_t bit = bits >> sample & 1;
        putNoisy(&to, &contexts[block.zeroContexts[(flags >> sample) & T1_SIGMA_NEIGHBOURS]], bit);
        if (!bit) continue;
        if (isWeighed) gain += weightOf(&weights, weights.significant, column - first, sample);
        flags = putSign(&to, &block, flags, at, negatives[column - ones], sample);
      }
      *at = flags & ~(T1_PI_0 | T1_PI_1 | T1_PI_2 | T1_PI_3);
    }
  }
  *coder = to;
  return gain;
}

#define PASS(name, as, isWeighed) \
  static __attribute__((noinline)) int32_t name(Coder* coder, const Block* of, uint32_t plane) { return as(coder, of, plane, isWeighed); }
PASS(putSignificance, putSignificanceAs, 0)
PASS(putRefinement, putRefinementAs, 0)
PASS(putCleanUp, putCleanUpAs, 0)
PASS(weighSignificance, putSignificanceAs, 1)
PASS(weighRefinement, putRefinementAs, 1)
PASS(weighCleanUp, putCleanUpAs, 1)
#undef PASS

static int32_t (*volatile putPasses[2][3])(Coder*, const Block*, uint32_t) = {
    {putSignificance, putRefinement, putCleanUp},
    {weighSignificance, weighRefinement, weighCleanUp},
};

// Samples of a column: the four of a whole one, or those that are left, behind one another.
static inline v128_t columnAt(const int32_t* data, uint32_t count) {
  if (count == 4) return wasm_v128_load(data);
  int32_t samples[4] = {0, 0, 0, 0};
  for (uint32_t at = 0; at < count; at++) samples[at] = data[at];
  return wasm_v128_load(samples);
}

// Makes magnitudes of values, notes the signs, and gives a word that is as long as the greatest.
static uint32_t takeSigns(int32_t* data, uint32_t width, uint32_t height) {
  v128_t all = wasm_i32x4_splat(0);
  uint16_t* to = negatives;
  for (uint32_t row = 0; row < height; row += 4) {
    const uint32_t count = height - row < 4 ? height - row : 4;
    for (uint32_t column = 0; column < width; column++, data += count) {
      const v128_t values = columnAt(data, count);
      const v128_t magnitudes = wasm_i32x4_abs(values);
      *to++ = spread[wasm_i32x4_bitmask(values)];
      all = wasm_v128_or(all, magnitudes);
      if (count == 4) wasm_v128_store(data, magnitudes);
      else for (uint32_t at = 0; at < count; at++) data[at] = data[at] < 0 ? -data[at] : data[at];
    }
  }
  return (uint32_t)(wasm_i32x4_extract_lane(all, 0) | wasm_i32x4_extract_lane(all, 1) | wasm_i32x4_extract_lane(all, 2) |
                    wasm_i32x4_extract_lane(all, 3));
}

static void takePlane(const int32_t* data, uint32_t width, uint32_t height, uint32_t plane) {
  const uint32_t up = 31 - T1_NMSEDEC_FRACBITS - plane;
  uint16_t* to = ones;
  for (uint32_t row = 0; row < height; row += 4) {
    const uint32_t count = height - row < 4 ? height - row : 4;
    for (uint32_t column = 0; column < width; column++, data += count)
      *to++ = spread[wasm_i32x4_bitmask(wasm_i32x4_shl(columnAt(data, count), up))];
  }
}

// All bytes belong to the last pass: the only layer has them all.
static void noteLength(opj_tcd_cblk_enc_t* block, OPJ_UINT32 length) {
  block->totalpasses = 3 * block->numbps - 2;
  for (OPJ_UINT32 at = 0; at < block->totalpasses; at++) {
    opj_tcd_pass_t* pass = &block->passes[at];
    const int isLast = at + 1 == block->totalpasses;
    pass->distortiondec = 0;
    pass->term = isLast;
    pass->rate = pass->len = isLast ? length : 0;
  }
}

// Lengths up to each pass grow, and none ends in a byte that must not be the last.
static void settleLengths(opj_tcd_cblk_enc_t* block, OPJ_UINT32 length) {
  for (OPJ_UINT32 at = block->totalpasses; at-- > 0;) {
    opj_tcd_pass_t* pass = &block->passes[at];
    if (pass->rate > length) pass->rate = length;
    length = pass->rate;
  }
  OPJ_UINT32 before = 0;
  for (OPJ_UINT32 at = 0; at < block->totalpasses; at++) {
    opj_tcd_pass_t* pass = &block->passes[at];
    if (block->data[pass->rate - 1] == 0xff) pass->rate--;
    pass->len = pass->rate - before;
    before = pass->rate;
  }
}

// What OpenJPEG adds to the length up to a pass behind which the coder goes on.
enum { BYTES_OPEN = 3 };

static double blockEncoder6(opj_t1_t* t1, opj_tcd_cblk_enc_t* block, OPJ_UINT32 orient, OPJ_UINT32 component, OPJ_UINT32 level,
                            OPJ_UINT32 isReversible, double step, OPJ_UINT32 style, OPJ_UINT32 components, const double* norms,
                            OPJ_UINT32 normCount) {
  if (style != 0)
    return blockEncoder7(t1, block, orient, component, level, isReversible, step, style, components, norms, normCount);
  opj_mqc_t* mqc = &t1->mqc;
  const uint32_t greatest = takeSigns(t1->data, t1->w, t1->h) >> T1_NMSEDEC_FRACBITS;
  block->numbps = greatest == 0 ? 0 : 32 - (OPJ_UINT32)__builtin_clz(greatest);
  block->totalpasses = 0;
  if (block->numbps == 0) return 0;
  resetContexts(mqc);
  opj_mqc_init_enc(mqc, block->data);
  Coder coder = {mqc->c, mqc->a, mqc->ct, mqc->bp};
  const Block of = {t1->data, &t1->flags[t1->w + 3], lut_ctxno_zc + (orient << 9), t1->w, t1->h, 0, 0};
  // To a ratio, the distortions decide what is written.
  const int isWeighed = !isReversible;
  double distortion = 0;
  for (uint32_t plane = block->numbps; plane-- > 0;) {
    takePlane(t1->data, t1->w, t1->h, plane);
    for (uint32_t kind = plane + 1 == block->numbps ? 2 : 0; kind < 3; kind++) {
      const int32_t gain = putPasses[isWeighed][kind](&coder, &of, plane);
      if (!isWeighed) continue;
      distortion += opj_t1_getwmsedec(gain, component, level, orient, (OPJ_INT32)plane, isReversible, step, components, norms, normCount);
      mqc->bp = coder.at;
      opj_tcd_pass_t* pass = &block->passes[block->totalpasses++];
      pass->distortiondec = distortion;
      pass->term = 0;
      pass->rate = opj_mqc_numbytes(mqc) + BYTES_OPEN;
    }
  }
  mqc->c = coder.c;
  mqc->a = coder.a;
  mqc->ct = coder.count;
  mqc->bp = coder.at;
  opj_mqc_flush(mqc);
  const OPJ_UINT32 length = opj_mqc_numbytes(mqc);
  if (isWeighed) {
    block->passes[block->totalpasses - 1].term = 1;
    settleLengths(block, length);
  } else {
    noteLength(block, length);
  }
  return distortion;
}
