import { useState } from 'react';
import useSWR from 'swr';
import { Link, useLocation } from 'wouter';
import { api, body, type Certification } from '../api/client';
import { useProblems } from '../api/problems';
import { useSession } from '../api/session';
import { useFormats, useMessages } from '../i18n';
import { BackIcon, Button, Dialog, DownloadIcon, Labelled, Progress, Select, TrashIcon, useToast } from '../ui';
import { Calibration } from './Calibration';
import { Criteria } from './Criteria';
import { useCertification, useReadings } from './data';
import { FieldTable } from './FieldTable';
import { Loading } from './Loading';
import { text } from './messages';
import { MeasureTable } from './MeasureTable';
import css from './models.module.css';
import { SampleTable } from './SampleTable';
import { Outcome } from './Verdict';

/** A certification: how far it is, and then its report. */
export function CertificationView({ id }: { id: string }) {
  const t = useMessages(text);
  const problems = useProblems();
  const one = useCertification(id);
  if (one.data === undefined) {
    return <Loading error={one.error} />;
  }
  const run = one.data;
  return (
    <div className={css.view}>
      <div className={css.head}>
        <Link href="/models" className={css.back}>
          <BackIcon />
          {t.back}
        </Link>
        <h1>
          {run.model} <span className={css.quiet}>{run.suite.title}</span>
        </h1>
        <Actions run={run} reload={() => void one.mutate()} />
      </div>
      <div className={css.state} aria-live="polite">
        <Outcome one={run} />
        {!run.done && <Bar run={run} />}
        {run.verdict !== undefined && <span>{t.why[run.verdict]}</span>}
      </div>
      {run.error !== undefined && (
        <p className={css.warn}>{problems.ofCode(run.error.code, run.error.message)}</p>
      )}
      {run.done && <Effort run={run} />}
      {run.report !== undefined && <Report run={run} report={run.report} />}
      <Readings run={run} />
    </div>
  );
}

function Bar({ run }: { run: Certification }) {
  const t = useMessages(text);
  const { pending, processing, completed, failed, cancelled } = run.progress;
  const over = completed + failed + cancelled;
  return <Progress value={over / Math.max(1, over + pending + processing)} label={t.underWay} />;
}

function Effort({ run }: { run: Certification }) {
  const t = useMessages(text);
  const formats = useFormats();
  if (run.effort === undefined) {
    return null;
  }
  const { pages, cost, currency, medianSeconds, slowestSeconds } = run.effort;
  return (
    <p className={css.quiet}>
      {t.effort(formats.plural(pages, ...t.pages), formats.money(cost, currency))}
      {medianSeconds !== undefined && slowestSeconds !== undefined && (
        <> · {t.latency(formats.duration(medianSeconds * 1000), formats.duration(slowestSeconds * 1000))}</>
      )}
    </p>
  );
}

function Report({ run, report }: { run: Certification; report: NonNullable<Certification['report']> }) {
  const t = useMessages(text);
  const formats = useFormats();
  return (
    <>
      {run.worse !== undefined && run.worse.length > 0 && (
        <section className={css.part} aria-label={t.worse}>
          <h2>{t.worse}</h2>
          <MeasureTable differences={run.worse} label={t.worse} />
        </section>
      )}
      <section className={css.part} aria-label={t.criteria}>
        <h2>{t.criteria}</h2>
        <Criteria criteria={report.criteria} />
      </section>
      <section className={css.part} aria-label={t.fields}>
        <h2>{t.fields}</h2>
        <FieldTable report={report} />
        {report.unsteady.length > 0 && (
          <p className={css.warn}>{formats.plural(report.unsteady.length, ...t.unsteady)}</p>
        )}
      </section>
      <section className={css.part} aria-label={t.calibration}>
        <h2>{t.calibration}</h2>
        <Calibration calibration={report.calibration} />
      </section>
    </>
  );
}

function Readings({ run }: { run: Certification }) {
  const t = useMessages(text);
  const readings = useReadings(run.id, run.done);
  return !run.done ? null : (
    <section className={css.part} aria-label={t.samples}>
      <h2>{t.samples}</h2>
      {readings.data === undefined ? (
        <Loading error={readings.error} />
      ) : (
        <SampleTable id={run.id} samples={readings.data} />
      )}
    </section>
  );
}

function Actions({ run, reload }: { run: Certification; reload: () => void }) {
  const t = useMessages(text);
  const problems = useProblems();
  const toast = useToast();
  const { data: session } = useSession();
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const path = { params: { path: { id: run.id } } };

  async function act(work: () => Promise<void>) {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      toast(problems.of(error), true);
    }
    setBusy(false);
  }

  async function callOff() {
    await api.POST('/api/v1/certifications/{id}/cancel', path);
    toast(t.calledOffNow);
    reload();
  }

  async function erase() {
    await api.DELETE('/api/v1/certifications/{id}', path);
    toast(t.erased);
    navigate('/models');
  }

  return (
    <div className={css.actions}>
      {run.report !== undefined && (
        <>
          <CompareWith run={run} />
          <Link href={`/certifications/${run.id}/certificate`}>{t.certificate}</Link>
          <a className={css.back} href={run.links.export} download>
            <DownloadIcon />
            {t.export}
          </a>
        </>
      )}
      {session?.user.administrator === true && !run.done && (
        <Button look="danger" disabled={busy} onClick={() => void act(callOff)}>
          {t.callOff}
        </Button>
      )}
      {session?.user.administrator === true && run.done && (
        <Button look="danger" onClick={() => setAsking(true)}>
          <TrashIcon />
          {t.eraseRun}
        </Button>
      )}
      {asking && (
        <Dialog
          title={t.eraseTitle}
          closeLabel={t.close}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t.keep}</Button>
              <Button look="danger" disabled={busy} onClick={() => void act(erase)}>
                {t.eraseRun}
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

const OTHERS = 100;

/** Others by a version of the same suite, whatever the model. */
function CompareWith({ run }: { run: Certification }) {
  const t = useMessages(text);
  const formats = useFormats();
  const [, navigate] = useLocation();
  const others = useSWR<Certification[], unknown>('certifications-to-compare', async () =>
    (await body(api.GET('/api/v1/certifications', { params: { query: { limit: OTHERS } } }))).certifications,
  );
  const fitting = others.data?.filter(
    (other) => other.id !== run.id && other.verdict !== undefined && other.suite.name === run.suite.name,
  );
  return fitting === undefined || fitting.length === 0 ? null : (
    <Labelled label={t.compareWith}>
      <Select value="" onChange={(event) => navigate(`/certifications/${run.id}/since/${event.target.value}`)}>
        <option value="">{t.choose}</option>
        {fitting.map((other) => (
          <option key={other.id} value={other.id}>
            {formats.time(other.createdAt)} · {other.model}
          </option>
        ))}
      </Select>
    </Labelled>
  );
}
