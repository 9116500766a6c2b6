import { Link } from 'wouter';
import type { Certification, CertificationReport, CertificationSample } from '../../api/client';
import { useProblems } from '../../api/problems';
import { useFormats, useMessages } from '../../i18n';
import { BackIcon, Progress } from '../../ui';
import { isMoving, readingsAll, readingsOver, useCertification, useReadings } from '../data';
import { Loading } from '../Loading';
import { MeasureTable } from '../MeasureTable';
import { text } from '../messages';
import css from '../models.module.css';
import { Part } from '../Part';
import { Outcome } from '../Verdict';
import { Actions } from './Actions';
import { Calibration } from './Calibration';
import { CompareWith } from './CompareWith';
import { Completeness } from './Completeness';
import { Criteria } from './Criteria';
import { Failures } from './Failures';
import { FieldTable } from './FieldTable';
import { report as words } from './messages';
import { Repeats } from './Repeats';
import own from './report.module.css';
import { SampleTable } from './SampleTable';

/** A certification: how far it is, and then its report. */
export function CertificationView({ id }: { id: string }) {
  const all = useMessages(text);
  const problems = useProblems();
  const one = useCertification(id);
  const over = one.data !== undefined && !isMoving(one.data);
  const readings = useReadings(id, over);
  if (one.data === undefined) {
    return <Loading error={one.error} />;
  }
  const run = one.data;
  return (
    <div className={css.view}>
      <div className={css.head}>
        <Link href="/models" className={css.back}>
          <BackIcon />
          {all.back}
        </Link>
        <h1>
          {run.model} <span className={css.quiet}>{run.suite.title}</span>
        </h1>
        <Actions run={run} reload={() => void one.mutate()} />
      </div>
      <Standing run={run} />
      {run.error !== undefined && <p className={css.warn}>{problems.ofCode(run.error.code, run.error.message)}</p>}
      <Effort run={run} />
      {run.verdict !== undefined && <CompareWith run={run} />}
      {run.report !== undefined && <Report run={run} report={run.report} readings={readings.data} />}
      {over && (
        <Part title={all.samples}>
          {readings.data === undefined ? (
            <Loading error={readings.error} retry={() => void readings.mutate()} />
          ) : (
            <SampleTable id={run.id} samples={readings.data} />
          )}
        </Part>
      )}
    </div>
  );
}

/** Only what it came to is read out: how far it is changes all the time. */
function Standing({ run }: { run: Certification }) {
  const t = useMessages(words);
  const all = useMessages(text);
  const formats = useFormats();
  const left = readingsAll(run) - readingsOver(run);
  return (
    <div className={own.state}>
      <span role="status">{run.done && <Outcome one={run} />}</span>
      {!run.done && <Outcome one={run} />}
      {isMoving(run) && <Progress value={readingsOver(run) / Math.max(1, readingsAll(run))} label={all.underWay} />}
      {run.done && left > 0 && <span>{formats.plural(left, ...t.stillReading)}</span>}
      {run.verdict !== undefined && <span>{t.why[run.verdict]}</span>}
    </div>
  );
}

function Effort({ run }: { run: Certification }) {
  const t = useMessages(words);
  const all = useMessages(text);
  const formats = useFormats();
  if (run.effort === undefined || !run.done) {
    return null;
  }
  const { pages, cost, currency, medianSeconds, slowestSeconds } = run.effort;
  return (
    <p className={css.quiet}>
      {t.effort(formats.plural(pages, ...all.pages), formats.money(cost, currency))}
      {medianSeconds !== undefined && slowestSeconds !== undefined && (
        <> · {t.latency(formats.duration(medianSeconds * 1000), formats.duration(slowestSeconds * 1000))}</>
      )}
    </p>
  );
}

interface ReportProps {
  run: Certification;
  report: CertificationReport;
  readings: CertificationSample[] | undefined;
}

function Report({ run, report, readings }: ReportProps) {
  const t = useMessages(words);
  const all = useMessages(text);
  return (
    <>
      {(report.rows !== undefined || report.pages !== undefined) && (
        <Part title={t.completeness}>
          <Completeness report={report} />
        </Part>
      )}
      {run.worse !== undefined && run.worse.length > 0 && (
        <Part title={t.worse}>
          <MeasureTable differences={run.worse} label={t.worse} />
        </Part>
      )}
      <Part title={t.criteria}>
        <Criteria criteria={report.criteria} />
      </Part>
      <Part title={all.fields}>
        <FieldTable report={report} />
      </Part>
      {report.repeats > 1 && (
        <Part title={all.repeats}>
          <Repeats id={run.id} report={report} readings={readings} />
        </Part>
      )}
      {report.failed > 0 && (
        <Part title={t.failures}>
          <Failures report={report} />
        </Part>
      )}
      <Part title={t.calibration}>
        <Calibration calibration={report.calibration} />
      </Part>
    </>
  );
}
