import useSWR from 'swr';
import { Link } from 'wouter';
import { api, body, type Certification, type Differences } from '../../api/client';
import { useFormats, useMessages } from '../../i18n';
import { BackIcon } from '../../ui';
import { Loading } from '../Loading';
import { MeasureTable } from '../MeasureTable';
import { text } from '../messages';
import css from '../models.module.css';
import { Part } from '../Part';
import { Outcome } from '../Verdict';
import { ChangedTable } from './ChangedTable';
import own from './comparison.module.css';
import { words } from './messages';

/** Two certifications side by side: field by field, and the samples that changed most first. */
export function Comparison({ id, other }: { id: string; other: string }) {
  const t = useMessages(words);
  const all = useMessages(text);
  const found = useSWR<Differences, unknown>(
    ['differences', id, other],
    () =>
      body(api.GET('/api/v1/certifications/{id}/differences', { params: { path: { id }, query: { with: other } } })),
    { revalidateOnFocus: false, revalidateIfStale: false, revalidateOnReconnect: false },
  );
  if (found.data === undefined) {
    return <Loading error={found.error} />;
  }
  const { before, after, measures } = found.data;
  return (
    <div className={css.view}>
      <div className={css.head}>
        <Link href={`/certifications/${after.id}`} className={css.back}>
          <BackIcon />
          {all.backToRun}
        </Link>
        <h1>{t.heading}</h1>
      </div>
      <div className={own.pair}>
        <Side title={all.before} run={before} />
        <Side title={all.after} run={after} />
      </div>
      <Part title={all.fields}>
        <MeasureTable differences={measures} label={all.fields} />
      </Part>
      <Part title={all.samples}>
        <OnlyOne differences={found.data} />
        {found.data.samples.length === 0 ? <p>{t.noneInCommon}</p> : <ChangedTable differences={found.data} />}
      </Part>
    </div>
  );
}

function Side({ title, run }: { title: string; run: Certification }) {
  const formats = useFormats();
  return (
    <div className={own.card}>
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

/** How many samples could not be compared. */
function OnlyOne({ differences: { onlyBefore, onlyAfter } }: { differences: Differences }) {
  const t = useMessages(words);
  const formats = useFormats();
  const parts = [
    onlyBefore > 0 && formats.plural(onlyBefore, ...t.onlyBefore),
    onlyAfter > 0 && formats.plural(onlyAfter, ...t.onlyAfter),
  ].filter(Boolean);
  return parts.length > 0 && <p className={css.warn}>{parts.join('; ')}.</p>;
}
