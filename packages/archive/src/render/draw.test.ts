import { DataSet } from 'hounsfield/data';
import { imageFacts, plainDisplay } from 'hounsfield/pixels';
import { errorOf } from 'hounsfield/pixels/transcode';
import { describe, expect, it } from 'vitest';
import { draw } from './draw.ts';
import { answerOf, Cancelled, type Question } from './protocol.ts';
import { defaultRenderLimits } from './request.ts';

const facts = imageFacts(
  DataSet.of({
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    Rows: 1,
    Columns: 2,
    BitsAllocated: 8,
    BitsStored: 8,
    HighBit: 7,
    PixelRepresentation: 0,
  }),
);
const syntax = { uid: '1.2.840.10008.1.2.1', name: 'Explicit VR Little Endian', codec: 'none', fragment: 'none' };
const question: Question = { bytes: Uint8Array.of(0, 9), facts, syntax, display: plainDisplay, mediaType: 'image/png' };

describe('draw', () => {
  it.each([1, 2, 3])('goes no further when step %i finds that nobody waits', async last => {
    let steps = 0;
    const checkpoint = (): void => {
      if (++steps === last) throw new Cancelled();
    };
    const error = await draw(question, defaultRenderLimits, checkpoint).catch((reason: unknown) => reason);
    expect(answerOf(error)).toEqual({ cancelled: true });
    expect(steps).toBe(last);
  });

  it('sends a DecodeError as plain data that becomes the same error again', async () => {
    const short = { ...question, bytes: Uint8Array.of(1) };
    const error = await draw(short, defaultRenderLimits, () => undefined).catch((reason: unknown) => reason);
    const answer = structuredClone(answerOf(error));
    if (!('failure' in answer)) throw new Error('a failure was expected');
    expect(errorOf(answer.failure)).toMatchObject({
      name: 'DecodeError',
      code: 'short-pixel-data',
      blame: 'data',
      message: (error as Error).message,
    });
  });
});
