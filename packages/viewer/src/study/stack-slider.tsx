import { type PointerEvent, type ReactElement, useRef } from 'react';
import { useStore } from 'zustand';
import { texts } from '../ui/texts.ts';
import type { ViewportController } from './viewport-controller.ts';

/** Where in the series the image lies; dragging goes there. The arrow keys of the page move it as well. */
export function StackSlider({ viewport }: { readonly viewport: ViewportController }): ReactElement | null {
  const at = useStore(viewport.store, state => state.at);
  const count = useStore(viewport.store, state => state.stack.length);
  const track = useRef<HTMLDivElement>(null);
  if (count < 2) return null;
  const go = (event: PointerEvent): void => {
    const box = track.current?.getBoundingClientRect();
    if (box !== undefined) viewport.show(((event.clientY - box.top) / box.height) * (count - 1));
  };
  return (
    <div
      className="slider"
      role="slider"
      tabIndex={0}
      aria-label={texts.viewport.slider}
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={at + 1}
      aria-valuetext={texts.viewport.image(at + 1, count)}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={event => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event);
      }}
    >
      <div className="slider-track" ref={track}>
        <div className="slider-thumb" style={{ top: `${(at / (count - 1)) * 100}%` }} />
      </div>
    </div>
  );
}
