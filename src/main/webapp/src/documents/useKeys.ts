import { useEffect, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import type { Document } from '../api/client';
import { SEARCH_ID } from './Filters';
import type { Actions } from './useActions';
import type { Selection } from './useSelection';

interface Table {
  documents: readonly Document[];
  active: number;
  setActive: (index: number) => void;
  selection: Selection;
  actions: Actions;
  onErase: (documents: readonly Document[]) => void;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input:not([type=checkbox]), select, textarea, dialog') !== null;

/** The table by keyboard; search and help from anywhere on the page. */
export function useKeys({ documents, active, setActive, selection, actions, onErase }: Table) {
  const [, navigate] = useLocation();
  const [helpShown, setHelpShown] = useState(false);

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

  function act(event: KeyboardEvent): boolean {
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

  useEffect(() => {
    const listener = (event: globalThis.KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
        return;
      }
      if (event.key === '/') {
        event.preventDefault();
        document.getElementById(SEARCH_ID)?.focus();
      } else if (event.key === '?') {
        setHelpShown(true);
      }
    };
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);

  return {
    helpShown,
    showHelp: () => setHelpShown(true),
    hideHelp: () => setHelpShown(false),
    onKeyDown: (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target) && act(event)) {
        event.preventDefault();
      }
    },
  };
}
