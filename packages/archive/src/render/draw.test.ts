import { crc32, inflateSync } from 'node:zlib';
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

  it('tells in the corners what it is given, and embeds the profile of the kind that the picture is of', async () => {
    const embedded = { colour: Uint8Array.of(1, 2, 3), grey: Uint8Array.from({ length: 70_000 }, (_, k) => k) };
    const large = { ...question, show: { size: { width: 64, height: 32 } } };
    const of = async (more: Partial<Question>): Promise<Buffer> =>
      Buffer.from((await draw({ ...large, ...more }, defaultRenderLimits, () => undefined)).bytes);
    const png = await of({ colouring: { embedded } });
    const chunk = png.readUInt32BE(33);
    expect(png.toString('latin1', 37, 45)).toBe('iCCPICC\0');
    expect(inflateSync(png.subarray(46, 41 + chunk))).toEqual(Buffer.from(embedded.grey));
    expect(crc32(png.subarray(37, 41 + chunk))).toBe(png.readUInt32BE(41 + chunk));
    expect(png.subarray(45 + chunk)).toEqual((await of({})).subarray(33));
    const jpeg = await of({ colouring: { embedded }, mediaType: 'image/jpeg' });
    const [first, second] = [jpeg.indexOf('ICC_PROFILE'), jpeg.lastIndexOf('ICC_PROFILE')];
    expect([jpeg.readUInt16BE(first - 4), jpeg[first + 12], jpeg[first + 13]]).toEqual([0xffe2, 1, 2]);
    expect([jpeg.readUInt16BE(second - 4), jpeg[second + 12], jpeg[second + 13]]).toEqual([0xffe2, 2, 2]);
    expect(Buffer.from(embedded.grey).subarray(0, 65_519)).toEqual(jpeg.subarray(first + 14, first + 14 + 65_519));
    const lettering = { upper: ['DOE'], lower: [] };
    expect((await of({ lettering })).equals(await of({}))).toBe(false);
  });
});
