import type { CertificationReport } from '../../api/client';
import { useMessages } from '../../i18n';
import { CheckIcon, FailedIcon, StoppedIcon } from '../../ui';
import css from '../models.module.css';
import { report } from './messages';

export type Criterion = CertificationReport['criteria'][number];

const ICONS = { PASSED: CheckIcon, FAILED: FailedIcon, UNDECIDED: StoppedIcon } as const;

/** Whether a criterion is met, in words and with a mark. */
export function StandingMark({ standing }: { standing: Criterion['standing'] }) {
  const t = useMessages(report);
  const Icon = ICONS[standing];
  return (
    <span className={css.mark} data-standing={standing}>
      <Icon />
      {t.standings[standing]}
    </span>
  );
}
