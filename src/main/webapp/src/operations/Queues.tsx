import { useState } from 'react';
import useSWR from 'swr';
import { api, body, type KindOverview, type QueueOverview } from '../api/client';
import { useProblems } from '../api/problems';
import { useFormats, useMessages } from '../i18n';
import { Button, CheckIcon, FailedIcon, Labelled, Notice, Select, Spinner } from '../ui';
import { Charts } from './Charts';
import { text } from './messages';
import css from './operations.module.css';

const REFRESH_MS = 5000;
const HOURS = [1, 24, 168] as const;
type Hours = (typeof HOURS)[number];

export function Queues() {
  const t = useMessages(text);
  const problems = useProblems();
  const [hours, setHours] = useState<Hours>(24);
  const { data, error, mutate } = useSWR<QueueOverview, unknown>(
    ['overview', hours],
    () => body(api.GET('/api/v1/queue/overview', { params: { query: { hours } } })),
    { refreshInterval: REFRESH_MS, keepPreviousData: true },
  );
  return (
    <section aria-label={t.queues}>
      <div className={css.bar}>
        <h2>{t.queues}</h2>
        <Health />
        <Labelled label={t.time}>
          <Select value={hours} onChange={(event) => setHours(Number(event.target.value) as Hours)}>
            {HOURS.map((each) => (
              <option key={each} value={each}>
                {t.hours[each]}
              </option>
            ))}
          </Select>
        </Labelled>
      </div>
      {data !== undefined ? (
        <>
          <Kinds kinds={data.kinds} />
          <div className={css.figures}>
            <Charts series={data.series} at={data.at} hours={hours} />
            <Usage usage={data.usage} />
          </div>
        </>
      ) : error !== undefined ? (
        <Notice alert title={t.failedToLoad}>
          <p>{problems.of(error)}</p>
          <Button onClick={() => void mutate()}>{t.again}</Button>
        </Notice>
      ) : (
        <Notice title={t.loading}>
          <Spinner />
        </Notice>
      )}
    </section>
  );
}

function Health() {
  const t = useMessages(text);
  const { data } = useSWR('queue-health', () => body(api.GET('/api/v1/queue/health')), {
    refreshInterval: REFRESH_MS,
  });
  if (data === undefined) {
    return null;
  }
  const detail = data.queues
    .filter((queue) => queue.detail !== '')
    .map((queue) => `${queue.name}: ${queue.detail}`)
    .join(' ');
  return data.status === 'healthy' ? (
    <span className={css.good}>
      <CheckIcon /> {t.healthy}
    </span>
  ) : (
    <span className={css.bad} role="alert">
      <FailedIcon /> {t.unhealthy}. {detail}
    </span>
  );
}

function Kinds({ kinds }: { kinds: KindOverview[] }) {
  const t = useMessages(text);
  const formats = useFormats();
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t.queues}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t.queue}</th>
            <th scope="col">{t.waiting}</th>
            <th scope="col">{t.delayed}</th>
            <th scope="col">{t.active}</th>
            <th scope="col">{t.completed}</th>
            <th scope="col">{t.failed}</th>
            <th scope="col">{t.poisoned}</th>
            <th scope="col">{t.oldest}</th>
            <th scope="col">{t.perMinute}</th>
            <th scope="col">{t.errorRate}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => {
            const ended = kind.completed + kind.failed;
            return (
              <tr key={kind.kind}>
                <th scope="row">{t.kinds[kind.kind]}</th>
                <td>{formats.number(kind.waiting)}</td>
                <td>{formats.number(kind.delayed)}</td>
                <td>{formats.number(kind.active)}</td>
                <td>{formats.number(kind.completed)}</td>
                <td className={kind.failed > 0 ? css.bad : undefined}>{formats.number(kind.failed)}</td>
                <td className={kind.poisoned > 0 ? css.bad : undefined}>{formats.number(kind.poisoned)}</td>
                <td>{kind.oldestSeconds > 0 ? formats.duration(kind.oldestSeconds * 1000) : '–'}</td>
                <td>{formats.number(kind.perMinute)}</td>
                <td>{ended > 0 ? formats.percent(kind.failed / ended) : '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Usage({ usage }: { usage: QueueOverview['usage'] }) {
  const t = useMessages(text);
  const formats = useFormats();
  const { budget } = usage;
  const part = budget === undefined || budget === 0 ? null : usage.cost / budget;
  return (
    <section className={css.card} aria-label={t.usage}>
      <h3>
        {t.usage} ({usage.month})
      </h3>
      <dl className={css.usage}>
        <dt>{t.pagesRead}</dt>
        <dd>{formats.number(usage.pages)}</dd>
        <dt>{t.cost}</dt>
        <dd>{formats.money(usage.cost, usage.currency)}</dd>
        <dt>{t.budget}</dt>
        <dd>{budget === undefined ? t.noBudget : formats.money(budget, usage.currency)}</dd>
      </dl>
      {part !== null && (
        <>
          <meter min={0} max={1} low={0.8} high={1} optimum={0} value={part} aria-label={t.budget} />
          <p className={part >= 1 ? css.bad : css.quiet}>{t.budgetUsed(formats.percent(part))}</p>
        </>
      )}
    </section>
  );
}
