import { useState } from 'react';
import useSWRInfinite from 'swr/infinite';
import { useSearchParams } from 'wouter';
import { api, body, type JobDetail, type JobKind, type JobStatus } from '../api/client';
import { useProblems } from '../api/problems';
import { useFormats, useMessages } from '../i18n';
import { STATUSES, statuses, StatusSelect } from '../jobs';
import { Button, CloseIcon, IconButton, Labelled, Notice, RetryIcon, Select, Spinner, TextField, useToast } from '../ui';
import { Inspect } from './Inspect';
import { text } from './messages';
import css from './operations.module.css';
import { RetryAll } from './RetryAll';

const PAGE = 50;
const REFRESH_MS = 5000;
const KINDS: readonly JobKind[] = [
  'EXTRACTION',
  'NORMALIZATION',
  'IMPORT',
  'CERTIFICATION',
  'SAMPLE',
  'CLEANUP',
  'NOTIFICATION',
];

/** What the list shows, as the URL has it. */
export interface JobQuery {
  kind: JobKind | undefined;
  status: JobStatus | undefined;
  errorCode: string | undefined;
  createdFrom: string | undefined;
  createdBefore: string | undefined;
}

interface Page {
  jobs: JobDetail[];
  next?: string;
}

function read(url: URLSearchParams): JobQuery {
  const instant = (name: string) => {
    const time = Date.parse(url.get(name) ?? '');
    return Number.isNaN(time) ? undefined : new Date(time).toISOString();
  };
  return {
    kind: KINDS.find((kind) => kind === url.get('kind')),
    status: STATUSES.find((status) => status === url.get('status')),
    errorCode: url.get('errorCode') ?? undefined,
    createdFrom: instant('from'),
    createdBefore: instant('to'),
  };
}

export function Jobs() {
  const t = useMessages(text);
  const problems = useProblems();
  const toast = useToast();
  const [url, setUrl] = useSearchParams();
  const [inspected, setInspected] = useState<string | null>(null);
  const query = read(url);
  const list = useSWRInfinite<Page, unknown>(
    (index: number, before: Page | null) =>
      index > 0 && before?.next === undefined ? null : ['jobs', query, before?.next],
    ([, filter, cursor]: [string, JobQuery, string | undefined]) =>
      body(api.GET('/api/v1/jobs', { params: { query: { ...filter, limit: PAGE, cursor } } })),
    { refreshInterval: REFRESH_MS, keepPreviousData: true },
  );
  const jobs = list.data?.flatMap((page) => page.jobs) ?? [];
  const reload = () => void list.mutate();

  const set = (name: string, value: string) =>
    setUrl(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === '') {
          after.delete(name);
        } else {
          after.set(name, value);
        }
        return after;
      },
      { replace: name === 'errorCode' },
    );

  async function act(wish: 'retry' | 'cancel', id: string) {
    try {
      await api.POST(`/api/v1/jobs/{id}/${wish}`, { params: { path: { id } } });
    } catch (error) {
      toast(problems.of(error), true);
    }
    reload();
  }

  return (
    <section aria-label={t.jobs}>
      <div className={css.bar}>
        <h2>{t.jobs}</h2>
        <Labelled label={t.kind}>
          <Select value={query.kind ?? ''} onChange={(event) => set('kind', event.target.value)}>
            <option value="">{t.all}</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t.kinds[kind]}
              </option>
            ))}
          </Select>
        </Labelled>
        <StatusSelect value={query.status ?? ''} onChange={(status) => set('status', status)} />
        <Labelled label={t.errorCode}>
          <TextField
            value={url.get('errorCode') ?? ''}
            size={16}
            onChange={(event) => set('errorCode', event.target.value)}
          />
        </Labelled>
        <Labelled label={t.from}>
          <TextField type="datetime-local" value={url.get('from') ?? ''} onChange={(event) => set('from', event.target.value)} />
        </Labelled>
        <Labelled label={t.to}>
          <TextField type="datetime-local" value={url.get('to') ?? ''} onChange={(event) => set('to', event.target.value)} />
        </Labelled>
        <RetryAll query={query} onDone={reload} />
      </div>
      {list.error !== undefined && jobs.length === 0 ? (
        <Notice alert title={t.failedToLoad}>
          <p>{problems.of(list.error)}</p>
        </Notice>
      ) : list.isLoading && jobs.length === 0 ? (
        <Notice title={t.loading}>
          <Spinner />
        </Notice>
      ) : jobs.length === 0 ? (
        <Notice title={t.noJobs} />
      ) : (
        <JobTable jobs={jobs} onInspect={setInspected} onAct={(wish, id) => void act(wish, id)} />
      )}
      {list.data?.at(-1)?.next !== undefined && (
        <div className={css.more}>
          <Button onClick={() => void list.setSize(list.size + 1)}>{t.more}</Button>
        </div>
      )}
      {inspected !== null && <Inspect id={inspected} onClose={() => setInspected(null)} />}
    </section>
  );
}

/** Enough to tell jobs apart; what follows the time is at the end. */
const short = (id: string) => `${id.slice(0, 8)}…${id.slice(-6)}`;

interface TableProps {
  jobs: JobDetail[];
  onInspect: (id: string) => void;
  onAct: (wish: 'retry' | 'cancel', id: string) => void;
}

function JobTable({ jobs, onInspect, onAct }: TableProps) {
  const t = useMessages(text);
  const names = useMessages(statuses);
  const formats = useFormats();
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t.jobs}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t.job}</th>
            <th scope="col">{t.kind}</th>
            <th scope="col">{t.status}</th>
            <th scope="col">{t.created}</th>
            <th scope="col">{t.attempts}</th>
            <th scope="col">{t.error}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <tr key={job.id}>
              <th scope="row">
                <button
                  type="button"
                  className={css.link}
                  aria-label={t.inspect(short(job.id))}
                  title={job.id}
                  onClick={() => onInspect(job.id)}
                >
                  {short(job.id)}
                </button>
              </th>
              <td>{t.kinds[job.kind]}</td>
              <td className={job.status === 'FAILED' ? css.bad : undefined}>{names[job.status]}</td>
              <td>{formats.exactTime(job.createdAt)}</td>
              <td>
                {job.attempts} / {job.maxAttempts}
              </td>
              <td className={css.error} title={job.error?.message}>
                {job.error?.code}
              </td>
              <td className={css.act}>
                {(job.status === 'FAILED' || job.status === 'CANCELLED') && (
                  <IconButton label={t.retryJob(short(job.id))} onClick={() => onAct('retry', job.id)}>
                    <RetryIcon />
                  </IconButton>
                )}
                {(job.status === 'PENDING' || job.status === 'PROCESSING') && !job.cancelRequested && (
                  <IconButton label={t.cancelJob(short(job.id))} onClick={() => onAct('cancel', job.id)}>
                    <CloseIcon />
                  </IconButton>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
