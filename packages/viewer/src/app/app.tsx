import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactElement, type ReactNode, Suspense } from 'react';
import { RouterProvider } from 'react-aria-components';
import { Route, Switch, useLocation } from 'wouter';
import { ArchiveError } from '../dicomweb/archive-error.ts';
import { useSession } from '../dicomweb/session.ts';
import { StudyList } from '../study-list/study-list.tsx';
import { Busy } from '../ui/notice.tsx';
import { texts } from '../ui/texts.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { SignIn } from './sign-in.tsx';
import './app.css';

/** The page: the study list at `/`, a study at `/study/:uid`. */
export function App(): ReactElement {
  const [, navigate] = useLocation();
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider navigate={navigate}>
        <ErrorBoundary>
          <Signed>
            <Switch>
              <Route path="/study/:uid">{({ uid }) => <StudyPage key={uid} uid={uid} />}</Route>
              <Route>
                <StudyList />
              </Route>
            </Switch>
          </Signed>
        </ErrorBoundary>
      </RouterProvider>
    </QueryClientProvider>
  );
}

/** The page, or the question for a token where the archive asked for one. */
function Signed({ children }: { readonly children: ReactNode }): ReactNode {
  const asksForToken = useSession(session => session.asksForToken);
  // What another one saw is not shown before the archive says that this one may see it too.
  return asksForToken ? <SignIn onSignedIn={() => queries.clear()} /> : children;
}

function StudyPage({ uid }: { readonly uid: string }): ReactElement {
  return (
    <Suspense fallback={<Busy text={texts.study.loadingSeries} />}>
      <StudyView studyInstanceUid={uid} />
    </Suspense>
  );
}

// The study view brings the dictionary and the pixel code, which the list does not need.
const StudyView = lazy(async () => ({ default: (await import('../study/study-view.tsx')).StudyView }));

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // An archive on this machine or in this house is there without the internet, too.
      networkMode: 'always',
      retryDelay: 500,
      // A refusal will be the same the next time; only a lost connection is worth another try.
      retry: (count, error) => count < 1 && error instanceof ArchiveError && error.fault.kind === 'unreachable',
    },
  },
});
