import { useCallback, useMemo, useState } from 'react';
import useSWR from 'swr';
import { Link } from 'wouter';
import { api, body, type Certification, type CertificationSample, type Document } from '../api/client';
import { Highlight, HighlightContext, useLit } from '../document/highlight';
import { Pages } from '../document/Pages';
import type { Page, Place } from '../document/result';
import { useResult } from '../document/useResult';
import { useFormats, useMessages } from '../i18n';
import { BackIcon, CheckIcon, FailedIcon } from '../ui';
import { scoresOf, useCertification, useReadings, type Score } from './data';
import { Loading } from './Loading';
import { text } from './messages';
import css from './models.module.css';

/** A sample as it looks, beside what stands in it and what was read; the mistakes come first. */
export function SampleView({ id, job }: { id: string; job: string }) {
  const run = useCertification(id);
  const readings = useReadings(id, run.data?.done === true);
  const sample = readings.data?.find((each) => each.jobId === job);
  const document = useSWR<Document, unknown>(
    sample === undefined ? null : ['document', sample.documentId],
    () => body(api.GET('/api/v1/documents/{id}', { params: { path: { id: sample?.documentId ?? '' } } })),
  );
  if (run.data === undefined || sample === undefined || document.data === undefined) {
    return <Loading error={run.error ?? readings.error ?? document.error} />;
  }
  return <Loaded run={run.data} sample={sample} document={document.data} />;
}

interface Value {
  score: Score;
  place: Place;
}

const placed = (score: Score, index: number): Value => ({
  score,
  place: {
    key: `score:${index}`,
    regions:
      score.page === undefined || score.polygon === undefined
        ? []
        : [{ pageNumber: score.page, polygon: score.polygon }],
  },
});

interface LoadedProps {
  run: Certification;
  sample: CertificationSample;
  document: Document;
}

function Loaded({ run, sample, document }: LoadedProps) {
  const t = useMessages(text);
  const [highlight] = useState(() => new Highlight());
  const result = useResult(document.id, sample.status === 'COMPLETED' ? sample.jobId : null);
  const values = useMemo(
    () =>
      scoresOf(sample)
        .map(placed)
        .toSorted((a, b) => Number(a.score.outcome === 'RIGHT') - Number(b.score.outcome === 'RIGHT')),
    [sample],
  );
  const placesOn = useCallback(
    (page: Page) =>
      values
        .map((value) => value.place)
        .filter((place) => place.regions.some((region) => region.pageNumber === page.pageNumber)),
    [values],
  );
  return (
    <HighlightContext value={highlight}>
      <div className={css.view}>
        <div className={css.head}>
          <Link href={`/certifications/${run.id}`} className={css.back}>
            <BackIcon />
            {t.backToRun}
          </Link>
          <h1>
            {sample.name} <span className={css.quiet}>{run.model}</span>
          </h1>
        </div>
        <div className={css.panes}>
          {result.data !== undefined && (
            <Pages
              pages={result.data.pages}
              contentType={document.contentType}
              contentUrl={document.links.content}
              placesOn={placesOn}
            />
          )}
          <div className={css.scroll} tabIndex={0} role="group" aria-label={t.fields}>
            <table className={css.table}>
              <thead>
                <tr>
                  <th scope="col">{t.field}</th>
                  <th scope="col">{t.standing}</th>
                  <th scope="col">{t.expected}</th>
                  <th scope="col">{t.read}</th>
                  <th scope="col">{t.confidence}</th>
                </tr>
              </thead>
              <tbody>
                {values.map((value) => (
                  <ValueRow key={value.place.key} {...value} />
                ))}
              </tbody>
            </table>
          </div>
        </div>
      </div>
    </HighlightContext>
  );
}

function ValueRow({ score, place }: Value) {
  const t = useMessages(text);
  const formats = useFormats();
  const lit = useLit(place);
  const right = score.outcome === 'RIGHT';
  return (
    <tr tabIndex={0} {...lit}>
      <th scope="row">
        {score.field} {score.row !== undefined && <span className={css.quiet}>{t.row(score.row)}</span>}
      </th>
      <td>
        <span className={css.mark} data-standing={right ? 'PASSED' : 'FAILED'}>
          {right ? <CheckIcon /> : <FailedIcon />}
          {t.outcomes[score.outcome]}
        </span>
      </td>
      <td className={css.value}>{score.expected ?? '–'}</td>
      <td className={css.value}>
        {score.read ?? '–'}{' '}
        {score.distance !== undefined && (
          <span className={css.quiet}>{t.distance(formats.percent(score.distance))}</span>
        )}
      </td>
      <td>{score.confidence !== undefined && formats.percent(score.confidence)}</td>
    </tr>
  );
}
