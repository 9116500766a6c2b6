import { Link } from 'wouter';
import { useProblems } from '../api/problems';
import { useMessages } from '../i18n';
import { Button, Notice, Spinner } from '../ui';
import { text } from './messages';

/** Stands where something is to come, or says why it does not. */
export function Loading({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useMessages(text);
  const problems = useProblems();
  return error === undefined ? (
    <Notice title={t.loading}>
      <Spinner />
    </Notice>
  ) : (
    <Notice alert title={t.failed}>
      <p>{problems.of(error)}</p>
      {retry === undefined ? <Link href="/models">{t.back}</Link> : <Button onClick={retry}>{t.retry}</Button>}
    </Notice>
  );
}
