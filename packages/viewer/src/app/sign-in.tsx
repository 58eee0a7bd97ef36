import { type FormEvent, type ReactElement, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { paths } from '../dicomweb/paths.ts';
import { everyStudy, studyQuery } from '../dicomweb/query.ts';
import { tryToken } from '../dicomweb/request.ts';
import { signIn } from '../dicomweb/session.ts';
import { Mark } from '../ui/icons.tsx';
import { signInSentenceOf, texts } from '../ui/texts.ts';
import './sign-in.css';

/** Asks for the token when the archive wants one. */
export function SignIn({ onSignedIn }: { readonly onSignedIn: () => void }): ReactElement {
  const [token, setToken] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await tryToken(paths.studies(studyQuery(everyStudy, { offset: 0, limit: 1 })), token.trim());
      onSignedIn();
      signIn(token.trim());
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void submit();
  };
  return (
    <main className="sign-in">
      <title>{`${texts.signIn.title} · ${texts.product}`}</title>
      <form className="sign-in-form" onSubmit={onSubmit}>
        <div className="sign-in-brand">
          <Mark />
          <h1 className="sign-in-title">{texts.product}</h1>
        </div>
        <TextField className="field" type="password" value={token} onChange={setToken} isRequired autoFocus>
          <Label className="field-label">{texts.signIn.token}</Label>
          <Input className="input" autoComplete="off" spellCheck="false" maxLength={256} />
        </TextField>
        <Button className="button button-main" type="submit" isDisabled={isBusy || token.trim() === ''}>
          {isBusy ? <span className="spinner spinner-small" /> : null}
          {texts.signIn.open}
        </Button>
        <p className="sign-in-hint">{texts.signIn.hint}</p>
        <p className="sign-in-error" role="alert">
          {error === null ? '' : signInSentenceOf(error)}
        </p>
      </form>
    </main>
  );
}
