import type { ReactNode } from 'react';
import { useProblems } from '../api/problems';
import { ApiError } from '../api/errors';
import { useSession } from '../api/session';
import { messages, useMessages } from '../i18n';
import { Button, Notice, Spinner } from '../ui';
import css from './app.module.css';

const text = messages(
  { signIn: 'Sign in', ended: 'You are signed out. Sign in again in another tab, or here:', again: 'Try again', failed: 'SmartDocs can’t be reached', refused: 'You can’t come in' },
  { signIn: 'Entrar', ended: 'A sua sessão terminou. Entre de novo em outra aba, ou aqui:', again: 'Tentar de novo', failed: 'Não foi possível falar com o SmartDocs', refused: 'Acesso não permitido' },
);

/** Shows what it holds to those who may see it, and to others how they come in. */
export function SignedIn({ children }: { children: ReactNode }) {
  const t = useMessages(text);
  const problems = useProblems();
  const { data, error, mutate } = useSession();
  const back = encodeURIComponent(location.pathname + location.search);
  const signIn = <a href={`/.auth/login/aad?post_login_redirect_uri=${back}`}>{t.signIn}</a>;
  const signedOut = error instanceof ApiError && error.status === 401;
  if (data !== undefined) {
    return (
      <>
        {signedOut && (
          <p role="alert" className={css.signedOut}>
            {t.ended} {signIn}
          </p>
        )}
        {children}
      </>
    );
  }
  if (error === undefined) {
    return <Notice title=""><Spinner /></Notice>;
  }
  const refused = error instanceof ApiError && error.status < 500;
  return (
    <Notice alert title={refused ? t.refused : t.failed}>
      <p>{problems.of(error)}</p>
      {signedOut ? (
        signIn
      ) : (
        <Button onClick={() => void mutate()}>{t.again}</Button>
      )}
    </Notice>
  );
}
