import type { RasterImage } from 'hounsfield/pixels/pictures';
import type { CompareFlags } from '../commands/compare.ts';
import type { HuContext } from '../context.ts';
import { CommandError } from '../errors.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { PictureWriter } from '../image/writer.ts';
import { formatOfName, formatRows } from '../pictures/formats.ts';
import { report } from '../report.ts';
import { type Comparable, histogramOf, type Metrics, metricsOf } from './metrics.ts';
import { openSide, type Side } from './side.ts';

/** Compares the pixels of two files. */
export async function run(hu: HuContext, flags: CompareFlags, a: string, b: string): Promise<ExitCode> {
  const sides: Side[] = [];
  for (const path of [a, b]) {
    try {
      sides.push(await openSide(path));
    } catch (error) {
      return report(hu, error, path);
    }
  }
  const [left, right] = sides as [Side, Side];
  const isAlike = await compareFrames(hu, flags, left, right);
  await hu.out.flush();
  return isAlike ? exitCode.done : exitCode.partly;
}

async function compareFrames(hu: HuContext, flags: CompareFlags, left: Side, right: Side): Promise<boolean> {
  if (flags.frame === undefined && left.count !== right.count) {
    throw new CommandError('unlike-images', { detail: `${left.count} and ${right.count} frames` });
  }
  const first = (flags.frame ?? 1) - 1;
  const last = flags.frame === undefined ? left.count : flags.frame;
  const how = { isRendered: left.isPicture || right.isPicture, isStored: flags.stored === true };
  let isAlike = true;
  for (let frame = first; frame < last; frame++) {
    const [one, other] = [await left.frame(frame, how), await right.frame(frame, how)];
    if (one.width !== other.width || one.height !== other.height || one.samples !== other.samples) {
      throw new CommandError('unlike-images', { detail: `${sizeOf(one)} and ${sizeOf(other)}` });
    }
    const metrics = metricsOf(one, other);
    if (!(metrics.max <= flags.tolerance)) isAlike = false;
    await tell(hu, flags, {
      frame,
      metrics,
      histogram: flags.histogram === true ? histogramOf(one, other) : undefined,
    });
    if (frame === first && flags.difference !== undefined) await writeDifference(hu, flags.difference, one, other);
  }
  return isAlike;
}

interface Told {
  readonly frame: number;
  readonly metrics: Metrics;
  readonly histogram: ReturnType<typeof histogramOf> | undefined;
}

async function tell(hu: HuContext, flags: CompareFlags, { frame, metrics, histogram }: Told): Promise<void> {
  if (flags.json === true) {
    await hu.out.line(JSON.stringify({ frame: frame + 1, ...metrics, ...(histogram && { histogram }) }));
    return;
  }
  const { samples, different, max, mae, rmse, psnr, ssim } = metrics;
  const what =
    different === 0
      ? `equal, ${samples} samples`
      : `${different} of ${samples} samples differ, by ${short(max)} at most; MAE ${short(mae)}, RMSE ${short(rmse)}, PSNR ${short(psnr ?? 0)} dB, SSIM ${short(ssim)}`;
  await hu.out.line(`frame ${frame + 1}: ${what}`);
  for (const row of histogram ?? []) await hu.out.line(`  ${String(row.difference).padStart(5)}: ${row.samples}`);
}

/** Where both are alike it is black; the largest difference is white. */
async function writeDifference(hu: HuContext, path: string, a: Comparable, b: Comparable): Promise<void> {
  const format = formatOfName(path) ?? 'png';
  const data = new Uint8Array(a.width * a.height);
  const differences = new Float64Array(data.length);
  let most = 0;
  for (let at = 0; at < a.values.length; at++) {
    const pixel = Math.floor(at / a.samples);
    const difference = Math.abs(a.values[at]! - b.values[at]!);
    differences[pixel] = Math.max(differences[pixel]!, difference);
    most = Math.max(most, differences[pixel]!);
  }
  if (most > 0) for (let at = 0; at < data.length; at++) data[at] = Math.ceil((differences[at]! / most) * 255);
  const raster: RasterImage = { width: a.width, height: a.height, samples: 1, data };
  const bytes = await formatRows[format].encode([raster], 100);
  await new PictureWriter(hu, false, { kind: 'file', path }).write({ path, base: '.' }, '', bytes, {});
}

function sizeOf({ width, height, samples }: Comparable): string {
  return `${width} × ${height} of ${samples} samples`;
}

function short(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(5);
}
