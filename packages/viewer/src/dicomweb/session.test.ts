import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};
const asked: { path: string; token: string | null }[] = [];
/** The one token that the archive takes. */
let taken = 'good';

beforeEach(() => {
  kept.clear();
  asked.length = 0;
  taken = 'good';
  vi.stubGlobal('location', { origin: 'http://archive.example' });
  vi.stubGlobal('sessionStorage', storage);
  vi.stubGlobal('fetch', async (path: string, init: { headers: Record<string, string> }) => {
    const token = new Headers(init.headers).get('authorization');
    asked.push({ path, token });
    return new Response('[]', { status: token === `Bearer ${taken}` ? 200 : 401 });
  });
  vi.resetModules();
});
afterEach(() => void vi.unstubAllGlobals());

const load = async () => ({ ...(await import('./session.ts')), ...(await import('./request.ts')) });

describe('the session of a tab', () => {
  it('asks for a token when the archive does, and sends it from then on', async () => {
    const { useSession, request, tryToken, signIn } = await load();
    await expect(request('/dicom-web/studies', '*/*')).rejects.toThrow('401');
    expect(useSession.getState()).toEqual({ token: undefined, asksForToken: true });
    await expect(tryToken('/dicom-web/studies', 'bad')).rejects.toThrow('401');
    await tryToken('/dicom-web/studies', 'good');
    expect(useSession.getState().token).toBeUndefined();
    signIn('good');
    await request('/dicom-web/studies', '*/*');
    expect(asked.map(({ token }) => token)).toEqual([null, 'Bearer bad', 'Bearer good', 'Bearer good']);
    expect(useSession.getState()).toEqual({ token: 'good', asksForToken: false });
  });

  it('lasts over a reload of the tab, and is forgotten when the archive takes the token no more', async () => {
    kept.set('hounsfield.token', 'good');
    const { useSession, request } = await load();
    await request('/dicom-web/studies', '*/*');
    taken = 'other';
    await expect(request('/dicom-web/studies', '*/*')).rejects.toThrow('401');
    expect(useSession.getState()).toEqual({ token: undefined, asksForToken: true });
    expect(kept.size).toBe(0);
  });

  it.each(['http://evil.example/dicom-web/studies', '//evil.example/x', 'http://archive.example.evil.example/'])(
    'never sends the token to another origin: %s',
    async path => {
      const { signIn, request } = await load();
      signIn('good');
      await expect(request(path, '*/*')).rejects.toThrow('401');
      expect(asked).toEqual([{ path, token: null }]);
    },
  );

  it('ends with a new start of the page', async () => {
    const reload = vi.fn();
    vi.stubGlobal('location', { origin: 'http://archive.example', reload });
    const { signIn, signOut } = await load();
    signIn('good');
    signOut();
    expect([kept.size, reload.mock.calls.length]).toEqual([0, 1]);
  });

  it('goes on where the browser keeps nothing', async () => {
    const refuse = (): never => {
      throw new DOMException('no', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    const { signIn, request } = await load();
    signIn('good');
    await request('/dicom-web/studies', '*/*');
    expect(asked.at(-1)?.token).toBe('Bearer good');
  });
});
