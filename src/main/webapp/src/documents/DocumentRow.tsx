import { memo } from 'react';
import { Link } from 'wouter';
import type { Document } from '../api/client';
import { useFormats, useMessages } from '../i18n';
import { JobState } from '../jobs';
import { Button, CloseIcon, IconButton, RetryIcon, TrashIcon, WarningIcon } from '../ui';
import css from './documents.module.css';
import { text } from './messages';
import type { Actions } from './useActions';
import { isUnderWay } from './useDocuments';
import type { Selection } from './useSelection';

interface Props {
  id: string;
  index: number;
  offset: number;
  document: Document;
  now: number;
  isActive: boolean;
  isSelected: boolean;
  selection: Selection;
  actions: Actions;
  onErase: (documents: readonly Document[]) => void;
}

function Row({ id, index, offset, document, now, isActive, isSelected, selection, actions, onErase }: Props) {
  const t = useMessages(text);
  const formats = useFormats();
  const { filename, job } = document;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={`${css.row} ${isSelected ? css.selected : ''} ${isActive ? css.active : ''}`}
      style={{ transform: `translateY(${offset}px)` }}
    >
      <span role="gridcell" className={css.check}>
        <input
          type="checkbox"
          checked={isSelected}
          aria-label={t.selectOne(filename)}
          onChange={() => undefined}
          onClick={(event) => (event.shiftKey ? selection.extendTo(index) : selection.toggle(index))}
        />
      </span>
      <span role="gridcell" className={css.name}>
        <Link href={`/documents/${document.id}`} title={filename}>
          {filename}
        </Link>
        <span className={css.quiet}>
          {document.pageCount !== undefined && formats.plural(document.pageCount, ...t.pages)}
        </span>
      </span>
      <span role="gridcell" className={css.model} title={document.modelId}>
        {document.modelId.replace(/^prebuilt-/, '')}
        {document.pages !== undefined && ` · ${document.pages}`}
        {document.uncertified === true && (
          <span className={css.warn} role="img" aria-label={t.uncertified} title={t.uncertified}>
            <WarningIcon />
          </span>
        )}
      </span>
      <span role="gridcell" className={css.status}>
        <JobState job={job} now={now} />
        {job.status === 'FAILED' && (
          <Button aria-label={t.retryOne(filename)} onClick={() => void actions.retry([document])}>
            {t.retry}
          </Button>
        )}
      </span>
      <span role="gridcell" className={css.size}>
        {formats.bytes(document.sizeBytes)}
      </span>
      <span role="gridcell" className={css.date}>
        <time dateTime={document.createdAt} title={formats.exactTime(document.createdAt)}>
          {formats.time(document.createdAt)}
        </time>
      </span>
      <span role="gridcell" className={css.actions}>
        {isUnderWay(document) && !job.cancelRequested && (
          <IconButton label={t.cancel(filename)} onClick={() => void actions.cancel(document)}>
            <CloseIcon />
          </IconButton>
        )}
        {job.status === 'CANCELLED' && (
          <IconButton label={t.retryOne(filename)} onClick={() => void actions.retry([document])}>
            <RetryIcon />
          </IconButton>
        )}
        <IconButton label={t.erase(filename)} onClick={() => onErase([document])}>
          <TrashIcon />
        </IconButton>
      </span>
    </div>
  );
}

// A row that is not under way does not look at the time.
export const DocumentRow = memo(
  Row,
  (before, after) =>
    before.document === after.document &&
    before.offset === after.offset &&
    before.index === after.index &&
    before.isActive === after.isActive &&
    before.isSelected === after.isSelected &&
    before.selection.extendTo === after.selection.extendTo &&
    (before.now === after.now || !isUnderWay(after.document)),
);
