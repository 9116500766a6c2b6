import { useProblems } from '../api/problems';
import type { Job } from '../api/client';
import { useFormats, useMessages } from '../i18n';
import { CheckIcon, ClockIcon, FailedIcon, SharedIcon, Spinner, StoppedIcon } from '../ui';
import css from './jobs.module.css';
import { statuses, text } from './messages';

type Happening = 'stopping' | 'analysed' | 'beginning' | 'busy' | 'again' | 'inLine';

function happening(job: Job): Happening {
  if (job.cancelRequested) {
    return 'stopping';
  }
  if (job.submittedAt !== undefined) {
    return 'analysed';
  }
  if (job.status === 'PROCESSING') {
    return 'beginning';
  }
  return job.waits > 0 ? 'busy' : job.attempts > 0 ? 'again' : 'inLine';
}

/** How far a job is, by symbol, words and time. */
export function JobState({ job, now }: { job: Job; now: number }) {
  const t = useMessages(text);
  const names = useMessages(statuses);
  const formats = useFormats();
  const problems = useProblems();
  const between = (from: string, to: number) => formats.duration(to - Date.parse(from));
  const asked = job.retriedAt ?? job.createdAt;
  switch (job.status) {
    case 'PENDING':
    case 'PROCESSING': {
      const doing = happening(job);
      return (
        <span className={css.state}>
          {doing === 'inLine' ? <ClockIcon /> : <Spinner />}
          <span>{t[doing]}</span>
          <span className={css.quiet}>{between(asked, now)}</span>
        </span>
      );
    }
    case 'COMPLETED':
      return (
        <span className={`${css.state} ${css.good}`}>
          <CheckIcon />
          <span>{names.COMPLETED}</span>
          <span className={css.quiet}>
            {job.finishedAt !== undefined && t.took(between(asked, Date.parse(job.finishedAt)))}
          </span>
          {job.sharedFrom !== undefined && (
            <span className={css.quiet} title={t.shared} role="img" aria-label={t.shared}>
              <SharedIcon />
            </span>
          )}
        </span>
      );
    case 'FAILED': {
      const why = job.error === undefined ? '' : problems.ofCode(job.error.code, job.error.message);
      return (
        <span className={`${css.state} ${css.bad}`} title={why}>
          <FailedIcon />
          <span className={css.why}>
            {names.FAILED}: {why}
          </span>
        </span>
      );
    }
    default:
      return (
        <span className={`${css.state} ${css.quiet}`}>
          <StoppedIcon />
          {names[job.status]}
        </span>
      );
  }
}
