import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { Document } from '../api/client';
import { useMessages } from '../i18n';
import { useNow } from '../jobs';
import { Button, DownIcon, IconButton, KeyboardIcon, Notice, Spinner, UpIcon } from '../ui';
import { DocumentRow } from './DocumentRow';
import css from './documents.module.css';
import { text } from './messages';
import type { ListQuery, Sort } from './query';
import { ShortcutsDialog } from './ShortcutsDialog';
import { useKeys } from './useKeys';
import type { Actions } from './useActions';
import { isUnderWay, type DocumentsList } from './useDocuments';
import type { Selection } from './useSelection';

const ROW = 52;
const CARD = 108;
const NARROW = '(max-width: 720px)';
const AHEAD = 30;

interface Props {
  list: DocumentsList;
  query: ListQuery;
  onSort: (sort: Sort, order: 'asc' | 'desc') => void;
  selection: Selection;
  actions: Actions;
  onErase: (documents: readonly Document[]) => void;
}

/** However many documents there are, only those in sight are in the page. */
export function DocumentTable({ list, query, onSort, selection, actions, onErase }: Props) {
  const t = useMessages(text);
  const { documents, error, hasMore, isLoadingMore, loadMore } = list;
  const grid = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [active, setActive] = useState(-1);
  const narrow = useMatches(NARROW);
  const now = useNow(documents.some(isUnderWay));
  const rows = useWindowVirtualizer({
    count: documents.length,
    estimateSize: () => (narrow ? CARD : ROW),
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => documents[index]?.id ?? index,
  });

  // What stands above changes its height as uploads come and go.
  useEffect(() => {
    const observer = new ResizeObserver(() =>
      setTop((body.current?.getBoundingClientRect().top ?? 0) + scrollY),
    );
    observer.observe(window.document.body);
    return () => observer.disconnect();
  }, []);
  useEffect(() => rows.measure(), [rows, narrow]);

  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && !isLoadingMore && error === undefined && last >= documents.length - AHEAD) {
      loadMore();
    }
  }, [hasMore, isLoadingMore, error, last, documents.length, loadMore]);

  const keys = useKeys({
    grid,
    documents,
    active,
    setActive: (index) => {
      setActive(index);
      rows.scrollToIndex(index);
    },
    selection,
    actions,
    onErase,
  });
  const rowId = (index: number) => `row-${documents[index]?.id ?? ''}`;
  const inSight = items.some((item) => item.index === active);
  return (
    <>
      <div
        ref={grid}
        className={css.table}
        role="grid"
        aria-label={t.heading}
        aria-rowcount={hasMore ? -1 : documents.length + 1}
        aria-multiselectable="true"
        aria-activedescendant={inSight ? rowId(active) : undefined}
        tabIndex={0}
        onKeyDown={keys.onKeyDown}
      >
        <div role="rowgroup">
          <div className={`${css.row} ${css.head}`} role="row" aria-rowindex={1}>
            <span role="columnheader" className={css.check}>
              <input
                type="checkbox"
                aria-label={t.select}
                checked={documents.every((document) => selection.selected.has(document.id))}
                onChange={(event) => selection.setAll(event.target.checked)}
              />
            </span>
            <SortHeader name={t.name} sort="filename" query={query} onSort={onSort} className={css.name} />
            <span role="columnheader" className={css.model}>
              {t.model}
            </span>
            <span role="columnheader" className={css.status}>
              {t.status}
            </span>
            <SortHeader name={t.size} sort="sizeBytes" query={query} onSort={onSort} className={css.size} />
            <SortHeader name={t.date} sort="createdAt" query={query} onSort={onSort} className={css.date} />
            <span role="columnheader" className={css.actions}>
              <IconButton label={t.shortcuts} onClick={keys.showHelp}>
                <KeyboardIcon />
              </IconButton>
            </span>
          </div>
        </div>
        <div role="rowgroup" ref={body} className={css.body} style={{ height: rows.getTotalSize() }}>
          {items.map((item) => {
            const document = documents[item.index];
            return (
              document !== undefined && (
                <DocumentRow
                  key={document.id}
                  id={rowId(item.index)}
                  index={item.index}
                  offset={item.start - top}
                  document={document}
                  now={now}
                  isActive={item.index === active}
                  isSelected={selection.selected.has(document.id)}
                  selection={selection}
                  actions={actions}
                  onErase={onErase}
                />
              )
            );
          })}
        </div>
      </div>
      {hasMore && (
        <div className={css.more}>
          {error === undefined ? (
            <Spinner />
          ) : (
            <Notice alert title={t.failedToLoadMore}>
              <Button onClick={loadMore}>{t.retry}</Button>
            </Notice>
          )}
        </div>
      )}
      {keys.helpShown && (
        <ShortcutsDialog enabled={keys.enabled} onEnable={keys.enable} onClose={keys.hideHelp} />
      )}
    </>
  );
}

interface SortProps {
  name: string;
  sort: Sort;
  query: ListQuery;
  onSort: Props['onSort'];
  className: string | undefined;
}

function SortHeader({ name, sort, query, onSort, className }: SortProps) {
  const t = useMessages(text);
  const sorted = query.sort === sort;
  const ascending = sorted && query.order === 'asc';
  return (
    <span
      role="columnheader"
      className={className}
      aria-sort={sorted ? (ascending ? 'ascending' : 'descending') : 'none'}
    >
      <button
        type="button"
        className={css.sort}
        aria-label={t.sortBy(name)}
        onClick={() => onSort(sort, sorted ? (ascending ? 'desc' : 'asc') : sort === 'filename' ? 'asc' : 'desc')}
      >
        {name}
        {sorted && (ascending ? <UpIcon /> : <DownIcon />)}
      </button>
    </span>
  );
}

function useMatches(media: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(media).matches);
  useEffect(() => {
    const list = matchMedia(media);
    const update = () => setMatches(list.matches);
    list.addEventListener('change', update);
    return () => list.removeEventListener('change', update);
  }, [media]);
  return matches;
}
