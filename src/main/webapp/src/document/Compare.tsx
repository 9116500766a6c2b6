import { diffLines } from 'diff';
import { useState } from 'react';
import type { Reading } from '../api/client';
import { useProblems } from '../api/problems';
import { useFormats, useMessages } from '../i18n';
import { Labelled, Notice, Select, Spinner } from '../ui';
import css from './document.module.css';
import { text } from './messages';
import type { Result } from './result';
import { readingName } from './readings';
import { useResult } from './useResult';

interface Props {
  id: string;
  result: Result;
  others: Reading[];
}

/** What two readings of the same document read differently. */
export function Compare({ id, result, others }: Props) {
  const t = useMessages(text);
  const formats = useFormats();
  const problems = useProblems();
  const [wanted, setWanted] = useState('');
  const chosen = (others.find(({ job }) => job.id === wanted) ?? others[0])?.job.id ?? '';
  const other = useResult(id, chosen === '' ? null : chosen);
  if (others.length === 0) {
    return <Notice title={t.compareHint} />;
  }
  return (
    <>
      <div className={css.tools}>
        <Labelled label={t.compareWith}>
          <Select value={chosen} onChange={(event) => setWanted(event.target.value)}>
            {others.map((reading) => (
              <option key={reading.job.id} value={reading.job.id}>
                {readingName(reading, formats)}
              </option>
            ))}
          </Select>
        </Labelled>
      </div>
      {other.error !== undefined && <Notice alert title={problems.of(other.error)} />}
      {other.isLoading && (
        <Notice title={t.loading}>
          <Spinner />
        </Notice>
      )}
      {other.data !== undefined && <Differences here={comparable(result)} there={comparable(other.data)} />}
    </>
  );
}

/** Text line by line, then fields by their names. */
function comparable(result: Result): string {
  const fields = result.documents.flatMap((document) =>
    Object.entries(document.fields).map(([name, field]) => `${name} = ${field.content ?? ''}`),
  );
  return [...result.content.split('\n'), ...fields.toSorted()].map((line) => line.trim()).join('\n') + '\n';
}

function Differences({ here, there }: { here: string; there: string }) {
  const t = useMessages(text);
  const formats = useFormats();
  const parts = diffLines(there, here);
  const changed = parts.filter((part) => part.added || part.removed).length;
  if (changed === 0) {
    return <Notice title={t.same} />;
  }
  return (
    <>
      <p className={css.tools}>{formats.plural(changed, ...t.differences)}</p>
      <div className={css.diff}>
        {parts.map((part, index) => {
          const Element = part.added ? 'ins' : part.removed ? 'del' : 'span';
          const title = part.added ? t.onlyHere : part.removed ? t.onlyThere : undefined;
          return (
            <Element key={index} title={title}>
              {part.value}
            </Element>
          );
        })}
      </div>
    </>
  );
}
