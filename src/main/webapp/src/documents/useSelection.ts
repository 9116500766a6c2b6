import { useCallback, useState } from 'react';
import type { Document } from '../api/client';

/** Which documents are selected; a range goes from the last that was chosen alone. */
export function useSelection(documents: readonly Document[]) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState(0);

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
    (all: boolean) => setSelected(new Set(all ? documents.map((document) => document.id) : [])),
    [documents],
  );

  return { selected, toggle, extendTo, setAll };
}

export type Selection = ReturnType<typeof useSelection>;
