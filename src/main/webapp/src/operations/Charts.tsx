import type { Interval } from '../api/client';
import { useFormats, useMessages } from '../i18n';
import { text } from './messages';
import css from './operations.module.css';

const SLOTS = 60;
const WIDTH = 600;
const HEIGHT = 120;
const STEP = WIDTH / SLOTS;

interface Props {
  series: Interval[];
  at: string;
  hours: number;
}

interface Slot {
  from: string;
  ended: number;
  failed: number;
  /** Of the kind that reads, in milliseconds; null where none ended. */
  mean: number | null;
  p95: number | null;
}

/** The intervals without gaps, oldest first. */
function slots({ series, at, hours }: Props): Slot[] {
  const length = (hours * 3_600_000) / SLOTS;
  const first = (Math.floor(Date.parse(at) / length) - (SLOTS - 1)) * length;
  return Array.from({ length: SLOTS }, (_, index) => {
    const from = new Date(first + index * length).toISOString();
    const here = series.filter((interval) => Date.parse(interval.from) === first + index * length);
    const reading = here.find((interval) => interval.kind === 'EXTRACTION');
    const sum = (of: (interval: Interval) => number) => here.reduce((total, each) => total + of(each), 0);
    return {
      from,
      ended: sum((interval) => interval.ended),
      failed: sum((interval) => interval.failed),
      mean: reading?.meanMs ?? null,
      p95: reading?.p95Ms ?? null,
    };
  });
}

export function Charts(props: Props) {
  const t = useMessages(text);
  const formats = useFormats();
  const all = slots(props);
  const most = Math.max(1, ...all.map((slot) => slot.ended));
  const longest = Math.max(1, ...all.map((slot) => slot.p95 ?? 0));
  return (
    <section className={css.card}>
      <figure>
        <figcaption>
          {t.throughput} <span className={css.quiet}>≤ {formats.number(most)}</span>
        </figcaption>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" className={css.chart} aria-hidden="true">
          {all.map((slot, index) => {
            const height = (slot.ended / most) * HEIGHT;
            const failed = (slot.failed / most) * HEIGHT;
            return (
              <g key={slot.from}>
                <rect className={css.ended} x={index * STEP + 1} width={STEP - 2} y={HEIGHT - height} height={height} />
                <rect className={css.failed} x={index * STEP + 1} width={STEP - 2} y={HEIGHT - failed} height={failed} />
              </g>
            );
          })}
        </svg>
      </figure>
      <figure>
        <figcaption>
          {t.durations} <span className={css.quiet}>≤ {formats.duration(longest)}</span>
          <span className={css.legend}>
            <i className={css.meanKey} /> {t.mean} <i className={css.p95Key} /> {t.p95}
          </span>
        </figcaption>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" className={css.chart} aria-hidden="true">
          <path className={css.mean} d={line(all, (slot) => slot.mean, longest)} />
          <path className={css.p95} d={line(all, (slot) => slot.p95, longest)} />
        </svg>
      </figure>
      <details>
        <summary>{t.asTable}</summary>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t.time}</th>
              <th scope="col">{t.ended}</th>
              <th scope="col">{t.failed}</th>
              <th scope="col">{t.mean}</th>
              <th scope="col">{t.p95}</th>
            </tr>
          </thead>
          <tbody>
            {all
              .filter((slot) => slot.ended > 0)
              .map((slot) => (
                <tr key={slot.from}>
                  <th scope="row">{formats.time(slot.from)}</th>
                  <td>{formats.number(slot.ended)}</td>
                  <td>{formats.number(slot.failed)}</td>
                  <td>{slot.mean === null ? '–' : formats.duration(slot.mean)}</td>
                  <td>{slot.p95 === null ? '–' : formats.duration(slot.p95)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** From point to point; where one stands alone, a dash. */
function line(all: Slot[], of: (slot: Slot) => number | null, most: number): string {
  let joined = false;
  return all
    .map((slot, index) => {
      const value = of(slot);
      if (value === null) {
        joined = false;
        return '';
      }
      const y = HEIGHT - (value / most) * (HEIGHT - 4) - 2;
      const piece = joined ? `L${index * STEP + STEP / 2},${y}` : `M${index * STEP},${y}H${index * STEP + STEP / 2}`;
      joined = true;
      return piece;
    })
    .join('');
}
