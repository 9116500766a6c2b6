import type { CertificationReport } from '../../api/client';
import { useProblems } from '../../api/problems';
import { useFormats, useMessages } from '../../i18n';
import css from '../models.module.css';
import { Wide } from '../Wide';
import { report as words } from './messages';

/** Why readings failed: what happened most comes first. */
export function Failures({ report }: { report: CertificationReport }) {
  const t = useMessages(words);
  const formats = useFormats();
  const problems = useProblems();
  return (
    <Wide label={t.failures}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t.cause}</th>
            <th scope="col">{t.readings}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(report.failures)
            .toSorted(([, a], [, b]) => b - a)
            .map(([code, count]) => (
              <tr key={code}>
                <th scope="row" title={code}>
                  {problems.ofReading(code)}
                </th>
                <td>{t.foundOf(formats.number(count), formats.number(report.readings))}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Wide>
  );
}
