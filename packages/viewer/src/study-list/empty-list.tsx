import { type ReactElement, useState } from 'react';
import { Button } from 'react-aria-components';
import { type About, useAbout } from '../app/about.ts';
import { Icon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { texts } from '../ui/texts.ts';
import { clearSearch } from './list-store.ts';

/** What the list says when no study matches. */
export function NoMatch(): ReactElement {
  return (
    <Notice title={texts.empty.noMatch} text={texts.empty.noMatchHint}>
      <Button className="button" onPress={clearSearch}>
        {texts.search.clear}
      </Button>
    </Notice>
  );
}

/** How to send the first study, with this archive's own address. */
export function NoStudies(): ReactElement {
  const about = useAbout();
  return (
    <Notice title={texts.empty.noStudies} text={texts.empty.noStudiesHint}>
      {about === undefined ? null : <FirstFacts {...about} />}
    </Notice>
  );
}

function FirstFacts(about: About): ReactElement {
  const facts = [
    [texts.empty.aeTitle, about.aeTitle],
    [texts.empty.host, about.host],
    [texts.empty.port, String(about.port)],
  ] as const;
  return (
    <>
      <dl className="first-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Command title={texts.empty.withDcmtk} text={storescu(about)} />
      <Command title={texts.empty.withHu} text={huStore(about)} />
    </>
  );
}

function Command(props: { readonly title: string; readonly text: string }): ReactElement {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(props.text);
    setCopied(true);
  };
  return (
    <div className="command">
      <h3 className="command-title">{props.title}</h3>
      <div className="command-line">
        <code>{props.text}</code>
        {/* Browsers offer the clipboard to pages of HTTPS and of this machine only. */}
        {isSecureContext ? (
          <Button className="button button-plain" onPress={() => void copy()}>
            <Icon name="copy" />
            {copied ? texts.empty.copied : texts.empty.copy}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function storescu({ aeTitle, host, port }: About): string {
  return `storescu -aec ${aeTitle} ${host} ${port} +sd +r ${texts.empty.folder}`;
}

function huStore({ aeTitle, host, port }: About): string {
  return `hu store ${aeTitle}@${host}:${port} ${texts.empty.folder}`;
}
