import type { ReactElement, ReactNode } from 'react';
import { Link } from 'wouter';
import { Mark } from '../ui/icons.tsx';
import { texts } from '../ui/texts.ts';

/** The bar at the top: the way home, what is open, and what can be done with it. */
export function Header(props: { readonly children?: ReactNode; readonly end?: ReactNode }): ReactElement {
  return (
    <header className="header">
      <Link href="/" className="brand" aria-label={`${texts.product}: ${texts.goToStudies}`}>
        <Mark />
        <span className="brand-name">{texts.product}</span>
      </Link>
      <div className="header-middle">{props.children}</div>
      <div className="header-end">{props.end}</div>
    </header>
  );
}
