/** How a picture is to be drawn (PS3.18 §8.3.5, Table 8.3.5-1). */
export interface RenderedOptions {
  /** Media type of the picture; unless given `image/jpeg`, and `image/gif` of an animation. */
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

/** How a volume is to be looked at (PS3.18 §8.3.5.3); what is left out the server chooses. */
export interface VolumeOptions extends RenderedOptions {
  readonly renderingMethod?: 'volume_rendered' | 'maximum_ip' | 'minimum_ip' | 'average_ip';
  /** The side of the patient from which it is seen, or a camera in millimetres of the patient. */
  readonly viewpoint?: 'a' | 'p' | 'r' | 'l' | 'h' | 'f' | Readonly<Record<'position' | 'lookAt' | 'up', Point>>;
  /** Millimetres of a slab around the plane; of `renderedMpr` only. */
  readonly slab?: number;
  /**
   * An animation about the patient, of `rendered3d` only: degrees from end to end, degrees from picture to picture, and
   * pictures a second.
   */
  readonly swivel?: { readonly range: number; readonly step?: number; readonly rate?: number };
  /** An animation along a line, of `renderedMpr` only: its points, millimetres from picture to picture, pictures a second. */
  readonly curve?: { readonly points: readonly Point[]; readonly step?: number; readonly rate?: number };
  /** Series and instances of which the volume is made, by their UIDs, or frames of the one instance; all unless given. */
  readonly input?: readonly (string | number)[];
  /** What instances have to match to be of the volume, as in a search. */
  readonly match?: Readonly<Record<string, string>>;
}

type Point = readonly [number, number, number];

/** The query of a rendered resource; empty where nothing is asked for. */
export function renderedQuery(options: VolumeOptions & { readonly wantsFacts?: true }): string {
  const { window, viewport, quality, annotation, iccProfile, viewpoint, swivel, curve } = options;
  const animation = swivel ?? curve;
  const camera = typeof viewpoint === 'string' ? undefined : viewpoint;
  const parameters: readonly (readonly [string, string | undefined])[] = [
    ['window', window && `${window.center},${window.width},${window.shape ?? 'linear'}`],
    ['viewport', viewport && `${viewport.width},${viewport.height}`],
    ['quality', quality?.toString()],
    ['annotation', annotation?.join(',')],
    ['iccprofile', iccProfile],
    ['renderingmethod', options.renderingMethod],
    ['orientation', typeof viewpoint === 'string' ? viewpoint : undefined],
    ['viewpointposition', camera?.position.join()],
    ['viewpointlookat', camera?.lookAt.join()],
    ['viewpointup', camera?.up.join()],
    ['mprslab', options.slab?.toString()],
    ['swivelrange', swivel?.range.toString()],
    ...(curve?.points ?? []).map(point => ['volumetriccurvepoint', point.join()] as const),
    ['animationstepsize', animation?.step?.toString()],
    ['animationrate', animation?.rate?.toString()],
    ['volumeinputreference', options.input?.join()],
    ...Object.entries(options.match ?? {}).map(([name, value]) => [name, encodeURIComponent(value)] as const),
    ['renderedvolumetricmetadata', options.wantsFacts && 'yes'],
  ];
  const given = parameters.filter(([, value]) => value !== undefined);
  return given.length === 0 ? '' : `?${given.map(([name, value]) => `${name}=${value}`).join('&')}`;
}
