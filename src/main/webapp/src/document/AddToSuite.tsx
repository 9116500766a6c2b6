import { useState } from 'react';
import useSWR from 'swr';
import { api, body, type Suite } from '../api/client';
import { useProblems } from '../api/problems';
import { useMessages } from '../i18n';
import { Button, Dialog, IconButton, Labelled, Select, TextField, TrashIcon, useToast } from '../ui';
import css from './document.module.css';
import { drafted, labelOf, split, type Draft } from './label';
import { text } from './messages';
import type { Result } from './result';

interface Props {
  id: string;
  modelId: string;
  result: Result;
  onClose: () => void;
}

/** A document becomes a sample: what was read is corrected, and is the label. */
export function AddToSuite({ id, modelId, result, onClose }: Props) {
  const t = useMessages(text);
  const suites = useSWR<Suite[], unknown>('suites', async () => (await body(api.GET('/api/v1/suites'))).suites);
  const [chosen, choose] = useState('');
  // A suite grows at its newest version.
  const newest = suites.data?.filter((one, index, all) => all.findIndex(({ name }) => name === one.name) === index);
  const suite = newest?.find((one) => one.id === chosen) ?? newest?.find((one) => one.model === modelId) ?? newest?.[0];
  return (
    <Dialog title={t.addToSuite} closeLabel={t.close} onClose={onClose}>
      {suite === undefined ? (
        <p>{suites.data === undefined ? t.loading : t.noSuites}</p>
      ) : (
        <>
          <Labelled label={t.suite}>
            <Select value={suite.id} onChange={(event) => choose(event.target.value)}>
              {newest?.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title} ({one.samples})
                </option>
              ))}
            </Select>
          </Labelled>
          <LabelForm key={suite.id} id={id} suite={suite} result={result} onClose={onClose} />
        </>
      )}
    </Dialog>
  );
}

const INPUTS = { date: 'date', number: 'number', currency: 'number', exact: 'text', text: 'text', address: 'text' } as const;

function LabelForm({ id, suite, result, onClose }: Omit<Props, 'modelId'> & { suite: Suite }) {
  const t = useMessages(text);
  const problems = useProblems();
  const toast = useToast();
  const [draft, setDraft] = useState<Draft>(() => drafted(result, suite.fields));
  const [busy, setBusy] = useState(false);
  const { own, lists } = split(suite.fields);

  async function add() {
    setBusy(true);
    try {
      await body(
        api.POST('/api/v1/suites/{id}/samples', {
          params: { path: { id: suite.id } },
          body: { documentId: id, label: labelOf(draft, suite.fields, result.pages.length) },
        }),
      );
      toast(t.addedToSuite(suite.title));
      onClose();
    } catch (error) {
      toast(problems.of(error), true);
      setBusy(false);
    }
  }

  const rowsOf = (list: string) => draft.rows[list] ?? [];
  const setRows = (list: string, rows: Record<string, string>[]) =>
    setDraft({ ...draft, rows: { ...draft.rows, [list]: rows } });
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
        <fieldset key={list}>
          <legend>{list}</legend>
          {rowsOf(list).map((row, index) => (
            <div key={index} className={css.labelRow}>
              {parts.map(([part, type]) => (
                <TextField
                  key={part}
                  type={INPUTS[type]}
                  step="any"
                  aria-label={t.cellOf(part, index + 1)}
                  placeholder={part}
                  value={row[part] ?? ''}
                  onChange={(event) =>
                    setRows(list, rowsOf(list).with(index, { ...row, [part]: event.target.value }))
                  }
                />
              ))}
              <IconButton
                label={t.removeRow(index + 1)}
                onClick={() => setRows(list, rowsOf(list).toSpliced(index, 1))}
              >
                <TrashIcon />
              </IconButton>
            </div>
          ))}
          <Button onClick={() => setRows(list, [...rowsOf(list), {}])}>{t.addRow}</Button>
        </fieldset>
      ))}
      <Button look="primary" type="submit" disabled={busy}>
        {t.addNow}
      </Button>
    </form>
  );
}
