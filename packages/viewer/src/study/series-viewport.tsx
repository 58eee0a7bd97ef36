import { useQuery } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useCallback, useMemo } from 'react';
import { seriesMetadata } from '../dicomweb/client.ts';
import type { SeriesRow, StudyRow } from '../dicomweb/rows.ts';
import { Busy, ErrorNotice, Notice } from '../ui/notice.tsx';
import { texts } from '../ui/texts.ts';
import { DocumentView } from './document-view.tsx';
import { documentsOf, type StoredDocument } from './documents.ts';
import { runStudyShortcut, type StudyTarget } from './shortcuts.ts';
import { stackOf } from './stack.ts';
import { useKeys } from './use-keys.ts';
import { Viewport } from './viewport.tsx';

/** The images of one series, once their metadata are here. */
export function SeriesViewport(props: {
  readonly studyInstanceUid: string;
  readonly study: StudyRow | null;
  readonly series: SeriesRow;
  readonly changeSeries: (by: 1 | -1) => void;
  readonly leave: () => void;
}): ReactElement {
  const { studyInstanceUid, series } = props;
  const { seriesInstanceUid } = series;
  const metadata = useQuery({
    queryKey: ['metadata', studyInstanceUid, seriesInstanceUid],
    queryFn: ({ signal }) => seriesMetadata(studyInstanceUid, seriesInstanceUid, signal),
    staleTime: 300_000,
  });
  const stack = useMemo(
    () => metadata.data && stackOf(studyInstanceUid, seriesInstanceUid, metadata.data),
    [metadata.data, studyInstanceUid, seriesInstanceUid],
  );
  if (stack !== undefined && stack.length > 0)
    return (
      <Viewport
        stack={stack}
        study={props.study}
        series={series}
        changeSeries={props.changeSeries}
        leave={props.leave}
      />
    );
  return (
    <NoViewport changeSeries={props.changeSeries} leave={props.leave}>
      {metadata.error !== null && metadata.data === undefined ? (
        <ErrorNotice error={metadata.error} onRetry={() => void metadata.refetch()} />
      ) : metadata.data === undefined ? (
        <Busy text={texts.study.loadingImages} />
      ) : (
        <Documents documents={documentsOf(studyInstanceUid, seriesInstanceUid, metadata.data)} />
      )}
    </NoViewport>
  );
}

/** What stands in the place of an image, with the keys that lead on from here. */
function NoViewport({ changeSeries, leave, children }: StudyTarget & { readonly children: ReactNode }): ReactElement {
  useKeys(useCallback(event => runStudyShortcut(event, { changeSeries, leave }), [changeSeries, leave]));
  return <div className="viewport-area">{children}</div>;
}

function Documents({ documents }: { readonly documents: readonly StoredDocument[] }): ReactElement {
  return documents.length === 0 ? <Notice text={texts.study.noImages} /> : <DocumentView documents={documents} />;
}
