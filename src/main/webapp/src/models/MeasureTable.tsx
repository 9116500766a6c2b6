import type { Estimate, MeasureDifference } from '../api/client';
import { useFormats, useMessages } from '../i18n';
import { measureName, text } from './messages';
import css from './models.module.css';

/** Measures before and after; what changed for the worse comes first. */
export function MeasureTable({ differences, label }: { differences: MeasureDifference[]; label: string }) {
  const t = useMessages(text);
  const formats = useFormats();
  const share = (estimate: Estimate | undefined) => (estimate === undefined ? '–' : formats.percent(estimate.value));
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={label}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t.measured}</th>
            <th scope="col">{t.before}</th>
            <th scope="col">{t.after}</th>
            <th scope="col">{t.change}</th>
            <th scope="col">{t.standing}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((one) => (
            <tr key={one.measure}>
              <th scope="row">{measureName(t, one.measure)}</th>
              <td>{share(one.before)}</td>
              <td>{share(one.after)}</td>
              <td>
                {one.change > 0 && '+'}
                {formats.percent(one.change)}
              </td>
              <td>
                <span className={css.mark} data-significance={one.significance}>
                  {t.significance[one.significance]}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
