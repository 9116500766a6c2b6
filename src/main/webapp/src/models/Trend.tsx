import type { Certification } from '../api/client';
import { useFormats, useMessages } from '../i18n';
import { Hidden } from '../ui';
import { text } from './messages';
import css from './models.module.css';

const WIDTH = 120;
const HEIGHT = 28;
const MOST = 20;

/** The F1 of the certifications that ended, with their intervals; the oldest stands at the left. */
export function Trend({ runs }: { runs: Certification[] }) {
  const t = useMessages(text);
  const formats = useFormats();
  const points = runs
    .filter((run) => run.f1 !== undefined)
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
    .slice(-MOST);
  if (points.length === 0) {
    return null;
  }
  const lowest = Math.min(0.8, ...points.map(({ f1 }) => f1?.low ?? 1));
  const x = (index: number) => (points.length === 1 ? WIDTH / 2 : 4 + (index * (WIDTH - 8)) / (points.length - 1));
  const y = (share: number) => HEIGHT - 3 - ((share - lowest) / (1 - lowest)) * (HEIGHT - 6);
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={css.trend} aria-hidden="true">
        {points.map(({ id, f1 }, index) => (
          <line key={id} className={css.whisker} x1={x(index)} x2={x(index)} y1={y(f1?.low ?? 0)} y2={y(f1?.high ?? 0)} />
        ))}
        <polyline className={css.line} points={points.map(({ f1 }, i) => `${x(i)},${y(f1?.value ?? 0)}`).join(' ')} />
        {points.map(({ id, f1, verdict }, index) => (
          <circle key={id} className={css.dot} data-verdict={verdict} cx={x(index)} cy={y(f1?.value ?? 0)} r="2.6" />
        ))}
      </svg>
      <Hidden>{t.trendOf(points.map(({ f1 }) => formats.percent(f1?.value ?? 0)).join(', '))}</Hidden>
    </>
  );
}
