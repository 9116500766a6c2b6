import { useState } from 'react';
import { Link } from 'wouter';
import type { Certification } from '../../api/client';
import { useSession } from '../../api/session';
import { useSuites } from '../../api/suites';
import { useFormats, useMessages } from '../../i18n';
import { Button } from '../../ui';
import { useModels, useRuns } from '../data';
import { Loading } from '../Loading';
import { text } from '../messages';
import css from '../models.module.css';
import { Outcome } from '../Verdict';
import { Wide } from '../Wide';
import { overview } from './messages';
import { ModelTable } from './ModelTable';
import { StartDialog } from './StartDialog';
import { Suites } from './Suites';

/** The models with their certificates at a glance, the suites, and what was certified when. */
export function ModelsPage() {
  const t = useMessages(overview);
  const { data: session } = useSession();
  const models = useModels();
  const suites = useSuites();
  const runs = useRuns(() => void models.mutate());
  // The model to be tested; one of one's own has no name yet.
  const [testing, setTesting] = useState<{ model: string | null } | null>(null);
  const administrator = session?.user.administrator === true;
  if (models.data === undefined || suites.data === undefined || runs.data === undefined) {
    return (
      <Loading
        error={models.error ?? suites.error ?? runs.error}
        retry={() => {
          void models.mutate();
          void suites.mutate();
          void runs.mutate();
        }}
      />
    );
  }
  const certifications = runs.data.flatMap((page) => page.certifications);
  return (
    <div className={css.view}>
      <div className={css.head}>
        <h1>{t.heading}</h1>
        {administrator && <Button onClick={() => setTesting({ model: null })}>{t.testOwn}</Button>}
      </div>
      <p className={css.quiet}>{t.intro}</p>
      <ModelTable models={models.data} onTest={administrator ? (model) => setTesting({ model }) : null} />
      <Suites suites={suites.data} administrator={administrator} reload={() => void suites.mutate()} />
      <section className={css.part} aria-label={t.runs}>
        <h2>{t.runs}</h2>
        {certifications.length === 0 ? <p className={css.quiet}>{t.emptyRuns}</p> : <RunTable runs={certifications} />}
        {runs.data.at(-1)?.next !== undefined && (
          <div>
            <Button onClick={() => void runs.setSize((size) => size + 1)}>{t.more}</Button>
          </div>
        )}
      </section>
      {testing !== null && (
        <StartDialog model={testing.model} suites={suites.data} onClose={() => setTesting(null)} />
      )}
    </div>
  );
}

function RunTable({ runs }: { runs: Certification[] }) {
  const t = useMessages(overview);
  const all = useMessages(text);
  const formats = useFormats();
  return (
    <Wide label={t.runs}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t.started}</th>
            <th scope="col">{all.model}</th>
            <th scope="col">{all.suite}</th>
            <th scope="col">{all.standing}</th>
            <th scope="col">{all.f1}</th>
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
    </Wide>
  );
}
