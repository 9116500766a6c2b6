import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import useSWRInfinite from 'swr/infinite';
import { Link } from 'wouter';
import { api, body, type Appointment } from '../api/client';
import { useProblems } from '../api/problems';
import { useMessages } from '../i18n';
import { Button, CheckIcon, ClockIcon, FailedIcon, Notice, Spinner, StoppedIcon } from '../ui';
import css from './imports.module.css';
import { text } from './messages';
import { parameters, type RowQuery } from './query';

const PAGE = 100;
const ROW = 60;
const AHEAD = 30;
const POLL_MS = 3000;

interface Page {
  appointments: Appointment[];
  next?: string;
}

interface Props {
  importId: string;
  query: RowQuery;
  /** Whether rows are still under way. */
  isMoving: boolean;
}

/** The rows of an import; only those in sight are in the page. */
export function AppointmentTable({ importId, query, isMoving }: Props) {
  const t = useMessages(text);
  const problems = useProblems();
  const asked = parameters(query);
  const list = useSWRInfinite<Page, unknown>(
    (index: number, before: Page | null) =>
      index > 0 && before?.next === undefined ? null : ['appointments', importId, asked, before?.next],
    ([, , filter, cursor]: [string, string, ReturnType<typeof parameters>, string | undefined]) =>
      body(
        api.GET('/api/v1/appointments', {
          params: {
            query: { import: importId, order: 'asc', limit: PAGE, ...filter, ...(cursor !== undefined && { cursor }) },
          },
        }),
      ),
    { revalidateFirstPage: false, keepPreviousData: true, refreshInterval: isMoving ? POLL_MS : 0, revalidateAll: isMoving },
  );
  const { mutate } = list;
  // What was corrected while another view was open.
  const [wasLoaded] = useState(list.data !== undefined);
  useEffect(() => {
    if (wasLoaded) {
      void mutate();
    }
  }, [wasLoaded, mutate]);
  // What ended between the last look and the end.
  const wasMoving = useRef(isMoving);
  useEffect(() => {
    if (wasMoving.current && !isMoving) {
      void mutate();
    }
    wasMoving.current = isMoving;
  }, [isMoving, mutate]);

  const rows = list.data?.flatMap((page) => page.appointments) ?? [];
  const hasMore = list.data?.at(-1)?.next !== undefined;
  if (rows.length === 0) {
    return list.error !== undefined ? (
      <Notice alert title={t.failed}>
        <p>{problems.of(list.error)}</p>
        <Button onClick={() => void mutate()}>{t.retry}</Button>
      </Notice>
    ) : (
      <Notice title={list.isLoading ? t.loading : t.noMatch}>{list.isLoading && <Spinner />}</Notice>
    );
  }
  return (
    <Rows
      rows={rows}
      hasMore={hasMore}
      isLoadingMore={list.isValidating}
      loadMore={() => void list.setSize((size) => size + 1)}
    />
  );
}

interface RowsProps {
  rows: Appointment[];
  hasMore: boolean;
  isLoadingMore: boolean;
  loadMore: () => void;
}

function Rows({ rows, hasMore, isLoadingMore, loadMore }: RowsProps) {
  const t = useMessages(text);
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  useEffect(() => {
    const observer = new ResizeObserver(() =>
      setTop((list.current?.getBoundingClientRect().top ?? 0) + scrollY),
    );
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && !isLoadingMore && last >= rows.length - AHEAD) {
      loadMore();
    }
  }, [hasMore, isLoadingMore, last, rows.length, loadMore]);
  return (
    <div role="table" aria-label={t.table} aria-rowcount={hasMore ? -1 : rows.length + 1}>
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={`${css.row} ${css.rowHead}`}>
          <span role="columnheader">{t.row}</span>
          <span role="columnheader">{t.patient}</span>
          <span role="columnheader">{t.address}</span>
          <span role="columnheader">{t.documents}</span>
          <span role="columnheader">{t.status}</span>
        </div>
      </div>
      <div ref={list} role="rowgroup" className={css.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          return (
            row !== undefined && (
              <div
                key={row.id}
                role="row"
                aria-rowindex={item.index + 2}
                className={css.row}
                style={{ transform: `translateY(${item.start - top}px)` }}
              >
                <Cells row={row} />
              </div>
            )
          );
        })}
      </div>
      {hasMore && (
        <div className={css.more}>
          <Spinner />
        </div>
      )}
    </div>
  );
}

function Cells({ row }: { row: Appointment }) {
  const t = useMessages(text);
  return (
    <>
      <span role="cell">
        <Link href={`/appointments/${row.id}`}>{row.row ?? '–'}</Link>
      </span>
      <span role="cell">{row.paciente}</span>
      <span role="cell" className={css.two}>
        <span>{addressLine(row)}</span>
        <span className={css.quiet}>{row.endereco_completo}</span>
      </span>
      <span role="cell" className={css.two}>
        <span>{documentLine(row)}</span>
        <span className={css.quiet}>{row.documento_completo}</span>
      </span>
      <span role="cell" className={css.two}>
        <Status row={row} />
        {row.needs_review && (
          <span className={css.warn} title={row.review_reasons.map((code) => t.doubts[code] ?? code).join(' ')}>
            {t.toCheck}
          </span>
        )}
      </span>
    </>
  );
}

export function addressLine({ endereco_normalizado: parts }: Appointment): string {
  if (parts === undefined) {
    return '';
  }
  const street = [parts.logradouro, parts.numero, parts.complemento].filter(Boolean).join(', ');
  const place = [parts.cidade, parts.estado].filter(Boolean).join('/');
  return [street, parts.bairro, place, parts.cep].filter(Boolean).join(' – ');
}

export function documentLine({ documento_normalizado: parts }: Appointment): string {
  if (parts === undefined) {
    return '';
  }
  const issuer = [parts.orgao_emissor, parts.uf_emissor].filter(Boolean).join('/');
  const all: [string, string | undefined][] = [
    ['CPF', parts.cpf],
    ['RG', [parts.rg, parts.rg && issuer].filter(Boolean).join(' ')],
    ['CNH', parts.cnh],
    ['RNE', parts.rne],
    ['', parts.passaporte],
  ];
  return all
    .filter(([, number]) => number)
    .map(([name, number]) => `${name} ${number ?? ''}`.trim())
    .join(' · ');
}

const ICONS = {
  pending: ClockIcon,
  processing: Spinner,
  completed: CheckIcon,
  failed: FailedIcon,
  skipped: StoppedIcon,
};

export function Status({ row }: { row: Appointment }) {
  const t = useMessages(text);
  const problems = useProblems();
  const Icon = ICONS[row.normalization_status];
  return (
    <span className={css.status} data-status={row.normalization_status}>
      <Icon />
      {t.statuses[row.normalization_status]}
      {row.normalization_error !== undefined && row.normalization_status === 'failed' && (
        <span className={css.bad}>: {problems.ofCode('', row.normalization_error)}</span>
      )}
    </span>
  );
}
