import { useFormats, useMessages } from '../../i18n';
import { interval, isLessBetter, isShare, measureName } from '../measures';
import { text } from '../messages';
import css from '../models.module.css';
import { Wide } from '../Wide';
import { report } from './messages';
import { StandingMark, type Criterion } from './StandingMark';

const ORDER = { FAILED: 0, UNDECIDED: 1, PASSED: 2 } as const;

/** What was asked of the model; what it did not meet comes first. */
export function Criteria({ criteria }: { criteria: Criterion[] }) {
  const t = useMessages(report);
  const all = useMessages(text);
  const formats = useFormats();

  function asked({ code, threshold }: Criterion): string {
    if (!isShare(code)) {
      return t.spreadAsked(formats.small(threshold));
    }
    return (isLessBetter(code) ? t.atMost : all.atLeast)(formats.percent(threshold));
  }

  return (
    <Wide label={t.criteria}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t.criterion}</th>
            <th scope="col">{all.standing}</th>
            <th scope="col">{all.measured}</th>
            <th scope="col">{all.interval}</th>
            <th scope="col">{t.asked}</th>
          </tr>
        </thead>
        <tbody>
          {criteria
            .toSorted((a, b) => ORDER[a.standing] - ORDER[b.standing])
            .map((one) => (
              <tr key={one.code}>
                <th scope="row">{measureName(all, one.code)}</th>
                <td>
                  <StandingMark standing={one.standing} />
                </td>
                <td>
                  {one.value === undefined ? '–' : (isShare(one.code) ? formats.percent : formats.small)(one.value)}
                </td>
                <td>{interval(formats, one)}</td>
                <td>{asked(one)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Wide>
  );
}
