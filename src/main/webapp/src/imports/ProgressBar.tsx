import type { Import } from '../api/client';
import { useFormats, useMessages } from '../i18n';
import css from './imports.module.css';
import { text } from './messages';

const STATUSES = ['completed', 'skipped', 'failed', 'processing', 'pending'] as const;

/** How many rows are where, as a bar and in words. */
export function ProgressBar({ one }: { one: Import }) {
  const t = useMessages(text);
  const formats = useFormats();
  const words = STATUSES.filter((status) => one.counts[status] > 0)
    .map((status) => `${t.statuses[status]}: ${formats.number(one.counts[status])}`)
    .join(', ');
  return (
    <div className={css.progress}>
      <div className={css.bar} aria-hidden="true">
        {STATUSES.map(
          (status) =>
            one.counts[status] > 0 && <span key={status} data-status={status} style={{ flexGrow: one.counts[status] }} />,
        )}
      </div>
      <span className={css.quiet}>{words}</span>
    </div>
  );
}
