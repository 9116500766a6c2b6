import type { CertificationReport, Estimate } from '../api/client';
import { useFormats, useMessages } from '../i18n';
import { text } from './messages';
import css from './models.module.css';

/** How well each field was read, the worst first. */
export function FieldTable({ report }: { report: CertificationReport }) {
  const t = useMessages(text);
  const formats = useFormats();
  const share = (estimate: Estimate | undefined) => (estimate === undefined ? '–' : formats.percent(estimate.value));
  const fields = report.fields.toSorted(
    (a, b) => (a.measure.f1?.value ?? 0) - (b.measure.f1?.value ?? 0) || a.field.localeCompare(b.field),
  );
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t.fields}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.type}</th>
            <th scope="col">{t.f1}</th>
            <th scope="col">{t.precision}</th>
            <th scope="col">{t.recall}</th>
            <th scope="col">{t.right}</th>
            <th scope="col">{t.wrong}</th>
            <th scope="col">{t.missing}</th>
            <th scope="col">{t.spurious}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, type, measure }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{t.types[type]}</td>
              <td>{share(measure.f1)}</td>
              <td>{share(measure.precision)}</td>
              <td>{share(measure.recall)}</td>
              <td>{formats.number(measure.right)}</td>
              <td>{formats.number(measure.wrong)}</td>
              <td>{formats.number(measure.missing)}</td>
              <td>{formats.number(measure.spurious)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
