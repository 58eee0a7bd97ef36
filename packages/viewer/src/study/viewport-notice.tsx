import { HounsfieldError } from 'hounsfield/errors';
import { type ReactElement, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { Icon } from '../ui/icons.tsx';
import { sentenceOf, texts } from '../ui/texts.ts';
import { UndrawableError } from './undrawable-error.ts';
import type { ViewportController } from './viewport-controller.ts';

/** Says over the image that it is on its way, or why it cannot be shown. */
export function ViewportNotice({ viewport }: { readonly viewport: ViewportController }): ReactElement | null {
  const status = useStore(viewport.store, state => state.status);
  const error = useStore(viewport.store, state => state.error);
  if (status === 'shown') return null;
  if (status === 'loading') return <Waiting />;
  return (
    <div className="viewport-notice" role="alert">
      <p>{error instanceof UndrawableError ? undrawableSentence(error) : sentenceOf(error)}</p>
      {error instanceof UndrawableError && error.cause instanceof HounsfieldError ? (
        <p className="viewport-notice-detail">{error.cause.message}</p>
      ) : null}
      {error instanceof UndrawableError && error.syntax !== undefined ? null : (
        <Button className="button" onPress={() => viewport.retry()}>
          <Icon name="refresh" />
          {texts.study.retry}
        </Button>
      )}
    </div>
  );
}

// A ring that flickers at each step of the wheel disturbs; one that comes only after a while tells something.
function Waiting(): ReactElement | null {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 250);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div className="viewport-waiting" role="status">
      <span className="spinner" />
      <span className="visually-hidden">{texts.viewport.loading}</span>
    </div>
  );
}

function undrawableSentence({ syntax }: UndrawableError): string {
  return syntax === undefined ? texts.viewport.undrawable : texts.viewport.noCodec(syntax);
}
