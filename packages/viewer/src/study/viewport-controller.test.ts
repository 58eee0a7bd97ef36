import { DataSet } from 'hounsfield/data';
import { decodeFrame, imageFacts, plainDisplay } from 'hounsfield/pixels';
import { transferSyntax } from 'hounsfield/syntax';
import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../dicomweb/archive-error.ts';
import type { Drawable, Renderer } from '../render/port.ts';
import type { StackImage } from './stack.ts';
import { ViewportController } from './viewport-controller.ts';

/** A 2 × 2 CT image whose values are 0, 100, 200 and 300 HU. */
function ct(): Drawable {
  const facts = imageFacts(
    DataSet.of({
      Rows: 2,
      Columns: 2,
      BitsAllocated: 16,
      BitsStored: 16,
      HighBit: 15,
      PixelRepresentation: 0,
      SamplesPerPixel: 1,
      PhotometricInterpretation: 'MONOCHROME2',
    }),
  );
  const syntax = transferSyntax('1.2.840.10008.1.2.1');
  if (syntax === undefined) throw new Error('the table lacks Explicit VR Little Endian');
  const bytes = new Uint8Array(new Uint16Array([1024, 1124, 1224, 1324]).buffer);
  const display = {
    ...plainDisplay,
    rescale: { slope: 1, intercept: -1024 },
    windows: [{ center: 40, width: 400, function: 'linear' as const }],
  };
  return {
    kind: 'pixels',
    size: { columns: 2, rows: 2, aspect: 1 },
    frame: decodeFrame(bytes, facts, syntax),
    display,
  };
}

function picture(): Drawable {
  // Only `close` is called on it here.
  const bitmap = { close: () => {} } as unknown as ImageBitmap;
  return { kind: 'picture', by: 'archive', size: { columns: 2, rows: 2, aspect: 1 }, bitmap };
}

class NotedRenderer implements Renderer {
  readonly calls: string[] = [];
  image: Drawable | undefined;
  draws = 0;
  setImage(image: Drawable | undefined): void {
    this.image = image;
  }
  setWindow(choice: unknown): void {
    this.calls.push(`window ${JSON.stringify(choice)}`);
  }
  setInverted(): void {}
  setCamera(): void {}
  resize(): void {}
  draw(): void {
    this.draws++;
  }
  close(): void {
    this.calls.push('close');
  }
}

function opened(count: number, load: (at: number) => Promise<Drawable> = () => Promise.resolve(ct())) {
  const stack: readonly StackImage[] = Array.from({ length: count }, (_, at) => ({
    key: `${at}`,
    uids: { study: '1', series: '2', instance: `${at}` },
    frame: 1,
    frames: 1,
    metadata: { '00080060': { Value: ['CT'] } },
  }));
  const renderer = new NotedRenderer();
  const pictures: (() => void)[] = [];
  const viewport = new ViewportController({
    renderer,
    stack,
    load: image => load(Number(image.key)),
    nextPicture: callback => pictures.push(callback),
  });
  viewport.resize({ width: 400, height: 400, ratio: 1 });
  const drawPicture = (): void => {
    for (const callback of pictures.splice(0)) callback();
  };
  return { viewport, renderer, pictures, drawPicture };
}

/** Lets everything that waits for a promise run. */
const turn = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

describe('a viewport', () => {
  it('shows the first image with the window of its header', async () => {
    const { viewport, renderer, drawPicture } = opened(3);
    expect(viewport.state.status).toBe('loading');
    await turn();
    drawPicture();
    expect(viewport.state).toMatchObject({ at: 0, status: 'shown', shown: { window: { center: 40, width: 400 } } });
    expect(renderer.image?.kind).toBe('pixels');
    viewport.close();
  });

  it('stays inside the stack', async () => {
    const { viewport } = opened(3);
    await turn();
    viewport.step(-1);
    expect(viewport.state.at).toBe(0);
    viewport.show(99);
    expect(viewport.state.at).toBe(2);
    viewport.close();
  });

  it('draws once for all that happens between two pictures of the screen', async () => {
    const { viewport, renderer, pictures, drawPicture } = opened(5);
    await turn();
    drawPicture();
    const before = renderer.draws;
    for (let step = 0; step < 4; step++) viewport.step(1);
    viewport.setVoi({ center: 0, width: 100 });
    viewport.zoomBy(2);
    expect(pictures).toHaveLength(1);
    drawPicture();
    expect(renderer.draws - before).toBe(1);
    viewport.close();
  });

  it('keeps the reader’s window through the series and gives it up on reset', async () => {
    const { viewport, renderer, drawPicture } = opened(3);
    await turn();
    viewport.setVoi({ center: -600, width: 1500 });
    viewport.step(1);
    await turn();
    drawPicture();
    expect(viewport.state.shown?.window).toMatchObject({ center: -600, width: 1500 });
    expect(renderer.calls.at(-1)).toBe('window {"center":-600,"width":1500}');
    viewport.reset();
    expect(viewport.state.shown?.window).toMatchObject({ center: 40, width: 400 });
    viewport.close();
  });

  it('takes the image’s own window where a stored one was chosen that it lacks', async () => {
    const { viewport, renderer, drawPicture } = opened(1);
    await turn();
    viewport.setVoi({ window: 5 });
    drawPicture();
    expect(viewport.state.shown?.window).toMatchObject({ center: 40 });
    expect(renderer.calls.at(-1)).toBe('window undefined');
    viewport.close();
  });

  it('reads values in Hounsfield units under the pointer, and follows the image', async () => {
    const { viewport } = opened(1);
    await turn();
    viewport.pointAt({ x: 300, y: 100 });
    expect(viewport.state.pointer).toEqual({ column: 1, row: 0, values: [100], unit: 'HU' });
    viewport.pointAt({ x: 300, y: 300 });
    expect(viewport.state.pointer?.values).toEqual([300]);
    viewport.pointAt(undefined);
    expect(viewport.state.pointer).toBeUndefined();
    viewport.close();
  });

  it('does not window a finished picture', async () => {
    const { viewport } = opened(1, () => Promise.resolve(picture()));
    await turn();
    expect([viewport.startWindowDrag(), viewport.state.shown?.window]).toEqual([undefined, undefined]);
    viewport.close();
  });

  it('says what failed and tries again when asked', async () => {
    let tries = 0;
    const error = new ArchiveError({ kind: 'unreachable' });
    const { viewport } = opened(1, () => (tries++ === 0 ? Promise.reject(error) : Promise.resolve(ct())));
    await turn();
    expect(viewport.state).toMatchObject({ status: 'failed', error, shown: undefined });
    viewport.retry();
    await turn();
    expect(viewport.state).toMatchObject({ status: 'shown', error: undefined });
    viewport.close();
  });

  it('shows the last image until the next one is here', async () => {
    const never = new Promise<Drawable>(() => {});
    const { viewport } = opened(2, at => (at === 0 ? Promise.resolve(ct()) : never));
    await turn();
    viewport.step(1);
    expect(viewport.state).toMatchObject({ at: 1, status: 'loading', shown: { image: { key: '0' } } });
    viewport.close();
  });

  it('draws nothing and closes the renderer after it was left', async () => {
    const { viewport, renderer, drawPicture } = opened(2);
    await turn();
    viewport.close();
    const { draws } = renderer;
    drawPicture();
    expect([renderer.draws, renderer.calls.at(-1)]).toEqual([draws, 'close']);
  });
});
