import type { ReactElement } from 'react';
import { Header } from '../app/header.tsx';
import { isNarrowed } from '../dicomweb/query.ts';
import { Busy, ErrorNotice } from '../ui/notice.tsx';
import { searchSentenceOf, texts } from '../ui/texts.ts';
import { NoMatch, NoStudies } from './empty-list.tsx';
import { useListStore } from './list-store.ts';
import { SearchForm } from './search-form.tsx';
import { StudyTable } from './study-table.tsx';
import { type Studies, useStudies } from './use-studies.ts';
import './study-list.css';

/** The first page: search fields and the studies that match. */
export function StudyList(): ReactElement {
  const search = useListStore(state => state.search);
  const studies = useStudies(search);
  return (
    <div className="page">
      <title>{`${texts.list.title} · ${texts.product}`}</title>
      <Header />
      <main className="list-main">
        <h1 className="visually-hidden">{texts.list.title}</h1>
        <SearchForm search={search} busy={studies.isFetching} onRefresh={studies.again} />
        <div className="list-body">
          <Content studies={studies} narrowed={isNarrowed(search)} />
        </div>
        <Status studies={studies} />
      </main>
    </div>
  );
}

/** How many studies there are; where rows are shown that could not be renewed, why. */
function Status({ studies }: { readonly studies: Studies }): ReactElement {
  const { rows, error, hasMore } = studies;
  return (
    <p className="list-status" role="status">
      {rows.length === 0 ? '' : texts.list.loaded(rows.length, hasMore)}
      {rows.length === 0 || error === null ? null : (
        <span className="list-status-error"> {searchSentenceOf(error)}</span>
      )}
    </p>
  );
}

function Content({ studies, narrowed }: { readonly studies: Studies; readonly narrowed: boolean }): ReactElement {
  if (studies.rows.length > 0)
    return <StudyTable studies={studies.rows} isFetchingMore={studies.isFetchingMore} onMore={studies.more} />;
  if (studies.error !== null)
    return <ErrorNotice error={studies.error} wording={searchSentenceOf} onRetry={studies.again} />;
  if (studies.isFirst) return <Busy text={texts.list.loading} />;
  return narrowed ? <NoMatch /> : <NoStudies />;
}
