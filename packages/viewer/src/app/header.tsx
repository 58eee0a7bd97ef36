import type { ReactElement, ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { signOut, useSession } from '../dicomweb/session.ts';
import { Icon, Mark } from '../ui/icons.tsx';
import { texts } from '../ui/texts.ts';

/** The bar at the top: the way home, what is open, and what can be done with it. */
export function Header(props: { readonly children?: ReactNode; readonly back?: boolean }): ReactElement {
  const hasToken = useSession(session => session.token !== undefined);
  return (
    <header className="header">
      <Link href="/" className="brand" aria-label={`${texts.product}: ${texts.goToStudies}`}>
        {props.back === true ? <Icon name="back" /> : null}
        <Mark />
        <span className={props.back === true ? 'brand-name brand-name-back' : 'brand-name'}>
          {props.back === true ? texts.goToStudies : texts.product}
        </span>
      </Link>
      <div className="header-middle">{props.children}</div>
      {hasToken ? (
        <Button className="button button-plain" onPress={signOut}>
          {texts.signIn.leave}
        </Button>
      ) : null}
    </header>
  );
}
