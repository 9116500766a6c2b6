import { useEffect, useEffectEvent, useState } from 'react';
import { useSession } from '../api/session';
import { useMessages } from '../i18n';
import { StatusSelect } from '../jobs';
import { Button, Labelled, Select, TextField } from '../ui';
import css from './documents.module.css';
import { text } from './messages';
import { isFiltered, type ListQuery } from './query';

const TYPING_MS = 250;
export const SEARCH_ID = 'document-search';

interface Props {
  query: ListQuery;
  onChange: (part: Partial<ListQuery>, replace?: boolean) => void;
}

export function Filters({ query, onChange }: Props) {
  const t = useMessages(text);
  const { data: session } = useSession();
  const models = new Set([...(session?.models ?? []), ...(query.modelId === '' ? [] : [query.modelId])]);
  return (
    <search className={css.filters}>
      <Search asked={query.q} onChange={(q) => onChange({ q }, true)} />
      <StatusSelect value={query.status} onChange={(status) => onChange({ status })} />
      <Labelled label={t.model}>
        <Select value={query.modelId} onChange={(event) => onChange({ modelId: event.target.value })}>
          <option value="">{t.all}</option>
          {[...models].map((model) => (
            <option key={model}>{model}</option>
          ))}
        </Select>
      </Labelled>
      <Labelled label={t.from}>
        <TextField type="date" value={query.from} onChange={(event) => onChange({ from: event.target.value })} />
      </Labelled>
      <Labelled label={t.to}>
        <TextField type="date" value={query.to} onChange={(event) => onChange({ to: event.target.value })} />
      </Labelled>
      {isFiltered(query) && (
        <Button onClick={() => onChange({ q: '', status: '', modelId: '', from: '', to: '' })}>{t.clear}</Button>
      )}
    </search>
  );
}

/** Asks when the typing pauses; follows when the URL changes by itself. */
function Search({ asked, onChange }: { asked: string; onChange: (text: string) => void }) {
  const t = useMessages(text);
  const [typed, setTyped] = useState(asked);
  const [known, setKnown] = useState(asked);
  const change = useEffectEvent(onChange);
  if (known !== asked) {
    setKnown(asked);
    setTyped(asked);
  }
  useEffect(() => {
    if (typed === asked) {
      return;
    }
    const timer = setTimeout(() => change(typed), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, asked]);
  return (
    <Labelled label={t.search}>
      <TextField
        id={SEARCH_ID}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </Labelled>
  );
}
