import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { Document } from '../api/client';
import { useProblems } from '../api/problems';
import { useMessages } from '../i18n';
import { Button, Hidden, Notice, Spinner } from '../ui';
import { UploadBar, UploadTray, useUploads } from '../upload';
import { DocumentTable } from './DocumentTable';
import { EraseDialog } from './EraseDialog';
import { Filters } from './Filters';
import { text } from './messages';
import { isFiltered, readQuery, writeQuery, type ListQuery } from './query';
import { SelectionBar } from './SelectionBar';
import { useActions } from './useActions';
import { useDocuments } from './useDocuments';
import { useSelection } from './useSelection';

const RELOAD_MS = 2000;

export function DocumentsPage() {
  const t = useMessages(text);
  const problems = useProblems();
  const [url, setUrl] = useSearchParams();
  const query = readQuery(url);
  const list = useDocuments(query);
  const selection = useSelection(list.documents, list.hasMore);
  const actions = useActions(list);
  const [toErase, setToErase] = useState<readonly Document[] | null>(null);
  useAccepted(query, list);

  const change = (part: Partial<ListQuery>, replace = false) =>
    setUrl(writeQuery({ ...query, ...part }), { replace });
  const selected = list.documents.filter((document) => selection.selected.has(document.id));
  return (
    <>
      <h1>
        <Hidden>{t.heading}</Hidden>
      </h1>
      <UploadBar />
      <UploadTray />
      <Filters query={query} onChange={change} />
      <SelectionBar
        selected={selected}
        isAwaitingRest={selection.isAwaitingRest}
        onSelectRest={
          list.hasMore && (selection.isAwaitingRest || selected.length === list.documents.length)
            ? () => {
                selection.awaitRest();
                list.loadAll();
              }
            : undefined
        }
        actions={actions}
        onErase={setToErase}
        onClear={() => selection.setAll(false)}
      />
      {list.error !== undefined && list.documents.length === 0 ? (
        <Notice alert title={t.failedToLoad}>
          <p>{problems.of(list.error)}</p>
          <Button onClick={list.reload}>{t.retry}</Button>
        </Notice>
      ) : list.documents.length > 0 ? (
        <DocumentTable
          list={list}
          query={query}
          onSort={(sort, order) => change({ sort, order })}
          selection={selection}
          actions={actions}
          onErase={setToErase}
        />
      ) : list.isLoading ? (
        <Notice title={t.loading}>
          <Spinner />
        </Notice>
      ) : (
        <Notice title={isFiltered(query) ? t.noMatch : t.empty}>
          <p>{isFiltered(query) ? t.noMatchHint : t.emptyHint}</p>
        </Notice>
      )}
      {toErase !== null && (
        <EraseDialog
          documents={toErase}
          onClose={() => setToErase(null)}
          onErase={() => {
            setToErase(null);
            void actions.erase(toErase).then(() => selection.setAll(false));
          }}
        />
      )}
    </>
  );
}

/**
 * Documents that were accepted stand in the list at once; where only the server knows their place,
 * the list is loaded anew, once for all that are accepted meanwhile.
 */
function useAccepted(query: ListQuery, { add, reload }: ReturnType<typeof useDocuments>) {
  const { onAccepted } = useUploads();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const plain = !isFiltered(query) && query.sort === 'createdAt' && query.order === 'desc';
  const reloadNow = useEffectEvent(() => {
    timer.current = undefined;
    reload();
  });
  const receive = useEffectEvent((document: Document) => {
    if (plain) {
      void add(document);
    } else {
      timer.current ??= setTimeout(reloadNow, RELOAD_MS);
    }
  });
  useEffect(() => {
    const stop = onAccepted((document) => receive(document));
    return () => {
      stop();
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [onAccepted]);
}
