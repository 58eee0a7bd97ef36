import type { DataSet } from 'hounsfield/data';
import { type ColourProfile, greyProfile, iccProfileOf, profileInto, spaceProfile } from 'hounsfield/pixels';
import type { RenderRequest } from 'hounsfield/web';
import { type Colouring, holdsProfiles } from '../render/index.ts';
import { profileOf } from './presented.ts';

/** What the colours of a picture go through, and what goes with it (PS3.18 §8.3.5.1.5). */
export interface Colours {
  /** Applied to the colours of the image. */
  readonly profile?: ColourProfile;
  readonly colouring?: Colouring;
}

/**
 * A presentation state gives colours of sRGB, which are changed when it has been applied; all others go into the space
 * that was asked for at once, so that none is lost on the way. Files that hold no profile have colours of sRGB.
 */
export async function coloursOf(
  header: DataSet,
  { colours, presentation, mediaType }: Pick<RenderRequest, 'colours' | 'presentation' | 'mediaType'>,
  signal: AbortSignal,
): Promise<Colours> {
  const isHeld = holdsProfiles(mediaType);
  if (colours === undefined || (colours === 'own' && !isHeld)) return {};
  const grey = greyProfile();
  if (colours === 'own' && presentation === undefined) {
    const own = await ownProfile(header, signal);
    return { colouring: { embedded: { colour: spaceProfile('srgb'), grey, ...own } } };
  }
  const profile = await profileOf(header, signal);
  const space = colours === 'own' || !isHeld ? 'srgb' : colours;
  const embedded = { colour: spaceProfile(space), grey };
  if (space === 'srgb') return { ...(profile === undefined ? {} : { profile }), colouring: { embedded } };
  if (presentation === undefined) return { profile: profileInto(space, profile), colouring: { embedded } };
  return { ...(profile === undefined ? {} : { profile }), colouring: { embedded, after: profileInto(space) } };
}

/** The profile of the image as it is, by the kind of pictures that it is for; none where it cannot be read. */
async function ownProfile(header: DataSet, signal: AbortSignal): Promise<Partial<Colouring['embedded']>> {
  const bytes = (await profileOf(header, signal)) === undefined ? undefined : await iccProfileOf(header, signal);
  if (bytes === undefined || bytes.length > MOST_EMBEDDED) return {};
  // The colour space of the data (ISO 15076-1 §7.2.6).
  const isGrey = String.fromCharCode(...bytes.subarray(16, 20)) === 'GRAY';
  return isGrey ? { grey: bytes } : { colour: bytes };
}

/** What fits into the segments of a JPEG file. */
const MOST_EMBEDDED = 8 * 1024 * 1024;
