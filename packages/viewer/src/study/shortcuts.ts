import { texts } from '../ui/texts.ts';
import type { Preset } from './presets.ts';
import type { ViewportController } from './viewport-controller.ts';

/** What keys can act on whatever a series holds. */
export interface StudyTarget {
  readonly changeSeries: (by: 1 | -1) => void;
  readonly leave: () => void;
}

/** What keys can act on where there is an image. */
export interface ShortcutTarget extends StudyTarget {
  readonly viewport: ViewportController;
  readonly presets: readonly Preset[];
  readonly toggleTexts: () => void;
  readonly toggleHelp: () => void;
}

/** A key (as `KeyboardEvent.key` names it), how it is printed in the help, and what it does. */
export interface Shortcut<T = ShortcutTarget> {
  readonly keys: readonly string[];
  readonly printed: string;
  readonly label: string;
  readonly shift?: boolean;
  readonly run: (target: T) => void;
}

const { keys } = texts.help;

const seriesKeys: readonly Shortcut<StudyTarget>[] = [
  { keys: ['PageDown'], printed: 'Page ↓', label: keys.nextSeries, run: ({ changeSeries }) => changeSeries(1) },
  { keys: ['PageUp'], printed: 'Page ↑', label: keys.previousSeries, run: ({ changeSeries }) => changeSeries(-1) },
];
const leaveKey: Shortcut<StudyTarget> = {
  keys: ['Escape'],
  printed: 'Esc',
  label: keys.leave,
  run: ({ leave }) => leave(),
};

/** The keys of the study view, in the order in which the help lists them. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ['ArrowDown', 'ArrowRight'], printed: '↓ →', label: keys.next, run: ({ viewport }) => viewport.step(1) },
  { keys: ['ArrowUp', 'ArrowLeft'], printed: '↑ ←', label: keys.previous, run: ({ viewport }) => viewport.step(-1) },
  {
    keys: ['ArrowDown', 'ArrowRight'],
    shift: true,
    printed: 'Shift ↓',
    label: keys.nextTen,
    run: ({ viewport }) => viewport.step(10),
  },
  {
    keys: ['ArrowUp', 'ArrowLeft'],
    shift: true,
    printed: 'Shift ↑',
    label: keys.previousTen,
    run: ({ viewport }) => viewport.step(-10),
  },
  { keys: ['Home'], printed: 'Home', label: keys.first, run: ({ viewport }) => viewport.show(0) },
  { keys: ['End'], printed: 'End', label: keys.last, run: ({ viewport }) => viewport.show(Number.MAX_SAFE_INTEGER) },
  ...seriesKeys,
  { keys: [' '], printed: 'Space', label: keys.play, run: ({ viewport }) => viewport.play() },
  { keys: ['+', '='], printed: '+', label: keys.zoomIn, run: ({ viewport }) => viewport.zoomBy(1.25) },
  { keys: ['-'], printed: '−', label: keys.zoomOut, run: ({ viewport }) => viewport.zoomBy(0.8) },
  { keys: ['f'], printed: 'F', label: keys.fit, run: ({ viewport }) => viewport.fit() },
  { keys: ['a'], printed: 'A', label: keys.actualSize, run: ({ viewport }) => viewport.actualSize() },
  { keys: [']'], printed: ']', label: keys.wider, run: ({ viewport }) => viewport.nudgeWindow(1, 0) },
  { keys: ['['], printed: '[', label: keys.narrower, run: ({ viewport }) => viewport.nudgeWindow(-1, 0) },
  { keys: ['i'], printed: 'I', label: keys.invert, run: ({ viewport }) => viewport.invert() },
  { keys: ['r'], printed: 'R', label: keys.reset, run: ({ viewport }) => viewport.reset() },
  { keys: ['t'], printed: 'T', label: keys.texts, run: ({ toggleTexts }) => toggleTexts() },
  { keys: ['?', 'h'], printed: '?', label: keys.help, run: ({ toggleHelp }) => toggleHelp() },
  leaveKey,
];

/** Does what a key stands for; true where it stands for something. */
export function runShortcut(event: KeyboardEvent, target: ShortcutTarget): boolean {
  if (isForOthers(event)) return false;
  const preset = target.presets.find(({ key }) => key === event.key);
  if (preset !== undefined) {
    target.viewport.setVoi(preset.voi);
    return true;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const moved = key.startsWith('Arrow') && event.shiftKey;
  const shortcut = shortcuts.find(entry => entry.keys.includes(key) && (entry.shift === true) === moved);
  shortcut?.run(target);
  return shortcut !== undefined;
}

/** The same where there is no image to act on. */
export function runStudyShortcut(event: KeyboardEvent, target: StudyTarget): boolean {
  if (isForOthers(event)) return false;
  const shortcut = [...seriesKeys, leaveKey].find(entry => entry.keys.includes(event.key));
  shortcut?.run(target);
  return shortcut !== undefined;
}

function isForOthers(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || isTyping(event);
}

// Fields, open lists and dialogs need their keys themselves; so does a button the key that presses it.
function isTyping({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  const own = 'input, textarea, select, [contenteditable], [role=menu], [role=listbox], [role=dialog]';
  return target.closest(own) !== null || (key === ' ' && target.closest('button, a') !== null);
}
