import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

// So few are all in the page: the browser's own search then finds each.
const FEW = 100;
const OVERSCAN = 15;

function onPrint(listener: () => void) {
  const print = matchMedia('print');
  print.addEventListener('change', listener);
  return () => print.removeEventListener('change', listener);
}

/**
 * Which rows of a long table are in sight or near; the others are two empty rows above and below. On paper
 * all are there.
 */
export function useVirtualRows(count: number, height: number) {
  const table = useRef<HTMLTableElement>(null);
  const [top, setTop] = useState(0);
  const printing = useSyncExternalStore(onPrint, () => matchMedia('print').matches);
  const rows = useWindowVirtualizer({
    count,
    estimateSize: () => height,
    overscan: printing || count <= FEW ? count : OVERSCAN,
    scrollMargin: top,
  });
  useEffect(() => {
    const observer = new ResizeObserver(() => setTop((table.current?.getBoundingClientRect().top ?? 0) + scrollY));
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const items = rows.getVirtualItems();
  return {
    table,
    /** Given to each row: it may be of another height than was thought. */
    measure: rows.measureElement,
    indices: items.map((item) => item.index),
    above: (items[0]?.start ?? top) - top,
    below: rows.getTotalSize() - ((items.at(-1)?.end ?? top) - top),
  };
}
