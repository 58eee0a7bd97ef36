import { describe, expect, it } from 'vitest';
import { photometricOf, photometrics, withoutSubsampling } from './photometric.ts';

describe('photometric interpretations (PS3.3 §C.7.6.3.1.2)', () => {
  it.each(photometrics.map(row => [row.name, row] as const))(
    '%s is found by its name and is consistent',
    (name, row) => {
      expect(photometricOf(name)).toBe(row);
      expect(row.toRgb !== undefined).toBe(row.model === 'ybr');
      expect(row.channels).toBe(
        { grey: 1, palette: 1, rgb: 3, ybr: 3, hsv: 3, argb: 4, cmyk: 4, none: row.channels }[row.model],
      );
      expect(row.inverted).toBe(name === 'MONOCHROME1');
      expect(row.chroma.across * row.chroma.down).toBe(name.endsWith('422') ? 2 : name.endsWith('420') ? 4 : 1);
    },
  );

  it('lets a name that PS3.3 does not define be decoded, but not shown', () => {
    expect(photometricOf('FUZZ')).toMatchObject({ name: 'FUZZ', model: 'none', channels: 0 });
  });

  it('keeps hostile names short and printable', () => {
    expect(photometricOf('\u001b[2J\n<script>'.repeat(100)).name).toMatch(/^[A-Z0-9_ ?]{16}$/);
    expect(photometricOf('constructor').model).toBe('none');
  });

  it('names what is left when chroma is spread over all pixels', () => {
    expect(withoutSubsampling(photometricOf('YBR_FULL_422')).chroma).toEqual({ across: 1, down: 1 });
    expect(withoutSubsampling(photometricOf('RGB'))).toBe(photometricOf('RGB'));
  });
});
