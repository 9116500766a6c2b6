import { useState } from 'react';
import useSWR from 'swr';
import { Link, useLocation, useSearchParams } from 'wouter';
import { api, body, type Import } from '../api/client';
import { useProblems } from '../api/problems';
import { useFormats, useMessages } from '../i18n';
import { BackIcon, Button, Dialog, DownloadIcon, Notice, RetryIcon, Spinner, TrashIcon, useToast } from '../ui';
import { AppointmentTable } from './AppointmentTable';
import { Filters } from './Filters';
import css from './imports.module.css';
import { text } from './messages';
import { ProgressBar } from './ProgressBar';
import { readQuery, writeQuery } from './query';

const POLL_MS = 2000;

/** An import: how far it is, what was refused, and its rows. */
export function ImportView({ id }: { id: string }) {
  const t = useMessages(text);
  const problems = useProblems();
  const one = useSWR<Import, unknown>(
    ['import', id],
    () => body(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
    { refreshInterval: (latest) => (latest?.done === false ? POLL_MS : 0) },
  );
  if (one.data === undefined) {
    return one.error === undefined ? (
      <Notice title={t.loading}>
        <Spinner />
      </Notice>
    ) : (
      <Notice alert title={t.failed}>
        <p>{problems.of(one.error)}</p>
        <Link href="/imports">{t.back}</Link>
      </Notice>
    );
  }
  return <Loaded one={one.data} reload={() => void one.mutate()} />;
}

function Loaded({ one, reload }: { one: Import; reload: () => void }) {
  const t = useMessages(text);
  const formats = useFormats();
  const [url, setUrl] = useSearchParams();
  const query = readQuery(url);
  return (
    <div className={css.view}>
      <div className={css.head}>
        <Link href="/imports" className={css.back}>
          <BackIcon />
          {t.back}
        </Link>
        <h1>{one.filename}</h1>
        <Actions one={one} reload={reload} />
      </div>
      <div className={css.state} aria-live="polite">
        <ProgressBar one={one} />
        {!one.done && (
          <span className={css.quiet}>
            {t.perMinute(formats.number(one.ratePerMinute))}
            {one.secondsLeft !== undefined && ` · ${t.left(formats.duration(one.secondsLeft * 1000))}`}
          </span>
        )}
        <span>
          {t.review}: <strong>{formats.number(one.needsReview)}</strong>
        </span>
      </div>
      {one.refused > 0 && <Refusals one={one} />}
      <Filters query={query} onChange={(part) => setUrl(writeQuery({ ...query, ...part }), { replace: true })} />
      <AppointmentTable importId={one.id} query={query} isMoving={!one.done} />
    </div>
  );
}

function Actions({ one, reload }: { one: Import; reload: () => void }) {
  const t = useMessages(text);
  const formats = useFormats();
  const problems = useProblems();
  const toast = useToast();
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const path = { params: { path: { id: one.id } } };

  async function act(work: () => Promise<void>) {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      toast(problems.of(error), true);
    }
    setBusy(false);
  }

  async function retry() {
    let retried = 0;
    let more = true;
    while (more) {
      const replay = await body(api.POST('/api/v1/imports/{id}/retry', path));
      retried += replay.retried;
      more = replay.more && replay.retried > 0;
    }
    toast(formats.plural(retried, ...t.retried));
    reload();
  }

  async function erase() {
    await api.DELETE('/api/v1/imports/{id}', path);
    toast(t.erased);
    navigate('/imports');
  }

  return (
    <div className={css.actions}>
      {one.counts.failed > 0 && (
        <Button disabled={busy} onClick={() => void act(retry)}>
          <RetryIcon />
          {t.retryFailed}
        </Button>
      )}
      {(['xlsx', 'csv'] as const).map((format) => (
        <a key={format} className={css.file} href={`${one.links.export}?format=${format}`} download>
          <DownloadIcon />
          {t.export} {format.toUpperCase()}
        </a>
      ))}
      <Button look="danger" onClick={() => setAsking(true)}>
        <TrashIcon />
        {t.erase}
      </Button>
      {asking && (
        <Dialog
          title={t.eraseTitle}
          closeLabel={t.close}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t.keep}</Button>
              <Button look="danger" disabled={busy} onClick={() => void act(erase)}>
                {t.erase}
              </Button>
            </>
          }
        >
          <p>{t.eraseBody}</p>
        </Dialog>
      )}
    </div>
  );
}

function Refusals({ one }: { one: Import }) {
  const t = useMessages(text);
  const formats = useFormats();
  return (
    <details className={css.refusals}>
      <summary>{formats.plural(one.refused, ...t.refusedRows)}</summary>
      <ul>
        {one.refusals?.map((refusal) => (
          <li key={refusal.row}>
            <strong>{refusal.cell}</strong>: {t.reasons[refusal.reason] ?? refusal.detail}
          </li>
        ))}
      </ul>
    </details>
  );
}
