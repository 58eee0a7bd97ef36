import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Notice } from '../ui/notice.tsx';
import { texts } from '../ui/texts.ts';

/** Keeps an error of the page's own code from leaving a blank page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Notice title={texts.errors.title} text={texts.errors.page}>
        <Button className="button" onPress={() => location.reload()}>
          {texts.errors.reload}
        </Button>
      </Notice>
    );
  }
}
