import { Link } from 'wouter';
import { useProblems } from '../api/problems';
import { useMessages } from '../i18n';
import { Notice, Spinner } from '../ui';
import { text } from './messages';

/** Stands where something is to come, or says why it does not. */
export function Loading({ error }: { error: unknown }) {
  const t = useMessages(text);
  const problems = useProblems();
  return error === undefined ? (
    <Notice title={t.loading}>
      <Spinner />
    </Notice>
  ) : (
    <Notice alert title={t.failed}>
      <p>{problems.of(error)}</p>
      <Link href="/models">{t.back}</Link>
    </Notice>
  );
}
