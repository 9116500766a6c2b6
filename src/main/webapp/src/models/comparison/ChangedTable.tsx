import { useState } from 'react';
import { Link } from 'wouter';
import type { Differences } from '../../api/client';
import { useSuites } from '../../api/suites';
import { useFormats, useMessages } from '../../i18n';
import { Button, DownIcon, Hidden, UpIcon } from '../../ui';
import { Gap } from '../Gap';
import { text } from '../messages';
import css from '../models.module.css';
import { besideUrl } from '../sample/beside';
import { useVirtualRows } from '../useVirtualRows';
import { readIn, valueIn } from '../values';
import { Wide } from '../Wide';
import own from './comparison.module.css';
import { words } from './messages';

type Sample = Differences['samples'][number];

const ROW = 46;

/** Every sample that both have; what changed in it opens beneath. */
export function ChangedTable({ differences }: { differences: Differences }) {
  const all = useMessages(text);
  const t = useMessages(words);
  const formats = useFormats();
  const { before, after, samples } = differences;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { table, measure, indices, above, below } = useVirtualRows(samples.length, ROW);
  const repeated = samples.some((sample) => sample.repeat > 1);
  const toggle = (job: string) =>
    setOpen((opened) => (opened.has(job) ? new Set([...opened].filter((one) => one !== job)) : new Set([...opened, job])));
  return (
    <Wide label={all.samples}>
      <table ref={table} className={css.table} aria-rowcount={samples.length + 1}>
        <thead>
          <tr>
            <th scope="col">{all.sample}</th>
            <th scope="col">{all.change}</th>
            <th scope="col">
              {all.before}: {all.mistakes}
            </th>
            <th scope="col">
              {all.after}: {all.mistakes}
            </th>
          </tr>
        </thead>
        <Gap height={above} />
        {indices.map((index) => {
          const sample = samples[index];
          if (sample === undefined) {
            return null;
          }
          const job = sample.after.jobId;
          const name = repeated ? `${sample.name}, ${t.repeat(formats.number(sample.repeat))}` : sample.name;
          const mistakes = (side: 'before' | 'after') => (
            <td>
              <Link
                href={
                  side === 'before'
                    ? besideUrl(before.id, sample.before.jobId, 'after', after.id, job)
                    : besideUrl(after.id, job, 'before', before.id, sample.before.jobId)
                }
              >
                {formats.number(sample[side].mistakes)}
                <Hidden>
                  {' '}
                  {all[side]}: {name}
                </Hidden>
              </Link>
            </td>
          );
          return (
            <tbody key={job} ref={measure} data-index={index}>
              <tr aria-rowindex={index + 2}>
                <th scope="row">
                  {sample.name}{' '}
                  {repeated && <span className={css.quiet}>{t.repeat(formats.number(sample.repeat))}</span>}
                </th>
                <td>
                  {sample.changes === 0 ? (
                    <span className={css.quiet}>{t.unchanged}</span>
                  ) : (
                    <Button look="plain" aria-expanded={open.has(job)} title={t.show(name)} onClick={() => toggle(job)}>
                      {open.has(job) ? <UpIcon /> : <DownIcon />}
                      {formats.plural(sample.changes, ...t.changes)}
                      <Hidden> {sample.name}</Hidden>
                    </Button>
                  )}
                </td>
                {mistakes('before')}
                {mistakes('after')}
              </tr>
              {open.has(job) && (
                <tr>
                  <td colSpan={4} className={own.values}>
                    <Values sample={sample} suite={after.suite.id} name={name} />
                  </td>
                </tr>
              )}
            </tbody>
          );
        })}
        <Gap height={below} />
      </table>
    </Wide>
  );
}

/** The values that were read differently; their types are the suite's. */
function Values({ sample, suite, name }: { sample: Sample; suite: string; name: string }) {
  const t = useMessages(words);
  const all = useMessages(text);
  const formats = useFormats();
  const suites = useSuites();
  const types = suites.data?.find(({ id }) => id === suite)?.fields;
  const read = (value: string | undefined, outcome: Sample['values'][number]['beforeOutcome']) => (
    <td className={css.value}>
      {value === undefined ? '–' : readIn(formats, value)} <span className={css.quiet}>{all.outcomes[outcome]}</span>
    </td>
  );
  return (
    <table className={css.table} aria-label={t.changedIn(name)}>
      <thead>
        <tr>
          <th scope="col">{all.field}</th>
          <th scope="col">{all.expected}</th>
          <th scope="col">{all.before}</th>
          <th scope="col">{all.after}</th>
        </tr>
      </thead>
      <tbody>
        {sample.values.map((value, index) => (
          <tr key={index}>
            <th scope="row">
              {value.field} {value.row !== undefined && <span className={css.quiet}>{all.row(value.row)}</span>}
            </th>
            <td className={css.value}>
              {value.expected === undefined ? '–' : valueIn(formats, value.expected, types?.[value.field])}
            </td>
            {read(value.before, value.beforeOutcome)}
            {read(value.after, value.afterOutcome)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
