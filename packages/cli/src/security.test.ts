import { writeFile } from 'node:fs/promises';
import { temporaryFolder, testAuthority } from '@hounsfield/testkit';
import { userOf } from 'hounsfield/network';
import { describe, expect, it, vi } from 'vitest';
import type { SecurityFlags } from './commands/security-flags.ts';
import { parseSecret } from './commands/tls-flags.ts';
import { huContext } from './context.ts';
import { listenAs } from './listen.ts';
import { securityOf } from './security.ts';
import { fakeProcess } from './testing/fake-process.ts';
import { UsageError } from './usage-error.ts';

const own = { ...fakeProcess([]), env: { SECRET: 'of the environment', EMPTY: '' } };
const hu = huContext(own, { stdout: { write: () => {} }, stderr: { write: () => {} } });

describe('secrets of the command line', () => {
  it('come from the environment, the first line of a file, or the text itself', async () => {
    await using folder = await temporaryFolder();
    await writeFile(folder.file('secret'), 'of the file\r\nsecond line\n');
    await writeFile(folder.file('empty'), '\n');
    expect(await parseSecret.call(hu, 'env:SECRET')).toBe('of the environment');
    expect(await parseSecret.call(hu, `file:${folder.file('secret')}`)).toBe('of the file');
    expect(await parseSecret.call(hu, 'plain')).toBe('plain');
    for (const text of ['env:EMPTY', 'env:ABSENT', `file:${folder.file('absent')}`, `file:${folder.file('empty')}`]) {
      await expect(parseSecret.call(hu, text)).rejects.toThrow(UsageError);
    }
  });
});

describe('flags about security', () => {
  it.each([
    [{ user: 'me' }, { kind: 'name', name: 'me' }],
    [
      { user: 'me', passcode: 'x' },
      { kind: 'name-and-passcode', name: 'me', passcode: 'x' },
    ],
    [{ jwt: 'a.b.c' }, { kind: 'jwt', token: 'a.b.c' }],
  ] as const)('%j tell the peer of a user', async (flags, user) => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { identity } = await securityOf(flags);
    written.mockRestore();
    expect(identity === undefined ? undefined : userOf(identity)).toEqual(user);
  });

  it.each([
    [{ jwt: 'x', user: 'me' }, /either --jwt or --user/],
    [{ passcode: 'x' }, /--user/],
    [{ cert: 'a.pem', key: 'a.key' }, /Add --tls/],
    [{ tlsName: 'a' }, /Add --tls/],
    [{ verify: false }, /--no-verify has no meaning without --tls/],
    [{ tls: true, cert: 'a.pem' }, /both --cert and --key/],
  ] as readonly (readonly [SecurityFlags, RegExp])[])('%j do not go together', async (flags, text) => {
    const error: unknown = await securityOf(flags).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UsageError);
    const { message, remedy } = error as UsageError;
    expect(`${message}. ${remedy}`).toMatch(text);
  });

  it('warn aloud, once, that --no-verify lets anybody pose as the peer', async () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    for (let at = 0; at < 3; at++) expect((await securityOf({ tls: true, verify: false })).tls?.verify).toBe(false);
    expect(written.mock.calls.map(([text]) => text)).toEqual([expect.stringMatching(/^WARNING: --no-verify/)]);
    written.mockRestore();
  });

  it('start a server for TLS, by profile, that reads its certificates anew', async () => {
    const authority = testAuthority('CA');
    const { certificate, key } = authority.issue({ commonName: 'server', names: ['127.0.0.1'] });
    await using folder = await temporaryFolder();
    const files = { cert: folder.file('a.pem'), key: folder.file('a.key'), ca: folder.file('ca.pem') };
    await Promise.all([
      writeFile(files.cert, certificate),
      writeFile(files.key, key),
      writeFile(files.ca, authority.certificate),
    ]);
    const listening = { host: '127.0.0.1', port: 0, ae: 'HU' };
    const flags = { ...listening, tls: true, ...files, ca: [files.ca], tlsProfile: 'modified-bcp195' } as const;
    await using server = await listenAs(flags, []);
    await writeFile(files.key, testAuthority('x').issue({ commonName: 'x' }).key);
    await expect(server.reload()).rejects.toMatchObject({ code: 'key-mismatch' });
    await expect(listenAs({ ...listening, clientCert: 'none' }, [])).rejects.toThrow(UsageError);
    await expect(listenAs({ ...flags, port: 2761 }, [])).rejects.toMatchObject({ code: 'port-retired' });
  });
});
