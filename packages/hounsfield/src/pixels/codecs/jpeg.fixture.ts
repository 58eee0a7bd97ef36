/** JPEG streams as T.81 describes them, written bit by bit by code that shares nothing with the encoder under test. */

/** Any number of values, each as a code of five bits and its additional bits. */
type Coded = readonly (readonly [code: number, extra: number, bits: number])[];

export function marker(code: number, body: readonly number[] = []): number[] {
  return [0xff, code, (body.length + 2) >> 8, (body.length + 2) & 255, ...body];
}

/** Symbols with codes of five bits each, in order. */
export function huffman(kind: number, symbols: readonly number[]): number[] {
  return marker(0xc4, [kind, 0, 0, 0, 0, symbols.length, ...Array<number>(11).fill(0), ...symbols]);
}

export interface FrameOptions {
  readonly code: number;
  readonly precision: number;
  readonly rows: number;
  readonly columns: number;
  /** Sampling factors of each component, across × 16 + down. */
  readonly sampling: readonly number[];
}

export function frame({ code, precision, rows, columns, sampling }: FrameOptions): number[] {
  const size = [precision, rows >> 8, rows & 255, columns >> 8, columns & 255, sampling.length];
  return marker(code, [...size, ...sampling.flatMap((factors, at) => [at + 1, factors, 0])]);
}

export function scan(components: readonly number[], parameters: readonly number[]): number[] {
  return marker(0xda, [components.length, ...components.flatMap(at => [at + 1, 0]), ...parameters]);
}

/** Entropy-coded data with stuffed zeros (T.81 §B.1.1.5), restart markers between the intervals. */
export function entropyCoded(intervals: readonly Coded[]): number[] {
  return intervals.flatMap((interval, at) => {
    const text = interval.map(([code, extra, bits]) => binary(code, 5) + binary(extra, bits)).join('');
    const padded = text.padEnd(Math.ceil(text.length / 8) * 8, '1');
    const bytes = (padded.match(/.{8}/g) ?? []).flatMap(byte =>
      byte === '11111111' ? [255, 0] : [Number.parseInt(byte, 2)],
    );
    return at === 0 ? bytes : [0xff, 0xd0 + ((at - 1) % 8), ...bytes];
  });
}

/** A difference as its category and bits (T.81 Table F.1, Table H.2). */
export function difference(value: number): Coded[number] {
  if (value === 32_768 || value === -32_768) return [16, 0, 0];
  const bits = Math.abs(value).toString(2).length;
  if (value === 0) return [0, 0, 0];
  return [bits, value > 0 ? value : value + 2 ** bits - 1, bits];
}

export interface LosslessOptions {
  readonly samples: readonly number[];
  readonly rows: number;
  readonly columns: number;
  readonly channels: number;
  readonly precision: number;
  readonly predictor: number;
  readonly low?: number;
  /** Rows of a restart interval. */
  readonly restart?: number;
  /** One scan for each component. */
  readonly apart?: boolean;
}

/** A lossless stream (T.81 Annex H). */
export function losslessStream(options: LosslessOptions): Uint8Array {
  const { rows, columns, channels, precision, predictor, low = 0, restart = 0, apart = false } = options;
  const all = Array.from({ length: channels }, (_, at) => at);
  const scans = apart ? all.map(at => [at]) : [all];
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...frame({ code: 0xc3, precision, rows, columns, sampling: all.map(() => 0x11) }),
    ...huffman(
      0,
      Array.from({ length: 17 }, (_, symbol) => symbol),
    ),
    ...(restart > 0 ? marker(0xdd, [(restart * columns) >> 8, (restart * columns) & 255]) : []),
    ...scans.flatMap(components => [
      ...scan(components, [predictor, 0, low]),
      ...entropyCoded(intervalsOf(options, components, restart || rows)),
    ]),
    ...[0xff, 0xd9],
  ]);
}

function intervalsOf(options: LosslessOptions, components: readonly number[], height: number): Coded[] {
  const { samples, rows, columns, channels, precision, predictor, low = 0 } = options;
  const intervals: Coded[] = [];
  for (let top = 0; top < rows; top += height) {
    const coded: Coded[number][] = [];
    for (let row = top; row < Math.min(rows, top + height); row++) {
      for (let column = 0; column < columns; column++) {
        for (const channel of components) {
          const at = (y: number, x: number): number => samples[(y * columns + x) * channels + channel]! >> low;
          const isFirst = row === top;
          const expected =
            isFirst && column === 0
              ? 2 ** (precision - low - 1)
              : isFirst
                ? at(row, column - 1)
                : column === 0
                  ? at(row - 1, 0)
                  : predicted(predictor, at(row, column - 1), at(row - 1, column), at(row - 1, column - 1));
          const found = (at(row, column) - expected) & 0xffff;
          coded.push(difference(found > 32_768 ? found - 65_536 : found));
        }
      }
    }
    intervals.push(coded);
  }
  return intervals;
}

/** T.81 Table H.1 */
function predicted(selection: number, a: number, b: number, c: number): number {
  return [0, a, b, c, a + b - c, a + ((b - c) >> 1), b + ((a - c) >> 1), (a + b) >> 1][selection]!;
}

function binary(value: number, bits: number): string {
  return bits === 0 ? '' : value.toString(2).padStart(bits, '0');
}
