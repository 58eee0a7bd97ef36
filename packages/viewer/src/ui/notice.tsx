import type { ReactElement, ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from './icons.tsx';
import { sentenceOf, texts } from './texts.ts';

/** What stands where content would be: a title, a sentence, and what can be done. */
export function Notice(props: {
  readonly title?: string;
  readonly text: string;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <div className="notice">
      {props.title === undefined ? null : <h2 className="notice-title">{props.title}</h2>}
      <p className="notice-text">{props.text}</p>
      {props.children}
    </div>
  );
}

/** An error in one plain sentence, with another try. */
export function ErrorNotice(props: {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly wording?: (error: unknown) => string;
}): ReactElement {
  const { wording = sentenceOf } = props;
  return (
    <div className="notice" role="alert">
      <span className="notice-mark">
        <Icon name="warning" />
      </span>
      <p className="notice-text">{wording(props.error)}</p>
      {props.onRetry === undefined ? null : (
        <Button className="button" onPress={props.onRetry}>
          <Icon name="refresh" />
          {texts.study.retry}
        </Button>
      )}
    </div>
  );
}

/** A turning ring with its sentence, read aloud when it appears. */
export function Busy({ text }: { readonly text: string }): ReactElement {
  return (
    <div className="notice" role="status">
      <span className="spinner" />
      <p>{text}</p>
    </div>
  );
}
