import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { SeriesRow, StudyRow } from '../dicomweb/rows.ts';
import { CanvasRenderer } from '../render/canvas-renderer.ts';
import { Decoder } from '../render/decoder.ts';
import { texts } from '../ui/texts.ts';
import { attachGestures } from './gestures.ts';
import { loadImage } from './load-image.ts';
import { Overlays } from './overlays.tsx';
import { presetsFor } from './presets.ts';
import { runShortcut } from './shortcuts.ts';
import type { StackImage } from './stack.ts';
import { StackSlider } from './stack-slider.tsx';
import { Toolbar } from './toolbar.tsx';
import { ViewportController } from './viewport-controller.ts';
import { ViewportNotice } from './viewport-notice.tsx';

interface ViewportProps {
  readonly stack: readonly StackImage[];
  readonly study: StudyRow | null;
  readonly series: SeriesRow;
  readonly changeSeries: (by: 1 | -1) => void;
  readonly leave: () => void;
}

/** The image of a series that is being looked at, with its tools, texts and slider. */
export function Viewport(props: ViewportProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [viewport, setViewport] = useState<ViewportController>();
  useEffect(() => {
    if (canvas.current === null) return;
    const decoder = new Decoder();
    const controller = new ViewportController({
      renderer: new CanvasRenderer(canvas.current),
      stack: props.stack,
      load: (image, signal) => loadImage(image, decoder, signal),
      nextPicture: callback => void requestAnimationFrame(callback),
    });
    setViewport(controller);
    return () => {
      controller.close();
      decoder.close();
    };
  }, [props.stack]);
  return (
    <div className="viewport-area">
      {viewport === undefined ? null : <Controls {...props} viewport={viewport} canvas={canvas} />}
      <canvas ref={canvas} className="viewport-canvas" />
    </div>
  );
}

function Controls(
  props: ViewportProps & {
    readonly viewport: ViewportController;
    readonly canvas: React.RefObject<HTMLCanvasElement | null>;
  },
): ReactElement {
  const { viewport, series, changeSeries, leave } = props;
  const [showsTexts, setShowsTexts] = useState(true);
  const [showsHelp, setShowsHelp] = useState(false);
  const surface = useRef<HTMLDivElement>(null);
  const display = useStore(viewport.store, ({ shown }) =>
    shown?.drawable.kind === 'pixels' ? shown.drawable.display : undefined,
  );
  const presets = useMemo(() => presetsFor(series.modality, display), [series.modality, display]);
  useSurface(surface, props.canvas, viewport);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const target = {
        viewport,
        presets,
        changeSeries,
        leave,
        toggleTexts: () => setShowsTexts(shows => !shows),
        toggleHelp: () => setShowsHelp(shows => !shows),
      };
      if (!event.defaultPrevented && runShortcut(event, target)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [viewport, presets, changeSeries, leave]);
  return (
    <>
      <Toolbar
        viewport={viewport}
        presets={presets}
        showsTexts={showsTexts}
        onTexts={setShowsTexts}
        showsHelp={showsHelp}
        onHelp={setShowsHelp}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the image takes the keys listed in the help */}
      <div className="viewport-surface" ref={surface} role="img" aria-label={texts.viewport.label} tabIndex={0}>
        {showsTexts ? <Overlays viewport={viewport} study={props.study} series={series} /> : null}
        <ViewportNotice viewport={viewport} />
      </div>
      <StackSlider viewport={viewport} />
    </>
  );
}

/** Ties the surface that takes mouse and fingers to the viewport, and the canvas to the surface's size. */
function useSurface(
  surface: React.RefObject<HTMLDivElement | null>,
  canvas: React.RefObject<HTMLCanvasElement | null>,
  viewport: ViewportController,
): void {
  useEffect(() => {
    const element = surface.current;
    if (element === null) return;
    element.prepend(...(canvas.current === null ? [] : [canvas.current]));
    const measure = (): void => {
      const { width, height } = element.getBoundingClientRect();
      viewport.resize({ width, height, ratio: devicePixelRatio });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const detach = attachGestures(element, viewport);
    element.focus({ preventScroll: true });
    return () => {
      observer.disconnect();
      detach();
    };
  }, [surface, canvas, viewport]);
}
