import type { Picture } from 'hounsfield/pixels';

/** Puts pictures side by side, row by row, each in a cell of one size and in its middle. */
export function contactSheet(pictures: readonly Picture[], columns: number): Picture {
  const [cellWidth, cellHeight] = [
    Math.max(...pictures.map(({ width }) => width)),
    Math.max(...pictures.map(({ height }) => height)),
  ];
  const across = Math.min(columns, pictures.length);
  const width = across * (cellWidth + GAP) - GAP;
  const height = Math.ceil(pictures.length / across) * (cellHeight + GAP) - GAP;
  const channels = pictures.some(picture => picture.channels === 4) ? 4 : 1;
  const data = new Uint8ClampedArray(width * height * channels);
  if (channels === 4) for (let at = 3; at < data.length; at += 4) data[at] = 255;
  for (const [index, picture] of pictures.entries()) {
    const left = (index % across) * (cellWidth + GAP) + ((cellWidth - picture.width) >> 1);
    const top = Math.floor(index / across) * (cellHeight + GAP) + ((cellHeight - picture.height) >> 1);
    copyInto({ width, height, channels, data }, picture, left, top);
  }
  return { width, height, channels, data };
}

function copyInto(sheet: Picture, picture: Picture, left: number, top: number): void {
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const from = (y * picture.width + x) * picture.channels;
      const to = ((top + y) * sheet.width + left + x) * sheet.channels;
      for (let channel = 0; channel < Math.min(3, sheet.channels); channel++) {
        sheet.data[to + channel] = picture.data[from + (picture.channels === 1 ? 0 : channel)]!;
      }
    }
  }
}

/** Pixels between two pictures. */
const GAP = 2;
