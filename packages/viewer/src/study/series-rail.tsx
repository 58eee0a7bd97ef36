import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { paths } from '../dicomweb/paths.ts';
import { request } from '../dicomweb/request.ts';
import type { SeriesRow } from '../dicomweb/rows.ts';
import { useSession } from '../dicomweb/session.ts';
import { texts } from '../ui/texts.ts';
import { withoutImages } from './documents.ts';

/** The series of the study as thumbnails; the one that is open is marked. */
export function SeriesRail(props: {
  readonly study: string;
  readonly series: readonly SeriesRow[];
  readonly current: SeriesRow;
  readonly onChoose: (seriesInstanceUid: string) => void;
}): ReactElement {
  return (
    <nav className="rail" aria-label={texts.study.series}>
      <ul>
        {props.series.map(row => (
          <li key={row.seriesInstanceUid}>
            <SeriesCard
              study={props.study}
              row={row}
              isCurrent={row === props.current}
              onChoose={() => props.onChoose(row.seriesInstanceUid)}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SeriesCard(props: {
  readonly study: string;
  readonly row: SeriesRow;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}): ReactElement {
  const { row, isCurrent } = props;
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent) ref.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isCurrent]);
  const label = row.seriesDescription || row.bodyPartExamined || texts.study.unnamedSeries;
  return (
    <Button
      ref={ref}
      className={isCurrent ? 'series series-current' : 'series'}
      aria-current={isCurrent}
      onPress={props.onChoose}
    >
      <Thumbnail study={props.study} row={row} />
      <span className="series-label">{label}</span>
      <span className="series-facts">
        {row.modality === '' ? null : <span className="series-modality">{row.modality}</span>}
        <span>{row.instances === undefined ? '' : countOf(row, row.instances)}</span>
        {row.seriesNumber === undefined ? null : <span className="series-number">{row.seriesNumber}</span>}
      </span>
    </Button>
  );
}

// Servers without the thumbnail resource are asked for a rendered picture instead; where that fails too, the modality
// stands in its place.
function Thumbnail({ study, row }: { readonly study: string; readonly row: SeriesRow }): ReactElement {
  const [attempt, setAttempt] = useState(withoutImages.has(row.modality) ? sources.length : 0);
  const hasToken = useSession(session => session.token !== undefined);
  const source = sources[attempt];
  const Image = hasToken ? SignedPicture : Picture;
  return (
    <span className="thumbnail">
      {source === undefined ? (
        <span className="thumbnail-none">{row.modality || texts.study.noThumbnail}</span>
      ) : (
        <Image path={source(study, row.seriesInstanceUid, THUMBNAIL)} onError={() => setAttempt(attempt + 1)} />
      )}
    </span>
  );
}

interface PictureProps {
  readonly path: string;
  readonly onError: () => void;
}

function Picture({ path, onError }: PictureProps): ReactElement {
  return <img src={path} alt="" loading="lazy" decoding="async" draggable={false} onError={onError} />;
}

// What the browser asks for by itself has no token.
function SignedPicture({ path, onError }: PictureProps): ReactElement | null {
  const [address, setAddress] = useState<string>();
  const failed = useRef(onError);
  useEffect(() => {
    failed.current = onError;
  });
  useEffect(() => {
    const asking = new AbortController();
    let made: string | undefined;
    const fetchPicture = async (): Promise<void> => {
      const response = await request(path, 'image/*', asking.signal);
      made = URL.createObjectURL(await response.blob());
      setAddress(made);
    };
    fetchPicture().catch(() => {
      if (!asking.signal.aborted) failed.current();
    });
    return () => {
      asking.abort();
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [path]);
  return address === undefined ? null : <Picture path={address} onError={onError} />;
}

function countOf({ modality }: SeriesRow, count: number): string {
  return withoutImages.has(modality) ? texts.study.objects(count) : texts.study.images(count);
}

const sources = [paths.thumbnail, paths.renderedSeries] as const;

/** CSS pixels of a thumbnail's longer side, twice the size shown, for sharp screens. */
const THUMBNAIL = 256;
