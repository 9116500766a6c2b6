import type { Certification } from '../api/client';
import { useFormats, useMessages } from '../i18n';
import { CheckIcon, ClockIcon, FailedIcon, StoppedIcon } from '../ui';
import { readingsAll, readingsOver } from './data';
import { text } from './messages';
import css from './models.module.css';

const ICONS = { CERTIFIED: CheckIcon, REJECTED: FailedIcon, INCONCLUSIVE: StoppedIcon } as const;

/** In words and with a mark: never by its colour alone. */
export function VerdictMark({ verdict }: { verdict: keyof typeof ICONS }) {
  const t = useMessages(text);
  const Icon = ICONS[verdict];
  return (
    <span className={css.mark} data-verdict={verdict}>
      <Icon />
      {t.verdicts[verdict]}
    </span>
  );
}

/** What a certification came to, or how far it is. */
export function Outcome({ one }: { one: Certification }) {
  const t = useMessages(text);
  const formats = useFormats();
  if (one.verdict !== undefined) {
    return <VerdictMark verdict={one.verdict} />;
  }
  return one.done ? (
    <span className={css.mark}>
      <StoppedIcon />
      {one.status === 'FAILED' ? t.runFailed : t.calledOff}
    </span>
  ) : (
    <span className={css.mark}>
      <ClockIcon />
      {t.underWay}: {t.progress(formats.number(readingsOver(one)), formats.number(readingsAll(one)))}
    </span>
  );
}
