import type { CertificationReport } from '../api/client';
import { useFormats, useMessages } from '../i18n';
import { CheckIcon, FailedIcon, StoppedIcon } from '../ui';
import { measureName, text } from './messages';
import css from './models.module.css';

type Criterion = CertificationReport['criteria'][number];

const ICONS = { PASSED: CheckIcon, FAILED: FailedIcon, UNDECIDED: StoppedIcon } as const;
const ORDER = { FAILED: 0, UNDECIDED: 1, PASSED: 2 } as const;
const LESS_IS_BETTER = new Set(['calibration', 'failures']);

/** What was asked of the model; what it did not meet comes first. */
export function Criteria({ criteria }: { criteria: Criterion[] }) {
  const t = useMessages(text);
  const formats = useFormats();
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t.criteria}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t.criterion}</th>
            <th scope="col">{t.standing}</th>
            <th scope="col">{t.measured}</th>
            <th scope="col">{t.interval}</th>
            <th scope="col">{t.asked}</th>
          </tr>
        </thead>
        <tbody>
          {criteria
            .toSorted((a, b) => ORDER[a.standing] - ORDER[b.standing])
            .map((one) => {
              const Icon = ICONS[one.standing];
              const asked = LESS_IS_BETTER.has(one.code) ? t.atMost : t.atLeast;
              return (
                <tr key={one.code}>
                  <th scope="row">{measureName(t, one.code)}</th>
                  <td>
                    <span className={css.mark} data-standing={one.standing}>
                      <Icon />
                      {t.standings[one.standing]}
                    </span>
                  </td>
                  <td>{one.value === undefined ? '–' : formats.percent(one.value)}</td>
                  <td>
                    {one.low !== undefined && one.high !== undefined && (
                      <>
                        {formats.percent(one.low)} – {formats.percent(one.high)}
                      </>
                    )}
                  </td>
                  <td>{asked(formats.percent(one.threshold))}</td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </div>
  );
}
