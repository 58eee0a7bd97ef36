import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { Header } from '../app/header.tsx';
import { findStudy, searchSeries } from '../dicomweb/client.ts';
import type { SeriesRow, StudyRow } from '../dicomweb/rows.ts';
import { Busy, ErrorNotice, Notice } from '../ui/notice.tsx';
import { texts } from '../ui/texts.ts';
import { withoutImages } from './documents.ts';
import { PatientSummary } from './patient-summary.tsx';
import { SeriesRail } from './series-rail.tsx';
import { SeriesViewport } from './series-viewport.tsx';
import './study.css';

/** One study: its series at the left, the images of one of them at the right. */
export function StudyView({ studyInstanceUid }: { readonly studyInstanceUid: string }): ReactElement {
  const study = useQuery({
    queryKey: ['study', studyInstanceUid],
    queryFn: ({ signal }) => findStudy(studyInstanceUid, signal).then(row => row ?? null),
  });
  const series = useQuery({
    queryKey: ['series', studyInstanceUid],
    queryFn: ({ signal }) => searchSeries(studyInstanceUid, signal),
  });
  const error = series.error ?? study.error;
  return (
    <div className="page">
      <title>{`${texts.study.title} · ${texts.product}`}</title>
      <Header back>{study.data ? <PatientSummary study={study.data} /> : null}</Header>
      <main className="study-main">
        {error !== null ? (
          <ErrorNotice error={error} onRetry={() => void Promise.all([study.refetch(), series.refetch()])} />
        ) : series.data === undefined || study.data === undefined ? (
          <Busy text={texts.study.loadingSeries} />
        ) : (
          <OpenStudy study={study.data} series={series.data} studyInstanceUid={studyInstanceUid} />
        )}
      </main>
    </div>
  );
}

function OpenStudy(props: {
  readonly study: StudyRow | null;
  readonly series: readonly SeriesRow[];
  readonly studyInstanceUid: string;
}): ReactElement {
  const { study, series, studyInstanceUid } = props;
  const [chosen, choose] = useState(() => firstWithImages(series));
  const [, navigate] = useLocation();
  const current = series.find(row => row.seriesInstanceUid === chosen) ?? series[0];
  useEffect(
    () => choose(now => (series.some(row => row.seriesInstanceUid === now) ? now : firstWithImages(series))),
    [series],
  );
  if (current === undefined) return <Notice text={study === null ? texts.study.notFound : texts.study.noSeries} />;
  const changeSeries = (by: 1 | -1): void => {
    const next = series[series.indexOf(current) + by];
    if (next !== undefined) choose(next.seriesInstanceUid);
  };
  return (
    <>
      <SeriesRail study={studyInstanceUid} series={series} current={current} onChoose={choose} />
      <SeriesViewport
        key={current.seriesInstanceUid}
        studyInstanceUid={studyInstanceUid}
        study={study}
        series={current}
        changeSeries={changeSeries}
        leave={() => navigate('/')}
      />
    </>
  );
}

function firstWithImages(series: readonly SeriesRow[]): string | undefined {
  return (series.find(({ modality }) => !withoutImages.has(modality)) ?? series[0])?.seriesInstanceUid;
}
