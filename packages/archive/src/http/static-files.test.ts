import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpServer, startHttp } from './server.ts';
import { answerOf, answers, serverRig } from './server-rig.fixture.ts';

const { start, ask, logger } = serverRig();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hounsfield-http-'));
  const page = join(folder, 'page');
  await mkdir(join(page, 'assets'), { recursive: true });
  await writeFile(join(page, 'index.html'), '<!doctype html><title>page</title>');
  await writeFile(join(page, 'icon.svg'), '<svg/>');
  await writeFile(join(page, 'assets', 'index-Cl60d3If.js'), 'export {};');
  await writeFile(join(page, 'assets', 'plain.css'), 'a{}');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(page, 'link.txt'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('the page', () => {
  const startPage = (): Promise<HttpServer> => start(answers('dicom'), { viewer: { folder: join(folder, 'page') } });
  const html = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

  it('is served with its type, a policy without inline scripts, and what may be kept', async () => {
    await startPage();
    const page = await answerOf(ask('/'));
    expect([page.status, page.headers['content-type'], page.headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    expect(page.headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(page.headers['content-security-policy']).not.toContain("'unsafe");
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    const script = await answerOf(ask('/assets/index-Cl60d3If.js'));
    expect([script.text, script.headers['content-type'], script.headers['cache-control']]).toEqual([
      'export {};',
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
    expect((await answerOf(ask('/assets/plain.css'))).headers['cache-control']).toBe('no-cache');
    expect((await answerOf(ask('/icon.svg'))).headers['content-type']).toBe('image/svg+xml');
  });

  it('answers the addresses of the page with index.html, but only to who opens a page', async () => {
    await startPage();
    for (const path of ['/study/1.2.840.10008', '/study/x?y=1', '/anything']) {
      expect((await answerOf(ask(path, { headers: html }))).text).toContain('<title>page</title>');
      expect((await answerOf(ask(path))).status).toBe(404);
    }
    expect((await answerOf(ask('/dicom-web/studies', { headers: html }))).text).toBe('dicom');
  });

  it('answers HEAD, 304 and other methods', async () => {
    await startPage();
    const page = await answerOf(ask('/index.html'));
    const head = await answerOf(ask('/index.html', { method: 'HEAD' }));
    expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', page.headers['content-length']]);
    expect((await answerOf(ask('/', { headers: { 'If-None-Match': page.headers.etag } }))).status).toBe(304);
    expect((await answerOf(ask('/', { method: 'POST' }))).status).toBe(405);
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '//secret.txt',
    '/./../secret.txt',
    '/assets',
    '/assets/',
    '/link.txt',
    '/index.html%00',
    '/INDEX.HTML',
    '/index.html/',
    '/constructor',
    '/__proto__',
    '/etc/passwd',
    `${'/..'.repeat(20)}/etc/passwd`,
  ])('finds nothing at %s', async path => {
    await startPage();
    const answer = await answerOf(ask(path));
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });

  it('needs an index.html', async () => {
    for (const bad of [join(folder, 'page', 'assets'), join(folder, 'nowhere')]) {
      await expect(startHttp({ port: 0, handler: answers(''), logger, viewer: { folder: bad } })).rejects.toMatchObject(
        { code: 'bad-config', path: 'web' },
      );
    }
  });
});
