import { useState } from 'react';
import useSWRInfinite from 'swr/infinite';
import { Link } from 'wouter';
import { api, body, type Certification, type Model } from '../api/client';
import { useProblems } from '../api/problems';
import { useSession } from '../api/session';
import { useFormats, useMessages } from '../i18n';
import { Button, Notice, Spinner } from '../ui';
import { useModels, useSuites } from './data';
import { text } from './messages';
import css from './models.module.css';
import { StartDialog } from './StartDialog';
import { Suites } from './Suites';
import { Trend } from './Trend';
import { Outcome, VerdictMark } from './Verdict';

const PAGE = 50;
const POLL_MS = 3000;

interface Page {
  certifications: Certification[];
  next?: string;
}

/** The models with their certificates at a glance, the suites, and what was certified when. */
export function ModelsPage() {
  const t = useMessages(text);
  const problems = useProblems();
  const { data: session } = useSession();
  const models = useModels();
  const suites = useSuites();
  const runs = useSWRInfinite<Page, unknown>(
    (index: number, before: Page | null) =>
      index > 0 && before?.next === undefined ? null : ['certifications', before?.next],
    ([, cursor]: [string, string | undefined]) =>
      body(api.GET('/api/v1/certifications', { params: { query: { limit: PAGE, ...(cursor !== undefined && { cursor }) } } })),
    {
      refreshInterval: (pages) => (pages?.some((page) => page.certifications.some((one) => !one.done)) ? POLL_MS : 0),
      onSuccess: () => void models.mutate(),
    },
  );
  const [testing, setTesting] = useState<string | null>(null);
  const administrator = session?.user.administrator === true;
  const certifications = runs.data?.flatMap((page) => page.certifications) ?? [];
  const error = models.error ?? suites.error ?? runs.error;
  if (models.data === undefined || suites.data === undefined || runs.data === undefined) {
    return error === undefined ? (
      <Notice title={t.loading}>
        <Spinner />
      </Notice>
    ) : (
      <Notice alert title={t.failed}>
        <p>{problems.of(error)}</p>
        <Button
          onClick={() => {
            void models.mutate();
            void suites.mutate();
            void runs.mutate();
          }}
        >
          {t.retry}
        </Button>
      </Notice>
    );
  }
  return (
    <div className={css.view}>
      <h1>{t.heading}</h1>
      <p className={css.quiet}>{t.intro}</p>
      <ModelTable models={models.data} runs={certifications} onTest={administrator ? setTesting : null} />
      <Suites suites={suites.data} administrator={administrator} reload={() => void suites.mutate()} />
      <section className={css.part} aria-label={t.runs}>
        <h2>{t.runs}</h2>
        {certifications.length === 0 ? <p className={css.quiet}>{t.emptyRuns}</p> : <RunTable runs={certifications} />}
        {runs.data.at(-1)?.next !== undefined && (
          <Button onClick={() => void runs.setSize((size) => size + 1)}>{t.more}</Button>
        )}
      </section>
      {testing !== null && (
        <StartDialog model={testing} suites={suites.data} onClose={() => setTesting(null)} />
      )}
    </div>
  );
}

interface ModelTableProps {
  models: Model[];
  runs: Certification[];
  /** Null where the person may not. */
  onTest: ((model: string) => void) | null;
}

function ModelTable({ models, runs, onTest }: ModelTableProps) {
  const t = useMessages(text);
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t.heading}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t.model}</th>
            <th scope="col">{t.certificate}</th>
            <th scope="col">{t.trend}</th>
            {onTest !== null && <td />}
          </tr>
        </thead>
        <tbody>
          {models.map((one) => (
            <tr key={one.model}>
              <th scope="row">{one.model}</th>
              <td>
                {one.certifications.length === 0 && <span className={css.quiet}>{t.untested}</span>}
                {one.certifications.map((last) => (
                  <Certificate key={last.id} last={last} />
                ))}
              </td>
              <td>
                <Trend runs={runs.filter((run) => run.model === one.model)} />
              </td>
              {onTest !== null && (
                <td className={css.act}>
                  <Button aria-label={`${t.test} ${one.model}`} onClick={() => onTest(one.model)}>
                    {t.test}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Certificate({ last }: { last: Certification }) {
  const t = useMessages(text);
  const formats = useFormats();
  const lapsed = last.verdict === 'CERTIFIED' && !last.valid;
  return (
    <div className={css.certificate}>
      {last.verdict !== undefined && <VerdictMark verdict={last.verdict} />}{' '}
      <Link href={`/certifications/${last.id}`}>{last.suite.title}</Link>{' '}
      <span className={lapsed ? css.warn : css.quiet}>
        {lapsed
          ? t.expired
          : last.verdict === 'CERTIFIED' && last.expiresAt !== undefined && t.until(formats.time(last.expiresAt))}
      </span>
    </div>
  );
}

function RunTable({ runs }: { runs: Certification[] }) {
  const t = useMessages(text);
  const formats = useFormats();
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t.runs}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t.started}</th>
            <th scope="col">{t.model}</th>
            <th scope="col">{t.suite}</th>
            <th scope="col">{t.result}</th>
            <th scope="col">{t.f1}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link href={`/certifications/${one.id}`}>{formats.time(one.createdAt)}</Link>{' '}
                {one.scheduled && <span className={css.quiet}>{t.byClock}</span>}
              </th>
              <td>{one.model}</td>
              <td>
                {one.suite.title} <code title={one.suite.sha256}>{one.suite.sha256.slice(0, 8)}</code>
              </td>
              <td>
                <Outcome one={one} />
              </td>
              <td>{one.f1 !== undefined && formats.percent(one.f1.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
