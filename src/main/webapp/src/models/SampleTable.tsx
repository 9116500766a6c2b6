import { useState } from 'react';
import { Link } from 'wouter';
import type { CertificationSample } from '../api/client';
import { useProblems } from '../api/problems';
import { useFormats, useMessages } from '../i18n';
import { mistakesOf, scoresOf } from './data';
import { text } from './messages';
import css from './models.module.css';

/** Every reading, the worst first; each opens beside its document. */
export function SampleTable({ id, samples }: { id: string; samples: CertificationSample[] }) {
  const t = useMessages(text);
  const formats = useFormats();
  const problems = useProblems();
  const [onlyMistakes, setOnlyMistakes] = useState(false);
  const shown = samples
    .filter((sample) => !onlyMistakes || mistakesOf(sample) > 0)
    .toSorted((a, b) => mistakesOf(b) - mistakesOf(a) || a.position - b.position || a.repeat - b.repeat);
  const repeated = samples.some((sample) => sample.repeat > 1);
  return (
    <>
      <label>
        <input type="checkbox" checked={onlyMistakes} onChange={(event) => setOnlyMistakes(event.target.checked)} />{' '}
        {t.onlyMistakes}
      </label>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={t.samples}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t.sample}</th>
              <th scope="col">{t.kind}</th>
              {repeated && <th scope="col">{t.repeat}</th>}
              <th scope="col">{t.mistakes}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((sample) => (
              <tr key={sample.jobId}>
                <th scope="row">
                  <Link href={`/certifications/${id}/samples/${sample.jobId}`}>{sample.name}</Link>
                </th>
                <td>{sample.kind !== undefined && (t.kinds[sample.kind] ?? sample.kind)}</td>
                {repeated && <td>{formats.number(sample.repeat)}</td>}
                <td>
                  {sample.errorCode !== undefined ? (
                    <span className={css.bad}>
                      {t.readingFailed}: {problems.ofCode(sample.errorCode, sample.errorCode)}
                    </span>
                  ) : mistakesOf(sample) === 0 ? (
                    <span className={css.good}>{t.allRight}</span>
                  ) : (
                    `${formats.number(mistakesOf(sample))} / ${formats.number(scoresOf(sample).length)}`
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
