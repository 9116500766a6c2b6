import { useEffect, useEffectEvent, useState } from 'react';
import useSWR from 'swr';
import { Link, useLocation } from 'wouter';
import { api, body, type Appointment, type Correction } from '../api/client';
import { useProblems } from '../api/problems';
import { useFormats, useMessages } from '../i18n';
import { BackIcon, Button, CheckIcon, FailedIcon, Notice, RetryIcon, Spinner, useToast } from '../ui';
import { Status } from './AppointmentTable';
import css from './imports.module.css';
import { text } from './messages';
import { PartsTable } from './PartsTable';

const POLL_MS = 2000;
const ADDRESS = ['logradouro', 'numero', 'complemento', 'bairro', 'cidade', 'estado', 'cep'] as const;
const DOCUMENT = ['tipo', 'cpf', 'rg', 'orgao_emissor', 'uf_emissor', 'cnh', 'rne', 'passaporte', 'pais'] as const;

const isMoving = ({ normalization_status: status }: Appointment) => status === 'pending' || status === 'processing';

/** What was typed beside what was read of it, to correct in place. */
export function AppointmentView({ id }: { id: string }) {
  const t = useMessages(text);
  const problems = useProblems();
  const toast = useToast();
  const one = useSWR<Appointment, unknown>(
    ['appointment', id],
    () => body(api.GET('/api/v1/appointments/{id}', { params: { path: { id } } })),
    { refreshInterval: (latest) => (latest !== undefined && isMoving(latest) ? POLL_MS : 0) },
  );

  /** Whether it was saved. */
  async function change(patch: Correction): Promise<boolean> {
    try {
      const changed = await body(api.PATCH('/api/v1/appointments/{id}', { params: { path: { id } }, body: patch }));
      await one.mutate(changed, { revalidate: false });
      return true;
    } catch (error) {
      toast(problems.of(error), true);
      return false;
    }
  }

  async function again() {
    try {
      const sent = await body(api.POST('/api/v1/appointments/{id}/normalize', { params: { path: { id } } }));
      await one.mutate(sent, { revalidate: false });
    } catch (error) {
      toast(problems.of(error), true);
    }
  }

  if (one.data === undefined) {
    return one.error === undefined ? (
      <Notice title={t.loading}>
        <Spinner />
      </Notice>
    ) : (
      <Notice alert title={t.failed}>
        <p>{problems.of(one.error)}</p>
        <Link href="/imports">{t.back}</Link>
      </Notice>
    );
  }
  return <Loaded one={one.data} change={change} again={again} />;
}

interface Props {
  one: Appointment;
  change: (patch: Correction) => Promise<boolean>;
  again: () => Promise<void>;
}

function Loaded({ one, change, again }: Props) {
  const t = useMessages(text);
  const go = useNeighbours(one);

  async function confirm() {
    if (await change({ needs_review: false })) {
      await go('asc');
    }
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // What is being typed is saved as the field is left.
      (document.activeElement as HTMLElement | null)?.blur();
      void confirm();
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);

  const home =
    one.document_id === undefined
      ? { href: `/imports/${one.import_id ?? ''}`, name: t.backToImport }
      : { href: `/documents/${one.document_id}`, name: t.backToDocument };
  return (
    <div className={css.view}>
      <div className={css.head}>
        <Link href={home.href} className={css.back}>
          <BackIcon />
          {home.name}
        </Link>
        <h1>{[one.row !== undefined && t.rowNumber(one.row), one.paciente].filter(Boolean).join(' · ')}</h1>
        <Status row={one} />
        <div className={css.actions}>
          <Button disabled={isMoving(one)} onClick={() => void again()}>
            <RetryIcon />
            {t.again}
          </Button>
          <Button onClick={() => void go('desc')}>{t.previous}</Button>
          <Button onClick={() => void go('asc')}>{t.next}</Button>
          <Button look="primary" title={t.rightKey} aria-keyshortcuts="Control+Enter" onClick={() => void confirm()}>
            <CheckIcon />
            {t.right}
          </Button>
        </div>
      </div>
      <Review one={one} />
      <Side
        title={t.address}
        typed={one.endereco_completo}
        parts={ADDRESS}
        read={one.address_parts}
        onChange={(part, value) => change({ endereco_normalizado: { [part]: value } })}
      />
      <Side
        title={t.documents}
        typed={one.documento_completo}
        parts={DOCUMENT}
        read={one.document_parts}
        onChange={(part, value) => change({ documento_normalizado: { [part]: value } })}
      />
    </div>
  );
}

/** Leads to the next of the import that is to be checked, or to the one before. */
function useNeighbours(one: Appointment) {
  const t = useMessages(text);
  const problems = useProblems();
  const toast = useToast();
  const [, navigate] = useLocation();
  return async (order: 'asc' | 'desc') => {
    try {
      const { appointments } = await body(
        api.GET('/api/v1/appointments', {
          params: {
            query: {
              needs_review: true,
              limit: 1,
              order,
              cursor: one.id,
              ...(one.import_id !== undefined && { import: one.import_id }),
            },
          },
        }),
      );
      const [found] = appointments;
      if (found === undefined) {
        toast(t.noneLeft);
      } else {
        navigate(`/appointments/${found.id}`);
      }
    } catch (error) {
      toast(problems.of(error), true);
    }
  };
}

function Review({ one }: { one: Appointment }) {
  const t = useMessages(text);
  return one.needs_review ? (
    <div className={css.review} role="status">
      <FailedIcon />
      <strong>{t.toCheck}</strong>
      <ul>
        {one.review_reasons.map((code) => (
          <li key={code}>{t.doubts[code] ?? code}</li>
        ))}
      </ul>
    </div>
  ) : null;
}

interface SideProps<P extends string> {
  title: string;
  typed: string | undefined;
  parts: readonly P[];
  read: Appointment['address_parts'];
  onChange: (part: P, value: string | null) => Promise<boolean>;
}

function Side<P extends keyof (typeof text)['en']['parts']>({ title, typed, parts, read, onChange }: SideProps<P>) {
  const t = useMessages(text);
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const known = parts.filter((part) => read[part] !== undefined);
  const rare = parts.length > known.length && !all && known.length > 0;
  return (
    <section className={css.sides} aria-label={title}>
      <div>
        <h2>{title}</h2>
        <h3 className={css.quiet}>{t.original}</h3>
        <p className={css.typed}>{typed ?? <span className={css.quiet}>{t.nothing}</span>}</p>
      </div>
      <div>
        <PartsTable parts={rare ? known : parts} read={read} formats={formats} onChange={onChange} />
        {rare && (
          <Button look="plain" onClick={() => setAll(true)}>
            {t.more}
          </Button>
        )}
      </div>
    </section>
  );
}
