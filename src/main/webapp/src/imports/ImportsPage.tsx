import { useRef, useState } from 'react';
import useSWRInfinite from 'swr/infinite';
import { Link } from 'wouter';
import { api, body, type Import } from '../api/client';
import { useProblems } from '../api/problems';
import { useFormats, useMessages } from '../i18n';
import { Button, Notice, Spinner, UploadIcon, useToast } from '../ui';
import { useDropAnywhere } from '../upload';
import { ImportDialog } from './ImportDialog';
import css from './imports.module.css';
import { text } from './messages';
import { ProgressBar } from './ProgressBar';

const PAGE = 20;
const POLL_MS = 3000;

interface Page {
  imports: Import[];
  next?: string;
}

/** The imports, newest first, and where new ones come in. */
export function ImportsPage() {
  const t = useMessages(text);
  const problems = useProblems();
  const toast = useToast();
  const [file, setFile] = useState<File | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useSWRInfinite<Page, unknown>(
    (index: number, before: Page | null) => (index > 0 && before?.next === undefined ? null : ['imports', before?.next]),
    ([, cursor]: [string, string | undefined]) =>
      body(api.GET('/api/v1/imports', { params: { query: { limit: PAGE, ...(cursor !== undefined && { cursor }) } } })),
    { refreshInterval: (pages) => (pages?.some((page) => page.imports.some((one) => !one.done)) ? POLL_MS : 0) },
  );
  const imports = list.data?.flatMap((page) => page.imports) ?? [];
  const take = (files: File[]) => {
    const [only, ...others] = files;
    if (only === undefined || others.length > 0) {
      toast(t.onlyOne, true);
    } else {
      setFile(only);
    }
  };
  const isOver = useDropAnywhere(take, () => toast(t.onlyOne, true));
  return (
    <div className={css.view}>
      {isOver && <div className={css.drop}>{t.drop}</div>}
      <div className={css.head}>
        <h1>{t.heading}</h1>
        <Button look="primary" onClick={() => input.current?.click()}>
          <UploadIcon />
          {t.choose}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.xls,.ods,.csv,.txt"
          aria-label={t.choose}
          onChange={(event) => {
            take([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </div>
      <p className={css.quiet}>{t.hint}</p>
      {imports.length > 0 ? (
        <ImportTable imports={imports} />
      ) : list.error !== undefined ? (
        <Notice alert title={t.failed}>
          <p>{problems.of(list.error)}</p>
          <Button onClick={() => void list.mutate()}>{t.retry}</Button>
        </Notice>
      ) : (
        <Notice title={list.isLoading ? t.loading : t.empty}>{list.isLoading && <Spinner />}</Notice>
      )}
      {list.data?.at(-1)?.next !== undefined && (
        <div className={css.more}>
          <Button onClick={() => void list.setSize((size) => size + 1)}>{t.more}</Button>
        </div>
      )}
      {file !== null && <ImportDialog file={file} onClose={() => setFile(null)} />}
    </div>
  );
}

function ImportTable({ imports }: { imports: Import[] }) {
  const t = useMessages(text);
  const formats = useFormats();
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t.file}</th>
            <th scope="col">{t.received}</th>
            <th scope="col">{t.progress}</th>
            <th scope="col">{t.review}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link href={`/imports/${one.id}`}>{one.filename}</Link>
                <span className={css.quiet}> {formats.plural(one.accepted, ...t.rows)}</span>
              </th>
              <td>{formats.time(one.createdAt)}</td>
              <td>
                <ProgressBar one={one} />
              </td>
              <td>{formats.number(one.needsReview)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
