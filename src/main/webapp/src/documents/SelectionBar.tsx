import type { Document } from '../api/client';
import { useFormats, useMessages } from '../i18n';
import { Button, DownloadIcon, RetryIcon, Spinner, TrashIcon } from '../ui';
import css from './documents.module.css';
import { text } from './messages';
import type { Actions } from './useActions';

interface Props {
  selected: readonly Document[];
  /** Has all selected that match, where some of them have not been loaded; undefined where none are left out. */
  onSelectRest: (() => void) | undefined;
  isAwaitingRest: boolean;
  actions: Actions;
  onErase: (documents: readonly Document[]) => void;
  onClear: () => void;
}

export function SelectionBar({ selected, onSelectRest, isAwaitingRest, actions, onErase, onClear }: Props) {
  const t = useMessages(text);
  const formats = useFormats();
  if (selected.length === 0) {
    return null;
  }
  return (
    <div className={css.selection} role="toolbar" aria-label={t.actions}>
      <strong aria-live="polite">{formats.plural(selected.length, ...t.selected)}</strong>
      {onSelectRest !== undefined && (
        <Button look="plain" disabled={isAwaitingRest} onClick={onSelectRest}>
          {isAwaitingRest && <Spinner />}
          {t.selectRest}
        </Button>
      )}
      <Button onClick={() => void actions.retry(selected)}>
        <RetryIcon />
        {t.retry}
      </Button>
      <Button onClick={() => actions.exportList(selected)}>
        <DownloadIcon />
        {t.exportCsv}
      </Button>
      <Button onClick={() => void actions.exportResults(selected)}>
        <DownloadIcon />
        {t.exportJson}
      </Button>
      <Button look="danger" onClick={() => onErase(selected)}>
        <TrashIcon />
        {t.eraseMany}
      </Button>
      <Button look="plain" onClick={onClear}>
        {t.unselect}
      </Button>
    </div>
  );
}
