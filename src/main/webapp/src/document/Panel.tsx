import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useSearchParams } from 'wouter';
import type { DocumentFile, Reading } from '../api/client';
import { useMessages } from '../i18n';
import { Notice } from '../ui';
import { Compare } from './Compare';
import css from './document.module.css';
import { Fields } from './Fields';
import { useHighlight } from './highlight';
import { History } from './History';
import { text } from './messages';
import type { Result } from './result';
import { Tables } from './Tables';
import { Texts } from './Texts';

const TABS = ['fields', 'text', 'tables', 'compare', 'history'] as const;
type Tab = (typeof TABS)[number];

/** Which view is open, as the URL has it; the first that has something to show unless it says. */
export function useTab(result: Result | undefined): [Tab, (tab: Tab) => void] {
  const [url, setUrl] = useSearchParams();
  const tab = TABS.find((name) => name === url.get('view')) ?? usual(result);
  return [
    tab,
    (chosen) =>
      setUrl(
        (before) => {
          const after = new URLSearchParams(before);
          after.set('view', chosen);
          return after;
        },
        { replace: true },
      ),
  ];
}

interface Props {
  document: DocumentFile;
  reading: Reading;
  readings: Reading[];
  result: Result | undefined;
  tab: Tab;
  onTab: (tab: Tab) => void;
}

function usual(result: Result | undefined): Tab {
  if (result === undefined) {
    return 'history';
  }
  return result.documents.length > 0 || result.keyValuePairs.length > 0 ? 'fields' : 'text';
}

export function Panel({ document, reading, readings, result, tab, onTab }: Props) {
  const t = useMessages(text);
  const panel = useRef<HTMLDivElement>(null);
  const highlight = useHighlight();

  useEffect(
    () =>
      highlight.onChoose((place) => {
        panel.current
          ?.querySelector(`[data-place="${CSS.escape(place.key)}"]`)
          ?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
      }),
    [highlight],
  );

  function turn(event: KeyboardEvent) {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length];
    if (by !== 0 && next !== undefined) {
      event.preventDefault();
      onTab(next);
      window.document.getElementById(`tab-${next}`)?.focus();
    }
  }

  const others = readings.filter(({ job }) => job.id !== reading.job.id && job.status === 'COMPLETED');
  return (
    <section className={css.panel} aria-label={t.views}>
      <div role="tablist" aria-label={t.views} className={css.tabs} onKeyDown={turn}>
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-controls="panel"
            aria-selected={name === tab}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => onTab(name)}
          >
            {t[name]}
          </button>
        ))}
      </div>
      <div ref={panel} id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`} className={css.panelBody} tabIndex={0}>
        {tab === 'history' ? (
          <History jobId={reading.job.id} status={reading.job.status} />
        ) : result === undefined ? (
          <Notice title={t.notRead} />
        ) : tab === 'fields' ? (
          <Fields result={result} />
        ) : tab === 'text' ? (
          <Texts result={result} />
        ) : tab === 'tables' ? (
          <Tables result={result} filename={document.filename} />
        ) : (
          <Compare id={document.id} result={result} others={others} />
        )}
      </div>
    </section>
  );
}
