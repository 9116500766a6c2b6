import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useProblems } from '../api/problems';
import { useFormats, useMessages } from '../i18n';
import { Button, CloseIcon, FailedIcon, IconButton, Progress, RetryIcon } from '../ui';
import { text } from './messages';
import type { Upload } from './queue';
import css from './upload.module.css';
import { useUploads } from './UploadProvider';

const ROW = 52;

/** Every file that is on its way or was refused; what was accepted stands in the list of documents. */
export function UploadTray() {
  const t = useMessages(text);
  const { uploads, clearRefused } = useUploads();
  const refused = uploads.filter((upload) => upload.state === 'refused').length;
  const list = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- memoised nowhere: no compiler runs here
  const rows = useVirtualizer({
    count: uploads.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW,
    overscan: 6,
    getItemKey: (index) => uploads[index]?.id ?? index,
  });
  useEffect(() => {
    rows.measure();
  }, [rows, uploads.length]);
  if (uploads.length === 0) {
    return null;
  }
  return (
    <section className={css.tray} aria-label={t.uploads}>
      <div className={css.trayHead}>
        <h2>
          {t.uploads} ({uploads.length})
        </h2>
        {refused > 1 && <Button onClick={clearRefused}>{t.dismissAll}</Button>}
      </div>
      <div ref={list} className={css.list} tabIndex={0} role="group" aria-label={t.uploads}>
        <ul style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const upload = uploads[row.index];
            return (
              upload !== undefined && (
                <li key={upload.id} className={css.row} style={{ transform: `translateY(${row.start}px)` }}>
                  <UploadRow upload={upload} />
                </li>
              )
            );
          })}
        </ul>
      </div>
    </section>
  );
}

function UploadRow({ upload }: { upload: Upload }) {
  const t = useMessages(text);
  const formats = useFormats();
  const problems = useProblems();
  const { remove, retry } = useUploads();
  const refused = upload.state === 'refused';
  return (
    <>
      <div className={css.what}>
        <span className={css.name} title={upload.name}>
          {upload.name}
        </span>
        {refused ? (
          <span className={css.reason} role="alert" title={problems.of(upload.error)}>
            <FailedIcon /> {problems.of(upload.error)}
          </span>
        ) : (
          <Progress value={upload.size === 0 ? 0 : upload.sent / upload.size} label={t.progress(upload.name)} />
        )}
      </div>
      {upload.state !== 'refused' && (
        <span className={css.pace}>
          {upload.state === 'sending'
            ? `${t.left(formats.bytes(upload.sent), formats.bytes(upload.size))}${
                upload.speed > 0 ? ` · ${t.perSecond(formats.bytes(upload.speed))}` : ''
              }`
            : t[upload.state]}
        </span>
      )}
      {refused && (
        <IconButton label={t.again} onClick={() => retry(upload.id)}>
          <RetryIcon />
        </IconButton>
      )}
      <IconButton
        label={refused ? t.dismiss(upload.name) : t.cancel(upload.name)}
        onClick={() => remove(upload.id)}
      >
        <CloseIcon />
      </IconButton>
    </>
  );
}
