import { useMessages } from '../i18n';
import { Jobs } from './Jobs';
import { text } from './messages';
import css from './operations.module.css';
import { Queues } from './Queues';
import { Strays } from './Strays';

/** For those who run the place. */
export function Operations() {
  const t = useMessages(text);
  return (
    <div className={css.operations}>
      <h1>{t.heading}</h1>
      <Queues />
      <Jobs />
      <Strays />
    </div>
  );
}
