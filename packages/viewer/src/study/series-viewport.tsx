import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { seriesMetadata } from '../dicomweb/client.ts';
import type { SeriesRow, StudyRow } from '../dicomweb/rows.ts';
import { Busy, ErrorNotice, Notice } from '../ui/notice.tsx';
import { texts } from '../ui/texts.ts';
import { stackOf } from './stack.ts';
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
  if (stack === undefined)
    return (
      <div className="viewport-area">
        {metadata.error === null ? (
          <Busy text={texts.study.loadingImages} />
        ) : (
          <ErrorNotice error={metadata.error} onRetry={() => void metadata.refetch()} />
        )}
      </div>
    );
  if (stack.length === 0)
    return (
      <div className="viewport-area">
        <Notice text={texts.study.noImages} />
      </div>
    );
  return (
    <Viewport stack={stack} study={props.study} series={series} changeSeries={props.changeSeries} leave={props.leave} />
  );
}
