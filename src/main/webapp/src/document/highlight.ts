import { createContext, useContext, useSyncExternalStore, type KeyboardEvent } from 'react';
import type { Place } from './result';

/**
 * What is pointed at, on the page or beside it. A store of its own: pointing at one word must not
 * draw thousands anew.
 */
export class Highlight {
  private place: Place | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly choosers = new Set<(place: Place) => void>();

  readonly current = () => this.place;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly show = (place: Place | null) => {
    if (this.place?.key !== place?.key) {
      this.place = place;
      this.listeners.forEach((listener) => listener());
    }
  };

  /** Brings it into sight, wherever it stands. */
  readonly choose = (place: Place) => {
    this.show(place);
    this.choosers.forEach((chooser) => chooser(place));
  };

  readonly onChoose = (chooser: (place: Place) => void) => {
    this.choosers.add(chooser);
    return () => void this.choosers.delete(chooser);
  };
}

export const HighlightContext = createContext(new Highlight());

export const useHighlight = () => useContext(HighlightContext);

export function usePlace(): Place | null {
  const highlight = useHighlight();
  return useSyncExternalStore(highlight.subscribe, highlight.current);
}

/** What an element that stands for a place needs to light up with it, by pointer and by keyboard. */
export function useLit(place: Place) {
  const highlight = useHighlight();
  const lit = useSyncExternalStore(highlight.subscribe, () => highlight.current()?.key === place.key);
  return {
    'data-place': place.key,
    'data-lit': lit || undefined,
    onPointerEnter: () => highlight.show(place),
    onPointerLeave: () => highlight.show(null),
    onFocus: () => highlight.show(place),
    onBlur: () => highlight.show(null),
    onClick: () => highlight.choose(place),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && event.target === event.currentTarget) {
        highlight.choose(place);
      }
    },
  };
}
