// Decodes blocks of JPEG 2000 (T.800 Annexes C and D) in the memory and by the flags of OpenJPEG's block coder, whose
// results it has, damaged or not. What is faster: a word holds a context and its state; coded bits are read 32 at a time;
// decisions that are noise take no branch; the samples of a column that a pass wants are bits of a word, one after another.

enum {
  // The samples of a column: its first one of four, and three bits further the next.
  SAMPLES = 1 | 1 << 3 | 1 << 6 | 1 << 9,
  CONTEXTS_ALL = MQC_NUMCTXS,
  STATES = 47
};

// A state: its probability (T.800 Table C.2) in the upper half, the place of those behind it, and the more probable symbol.
typedef uint32_t State;

// Behind the more probable symbol, and behind the other.
static State following[STATES * 2][2];
static State contexts[CONTEXTS_ALL];

// The decoder of decisions (T.800 §C.3). `c` has its register in the upper half and `count` bits that wait behind it.
typedef struct {
  uint64_t c;
  uint32_t a;
  uint32_t count;
  const uint8_t* at;
  const uint8_t* end;
} Decisions;

static State stateOf(const opj_mqc_state_t* state, const opj_mqc_state_t* first) {
  return (State)(state->qeval << 16 | (OPJ_UINT32)(state - first) << 3 | state->mps);
}

static void resetContexts(opj_mqc_t* mqc) {
  opj_mqc_resetstates(mqc);
  const opj_mqc_state_t* first = mqc->ctxs[1];
  opj_mqc_setstate(mqc, T1_CTXNO_UNI, 0, 46);
  opj_mqc_setstate(mqc, T1_CTXNO_AGG, 0, 3);
  opj_mqc_setstate(mqc, T1_CTXNO_ZC, 0, 4);
  if (following[0][0] == 0) {
    for (int32_t at = 0; at < STATES * 2; at++) {
      following[at][0] = stateOf(first[at].nmps, first);
      following[at][1] = stateOf(first[at].nlps, first);
    }
  }
  for (int32_t at = 0; at < CONTEXTS_ALL; at++) contexts[at] = stateOf(mqc->ctxs[at], first);
}

// Reads ahead, but no byte that carries (T.800 §C.3.4) before it is its turn: it counts for later decisions alone.
static inline __attribute__((always_inline)) void refill(Decisions* from) {
  const uint8_t* at = from->at;
  if (from->end - at >= 4) {
    uint32_t bytes;
    memcpy(&bytes, at + 1, 4);
    if (*at != 0xff && (bytes & (~bytes - 0x01010101u) & 0x80808080u) == 0) {
      from->c += (uint64_t)__builtin_bswap32(bytes) << (16 - from->count);
      from->count += 32;
      from->at = at + 4;
      return;
    }
  }
  while (from->count <= 32) {
    const uint64_t byte = from->at[1];
    if (*from->at != 0xff) {
      from->c += byte << (40 - from->count);
      from->count += 8;
    } else if (byte > 0x8f) {
      from->c += (uint64_t)0xff << (40 - from->count);
      from->count += 8;
      continue;
    } else if (byte < 0x80 || from->count == 0) {
      from->c += byte << (41 - from->count);
      from->count += 7;
    } else {
      return;
    }
    from->at++;
  }
}

static inline __attribute__((always_inline)) void shift(Decisions* from, uint32_t wanted) {
  while (__builtin_expect(wanted > from->count, 0)) {
    from->c <<= from->count;
    wanted -= from->count;
    from->count = 0;
    refill(from);
  }
  from->c <<= wanted;
  from->count -= wanted;
}

// Where most decisions need no new bits.
static inline __attribute__((always_inline)) uint32_t decision(Decisions* from, State* context) {
  const State state = *context;
  const uint32_t q = state >> 16;
  const uint64_t low = (uint64_t)q << 48;
  const uint32_t isLow = from->c < low;
  const uint32_t a = from->a - q;
  if (!(isLow | (a < 0x8000))) {
    from->a = a;
    from->c -= low;
    return state & 1;
  }
  const uint32_t isOther = (a < q) ^ isLow;
  from->a = isLow ? q : a;
  from->c -= isLow ? 0 : low;
  *context = *(const State*)((const char*)following + (state & 0xfff8) + isOther * sizeof(State));
  uint32_t wanted = (uint32_t)__builtin_clz(from->a) - 16;
  from->a <<= wanted;
  shift(from, wanted);
  return (state ^ isOther) & 1;
}

// The same without a branch: where decisions are noise, a processor would take the wrong way at every third.
static inline __attribute__((always_inline)) uint32_t noisyDecision(Decisions* from, State* context) {
  const State state = *context;
  const uint32_t q = state >> 16;
  const uint64_t low = (uint64_t)q << 48;
  const uint32_t isLow = from->c < low;
  const uint32_t a = from->a - q;
  const uint32_t isOther = (a < q) ^ isLow;
  const State next = *(const State*)((const char*)following + (state & 0xfff8) + isOther * sizeof(State));
  const uint32_t left = isLow ? q : a;
  from->c -= isLow ? 0 : low;
  const uint32_t wanted = (uint32_t)__builtin_clz(left) - 16;
  *context = wanted ? next : state;
  from->a = left << wanted;
  shift(from, wanted);
  return (state ^ isOther) & 1;
}

// The block, and where a pass is in it.
typedef struct {
  int32_t* data;
  opj_flag_t* flags;
  const uint8_t* zeroContexts;
  uint32_t width;
  uint32_t height;
  // Neighbours below are not looked at (T.800 §D.7).
  uint32_t isCausal;
  int32_t value;
} Block;

static inline opj_flag_t samplesOf(const Block* block, uint32_t row) {
  const uint32_t left = block->height - row;
  return left >= 4 ? SAMPLES : SAMPLES & ((1u << left * 3) - 1);
}

// What the signs of a sample's neighbours are (T.800 §D.3.2), as OpenJPEG's tables want it.
static inline __attribute__((always_inline)) uint32_t signsAround(opj_flag_t flags, const opj_flag_t* at, uint32_t sample) {
  const uint32_t north = 12 + sample + (sample == 0 ? 2 : 0);
  return ((flags >> sample) & (T1_SIGMA_1 | T1_SIGMA_3 | T1_SIGMA_5 | T1_SIGMA_7)) | ((at[-1] >> (19 + sample)) & 1) |
         ((at[1] >> (17 + sample)) & 4) | ((flags >> north) & 16) | ((flags >> (16 + sample)) & 64);
}

// What the neighbours of a sample learn when it becomes significant; gives the flags of its column.
static inline __attribute__((always_inline)) opj_flag_t tellNeighbours(const Block* block, opj_flag_t flags, opj_flag_t* at,
                                                                       uint32_t sample, uint32_t isNegative) {
  at[-1] |= T1_SIGMA_5 << sample;
  at[1] |= T1_SIGMA_3 << sample;
  if (sample == 0 && !block->isCausal) {
    opj_flag_t* above = at - (block->width + 2);
    above[0] |= isNegative << T1_CHI_5_I | T1_SIGMA_16;
    above[-1] |= T1_SIGMA_17;
    above[1] |= T1_SIGMA_15;
  }
  if (sample == 9) {
    opj_flag_t* below = at + (block->width + 2);
    below[0] |= isNegative << T1_CHI_0_I | T1_SIGMA_1;
    below[-1] |= T1_SIGMA_2;
    below[1] |= T1_SIGMA_0;
  }
  return flags | (isNegative << T1_CHI_1_I | T1_SIGMA_4) << sample;
}

// The sign of a sample that became significant, and with it its value.
static inline __attribute__((always_inline)) opj_flag_t signOf(Decisions* from, const Block* block, opj_flag_t flags, opj_flag_t* at,
                                                               int32_t* data, uint32_t sample) {
  const uint32_t signs = signsAround(flags, at, sample);
  const uint32_t isNegative = noisyDecision(from, &contexts[lut_ctxno_sc[signs]]) ^ lut_spb[signs];
  *data = (block->value ^ -(int32_t)isNegative) + (int32_t)isNegative;
  return tellNeighbours(block, flags, at, sample, isNegative);
}

static inline int32_t* sampleOf(const Block* block, int32_t* data, uint32_t sample) {
  return data + (sample * 11 >> 5) * block->width;
}

// T.800 §D.3.1.
static __attribute__((noinline)) void significancePass(Decisions* decisions, const Block* of) {
  Decisions from = *decisions;
  const Block block = *of;
  int32_t* data = block.data;
  opj_flag_t* at = block.flags;
  for (uint32_t row = 0; row < block.height; row += 4, data += 3 * block.width, at += 2) {
    const opj_flag_t samples = samplesOf(&block, row);
    for (const opj_flag_t* end = at + block.width; at < end; at++, data++) {
      opj_flag_t flags = *at;
      if (flags == 0) continue;
      const opj_flag_t rows = (flags | flags >> 1 | flags >> 2) & 0x9249;
      const opj_flag_t open = ~(flags >> 4) & samples;
      opj_flag_t wanted = (rows | rows >> 3 | rows >> 6) & open;
      if (wanted == 0) continue;
      do {
        const uint32_t sample = (uint32_t)__builtin_ctz(wanted);
        wanted &= wanted - 1;
        if (noisyDecision(&from, &contexts[block.zeroContexts[(flags >> sample) & T1_SIGMA_NEIGHBOURS]])) {
          flags = signOf(&from, &block, flags, at, sampleOf(&block, data, sample), sample);
          wanted |= (8u << sample) & open;
        }
        flags |= T1_PI_0 << sample;
      } while (wanted != 0);
      *at = flags;
    }
  }
  *decisions = from;
}

// T.800 §D.3.3.
static __attribute__((noinline)) void refinementPass(Decisions* decisions, const Block* of) {
  Decisions from = *decisions;
  const Block block = *of;
  int32_t* data = block.data;
  opj_flag_t* at = block.flags;
  for (uint32_t row = 0; row < block.height; row += 4, data += 3 * block.width, at += 2) {
    const opj_flag_t samples = samplesOf(&block, row);
    for (const opj_flag_t* end = at + block.width; at < end; at++, data++) {
      const opj_flag_t flags = *at;
      opj_flag_t wanted = flags >> 4 & ~(flags >> 21) & samples;
      if (wanted == 0) continue;
      *at = flags | wanted << 20;
      do {
        const uint32_t sample = (uint32_t)__builtin_ctz(wanted);
        wanted &= wanted - 1;
        const opj_flag_t own = flags >> sample;
        const uint32_t isNear = (own & T1_SIGMA_NEIGHBOURS) != 0;
        const uint32_t context = T1_CTXNO_MAG + (own & T1_MU_0 ? 2 : isNear);
        const int32_t isOne = (int32_t)noisyDecision(&from, &contexts[context]);
        int32_t* value = sampleOf(&block, data, sample);
        const int32_t sign = -(isOne ^ (*value < 0) ^ 1);
        *value += (block.value ^ sign) - sign;
      } while (wanted != 0);
    }
  }
  *decisions = from;
}

// T.800 §D.3.4: four samples of which nothing is known may be said to be zeros at once.
static __attribute__((noinline)) void cleanUpPass(Decisions* decisions, const Block* of) {
  Decisions from = *decisions;
  const Block block = *of;
  int32_t* data = block.data;
  opj_flag_t* at = block.flags;
  for (uint32_t row = 0; row < block.height; row += 4, data += 3 * block.width, at += 2) {
    const opj_flag_t samples = samplesOf(&block, row);
    for (const opj_flag_t* end = at + block.width; at < end; at++, data++) {
      opj_flag_t flags = *at;
      opj_flag_t wanted = ~(flags >> 4 | flags >> 21) & samples;
      if (flags == 0 && samples == SAMPLES) {
        if (!decision(&from, &contexts[T1_CTXNO_AGG])) continue;
        uint32_t sample = decision(&from, &contexts[T1_CTXNO_UNI]) * 6;
        sample += decision(&from, &contexts[T1_CTXNO_UNI]) * 3;
        flags = signOf(&from, &block, flags, at, sampleOf(&block, data, sample), sample);
        wanted = SAMPLES & (0xfff8u << sample);
      }
      while (wanted != 0) {
        const uint32_t sample = (uint32_t)__builtin_ctz(wanted);
        wanted &= wanted - 1;
        if (noisyDecision(&from, &contexts[block.zeroContexts[(flags >> sample) & T1_SIGMA_NEIGHBOURS]]))
          flags = signOf(&from, &block, flags, at, sampleOf(&block, data, sample), sample);
      }
      *at = flags & ~(T1_PI_0 | T1_PI_1 | T1_PI_2 | T1_PI_3);
    }
  }
  *decisions = from;
}

// By pointers, or the linker's optimiser makes one function of all, which then runs out of registers.
static void (*volatile passes[])(Decisions*, const Block*) = {significancePass, refinementPass, cleanUpPass};

// The bytes of a block, one behind the other; NULL where memory is short.
static OPJ_BYTE* bytesOf(opj_t1_t* t1, const opj_tcd_cblk_dec_t* block) {
  if (block->numchunks == 1 && !t1->mustuse_cblkdatabuffer) return block->chunks[0].data;
  OPJ_UINT32 length = 0;
  for (OPJ_UINT32 at = 0; at < block->numchunks; at++) length += block->chunks[at].len;
  if (length + OPJ_COMMON_CBLK_DATA_EXTRA > t1->cblkdatabuffersize) {
    OPJ_BYTE* bytes = opj_realloc(t1->cblkdatabuffer, length + OPJ_COMMON_CBLK_DATA_EXTRA);
    if (bytes == NULL) return NULL;
    t1->cblkdatabuffer = bytes;
    t1->cblkdatabuffersize = length + OPJ_COMMON_CBLK_DATA_EXTRA;
    memset(bytes + length, 0, OPJ_COMMON_CBLK_DATA_EXTRA);
  }
  length = 0;
  for (OPJ_UINT32 at = 0; at < block->numchunks; at++) {
    memcpy(t1->cblkdatabuffer + length, block->chunks[at].data, block->chunks[at].len);
    length += block->chunks[at].len;
  }
  return t1->cblkdatabuffer;
}

// One pass of decisions; `kind` is 0 for significance, 1 for refinement, 2 for what is left.
static void decodePass(opj_t1_t* t1, Decisions* from, uint32_t kind, int32_t plane, OPJ_UINT32 style) {
  const int32_t half = 1 << plane >> 1;
  const Block block = {t1->data,
                       &t1->flags[t1->w + 3],
                       t1->mqc.lut_ctxno_zc_orient,
                       t1->w,
                       t1->h,
                       (style & J2K_CCP_CBLKSTY_VSC) != 0,
                       kind == 1 ? half : 1 << plane | half};
  passes[kind](from, &block);
  if (kind == 2 && (style & J2K_CCP_CBLKSTY_SEGSYM))
    for (int32_t at = 0; at < 4; at++) decision(from, &contexts[T1_CTXNO_UNI]);
  if (style & J2K_CCP_CBLKSTY_RESET) resetContexts(&t1->mqc);
}

static void decodeSegments(opj_t1_t* t1, const opj_tcd_cblk_dec_t* block, OPJ_BYTE* bytes, int32_t plane, OPJ_UINT32 style) {
  opj_mqc_t* mqc = &t1->mqc;
  uint32_t kind = 2;
  for (OPJ_UINT32 at = 0; at < block->real_num_segs; at++) {
    const opj_tcd_seg_t* segment = &block->segs[at];
    const int isRaw = plane <= (int32_t)block->numbps - 4 && kind < 2 && (style & J2K_CCP_CBLKSTY_LAZY) != 0;
    if (isRaw) opj_mqc_raw_init_dec(mqc, bytes, segment->len, OPJ_COMMON_CBLK_DATA_EXTRA);
    else opj_mqc_init_dec(mqc, bytes, segment->len, OPJ_COMMON_CBLK_DATA_EXTRA);
    Decisions from = {(uint64_t)mqc->c << 32, mqc->a, mqc->ct, mqc->bp, mqc->end};
    bytes += segment->len;
    for (OPJ_UINT32 pass = 0; pass < segment->real_num_passes && plane >= 1; pass++) {
      if (!isRaw || kind == 2) decodePass(t1, &from, kind, plane, style);
      else if (kind == 0) opj_t1_dec_sigpass_raw(t1, plane, (OPJ_INT32)style);
      else opj_t1_dec_refpass_raw(t1, plane);
      if (++kind == 3) {
        kind = 0;
        plane--;
      }
    }
    opq_mqc_finish_dec(mqc);
  }
}

static OPJ_BOOL blockDecoder4(opj_t1_t* t1, opj_tcd_cblk_dec_t* block, OPJ_UINT32 orient, OPJ_UINT32 shift, OPJ_UINT32 style,
                              opj_event_mgr_t* events, opj_mutex_t* mutex, OPJ_BOOL isChecked) {
  const int32_t plane = (int32_t)(shift + block->numbps);
  // What OpenJPEG has messages for is its own.
  if (plane >= 31 || isChecked || block->numchunks == 0)
    return blockDecoder5(t1, block, orient, shift, style, events, mutex, isChecked);
  t1->mqc.lut_ctxno_zc_orient = lut_ctxno_zc + (orient << 9);
  if (!opj_t1_allocate_buffers(t1, (OPJ_UINT32)(block->x1 - block->x0), (OPJ_UINT32)(block->y1 - block->y0))) return OPJ_FALSE;
  resetContexts(&t1->mqc);
  OPJ_BYTE* bytes = bytesOf(t1, block);
  if (bytes == NULL) return OPJ_FALSE;
  // Parts of a tile are decoded where they stay.
  int32_t* data = t1->data;
  if (block->decoded_data) t1->data = block->decoded_data;
  decodeSegments(t1, block, bytes, plane, style);
  t1->data = data;
  return OPJ_TRUE;
}
