import type { CertificationReport } from '../../api/client';
import { useFormats, useMessages } from '../../i18n';
import css from '../models.module.css';
import { Wide } from '../Wide';
import { report } from './messages';
import own from './report.module.css';

const SIZE = 260;
const EDGE = 34;

/** Each bin of confidences as a point, with the interval of the share that is right; and as a table. */
export function Calibration({ calibration }: { calibration: CertificationReport['calibration'] }) {
  const t = useMessages(report);
  const formats = useFormats();
  if (calibration.bins.length === 0) {
    return <p className={css.quiet}>{t.noConfidence}</p>;
  }
  const x = (share: number) => EDGE + share * (SIZE - EDGE - 8);
  const y = (share: number) => SIZE - EDGE - share * (SIZE - EDGE - 8);
  const most = Math.max(...calibration.bins.map((bin) => bin.values));
  return (
    <div className={own.calibration}>
      <figure>
        <svg viewBox={`0 0 ${SIZE} ${SIZE}`} className={own.plot} aria-hidden="true">
          {[0, 0.5, 1].map((tick) => (
            <g key={tick}>
              <line className={own.grid} x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} />
              <line className={own.grid} x1={x(tick)} x2={x(tick)} y1={y(0)} y2={y(1)} />
              <text x={x(tick)} y={SIZE - EDGE + 14} textAnchor="middle">
                {formats.number(tick)}
              </text>
              <text x={EDGE - 6} y={y(tick) + 4} textAnchor="end">
                {formats.number(tick)}
              </text>
            </g>
          ))}
          <line className={own.ideal} x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
          {calibration.bins.map((bin) => (
            <g key={bin.from}>
              <line className={own.whisker} x1={x(bin.confidence)} x2={x(bin.confidence)} y1={y(bin.right.low)} y2={y(bin.right.high)} />
              <circle
                className={own.dot}
                cx={x(bin.confidence)}
                cy={y(bin.right.value)}
                r={3 + 5 * Math.sqrt(bin.values / most)}
              />
            </g>
          ))}
          <text x={(SIZE + EDGE) / 2} y={SIZE - 4} textAnchor="middle">
            {t.stated}
          </text>
          <text transform={`translate(10 ${(SIZE - EDGE) / 2}) rotate(-90)`} textAnchor="middle">
            {t.rightShare}
          </text>
        </svg>
        <figcaption className={css.quiet}>{t.calibrationHint}</figcaption>
      </figure>
      <Wide label={t.asTable}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t.stated}</th>
              <th scope="col">{t.rightShare}</th>
              <th scope="col">{t.values}</th>
            </tr>
          </thead>
          <tbody>
            {calibration.bins.map((bin) => (
              <tr key={bin.from}>
                <th scope="row">{formats.percent(bin.confidence)}</th>
                <td>
                  {formats.percent(bin.right.value)}{' '}
                  <span className={css.quiet}>
                    {formats.percent(bin.right.low)} – {formats.percent(bin.right.high)}
                  </span>
                </td>
                <td>{formats.number(bin.values)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </div>
  );
}
