import { useEffect, useEffectEvent, useState } from 'react';
import { useMessages } from '../i18n';
import { Labelled, Select, TextField } from '../ui';
import css from './imports.module.css';
import { text } from './messages';
import { STATUSES, type RowQuery } from './query';

const TYPING_MS = 250;

interface Props {
  query: RowQuery;
  onChange: (part: Partial<RowQuery>) => void;
}

export function Filters({ query, onChange }: Props) {
  const t = useMessages(text);
  const [typed, setTyped] = useState(query.q);
  const change = useEffectEvent(onChange);
  useEffect(() => {
    if (typed === query.q) {
      return;
    }
    const timer = setTimeout(() => change({ q: typed }), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, query.q]);
  return (
    <search className={css.filters}>
      <Labelled label={t.search}>
        <TextField type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </Labelled>
      <Labelled label={t.status}>
        <Select
          value={query.status}
          onChange={(event) =>
            onChange({ status: STATUSES.find((status) => status === event.target.value) ?? '' })
          }
        >
          <option value="">{t.all}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {t.statuses[status]}
            </option>
          ))}
        </Select>
      </Labelled>
      <label className={css.only}>
        <input type="checkbox" checked={query.review} onChange={(event) => onChange({ review: event.target.checked })} />
        {t.onlyReview}
      </label>
    </search>
  );
}
