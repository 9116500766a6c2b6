import type { ReactNode } from 'react';
import { useProblems } from '../api/problems';
import { ApiError } from '../api/errors';
import { useSession } from '../api/session';
import { messages, useMessages } from '../i18n';
import { Button, Notice, Spinner } from '../ui';

const text = messages(
  { signIn: 'Sign in', again: 'Try again', failed: 'SmartDocs can’t be reached', refused: 'You can’t come in' },
  { signIn: 'Entrar', again: 'Tentar de novo', failed: 'Não foi possível falar com o SmartDocs', refused: 'Acesso não permitido' },
);

/** Shows what it holds to those who may see it, and to others how they come in. */
export function SignedIn({ children }: { children: ReactNode }) {
  const t = useMessages(text);
  const problems = useProblems();
  const { data, error, mutate } = useSession();
  if (data !== undefined) {
    return children;
  }
  if (error === undefined) {
    return <Notice title=""><Spinner /></Notice>;
  }
  const refused = error instanceof ApiError && error.status < 500;
  const back = encodeURIComponent(location.pathname + location.search);
  return (
    <Notice alert title={refused ? t.refused : t.failed}>
      <p>{problems.of(error)}</p>
      {error instanceof ApiError && error.status === 401 ? (
        <a href={`/.auth/login/aad?post_login_redirect_uri=${back}`}>{t.signIn}</a>
      ) : (
        <Button onClick={() => void mutate()}>{t.again}</Button>
      )}
    </Notice>
  );
}
