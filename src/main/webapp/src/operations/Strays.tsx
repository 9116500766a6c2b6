import useSWR from 'swr';
import { api, body, type StrayMessage } from '../api/client';
import { useProblems } from '../api/problems';
import { useFormats, useMessages } from '../i18n';
import { Notice } from '../ui';
import { text } from './messages';
import css from './operations.module.css';

const REFRESH_MS = 30_000;

/** Bodies of messages that nobody could work on, shown as the text they are. */
export function Strays() {
  const t = useMessages(text);
  const formats = useFormats();
  const problems = useProblems();
  const { data, error } = useSWR<StrayMessage[], unknown>(
    'strays',
    async () => (await body(api.GET('/api/v1/queue/strays'))).messages,
    { refreshInterval: REFRESH_MS },
  );
  return (
    <section aria-label={t.strays}>
      <div className={css.bar}>
        <h2>{t.strays}</h2>
      </div>
      {error !== undefined && <Notice alert title={problems.of(error)} />}
      {data?.length === 0 && <p className={css.quiet}>{t.noStrays}</p>}
      {data?.map((message) => (
        <details key={`${message.queue}/${message.id}`} className={css.stray}>
          <summary>
            {message.queue} · {formats.exactTime(message.at)} · {formats.bytes(message.sizeBytes)}
          </summary>
          {message.truncated && <p className={css.quiet}>{t.truncated}</p>}
          <pre>{message.body}</pre>
        </details>
      ))}
    </section>
  );
}
