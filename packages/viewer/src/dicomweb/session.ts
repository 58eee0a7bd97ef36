import { create } from 'zustand';

// Up here, because the session is read when the module is.
const KEY = 'hounsfield.token';

interface Session {
  /** What the archive is asked with; undefined where it asks for none, or nobody has signed in. */
  readonly token: string | undefined;
  /** The archive wants to know who asks. */
  readonly asksForToken: boolean;
}

/**
 * Who looks at the page. The token is kept for this tab only, and until it is closed: not in a cookie, which would go
 * along with requests of other pages, and not on the disk.
 */
export const useSession = create<Session>()(() => ({ token: kept(), asksForToken: false }));

/** The archive did not take the token, or wants one. */
export function askForToken(): void {
  keep(undefined);
  useSession.setState({ token: undefined, asksForToken: true });
}

/** The archive has taken the token. */
export function signIn(token: string): void {
  keep(token);
  useSession.setState({ token, asksForToken: false });
}

/** Forgets the token, and by a new start of the page all that was seen with it. */
export function signOut(): void {
  keep(undefined);
  location.reload();
}

/** The header that names who asks; only requests to the page's own origin get it. */
export function authorization(path: string, token: string | undefined): Readonly<Record<string, string>> {
  const isOwn = new URL(path, location.origin).origin === location.origin;
  return token === undefined || !isOwn ? {} : { authorization: `Bearer ${token}` };
}

function kept(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    // Some browsers keep nothing; the token is then asked for again after a reload.
    return undefined;
  }
}

function keep(token: string | undefined): void {
  try {
    if (token === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, token);
  } catch {
    // As above.
  }
}
