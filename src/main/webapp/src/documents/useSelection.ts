import { useCallback, useState } from 'react';
import type { Document } from '../api/client';

const idsOf = (documents: readonly Document[]) => new Set(documents.map((document) => document.id));

/**
 * Which documents are selected; a range goes from the last that was chosen alone.
 *
 * @param hasMore whether some that match have not been loaded yet
 */
export function useSelection(documents: readonly Document[], hasMore: boolean) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState(0);
  const [isAwaitingRest, setAwaitingRest] = useState(false);
  if (isAwaitingRest && !hasMore) {
    setAwaitingRest(false);
    setSelected(idsOf(documents));
  }

  const toggle = useCallback(
    (index: number) => {
      const id = documents[index]?.id;
      if (id === undefined) {
        return;
      }
      setAnchor(index);
      setSelected((before) => {
        const after = new Set(before);
        if (!after.delete(id)) {
          after.add(id);
        }
        return after;
      });
    },
    [documents],
  );

  const extendTo = useCallback(
    (index: number) => {
      const range = documents.slice(Math.min(anchor, index), Math.max(anchor, index) + 1);
      setSelected((before) => new Set([...before, ...range.map((document) => document.id)]));
    },
    [documents, anchor],
  );

  const setAll = useCallback(
    (all: boolean) => {
      setAwaitingRest(false);
      setSelected(all ? idsOf(documents) : new Set());
    },
    [documents],
  );

  /** Selects what has not been loaded too, as soon as it has. */
  const awaitRest = useCallback(() => setAwaitingRest(true), []);

  return { selected, toggle, extendTo, setAll, isAwaitingRest, awaitRest };
}

export type Selection = ReturnType<typeof useSelection>;
