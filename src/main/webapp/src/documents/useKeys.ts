import { useEffect, useEffectEvent, useState, type KeyboardEvent, type RefObject } from 'react';
import { useLocation } from 'wouter';
import type { Document } from '../api/client';
import { stored } from '../ui/stored';
import { SEARCH_ID } from './Filters';
import type { Actions } from './useActions';
import type { Selection } from './useSelection';

const letters = stored('shortcuts', (value): value is 'off' => value === 'off');

interface Table {
  grid: RefObject<HTMLElement | null>;
  documents: readonly Document[];
  active: number;
  setActive: (index: number) => void;
  selection: Selection;
  actions: Actions;
  onErase: (documents: readonly Document[]) => void;
}

type AnyKeyboardEvent = KeyboardEvent | globalThis.KeyboardEvent;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input:not([type=checkbox]), select, textarea, dialog') !== null;

/** The table by keyboard, also where nothing has the focus; search and help from anywhere on the page. */
export function useKeys({ grid, documents, active, setActive, selection, actions, onErase }: Table) {
  const [, navigate] = useLocation();
  const [helpShown, setHelpShown] = useState(false);
  const [enabled, setEnabled] = useState(() => letters.read() !== 'off');

  function move(by: number, extend: boolean) {
    const index = Math.max(0, Math.min(documents.length - 1, active + by));
    setActive(index);
    if (extend) {
      selection.extendTo(index);
    }
  }

  function meant(): readonly Document[] {
    const chosen = documents.filter((document) => selection.selected.has(document.id));
    const current = documents[active];
    return chosen.length > 0 ? chosen : current === undefined ? [] : [current];
  }

  /** Whether a key is one for the page: no combination, no typing, no letter where letters are off. */
  function isMeant(event: AnyKeyboardEvent): boolean {
    return (
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      !isTyping(event.target) &&
      (enabled || event.key.length > 1)
    );
  }

  function act(event: AnyKeyboardEvent): boolean {
    const onControl = event.target instanceof HTMLElement && event.target.closest('button, a, input') !== null;
    switch (event.key) {
      case 'j':
      case 'ArrowDown':
        move(1, event.shiftKey);
        return true;
      case 'k':
      case 'ArrowUp':
        move(-1, event.shiftKey);
        return true;
      case 'Home':
        move(-documents.length, event.shiftKey);
        return true;
      case 'End':
        move(documents.length, event.shiftKey);
        return true;
      case 'Enter': {
        const document = documents[active];
        if (onControl || document === undefined) {
          return false;
        }
        navigate(`/documents/${document.id}`);
        return true;
      }
      case 'x':
        selection.toggle(active);
        return true;
      case 'r':
        void actions.retry(meant());
        return true;
      case 'Delete':
        if (meant().length > 0) {
          onErase(meant());
        }
        return true;
      case 'Escape':
        selection.setAll(false);
        return true;
      default:
        return false;
    }
  }

  const onAnyKey = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.defaultPrevented || !isMeant(event)) {
      return;
    }
    if (event.key === '/') {
      event.preventDefault();
      document.getElementById(SEARCH_ID)?.focus();
    } else if (event.key === '?') {
      setHelpShown(true);
    } else if (event.target === document.body && event.key !== 'Delete' && act(event)) {
      event.preventDefault();
      grid.current?.focus({ preventScroll: true });
    }
  });
  useEffect(() => {
    addEventListener('keydown', onAnyKey);
    return () => removeEventListener('keydown', onAnyKey);
  }, []);

  return {
    enabled,
    enable: (on: boolean) => {
      letters.write(on ? null : 'off');
      setEnabled(on);
    },
    helpShown,
    showHelp: () => setHelpShown(true),
    hideHelp: () => setHelpShown(false),
    onKeyDown: (event: KeyboardEvent) => {
      if (isMeant(event) && act(event)) {
        event.preventDefault();
      }
    },
  };
}
