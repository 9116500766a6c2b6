import useSWR from 'swr';
import { Link } from 'wouter';
import { api, body, type JobDetail } from '../api/client';
import { useProblems } from '../api/problems';
import { JobHistory, statuses } from '../jobs';
import { useMessages } from '../i18n';
import { Dialog, Notice, Spinner } from '../ui';
import { text } from './messages';
import css from './operations.module.css';

/** Every attempt of a job: when, how long, with which error. */
export function Inspect({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages(text);
  const names = useMessages(statuses);
  const problems = useProblems();
  const { data, error } = useSWR<JobDetail, unknown>(['job', id], () =>
    body(api.GET('/api/v1/jobs/{id}', { params: { path: { id } } })),
  );
  return (
    <Dialog title={`${t.job} ${id}`} closeLabel={t.close} onClose={onClose}>
      {data !== undefined ? (
        <>
          <p>
            {t.kinds[data.kind]} · {names[data.status]} ·{' '}
            <Subject job={data} />
          </p>
          {data.error !== undefined && (
            <p className={css.bad}>
              {data.error.code}: {data.error.message}
            </p>
          )}
          <JobHistory job={data} />
        </>
      ) : error !== undefined ? (
        <Notice alert title={problems.of(error)} />
      ) : (
        <Notice title={t.loading}>
          <Spinner />
        </Notice>
      )}
    </Dialog>
  );
}

/** Leads to what the job works on, where a view shows that. */
function Subject({ job }: { job: JobDetail }) {
  const t = useMessages(text);
  switch (job.kind) {
    case 'EXTRACTION':
    case 'SAMPLE':
      return <Link href={`/documents/${job.subjectId}`}>{t.document}</Link>;
    case 'NORMALIZATION':
      return <Link href={`/appointments/${job.subjectId}`}>{t.appointment}</Link>;
    case 'IMPORT':
      return <Link href={`/imports/${job.subjectId}`}>{t.theImport}</Link>;
    default:
      return null;
  }
}
