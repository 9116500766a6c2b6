import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import useSWR from 'swr';
import useSWRInfinite from 'swr/infinite';
import { api, body, type Document } from '../api/client';
import { parameters, type ListQuery } from './query';

const PAGE = 100;
const EVERY_PAGE = Number.MAX_SAFE_INTEGER;
const MOST_IDS = 100;
const POLL_MS = 3000;

type Key = [list: string, filter: ReturnType<typeof parameters>, cursor: string | undefined];

interface Page {
  documents: Document[];
  next?: string;
}

export const isUnderWay = ({ job }: Document) => job.status === 'PENDING' || job.status === 'PROCESSING';

async function fetchByIds(ids: string[]): Promise<Document[]> {
  const chunks = Array.from({ length: Math.ceil(ids.length / MOST_IDS) }, (_, index) =>
    ids.slice(index * MOST_IDS, (index + 1) * MOST_IDS),
  );
  const pages = await Promise.all(
    chunks.map((chunk) =>
      body(api.GET('/api/v1/documents', { params: { query: { ids: chunk.join(','), limit: MOST_IDS } } })),
    ),
  );
  return pages.flatMap((page) => page.documents);
}

/**
 * The list, page by page as it is scrolled. Rows that are under way are asked for again every three
 * seconds, and they alone, while somebody looks.
 */
export function useDocuments(query: ListQuery) {
  const asked = parameters(query);
  const list = useSWRInfinite<Page, unknown>(
    (index: number, before: Page | null) =>
      index > 0 && before?.next === undefined ? null : ['documents', asked, before?.next],
    ([, filter, cursor]: Key) =>
      body(
        api.GET('/api/v1/documents', {
          params: { query: { ...filter, limit: PAGE, ...(cursor !== undefined && { cursor }) } },
        }),
      ),
    { revalidateFirstPage: false, revalidateOnFocus: false, keepPreviousData: true },
  );
  const { mutate, setSize } = list;
  const documents = useMemo(() => list.data?.flatMap((page) => page.documents) ?? [], [list.data]);

  // A change takes the place of an answer that is on its way, and is then all that there is: while one
  // is, nothing is changed, and what is asked for again comes with it or with the next poll.
  const isSettled = useRef(false);
  useEffect(() => {
    isSettled.current = list.data !== undefined && !list.isValidating;
  }, [list.data, list.isValidating]);

  const put = useCallback(
    (changed: readonly Document[], gone: ReadonlySet<string> = new Set()) => {
      const byId = new Map(changed.map((document) => [document.id, document]));
      if (!isSettled.current) {
        return gone.size > 0 ? mutate() : Promise.resolve(undefined);
      }
      return mutate(
        (pages) =>
          pages?.map((page) => ({
            ...page,
            documents: page.documents
              .filter((document) => !gone.has(document.id))
              .map((document) => byId.get(document.id) ?? document),
          })),
        { revalidate: false },
      );
    },
    [mutate],
  );

  // What came in or was read again while another view was open.
  const [wasLoaded] = useState(list.data !== undefined);
  useEffect(() => {
    if (!wasLoaded) {
      return;
    }
    void mutate((pages) => pages, { revalidate: (_page, key) => Array.isArray(key) && key[2] === undefined });
  }, [wasLoaded, mutate]);

  const pending = useMemo(() => documents.filter(isUnderWay).map((document) => document.id), [documents]);
  const latest = useRef(pending);
  useEffect(() => {
    latest.current = pending;
  }, [pending]);
  // One key for as long as anything is under way: with a key for each set of rows, every file that
  // is accepted would have all of them asked for anew.
  useSWR(
    pending.length === 0 ? null : 'pending-documents',
    async () => {
      const asked = latest.current;
      return { asked, found: await fetchByIds(asked) };
    },
    {
      refreshInterval: POLL_MS,
      revalidateOnMount: false,
      dedupingInterval: 0,
      onSuccess: ({ asked, found }) => {
        const known = new Set(found.map((document) => document.id));
        void put(found, new Set(asked.filter((id) => !known.has(id))));
      },
    },
  );

  /** Asks how some documents are now. */
  const refresh = useCallback(
    async (ids: string[]) => {
      if (ids.length > 0) {
        await put(await fetchByIds(ids));
      }
    },
    [put],
  );

  /** Shows a document that was just accepted, without asking for what is known. */
  const add = useCallback(
    (document: Document) =>
      isSettled.current
        ? mutate(
            (pages) =>
              pages?.map((page, index) => {
                const others = page.documents.filter((other) => other.id !== document.id);
                return { ...page, documents: index === 0 ? [document, ...others] : others };
              }),
            { revalidate: false },
          )
        : mutate(),
    [mutate],
  );

  const hasMore = list.data?.at(-1)?.next !== undefined;
  return {
    documents,
    error: list.error,
    isLoading: list.isLoading,
    isLoadingMore: list.isValidating,
    hasMore,
    loadMore: useCallback(() => void setSize((size) => size + 1), [setSize]),
    loadAll: useCallback(() => void setSize(EVERY_PAGE), [setSize]),
    reload: useCallback(() => void mutate(), [mutate]),
    add,
    put,
    refresh,
  };
}

export type DocumentsList = ReturnType<typeof useDocuments>;
