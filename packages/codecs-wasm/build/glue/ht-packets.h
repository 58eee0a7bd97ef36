// Reads the packets of a tile (T.800 §B.9, §B.10) of one layer, whose resolutions have one precinct each.

// Bits of a packet's header: behind 0xff only seven (T.800 §B.10.1).
typedef struct {
  const uint8_t* at;
  const uint8_t* end;
  uint32_t byte;
  uint32_t left;
  int isOver;
} HeaderBits;

static uint32_t headerBit(HeaderBits* from) {
  if (from->left == 0) {
    from->left = from->byte == 0xff ? 7 : 8;
    if (from->at >= from->end) from->isOver = 1;
    from->byte = from->at < from->end ? *from->at++ : 0;
  }
  return from->byte >> --from->left & 1;
}

static uint32_t headerBits(HeaderBits* from, uint32_t count) {
  uint32_t value = 0;
  while (count-- > 0) value = value << 1 | headerBit(from);
  return value;
}

// A tag tree (T.800 §B.10.2): of each node the least value that is still possible, and whether it is the value.
typedef struct {
  uint32_t levels;
  uint32_t width[12];
  uint32_t start[12];
  uint8_t* least;
  uint8_t* isKnown;
} TagTree;

static int makeTree(TagTree* tree, uint32_t width, uint32_t height) {
  uint32_t nodes = 0;
  for (tree->levels = 0; tree->levels < 12; width = (width + 1) / 2, height = (height + 1) / 2) {
    tree->width[tree->levels] = width;
    tree->start[tree->levels++] = nodes;
    if ((uint64_t)width * height > 1u << 24) return -1;
    nodes += width * height;
    if (width == 1 && height == 1) break;
  }
  if (width != 1 || height != 1) return -1;
  uint8_t* memory = take(2 * (size_t)nodes);
  if (memory == NULL) return -1;
  memset(memory, 0, 2 * (size_t)nodes);
  tree->least = memory;
  tree->isKnown = memory + nodes;
  return 0;
}

// The value of a leaf, or `limit` where it is not below.
static uint32_t treeValue(TagTree* tree, HeaderBits* from, uint32_t x, uint32_t y, uint32_t limit) {
  uint32_t least = 0;
  for (uint32_t level = tree->levels; level-- > 0;) {
    const uint32_t node = tree->start[level] + (y >> level) * tree->width[level] + (x >> level);
    if (tree->least[node] > least) least = tree->least[node];
    while (!tree->isKnown[node] && least < limit) {
      if (headerBit(from)) tree->isKnown[node] = 1;
      else least++;
    }
    tree->least[node] = (uint8_t)least;
  }
  return least;
}

// One block's part of a header: nothing, or a single cleanup pass at the lowest plane (T.814 §B.1); else it is refused.
static int readBlockHeader(HeaderBits* from, TagTree* inclusion, TagTree* zeros, uint32_t x, uint32_t y, const Band* band, Block* block) {
  if (treeValue(inclusion, from, x, y, 1) != 0) return 0;
  if (treeValue(zeros, from, x, y, band->planes) != band->planes - 1) return -1;
  if (headerBit(from)) return -1;
  uint32_t width = 3;
  while (headerBit(from)) width++;
  if (width > 24) return -1;
  block->length = headerBits(from, width);
  return block->length < 2 ? -1 : 0;
}

// Takes the bytes of a packet's blocks; gives where the next packet is, or NULL.
static const uint8_t* readPacket(Resolution* resolution, const uint8_t* at, const uint8_t* end) {
  HeaderBits from = {at, end, 0, 0, 0};
  if (headerBit(&from)) {
    for (uint32_t index = 0; index < resolution->bandCount; index++) {
      Band* band = &resolution->bands[index];
      if (band->across == 0) continue;
      TagTree inclusion;
      TagTree zeros;
      if (makeTree(&inclusion, band->across, band->down) != 0 || makeTree(&zeros, band->across, band->down) != 0) return NULL;
      Block* block = band->blocks;
      for (uint32_t y = 0; y < band->down; y++)
        for (uint32_t x = 0; x < band->across; x++, block++)
          if (readBlockHeader(&from, &inclusion, &zeros, x, y, band, block) != 0 || from.isOver) return NULL;
    }
  }
  if (from.byte == 0xff) from.at++;
  if (from.isOver || from.at > end) return NULL;
  for (uint32_t index = 0; index < resolution->bandCount; index++) {
    Band* band = &resolution->bands[index];
    for (uint32_t block = 0; block < band->across * band->down; block++) {
      band->blocks[block].bytes = from.at;
      if (band->blocks[block].length > (size_t)(end - from.at)) return NULL;
      from.at += band->blocks[block].length;
    }
  }
  return from.at;
}

// Tile-parts of the only tile; each holds whole packets.
typedef struct {
  const uint8_t* next;
  const uint8_t* last;
  const uint8_t* at;
  const uint8_t* end;
} TileParts;

static uint32_t word16(const uint8_t* at) { return (uint32_t)at[0] << 8 | at[1]; }
static uint32_t word32(const uint8_t* at) { return word16(at) << 16 | word16(at + 2); }

// Goes to the packets of the next tile-part (T.800 §A.4.2); those with markers that change something are refused.
static int openTilePart(TileParts* parts) {
  const uint8_t* part = parts->next;
  if (parts->last - part < 14 || word16(part) != SOT || word16(part + 2) != 10 || word16(part + 4) != 0) return -1;
  const uint32_t length = word32(part + 6);
  const size_t whole = length == 0 ? (size_t)(parts->last - part) : length;
  if (whole < 14 || whole > (size_t)(parts->last - part)) return -1;
  parts->next = parts->end = part + whole;
  const uint8_t* at = part + 12;
  while (parts->end - at >= 4 && (word16(at) == COM || word16(at) == PLT)) at += 2 + word16(at + 2);
  if (parts->end - at < 2 || word16(at) != SOD) return -1;
  parts->at = at + 2;
  return 0;
}

static int readOnePacket(TileParts* parts, Resolution* resolution) {
  while (parts->at == parts->end)
    if (openTilePart(parts) != 0) return -1;
  parts->at = readPacket(resolution, parts->at, parts->end);
  return parts->at == NULL ? -1 : 0;
}

// With one precinct each, packets come by resolution or by component (T.800 §B.12).
static int readPackets(Frame* frame, TileParts* parts, int isByResolution) {
  const uint32_t levels = frame->levels + 1;
  for (uint32_t at = 0; at < levels * frame->components; at++) {
    const uint32_t level = isByResolution ? at / frame->components : at % levels;
    const uint32_t component = isByResolution ? at % frame->components : at / levels;
    if (readOnePacket(parts, &frame->resolutions[component][level]) != 0) return -1;
  }
  return 0;
}
