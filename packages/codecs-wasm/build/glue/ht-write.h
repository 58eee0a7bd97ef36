// Writes a codestream (T.800 Annex A, T.814 Annex A) whose blocks are encoded: one tile, RPCL, a tile-part for each resolution.

typedef struct {
  uint8_t* at;
  uint8_t* end;
} Output;

// Whoever writes has asked for the room.
static void put8(Output* to, uint32_t value) { *to->at++ = (uint8_t)value; }
static void put16(Output* to, uint32_t value) {
  put8(to, value >> 8);
  put8(to, value);
}
static void put32(Output* to, uint32_t value) {
  put16(to, value >> 16);
  put16(to, value);
}

// A packet's header: behind 0xff seven bits (T.800 §B.10.1).
typedef struct {
  Output* to;
  uint32_t byte;
  uint32_t left;
} HeaderWriter;

static void putHeaderBit(HeaderWriter* to, uint32_t bit) {
  to->byte = to->byte << 1 | bit;
  if (--to->left > 0) return;
  if (to->to->at < to->to->end) put8(to->to, to->byte);
  to->left = to->byte == 0xff ? 7 : 8;
  to->byte = 0;
}

static void putHeaderBits(HeaderWriter* to, uint32_t value, uint32_t count) {
  while (count-- > 0) putHeaderBit(to, value >> count & 1);
}

static void endHeader(HeaderWriter* to, uint32_t isAfterOnes) {
  if (to->left < 8 || isAfterOnes) putHeaderBits(to, 0, to->left);
}

// A tag tree (T.800 §B.10.2): of each node its value, what was said of it, and whether that was all.
typedef struct {
  uint32_t levels;
  uint32_t width[12];
  uint32_t start[12];
  uint8_t* values;
  uint8_t* said;
  uint8_t* isSaid;
} TreeWriter;

static int makeTreeWriter(TreeWriter* tree, uint32_t width, uint32_t height) {
  uint32_t nodes = 0;
  for (tree->levels = 0; tree->levels < 12; width = (width + 1) / 2, height = (height + 1) / 2) {
    tree->width[tree->levels] = width;
    tree->start[tree->levels++] = nodes;
    nodes += width * height;
    if (width == 1 && height == 1) break;
  }
  uint8_t* memory = width == 1 && height == 1 ? take(3 * (size_t)nodes) : NULL;
  if (memory == NULL) return -1;
  memset(memory, 0xff, nodes);
  memset(memory + nodes, 0, 2 * (size_t)nodes);
  tree->values = memory;
  tree->said = memory + nodes;
  tree->isSaid = memory + 2 * nodes;
  return 0;
}

static uint32_t nodeOf(const TreeWriter* tree, uint32_t level, uint32_t x, uint32_t y) {
  return tree->start[level] + (y >> level) * tree->width[level] + (x >> level);
}

static void setLeaf(TreeWriter* tree, uint32_t x, uint32_t y, uint32_t value) {
  for (uint32_t level = 0; level < tree->levels; level++) {
    uint8_t* own = &tree->values[nodeOf(tree, level, x, y)];
    if (value < *own) *own = (uint8_t)value;
  }
}

static void putLeaf(HeaderWriter* to, TreeWriter* tree, uint32_t x, uint32_t y, uint32_t limit) {
  uint32_t least = 0;
  for (uint32_t level = tree->levels; level-- > 0;) {
    const uint32_t node = nodeOf(tree, level, x, y);
    if (tree->said[node] > least) least = tree->said[node];
    for (; least < limit && !tree->isSaid[node]; least += !tree->isSaid[node]) {
      tree->isSaid[node] = least >= tree->values[node];
      putHeaderBit(to, tree->isSaid[node]);
    }
    tree->said[node] = (uint8_t)least;
  }
}

static int putBandHeader(HeaderWriter* to, const Band* band) {
  TreeWriter inclusion;
  TreeWriter zeros;
  if (makeTreeWriter(&inclusion, band->across, band->down) != 0 || makeTreeWriter(&zeros, band->across, band->down) != 0) return -1;
  for (uint32_t at = 0; at < band->across * band->down; at++) {
    setLeaf(&inclusion, at % band->across, at / band->across, band->blocks[at].length == 0);
    setLeaf(&zeros, at % band->across, at / band->across, band->planes - 1);
  }
  for (uint32_t at = 0; at < band->across * band->down; at++) {
    const uint32_t x = at % band->across;
    const uint32_t y = at / band->across;
    const uint32_t length = band->blocks[at].length;
    putLeaf(to, &inclusion, x, y, 1);
    if (length == 0) continue;
    putLeaf(to, &zeros, x, y, band->planes);
    // One pass; then as many more bits than three as the length needs (T.800 §B.10.7).
    const uint32_t needed = 32 - (uint32_t)__builtin_clz(length);
    const uint32_t width = needed > 3 ? needed : 3;
    putHeaderBit(to, 0);
    for (uint32_t bit = 3; bit < width; bit++) putHeaderBit(to, 1);
    putHeaderBit(to, 0);
    putHeaderBits(to, length, width);
  }
  return 0;
}

static int putPacket(Output* to, const Resolution* resolution) {
  HeaderWriter header = {to, 0, 8};
  putHeaderBit(&header, 1);
  for (uint32_t at = 0; at < resolution->bandCount; at++)
    if (resolution->bands[at].across > 0 && putBandHeader(&header, &resolution->bands[at]) != 0) return -1;
  endHeader(&header, to->at[-1] == 0xff && header.left == 7);
  for (uint32_t at = 0; at < resolution->bandCount; at++) {
    const Band* band = &resolution->bands[at];
    for (uint32_t block = 0; block < band->across * band->down; block++) {
      const uint32_t length = band->blocks[block].length;
      if (length > (size_t)(to->end - to->at)) return -1;
      if (length > 0) memcpy(to->at, band->blocks[block].bytes, length);
      to->at += length;
    }
  }
  return 0;
}

// A tile-part with the packets of a resolution; its length is where TLM wants it, too.
static int putTilePart(Output* to, const Frame* frame, uint32_t level, uint8_t* length) {
  uint8_t* start = to->at;
  put16(to, SOT);
  put16(to, 10);
  put16(to, 0);
  put32(to, 0);
  put8(to, level);
  put8(to, frame->levels + 1);
  put16(to, SOD);
  for (uint32_t component = 0; component < frame->components; component++)
    if (putPacket(to, &frame->resolutions[component][level]) != 0) return -1;
  Output lengths[2] = {{start + 6, NULL}, {length, NULL}};
  for (uint32_t at = 0; at < 2; at++) put32(&lengths[at], (uint32_t)(to->at - start));
  return 0;
}

static void putSizes(Output* to, const Frame* frame) {
  put16(to, SOC);
  put16(to, SIZ);
  put16(to, 38 + 3 * frame->components);
  // Part 15 is needed.
  put16(to, 0x4000);
  for (uint32_t at = 0; at < 2; at++) {
    put32(to, frame->width);
    put32(to, frame->height);
    put32(to, 0);
    put32(to, 0);
  }
  put16(to, frame->components);
  for (uint32_t component = 0; component < frame->components; component++) {
    put8(to, (frame->bits - 1) | frame->isSigned << 7);
    put16(to, 0x0101);
  }
}

// T.800 §A.6.4.
static void putQuantisation(Output* to, const Frame* frame) {
  const uint32_t bands = BANDS * frame->levels + 1;
  put16(to, QCD);
  put16(to, 3 + (frame->isFloat ? 2 * bands : bands));
  put8(to, frame->isFloat ? LOSSY_GUARD_BITS << 5 | 2 : GUARD_BITS << 5);
  for (uint32_t band = 0; band < bands; band++) {
    if (frame->isFloat) put16(to, frame->stepWords[band]);
    else put8(to, (frame->quantisation[0].planes[band] + 1u - GUARD_BITS) << 3);
  }
}

static void putCoding(Output* to, const Frame* frame) {
  const uint8_t* planes = frame->quantisation[0].planes;
  uint32_t most = 8;
  for (uint32_t band = 0; band <= 3 * frame->levels; band++) most = planes[band] > most ? planes[band] : most;
  put16(to, CAP);
  put16(to, 8);
  put32(to, 1u << 17);
  // T.814 §A.3: blocks of HT only, whether there is loss, and the bound of their magnitudes.
  put16(to, (frame->isFloat ? 1u << 5 : 0) | (most - 8));
  put16(to, COD);
  put16(to, 12);
  put8(to, 0);
  put8(to, RPCL);
  put16(to, 1);
  put8(to, frame->hasColourTransform);
  put8(to, frame->levels);
  put8(to, frame->blockWidth - 2);
  put8(to, frame->blockHeight - 2);
  put8(to, 0x40);
  put8(to, !frame->isFloat);
}

// Gives the length, or 0 where there is no room.
static size_t putCodestream(Output* to, const Frame* frame) {
  uint8_t* start = to->at;
  putSizes(to, frame);
  putCoding(to, frame);
  putQuantisation(to, frame);
  put16(to, TLM);
  put16(to, 4 + 6 * (frame->levels + 1));
  // One index and lengths of 16 and of 32 bits (T.800 §A.7.1).
  put16(to, 0x60);
  uint8_t* lengths = to->at;
  for (uint32_t level = 0; level <= frame->levels; level++) {
    put16(to, 0);
    put32(to, 0);
  }
  for (uint32_t level = 0; level <= frame->levels; level++)
    if (putTilePart(to, frame, level, lengths + 6 * level + 2) != 0) return 0;
  put16(to, EOC);
  return (size_t)(to->at - start);
}

// How much a codestream of these blocks takes at most.
static size_t roomFor(const Frame* frame) {
  size_t room = 4096;
  for (uint32_t component = 0; component < frame->components; component++) {
    for (uint32_t level = 0; level <= frame->levels; level++) {
      const Resolution* resolution = &frame->resolutions[component][level];
      for (uint32_t at = 0; at < resolution->bandCount; at++) {
        const Band* band = &resolution->bands[at];
        room += 64;
        for (uint32_t block = 0; block < band->across * band->down; block++) room += 32 + band->blocks[block].length;
      }
    }
  }
  return room;
}
