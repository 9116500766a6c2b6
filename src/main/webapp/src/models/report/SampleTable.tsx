import { useMemo } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { CertificationSample } from '../../api/client';
import { useProblems } from '../../api/problems';
import { useFormats, useMessages } from '../../i18n';
import { statuses } from '../../jobs';
import { CheckIcon, FailedIcon } from '../../ui';
import { mistakesOf, scoresOf } from '../data';
import { Gap } from '../Gap';
import { text } from '../messages';
import css from '../models.module.css';
import { SampleName } from '../SampleName';
import { useVirtualRows } from '../useVirtualRows';
import { Wide } from '../Wide';
import { report } from './messages';

const ROW = 38;
const ERRORS = 'errors';

const badness = (sample: CertificationSample) =>
  sample.errorCode === undefined ? mistakesOf(sample) : Number.MAX_SAFE_INTEGER;

/** Every reading, the worst first; each opens beside its document. */
export function SampleTable({ id, samples }: { id: string; samples: CertificationSample[] }) {
  const t = useMessages(report);
  const all = useMessages(text);
  const formats = useFormats();
  const [url, setUrl] = useSearchParams();
  const onlyMistakes = url.get(ERRORS) === '1';
  const shown = useMemo(
    () =>
      samples
        .map((sample) => ({ sample, bad: badness(sample) }))
        .filter(({ bad }) => !onlyMistakes || bad > 0)
        .toSorted((a, b) => b.bad - a.bad || a.sample.position - b.sample.position || a.sample.repeat - b.sample.repeat),
    [samples, onlyMistakes],
  );
  const repeated = samples.some((sample) => sample.repeat > 1);
  const { table, measure, indices, above, below } = useVirtualRows(shown.length, ROW);
  return (
    <>
      <label>
        <input
          type="checkbox"
          checked={onlyMistakes}
          onChange={(event) => setUrl(event.target.checked ? { [ERRORS]: '1' } : {}, { replace: true })}
        />{' '}
        {t.onlyMistakes}
      </label>
      {shown.length === 0 ? (
        <p className={css.quiet}>{t.noneWrong}</p>
      ) : (
        <Wide label={all.samples}>
          <table ref={table} className={css.table} aria-rowcount={shown.length + 1}>
            <thead>
              <tr>
                <th scope="col">{all.sample}</th>
                <th scope="col">{all.kind}</th>
                {repeated && <th scope="col">{all.repeat}</th>}
                <th scope="col">{all.mistakes}</th>
              </tr>
            </thead>
            <Gap height={above} />
            <tbody>
              {indices.map((index) => {
                const sample = shown[index]?.sample;
                return (
                  sample !== undefined && (
                    <tr key={sample.jobId} ref={measure} data-index={index} aria-rowindex={index + 2}>
                      <th scope="row">
                        <Link href={`/certifications/${id}/samples/${sample.jobId}`}>
                          <SampleName name={sample.name} documentId={sample.documentId} />
                        </Link>
                      </th>
                      <td>{sample.kind !== undefined && (all.kinds[sample.kind] ?? sample.kind)}</td>
                      {repeated && <td>{formats.number(sample.repeat)}</td>}
                      <td>
                        <Standing sample={sample} />
                      </td>
                    </tr>
                  )
                );
              })}
            </tbody>
            <Gap height={below} />
          </table>
        </Wide>
      )}
    </>
  );
}

/** What is said of a reading: why it failed, that it was not judged, or its mistakes. */
function Standing({ sample }: { sample: CertificationSample }) {
  const t = useMessages(report);
  const names = useMessages(statuses);
  const formats = useFormats();
  const problems = useProblems();
  if (sample.errorCode !== undefined) {
    return (
      <span className={css.mark} data-standing="FAILED">
        <FailedIcon />
        {t.readingFailed}: {problems.ofReading(sample.errorCode)}
      </span>
    );
  }
  if (sample.score === undefined) {
    return <span className={css.quiet}>{names[sample.status]}</span>;
  }
  const mistakes = mistakesOf(sample);
  return mistakes === 0 ? (
    <span className={css.mark} data-standing="PASSED">
      <CheckIcon />
      {t.allRight}
    </span>
  ) : (
    <>
      {formats.number(mistakes)} / {formats.number(scoresOf(sample).length)}
    </>
  );
}
