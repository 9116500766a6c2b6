import useSWR from 'swr';
import { Link } from 'wouter';
import { api, body, type Certification, type Differences } from '../api/client';
import { useFormats, useMessages } from '../i18n';
import { BackIcon, Hidden } from '../ui';
import { Loading } from './Loading';
import { MeasureTable } from './MeasureTable';
import { text } from './messages';
import css from './models.module.css';
import { Outcome } from './Verdict';

/** Two certifications side by side: field by field, and the samples that changed first. */
export function Comparison({ id, other }: { id: string; other: string }) {
  const t = useMessages(text);
  const found = useSWR<Differences, unknown>(['differences', id, other], () =>
    body(
      api.GET('/api/v1/certifications/{id}/differences', { params: { path: { id }, query: { with: other } } }),
    ),
  );
  if (found.data === undefined) {
    return <Loading error={found.error} />;
  }
  const { before, after, measures, samples } = found.data;
  return (
    <div className={css.view}>
      <div className={css.head}>
        <Link href={`/certifications/${after.id}`} className={css.back}>
          <BackIcon />
          {t.backToRun}
        </Link>
        <h1>{t.comparison}</h1>
      </div>
      <div className={css.pair}>
        <Side title={t.before} run={before} />
        <Side title={t.after} run={after} />
      </div>
      <section className={css.part} aria-label={t.fields}>
        <h2>{t.fields}</h2>
        <MeasureTable differences={measures} label={t.fields} />
      </section>
      <section className={css.part} aria-label={t.samples}>
        <h2>{t.samples}</h2>
        <Changed before={before} after={after} samples={samples} />
      </section>
    </div>
  );
}

function Side({ title, run }: { title: string; run: Certification }) {
  const formats = useFormats();
  return (
    <div className={css.card}>
      <h2>{title}</h2>
      <p>
        <Link href={`/certifications/${run.id}`}>
          {run.model} · {formats.time(run.createdAt)}
        </Link>
      </p>
      <p>
        <Outcome one={run} /> {run.f1 !== undefined && formats.percent(run.f1.value)}
      </p>
    </div>
  );
}

function Changed({ before, after, samples }: Pick<Differences, 'before' | 'after' | 'samples'>) {
  const t = useMessages(text);
  const formats = useFormats();
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t.samples}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t.sample}</th>
            <th scope="col">{t.change}</th>
            <th scope="col">
              {t.before}: {t.mistakes}
            </th>
            <th scope="col">
              {t.after}: {t.mistakes}
            </th>
          </tr>
        </thead>
        <tbody>
          {samples.map((sample) => (
            <tr key={sample.after.jobId}>
              <th scope="row">{sample.name}</th>
              <td>{sample.changes === 0 ? t.unchanged : formats.plural(sample.changes, ...t.changes)}</td>
              <td>
                <Link href={`/certifications/${before.id}/samples/${sample.before.jobId}`}>
                  {formats.number(sample.before.mistakes)}
                  <Hidden>
                    {' '}
                    {t.before}: {sample.name}
                  </Hidden>
                </Link>
              </td>
              <td>
                <Link href={`/certifications/${after.id}/samples/${sample.after.jobId}`}>
                  {formats.number(sample.after.mistakes)}
                  <Hidden>
                    {' '}
                    {t.after}: {sample.name}
                  </Hidden>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
