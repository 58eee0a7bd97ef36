import {
  sopClassByUid,
  transferSyntaxes,
  webNonPatientCategories,
  webSearchKeys,
  webStoreReasons,
} from 'hounsfield/dictionary';
import { type Described, describeService, openApi, type QueryParameter, queryParameters } from 'hounsfield/web';
import { describeWorklist } from 'hounsfield/web/worklist';
import { encodableFrom } from '../codecs/index.ts';
import { JXL_PIXELS, renderedMediaTypes } from '../render/index.ts';

const FACTS = {
  renderedMediaTypes,
  removes: false,
  volumes: true,
  commits: true,
  nonPatient: true,
  storesNonPatient: true,
  beside: describeWorklist(),
};

/** The page docs/reference/dicomweb.md, made of the tables that the server is made of. */
export function webReference(): string {
  const rows = describeService(FACTS);
  return [
    '# DICOMweb',
    'What the archive answers below `/dicom-web`, made of the tables of PS3.18 (2024e) that its server runs on; write this page with `node --conditions=source packages/archive/src/backend/docs.ts`. [dicomweb.openapi.json](dicomweb.openapi.json) says the same to programs, and so does `OPTIONS /dicom-web/` of a running archive: WADL unless JSON is accepted (§8.9).',
    '## Resources',
    'HEAD answers as GET does, without a body; OPTIONS says which methods a resource has.',
    table(['Method', 'Address', 'Resource', 'PS3.18'], rows.map(resourceRow)),
    '`DELETE` of a study, series or instance deletes it for good where the key `deletes` of the configuration allows it (a token then needs the scope `administer`, and the audit log says so), and is 405 otherwise: PS3.18 has no such transaction.',
    '## Query parameters',
    'What is not known is passed over; in a search with a warning, and a name that looks like an attribute must be one.',
    table(['Parameter', 'Values', 'Of', 'PS3.18'], parameterRows()),
    'A search matches attributes by keyword or tag, those of sequences with dots between (`RequestAttributesSequence.ScheduledProcedureStepID=7`), private ones beside their creator (`00090010=ACME&00091001=5`), several UIDs with commas between.',
    '## Rendered images',
    `\`annotation\` draws what the image says of the patient (name, ID, sex, birth date) into the upper left corner, and of its making (institution, date, series, exposure or sequence, numbers) into the lower left one, in capitals without accents; it is on rendered images and, without the numbers of one slice, on volumes, not on thumbnails. \`iccprofile\` is obeyed for JPEG, PNG and files of JPEG 2000: \`yes\` embeds the profile of the image, or that of sRGB, and leaves the colours as they are; \`srgb\`, \`adobergb\`, \`rommrgb\` and \`displayp3\` give colours of that space with its profile; \`no\` embeds none, as does a request without the parameter. Grey pictures have a profile of grey with the curve of sRGB. GIF and JPEG XL hold none here, and JPEG 2000 none of tables: their colours are those of sRGB. Images are drawn as JPEG, PNG, GIF, JPEG 2000 (\`image/jp2\`), HTJ2K (\`image/jph\`) and JPEG XL (\`image/jxl\`, up to ${JXL_PIXELS.toLocaleString('en')} pixels); \`quality\` is obeyed for all but PNG and GIF, and 100 is exact for JPEG 2000 and HTJ2K. An object of several frames, or several of its frames, are one animated GIF for who accepts \`image/gif\` by itself, and of the URI Service with \`contentType=image/gif\`, each frame as long as the object says (Frame Time, Frame Time Vector, Recommended Display Frame Rate, Cine Rate; a tenth of a second else).`,
    'A video object is a film: H.264 and HEVC are `video/mp4`, taken out of a Transport Stream where they lie in one, without being decoded, sound left out; MPEG-2 is `video/mpeg` as it is stored. Reports are `text/html`, `text/plain` and `text/xml`, encapsulated documents what they say that they are; of the URI Service, too.',
    '## Rendered volumes',
    '`renderedmpr` and `rendered3d` draw what all images of a study, series or object make, or some frames of it: grey slices of one size, parallel, in one frame of reference and evenly spaced (within a twentieth of the spacing; a tilted gantry is allowed for), else 406 with a sentence that says which slice is wrong in what. More voxels than `limits.http.volumeBytes` are 413, before any pixels are read. Volumes are drawn one after another.',
    'The picture shows the whole volume in parallel projection, its pixels as large as the shortest side of a voxel, 4096 in a row at most, before `viewport` scales it. `viewpointposition`, `viewpointlookat` and `viewpointup` are given together, in millimetres of the patient; the point that is looked at is in the middle of the picture, and lies in the plane of `renderedmpr`. `orientation` looks at the middle of the volume from a side of the patient: `renderedmpr` from the feet and `rendered3d` from the front unless told. `mprslab` is a slab around the plane in millimetres, with as many samples as there are voxels on the way. `renderingmethod` is `average_ip` for planes and `maximum_ip` for volumes unless told; `volume_rendered` lights what is within and above the window, the more opaque the brighter.',
    '`volumeinputreference` names series and instances by UID, or frames of the object of the address, and attributes (`SeriesNumber=3`) are matched as in a search: the volume is made of those images of the address alone. `renderedvolumetricmetadata=yes` gives what was applied (Annex K) as JSON, without a picture unless `multipart/related` with one is all that is accepted. `rendered3d` as `image/gif` with `swivelrange` is an animation that repeats: 360 goes around what is looked at, along the horizon of the picture, and fewer degrees half to each side and back; `animationstepsize` is in degrees (10 unless told), `animationrate` in pictures a second (10, at most 50), 120 pictures at most, which are coarser where together they would be more work than the largest single picture. `renderedmpr` as `image/gif` with `volumetriccurvepoint`, once for each point or with all numbers in one list, goes along the line from point to point: the plane keeps its direction, its middle is on the line, `animationstepsize` is in millimetres. Films (`video/mp4` and others) are not made of volumes: 406. A volumetric presentation state as the object of the address is drawn with the images of its study that it refers to, planar ones by `renderedmpr`, renderings by `rendered3d`; `viewport` of two numbers, `quality`, `annotation`, `iccprofile` and a viewpoint go with it, other parameters of images are 400, and what it asks for beyond what docs/conformance.md lists is 406.',
    '## Media types',
    table(['Operation', 'Answers', 'Takes'], operations(rows).map(mediaRow)),
    'JSON and XML are compressed with gzip for who accepts it. Bodies of requests may come with gzip or deflate, and inflate to 100 times their length at most (above 16 MiB).',
    '### Transfer syntaxes',
    '`application/dicom` and compressed frames can be had in each of these, from objects whose pixels the archive decodes, by the parameter `transfer-syntax`; `*` gives what is stored. Where a transfer syntax loses something the object is a new one with a UID of its own (PS3.3 §C.7.6.1.1.2). What cannot be compressed so, such as 16 bits as JPEG Baseline, is 406.',
    table(['UID', 'Transfer syntax', 'Loss'], syntaxRows()),
    '## Statuses',
    'Every error has a body `{"error": {"code", "message", "remedy"}}` with one sentence of what happened and one of what to do.',
    table(['Operation', 'Success', 'Failure'], operations(rows).map(statusRow)),
    '## Search',
    table(['Level', 'Attributes that are matched', 'Attributes that are returned'], searchRows()),
    '`includefield` adds others, `includefield=all` all that the index has, and at the level of instances the whole header. `TimezoneOffsetFromUTC=%2B0100` says in which zone dates and times are meant. `limit` and `offset` page; what is left is told in a Warning header.',
    '## Store',
    'Parts of `application/dicom` are objects as files. With `application/dicom+json` or `application/dicom+xml` the first part holds metadata, and bulk data follow in parts whose Content-Location the metadata name; no other address is ever fetched. Compressed pixels are kept in the transfer syntax of their media type, or the one that the part or Available Transfer Syntax UID names, one part a frame; JPEG need not be described, PNG becomes native pixels, a PDF gets its media type and length.',
    table(
      ['Reason', 'Values', 'Meaning'],
      webStoreReasons.map(({ kind, from, to, meaning }) => [kind, span(from, to), meaning]),
    ),
    '## Instances that belong to no patient',
    'Each category (PS3.18 Table 12.1.1-1) takes objects of its SOP Classes and no others (A900), by POST to the category or to the address that the object will have. They are stored once and durable as any other object, found by any attribute of theirs, keys in sequences too, and given as DICOM JSON with all values in place unless asked for otherwise. Those of C-STORE and of `POST /studies` are the same ones; C-FIND, C-GET and C-MOVE of PS3.4 Annexes U, X, BB, HH, II and JJ give them as well. They cannot be deleted here.',
    table(
      ['Category', 'Address', 'SOP Classes'],
      webNonPatientCategories.map(({ category, name, sopClasses }) => [
        category,
        `\`/${name}\``,
        sopClasses.map(uid => sopClassByUid(uid)?.name ?? uid).join(', '),
      ]),
    ),
    '## Worklist',
    'Workitems (§11) are those of DIMSE, too: create, retrieve, update, change of state, request of cancellation, search and subscriptions work on one list, by the states of PS3.4 Table CC.1.1-2, and a change that was answered is on the disk. A token needs the scope `write` to change workitems and `read` for all else, subscriptions among it. What is wrong with a request is said in the body and, where §11 has the words for it, in a Warning header.',
    'Events go to the WebSocket `/subscribers/{aetitle}` (also `/ws/subscribers/{aetitle}`, as editions before 2019 had it) on the port of the service, `wss` where that is HTTPS, as DICOM JSON (§8.10.5); the answer to a subscription names it. It takes the same token in `Authorization`, pages of the same site or of `allowedOrigins` only, and nothing that a subscriber says. Who reads so slowly that `limits.http.notificationBytes` wait is cut off, and who does not answer pings. Over HTTP/2 a WebSocket is a stream of the connection that there is (extended CONNECT, RFC 8441), for who asks for it as browsers do.',
    'Subscriptions outlive connections and restarts, and so do events: each is kept with the change that it is of, for each AE title, until its subscriber has answered a ping that was sent behind it, or an N-EVENT-REPORT. A connection begins with what was kept, in its order, `limits.events` of them and 16 MiB at most, the newest ones; after a crash some may come twice. Whoever subscribes before it connects is told of the present states as well.',
    '## Storage commitment',
    '`POST /commitment-requests/{transaction}` with a Storage Commitment Request Module (Annex J) has each object read again and its digest compared with that of its reception; only what is whole on the disk is committed. Requests are kept on the disk before they are answered and worked on one after another, after a restart too. What takes longer than two seconds is 202 with `Retry-After`, and `GET` of the same address tells the result for a day; that a Transaction UID was used is known for a week (410, 409). Failure Reasons are 0110H (damaged), 0112H (not here, or not in that study and series) and 0119H (of another class). More than 1000 requests that wait are 503. A token needs the scope `write`.',
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

/** The file docs/reference/dicomweb.openapi.json. */
export function webOpenApi(): string {
  return `${JSON.stringify(openApi('http://localhost:8080/dicom-web', FACTS), undefined, 2)}\n`;
}

function resourceRow({ resource }: Described): readonly string[] {
  const { method, template, resource: name, section } = resource;
  return [method, `\`${template}\``, name, section.replace('PS3.18 ', '')];
}

function parameterRows(): readonly (readonly string[])[] {
  const found = new Map<string, { readonly parameter: QueryParameter; readonly of: string[] }>();
  for (const [operation, parameters] of Object.entries(queryParameters)) {
    for (const parameter of parameters) {
      const entry = found.get(parameter.name) ?? { parameter, of: [] };
      entry.of.push(operation);
      found.set(parameter.name, entry);
    }
  }
  return [...found.values()].map(({ parameter: { name, type, values, isList, section }, of }) => [
    `\`${name}\``,
    `${values === undefined ? type : codes(values)}${isList === true ? ', several with commas between' : ''}`,
    of.join(', '),
    `§${section}`,
  ]);
}

/** One row for each operation. */
function operations(rows: readonly Described[]): readonly Described[] {
  return rows.filter((row, k) => rows.findIndex(other => other.resource.operation === row.resource.operation) === k);
}

function mediaRow({ resource, gives, takes }: Described): readonly string[] {
  return [resource.operation, codes(gives), codes(takes)];
}

function statusRow({ resource, statuses }: Described): readonly string[] {
  const of = (isSuccess: boolean): string =>
    statuses
      .filter(row => (row.class === 'success') === isSuccess)
      .map(({ code }) => code)
      .join(', ');
  return [resource.operation, of(true), of(false)];
}

function syntaxRows(): readonly (readonly string[])[] {
  const uids = new Set(['1.2.840.10008.1.2.1', ...encodableFrom('1.2.840.10008.1.2')]);
  return transferSyntaxes
    .filter(({ uid }) => uids.has(uid))
    .map(({ uid, name, loss }) => [uid, name, LOSS[loss] ?? '']);
}

function searchRows(): readonly (readonly string[])[] {
  return ['Study', 'Series', 'Instance'].map(level => {
    const of = (use: string): string =>
      webSearchKeys
        .filter(key => key.level === level && key.use === use)
        .map(({ keyword }) => keyword)
        .join(', ');
    return [level, of('match'), of('return')];
  });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function codes(values: readonly string[]): string {
  return values.map(value => `\`${value}\``).join(', ');
}

function span(from: number, to: number): string {
  const text = (value: number): string => `${value.toString(16).toUpperCase().padStart(4, '0')}H`;
  return from === to ? text(from) : `${text(from)} to ${text(to)}`;
}

const LOSS: Readonly<Record<string, string>> = {
  lossless: 'none',
  lossy: 'some, a new object',
  either: 'none as it is made here',
};

if (import.meta.main) {
  const { writeFile } = await import('node:fs/promises');
  const folder = new URL('../../../../docs/reference/', import.meta.url);
  await writeFile(new URL('dicomweb.md', folder), webReference());
  await writeFile(new URL('dicomweb.openapi.json', folder), webOpenApi());
}
