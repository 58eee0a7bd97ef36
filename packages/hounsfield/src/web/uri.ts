import { WebError } from '../errors/index.ts';
import { answer, entityTag, revalidated, warn } from './answers.ts';
import type { StoredInstance } from './backend.ts';
import type { Call } from './call.ts';
import { deidentifiedAnswer, deidentifiedOffers, refuseIdentifying } from './deidentified.ts';
import { acceptable, choose, select } from './media-types.ts';
import { allFrames } from './pixel-data.ts';
import { decodeText, type Parameter, single } from './query-string.ts';
import { animationAnswer, draw, GIF, limitsOf, pictureOffers, rendererOf } from './rendered.ts';
import { renderedDocument } from './rendered-document.ts';
import { instanceOffers, isVideo, type Offer } from './representations.ts';
import { isUid, URI_TEMPLATE } from './resources.ts';
import { fileAnswer } from './retrieve.ts';
import { readUriRendering, type UriRendering } from './uri-rendering.ts';

/**
 * The URI Service (PS3.18 §9): one object as it is or as a picture. A picture is what a browser gets that names nothing;
 * an image of many frames is a file unless a frame is named.
 */
export async function retrieveByUri(call: Call): Promise<Response> {
  const { query } = call;
  const requestType = textOf(query, 'requestType');
  if (requestType === undefined && call.resource.template !== URI_TEMPLATE) throw new WebError('no-such-resource');
  if (requestType !== 'WADO') throw invalid('requestType must be WADO');
  const scope = { study: uid(query, 'studyUID'), series: uid(query, 'seriesUID'), instance: uid(query, 'objectUID') };
  const rendering = readUriRendering(query, limitsOf(call));
  const isAnonymous = readAnonymize(call, rendering);
  const instance = await found(call, scope);
  // What the address names goes before what a browser sends with every request.
  const accepted = acceptable(textOf(query, 'contentType') || call.request.headers.get('Accept'), undefined);
  const own: Call = { ...call, accepted, parameters: scope };
  const offers = isAnonymous ? deidentifiedOffers(call, instance) : instanceOffers(instance, false);
  const files = filesOf(offers, textOf(query, 'transferSyntax'));
  const pictures = instance.numberOfFrames > 0 && isDrawn(call) ? pictureOffers(rendererOf(call), true) : [];
  const single = pictures.filter(({ multipart }) => !multipart);
  const isPicture = instance.numberOfFrames === 1 || rendering.frame !== undefined || rendering.isAsked;
  const chosen = choose(accepted, isPicture ? [...single, ...files] : [...files, ...single]);
  if (chosen === undefined && !isAnonymous) {
    if (instance.numberOfFrames === 0) return renderedDocument(own, instance);
    if (isVideo(instance)) return (await import('./rendered-film.ts')).renderedFilm(own, instance);
  }
  if (chosen === undefined) select(accepted, [...files, ...single]);
  if (chosen !== undefined && !('open' in chosen)) {
    if (isAnonymous) await refuseIdentifying(instance, call.cx.signal);
    return pictureAnswer(own, instance, chosen.type, rendering);
  }
  if (isAnonymous) return deidentifiedAnswer(own, select(accepted, files) as Offer);
  return fileAnswer(own, instance, (_, failed) =>
    files.filter(({ transferSyntax = '' }) => !failed?.has(transferSyntax)),
  );
}

async function pictureAnswer(
  call: Call,
  instance: StoredInstance,
  mediaType: string,
  rendering: UriRendering,
): Promise<Response> {
  const { frame = 1, presentation, settingsOf, warnings } = rendering;
  if (frame > instance.numberOfFrames) {
    throw new WebError('not-found', { detail: `the object has ${instance.numberOfFrames} frames` });
  }
  const { headers, unchanged } = revalidated(call, entityTag(instance, mediaType));
  if (unchanged !== undefined) return unchanged;
  const settings = settingsOf(await instance.header(call.cx.signal));
  const state = presentation === undefined ? {} : { presentation: await stateOf(call, presentation) };
  if (mediaType === GIF && rendering.frame === undefined && instance.numberOfFrames > 1) {
    const animated = { settings: { ...settings, ...state }, frames: allFrames(instance), headers };
    return warn(await animationAnswer(call, instance, animated), call.serviceUrl, warnings);
  }
  const picture = await draw(call, { ...settings, ...state, instance, frame, mediaType });
  const response = answer(200, picture.bytes, { ...headers, Vary: 'Accept', 'Content-Type': picture.mediaType });
  return warn(response, call.serviceUrl, warnings);
}

/** The presentation state, which is of the same study (PS3.18 §9.5.1.2.7). */
async function stateOf(
  call: Call,
  { series, instance }: NonNullable<UriRendering['presentation']>,
): Promise<StoredInstance> {
  if (call.backend.presented === undefined) {
    throw new WebError('not-implemented', { detail: 'presentation states are not applied' });
  }
  return found(call, { study: call.parameters.study ?? '', series, instance });
}

function isDrawn({ backend: { render, renderedMediaTypes = [] } }: Call): boolean {
  return render !== undefined && renderedMediaTypes.length > 0;
}

/** The files that are offered; only one in the transfer syntax that is named (PS3.18 §9.4.1.2.3). */
function filesOf(offers: readonly Offer[], named: string | undefined): readonly Offer[] {
  if (named === undefined) return offers;
  if (!isUid(named)) throw invalid('transferSyntax must be a UID');
  return offers
    .filter(({ transferSyntax }) => transferSyntax === named)
    .map(offer => ({ ...offer, reach: 'default' as const }));
}

async function found(call: Call, scope: Call['parameters'] & { readonly study: string }): Promise<StoredInstance> {
  for await (const instance of call.backend.instances(scope, call.cx)) return instance;
  throw new WebError('not-found');
}

/** Whether the object is to be de-identified; a picture then says nothing beside itself (PS3.18 §9.4.1.2.1). */
function readAnonymize({ query, backend }: Call, { isAnnotated, presentation }: UriRendering): boolean {
  const anonymize = textOf(query, 'anonymize');
  if (anonymize === undefined) return false;
  if (anonymize !== 'yes') throw invalid('anonymize must be yes');
  if (isAnnotated || presentation !== undefined) {
    throw invalid('with anonymize there are neither annotations nor presentation states');
  }
  if (backend.deidentificationKey !== undefined) return true;
  throw new WebError('not-implemented', { detail: 'objects are not de-identified on retrieval' });
}

function uid(query: readonly Parameter[], name: string): string {
  const text = textOf(query, name);
  if (text === undefined || !isUid(text)) throw invalid(`${name} must be a UID`);
  return text;
}

function textOf(query: readonly Parameter[], name: string): string | undefined {
  const encoded = single(query, name);
  return encoded === undefined ? undefined : decodeText(encoded);
}

function invalid(detail: string): WebError {
  return new WebError('invalid-parameter', { detail });
}
