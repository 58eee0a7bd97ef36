import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactElement, Suspense } from 'react';
import { RouterProvider } from 'react-aria-components';
import { Route, Switch, useLocation } from 'wouter';
import { ArchiveError } from '../dicomweb/archive-error.ts';
import { StudyList } from '../study-list/study-list.tsx';
import { Busy } from '../ui/notice.tsx';
import { texts } from '../ui/texts.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import './app.css';

/** The page: the study list at `/`, a study at `/study/:uid`. */
export function App(): ReactElement {
  const [, navigate] = useLocation();
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider navigate={navigate}>
        <ErrorBoundary>
          <Switch>
            <Route path="/study/:uid">{({ uid }) => <StudyPage key={uid} uid={uid} />}</Route>
            <Route>
              <StudyList />
            </Route>
          </Switch>
        </ErrorBoundary>
      </RouterProvider>
    </QueryClientProvider>
  );
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
