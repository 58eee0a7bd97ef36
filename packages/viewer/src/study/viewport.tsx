import { type ReactElement, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { SeriesRow, StudyRow } from '../dicomweb/rows.ts';
import { CanvasRenderer } from '../render/canvas-renderer.ts';
import { Decoder } from '../render/decoder.ts';
import { texts } from '../ui/texts.ts';
import { attachGestures } from './gestures.ts';
import { loadImage } from './load-image.ts';
import { Overlays } from './overlays.tsx';
import { type Preset, presetsFor } from './presets.ts';
import { runShortcut } from './shortcuts.ts';
import type { StackImage } from './stack.ts';
import { StackSlider } from './stack-slider.tsx';
import { Toolbar } from './toolbar.tsx';
import { useKeys } from './use-keys.ts';
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
  const surface = useRef<HTMLDivElement>(null);
  const viewport = useViewport(canvas, props.stack);
  useSurface(surface, viewport);
  return (
    <div className="viewport-area">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the image takes the keys that the help lists */}
      <div className="viewport-surface" ref={surface} role="application" aria-label={texts.viewport.label} tabIndex={0}>
        <canvas ref={canvas} className="viewport-canvas" />
        {viewport === undefined ? null : <ViewportNotice viewport={viewport} />}
      </div>
      {viewport === undefined ? null : <Controls {...props} viewport={viewport} />}
    </div>
  );
}

function Controls(props: ViewportProps & { readonly viewport: ViewportController }): ReactElement {
  const { viewport, series, changeSeries, leave } = props;
  const [showsTexts, setShowsTexts] = useState(true);
  const [showsHelp, setShowsHelp] = useState(false);
  const presets = usePresets(viewport, series.modality);
  const target = useMemo(
    () => ({
      viewport,
      presets,
      changeSeries,
      leave,
      toggleTexts: () => setShowsTexts(shows => !shows),
      toggleHelp: () => setShowsHelp(shows => !shows),
    }),
    [viewport, presets, changeSeries, leave],
  );
  useKeys(useCallback(event => runShortcut(event, target), [target]));
  return (
    <>
      {showsTexts ? <Overlays viewport={viewport} study={props.study} series={series} /> : null}
      <StackSlider viewport={viewport} />
      <Toolbar
        viewport={viewport}
        presets={presets}
        showsTexts={showsTexts}
        onTexts={setShowsTexts}
        showsHelp={showsHelp}
        onHelp={setShowsHelp}
      />
    </>
  );
}

/** A viewport for as long as the page shows this stack; leaving aborts what is on its way. */
function useViewport(
  canvas: RefObject<HTMLCanvasElement | null>,
  stack: readonly StackImage[],
): ViewportController | undefined {
  const [viewport, setViewport] = useState<ViewportController>();
  useEffect(() => {
    if (canvas.current === null) return;
    const decoder = new Decoder();
    const controller = new ViewportController({
      renderer: new CanvasRenderer(canvas.current),
      stack,
      load: (image, signal) => loadImage(image, decoder, signal),
      nextPicture: callback => void requestAnimationFrame(callback),
    });
    setViewport(controller);
    return () => {
      controller.close();
      decoder.close();
    };
  }, [canvas, stack]);
  return viewport;
}

/** Mouse, fingers and size of the surface, for the viewport. */
function useSurface(surface: RefObject<HTMLDivElement | null>, viewport: ViewportController | undefined): void {
  useEffect(() => {
    const element = surface.current;
    if (element === null || viewport === undefined) return;
    const observer = new ResizeObserver(() => {
      const { width, height } = element.getBoundingClientRect();
      viewport.resize({ width, height, ratio: devicePixelRatio });
    });
    observer.observe(element);
    const detach = attachGestures(element, viewport);
    element.focus({ preventScroll: true });
    return () => {
      observer.disconnect();
      detach();
    };
  }, [surface, viewport]);
}

function usePresets(viewport: ViewportController, modality: string): readonly Preset[] {
  const drawable = useStore(viewport.store, ({ shown }) => shown?.drawable);
  const display = drawable?.kind === 'pixels' ? drawable.display : undefined;
  return useMemo(() => presetsFor(modality, display), [modality, display]);
}
