import { readFile, writeFile } from 'node:fs/promises';
import { type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { resources } from 'hounsfield/web';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AuditTrail } from '../audit/index.ts';
import { Gate, type GateOptions } from './gate.ts';
import type { Scope } from './scopes.ts';
import { Tokens } from './tokens.ts';

let folder: TemporaryFolder;
let tokens: Tokens;
let audit: AuditTrail;
let time = 0;
const logger = { warn: () => undefined };

beforeEach(async () => {
  folder = await temporaryFolder();
  time = 0;
  tokens = await Tokens.open(folder.path, () => time);
  audit = new AuditTrail({ data: folder.path, log: logger, auditFileBytes: 1e6, auditFiles: 2 });
});
afterEach(async () => {
  await audit.close();
  await folder.remove();
});

function gate(options: Partial<GateOptions> = {}): Gate {
  return new Gate({ tokens, audit, logger, requireToken: 'auto', isLoopback: false, ...options });
}

async function token(...scopes: Scope[]): Promise<string> {
  return (await tokens.add({ name: scopes.join(), scopes })).text;
}

/** Asks through the gate; what passes is answered as DICOMweb does. */
function ask(path: string, init: RequestInit = {}, options: Partial<GateOptions> = {}): Promise<Response> {
  const headers = { 'Cache-Control': 'private, no-cache' };
  const handler = gate(options).guard(async () => new Response('data', { headers }), '/dicom-web');
  return handler(new Request(`http://pacs.example${path}`, init), '10.0.0.7');
}

const bearing = (text: string, method = 'GET'): RequestInit => ({
  method,
  headers: { Authorization: `Bearer ${text}` },
});

async function lines(): Promise<readonly Record<string, unknown>[]> {
  await audit.close();
  const text = await readFile(folder.file('audit', 'audit.jsonl'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
}

/** Of operations that do more than read. */
const SCOPES: Readonly<Record<string, Scope>> = {
  store: 'write',
  remove: 'administer',
  'non-patient-store': 'write',
  'commitment-request': 'write',
  'commitment-result': 'write',
};

describe('the gate of DICOMweb', () => {
  // What each resource of PS3.18 §10, §12 and §13 needs, by its transaction.
  const rows = resources.map(({ method, template, operation }) => {
    const path = template
      .replace('{frames}', '1')
      .replace('{path}', '00281201')
      .replaceAll(/\{\w+\}/g, '1.2.3');
    return [method, `/dicom-web${path}`, SCOPES[operation] ?? 'read'] as const;
  });

  it('asks for the scope of each resource by its transaction, which an administrator has too', async () => {
    const own = { read: await token('read'), write: await token('write'), administer: await token('administer') };
    expect(new Set(rows.map(([, , scope]) => scope))).toEqual(new Set(['read', 'write', 'administer']));
    for (const [method, path, scope] of rows) {
      const statuses = [(await ask(path, { method })).status];
      for (const text of [own.read, own.write, own.administer])
        statuses.push((await ask(path, bearing(text, method))).status);
      const allowed = [scope === 'read' ? 200 : 403, scope === 'write' ? 200 : 403, 200];
      expect(statuses, `${method} ${path}`).toEqual([401, ...allowed]);
    }
  });

  it('asks for a token too where there is no such resource, and wants no scope then', async () => {
    for (const path of ['/dicom-web/nothing', '/dicom-web/studies/1/nothing', '/dicom-web/studies/x%']) {
      expect((await ask(path)).status).toBe(401);
      expect((await ask(path, bearing(await token('write')))).status).toBe(200);
    }
    expect((await ask('/dicom-web/studies', bearing(await token('read'), 'DELETE'))).status).toBe(200);
    expect((await ask('/dicom-web/studies', { method: 'OPTIONS' })).status).toBe(401);
  });

  it('says what is missing, in a header and in one sentence (RFC 6750 §3)', async () => {
    const without = await ask('/dicom-web/studies');
    expect(without.headers.get('WWW-Authenticate')).toBe('Bearer realm="hounsfield"');
    expect(await without.json()).toEqual({
      error: { code: 'unauthorized', message: 'A token is needed.', remedy: expect.stringContaining('hu token add') },
    });
    const wrong = await ask('/dicom-web/studies', bearing('hu_x'));
    expect(wrong.headers.get('WWW-Authenticate')).toBe('Bearer realm="hounsfield", error="invalid_token"');
    const narrow = await ask('/dicom-web/studies', bearing(await token('write')));
    expect(narrow.headers.get('WWW-Authenticate')).toMatch(/error="insufficient_scope", scope="read"$/);
    expect(await narrow.json()).toMatchObject({
      error: { code: 'forbidden', message: 'The token does not have the scope read.' },
    });
    for (const { headers } of [without, wrong, narrow]) {
      expect(headers.get('Cache-Control')).toBe('private, no-store');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Content-Type')).toBe('application/json');
    }
  });

  it('takes a token from the header Authorization alone', async () => {
    const text = await token('read');
    for (const path of [`?access_token=${text}`, `?token=${text}`]) {
      expect((await ask(`/dicom-web/studies${path}`)).status).toBe(401);
    }
    for (const headers of [
      { Cookie: `access_token=${text}; token=${text}` },
      { Authorization: text },
      { Authorization: `Basic ${Buffer.from(`x:${text}`).toString('base64')}` },
      { Authorization: `Bearer ${text}, Bearer ${text}` },
      { Authorization: `Bearer ${' '.repeat(8000)}${text}` },
      { 'X-Api-Key': text },
    ]) {
      expect((await ask('/dicom-web/studies', { headers })).status, JSON.stringify(headers)).toBe(401);
    }
    expect((await ask('/dicom-web/studies', { headers: { Authorization: `bearer ${text}` } })).status).toBe(200);
  });

  it.each([
    ['auto', true, false, 200],
    ['auto', true, true, 401],
    ['auto', false, false, 401],
    ['auto', false, true, 401],
    ['always', true, false, 401],
    ['never', false, true, 200],
  ] as const)(
    'with requireToken %s, loopback %s and a token there %s answers %i',
    async (requireToken, isLoopback, is, status) => {
      if (is) await token('read');
      expect((await ask('/dicom-web/studies', {}, { requireToken, isLoopback })).status).toBe(status);
    },
  );

  it('stays closed while the file of tokens cannot be read', async () => {
    const text = await token('read');
    await writeFile(folder.file('access.json'), '{');
    time += 1000;
    for (const requireToken of ['auto', 'always'] as const) {
      expect((await ask('/dicom-web/studies', bearing(text), { requireToken, isLoopback: true })).status).toBe(503);
    }
  });

  it('lets nobody keep what only some may see, and leaves an open archive as it is', async () => {
    const closed = await ask('/dicom-web/studies', bearing(await token('read')));
    expect(closed.headers.get('Cache-Control')).toBe('private, no-store');
    const open = await ask('/dicom-web/studies', {}, { requireToken: 'never' });
    expect(open.headers.get('Cache-Control')).toBe('private, no-cache');
  });

  it('lacks a token where one is needed and none is there, and makes the first one', async () => {
    expect(await gate({ isLoopback: true }).lacksToken()).toBe(false);
    expect(await gate().lacksToken()).toBe(true);
    const text = await gate().firstToken();
    expect(await tokens.find(text)).toMatchObject({ scopes: ['administer'] });
    expect(await gate().lacksToken()).toBe(false);
  });

  it('writes down who asked for what, without a value and without the token', async () => {
    const text = await token('read');
    const [{ id } = { id: '' }] = await tokens.list();
    await ask('/dicom-web/studies?PatientName=Doe&00100020=4711&Doe=1&limit=5', bearing(text));
    await ask('/dicom-web/studies/1.2.3/series/4.5/instances/6.7/frames/1', bearing(text));
    await ask('/dicom-web/studies/1.2.3/series/4.5/instances/6.7/frames/2', bearing(text));
    await ask('/dicom-web/studies', bearing(text, 'POST'));
    await ask('/dicom-web/studies');
    const found = await lines();
    const by = { via: 'web', address: '10.0.0.7', token: id };
    expect(found.map(({ at: _, ...line }) => line)).toEqual([
      { what: 'query', level: 'study', keys: ['PatientID', 'PatientName', 'unknown'], by },
      expect.objectContaining({ what: 'retrieve', studies: ['1.2.3'], status: 200, by }),
      { what: 'web-refused', status: 403, scope: 'write', by },
      { what: 'web-refused', status: 401, by: { via: 'web', address: '10.0.0.7' } },
      expect.objectContaining({ what: 'retrieve', studies: ['1.2.3'], times: 1 }),
    ]);
    for (const secret of ['Doe', '4711', text]) expect(JSON.stringify(found)).not.toContain(secret);
  });
});
