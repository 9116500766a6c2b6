import type { CertificationReport } from '../../api/client';
import { useFormats, useMessages } from '../../i18n';
import { interval } from '../measures';
import { text } from '../messages';
import css from '../models.module.css';
import { Wide } from '../Wide';
import { report as words } from './messages';
import { StandingMark } from './StandingMark';

/** Whether all came back: what is not read can't be wrong, and is the gravest mistake. */
export function Completeness({ report }: { report: CertificationReport }) {
  const t = useMessages(words);
  const all = useMessages(text);
  const formats = useFormats();
  const parts = (['rows', 'pages'] as const).flatMap((part) => {
    const found = report[part];
    const criterion = report.criteria.find(({ code }) => code === `completeness:${part}`);
    return found === undefined ? [] : [{ part, found, criterion }];
  });
  return (
    <Wide label={t.completeness}>
      <table className={css.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">{all.standing}</th>
            <th scope="col">{t.found}</th>
            <th scope="col">{t.share}</th>
            <th scope="col">{all.interval}</th>
            <th scope="col">{t.asked}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part, found, criterion }) => (
            <tr key={part}>
              <th scope="row">{t[part]}</th>
              <td>{criterion !== undefined && <StandingMark standing={criterion.standing} />}</td>
              <td>{t.foundOf(formats.number(found.found), formats.number(found.expected))}</td>
              <td>{formats.percent(found.share.value)}</td>
              <td>{interval(formats, found.share)}</td>
              <td>{criterion !== undefined && all.atLeast(formats.percent(criterion.threshold))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
