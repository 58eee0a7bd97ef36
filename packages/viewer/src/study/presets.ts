import type { DisplayFacts, VoiChoice } from 'hounsfield/pixels';
import { texts } from '../ui/texts.ts';

/** A window that is set by a key or from the list. */
export interface Preset {
  readonly key?: string;
  readonly name: string;
  /** undefined: as the image says. */
  readonly voi: VoiChoice | undefined;
}

/**
 * The windows that are offered for a series: its own, those of the body in Hounsfield units where its values are, and
 * shares of the values for every modality.
 */
export function presetsFor(modality: string, display: DisplayFacts | undefined): readonly Preset[] {
  const own: readonly Preset[] = [{ key: '0', name: texts.presets.stored, voi: undefined }];
  const others = (display?.windows ?? [])
    .map(({ explanation }, at): Preset => ({ name: explanation ?? texts.presets.window(at + 1), voi: { window: at } }))
    .slice(1, MOST_STORED);
  const tables = (display?.voiLuts ?? [])
    .map(({ explanation }, at): Preset => ({ name: explanation ?? texts.presets.table(at + 1), voi: { table: at } }))
    .slice(0, MOST_STORED);
  return [...own, ...others, ...tables, ...(byModality[modality] ?? []), ...shares];
}

/** The preset of a key, if it has one. */
export function presetOfKey(presets: readonly Preset[], key: string): Preset | undefined {
  return presets.find(preset => preset.key === key);
}

const byModality: Readonly<Record<string, readonly Preset[]>> = {
  CT: [
    { key: '1', name: texts.presets.softTissue, voi: { center: 40, width: 400 } },
    { key: '2', name: texts.presets.lung, voi: { center: -600, width: 1500 } },
    { key: '3', name: texts.presets.bone, voi: { center: 480, width: 2500 } },
    { key: '4', name: texts.presets.brain, voi: { center: 40, width: 80 } },
    { key: '5', name: texts.presets.liver, voi: { center: 60, width: 160 } },
    { key: '6', name: texts.presets.mediastinum, voi: { center: 50, width: 350 } },
    { key: '7', name: texts.presets.angiography, voi: { center: 300, width: 600 } },
  ],
};

const shares: readonly Preset[] = [
  { key: '8', name: texts.presets.middle, voi: { percentile: [1, 99] } },
  { key: '9', name: texts.presets.full, voi: 'full' },
];

/** Windows or tables of one image that the list shows. */
const MOST_STORED = 8;
