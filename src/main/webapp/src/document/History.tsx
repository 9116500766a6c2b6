import useSWR from 'swr';
import { api, body, type JobDetail } from '../api/client';
import { useProblems } from '../api/problems';
import { useMessages } from '../i18n';
import { JobHistory } from '../jobs';
import { Notice, Spinner } from '../ui';
import { text } from './messages';

/** All that happened to a job, oldest first. */
export function History({ jobId, status }: { jobId: string; status: string }) {
  const t = useMessages(text);
  const problems = useProblems();
  const { data, error } = useSWR<JobDetail, unknown>(['job', jobId, status], () =>
    body(api.GET('/api/v1/jobs/{id}', { params: { path: { id: jobId } } })),
  );
  if (error !== undefined) {
    return <Notice alert title={problems.of(error)} />;
  }
  return data === undefined ? (
    <Notice title={t.loading}>
      <Spinner />
    </Notice>
  ) : (
    <JobHistory job={data} />
  );
}
