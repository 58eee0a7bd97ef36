import { describe, expect, it } from 'vitest';
import { type Bytes, concat } from '../../bytes/index.ts';
import { DecodeError } from '../../errors/index.ts';
import { films } from './films.fixture.ts';
import { elementaryStream, type Film, filmContainer, filmInMemory, filmOf, filmSyntax, mp4Of } from './index.ts';
import { boxes, mp4Track } from './mp4.ts';
import { mp4Front } from './mp4-boxes.ts';

const all = async (chunks: AsyncIterable<Bytes>): Promise<Bytes> => {
  const pieces: Bytes[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return concat(pieces);
};

/** Units of a stream by their start codes, which are of three bytes or four. */
function unitsIn(stream: Bytes): readonly string[] {
  const text = Buffer.from(stream).toString('hex');
  return text
    .replace(/(..)/g, '$1 ')
    .split(/(?:00 )?00 00 01 /)
    .slice(1)
    .map(unit => unit.replace(/( 00)* $/, ''));
}

const basic: Pick<Film, 'width' | 'height' | 'frameTime'> = { width: 64, height: 64, frameTime: 40 };

describe('what a film is (PS3.5 §8.2.5 to §8.2.11)', () => {
  it.each([
    ['h264', 'transport-stream', { codec: 'h264', frames: 10, profile: 100, level: 41 }, '102'],
    ['h264Mp4', 'mp4', { codec: 'h264', frames: 10, profile: 100, level: 41 }, '102'],
    ['h265', 'transport-stream', { codec: 'h265', frames: 8, profile: 1, level: 30 }, '107'],
    ['mpeg2', 'program-stream', { codec: 'mpeg2', frames: 6, profile: 4, level: 8 }, '100'],
    ['mpeg2First', 'program-stream', { codec: 'mpeg2', frames: 6, profile: 4, level: 8 }, '100'],
  ] as const)('is read of %s in a %s', async (name, container, facts, syntax) => {
    const film = await filmOf(filmInMemory(films[name]));
    expect(film).toMatchObject({ ...basic, container, ...facts });
    expect(filmSyntax(film)).toBe(`1.2.840.10008.1.2.4.${syntax}`);
  });

  it('chooses the transfer syntax by profile and level, and one for several fragments', async () => {
    const film = await filmOf(filmInMemory(films.h264));
    expect(filmSyntax(film, true)).toBe('1.2.840.10008.1.2.4.102.1');
    expect(filmSyntax({ ...film, level: 42 })).toBe('1.2.840.10008.1.2.4.104');
    expect(filmSyntax({ ...film, codec: 'h265', profile: 2, level: 153 }, true)).toBe('1.2.840.10008.1.2.4.108');
    expect(filmSyntax({ ...film, codec: 'mpeg2', profile: 4, level: 4 })).toBe('1.2.840.10008.1.2.4.101');
  });

  it.each([
    ['a level that no transfer syntax takes', { level: 51 }],
    ['a profile that none takes', { profile: 110 }],
    ['H.264 outside of a container (PS3.5 §8.2.7)', { container: 'elementary' }],
  ] as const)('refuses %s', async (_, change) => {
    const film = await filmOf(filmInMemory(films.h264));
    expect(() => filmSyntax({ ...film, ...change })).toThrow(expect.objectContaining({ code: 'not-a-video' }));
  });

  it.each([
    ['text', Buffer.from('a text that is no film')],
    ['what only begins as a transport stream does', Buffer.from('GIF89a'.padEnd(600))],
    ['nothing', new Uint8Array()],
    ['an MP4 file without a film', Buffer.from('....ftypisom')],
    ['a stream without pictures', Uint8Array.of(0, 0, 1, 0xb3, 1, 2, 3)],
    ['MPEG-1', films.mpeg2.map((byte, at) => (films.mpeg2[at - 3] === 0 && byte === 0xb5 ? 0xb2 : byte))],
  ])('is a typed error of %s', async (_, bytes) => {
    await expect(filmOf(filmInMemory(bytes))).rejects.toThrow(DecodeError);
  });
});

describe('the pictures of a film alone', () => {
  it.each(['h264', 'h265', 'mpeg2', 'mpeg2First'] as const)('are those of the stream: %s', async name => {
    const film = await filmOf(filmInMemory(films[name]));
    const stream = await all(elementaryStream(filmInMemory(films[name])));
    expect(filmContainer(stream)).toBe('elementary');
    // A stream alone says how many pictures it has, and MPEG-2 alone how long they last.
    const again = filmOf(filmInMemory(stream));
    if (film.codec === 'h265') await expect(again).rejects.toThrow(/how long/);
    else expect(await again).toEqual({ ...film, container: 'elementary' });
  });

  it('are the same of MP4 as of the transport stream, but for delimiters', async () => {
    const [ofMp4, ofStream] = await Promise.all(
      [films.h264Mp4, films.h264].map(async film => unitsIn(await all(elementaryStream(filmInMemory(film))))),
    );
    const isKept = (unit: string): boolean => !unit.startsWith('09');
    // ffmpeg has the parameter sets twice: in the description, and before the pictures.
    expect([...new Set(ofMp4!.filter(isKept))]).toEqual(ofStream!.filter(isKept));
  });
});

describe('a film of a transport stream as MP4', () => {
  it.each(['h264', 'h265'] as const)('has the same pictures, moments and facts: %s', async name => {
    const before = await filmOf(filmInMemory(films[name]));
    const mp4 = await all(mp4Of(filmInMemory(films[name])));
    expect(await filmOf(filmInMemory(mp4))).toEqual({ ...before, container: 'mp4' });
    const [units, expected] = await Promise.all(
      [mp4, films[name]].map(async film => unitsIn(await all(elementaryStream(filmInMemory(film))))),
    );
    const delimiters = name === 'h264' ? '09' : '46';
    expect(units).toEqual(expected!.filter(unit => !unit.startsWith(delimiters)));
  });

  it('says of each sample what ffmpeg says of it: place in time, and key or not', async () => {
    const ours = await mp4Track(filmInMemory(await all(mp4Of(filmInMemory(films.h264)))));
    const theirs = await mp4Track(filmInMemory(films.h264Mp4));
    expect(shown(ours.table, 90_000)).toEqual(shown(theirs.table, 90_000));
    expect(boxes(ours.table, ['stss'])).toEqual(boxes(theirs.table, ['stss']));
    expect([...ours.configuration]).toEqual([...theirs.configuration]);
  });

  it('may last for hours', async () => {
    const samples = Array.from({ length: 300_000 }, (_, at) => ({
      length: 1 + (at % 9),
      isKey: at % 50 === 0,
      dts: at * 3000,
      pts: at * 3000,
    }));
    const sets = (await mp4Track(filmInMemory(films.h264Mp4))).configuration;
    const front = mp4Front({ codec: 'h264', width: 64, height: 64, profile: 77, sets: [sets], samples });
    const length = front.length + samples.reduce((sum, sample) => sum + sample.length, 0);
    const track = await mp4Track({ length, read: async (at, count) => front.subarray(at, at + count) });
    expect([track.frames, track.duration]).toEqual([300_000, 10_000_000]);
  });

  it('is what it was where it was MP4 already, and is refused of MPEG-2', async () => {
    expect([...(await all(mp4Of(filmInMemory(films.h264Mp4))))]).toEqual([...films.h264Mp4]);
    await expect(all(mp4Of(filmInMemory(films.mpeg2)))).rejects.toThrow(/no browser/);
  });
});

describe('damaged films', () => {
  it.each(['h264', 'h264Mp4', 'h265', 'mpeg2', 'mpeg2First'] as const)('give typed errors or films: %s', async name => {
    const good = films[name];
    for (let round = 0; round < 150; round++) {
      const at = (Math.imul(round + 1, 2_654_435_761) >>> 0) % good.length;
      const bytes = good.slice(0, round % 3 === 0 ? at : undefined);
      if (round % 3 === 1) bytes[at] = bytes[at]! ^ (1 << (round % 8));
      if (round % 3 === 2) bytes.fill(0xff, at, at + 4);
      for (const read of [filmOf, mp4Of, elementaryStream]) {
        const source = filmInMemory(bytes);
        const result = read(source);
        try {
          await (result instanceof Promise ? result : all(result));
        } catch (error) {
          expect(error).toBeInstanceOf(DecodeError);
        }
      }
    }
  });

  it('take no memory for samples that their tables only claim', async () => {
    const mp4 = films.h264Mp4.slice();
    const text = Buffer.from(mp4).toString('latin1');
    mp4.fill(0xff, text.indexOf('stsz') + 16, text.indexOf('stsz') + 20);
    await expect(all(elementaryStream(filmInMemory(mp4)))).rejects.toThrow(DecodeError);
    const claim = films.h264Mp4.slice();
    claim.fill(0x7f, text.indexOf('stsz') + 12, text.indexOf('stsz') + 16);
    await expect(filmOf(filmInMemory(claim))).rejects.toThrow(DecodeError);
  });
});

/** Milliseconds at which each sample is shown, from the first shown on. */
function shown(table: Bytes, scale: number): readonly number[] {
  const shifts = runsOf(table, 'ctts');
  let dts = 0;
  const times = runsOf(table, 'stts').map((delta, at) => {
    const pts = dts + shifts[at]!;
    dts += delta;
    return pts;
  });
  return times.map(time => Math.round((1000 * (time - Math.min(...times))) / scale));
}

/** Values of a table of counts and values, each as often as it counts. */
function runsOf(table: Bytes, name: string): readonly number[] {
  const [content] = boxes(table, [name]);
  const view = new DataView(content!.buffer, content!.byteOffset, content!.byteLength);
  return Array.from({ length: view.getUint32(4) }, (_, at) => [
    view.getUint32(8 + at * 8),
    view.getUint32(12 + at * 8),
  ]).flatMap(([count, value]) => Array<number>(count!).fill(value!));
}
