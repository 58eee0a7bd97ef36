import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { type JsonRow, textOf } from '../dicomweb/json-row.ts';
import { type SeriesRow, type StudyRow, studyRow } from '../dicomweb/rows.ts';
import { fitCamera } from '../render/camera.ts';
import { formatDate, formatDateTime, formatName, formatNumber } from '../ui/format.ts';
import { texts } from '../ui/texts.ts';
import { planeOf, sidesOf, spacingOf, thicknessOf } from './plane.ts';
import { scaleBar } from './scale-bar.ts';
import type { PointerReading, ShownImage, ViewState } from './view-state.ts';
import type { ViewportController } from './viewport-controller.ts';
import { windowDigits } from './window-drag.ts';

/** The texts in the corners of the image, the letters at its sides and the scale. */
export function Overlays(props: {
  readonly viewport: ViewportController;
  readonly study: StudyRow | null;
  readonly series: SeriesRow;
}): ReactElement {
  const state = useStore(props.viewport.store);
  // The header of the image itself, not the list: it is what the pixels belong to.
  const study = state.shown === undefined ? props.study : studyRow(state.shown.image.metadata);
  return (
    <div className="overlays">
      <Corner place="top-left" lines={study === null ? [] : patientLines(study)} strong />
      <Corner
        place="top-right"
        lines={[
          ...(study === null ? [] : [formatDateTime(study.studyDate, study.studyTime), study.studyDescription]),
          props.series.seriesDescription,
          institutionOf(state.shown?.image.metadata),
        ]}
      />
      <Corner place="bottom-left" lines={positionLines(state)} testId="overlay-position" />
      <Corner place="bottom-right" lines={viewLines(state)} testId="overlay-window" />
      {state.shown === undefined ? null : <Sides shown={state.shown} />}
      <ScaleBar state={state} />
    </div>
  );
}

function patientLines({ patientName, patientId, patientBirthDate }: StudyRow): readonly string[] {
  return [formatName(patientName) || texts.study.unnamedPatient, patientId, formatDate(patientBirthDate)];
}

function Corner(props: {
  readonly place: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
  readonly lines: readonly string[];
  readonly strong?: boolean;
  readonly testId?: string;
}): ReactElement {
  return (
    <div className={`corner corner-${props.place}`} data-testid={props.testId}>
      {props.lines
        .filter(line => line !== '')
        .map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place only
          <p key={at} className={props.strong === true && at === 0 ? 'corner-strong' : undefined}>
            {line}
          </p>
        ))}
    </div>
  );
}

function positionLines({ stack, at, shown }: ViewState): readonly string[] {
  const image = stack[at];
  if (image === undefined) return [];
  const lines = [texts.viewport.image(at + 1, stack.length)];
  if (image.frames > 1 && image.frames < stack.length) lines.push(texts.viewport.frame(image.frame, image.frames));
  if (shown === undefined) return lines;
  const { metadata, frame } = shown.image;
  const [location, thickness] = [textOf(metadata, SLICE_LOCATION), thicknessOf(metadata, frame)];
  if (location !== '') lines.push(texts.viewport.location(shortNumber(location)));
  if (thickness !== '') lines.push(texts.viewport.thickness(shortNumber(thickness)));
  return lines;
}

function viewLines(state: ViewState): readonly string[] {
  const { shown, camera, view, pointer } = state;
  if (shown === undefined) return [];
  const { window, drawable } = shown;
  const zoom = (camera ?? fitCamera(drawable.size, view)).zoom;
  const lines = [pointer === undefined ? '' : readingText(pointer)];
  if (window !== undefined) {
    const digits = windowDigits(window.width);
    lines.push(texts.viewport.window(formatNumber(window.center, digits), formatNumber(window.width, digits)));
  }
  if (drawable.kind === 'picture')
    lines.push(drawable.by === 'archive' ? texts.viewport.serverPicture : texts.viewport.browserPicture);
  lines.push(texts.viewport.zoom(zoom.toLocaleString(undefined, { style: 'percent' })));
  return lines;
}

function readingText({ column, row, values, unit }: PointerReading): string {
  const value = values.map(number => formatNumber(number, 3)).join(' / ');
  return `${column + 1}, ${row + 1}   ${value}${unit === '' ? '' : ` ${unit}`}`;
}

function Sides({ shown }: { readonly shown: ShownImage }): ReactElement | null {
  const plane = planeOf(shown.image.metadata, shown.image.frame);
  if (plane === undefined) return null;
  return (
    <>
      {Object.entries(sidesOf(plane)).map(([side, letters]) => (
        <span key={side} className={`side side-${side}`}>
          {letters}
        </span>
      ))}
    </>
  );
}

function ScaleBar({ state }: { readonly state: ViewState }): ReactElement | null {
  const { shown, camera, view } = state;
  const spacing = shown && spacingOf(shown.image.metadata, shown.image.frame);
  if (shown === undefined || spacing === undefined) return null;
  const zoom = (camera ?? fitCamera(shown.drawable.size, view)).zoom;
  const bar = scaleBar(zoom / spacing.columns, view.width);
  if (bar === undefined) return null;
  return (
    <div className="scale" style={{ width: bar.pixels }}>
      <span className="scale-label">{bar.label}</span>
    </div>
  );
}

function institutionOf(metadata: JsonRow | undefined): string {
  return metadata === undefined ? '' : textOf(metadata, INSTITUTION_NAME);
}

function shortNumber(text: string): string {
  const number = Number(text);
  return Number.isFinite(number) ? formatNumber(number, 2) : text;
}

const SLICE_LOCATION = '00201041';
const INSTITUTION_NAME = '00080080';
