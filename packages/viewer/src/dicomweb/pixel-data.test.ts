import { describe, expect, it } from 'vitest';
import { ArchiveError } from './archive-error.ts';
import { partOf } from './pixel-data.ts';

const pixels = new Uint8Array([13, 10, 45, 45, 98, 0, 255, 13, 10]);

function multipart(...parts: readonly (readonly [type: string, bytes: Uint8Array])[]): Response {
  const pieces = parts.flatMap(([type, bytes]) => [`\r\n--b1\r\nContent-Type: ${type}\r\n\r\n`, new Uint8Array(bytes)]);
  return new Response(new Blob([...pieces, '\r\n--b1--\r\n']), {
    headers: { 'content-type': 'multipart/related; type="application/octet-stream"; boundary=b1' },
  });
}

describe('the answer to a frame request (PS3.18 §8.6.1.2)', () => {
  it('is the body itself', async () => {
    const headers = { 'content-type': 'application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1' };
    expect(await partOf(new Response(pixels, { headers }))).toEqual({
      bytes: pixels,
      mediaType: 'application/octet-stream',
      transferSyntaxUid: '1.2.840.10008.1.2.1',
    });
  });

  it('is the first part of a multipart answer, whatever bytes the frame holds', async () => {
    const answer = multipart(
      ['image/jpeg; transfer-syntax="1.2.840.10008.1.2.4.50"', pixels],
      ['application/octet-stream', new Uint8Array(3)],
    );
    expect(await partOf(answer)).toEqual({
      bytes: pixels,
      mediaType: 'image/jpeg',
      transferSyntaxUid: '1.2.840.10008.1.2.4.50',
    });
  });

  it.each([
    ['has no boundary', new Response(pixels, { headers: { 'content-type': 'multipart/related' } })],
    ['has no part', multipart()],
    [
      'is cut off',
      new Response('\r\n--b1\r\nContent-Type: a/b\r\n\r\nhalf', {
        headers: { 'content-type': 'multipart/related; boundary=b1' },
      }),
    ],
  ])('is unreadable where it %s', async (_, answer) => {
    await expect(partOf(answer)).rejects.toThrow(ArchiveError);
  });
});
