/** How a picture is to be drawn (PS3.18 §8.3.5, Table 8.3.5-1). */
export interface RenderedOptions {
  /** Media type of the picture; `image/jpeg` unless given. */
  readonly accept?: string;
  /** Window of the VOI LUT. */
  readonly window?: {
    readonly center: number;
    readonly width: number;
    readonly shape?: 'linear' | 'linear-exact' | 'sigmoid';
  };
  /** Pixels that the picture fits into. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** 1 to 100. */
  readonly quality?: number;
  readonly annotation?: readonly ('patient' | 'technique')[];
  readonly iccProfile?: 'no' | 'yes' | 'srgb' | 'adobergb' | 'rommrgb' | 'displayp3';
}

/** The query of a rendered resource; empty where nothing is asked for. */
export function renderedQuery(options: RenderedOptions): string {
  const { window, viewport, quality, annotation, iccProfile } = options;
  const parameters: readonly (readonly [string, string | undefined])[] = [
    ['window', window && `${window.center},${window.width},${window.shape ?? 'linear'}`],
    ['viewport', viewport && `${viewport.width},${viewport.height}`],
    ['quality', quality?.toString()],
    ['annotation', annotation?.join(',')],
    ['iccprofile', iccProfile],
  ];
  const given = parameters.filter(([, value]) => value !== undefined);
  return given.length === 0 ? '' : `?${given.map(([name, value]) => `${name}=${value}`).join('&')}`;
}
