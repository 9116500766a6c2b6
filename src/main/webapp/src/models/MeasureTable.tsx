import type { MeasureDifference } from '../api/client';
import { useFormats, useMessages } from '../i18n';
import { measureName, share } from './measures';
import { text } from './messages';
import css from './models.module.css';
import { Wide } from './Wide';

/** Measures before and after; what changed for the worse comes first. */
export function MeasureTable({ differences, label }: { differences: MeasureDifference[]; label: string }) {
  const t = useMessages(text);
  const formats = useFormats();
  return (
    <Wide label={label}>
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
              <td>{share(formats, one.before)}</td>
              <td>{share(formats, one.after)}</td>
              <td>{one.before === undefined || one.after === undefined ? '–' : formats.points(one.change)}</td>
              <td>
                <span className={css.mark} data-significance={one.significance}>
                  {t.significance[one.significance]}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
