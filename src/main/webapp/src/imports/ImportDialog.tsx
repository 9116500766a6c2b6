import { useEffect, useEffectEvent, useState } from 'react';
import { mutate } from 'swr';
import { useLocation } from 'wouter';
import type { Import, ImportPreview } from '../api/client';
import { useProblems } from '../api/problems';
import { useFormats, useMessages } from '../i18n';
import { Button, Dialog, Labelled, Select, Spinner, useToast } from '../ui';
import css from './imports.module.css';
import { text } from './messages';
import { FIELDS, importSheet, preview, type Mapping } from './sheets';

/** What an import would take from where, to agree with or to change. */
export function ImportDialog({ file, onClose }: { file: File; onClose: () => void }) {
  const t = useMessages(text);
  const formats = useFormats();
  const problems = useProblems();
  const toast = useToast();
  const [, navigate] = useLocation();
  const [shown, setShown] = useState<ImportPreview | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [known, setKnown] = useState<Import | null>(null);
  const [busy, setBusy] = useState(false);

  const fail = useEffectEvent((reason: unknown) => setError(problems.of(reason)));
  useEffect(() => {
    let isCurrent = true;
    preview(file, mapping).then(
      (found) => {
        if (isCurrent) {
          setShown(found);
          setError(null);
        }
      },
      (reason: unknown) => {
        if (isCurrent) {
          fail(reason);
        }
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [file, mapping]);

  async function run(onceMore: boolean) {
    setBusy(true);
    try {
      const { made, isNew } = await importSheet(file, mapping, onceMore);
      if (!isNew) {
        setKnown(made);
      } else {
        const refused = made.refused > 0 ? `, ${formats.plural(made.refused, ...t.refusedRows)}` : '';
        toast(formats.plural(made.accepted, ...t.imported) + refused);
        void mutate((key) => Array.isArray(key) && key[0] === 'imports');
        navigate(`/imports/${made.id}`);
      }
    } catch (reason) {
      setError(problems.of(reason));
    }
    setBusy(false);
  }

  if (known !== null) {
    return (
      <Dialog
        title={t.known}
        closeLabel={t.close}
        onClose={onClose}
        actions={
          <>
            <Button disabled={busy} onClick={() => void run(true)}>
              {t.onceMore}
            </Button>
            <Button look="primary" onClick={() => navigate(`/imports/${known.id}`)}>
              {t.look}
            </Button>
          </>
        }
      >
        <p>{t.knownBody}</p>
      </Dialog>
    );
  }
  const problem = error ?? (shown?.problem === undefined ? null : problems.ofCode(shown.problem.code, shown.problem.detail));
  return (
    <Dialog
      title={t.previewOf(file.name)}
      closeLabel={t.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="primary" disabled={busy || shown === null || problem !== null} onClick={() => void run(false)}>
            {busy && <Spinner />}
            {t.importNow}
          </Button>
        </>
      }
    >
      {problem !== null && (
        <p role="alert" className={css.bad}>
          {problem}
        </p>
      )}
      {shown === null && error === null && <Spinner />}
      {shown !== null && (
        <>
          <Columns shown={shown} onChange={(part) => setMapping({ ...shown.mapping, ...mapping, ...part })} />
          <FirstRows shown={shown} />
        </>
      )}
    </Dialog>
  );
}

function Columns({ shown, onChange }: { shown: ImportPreview; onChange: (part: Mapping) => void }) {
  const t = useMessages(text);
  const headings = [...new Set(shown.headings.filter((heading) => heading.trim() !== ''))];
  return (
    <fieldset className={css.columns}>
      <legend>{t.columns}</legend>
      {FIELDS.map((field) => (
        <Labelled key={field} label={t.fields[field]}>
          <Select value={shown.mapping[field] ?? ''} onChange={(event) => onChange({ [field]: event.target.value })}>
            <option value="">{t.none}</option>
            {headings.map((heading) => (
              <option key={heading}>{heading}</option>
            ))}
          </Select>
        </Labelled>
      ))}
    </fieldset>
  );
}

function FirstRows({ shown }: { shown: ImportPreview }) {
  const t = useMessages(text);
  const fieldOf = (heading: string) => FIELDS.find((field) => shown.mapping[field] === heading);
  return (
    <div className={`${css.scroll} ${css.preview}`} tabIndex={0} role="region" aria-label={t.firstRows}>
      <table className={css.table}>
        <caption>{t.firstRows}</caption>
        <thead>
          <tr>
            {shown.headings.map((heading, index) => {
              const field = fieldOf(heading);
              return (
                <th key={index} scope="col" className={field && css.mapped}>
                  {heading}
                  {field !== undefined && <span className={css.quiet}> → {t.fields[field]}</span>}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {shown.rows.map((row, index) => (
            <tr key={index}>
              {shown.headings.map((heading, column) => (
                <td key={column} className={fieldOf(heading) && css.mapped}>
                  {row[column] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
