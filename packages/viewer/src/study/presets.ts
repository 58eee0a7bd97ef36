import type { DisplayFacts, VoiChoice } from 'hounsfield/pixels';
import { formatNumber } from '../ui/format.ts';
import { texts } from '../ui/texts.ts';
import { windowDigits } from './window-drag.ts';

/** A window that is set by a key or from the list. */
export interface Preset {
  /** Tells presets of one list apart. */
  readonly id: string;
  readonly key?: string;
  readonly name: string;
  /** Centre and width, where they are known beforehand. */
  readonly note?: string;
  /** undefined: as the image says. */
  readonly voi: VoiChoice | undefined;
}

/**
 * The windows that are offered for a series: its own, those of the body in Hounsfield units where its values are, and
 * shares of the values for every modality.
 */
export function presetsFor(modality: string, display: DisplayFacts | undefined): readonly Preset[] {
  const [first, ...others] = (display?.windows ?? []).slice(0, MOST_STORED);
  const stored: Preset = { id: 'stored', key: '0', name: texts.presets.stored, voi: undefined, ...noteOf(first) };
  const windows = others.map((window, at): Preset => {
    const name = window.explanation ?? texts.presets.window(at + 2);
    return { id: `window ${at}`, name: texts.presets.named(name), voi: { window: at + 1 }, ...noteOf(window) };
  });
  const tables = (display?.voiLuts ?? []).slice(0, MOST_STORED).map(({ explanation }, at): Preset => {
    const name = explanation ?? texts.presets.table(at + 1);
    return { id: `table ${at}`, name: texts.presets.named(name), voi: { table: at } };
  });
  return [stored, ...windows, ...tables, ...(byModality[modality] ?? []), ...shares];
}

function noteOf(window: { readonly center: number; readonly width: number } | undefined): Pick<Preset, 'note'> {
  if (window === undefined) return {};
  const digits = windowDigits(window.width);
  return { note: `${formatNumber(window.center, digits)} / ${formatNumber(window.width, digits)}` };
}

function body(key: string, id: BodyPreset, center: number, width: number): Preset {
  const window = { center, width };
  return { id, key, name: texts.presets[id], voi: window, ...noteOf(window) };
}

type BodyPreset = 'softTissue' | 'lung' | 'bone' | 'brain' | 'liver' | 'mediastinum' | 'angiography';

const byModality: Readonly<Record<string, readonly Preset[]>> = {
  CT: [
    body('1', 'softTissue', 40, 400),
    body('2', 'lung', -600, 1500),
    body('3', 'bone', 480, 2500),
    body('4', 'brain', 40, 80),
    body('5', 'liver', 60, 160),
    body('6', 'mediastinum', 50, 350),
    body('7', 'angiography', 300, 600),
  ],
};

const shares: readonly Preset[] = [
  { id: 'middle', key: '8', name: texts.presets.middle, voi: { percentile: [1, 99] } },
  { id: 'full', key: '9', name: texts.presets.full, voi: 'full' },
];

/** Windows or tables of one image that the list shows. */
const MOST_STORED = 8;
