import useSWR from 'swr';
import { api, body, type Certification, type Model } from '../../api/client';
import { useFormats, useMessages } from '../../i18n';
import { Hidden } from '../../ui';
import { text } from '../messages';
import { overview } from './messages';
import css from './overview.module.css';

const WIDTH = 160;
const HEIGHT = 36;
const MOST = 20;
const LIMIT = 100;
const DASHES = ['', '5 3', '2 2', '8 3 2 3'];

type Run = Certification & Required<Pick<Certification, 'f1' | 'verdict'>>;

const isPoint = (run: Certification): run is Run => run.f1 !== undefined && run.verdict !== undefined;

/** The F1 of a model's certifications with their intervals: a line for each suite, the oldest at the left. */
export function Trend({ model }: { model: Model }) {
  // Asked for anew when another one has ended.
  const runs = useSWR<Certification[], unknown>(
    ['trend', model.model, ...model.certifications.map(({ id }) => id)],
    async () =>
      (await body(api.GET('/api/v1/certifications', { params: { query: { model: model.model, limit: LIMIT } } })))
        .certifications,
  );
  const points = runs.data
    ?.filter(isPoint)
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
    .slice(-MOST);
  return points === undefined || points.length === 0 ? null : <Lines points={points} />;
}

function Lines({ points }: { points: Run[] }) {
  const t = useMessages(overview);
  const all = useMessages(text);
  const formats = useFormats();
  const lowest = Math.min(0.8, ...points.map(({ f1 }) => f1.low));
  const x = (run: Run) => (points.length === 1 ? WIDTH / 2 : 6 + (points.indexOf(run) * (WIDTH - 12)) / (points.length - 1));
  const y = (share: number) => HEIGHT - 5 - ((share - lowest) / (1 - lowest)) * (HEIGHT - 10);
  const suites = [...new Set(points.map((run) => run.suite.name))].map((name) => ({
    name,
    runs: points.filter((run) => run.suite.name === name),
  }));
  const words = (run: Run) => `${formats.time(run.createdAt)} ${all.verdicts[run.verdict]} ${formats.percent(run.f1.value)}`;
  const dash = (index: number) => DASHES[index % DASHES.length];
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={css.trend} aria-hidden="true">
        {points.map((run) => (
          <line key={run.id} className={css.whisker} x1={x(run)} x2={x(run)} y1={y(run.f1.low)} y2={y(run.f1.high)} />
        ))}
        {suites.map(({ name, runs }, index) => (
          <polyline
            key={name}
            className={css.line}
            strokeDasharray={dash(index)}
            points={runs.map((run) => `${x(run)},${y(run.f1.value)}`).join(' ')}
          />
        ))}
        {points.map((run) => (
          <path
            key={run.id}
            className={css.dot}
            data-verdict={run.verdict}
            d={SHAPES[run.verdict]}
            transform={`translate(${x(run)} ${y(run.f1.value)})`}
          >
            <title>{`${run.suite.title}: ${words(run)}`}</title>
          </path>
        ))}
      </svg>
      {suites.length > 1 && (
        <ul className={css.legend} aria-hidden="true">
          {suites.map(({ name }, index) => (
            <li key={name}>
              <svg viewBox="0 0 24 6" width="24" height="6">
                <path className={css.line} strokeDasharray={dash(index)} d="M0 3H24" />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      <Hidden>{suites.map(({ name, runs }) => t.trendOf(name, runs.map(words).join('; '))).join(' ')}</Hidden>
    </>
  );
}

/** A dot, a cross and a diamond: told apart without their colours. */
const SHAPES = {
  CERTIFIED: 'M-3 0a3 3 0 106 0a3 3 0 10-6 0z',
  REJECTED: 'M-3.2-3.2L3.2 3.2M3.2-3.2L-3.2 3.2',
  INCONCLUSIVE: 'M0-4L4 0L0 4L-4 0z',
} as const;
