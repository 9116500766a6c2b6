import { useCallback, useMemo, useState } from 'react';
import useSWR from 'swr';
import { Link, useSearchParams } from 'wouter';
import { api, body, type DocumentFile, type Reading } from '../api/client';
import { useProblems } from '../api/problems';
import { useSession } from '../api/session';
import { save } from '../export/save';
import { useFormats, useMessages } from '../i18n';
import { JobState, useNow } from '../jobs';
import { BackIcon, Button, DownloadIcon, FailedIcon, Labelled, Notice, RetryIcon, Select, Spinner } from '../ui';
import { AddToSuite } from './AddToSuite';
import css from './document.module.css';
import { Highlight, HighlightContext } from './highlight';
import { text } from './messages';
import { Normalize } from './Normalize';
import { Pages } from './Pages';
import { Panel, useTab } from './Panel';
import { ReadAgain } from './ReadAgain';
import { readingName } from './readings';
import { fieldPlaces, tablePlaces, unreadPages, wordPlaces, type Page } from './result';
import { useResult } from './useResult';

const POLL_MS = 3000;
const isOver = (reading: Reading | undefined) =>
  reading !== undefined && reading.job.status !== 'PENDING' && reading.job.status !== 'PROCESSING';

/** A document beside what was read of it. */
export function DocumentView({ id }: { id: string }) {
  const t = useMessages(text);
  const problems = useProblems();
  const document = useSWR<DocumentFile, unknown>(['document', id], () =>
    body(api.GET('/api/v1/documents/{id}', { params: { path: { id } } })),
  );
  const readings = useSWR<Reading[], unknown>(
    ['readings', id],
    async () => (await body(api.GET('/api/v1/documents/{id}/jobs', { params: { path: { id } } }))).readings,
    { refreshInterval: (latest) => (latest?.every(isOver) === false ? POLL_MS : 0) },
  );
  const error = document.error ?? readings.error;
  if (document.data === undefined || readings.data === undefined) {
    return error === undefined ? (
      <Notice title={t.loading}>
        <Spinner />
      </Notice>
    ) : (
      <Notice alert title={t.failed}>
        <p>{problems.of(error)}</p>
        <Link href="/">{t.back}</Link>
      </Notice>
    );
  }
  return <Loaded document={document.data} readings={readings.data} reload={() => void readings.mutate()} />;
}

interface LoadedProps {
  document: DocumentFile;
  readings: Reading[];
  reload: () => void;
}

function Loaded({ document, readings, reload }: LoadedProps) {
  const t = useMessages(text);
  const formats = useFormats();
  const problems = useProblems();
  const [url, setUrl] = useSearchParams();
  const { data: session } = useSession();
  const [asking, setAsking] = useState(false);
  const [labelling, setLabelling] = useState(false);
  const [highlight] = useState(() => new Highlight());
  const reading = readings.find(({ job }) => job.id === url.get('job')) ?? readings[0];
  const now = useNow(!isOver(reading));
  const result = useResult(document.id, reading?.job.status === 'COMPLETED' ? reading.job.id : null);

  const [tab, setTab] = useTab(result.data);

  const places = useMemo(() => {
    if (result.data === undefined) {
      return [];
    }
    return tab === 'tables' ? tablePlaces(result.data) : tab === 'fields' ? fieldPlaces(result.data) : [];
  }, [result.data, tab]);
  const placesOn = useCallback(
    (page: Page) =>
      tab === 'tables' || tab === 'fields'
        ? places.filter((place) => place.regions.some((region) => region.pageNumber === page.pageNumber))
        : wordPlaces(page),
    [places, tab],
  );

  const unread = useMemo(() => unreadPages(document.pageCount ?? 1), [document.pageCount]);

  if (reading === undefined) {
    return (
      <>
        <div className={css.head}>
          <Link href="/" className={css.back}>
            <BackIcon />
            {t.back}
          </Link>
          <h1 title={document.filename}>{document.filename}</h1>
        </div>
        <div className={css.panes}>
          <Pages
            pages={unread}
            contentType={document.contentType}
            contentUrl={document.links.content}
            placesOn={placesOn}
          />
          <Notice title={t.notRead} />
        </div>
      </>
    );
  }
  return (
    <HighlightContext value={highlight}>
      <div className={css.head}>
        <Link href="/" className={css.back}>
          <BackIcon />
          {t.back}
        </Link>
        <h1 title={document.filename}>{document.filename}</h1>
        <JobState job={reading.job} now={now} />
        <span className={css.spacer} />
        <Labelled label={t.reading}>
          <Select
            value={reading.job.id}
            onChange={(event) => {
              const after = new URLSearchParams(url);
              after.set('job', event.target.value);
              setUrl(after);
            }}
          >
            {readings.map((each) => (
              <option key={each.job.id} value={each.job.id}>
                {readingName(each, formats)}
              </option>
            ))}
          </Select>
        </Labelled>
        <Button onClick={() => setAsking(true)}>
          <RetryIcon />
          {t.readAgain}
        </Button>
        {result.data?.documents.some(({ docType }) => /^(?:idDocument|invoice)/.test(docType)) === true && (
          <Normalize id={document.id} />
        )}
        {session?.user.administrator === true && result.data !== undefined && reading.pages === undefined && (
          <Button aria-expanded={labelling} onClick={() => setLabelling(!labelling)}>
            {t.addToSuite}
          </Button>
        )}
        {result.data !== undefined && (
          <Button
            onClick={() =>
              save(`${document.filename}.json`, 'application/json', JSON.stringify(result.data, null, 2))
            }
          >
            <DownloadIcon />
            {t.json}
          </Button>
        )}
        <a className={css.file} href={document.links.content} download>
          <DownloadIcon />
          {t.download}
        </a>
      </div>
      {reading.uncertified === true && (
        <p className={css.warning} role="note">
          <FailedIcon />
          {t.uncertified}
        </p>
      )}
      <div className={css.panes}>
        {result.data !== undefined && (
          <Pages
            pages={result.data.pages}
            contentType={document.contentType}
            contentUrl={document.links.content}
            placesOn={placesOn}
          />
        )}
        {result.isLoading && (
          <Notice title={t.loading}>
            <Spinner />
          </Notice>
        )}
        {result.error !== undefined && <Notice alert title={problems.of(result.error)} />}
        {reading.job.status !== 'COMPLETED' && (
          <Notice title={t.notRead}>
            <JobState job={reading.job} now={now} />
          </Notice>
        )}
        {labelling && result.data !== undefined && reading.pages === undefined ? (
          <AddToSuite
            key={reading.job.id}
            id={document.id}
            modelId={reading.modelId}
            pages={document.pageCount ?? result.data.pages.length}
            result={result.data}
            onClose={() => setLabelling(false)}
          />
        ) : (
          <Panel document={document} reading={reading} readings={readings} result={result.data} tab={tab} onTab={setTab} />
        )}
      </div>
      {asking && (
        <ReadAgain
          id={document.id}
          modelId={reading.modelId}
          onClose={() => setAsking(false)}
          onStarted={() => {
            setAsking(false);
            setUrl({});
            reload();
          }}
        />
      )}
    </HighlightContext>
  );
}
