import { quoted } from '../parsers.ts';
import { UsageError } from '../usage-error.ts';

/** `full`, the number of a window of the file from 1, or a window of one's own. */
export type WindowChoice = 'full' | number | readonly [center: number, width: number];

export function parseWindow(text: string): WindowChoice {
  if (text === 'full') return 'full';
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  const numbers = numbersOf(text, 2);
  if (numbers !== undefined && numbers[1]! > 0) return [numbers[0]!, numbers[1]!];
  throw new UsageError(`${quoted(text)} is no window`, 'Give CENTER,WIDTH such as 40,400, a number such as 1, or full');
}

export function parsePair(text: string): readonly [number, number] {
  const numbers = numbersOf(text, 2);
  if (numbers !== undefined) return [numbers[0]!, numbers[1]!];
  throw new UsageError(`${quoted(text)} is no pair of numbers`, 'Give two numbers such as 1,99');
}

export function parseSize(text: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /^(\d{1,5})x(\d{1,5})$/.exec(text) ?? [];
  if (Number(width) > 0 && Number(height) > 0) return { width: Number(width), height: Number(height) };
  throw new UsageError(`${quoted(text)} is no size`, 'Give columns and rows such as 512x512');
}

export function parseRegion(text: string): { x: number; y: number; width: number; height: number } {
  const numbers = numbersOf(text, 4);
  if (numbers?.every(Number.isInteger) === true) {
    const [x, y, width, height] = numbers as [number, number, number, number];
    return { x, y, width, height };
  }
  throw new UsageError(`${quoted(text)} is no region`, 'Give left, top, columns and rows such as 10,10,200,100');
}

function numbersOf(text: string, count: number): readonly number[] | undefined {
  const numbers = text
    .split(',')
    .map(part => (/^-?\d{1,9}(\.\d{1,9})?$/.test(part.trim()) ? Number(part) : Number.NaN));
  return numbers.length === count && numbers.every(Number.isFinite) ? numbers : undefined;
}

export function parseTolerance(text: string): number {
  if (/^\d{1,9}(\.\d{1,9})?$/.test(text)) return Number(text);
  throw new UsageError(`${quoted(text)} is no tolerance`, 'Give 0 or a number above it');
}
