import { byteSize } from '../byte-size.ts';
import { failureOf } from '../failure.ts';
import { nameOfUid } from '../store/outcome.ts';
import { visible } from '../text-width.ts';
import type { Reception } from './storing.ts';

/** Objects of one association, or of the whole run, in numbers. */
export class Tally {
  readonly counts: Record<Reception['outcome'], number> = { stored: 0, same: 0, refused: 0, failed: 0 };
  bytes = 0;
  readonly #start: number = performance.now();

  /** Objects that are there now. */
  get kept(): number {
    return this.counts.stored + this.counts.same;
  }

  get isUsed(): boolean {
    return Object.values(this.counts).some(count => count > 0);
  }

  get seconds(): number {
    return (performance.now() - this.#start) / 1000;
  }

  add({ outcome, bytes }: Reception): void {
    this.counts[outcome]++;
    if (outcome === 'stored' || outcome === 'same') this.bytes += bytes;
  }

  /** `213 objects, 112.0 MiB in 0.3 s (…/s); 1 failed` */
  get text(): string {
    const { same, refused, failed } = this.counts;
    const { seconds, kept, bytes } = this;
    const rate = `${byteSize(Math.round(bytes / Math.max(seconds, 0.001)))}/s`;
    const words = [
      `${kept === 1 ? '1 object' : `${kept} objects`}, ${byteSize(bytes)} in ${seconds.toFixed(1)} s (${rate})`,
      ...(same > 0 ? [`${same} of them had been there`] : []),
      ...(refused > 0 ? [`${refused} refused`] : []),
      ...(failed > 0 ? [`${failed} failed`] : []),
    ];
    return words.join('; ');
  }

  get json(): object {
    return { ...this.counts, bytes: this.bytes, seconds: Number(this.seconds.toFixed(3)) };
  }
}

/** One object on one line. */
export function receptionLine(reception: Reception): string {
  const { outcome, sopClassUid, sopInstanceUid, file, bytes, error } = reception;
  const where = file ?? sopInstanceUid;
  const why = error === undefined ? '' : `: ${failureOf(error).message}`;
  return visible(`${outcome.padEnd(7)} ${where} (${nameOfUid(sopClassUid)}, ${byteSize(bytes)})${why}`);
}

/** The object that --json prints for one. */
export function receptionJson({ error, ...facts }: Reception): string {
  return JSON.stringify({ ...facts, reason: error === undefined ? undefined : failureOf(error).message });
}
