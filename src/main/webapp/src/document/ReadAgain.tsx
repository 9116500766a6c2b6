import { useState } from 'react';
import { api } from '../api/client';
import { useProblems } from '../api/problems';
import { useSession } from '../api/session';
import { useMessages } from '../i18n';
import { Button, Dialog, Labelled, TextField, useToast } from '../ui';
import css from './document.module.css';
import { text } from './messages';

interface Props {
  id: string;
  modelId: string;
  onClose: () => void;
  onStarted: () => void;
}

export function ReadAgain({ id, modelId, onClose, onStarted }: Props) {
  const t = useMessages(text);
  const problems = useProblems();
  const toast = useToast();
  const { data: session } = useSession();
  const [model, setModel] = useState(modelId);
  const [pages, setPages] = useState('');
  const [force, setForce] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  async function start() {
    setBusy(true);
    try {
      await api.POST('/api/v1/documents/{id}/jobs', {
        params: { path: { id }, query: { force } },
        body: { modelId: model.trim(), ...(pages.trim() !== '' && { pages: pages.trim() }) },
      });
      toast(t.started);
      onStarted();
    } catch (error) {
      setRefused(problems.of(error));
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={t.readAgain}
      closeLabel={t.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="primary" disabled={busy} onClick={() => void start()}>
            {t.readAgain}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <p>{t.readAgainHint}</p>
        <Labelled label={t.model}>
          <TextField list="models" value={model} onChange={(event) => setModel(event.target.value)} />
        </Labelled>
        <datalist id="models">
          {session?.models.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Labelled label={t.pageRange}>
          <TextField value={pages} placeholder={t.allPages} onChange={(event) => setPages(event.target.value)} />
        </Labelled>
        <label>
          <input type="checkbox" checked={force} onChange={(event) => setForce(event.target.checked)} /> {t.force}
        </label>
        {refused !== null && (
          <p role="alert" className={css.error}>
            {refused}
          </p>
        )}
      </div>
    </Dialog>
  );
}
