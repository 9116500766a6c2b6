import { useCallback, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { Certification, CertificationSample, DocumentFile } from '../../api/client';
import { useProblems } from '../../api/problems';
import { Highlight, HighlightContext } from '../../document/highlight';
import { Pages } from '../../document/Pages';
import { unreadPages, type Page } from '../../document/result';
import { useResult } from '../../document/useResult';
import { useMessages } from '../../i18n';
import { statuses } from '../../jobs';
import { BackIcon, FailedIcon, Notice } from '../../ui';
import { scoresOf, useCertification, useDocument, useReading } from '../data';
import { Loading } from '../Loading';
import { text } from '../messages';
import css from '../models.module.css';
import { SampleName } from '../SampleName';
import { besides, otherOf, placed, type Other } from './beside';
import { words } from './messages';
import { ValueTable } from './ValueTable';

/** A sample as it looks, beside what stands in it and what was read; the mistakes come first. */
export function SampleView({ id, job }: { id: string; job: string }) {
  const t = useMessages(words);
  const all = useMessages(text);
  const [url] = useSearchParams();
  const other = otherOf(id, url);
  const run = useCertification(id);
  const reading = useReading(id, job);
  const otherReading = useReading(other?.run ?? null, other?.job ?? '');
  const document = useDocument(reading.data?.documentId);
  const error = run.error ?? reading.error ?? document.error;
  if (reading.data === null) {
    return (
      <Notice alert title={all.missing}>
        <p>{t.gone}</p>
        <Link href={`/certifications/${id}`}>{all.backToRun}</Link>
      </Notice>
    );
  }
  if (run.data === undefined || reading.data === undefined || document.data === undefined) {
    return <Loading error={error} />;
  }
  return (
    <Loaded
      run={run.data}
      sample={reading.data}
      document={document.data}
      other={other}
      otherSample={otherReading.data ?? undefined}
    />
  );
}

interface LoadedProps {
  run: Certification;
  sample: CertificationSample;
  document: DocumentFile;
  /** Set if one comes from a comparison. */
  other: Other | null;
  otherSample: CertificationSample | undefined;
}

function Loaded({ run, sample, document, other, otherSample }: LoadedProps) {
  const t = useMessages(words);
  const all = useMessages(text);
  const problems = useProblems();
  const [highlight] = useState(() => new Highlight());
  const wasRead = sample.status === 'COMPLETED';
  const result = useResult(document.id, wasRead ? sample.jobId : null);
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
  const unread = useMemo(() => unreadPages(document.pageCount ?? 1), [document.pageCount]);
  const pages = wasRead && result.error === undefined ? result.data?.pages : unread;
  return (
    <HighlightContext value={highlight}>
      <div className={css.view}>
        <div className={css.head}>
          <Link href={other?.comparison ?? `/certifications/${run.id}`} className={css.back}>
            <BackIcon />
            {other === null ? all.backToRun : t.toComparison}
          </Link>
          <h1>
            <SampleName name={sample.name} documentId={sample.documentId} />{' '}
            <span className={css.quiet}>{run.model}</span>
          </h1>
        </div>
        {!wasRead && <Unread sample={sample} />}
        {result.error !== undefined && (
          <p role="alert" className={css.bad}>
            {problems.of(result.error)}
          </p>
        )}
        <div className={css.panes}>
          {pages === undefined ? (
            <Loading error={undefined} />
          ) : (
            <Pages
              pages={pages}
              contentType={document.contentType}
              contentUrl={document.links.content}
              placesOn={placesOn}
            />
          )}
          <ValueTable values={values} other={other} beside={besides(otherSample)} />
        </div>
      </div>
    </HighlightContext>
  );
}

function Unread({ sample }: { sample: CertificationSample }) {
  const t = useMessages(words);
  const names = useMessages(statuses);
  const problems = useProblems();
  return (
    <p className={sample.errorCode === undefined ? css.quiet : css.bad}>
      <span className={css.mark}>
        <FailedIcon />
        {sample.errorCode === undefined
          ? names[sample.status]
          : `${t.notRead}: ${problems.ofReading(sample.errorCode)}`}
      </span>
    </p>
  );
}
