import type { CertificationReport } from '../../api/client';
import { useFormats, useMessages } from '../../i18n';
import { share } from '../measures';
import { text } from '../messages';
import css from '../models.module.css';
import { Wide } from '../Wide';
import { Estimated } from './Estimated';
import { report as words } from './messages';
import own from './report.module.css';

/** How well all was read, and each field: the worst first. */
export function FieldTable({ report }: { report: CertificationReport }) {
  const t = useMessages(words);
  const all = useMessages(text);
  const formats = useFormats();
  const fields = report.fields.toSorted(
    (a, b) => (a.measure.f1?.value ?? 0) - (b.measure.f1?.value ?? 0) || a.field.localeCompare(b.field),
  );
  const counts = (measure: CertificationReport['overall']) =>
    (['right', 'wrong', 'missing', 'spurious'] as const).map((kind) => (
      <td key={kind}>{formats.number(measure[kind])}</td>
    ));
  return (
    <Wide label={all.fields}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{all.field}</th>
            <th scope="col">{all.type}</th>
            <th scope="col">{all.f1}</th>
            <th scope="col">{t.precision}</th>
            <th scope="col">{t.recall}</th>
            <th scope="col">{t.right}</th>
            <th scope="col">{t.wrong}</th>
            <th scope="col">{t.missing}</th>
            <th scope="col">{t.spurious}</th>
          </tr>
        </thead>
        <tbody>
          <tr className={own.all}>
            <th scope="row">{t.allFields}</th>
            <td />
            <td>
              <Estimated estimate={report.overall.f1} />
            </td>
            <td>
              <Estimated estimate={report.overall.precision} />
            </td>
            <td>
              <Estimated estimate={report.overall.recall} />
            </td>
            {counts(report.overall)}
          </tr>
          {fields.map(({ field, type, measure }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{all.types[type]}</td>
              <td>
                <Estimated estimate={measure.f1} />
              </td>
              <td>{share(formats, measure.precision)}</td>
              <td>{share(formats, measure.recall)}</td>
              {counts(measure)}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
