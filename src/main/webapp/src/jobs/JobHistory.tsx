import type { JobDetail } from '../api/client';
import { useProblems } from '../api/problems';
import { useFormats, useMessages } from '../i18n';
import css from './jobs.module.css';
import { text } from './messages';

/** All that happened to a job, oldest first. */
export function JobHistory({ job }: { job: JobDetail }) {
  const t = useMessages(text);
  const formats = useFormats();
  const problems = useProblems();
  const times = [
    [t.accepted, job.createdAt],
    [t.begun, job.startedAt],
    [t.sent, job.submittedAt],
    [t.ended, job.finishedAt],
  ] as const;
  return (
    <>
      <dl className={css.times}>
        {times.map(
          ([name, time]) =>
            time !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{formats.exactTime(time)}</dd>
              </div>
            ),
        )}
        {job.operationId !== undefined && (
          <div>
            <dt>{t.operation}</dt>
            <dd>{job.operationId}</dd>
          </div>
        )}
      </dl>
      <ol className={css.history}>
        {job.history.map((event, index) => (
          <li key={index}>
            <strong>{t.events[event.event]}</strong>{' '}
            <span className={css.quiet}>
              {event.attempt > 0 && `${t.attempt(event.attempt)} · `}
              {formats.exactTime(event.at)}
              {event.durationMs !== undefined && ` · ${t.tookFor(formats.duration(event.durationMs))}`}
              {event.operationId !== undefined && ` · ${t.operation} ${event.operationId}`}
              {event.by !== undefined && ` · ${t.by} ${event.by}`}
            </span>
            {event.error !== undefined && (
              <p className={css.error}>
                {event.error.code}: {problems.ofCode(event.error.code, event.error.message)}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
