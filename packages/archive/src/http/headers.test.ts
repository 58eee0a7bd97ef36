import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ctSeries, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Archive, startArchive } from '../archive.ts';

let folder: TemporaryFolder;
let open: Archive;
let closed: Archive;
let token = '';
const [object] = ctSeries({ count: 1, rows: 16, columns: 16 });
const uids = readBytes(object!.bytes);
const [study, series, instance] = (['StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'] as const).map(name =>
  uids.text(name),
);
const path = `/dicom-web/studies/${study}/series/${series}/instances/${instance}`;

beforeAll(async () => {
  folder = await temporaryFolder();
  const web = folder.file('page');
  await mkdir(join(web, 'assets'), { recursive: true });
  await writeFile(join(web, 'index.html'), '<!doctype html><title>page</title>');
  await writeFile(join(web, 'assets', 'index-Cl60d3If.js'), 'export {};');
  const settings = { dicomPort: 0, httpPort: 0, logLevel: 'silent', web } as const;
  open = await startArchive({ ...settings, data: folder.file('open') });
  closed = await startArchive({ ...settings, data: folder.file('closed'), requireToken: 'always' });
  token = await closed.firstToken();
  for (const archive of [open, closed]) expect((await ask(archive, '/dicom-web/studies', stow())).status).toBe(200);
});
afterAll(async () => {
  await open.close();
  await closed.close();
  await folder.remove();
});

function ask({ addresses: { http } }: Archive, address: string, init: RequestInit = {}): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) };
  return fetch(`http://${http.host}:${http.port}${address}`, { ...init, headers });
}

function stow(): RequestInit {
  const head = '--b\r\nContent-Type: application/dicom\r\n\r\n';
  const headers = {
    'Content-Type': 'multipart/related; type="application/dicom"; boundary=b',
    Accept: 'application/json',
  };
  return { method: 'POST', headers, body: Buffer.concat([Buffer.from(head), object!.bytes, Buffer.from('\r\n--b--')]) };
}

/** Answers of every kind, and what may be kept of them; `stored` is what is shown only to a token. */
const rows: readonly (readonly [string, string, RegExp, 'stored' | 'own'])[] = [
  ['the page', '/', /^no-cache$/, 'own'],
  ['a script of the page', '/assets/index-Cl60d3If.js', /^public, max-age=31536000, immutable$/, 'own'],
  ['no page', '/nothing.png', /^private, no-store$/, 'own'],
  ['what the archive is', '/api/about', /^private, no-store$/, 'own'],
  ['a search', '/dicom-web/studies', /^private, no-store$/, 'stored'],
  ['an object', path, /^private, no-(cache|store)$/, 'stored'],
  ['metadata', `${path}/metadata`, /^private, no-(cache|store)$/, 'stored'],
  ['a frame', `${path}/frames/1`, /^private, no-(cache|store)$/, 'stored'],
  ['a picture', `${path}/rendered`, /^private, no-(cache|store)$/, 'stored'],
  ['a thumbnail', `${path}/thumbnail`, /^private, no-(cache|store)$/, 'stored'],
  ['an object that is not there', '/dicom-web/studies/1.2.3', /^private, no-store$/, 'stored'],
  ['a wrong address', '/dicom-web/nothing', /^private, no-store$/, 'stored'],
];

describe.each(rows)('the headers of %s', (_, address, kept, kind) => {
  it('let nothing run, nothing be guessed, nobody frame it', async () => {
    const { headers } = await ask(open, address);
    const policy = (headers.get('Content-Security-Policy') ?? '').split('; ');
    expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "frame-ancestors 'none'"]));
    // Codecs of the page are compiled from its own scripts; that lets no text become a script.
    expect(policy.join().replace("script-src 'self' 'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|\*|https?:/);
    // What is not our own page runs no script at all, not even where a browser opens it.
    if (kind === 'stored') expect(policy).toContain('sandbox');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  });

  it('let no other site read it, and tell nothing of the server', async () => {
    const { headers } = await ask(open, address, { headers: { Origin: 'http://evil.example' } });
    const names = [...headers.keys()];
    expect(names.filter(name => name.startsWith('access-control-') || name === 'set-cookie')).toEqual([]);
    expect(names).not.toContain('server');
    expect(names).not.toContain('x-powered-by');
  });

  it('say what may be kept: nothing on the disk of a browser where a token was needed', async () => {
    expect((await ask(open, address)).headers.get('Cache-Control')).toMatch(kept);
    const behind = (await ask(closed, address)).headers.get('Cache-Control');
    expect(behind).toMatch(kind === 'stored' ? /^private, no-store$/ : kept);
  });
});

it('an archive on loopback that a proxy hands requests to asks for a token', async () => {
  const settings = { dicomPort: 0, httpPort: 0, logLevel: 'silent', hostNames: ['pacs.example'] } as const;
  await using proxied = await startArchive({ ...settings, data: folder.file('proxied') });
  expect(await proxied.lacksToken()).toBe(true);
  expect((await ask(proxied, '/dicom-web/studies')).status).toBe(401);
  expect(await open.lacksToken()).toBe(false);
});
