import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { paths } from '../dicomweb/paths.ts';
import { body, request } from '../dicomweb/request.ts';
import { useSession } from '../dicomweb/session.ts';
import { Icon } from '../ui/icons.tsx';
import { Busy, ErrorNotice } from '../ui/notice.tsx';
import { texts } from '../ui/texts.ts';
import type { StoredDocument } from './documents.ts';

/** The reports and files of a series, one below the other. */
export function DocumentView({ documents }: { readonly documents: readonly StoredDocument[] }): ReactElement {
  return (
    <div className="documents">
      {documents.map(document => (
        <article className="document" key={document.uids.instance}>
          {document.mediaType === undefined ? <Report document={document} /> : <StoredFile document={document} />}
        </article>
      ))}
    </div>
  );
}

// Text, not the archive's HTML: what is in an object never becomes markup of the page.
function Report({ document }: { readonly document: StoredDocument }): ReactElement {
  const path = paths.rendered(document.uids);
  const text = useQuery({
    queryKey: ['report', path],
    queryFn: async ({ signal }) => body((await request(path, 'text/plain', signal)).text()),
    staleTime: 300_000,
  });
  if (text.error !== null) return <ErrorNotice error={text.error} onRetry={() => void text.refetch()} />;
  return text.data === undefined ? <Busy text={texts.document.loading} /> : <ReportText text={text.data} />;
}

// The archive writes one content item a line, each level of the tree two spaces further in.
function ReportText({ text }: { readonly text: string }): ReactElement {
  const [title = '', ...lines] = text.trimEnd().split(/\r?\n/);
  if (lines.length > MOST_LINES) return <pre className="report">{text}</pre>;
  return (
    <div className="report">
      <h2 className="document-title">{title}</h2>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change
        <ReportLine key={at} line={line} />
      ))}
    </div>
  );
}

function ReportLine({ line }: { readonly line: string }): ReactElement {
  const words = line.trimStart();
  const level = (line.length - words.length) / 2;
  // Without an indent it is another line of the text above.
  const label = level === 0 ? 0 : words.indexOf(': ') + 1;
  return (
    <p style={{ paddingLeft: `${Math.min(Math.max(level - 1, 0), MOST_LEVELS) * 1.25}em` }}>
      <span className="report-label">{words.slice(0, label)}</span>
      {words.slice(label)}
    </p>
  );
}

// The archive gives such files to be saved, never as a page of its origin: they hold what a sender put into them.
function StoredFile({ document }: { readonly document: StoredDocument }): ReactElement {
  const hasToken = useSession(session => session.token !== undefined);
  const { title, mediaType = '', uids } = document;
  const Link = hasToken ? SignedLink : FileLink;
  return (
    <>
      <h2 className="document-title">{title || texts.document.untitled}</h2>
      <p className="document-kind">{mediaType}</p>
      <Link address={paths.rendered(uids)} name={`document${endings.get(mediaType.toLowerCase()) ?? ''}`} />
    </>
  );
}

interface LinkProps {
  readonly address: string;
  readonly name: string;
}

function FileLink({ address, name }: LinkProps): ReactElement {
  return (
    <a className="button" href={address} download={name}>
      <Icon name="document" />
      {texts.document.save}
    </a>
  );
}

// What the browser fetches by itself has no token.
function SignedLink({ address, name }: LinkProps): ReactElement {
  const file = useQuery({
    queryKey: ['document', address],
    queryFn: async ({ signal }) => body((await request(address, '*/*', signal)).blob()),
    gcTime: 0,
  });
  const [made, setMade] = useState<string>();
  useEffect(() => {
    if (file.data === undefined) return;
    const url = URL.createObjectURL(file.data);
    setMade(url);
    return () => URL.revokeObjectURL(url);
  }, [file.data]);
  if (file.error !== null) return <ErrorNotice error={file.error} onRetry={() => void file.refetch()} />;
  return made === undefined ? <Busy text={texts.document.loading} /> : <FileLink address={made} name={name} />;
}

/** What programs know the file by, for the media types of PS3.3 §A.45, A.85 and A.86. */
const endings: ReadonlyMap<string, string> = new Map([
  ['application/pdf', '.pdf'],
  ['text/xml', '.xml'],
  ['model/stl', '.stl'],
]);

/** What a page draws at once as elements of their own, and how far they go in. */
const MOST_LINES = 2000;
const MOST_LEVELS = 12;
