import type { Picture } from 'hounsfield/pixels';

/** How a picture is drawn in a terminal: characters of two halves, or what some terminals know beside text. */
export const terminalKinds = ['blocks', 'kitty', 'sixel'] as const;
export type TerminalKind = (typeof terminalKinds)[number];

/** Columns and pixels that a picture may take: a character of blocks has two pixels, one above the other. */
export function terminalSize(kind: TerminalKind, columns: number): { readonly width: number; readonly height: number } {
  return kind === 'blocks' ? { width: columns, height: 4096 } : { width: columns * 8, height: 4096 };
}

/** @param png the same picture as PNG, for terminals that take it. */
export function terminalText(kind: TerminalKind, picture: Picture, png: Uint8Array): string {
  return drawers[kind](picture, png);
}

const drawers: Readonly<Record<TerminalKind, (picture: Picture, png: Uint8Array) => string>> = {
  blocks,
  kitty: (_, png) => kitty(png),
  sixel: picture => sixel(picture),
};

function blocks(picture: Picture): string {
  const lines: string[] = [];
  for (let y = 0; y < picture.height; y += 2) {
    let line = '';
    let before = '';
    for (let x = 0; x < picture.width; x++) {
      const upper = colourAt(picture, x, y).join(';');
      const lower = y + 1 < picture.height ? colourAt(picture, x, y + 1).join(';') : undefined;
      const colours = `\u001b[38;2;${upper}m${lower === undefined ? '\u001b[49m' : `\u001b[48;2;${lower}m`}`;
      line += colours === before ? '▀' : `${colours}▀`;
      before = colours;
    }
    lines.push(`${line}\u001b[0m\n`);
  }
  return lines.join('');
}

/** The graphics protocol of kitty: PNG in base64, in pieces of 4,096 characters. */
function kitty(png: Uint8Array): string {
  const text = Buffer.from(png).toString('base64');
  const pieces = text.match(/.{1,4096}/g) ?? [];
  return `${pieces
    .map((piece, at) => {
      const more = at + 1 < pieces.length ? 1 : 0;
      return `\u001b_G${at === 0 ? `f=100,a=T,m=${more}` : `m=${more}`};${piece}\u001b\\`;
    })
    .join('')}\n`;
}

/** Sixel of DEC terminals: 6 × 6 × 6 colours and 40 greys, bands of six rows. */
function sixel(picture: Picture): string {
  const { width, height } = picture;
  const parts = ['\u001bPq', `"1;1;${width};${height}`];
  for (const [index, colour] of SIXEL_COLOURS.entries()) {
    parts.push(`#${index};2;${colour.map(level => Math.round((level * 100) / 255)).join(';')}`);
  }
  for (let top = 0; top < height; top += 6) {
    const rows = new Map<number, Uint8Array>();
    for (let y = top; y < Math.min(height, top + 6); y++) {
      for (let x = 0; x < width; x++) {
        const index = sixelIndex(colourAt(picture, x, y));
        let row = rows.get(index);
        if (row === undefined) {
          row = new Uint8Array(width);
          rows.set(index, row);
        }
        row[x]! |= 1 << (y - top);
      }
    }
    parts.push([...rows].map(([index, row]) => `#${index}${runs(row)}`).join('$'), '-');
  }
  return `${parts.join('')}\u001b\\\n`;
}

function runs(row: Uint8Array): string {
  let text = '';
  for (let at = 0; at < row.length; ) {
    let end = at + 1;
    while (end < row.length && row[end] === row[at]) end++;
    const sign = String.fromCharCode(63 + row[at]!);
    text += end - at > 3 ? `!${end - at}${sign}` : sign.repeat(end - at);
    at = end;
  }
  return text;
}

function sixelIndex([red, green, blue]: Rgb): number {
  if (red === green && green === blue) return 216 + Math.round((red / 255) * (GREYS - 1));
  const step = (level: number): number => Math.round((level / 255) * 5);
  return step(red) * 36 + step(green) * 6 + step(blue);
}

function colourAt({ width, channels, data }: Picture, x: number, y: number): Rgb {
  const at = (y * width + x) * channels;
  return channels === 1 ? [data[at]!, data[at]!, data[at]!] : [data[at]!, data[at + 1]!, data[at + 2]!];
}

type Rgb = readonly [number, number, number];

const GREYS = 40;
const SIXEL_COLOURS: readonly Rgb[] = [
  ...Array.from(
    { length: 216 },
    (_, at): Rgb => [Math.floor(at / 36) * 51, (Math.floor(at / 6) % 6) * 51, (at % 6) * 51],
  ),
  ...Array.from({ length: GREYS }, (_, at): Rgb => {
    const level = Math.round((at / (GREYS - 1)) * 255);
    return [level, level, level];
  }),
];
