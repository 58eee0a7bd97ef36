import type { Picture } from 'hounsfield/pixels';
import { describe, expect, it } from 'vitest';
import { parsePair, parseRegion, parseSize, parseTolerance, parseWindow } from '../commands/picture-parsers.ts';
import { UsageError } from '../usage-error.ts';
import { formatOfBytes, formatOfName } from './formats.ts';
import { contactSheet } from './sheet.ts';
import { terminalText } from './terminal.ts';

const grey = (width: number, ...levels: readonly number[]): Picture => ({
  width,
  height: levels.length / width,
  channels: 1,
  data: Uint8ClampedArray.from(levels),
});

describe('words of the command line about pictures', () => {
  it.each([
    [parseWindow, '40,400', [40, 400]],
    [parseWindow, '-600.5,1', [-600.5, 1]],
    [parseWindow, '2', 2],
    [parseWindow, 'full', 'full'],
    [parsePair, '1,99.5', [1, 99.5]],
    [parseSize, '640x480', { width: 640, height: 480 }],
    [parseRegion, '1,2,30,40', { x: 1, y: 2, width: 30, height: 40 }],
    [parseTolerance, '0.5', 0.5],
  ])('%o reads %s', (parse, text, expected) => {
    expect(parse(text)).toEqual(expected);
  });

  it.each([
    [parseWindow, '40,0'],
    [parseWindow, '40'.repeat(4)],
    [parseSize, '0x10'],
    [parseRegion, '1,2,3'],
    [parseRegion, '1,2,3,4.5'],
    [parseTolerance, '-1'],
  ])('%o refuses %s', (parse, text) => {
    expect(() => parse(text)).toThrow(UsageError);
  });

  it('know formats by the end of a name and by the first bytes', () => {
    expect(['a.PNG', 'b.jpeg', 'c.tif', 'd.dcm'].map(formatOfName)).toEqual(['png', 'jpeg', 'tiff', undefined]);
    expect(formatOfBytes(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('jpeg');
    expect(formatOfBytes(new Uint8Array(8))).toBeUndefined();
  });
});

describe('pictures in a terminal', () => {
  it('of blocks have two pixels a character, and colours once for a run', () => {
    const text = terminalText('blocks', grey(2, 0, 0, 255, 255, 9, 9), new Uint8Array(0));
    const white = '\u001b[38;2;0;0;0m\u001b[48;2;255;255;255m';
    expect(text).toBe(`${white}▀▀\u001b[0m\n\u001b[38;2;9;9;9m\u001b[49m▀▀\u001b[0m\n`);
  });

  it('of kitty are PNG in base64, in pieces of 4,096 characters', () => {
    const text = terminalText('kitty', grey(1, 0), new Uint8Array(4000));
    expect(text.startsWith('\u001b_Gf=100,a=T,m=1;')).toBe(true);
    expect(text.split('\u001b\\')).toHaveLength(3);
  });

  it('of sixel have bands of six rows and runs that are counted', () => {
    const text = terminalText('sixel', grey(5, ...new Array(5).fill(255)), new Uint8Array(0));
    expect(text).toContain('"1;1;5;1');
    expect(text).toContain('#255!5@-');
  });
});

describe('a contact sheet', () => {
  it('has pictures side by side in cells of one size', () => {
    const sheet = contactSheet([grey(2, 1, 2), grey(2, 3, 4, 5, 6), grey(1, 7)], 2);
    expect([sheet.width, sheet.height]).toEqual([6, 6]);
    expect([...sheet.data.subarray(0, 6)]).toEqual([1, 2, 0, 0, 3, 4]);
    expect([...sheet.data.subarray(24, 30)]).toEqual([7, 0, 0, 0, 0, 0]);
  });

  it('is in colour where one of the pictures is', () => {
    const red: Picture = { width: 1, height: 1, channels: 4, data: Uint8ClampedArray.of(255, 0, 0, 255) };
    const sheet = contactSheet([grey(1, 9), red], 2);
    expect([...sheet.data]).toEqual([9, 9, 9, 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 0, 0, 255]);
  });
});
