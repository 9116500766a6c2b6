import { useId, useState, type ReactNode } from 'react';
import { api, body, type Suite } from '../api/client';
import { ApiError } from '../api/errors';
import { useProblems } from '../api/problems';
import { useSuites } from '../api/suites';
import { useFormats, useMessages } from '../i18n';
import { Button, CloseIcon, IconButton, Labelled, Notice, Refused, Select, Spinner, TextField, TrashIcon, useToast } from '../ui';
import css from './document.module.css';
import { drafted, labelOf, split, type Draft, type Fields } from './label';
import { text } from './messages';
import type { Result } from './result';

interface Props {
  id: string;
  modelId: string;
  /** How many the document has, whatever was read. */
  pages: number;
  result: Result;
  onClose: () => void;
}

/** A document becomes a sample: what was read is corrected beside its pages, and is the label. */
export function AddToSuite(props: Props) {
  const t = useMessages(text);
  const problems = useProblems();
  const suites = useSuites();
  return (
    <LabelPanel onClose={props.onClose}>
      {suites.data !== undefined ? (
        <Choice {...props} known={suites.data} reload={suites.mutate} />
      ) : suites.error !== undefined ? (
        <Notice alert title={t.failed}>
          <p>{problems.of(suites.error)}</p>
        </Notice>
      ) : (
        <Notice title={t.loading}>
          <Spinner />
        </Notice>
      )}
    </LabelPanel>
  );
}

function LabelPanel({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const t = useMessages(text);
  const heading = useId();
  return (
    <section className={css.labelPanel} aria-labelledby={heading} tabIndex={0}>
      <div className={css.labelHead}>
        <h2 id={heading}>{t.addToSuite}</h2>
        <IconButton label={t.close} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      {children}
    </section>
  );
}

interface ChoiceProps extends Props {
  known: Suite[];
  reload: () => Promise<Suite[] | undefined>;
}

/** Which suite it goes to. The suites stay as they were when the form began: so does what is typed. */
function Choice({ modelId, known, reload, ...rest }: ChoiceProps) {
  const t = useMessages(text);
  const formats = useFormats();
  const [suites, setSuites] = useState(known);
  const [chosen, choose] = useState('');
  // A suite grows at its newest version.
  const newest = suites.filter((one, index) => suites.findIndex(({ name }) => name === one.name) === index);
  const suite =
    newest.find((one) => one.name === chosen) ?? newest.find((one) => one.model === modelId) ?? newest[0];
  if (suite === undefined) {
    return <p>{t.noSuites}</p>;
  }
  return (
    <>
      <Labelled label={t.suite}>
        <Select value={suite.name} onChange={(event) => choose(event.target.value)}>
          {newest.map((one) => (
            <option key={one.name} value={one.name}>
              {t.suiteVersion(one.title, formats.plural(one.samples, ...t.samplesCount), one.sha256.slice(0, 8))}
            </option>
          ))}
        </Select>
      </Labelled>
      <LabelForm
        key={suite.name}
        {...rest}
        suite={suite}
        reload={reload}
        onOutdated={async () => setSuites((await reload()) ?? suites)}
      />
    </>
  );
}

interface FormProps extends Omit<ChoiceProps, 'modelId' | 'known'> {
  suite: Suite;
  /** The form then goes on with the version that somebody else has made. */
  onOutdated: () => Promise<void>;
}

function LabelForm({ id, suite, pages, result, reload, onOutdated, onClose }: FormProps) {
  const t = useMessages(text);
  const problems = useProblems();
  const toast = useToast();
  const [draft, setDraft] = useState<Draft>(() => drafted(result, suite.fields));
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const { own, lists } = split(suite.fields);

  async function add() {
    setBusy(true);
    setRefused(null);
    try {
      await body(
        api.POST('/api/v1/suites/{id}/samples', {
          params: { path: { id: suite.id } },
          body: { documentId: id, label: labelOf(draft, suite.fields, pages) },
        }),
      );
      void reload();
      toast(t.addedToSuite(suite.title));
      onClose();
    } catch (error) {
      const code = error instanceof ApiError ? error.code : '';
      if (code === 'suite_outdated') {
        await onOutdated();
      }
      setRefused(
        code === 'suite_outdated' ? t.outdated : code === 'missing_file' ? t.contentGone : problems.of(error),
      );
      setBusy(false);
    }
  }

  return (
    <form
      className={css.label}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <p>{t.labelHint}</p>
      <div className={css.labelled}>
        {own.map(([name, type]) => (
          <Labelled key={name} label={name}>
            <TextField
              type={INPUTS[type]}
              step="any"
              value={draft.fields[name] ?? ''}
              onChange={(event) => setDraft({ ...draft, fields: { ...draft.fields, [name]: event.target.value } })}
            />
          </Labelled>
        ))}
      </div>
      {lists.map(([list, parts]) => (
        <Rows
          key={list}
          list={list}
          parts={parts}
          rows={draft.rows[list] ?? []}
          onChange={(rows) => setDraft({ ...draft, rows: { ...draft.rows, [list]: rows } })}
        />
      ))}
      <Refused>{refused}</Refused>
      <Button look="primary" type="submit" disabled={busy}>
        {t.addNow}
      </Button>
    </form>
  );
}

const INPUTS = { date: 'date', number: 'number', currency: 'number', exact: 'text', text: 'text', address: 'text' } as const;

interface RowsProps {
  list: string;
  parts: [string, Fields[string]][];
  rows: Record<string, string>[];
  onChange: (rows: Record<string, string>[]) => void;
}

/** The rows of a list, as a table of inputs. */
function Rows({ list, parts, rows, onChange }: RowsProps) {
  const t = useMessages(text);
  const formats = useFormats();
  return (
    <fieldset>
      <legend>{list}</legend>
      {rows.length > 0 && (
        <div className={css.labelRows}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.rowNumber}</th>
                {parts.map(([part]) => (
                  <th key={part} scope="col">
                    {part}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={index}>
                  <th scope="row">{formats.number(index + 1)}</th>
                  {parts.map(([part, type]) => (
                    <td key={part}>
                      <TextField
                        type={INPUTS[type]}
                        step="any"
                        aria-label={t.cellOf(part, index + 1)}
                        value={row[part] ?? ''}
                        onChange={(event) => onChange(rows.with(index, { ...row, [part]: event.target.value }))}
                      />
                    </td>
                  ))}
                  <td>
                    <IconButton label={t.removeRow(index + 1)} onClick={() => onChange(rows.toSpliced(index, 1))}>
                      <TrashIcon />
                    </IconButton>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Button onClick={() => onChange([...rows, {}])}>{t.addRow}</Button>
    </fieldset>
  );
}
