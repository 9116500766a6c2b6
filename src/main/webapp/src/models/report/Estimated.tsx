import type { Estimate } from '../../api/client';
import { useFormats } from '../../i18n';
import { interval, share } from '../measures';
import css from '../models.module.css';

/** A share with its interval. */
export function Estimated({ estimate }: { estimate: Estimate | undefined }) {
  const formats = useFormats();
  return (
    <>
      {share(formats, estimate)} <span className={css.quiet}>{interval(formats, estimate)}</span>
    </>
  );
}
