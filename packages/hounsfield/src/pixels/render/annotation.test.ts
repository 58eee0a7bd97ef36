import { describe, expect, it } from 'vitest';
import { DataSet } from '../../data/index.ts';
import { annotationOf } from './annotation.ts';
import { drawLettering, letterable } from './lettering.ts';
import type { Picture } from './picture.ts';

const image = DataSet.of({
  SpecificCharacterSet: ['ISO_IR 192'],
  ...{ PatientName: 'Müller^Jörg^X', PatientID: 'P-1', PatientSex: 'M', PatientBirthDate: '19700131' },
  ...{
    StudyDate: '20240229',
    StudyTime: '134501.25',
    Modality: 'CT',
    KVP: 120,
    InstanceNumber: 7,
    SliceThickness: 2.5,
  },
  NumberOfFrames: 3,
});

function picture(width: number, height: number, channels: 1 | 4 = 1): Picture {
  return { width, height, channels, data: new Uint8ClampedArray(width * height * channels).fill(128) };
}

/** Rows of a picture as text: `#` white, ` ` black, `.` what it was. */
function shown({ width, height, channels, data }: Picture): readonly string[] {
  const sign = (level: number): string => (level === 255 ? '#' : level === 0 ? ' ' : '.');
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => sign(data[(y * width + x) * channels]!)).join(''),
  );
}

describe('annotations of pictures (PS3.18 §8.3.5.1.1)', () => {
  it('tell of the patient, of the technique, or of both, what the image says', () => {
    const patient = ['Müller, Jörg X', 'ID P-1  M', 'BORN 1970-01-31'];
    const technique = ['2024-02-29  13:45:01  CT', '120 KV', 'IM 7  THK 2.5', 'FRAME 2/3'];
    expect(annotationOf(image, ['patient'], 1)).toEqual({ upper: patient, lower: [] });
    expect(annotationOf(image, ['technique'], 1)).toEqual({ upper: [], lower: technique });
    expect(annotationOf(image, ['patient', 'technique'])).toEqual({ upper: patient, lower: technique.slice(0, -1) });
    expect(annotationOf(DataSet.of({}), ['patient', 'technique'], 0)).toEqual({ upper: [], lower: [] });
  });

  it('are drawn as letters in white with a black edge', () => {
    const one = picture(16, 16);
    drawLettering(one, { upper: ['A1'], lower: [] });
    expect(shown(one)[1]).toMatch(/^\.\. {3,}/);
    const letters = shown(one)
      .slice(2, 9)
      .map(row => row.slice(2, 13).replaceAll(/[. ]/g, '-'));
    expect(letters).toEqual([
      '-###----#--',
      '#---#--##--',
      '#---#---#--',
      '#####---#--',
      '#---#---#--',
      '#---#---#--',
      '#---#--###-',
    ]);
  });

  it('are the same in colour, larger in larger pictures, and stay inside of small ones', () => {
    const [grey, colour] = [picture(64, 40), picture(64, 40, 4)];
    for (const each of [grey, colour]) drawLettering(each, { upper: ['Q'], lower: ['Z'] });
    expect(shown(colour)).toEqual(shown(grey));
    const large = picture(800, 800);
    drawLettering(large, { upper: ['I'], lower: [] });
    expect(shown(large)[4]).toMatch(/^\.+ +#{6} +\.+$/);
    for (const side of [1, 3, 9, 11]) drawLettering(picture(side, side), { upper: ['ABC', 'D'], lower: ['E'] });
  });

  it('have letters for what names are made of, and a question mark for what they are not', () => {
    expect(letterable("Müller, Jörg O'Neil (1/2) 50% 山")).toBe("MULLER, JORG O'NEIL (1/2) 50% ?");
    const signs = ' !"#%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_';
    expect(letterable(signs)).toBe(signs);
  });
});
